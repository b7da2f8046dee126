import type { Instant } from '../../lib/time.ts';

/** A moment in whole seconds since 1970, as the table wants to be told when a row expires. */
export function epochSecondsOf(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}
