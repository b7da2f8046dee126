import { compose } from '../../lib/drafts/compose.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import { mina } from '../../test/functions/given/laid-out.ts';
import { ms, processorTimeOf, type Section } from './figures.ts';
import { manyApplications } from './many-applications.ts';

/** Planning and composing by themselves, by processor time. */
export async function benchPlanning(): Promise<Section> {
  const search = manyApplications(1_000, 1, 40);
  const planning = await processorTimeOf(async () => void plan(structuredClone(search)));
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
    about: 'Cold: the first time in the process that it is done.',
    figures: [
      { what: 'planning 1,000 applications', is: ms(planning) },
      { what: 'composing what is due, per 1,000', is: ms((composing * 1_000) / Math.max(1, drafts.length)) },
    ],
  };
}
