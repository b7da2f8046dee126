import { rememberingObjects } from '../../lib/remembered.ts';
import type { Fact } from '../../lib/search/fact.ts';

/** A mail can name thousands of others, and each costs a write: the nearest ones are enough to find its thread. */
const mostReferences = 10;

/** What an application can be found by that a fact names: threads, calendar events, people, the company. */
export const lookupKeysOf: (fact: Fact) => readonly string[] = rememberingObjects((fact) => {
  const { about } = fact;
  const uid = fact.type === 'invite' ? fact.interview.uid : fact.type === 'cancel_interview' ? fact.unheard?.uid : undefined;
  return [
    ...(uid === undefined ? [] : [lookupKey.event(uid)]),
    ...(fact.type === 'contact' ? [lookupKey.person(fact.address)] : []),
    ...(about?.company === undefined ? [] : lookupKey.company(about.company)),
    ...(about?.contacts ?? []).flatMap(({ address }) => (address === undefined ? [] : [lookupKey.person(address)])),
    ...[about?.thread?.messageId ?? [], about?.thread?.references.slice(-mostReferences) ?? []].flat().map(lookupKey.thread),
  ];
});

/** The same of a list of facts. */
export const lookupKeysIn = rememberingObjects((facts: readonly Fact[]): ReadonlySet<string> => new Set(facts.flatMap(lookupKeysOf)));

/** What leads to an application that is not looked through any more; hashed in the table. */
export const lookupKey = {
  thread: (messageId: string): string => `thread ${messageId}`,
  event: (uid: string): string => `event ${uid}`,
  person: (address: string): string => `person ${address.toLowerCase()}`,
  /** By each of its first words: which of them count as its name is for matching to say, here one candidate too many does no harm. */
  company: (name: string): readonly string[] =>
    (
      name
        .normalize('NFKC')
        .toLowerCase()
        .slice(0, 200)
        .match(/[\p{L}\p{N}]{2,}/gu) ?? []
    )
      .slice(0, 2)
      .map((word) => `company ${word}`),
};
