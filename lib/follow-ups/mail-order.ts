import type { FollowUp } from './follow-up.ts';
import { rules } from './rules.ts';

/** The follow-ups of one mail: the drafts it is about, then news for a referrer that rides along, then what is written by hand beside them. */
export function inMailOrder(followUps: readonly FollowUp[]): readonly FollowUp[] {
  return [...followUps].sort((one, other) => rank(one) - rank(other));
}

function rank({ kind }: FollowUp): number {
  if (rules[kind].byHand) return 2;
  return kind === 'referrer_update' ? 1 : 0;
}
