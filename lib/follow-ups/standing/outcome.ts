import { tidy } from '../days/windows.ts';
import type { Closed, Standing } from './standing.ts';

/** An outcome, and what undoes one, clears P and whatever was under way; the interviews and the application itself stay known. */
export function withoutOutcome(standing: Standing): Standing {
  const { closed: _closed, offer: _offer, promised: _promised, test: _test, cancelledBy: _by, testFrom: _from, ...rest } = standing;
  return rest;
}

/** An outcome: every wait ends, thank-yous that did not come yet are gone for good, and interviews that lie ahead will not take place. */
export function close(standing: Standing, closed: Closed): Standing {
  const { promised } = standing;
  return {
    ...withoutOutcome(standing),
    // Who named a date is still the one to hear of a withdrawal (K19, W-01).
    ...(closed.how === 'accepted_elsewhere' && promised && { promised }),
    closed,
    opened: true,
    wait: { for: 'nothing' },
    sessions: standing.sessions.map((session) => ({
      ...session,
      alive: false,
      cancelled: session.cancelled || session.endsAt > tidy(closed.fact.saidAt),
    })),
  };
}
