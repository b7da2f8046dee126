import type { Store } from '../../functions/store.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Fact, Interview } from '../../lib/search/fact.ts';
import { inForce } from '../../lib/search/in-force.ts';
import { interviewsOf } from '../../lib/search/interviews.ts';
import type { Owner } from '../../lib/search/owner.ts';
import type { Application, Delivery, Search } from '../../lib/search/search.ts';

/** One application as the page shows it. */
export type ApplicationView = {
  readonly application: Application;
  readonly standing: Standing;
  /** In force, oldest first. */
  readonly facts: readonly Fact[];
  /** In order of time. */
  readonly interviews: readonly Interview[];
  /** Earliest first. */
  readonly planned: readonly FollowUp[];
  /** Oldest first. */
  readonly ended: readonly Delivery[];
};

export type Standing = 'open' | 'rejected' | 'offer' | 'accepted' | 'withdrawn' | 'stopped' | 'on hold';

/** Everything about one owner's search, the newest application first; and the search itself. */
export async function viewSearch(
  store: Store,
  owner: Owner,
): Promise<{ readonly views: readonly ApplicationView[]; readonly search: Search }> {
  const [item, applications, events] = await Promise.all([
    store.search(owner.id),
    store.allApplications(owner),
    store.deliveries(owner.id),
  ]);
  const deliveries = events.flatMap((event) => event.deliveries).sort((one, other) => (one.at < other.at ? -1 : 1));
  const about = (each: { application: string; alsoFor: readonly string[] }, id: string) =>
    each.application === id || each.alsoFor.includes(id);
  const views = applications
    .map((application) => ({
      application,
      standing: standingOf(application.facts),
      facts: inForce(application.facts),
      interviews: [...interviewsOf(application)].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
      planned: item.plan
        .filter((followUp) => about(followUp, application.id))
        .sort((one, other) => (one.deliverAt < other.deliverAt ? -1 : 1)),
      ended: deliveries.filter((delivery) => about(delivery, application.id)),
    }))
    .sort((one, other) => (newest(one) < newest(other) ? 1 : -1));
  return { views, search: { timeZone: owner.timeZone, settings: owner.settings, applications, facts: item.facts, deliveries } };
}

function newest({ facts }: { readonly facts: readonly Fact[] }): string {
  return facts.reduce((latest, { knownAt }) => (knownAt > latest ? knownAt : latest), '');
}

function standingOf(facts: readonly Fact[]): Standing {
  let standing: Standing = 'open';
  for (const { type } of inForce(facts)) standing = standings[type] ?? standing;
  return standing;
}

const standings: Partial<Record<Fact['type'], Standing>> = {
  rejection: 'rejected',
  offer: 'offer',
  offer_withdrawn: 'open',
  accepted: 'accepted',
  withdrawn: 'withdrawn',
  owner_stop: 'stopped',
  on_hold: 'on hold',
  reopened: 'open',
};
