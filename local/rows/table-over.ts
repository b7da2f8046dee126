import { asKept } from '../../functions/aws/frozen.ts';
import { type Condition, type Key, largestRowBytes, type Row, RowTooLarge, type Table } from '../../functions/aws/table.ts';
import type { RowSource } from './rows-at-hand.ts';
import { receivedRow, rowName, type SentRow, sendableRow } from './sent-row.ts';

/** Many more than an owner's live applications. */
const mostRows = 4_000;
const mostBytes = 16_000_000;

type Known = { readonly version: number; readonly row: Row; readonly bytes: number };

/** The table, asked within this program. A row that is what it was when it was asked for last is neither sent nor made again: the very same object is given. */
export function tableOver(source: RowSource): Table {
  const known = new Map<string, Known>();
  let bytes = 0;
  const forget = (name: string): void => {
    bytes -= known.get(name)?.bytes ?? 0;
    known.delete(name);
  };
  const keep = (name: string, one: Known): Row => {
    forget(name);
    known.set(name, one);
    bytes += one.bytes;
    for (const oldest of known.keys()) {
      if (known.size <= mostRows && bytes <= mostBytes) break;
      forget(oldest);
    }
    return one.row;
  };
  const getMany = async (keys: readonly Key[]): Promise<readonly (Row | undefined)[]> => {
    const asked = keys.map(({ pk, sk }) => ({ pk, sk, known: known.get(rowName({ pk, sk })) }));
    const given = await source.read(asked.map(({ pk, sk, known: one }) => ({ pk, sk, known: one?.version })));
    return given.map((row, index) => {
      const one = asked[index];
      if (!row || !one) return undefined;
      const name = rowName(one);
      if (row === 'same') return one.known && keep(name, one.known);
      const { version, text } = row;
      return keep(name, { version, row: receivedRow(row), bytes: text.length });
    });
  };
  const sent = (row: Row): SentRow => {
    const text = sendableRow(row);
    const size = Buffer.byteLength(text.text) + Buffer.byteLength(JSON.stringify(text.plain));
    if (size > largestRowBytes) throw new RowTooLarge(row, size);
    return text;
  };
  /** What was written is known as it was written. */
  const written = (rows: readonly SentRow[], read: readonly Row[], versions: readonly number[]): void =>
    versions.forEach((version, index) => {
      const [row, sentAs] = [read[index], rows[index]];
      if (row && sentAs) keep(rowName(row), { version, row, bytes: sentAs.text.length });
    });
  const write = async (given: readonly Row[], condition?: Condition): Promise<boolean> => {
    const read = given.map(asRead);
    const rows = read.map(sent);
    const versions = await source.write(rows, condition);
    if (versions) written(rows, read, versions);
    return versions !== undefined;
  };

  return {
    get: async (key) => (await getMany([key]))[0],
    getMany: (keys) => (keys.length === 0 ? Promise.resolve([]) : getMany(keys)),
    put: (row, condition) => write([row], condition),
    putMany: async (rows) => {
      const all = [...new Map(rows.map((row) => [rowName(row), row])).values()];
      if (all.length > 0) await write(all);
    },
    remove: async (key, condition) => {
      await source.remove({ pk: key.pk, sk: key.sk }, condition);
      forget(rowName(key));
    },
    query: async (pk, prefix) => {
      const keys = (await source.list(pk, prefix)).map((sk) => ({ pk, sk }));
      // Of one that was removed meanwhile there is nothing.
      return keys.length === 0 ? [] : (await getMany(keys)).flatMap((row) => row ?? []);
    },
    due: (shard, until) => source.due(shard, until),
  };
}

/** What is frozen was copied by whoever wrote it (`functions/one-run.ts`): in every run it is the very same object. */
function asRead(row: Row): Row {
  return Object.isFrozen(row) ? row : asKept(row);
}
