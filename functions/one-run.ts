import { AsyncLocalStorage } from 'node:async_hooks';
import type { Key, Recent, Row, Table } from './aws/table.ts';

/** What one run knows of the table: each row and each query that it has read or written. */
type Memory = {
  readonly rows: Map<string, Promise<Row | undefined>>;
  readonly queries: Map<string, Promise<readonly Row[]>>;
  /** Names of what was done and need not be done again. */
  readonly done: Set<string>;
  /** Somebody else is at work: what was true a moment ago does not do any more. */
  isContended: boolean;
};

const memories = new AsyncLocalStorage<Memory>();

/**
 * Within it, no row is read twice: a run decides on what it has read, and what it writes stands under conditions. Once a condition does not hold, somebody else is at work, and all is read
 * anew. What has to be seen as it is at that very moment is read `anew`.
 */
export function inOneRun<Result>(work: () => Promise<Result>): Promise<Result> {
  return memories.run({ rows: new Map(), queries: new Map(), done: new Set(), isContended: false }, work);
}

/** From here on the run reads anew. */
export function readAnew(): void {
  const memory = memories.getStore();
  if (!memory) return;
  memory.rows.clear();
  memory.queries.clear();
  memory.isContended = true;
}

function howIn({ isContended }: Memory, how: 'anew' | Recent | undefined): Recent | undefined {
  return how === 'recent' && !isContended ? 'recent' : undefined;
}

/** Whether this run knows already what stands under a key: where it does, to read it costs nothing. */
export function isKnown(key: Key): boolean {
  const memory = memories.getStore();
  return memory !== undefined && (memory.rows.has(nameOf(key)) || foundIn(memory, key) !== undefined);
}

/** Does what is the same however often it is done, once in a run. */
export async function onceInRun(name: string, work: () => Promise<void>): Promise<void> {
  const done = memories.getStore()?.done;
  if (done?.has(name)) return;
  await work();
  done?.add(name);
}

/** The same table, but that it reads no row twice in one run. */
export function remembering(table: Table): Table {
  return {
    async get(key, how) {
      const memory = memories.getStore();
      if (!memory) return table.get(key, how);
      const known = how === 'anew' ? undefined : (memory.rows.get(nameOf(key)) ?? foundIn(memory, key));
      return known ?? remember(memory.rows, nameOf(key), table.get(key, howIn(memory, how)));
    },

    async getMany(keys, how) {
      const memory = memories.getStore();
      if (!memory) return table.getMany(keys, how);
      const unknown = keys.filter((key) => !memory.rows.has(nameOf(key)) && !foundIn(memory, key));
      if (unknown.length > 0) {
        const read = table.getMany(unknown, howIn(memory, how));
        unknown.forEach((key, index) => {
          void remember(
            memory.rows,
            nameOf(key),
            read.then((rows) => rows[index]),
          );
        });
        await read;
      }
      return Promise.all(keys.map((key) => memory.rows.get(nameOf(key)) ?? foundIn(memory, key) ?? table.get(key)));
    },

    async put(row, condition) {
      const memory = memories.getStore();
      try {
        const written = await table.put(row, condition);
        if (written) learn(memory, [row]);
        else readAnew();
        return written;
      } catch (error) {
        readAnew();
        throw error;
      }
    },

    async putMany(rows) {
      const memory = memories.getStore();
      try {
        await table.putMany(rows);
        learn(memory, rows);
      } catch (error) {
        readAnew();
        throw error;
      }
    },

    async remove(key, condition) {
      readAnew();
      await table.remove(key, condition);
      readAnew();
    },

    async query(partition, sortPrefix, how) {
      const memory = memories.getStore();
      if (!memory) return table.query(partition, sortPrefix, how);
      const name = nameOf({ pk: partition, sk: sortPrefix });
      return memory.queries.get(name) ?? remember(memory.queries, name, table.query(partition, sortPrefix, howIn(memory, how)));
    },

    due: (shard, until) => table.due(shard, until),
  };
}

/** What was not read is not known. */
function remember<Read>(known: Map<string, Promise<Read>>, name: string, read: Promise<Read>): Promise<Read> {
  known.set(name, read);
  read.catch(() => {
    if (known.get(name) === read) known.delete(name);
  });
  return read;
}

/** A query tells of the rows that it found, and of all others that they are not there. */
function foundIn({ queries }: Memory, { pk, sk }: Key): Promise<Row | undefined> | undefined {
  for (const [name, read] of queries) {
    if (nameOf({ pk, sk }).startsWith(name)) return read.then((rows) => rows.find((row) => row.sk === sk));
  }
  return undefined;
}

function learn(memory: Memory | undefined, rows: readonly Row[]): void {
  if (!memory) return;
  for (const row of rows) {
    const read = asRead(row);
    memory.rows.set(nameOf(row), Promise.resolve(read));
    for (const [name, found] of memory.queries) {
      if (nameOf(row).startsWith(name))
        void remember(
          memory.queries,
          name,
          found.then((all) => withRow(all, read)),
        );
    }
  }
}

/** In the order of a query: by the bytes of the sort key. */
function withRow(rows: readonly Row[], row: Row): readonly Row[] {
  const others = rows.filter(({ sk }) => sk !== row.sk);
  return [...others, row].sort((one, other) => Buffer.compare(Buffer.from(one.sk), Buffer.from(other.sk)));
}

/** As the table would give it back: a field without a value is not there. */
function asRead(row: Row): Row {
  return JSON.parse(JSON.stringify(row)) as Row;
}

/** Neither key holds a line break. */
function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`;
}
