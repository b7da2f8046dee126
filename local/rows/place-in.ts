/** Where a key stands among sorted ones, or would stand. In the order of a query: by the bytes of UTF-8. */
export function placeIn(sorted: readonly string[], key: string): number {
  const bytes = Buffer.from(key);
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (Buffer.compare(Buffer.from(sorted[middle] ?? ''), bytes) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
