import type { Search } from '../search/search.ts';
import { drawAll } from './drawing/draw.ts';
import { stepsTaken } from './drawing/owner-steps.ts';
import { historyOf } from './drawing/view.ts';
import type { FollowUp } from './follow-up.ts';
import type { Dropped } from './placing/candidate.ts';

export type Plan = {
  /** The next step of every chain, earliest first. */
  readonly due: readonly FollowUp[];
  /** What was too late already when it became known (1.1a): its chain has ended. */
  readonly dropped: readonly Dropped[];
};

/** What follows from the facts and deliveries of a search by the rule table. It never asks what time it is. */
export function plan(search: Search): Plan {
  const history = historyOf(search);
  const { due, lapsed } = drawAll(history.view(stepsTaken(search, history)));
  return { due: due.map(({ followUp }) => followUp), dropped: lapsed };
}
