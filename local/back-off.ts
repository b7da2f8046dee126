/** Waits that grow with each failure, by half at random: what broke for many at once must not be asked by all of them at once. `random` is from 0 to 1. */
export function waitMs(
  failures: number,
  { firstMs, longestMs }: { readonly firstMs: number; readonly longestMs: number },
  random: number,
): number {
  const grownMs = Math.min(longestMs, firstMs * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.round(grownMs * (0.5 + random / 2));
}
