import type { z } from 'zod';
import type { Row } from './table.ts';

/** A row is not what this version writes: a newer version's, or damage. Nothing is guessed, and nothing is written back. */
export class UnknownRow extends Error {
  constructor(row: Row, cause: unknown) {
    super(`Row ${row.pk} ${row.sk} is not of the form that this version knows`, { cause });
    this.name = 'UnknownRow';
  }
}

/** What a row holds beside its keys. @throws UnknownRow */
export function readRow<Schema extends z.ZodType>(schema: Schema, row: Row): z.infer<Schema> {
  const { pk: _pk, sk: _sk, ...fields } = row;
  const { success, data, error } = schema.safeParse(fields);
  if (!success) throw new UnknownRow(row, error);
  return data;
}

export function readRowIfThere<Schema extends z.ZodType>(schema: Schema, row: Row | undefined): z.infer<Schema> | undefined {
  return row && readRow(schema, row);
}
