import { createRequire } from 'node:module';

type Iterator = { close(): Promise<void>; return?: () => Promise<void> };
type Store = { readonly prototype: Record<'keys' | 'values', (options?: unknown) => Iterator> };

/**
 * dynalite ends each of its reads by calling `return` of an iterator that has only `close`: none is ever closed, and each holds memory and a whole former state of the table (dynalite 4.0.0, seen in a heap after 2,000 mails).
 * Gives the iterators of both of its stores what it looks for. Once, before dynalite is used.
 */
export function closeIterators(): void {
  const ofDynalite = createRequire(createRequire(import.meta.url).resolve('dynalite'));
  const stores = [(ofDynalite('level') as { Level: Store }).Level, (ofDynalite('memory-level') as { MemoryLevel: Store }).MemoryLevel];
  for (const { prototype } of stores) {
    for (const how of ['keys', 'values'] as const) {
      const make = prototype[how];
      prototype[how] = function (this: unknown, options) {
        const iterator = make.call(this, options);
        iterator.return = () => iterator.close();
        return iterator;
      };
    }
  }
}
