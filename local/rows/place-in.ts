import { placeByHalves } from '../halved.ts';

/** Where a key stands among sorted ones, or would stand. In the order of a query: by the bytes of UTF-8. */
export function placeIn(sorted: readonly string[], key: string): number {
  const bytes = Buffer.from(key);
  return placeByHalves(sorted.length, (place) => Buffer.compare(Buffer.from(sorted[place] ?? ''), bytes) < 0);
}
