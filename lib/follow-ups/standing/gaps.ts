import type { Instant } from '../../time.ts';
import { later, wholeMinute } from '../days/windows.ts';

/** A time, from a moment on and before another, in which nothing of an application could come: it was stopped, or something held that was undone later. */
export type Gap = { readonly from: Instant; readonly until: Instant };

/** Before everything anybody said. */
export const longAgo: Instant = '0001-01-01T00:00:00Z';

/** The whole minute at which the gap ends that this moment lies in; long ago, when it lies in none. */
export function endOfGap(gaps: readonly Gap[], moment: Instant): Instant {
  let end = longAgo;
  for (const { from, until } of gaps) {
    const at = later(moment, end);
    if (from <= at && at < until) end = wholeMinute(until);
  }
  return end;
}

/**
 * The first place that lies in no gap.
 *
 * @param gaps the earliest first
 * @param place finds one, not before a whole minute
 */
export function outsideGaps<Place extends { readonly at: Instant }>(gaps: readonly Gap[], place: (notBefore: Instant) => Place): Place {
  let found = place(longAgo);
  for (let end = endOfGap(gaps, found.at); end > found.at; end = endOfGap(gaps, found.at)) found = place(end);
  return found;
}
