import { createRequire } from 'node:module';

type Iterator = { close(): Promise<void>; return?: () => Promise<void> };
type Level = {
  readonly status: string;
  get(key: string, options?: unknown): Promise<unknown>;
  getSync(key: string): unknown;
} & Record<'keys' | 'values', (options?: unknown) => Iterator>;
type Store = { readonly prototype: Level };

/** Mends both stores that dynalite 4.0.0 keeps its rows in. Once, before dynalite is used. */
export function mendStores(): void {
  const ofDynalite = createRequire(createRequire(import.meta.url).resolve('dynalite'));
  const stores = [(ofDynalite('level') as { Level: Store }).Level, (ofDynalite('memory-level') as { MemoryLevel: Store }).MemoryLevel];
  for (const { prototype } of stores) {
    closeIterators(prototype);
    getAtOnce(prototype);
  }
}

/** dynalite ends each of its reads by calling `return` of an iterator that has only `close`: none is ever closed, and each holds memory and a whole former state of the table (seen in a heap after 2,000 mails). */
function closeIterators(prototype: Level): void {
  for (const how of ['keys', 'values'] as const) {
    const make = prototype[how];
    prototype[how] = function (this: unknown, options) {
      const iterator = make.call(this, options);
      iterator.return = () => iterator.close();
      return iterator;
    };
  }
}

/**
 * dynalite reads two values for each row that is asked for, the row and once more what the table is like. What lies in the store's memory is there in some microseconds; a trip through Node's pool of threads for
 * each of them was the largest part of what the table takes of the main thread.
 */
function getAtOnce(prototype: Level): void {
  const get = prototype.get;
  prototype.get = function (this: Level, key, options) {
    if (options !== undefined || this.status !== 'open') return get.call(this, key, options);
    try {
      return Promise.resolve(this.getSync(key));
    } catch (error) {
      return Promise.reject(error);
    }
  };
}
