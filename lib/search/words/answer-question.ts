import type { ApplicationId, Fact } from '../fact.ts';
import { undoneIn } from '../in-force.ts';
import { applicationWith } from '../joined.ts';
import { applicationsRecorded, type Recorded } from '../question.ts';
import type { Search } from '../search.ts';
import type { Acted, Doing } from './deed.ts';

/**
 * An answer records what the question holds ready for it, learned now: what lay between must not look overdue. A second answer takes the place of the first.
 *
 * @param word of the option
 */
export function answerQuestion(word: string, { sent, search, now, mailId, hash }: Doing): Acted {
  const question = sent?.question;
  const option = question?.options.find((one) => one.word === word);
  if (!question || !option)
    return { records: [], outcome: { word: 'option', said: [`There is no answer "${word}" to that mail; nothing was changed.`] } };
  if (option.forgets !== undefined) {
    const said = ['It is being forgotten now, for good. What lies in your own mailbox, and what others have, stays there.'];
    return { records: [], outcome: { word: 'forget', said }, forgets: option.forgets };
  }
  const meanwhile = new Set(question.meanwhile?.map(({ fact }) => fact.id));
  const others = question.options.filter((one) => one !== option).flatMap(({ records }) => records);
  const instead = [...(question.meanwhile ?? []), ...others.filter(({ fact }) => !meanwhile.has(fact.id))].filter(
    (record) => !option.records.some(({ fact }) => fact.id === record.fact.id),
  );
  const undone = (application: ApplicationId | undefined, fact: string): Recorded => ({
    ...(application !== undefined && { application }),
    fact: { id: hash(`${mailId} undone ${fact}`), saidAt: now, knownAt: now, source: 'owner', evidence: [], type: 'undone', fact },
  });
  const takenBack = instead.flatMap(({ application, fact }) =>
    stands(factsOf(search, application), fact.id) ? [undone(application, fact.id)] : [],
  );
  const records = option.records.flatMap(({ application, fact }): readonly Recorded[] => {
    const facts = factsOf(search, application);
    if (!facts.some(({ id }) => id === fact.id))
      return [{ ...(application !== undefined && { application }), fact: { ...fact, knownAt: now } }];
    // Answered so before, and then otherwise: what took it back is taken back.
    return facts
      .filter((other) => other.type === 'undone' && other.fact === fact.id && stands(facts, other.id))
      .map(({ id }) => undone(application, id));
  });
  const shows = applicationsRecorded(option.records);
  const all = [...takenBack, ...records];
  const isAnsweredAnew = takenBack.some(({ fact }) => fact.type === 'undone' && !meanwhile.has(fact.fact));
  const changed = isAnsweredAnew ? ' Your earlier answer no longer counts.' : '';
  const said = records.length > 0 || isAnsweredAnew || option.records.length > 0 ? `Noted: ${option.label}.${changed}` : nothingChosen;
  return { records: all, outcome: { word: 'option', said: [said], ...(shows.length > 0 && { shows }) } };
}

/** What is said to the answer that changes nothing. */
export const nothingChosen = 'Noted: nothing was changed.';

function factsOf(search: Search, application: ApplicationId | undefined): readonly Fact[] {
  return application === undefined ? search.facts : (applicationWith(search, application)?.facts ?? []);
}

function stands(facts: readonly Fact[], id: string): boolean {
  return facts.some((fact) => fact.id === id) && !undoneIn(facts).has(id);
}
