import type { ApplicationId, Fact } from '../search/fact.ts';
import type { Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import { tidy } from './days/windows.ts';
import type { FollowUp } from './follow-up.ts';
import { plan } from './plan.ts';
import { lastLearned } from './told/digest.ts';
import { reason } from './told/reasons.ts';

/** The plan that takes the place of the one on record, and what of that follows from the facts no more, with the reason to tell. */
export type Reconciled = {
  readonly plan: readonly FollowUp[];
  readonly dropped: readonly { readonly followUp: FollowUp; readonly why: string }[];
};

/** So many facts are looked at, newest first, for the one that changed a follow-up. */
const factsToBlame = 6;

/**
 * Compares the plan on record with the one that follows from the search now. What moved is dropped with its reason and planned anew;
 * a draft at the same instant is no change, and what was delivered or has lapsed is simply over.
 */
export function reconcile(before: readonly FollowUp[], search: Search): Reconciled {
  const { due, dropped: lapsed } = plan(search);
  const planned = new Set(due);
  const gone = before.filter(
    (followUp) => !planned.has(followUp) && !due.some((one) => isSame(one, followUp)) && !isOver(followUp, search),
  );
  const left = gone.filter(({ kind, application }) => !lapsed.some((one) => one.kind === kind && one.application === application));
  if (left.length === 0) return { plan: due, dropped: [] };
  const newest = newestFacts(search);
  const without = newest.map(
    ({ fact }) =>
      () =>
        plan(leaveOut(search, fact)).due,
  );
  const plans = new Map<number, readonly FollowUp[]>();
  const why = (followUp: FollowUp): string => {
    const merged = due.find(
      (one) => one.alsoFor.includes(followUp.application) && one.to === followUp.to && !followUp.alsoFor.includes(one.application),
    );
    if (merged) return `merged into one draft with ${merged.application}`;
    const blamed = newest.find((_, index) => {
      const other = plans.get(index) ?? without[index]?.() ?? [];
      plans.set(index, other);
      return other.some((one) => isSame(one, followUp));
    });
    const cause = blamed ?? newest[0];
    return cause ? reason(cause.fact, cause.application, followUp) : 're-planned';
  };
  return { plan: due, dropped: left.map((followUp) => ({ followUp, why: why(followUp) })) };
}

/** The same draft to the same person at the same instant, whatever opened its period. */
function isSame(one: FollowUp, other: FollowUp): boolean {
  return one.application === other.application && one.kind === other.kind && one.to === other.to && one.deliverAt === other.deliverAt;
}

function isOver(followUp: FollowUp, { deliveries }: Search): boolean {
  return deliveries.some((delivery) => delivery.followUp === followUp.id && tidy(delivery.at) >= followUp.deliverAt);
}

type Known = { readonly fact: Fact; readonly application?: ApplicationId };

/** The newest first; of the same moment, the last of the search. */
function newestFacts(search: Search): readonly Known[] {
  const newest: { readonly known: Known; readonly at: Instant }[] = [];
  const look = (known: Known): void => {
    const at = tidy(known.fact.knownAt);
    const place = newest.findIndex((one) => one.at <= at);
    if (place < 0 && newest.length >= factsToBlame) return;
    newest.splice(place < 0 ? newest.length : place, 0, { known, at });
    newest.length = Math.min(newest.length, factsToBlame);
  };
  for (const { id, facts } of search.applications) {
    // Of hundreds that have rested for long, none is looked at fact by fact.
    const oldest = newest.length < factsToBlame ? undefined : newest.at(-1)?.at;
    if (oldest !== undefined && tidy(lastLearned(facts).at ?? oldest) < oldest) continue;
    for (const fact of facts) look({ fact, application: id });
  }
  for (const fact of search.facts) look({ fact });
  return newest.map(({ known }) => known);
}

function leaveOut(search: Search, fact: Fact): Search {
  const without = (facts: readonly Fact[]): readonly Fact[] =>
    facts.some(({ id }) => id === fact.id) ? facts.filter(({ id }) => id !== fact.id) : facts;
  return {
    ...search,
    facts: without(search.facts),
    applications: search.applications.map((application) => {
      const facts = without(application.facts);
      return facts === application.facts ? application : { ...application, facts };
    }),
  };
}
