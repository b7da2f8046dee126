import type { Condition, Key, Row, Table } from '../../functions/aws/table.ts';
import type { Instant } from '../../lib/time.ts';
import type { ItemsOfTable } from './items.ts';
import { placeIn } from './place-in.ts';
import { rowName, type SentRow, sendableRow } from './sent-row.ts';

/** A row as it is kept, with a number that no other state of any row has. */
export type GivenRow = SentRow & { readonly version: number };

/** The table for everybody within this program: what passes here can be sent from thread to thread. */
export type RowSource = {
  /** In the order asked for. @param known the version that the asker has; `same`: it is still that one */
  read(asked: readonly (Key & { readonly known?: number | undefined })[]): Promise<readonly (GivenRow | 'same' | undefined)[]>;
  /** The sort keys of a partition that begin so, in their order. */
  list(partition: string, sortPrefix: string): Promise<readonly string[]>;
  /** Done when it is on disk; several stand under no condition. @returns their versions; nothing when the condition did not hold */
  write(rows: readonly SentRow[], condition?: Condition): Promise<readonly number[] | undefined>;
  remove(key: Key, condition?: Exclude<Condition, 'absent'>): Promise<void>;
  due(shard: string, until: Instant): Promise<readonly (Key & { readonly at: Instant })[]>;
};

/** Of texts; beyond it all is let go, and read again when it is asked for. */
const mostBytes = 128_000_000;
/** What a row takes beside its text, or one takes that is not there. */
const bytesBeside = 300;

/**
 * The embedded table, with what was read or written once kept in memory: nobody else writes to it, because the folder is held by this program and all its threads ask here. What is written is answered for when the table has it, and
 * only then seen by others.
 */
export function rowsAtHand(items: ItemsOfTable, table: Pick<Table, 'query' | 'due'>): RowSource {
  const held = new Map<string, Promise<GivenRow | undefined>>();
  const lists = new Map<string, Map<string, Promise<readonly string[]>>>();
  const lines = new Map<string, Promise<unknown>>();
  const sizes = new Map<string, number>();
  let bytes = 0;
  let version = 0;
  let timesLetGo = 0;

  const letGo = () => {
    held.clear();
    lists.clear();
    sizes.clear();
    bytes = 0;
    timesLetGo += 1;
  };
  const weigh = (name: string, row: SentRow | undefined): void => {
    const size = bytesBeside + (row?.text.length ?? 0);
    bytes += size - (sizes.get(name) ?? 0);
    sizes.set(name, size);
    if (bytes > mostBytes) letGo();
  };
  const made = (row: SentRow): GivenRow => {
    version += 1;
    return { ...row, version };
  };
  const asRead = (name: string, row: Row | undefined): GivenRow | undefined => {
    const given = row && made(sendableRow(row));
    weigh(name, given);
    return given;
  };
  /** What was not read is not known. */
  const keepIn = <Name, Read>(known: Map<Name, Promise<Read>>, name: Name, read: Promise<Read>): Promise<Read> => {
    known.set(name, read);
    read.catch(() => {
      if (known.get(name) === read) known.delete(name);
    });
    return read;
  };
  const load = (keys: readonly Key[]): void => {
    // A request that names one twice is refused.
    const unknown = [...new Map(keys.map((key) => [rowName(key), key])).values()].filter((key) => !held.has(rowName(key)));
    if (unknown.length === 0) return;
    const read = items.read(unknown);
    unknown.forEach((key, index) => {
      void keepIn(
        held,
        rowName(key),
        read.then((rows) => asRead(rowName(key), rows[index])),
      );
    });
  };
  const readAll = (keys: readonly Key[]) => {
    load(keys);
    return Promise.all(keys.map((key) => held.get(rowName(key))));
  };
  const learn = (key: Key, row: GivenRow | undefined): void => {
    weigh(rowName(key), row);
    held.set(rowName(key), Promise.resolve(row));
    const ofPartition = lists.get(key.pk) ?? new Map<string, Promise<readonly string[]>>();
    for (const [prefix, list] of ofPartition) {
      if (!key.sk.startsWith(prefix)) continue;
      void keepIn(
        ofPartition,
        prefix,
        list.then((all) =>
          all.includes(key.sk) === (row !== undefined)
            ? all
            : row
              ? all.toSpliced(placeIn(all, key.sk), 0, key.sk)
              : all.filter((sk) => sk !== key.sk),
        ),
      );
    }
  };
  /** One after the other, for each row that it is about. */
  const inLine = <Done>(keys: readonly Key[], work: () => Promise<Done>): Promise<Done> => {
    const names = keys.map(rowName);
    const done = Promise.all(names.map((name) => lines.get(name))).then(work);
    const ended = done.then(
      () => undefined,
      () => undefined,
    );
    for (const name of names) {
      const line = ended.then(() => {
        if (lines.get(name) === line) lines.delete(name);
      });
      lines.set(name, line);
    }
    return done;
  };
  /** After a write that failed nobody knows what the table holds. */
  const surely = async (write: Promise<unknown>): Promise<void> => {
    await write.catch((error: unknown) => {
      letGo();
      throw error;
    });
  };
  const isMet = async (key: Key, condition: Condition | undefined): Promise<boolean> => {
    if (condition === undefined) return true;
    const [there] = await readAll([key]);
    return condition === 'absent' ? there === undefined : there?.plain.revision === condition.revision;
  };
  return {
    read: async (asked) =>
      (await readAll(asked)).map((row, index) => (row !== undefined && row.version === asked[index]?.known ? 'same' : row)),

    list: (partition, sortPrefix) => {
      const before = timesLetGo;
      const ofPartition = lists.get(partition) ?? new Map<string, Promise<readonly string[]>>();
      lists.set(partition, ofPartition);
      return (
        ofPartition.get(sortPrefix) ??
        keepIn(
          ofPartition,
          sortPrefix,
          table.query(partition, sortPrefix).then((rows) => {
            // What was written meanwhile is known better, unless that was let go.
            const unknown = before === timesLetGo ? rows.filter((row) => !held.has(rowName(row))) : [];
            for (const row of unknown) held.set(rowName(row), Promise.resolve(asRead(rowName(row), row)));
            return rows.map(({ sk }) => sk);
          }),
        )
      );
    },

    write: (rows, condition) => {
      const [first] = rows;
      if (!first) return Promise.resolve([]);
      const keys = rows.map(({ plain }) => plain);
      return inLine(keys, async () => {
        if (!(await isMet(first.plain, condition))) return undefined;
        await surely(items.write(rows));
        return rows.map((row) => {
          const given = made(row);
          learn(row.plain, given);
          return given.version;
        });
      });
    },

    remove: (key, condition) =>
      inLine([key], async () => {
        if (!(await isMet(key, condition))) return;
        await surely(items.remove(key));
        learn(key, undefined);
      }),

    due: (shard, until) => table.due(shard, until),
  };
}
