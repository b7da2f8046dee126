import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import type { About, Fact } from '../../../lib/search/fact.ts';
import { defaultSettings } from '../../../lib/search/owner/owner.ts';
import { startStage } from '../../../local/stage.ts';
import { fact } from '../../../test/functions/given/facts.ts';
import { type Figure, ms, processorTimeOf, seconds } from '../figures.ts';
import { employerOf, owner, recruiterAddress } from './employers.ts';

const before = '2026-10-19T12:00:00Z';

/** So many owners, each with an interview that ends at the same moment: their thank-yous fall due at one minute. How they came to be known is not measured. */
export async function dueAtOnce(count: number): Promise<readonly Figure[]> {
  const stage = await startStage({ dataFolder: 'memory', startAt: before, held: true, owner });
  try {
    const moments = new Map<string, number>();
    const settings = { ...defaultSettings, digest: 'off', silenceDays: 'off' } as const;
    for (let number = 0; number < count; number++) {
      const id = `owner${number}`;
      const captureAddress = `capture${number}@in.followthrough.example`;
      await stage.store.addOwner({
        owner: { ...stage.owner, id, addresses: [`owner${number}@mailbox.example`], settings, captureAddress },
        secret: `a secret of ${id}`,
      });
      const application = `application${number}`;
      await stage.store.addFacts(id, application, interviewed(number));
      await reconcileSearch(stage, id, before, { touched: [application] });
      const { plan } = await stage.store.search(id);
      const thanks = plan.find(({ kind }) => kind === 'thank_you');
      if (thanks) moments.set(thanks.deliverAt, (moments.get(thanks.deliverAt) ?? 0) + 1);
    }
    const [[at, due] = [before, 0]] = [...moments].sort((one, other) => other[1] - one[1]);
    await stage.moveClockTo(new Date(Date.parse(at) - 1_000).toISOString());
    const sentBefore = stage.outbox().length;
    const from = performance.now();
    const processor = await processorTimeOf(() => stage.moveClockTo(at));
    const took = (performance.now() - from) / 1_000;
    const mails = stage.outbox().length - sentBefore;
    return [
      {
        what: `${due.toLocaleString('en')} follow-ups due at one minute, each of another owner, until all ${mails.toLocaleString('en')} mails are out`,
        is: seconds(took),
      },
      { what: 'of these: processor time a mail', is: `${ms(processor / Math.max(1, mails))} (${(mails / took).toFixed(1)} a second)` },
    ];
  } finally {
    await stage.stop();
  }
}

function interviewed(number: number): readonly Fact[] {
  const employer = employerOf(number);
  const from = recruiterAddress(employer);
  const about: About = {
    company: employer.company,
    role: 'Copy Editor',
    contacts: [{ name: employer.recruiter, address: from, part: 'recruiter' }],
    wroteBy: from,
    timeZone: owner.timeZone,
    instructions: [],
  };
  const interview = { id: `interview ${number}`, startsAt: '2026-10-20T17:00:00Z', endsAt: '2026-10-20T18:00:00Z', with: [from] };
  return [
    fact(`applied ${number}`, '2026-10-01T15:00:00Z', { type: 'application' }, about),
    fact(`invited ${number}`, '2026-10-12T15:00:00Z', { type: 'invite', interview }, about),
  ];
}
