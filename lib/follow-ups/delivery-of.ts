import type { Delivery } from '../search/search.ts';
import type { Instant } from '../time.ts';
import type { FollowUp } from './follow-up.ts';

/** What is kept of a follow-up once it came to its end. */
export function deliveryOf(followUp: FollowUp, at: Instant, how: Delivery['how']): Delivery {
  const { id, kind, application, alsoFor, to, sendHint } = followUp;
  return { followUp: id, kind, application, alsoFor, to, at, how, ...(sendHint !== undefined && { sendHint }) };
}
