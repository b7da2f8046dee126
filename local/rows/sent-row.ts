import { readByTable } from '../../functions/aws/attributes.ts';
import { frozen } from '../../functions/aws/frozen.ts';
import type { Key, Row } from '../../functions/aws/table.ts';

/** A row on its way: what the table itself looks at, and all else as one text, which is cheaper to send than what it holds. */
export type SentRow = { readonly plain: Row; readonly text: string };

export function sendableRow(row: Row): SentRow {
  const plain: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) (readByTable.has(name) ? plain : others)[name] = value;
  }
  return { plain: plain as Row, text: JSON.stringify(others) };
}

export function receivedRow({ plain, text }: SentRow): Row {
  return frozen({ ...plain, ...(JSON.parse(text) as object) });
}

/** Neither key holds a line break. */
export function rowName({ pk, sk }: Key): string {
  return `${pk}\n${sk}`;
}
