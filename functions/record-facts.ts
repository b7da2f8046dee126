import type { ApplicationId } from '../lib/search/fact.ts';
import type { OwnerId } from '../lib/search/owner.ts';
import type { Recorded } from '../lib/search/question.ts';
import type { Services } from './services.ts';

/** Adds facts where they belong, each once. @returns the applications that they are about */
export async function recordFacts(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  records: readonly Recorded[],
): Promise<readonly ApplicationId[]> {
  const applications = [...new Set(records.map(({ application }) => application))];
  for (const application of applications) {
    const facts = records.filter((one) => one.application === application).map(({ fact }) => fact);
    if (application === undefined) await store.addSearchFacts(owner, facts);
    else await store.addFacts(owner, application, facts);
  }
  return applications.flatMap((application) => application ?? []);
}
