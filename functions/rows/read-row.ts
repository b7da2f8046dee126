import type * as z from 'zod/mini';
import type { Row } from '../aws/table.ts';
import { upgraded } from './row-upgrades.ts';
import { kindOf, rowVersion } from './rows.ts';

/** A row is of no form that this version knows: a newer version's, or damage. Nothing is guessed, and nothing is written back. */
export class UnknownRow extends Error {
  constructor({ pk, sk, schema }: Row, cause: unknown) {
    const why =
      typeof schema === 'number' && schema > rowVersion
        ? `was written by a newer version of the program (rows of version ${schema}; this one reads up to ${rowVersion})`
        : 'is not of the form that this version knows';
    // Errors are logged, and some keys hold the address of a contact.
    super(`Row ${pk} ${sk.replace(/[^\s@#]+@[^\s#]+/g, '(an address)')} ${why}`, { cause });
    this.name = 'UnknownRow';
  }
}

/** What was read of a row holds as long as there is that very object: whoever has it may ask again, and is given the same lists. */
const read = new WeakMap<Row, { readonly schema: z.ZodMiniType; readonly data: unknown }>();

/** What a row holds beside its keys, brought up from whatever version wrote it. @throws UnknownRow */
export function readRow<Schema extends z.ZodMiniType>(schema: Schema, row: Row): z.infer<Schema> {
  const before = read.get(row);
  if (before?.schema === schema) return before.data as z.infer<Schema>;
  const { pk: _pk, sk: _sk, ...fields } = row;
  const kind = kindOf(row);
  // No schema changes what it checks. So what is given is the row's own lists: who writes them back has them known again.
  const data: unknown = kind === undefined ? fields : upgraded(kind, fields, rowVersion);
  const { success, error } = schema.safeParse(data);
  if (!success) throw new UnknownRow(row, error);
  read.set(row, { schema, data });
  return data as z.infer<Schema>;
}

/** @throws UnknownRow as {@link readRow} does; that there is none is no error */
export function readRowIfThere<Schema extends z.ZodMiniType>(schema: Schema, row: Row | undefined): z.infer<Schema> | undefined {
  return row && readRow(schema, row);
}
