import type { Instant } from '../../time.ts';
import { tidy } from '../days/windows.ts';
import type { FollowUpKind } from '../follow-up.ts';
import type { Mark } from './situation.ts';
import type { Opener } from './standing.ts';

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
  // A question who it should go to stands for a step of the chain: with it, the chain has ended.
  const ended = [...chain, ...marks.filter(({ kind, lapsed }) => kind === 'contact_prompt' && lapsed)];
  let current = first;
  for (const opener of rest) {
    const used = ended.some((mark) => belongs(mark, current) && tidy(mark.at) <= opener.from);
    if (used || opener.type === 'interview') current = opener;
  }
  const own = chain.filter((mark) => belongs(mark, current));
  const last = own.at(-1);
  const putOffAgain = last?.again ? last : undefined;
  return {
    name: current.name,
    over: own.filter((mark, index) => !comesAgain(mark, own.slice(index + 1))),
    ...(putOffAgain && { putOffAgain }),
  };
}

/** A draft that was put off is not over: it is still to come, or came once more. After the next step has come there is nothing left to put off. */
function comesAgain(mark: Mark, later: readonly Mark[]): boolean {
  return mark.again !== undefined && (later.length === 0 || later.some(({ kind }) => kind === mark.kind));
}

function belongs(mark: Mark, opener: { readonly from: Instant; readonly name: string }): boolean {
  return mark.ahead ? mark.period === opener.name : tidy(mark.at) > opener.from;
}
