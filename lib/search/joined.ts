import { Temporal } from 'temporal-polyfill';
import { rememberingObjects } from '../remembered.ts';
import type { ApplicationId, Fact, FactId } from './fact.ts';
import { inForce } from './in-force.ts';
import type { Application, Delivery, Known, Search } from './search.ts';

/**
 * The ids that belong to these by a `same as …` of the owner's, with these: whoever reads one of them has to read them all.
 *
 * @param facts of the search
 */
export function withJoined(ids: readonly ApplicationId[], facts: readonly Fact[]): readonly ApplicationId[] {
  const groups = groupsIn(facts);
  if (groups.length === 0) return eachOnce(ids);
  return [...new Set(ids.flatMap((id) => [id, ...(groups.find((group) => group.has(id)) ?? [])]))];
}

/** The very same list where each stands there once. */
const eachOnce = rememberingObjects((ids: readonly ApplicationId[]): readonly ApplicationId[] => {
  const distinct = new Set(ids);
  return distinct.size === ids.length ? ids : [...distinct];
});

/**
 * Makes one application of those that are the same: the oldest one, with the facts and deliveries of all. Nothing that is kept changes, so undoing
 * it leaves each as it was.
 *
 * @param describe what is known of an application with these facts
 */
export function joinApplications(
  applications: readonly Application[],
  deliveries: readonly Delivery[],
  facts: readonly Fact[],
  describe: (facts: readonly Fact[]) => Known,
): { readonly applications: readonly Application[]; readonly deliveries: readonly Delivery[] } {
  const groups = groupsIn(facts);
  if (groups.length === 0) return { applications, deliveries };
  const standsFor = new Map<ApplicationId, ApplicationId>();
  const joined = applications.flatMap((application): readonly Application[] => {
    const group = groups.find((one) => one.has(application.id));
    const members = group ? applications.filter(({ id }) => group.has(id)).sort(olderFirst) : [];
    const [first, ...others] = members;
    if (!first || others.length === 0) return [application];
    if (application.id !== first.id) {
      standsFor.set(application.id, first.id);
      return [];
    }
    const all = members.flatMap((member) => member.facts).sort((one, other) => Temporal.Instant.compare(one.knownAt, other.knownAt));
    return [
      {
        id: first.id,
        facts: all,
        known: describe(all),
        also: others.map((other) => ({ id: other.id, facts: other.facts.map(({ id }) => id) })),
      },
    ];
  });
  const named = (id: ApplicationId): ApplicationId => standsFor.get(id) ?? id;
  return {
    applications: joined,
    deliveries: deliveries.map((delivery) => {
      const application = named(delivery.application);
      return { ...delivery, application, alsoFor: [...new Set(delivery.alsoFor.map(named))].filter((id) => id !== application) };
    }),
  };
}

/** The application under this id, or the one that it is a part of. */
export function applicationWith(search: Search, id: ApplicationId): Application | undefined {
  return search.applications.find((one) => one.id === id || one.also?.some((other) => other.id === id));
}

/** Under which id a fact of an application is kept. */
export function keptUnder(application: Application, fact: FactId): ApplicationId {
  return application.also?.find(({ facts }) => facts.includes(fact))?.id ?? application.id;
}

/** Ids that are one application, by the facts in force; what is the same as a third is the same. */
const groupsIn = rememberingObjects((facts: readonly Fact[]): readonly ReadonlySet<ApplicationId>[] => {
  let groups: readonly ReadonlySet<ApplicationId>[] = [];
  for (const fact of inForce(facts)) {
    if (fact.type !== 'same') continue;
    const touched = groups.filter((group) => fact.applications.some((id) => group.has(id)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      new Set([...touched.flatMap((group) => [...group]), ...fact.applications]),
    ];
  }
  return groups;
});

function olderFirst(one: Application, other: Application): number {
  const [first, second] = [one.facts[0]?.knownAt ?? '', other.facts[0]?.knownAt ?? ''];
  return first === second ? (one.id < other.id ? -1 : 1) : first < second ? -1 : 1;
}
