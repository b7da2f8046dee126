import type { Delivery } from '../search/search.ts';
import type { Instant } from '../time.ts';
import type { FollowUp } from './follow-up.ts';
import { rules } from './rules.ts';

/** What is kept of a follow-up once it came to its end. */
export function deliveryOf(followUp: FollowUp, at: Instant, how: Delivery['how']): Delivery {
  const { id, kind, application, alsoFor, to, sendHint } = followUp;
  return { followUp: id, kind, application, alsoFor, to, at, how, ...(sendHint !== undefined && { sendHint }) };
}

/** A follow-up again, from what is kept of one: what it followed from, and the moments around its own, are not. */
export function followUpKept(
  { id, kind, application, alsoFor, to }: Pick<FollowUp, 'id' | 'kind' | 'application' | 'alsoFor' | 'to'>,
  deliverAt: Instant,
  why: string,
): FollowUp {
  return { id, event: id, kind, rule: rules[kind].id, application, alsoFor, to, deliverAt, because: [], why };
}
