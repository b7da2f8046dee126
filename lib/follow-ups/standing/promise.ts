import type { Fact, PersonKey } from '../../search/fact.ts';
import type { LocalDate } from '../../time.ts';
import { tidy } from '../days/windows.ts';
import type { Standing } from './standing.ts';

/** The newest promise counts, and waits for its day; the same words once more change nothing. */
export function promise(standing: Standing, fact: Fact, by: LocalDate, from?: PersonKey): Standing {
  const { promised } = standing;
  // The same words once more (G-08).
  if (promised?.by === by && promised.from === from && tidy(promised.fact.saidAt) === tidy(fact.saidAt)) return standing;
  return { ...standing, promised: { by, fact, ...(from !== undefined && { from }) } };
}

/** What shows that the process goes on; words about our own drafts do not. */
const movesOn: ReadonlySet<Fact['type']> = new Set([
  'application',
  'request',
  'request_answered',
  'invite',
  'reschedule',
  'cancel_interview',
  'timeline',
  'human_reply',
  'assessment_invited',
  'assessment_submitted',
  'on_hold',
  'owner_heard',
  'owner_no',
  'candidate_reschedule',
  'candidate_cancel',
  'no_show',
]);

/** A P lapses when it has passed on the day a later fact was said. */
export function lapsing(standing: Standing, fact: Fact, on: LocalDate): Standing {
  if (!standing.promised || standing.promised.by >= on || !movesOn.has(fact.type)) return standing;
  const { promised: _, ...rest } = standing;
  return rest;
}
