import type { Instant } from '../time.ts';
import type { FollowUpKind } from './follow-up.ts';
import type { Mark } from './situation.ts';
import type { Opener } from './standing.ts';
import { tidy } from './windows.ts';

/** A waiting period: its name, and the steps of its chain that are over, in order. */
export type Period = { readonly name: string; readonly over: readonly Mark[]; readonly putOffAgain?: Mark };

/**
 * The current period. A beginning that was said before a draft of the period came does not open a new one: it only changes dates (1.1 "Identity").
 * An interview day always does.
 *
 * @param openers at least one
 * @param kinds of the chain
 */
export function currentPeriod(openers: readonly Opener[], marks: readonly Mark[], kinds: readonly FollowUpKind[]): Period | undefined {
  const inOrder = [...openers].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first, ...rest] = inOrder;
  if (!first) return undefined;
  const chain = marks.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => (tidy(a.at) < tidy(b.at) ? -1 : 1));
  let current = first;
  for (const opener of rest) {
    const used = chain.some((mark) => belongs(mark, current) && tidy(mark.at) <= opener.from);
    if (used || opener.type === 'interview') current = opener;
  }
  const own = chain.filter((mark) => belongs(mark, current));
  const again = own.findLast((mark) => mark.again);
  const putOffAgain = again && own.at(-1) === again ? again : undefined;
  return { name: current.name, over: own.filter((mark) => !mark.again), ...(putOffAgain && { putOffAgain }) };
}

function belongs(mark: Mark, opener: { readonly from: Instant; readonly name: string }): boolean {
  return mark.ahead ? mark.period === opener.name : tidy(mark.at) > opener.from;
}
