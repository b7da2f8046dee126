import type { FollowUp } from '../follow-ups/follow-up.ts';
import { reconcile } from '../follow-ups/reconcile.ts';
import type { ApplicationId, Fact } from '../search/fact.ts';
import type { Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import { around } from './around.ts';
import { isAbout } from './view.ts';

/** What followed from what became known, or was mailed, at one moment. */
export type Consequence = {
  readonly at: Instant;
  readonly planned: readonly FollowUp[];
  /** Once planned, and now not any more. */
  readonly dropped: readonly { readonly followUp: FollowUp; readonly why: string }[];
};

/** Each moment costs a plan of the whole search; an application seldom has more, and a page must not hang on one that does. */
const mostMoments = 40;

/** How the plan of an application came about: found by learning its facts once more, one moment after the other. Oldest first; moments without consequence are left out. */
export function consequencesOf(whole: Search, id: ApplicationId): readonly Consequence[] {
  const search = around(whole, [id]);
  const facts = search.applications.find((application) => application.id === id)?.facts ?? [];
  const delivered = search.deliveries.filter((delivery) => isAbout(delivery, id));
  const all = [...facts, ...search.facts].map(({ knownAt }) => knownAt);
  const moments = [...new Set([...all, ...delivered.map(({ at }) => at)])].sort().slice(-mostMoments);
  const consequences: Consequence[] = [];
  let before: readonly FollowUp[] = [];
  for (const at of moments) {
    const { plan, dropped } = reconcile(before, asOf(search, at));
    const planned = plan.filter((followUp) => isAbout(followUp, id) && !before.some((one) => isSame(one, followUp)));
    const gone = dropped.filter(({ followUp }) => isAbout(followUp, id));
    if (planned.length > 0 || gone.length > 0) consequences.push({ at, planned, dropped: gone });
    before = plan;
  }
  return consequences;
}

/** Another period, but the same draft to the same person at the same time, is no news. */
function isSame(one: FollowUp, other: FollowUp): boolean {
  return one.kind === other.kind && one.to === other.to && one.application === other.application && one.deliverAt === other.deliverAt;
}

/** The search as it was known at a moment; `deliveries`: those of that moment too, or only those before it. */
export function asOf(search: Search, at: Instant, deliveries: 'with' | 'before' = 'with'): Search {
  const known = (facts: readonly Fact[]) => facts.filter(({ knownAt }) => knownAt <= at);
  return {
    ...search,
    facts: known(search.facts),
    applications: search.applications
      .map((application) => ({ ...application, facts: known(application.facts) }))
      .filter(({ facts }) => facts.length > 0),
    deliveries: search.deliveries.filter((delivery) => (deliveries === 'with' ? delivery.at <= at : delivery.at < at)),
  };
}
