import type { FollowUp } from './follow-up.ts';
import { rules } from './rules.ts';

/** The follow-ups of one mail: the drafts it is about, then news for a referrer that rides along, then what is written by hand beside them. */
export function inMailOrder(followUps: readonly FollowUp[]): readonly FollowUp[] {
  return [...followUps].sort((one, other) => rank(one) - rank(other));
}

function rank(followUp: FollowUp): number {
  return rules[followUp.kind].byHand ? 2 : Number(goesAlong(followUp));
}

/** Whether it may be in the mail of another kind: cards and notes to connect always, news for a referrer with the thank-yous. */
export function goesAlong({ kind }: Pick<FollowUp, 'kind'>): boolean {
  return rules[kind].byHand === true || kind === 'referrer_update';
}
