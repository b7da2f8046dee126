import type * as z from 'zod/mini';
import { type Instant, isAfter } from '../../lib/time.ts';
import type { searchRow } from './rows.ts';

/**
 * The events whose rows may say more than the plan on record: a mail goes out about what is due by it, and nothing else; `open` is what was on its way when the plan let go of it. Whoever changes the plan looks at
 * these, so that no event leaves it unseen.
 */
export function movable({ plan, delivered = [] }: Pick<z.infer<typeof searchRow>, 'plan' | 'delivered'>, now: Instant): readonly string[] {
  const due = plan.filter(({ deliverAt }) => !isAfter(deliverAt, now)).map(({ event }) => event);
  return [...new Set([...due, ...delivered.filter(({ open }) => open).map(({ event }) => event)])];
}
