import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { reconcile } from '../../lib/follow-ups/reconcile.ts';
import type { ApplicationId, Fact } from '../../lib/search/fact.ts';
import type { Search } from '../../lib/search/search.ts';
import type { Instant } from '../../lib/time.ts';

export type DroppedView = { readonly followUp: FollowUp; readonly at: Instant; readonly why: string };

/** Each moment costs a plan of the whole search; an application seldom has more, and the page must not hang on one that does. */
const mostMoments = 40;

/** What was once planned for an application and then was not any more, oldest first: found by learning its facts once more, one moment after the other. */
export function droppedOf(search: Search, id: ApplicationId): readonly DroppedView[] {
  const facts = search.applications.find((application) => application.id === id)?.facts ?? [];
  const moments = [...new Set([...facts, ...search.facts].map(({ knownAt }) => knownAt))].sort().slice(-mostMoments);
  const dropped: DroppedView[] = [];
  let before: readonly FollowUp[] = [];
  for (const at of moments) {
    const reconciled = reconcile(before, asOf(search, at));
    before = reconciled.plan;
    for (const { followUp, why } of reconciled.dropped) if (followUp.application === id) dropped.push({ followUp, at, why });
  }
  return dropped;
}

function asOf(search: Search, at: Instant): Search {
  const known = (facts: readonly Fact[]) => facts.filter(({ knownAt }) => knownAt <= at);
  return {
    ...search,
    facts: known(search.facts),
    applications: search.applications
      .map((application) => ({ ...application, facts: known(application.facts) }))
      .filter(({ facts }) => facts.length > 0),
    deliveries: search.deliveries.filter((delivery) => delivery.at <= at),
  };
}
