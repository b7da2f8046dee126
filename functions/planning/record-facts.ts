import type { ApplicationId, Fact } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import { ownerAfter } from '../../lib/search/owner/owner-changes.ts';
import { applicationsRecorded, type Recorded } from '../../lib/search/question.ts';
import type { Services } from '../services.ts';

/** Adds facts where they belong, each once. @returns the applications that they are about */
export async function recordFacts(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  records: readonly Recorded[],
): Promise<readonly ApplicationId[]> {
  const applications = [...new Set(records.map(({ application }) => application))];
  for (const application of applications) {
    const facts = records.filter((one) => one.application === application).map(({ fact }) => fact);
    if (application === undefined) await recordSearchFacts(store, owner, facts);
    else await store.addFacts(owner, application, facts);
  }
  return applicationsRecorded(records);
}

/** What changes the profile or settings, or takes such a change back, changes the owner's row, after the fact: whoever is called again after a crash finds the fact there, and does the rest. */
async function recordSearchFacts(store: Services['store'], owner: OwnerId, facts: readonly Fact[]): Promise<void> {
  await store.addSearchFacts(owner, facts);
  if (!facts.some(({ type }) => type === 'undone' || type === 'owner_changed')) return;
  const { facts: known } = await store.search(owner);
  if (!known.some(({ type }) => type === 'owner_changed')) return;
  await store.changeOwner(owner, (one) => ownerAfter(one, facts, known));
}
