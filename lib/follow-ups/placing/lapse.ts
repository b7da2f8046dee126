import type { ApplicationId, Fact, PersonKey } from '../../search/fact.ts';
import type { Search } from '../../search/search.ts';
import type { Instant } from '../../time.ts';
import { followUpKept } from '../delivery-of.ts';
import type { FollowUp, FollowUpId, FollowUpKind } from '../follow-up.ts';
import { plan } from '../plan.ts';
import type { Dropped } from './candidate.ts';

/** A draft that would have come, but that it became too late for (1.1a). The owner is told once, and gets its text on asking. */
export type Lapse = {
  readonly id: FollowUpId;
  readonly kind: FollowUpKind;
  readonly application: ApplicationId;
  readonly alsoFor: readonly ApplicationId[];
  readonly to: PersonKey | 'owner';
};

/** What was too late already when facts became known, and was not before them: their receipt says so. */
export function lapsedBy(search: Search, isNew: (fact: Fact) => boolean): readonly Lapse[] {
  const { dropped } = plan(search);
  if (dropped.length === 0) return [];
  const old = (facts: readonly Fact[]): readonly Fact[] => (facts.some(isNew) ? facts.filter((fact) => !isNew(fact)) : facts);
  const before = plan({
    ...search,
    facts: old(search.facts),
    applications: search.applications.map((application) => {
      const facts = old(application.facts);
      return facts === application.facts ? application : { ...application, facts };
    }),
  }).dropped;
  return dropped.filter(({ id }) => !before.some((one) => one.id === id)).map(lapseOf);
}

/** What lapsed when its moment came, after `since`, earliest first. */
export function lapsedSince({ deliveries }: Search, since: Instant): readonly (Lapse & { readonly at: Instant })[] {
  return deliveries
    .filter(({ how, at }) => how === 'lapsed' && at > since)
    .map(({ followUp, kind, application, alsoFor, to, at }) => ({ id: followUp, kind, application, alsoFor, to, at }));
}

/** A lapsed step as if it were due: what a draft that was asked for all the same is written from. */
export function followUpOfLapse(lapse: Lapse, at: Instant): FollowUp {
  return followUpKept(lapse, at, 'you asked for it, although its day has passed');
}

/** The id of a step tells who it was for: `<application>.<kind>.<person>.<period>`, and a period holds no full stop. */
function lapseOf({ id, kind, application }: Dropped): Lapse {
  const to = id.slice(`${application}.${kind}.`.length, id.lastIndexOf('.'));
  return { id, kind, application, alsoFor: [], to };
}
