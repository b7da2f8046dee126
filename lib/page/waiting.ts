import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import { plan } from '../follow-ups/plan.ts';
import { inForce } from '../search/in-force.ts';
import type { Delivery, Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import { around } from './around.ts';
import { asOf } from './history.ts';
import { isAbout, isOver, viewsOf } from './view.ts';

/** Drafts that came in one mail and that the owner has not said to have sent. */
export type WaitingDrafts = {
  readonly at: Instant;
  /** As they stood in the plan when they were mailed. */
  readonly followUps: readonly FollowUp[];
  /** The search as it was then: the same words follow from it. */
  readonly search: Search;
};

/** Who has not sent a draft by then will not say so any more. */
const waitsDays = 14;

/** A text whose last moment has passed stays at hand this long: better late by a day than not. */
const staysHours = 48;

/** More are a heap that nobody works off, and each costs a plan. */
const mostWaiting = 8;

/** The drafts to be sent, the latest first. */
export function waitingOf(search: Search, now: Instant): readonly WaitingDrafts[] {
  const since = plusHours(now, -24 * waitsDays);
  const open = viewsOf({ search, plan: [] }).filter(({ standing }) => !isOver(standing));
  const mailed = search.deliveries.filter(
    (delivery) =>
      delivery.how === 'delivered' &&
      delivery.at >= since &&
      open.some(({ application }) => application.id === delivery.application) &&
      !isSettled(delivery, search),
  );
  const moments = [...new Set(mailed.map(({ at }) => at))].sort().reverse().slice(0, mostWaiting);
  return moments.flatMap((at): readonly WaitingDrafts[] => {
    const together = mailed.filter((delivery) => delivery.at === at);
    const ids = new Set(together.map(({ followUp }) => followUp));
    const then = asOf(
      around(
        search,
        together.map(({ application }) => application),
      ),
      at,
      'before',
    );
    const followUps = plan(then).due.filter(
      ({ id, sendBy }) => ids.has(id) && (sendBy === undefined || plusHours(sendBy, staysHours) > now),
    );
    return followUps.length === 0 ? [] : [{ at, followUps, search: then }];
  });
}

/** The owner said what became of it, or something else came to the same application later. */
function isSettled({ kind, to, at, application }: Delivery, search: Search): boolean {
  if (search.deliveries.some((later) => later.at > at && later.how === 'delivered' && isAbout(later, application))) return true;
  const facts = search.applications.find(({ id }) => id === application)?.facts ?? [];
  return inForce(facts).some(
    (fact) =>
      fact.knownAt >= at &&
      (fact.type === 'owner_sent' || fact.type === 'owner_skip' || fact.type === 'owner_snooze') &&
      fact.kind === kind &&
      (fact.to ?? to) === to,
  );
}

function plusHours(at: Instant, hours: number): Instant {
  return Temporal.Instant.from(at).add({ hours }).toString();
}
