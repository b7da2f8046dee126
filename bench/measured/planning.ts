import { compose } from '../../lib/drafts/compose.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Search } from '../../lib/search/search.ts';
import { mina } from '../../test/functions/given/laid-out.ts';
import { atMost, median, ms, processorTimeOf, type Section } from './figures.ts';
import { manyApplications } from './many-applications.ts';

const rounds = 25;
/** Of what takes less than a millisecond, by then as fast as it gets. */
const briefRounds = 400;

/** Planning and composing by themselves, by processor time. */
export async function benchPlanning(): Promise<Section> {
  const search = manyApplications(1_000, 1, 40);
  const planning = await processorTimeOf(async () => void plan(structuredClone(search)));
  const shared = manyApplications(1_000, 30, 40);
  const sharing = median(await roundsOf(() => plan(structuredClone(shared))));
  const twenty = manyApplications(20, 1, 4);
  const anew = median(await roundsOf(() => plan(structuredClone(twenty)), briefRounds));
  const again = median(await roundsOf(() => plan(withNews(twenty)), briefRounds));
  // Drafts need a role and a name.
  const named = {
    ...search,
    applications: search.applications.map((application) => ({ ...application, known: { ...application.known, role: 'Copy Editor' } })),
  };
  const { due } = plan(named);
  const drafts = due.slice(0, 1_000);
  const composing = await processorTimeOf(async () => {
    for (const followUp of drafts) compose({ followUps: [followUp], search: named, owner: mina, used: [], planned: due });
  });
  return {
    title: 'Planning and composing',
    about: 'Cold: the first time in the process that it is done; the others, and composing: the median of many.',
    figures: [
      { what: 'planning 1,000 applications, cold', is: ms(planning) },
      atMost('planning 1,000 applications, thirty to a recruiter', sharing, 400, ms),
      { what: 'planning 20 applications, as a function that has never seen them', is: ms(anew) },
      atMost('planning 20 applications of which one has news, as a function that is warm', again, 0.3, ms),
      { what: 'composing what is due, per 1,000', is: ms((composing * 1_000) / Math.max(1, drafts.length)) },
    ],
  };
}

async function roundsOf(work: () => unknown, count = rounds): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let round = 0; round < count; round++) taken.push(await processorTimeOf(async () => void work()));
  return taken;
}

/** One of them was written to: the facts of the others are the very same. */
function withNews(search: Search): Search {
  const [first, ...others] = search.applications;
  const [fact] = first?.facts ?? [];
  if (!first || !fact) return search;
  const heard: Fact = { ...fact, id: 'heard', saidAt: '2026-10-12T14:00:00Z', knownAt: '2026-10-12T14:00:00Z', type: 'human_reply' };
  return { ...search, applications: [{ ...first, facts: [...first.facts, heard] }, ...others] };
}
