import { AsyncLocalStorage } from 'node:async_hooks';
import { asKept } from './aws/frozen.ts';
import type { Key, Recent, Row, Table } from './aws/table.ts';

/** What was read, or is being read. */
type Known<Read> = { readonly read: Read } | { readonly coming: () => Promise<Read> };

type KnownOf<Read> = Map<string, Known<Read>>;

/** What one run knows of the table: each row and each query that it has read or written. */
type Memory = {
  /** By partition and sort key: hundreds are asked for at a time. */
  readonly rows: Map<string, KnownOf<Row | undefined>>;
  /** By partition and the beginning of the sort keys. */
  readonly queries: Map<string, KnownOf<readonly Row[]>>;
  /** Of lists of keys that do not change: what was read of them, until something is written or read anew. */
  readonly lists: Map<readonly Key[], readonly (Row | undefined)[]>;
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
  return memories.run({ rows: new Map(), queries: new Map(), lists: new Map(), done: new Set(), isContended: false }, work);
}

/** From here on the run reads anew. */
export function readAnew(): void {
  const memory = memories.getStore();
  if (!memory) return;
  memory.rows.clear();
  memory.queries.clear();
  memory.lists.clear();
  memory.isContended = true;
}

function howIn({ isContended }: Memory, how: 'anew' | Recent | undefined): Recent | undefined {
  return how === 'recent' && !isContended ? 'recent' : undefined;
}

/** Whether this run knows already what stands under a key: where it does, to read it costs nothing. */
export function isKnown(key: Key): boolean {
  const memory = memories.getStore();
  return memory !== undefined && knownOf(memory, key) !== undefined;
}

/** The same of a list of them. */
export function areKnown(keys: readonly Key[]): boolean {
  const memory = memories.getStore();
  return memory !== undefined && (memory.lists.has(keys) || keys.every((key) => knownOf(memory, key) !== undefined));
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
      const known = how === 'anew' ? undefined : knownOf(memory, key);
      if (known) return given(known);
      memory.lists.clear();
      const reading = table.get(key, howIn(memory, how));
      remember(
        memory.rows,
        [key],
        reading.then((row) => [row]),
      );
      return reading;
    },

    async getMany(keys, how) {
      const memory = memories.getStore();
      if (!memory) return table.getMany(keys, how);
      const list = memory.lists.get(keys);
      if (list) return list;
      let known = keys.map((key) => knownOf(memory, key));
      const unknown = keys.filter((_, index) => !known[index]);
      if (unknown.length > 0) {
        const reading = table.getMany(unknown, howIn(memory, how));
        remember(memory.rows, unknown, reading);
        await reading;
        known = keys.map((key, index) => known[index] ?? knownOf(memory, key) ?? { coming: () => table.get(key) });
      }
      // Hundreds at a time: a promise of each would cost more than what it promises.
      if (!known.every(isRead)) return Promise.all(known.map((each) => each && given(each)));
      const rows = known.map(({ read }) => read);
      // The same list is asked for again by each step of a run.
      if (Object.isFrozen(keys)) memory.lists.set(keys, rows);
      return rows;
    },

    async put(row, condition) {
      const memory = memories.getStore();
      try {
        const kept = asKept(row);
        const written = await table.put(kept, condition);
        if (written) learn(memory, [kept]);
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
        const kept = rows.map((row) => asKept(row));
        await table.putMany(kept);
        learn(memory, kept);
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
      const known = memory.queries.get(partition)?.get(sortPrefix);
      if (known) return given(known);
      const reading = table.query(partition, sortPrefix, howIn(memory, how));
      remember(
        memory.queries,
        [{ pk: partition, sk: sortPrefix }],
        reading.then((rows) => [rows]),
      );
      return reading;
    },

    due: (shard, until) => table.due(shard, until),
  };
}

/** What is being read is known, in the order of its keys; what was not read is not. */
function remember<Read>(known: Map<string, KnownOf<Read>>, keys: readonly Key[], reading: Promise<readonly Read[]>): void {
  const entries = keys.map(({ pk, sk }, index): Known<Read> => {
    const entry = { coming: () => reading.then((all) => all[index] as Read) };
    within(known, pk).set(sk, entry);
    return entry;
  });
  // What was written meanwhile is newer.
  const eachStillAsked = (end: (there: KnownOf<Read>, sk: string, index: number) => void): void =>
    keys.forEach(({ pk, sk }, index) => {
      const there = known.get(pk);
      if (there && there.get(sk) === entries[index]) end(there, sk, index);
    });
  reading.then(
    (all) => eachStillAsked((there, sk, index) => there.set(sk, { read: all[index] as Read })),
    () => eachStillAsked((there, sk) => there.delete(sk)),
  );
}

function within<Read>(known: Map<string, KnownOf<Read>>, pk: string): KnownOf<Read> {
  const there = known.get(pk);
  if (there) return there;
  const made: KnownOf<Read> = new Map();
  known.set(pk, made);
  return made;
}

function given<Read>(known: Known<Read>): Read | Promise<Read> {
  return isRead(known) ? known.read : known.coming();
}

function isRead<Read>(known: Known<Read> | undefined): known is { readonly read: Read } {
  return known !== undefined && 'read' in known;
}

function knownOf(memory: Memory, { pk, sk }: Key): Known<Row | undefined> | undefined {
  const known = memory.rows.get(pk)?.get(sk);
  if (known) return known;
  // A query tells of the rows that it found, and of all others that they are not there.
  for (const [prefix, found] of memory.queries.get(pk) ?? []) {
    if (sk.startsWith(prefix)) return changed(found, (rows) => rows.find((row) => row.sk === sk));
  }
  return undefined;
}

function changed<Read, Other>(known: Known<Read>, change: (read: Read) => Other): Known<Other> {
  return isRead(known) ? { read: change(known.read) } : { coming: () => known.coming().then(change) };
}

/** @param rows as the table would give them back */
function learn(memory: Memory | undefined, rows: readonly Row[]): void {
  if (!memory) return;
  memory.lists.clear();
  for (const row of rows) {
    const { pk, sk } = row;
    within(memory.rows, pk).set(sk, { read: row });
    const queries = memory.queries.get(pk);
    for (const [prefix, known] of queries ?? []) {
      if (!sk.startsWith(prefix)) continue;
      if (isRead(known)) queries?.set(prefix, { read: withRow(known.read, row) });
      else
        remember(
          memory.queries,
          [{ pk, sk: prefix }],
          known.coming().then((all) => [withRow(all, row)]),
        );
    }
  }
}

/** In the order of a query: by the bytes of the sort key. */
function withRow(rows: readonly Row[], row: Row): readonly Row[] {
  const others = rows.filter(({ sk }) => sk !== row.sk);
  return [...others, row].sort((one, other) => Buffer.compare(Buffer.from(one.sk), Buffer.from(other.sk)));
}
