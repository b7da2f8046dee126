import { asKept } from '../../functions/aws/frozen.ts';
import { type Condition, type Key, largestRowBytes, type Row, RowTooLarge, type Table } from '../../functions/aws/table.ts';
import { placeIn } from '../rows/place-in.ts';

/**
 * The table for what plays a search through in one process and keeps nothing: what the engines do as far as `test/contracts/table.test.ts` asks it of them, without a request, an expression or an
 * encoding. A row is frozen when it is put, so that all who read it can be given the same.
 */
export function rowsInMemory(): Table {
  const partitions = new Map<string, Partition>();
  const due = new Map<string, Map<string, DueRow>>();

  const read = ({ pk, sk }: Key): Row | undefined => partitions.get(pk)?.rows.get(sk);
  const index = ({ pk, sk }: Key, before: Row | undefined, after: Row | undefined) => {
    const name = `${pk}\n${sk}`;
    if (typeof before?.dueShard === 'string') due.get(before.dueShard)?.delete(name);
    if (typeof after?.dueShard !== 'string' || typeof after.nextDueAt !== 'string') return;
    const shard = due.get(after.dueShard) ?? new Map<string, DueRow>();
    due.set(after.dueShard, shard.set(name, { pk, sk, at: after.nextDueAt }));
  };
  const put = (row: Row, condition?: Condition): boolean => {
    const kept = asKept(row);
    refuseTooLarge(kept);
    const there = read(row);
    if (condition === 'absent' ? there : condition && there?.revision !== condition.revision) return false;
    const partition = partitions.get(row.pk) ?? { rows: new Map(), keys: [] };
    partitions.set(row.pk, partition);
    if (!there) partition.keys.splice(placeIn(partition.keys, row.sk), 0, row.sk);
    partition.rows.set(row.sk, kept);
    index(row, there, row);
    return true;
  };

  return {
    get: async (key) => read(key),
    getMany: async (keys) => keys.map(read),
    put: async (row, condition) => put(row, condition),
    putMany: async (rows) => {
      for (const row of rows) put(row);
    },
    remove: async (key, condition) => {
      const there = read(key);
      if (!there || (condition && there.revision !== condition.revision)) return;
      index(key, there, undefined);
      const partition = partitions.get(key.pk);
      partition?.rows.delete(key.sk);
      partition?.keys.splice(placeIn(partition.keys, key.sk), 1);
    },
    query: async (pk, prefix) => {
      const { rows, keys } = partitions.get(pk) ?? { rows: new Map<string, Row>(), keys: [] };
      const found: Row[] = [];
      for (let place = placeIn(keys, prefix); keys[place]?.startsWith(prefix); place++) {
        const row = rows.get(keys[place] ?? '');
        if (row) found.push(row);
      }
      return found;
    },
    due: async (shard, until) =>
      [...(due.get(shard)?.values() ?? [])].filter(({ at }) => at <= until).sort((one, other) => (one.at < other.at ? -1 : 1)),
  };
}

type DueRow = Awaited<ReturnType<Table['due']>>[number];

/** `keys`: those of its rows, in the order of a query. */
type Partition = { readonly rows: Map<string, Row>; readonly keys: string[] };

function refuseTooLarge(row: Row): void {
  if (mostBytes(row) <= largestRowBytes) return;
  const bytes = Buffer.byteLength(JSON.stringify(row));
  if (bytes > largestRowBytes) throw new RowTooLarge(row, bytes);
}

const known = new WeakMap<object, number>();

/** No fewer than it has as JSON: a letter takes six where it is written as its number. */
function mostBytes(value: unknown): number {
  if (typeof value === 'string') return value.length * 6 + 3;
  if (typeof value !== 'object' || value === null) return 32;
  const before = known.get(value);
  if (before !== undefined) return before;
  let bytes = 3;
  for (const [name, each] of Object.entries(value)) bytes += name.length * 6 + 4 + mostBytes(each);
  known.set(value, bytes);
  return bytes;
}
