import type { ApplicationId, Fact } from '../search/fact.ts';
import type { Application, Search } from '../search/search.ts';

/** So many are planned anew in a moment; of more, the past of one is worked out from those that have to do with it. */
const mostAtOnce = 40;

/** What changes the plans of all others. */
const reachesOthers: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['offer', 'offer_withdrawn', 'accepted', 'yes']);

/**
 * The search as far as it bears on some of its applications: those that share a person or a company with them, that one draft speaks for together, or whose
 * news reaches everybody. A page plans the past again for each of its moments, and must not take longer for every application there is.
 */
export function around(search: Search, ids: readonly ApplicationId[]): Search {
  const { applications, deliveries } = search;
  if (applications.length <= mostAtOnce) return search;
  const asked = new Set(ids);
  for (const { application, alsoFor } of deliveries)
    if ([application, ...alsoFor].some((id) => asked.has(id))) for (const id of [application, ...alsoFor]) asked.add(id);
  const names = new Set(applications.filter(({ id }) => asked.has(id)).flatMap(namesIn));
  const kept = applications.filter(
    (one) => asked.has(one.id) || one.facts.some(({ type }) => reachesOthers.has(type)) || namesIn(one).some((name) => names.has(name)),
  );
  const left = new Set(kept.map(({ id }) => id));
  return {
    ...search,
    applications: kept,
    deliveries: deliveries.filter(({ application, alsoFor }) => [application, ...alsoFor].some((id) => left.has(id))),
  };
}

function namesIn({ known }: Application): readonly string[] {
  const { company, recruiter, coordinator, hiringManager, agency, statusTo, contacts } = known;
  const people = [recruiter, coordinator, hiringManager, agency, statusTo, ...contacts.map(({ key }) => key)];
  return [
    ...people.flatMap((key) => (key === undefined ? [] : `person ${key}`)),
    ...(company === undefined ? [] : [`company ${company.toLowerCase()}`]),
  ];
}
