import { beforeEach, describe, expect, test } from 'vitest';
import { deliverDue } from '../../../functions/deliver.ts';
import { forget } from '../../../functions/forgetting/forget-application.ts';
import { inOneRun } from '../../../functions/one-run.ts';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import { tableRows } from '../given/all-rows.ts';
import { fact } from '../given/facts.ts';
import { type LaidOut, laidOutForMina } from '../given/laid-out.ts';
import { kindsSent } from '../given/taking-in.ts';

const invitedAt = '2026-10-08T14:30:00Z';
const invited = fact('invited', invitedAt, {
  type: 'invite',
  interview: { id: 'i1', startsAt: '2026-10-14T15:00:00Z', endsAt: '2026-10-14T15:45:00Z', with: ['ines.duarte@larchmont.example'] },
});
const rejected = fact('rejected', '2026-10-14T16:30:00Z', { type: 'rejection', from: 'ines.duarte@larchmont.example' });
const thanksAt = '2026-10-14T16:45:00Z';

let stage: LaidOut;

/** A thank-you that is due at that moment. */
beforeEach(async () => {
  stage = await laidOutForMina(invitedAt);
  await stage.services.store.changeOwner('mina', (owner) => ({
    ...owner,
    settings: { ...owner.settings, optional: { ...owner.settings.optional, prep_nudge: false } },
  }));
  await stage.services.store.addFacts('mina', 'a1', [fact('applied', '2026-10-05T13:12:00Z', { type: 'application' }), invited]);
  await reconcileSearch(stage.services, 'mina', invitedAt, { touched: ['a1'] });
  stage.clock.setTo(Date.parse(thanksAt));
});

/** The wake-up comes, and something happens in another run just before or just after its claim. */
async function wakeWith(happens: () => Promise<unknown>, when: 'before' | 'after'): Promise<void> {
  const { store } = stage.services;
  const claim: typeof store.claim = async (...given) => {
    if (when === 'before') await inOneRun(happens);
    const claimed = await store.claim(...given);
    if (when === 'after') await inOneRun(happens);
    return claimed;
  };
  await deliverDue({ ...stage.services, store: { ...store, claim } }, { owner: 'mina' }, thanksAt);
}

const deliveries = async () => stage.services.store.deliveries('mina');

describe.each(['before', 'after'] as const)('what happens just %s the claim counts', (when) => {
  test('a rejection that another run has brought in line with the plan: nothing is sent, and the claim is let go', async () => {
    await wakeWith(async () => {
      await stage.services.store.addFacts('mina', 'a1', [rejected]);
      await reconcileSearch(stage.services, 'mina', thanksAt);
    }, when);
    expect(kindsSent(stage)).toEqual([]);
    expect((await stage.services.store.search('mina')).plan.map(({ kind }) => kind)).not.toContain('thank_you');
    const [first, ...others] = await deliveries();
    expect(others).toEqual([]);
    expect(first).toEqual({ event: expect.stringMatching(/^a1\./), deliveries: [] });
  });

  test('that its application is forgotten: nothing is sent, and what the claim left goes as well', async () => {
    await wakeWith(() => forget(stage.services, 'mina', ['a1'], thanksAt), when);
    expect(kindsSent(stage)).toEqual([]);
    const handed = stage.schedules.list().some(({ target: { input } }) => String(input).includes('"what":["a1"]'));
    expect(handed).toBe(true);
    await forget(stage.services, 'mina', ['a1'], '2026-10-14T16:46:00Z');
    const rows = (await tableRows(stage)).filter(({ sk }) => !sk.startsWith('FORGOTTEN#'));
    expect(rows.filter((row) => JSON.stringify(row).includes('a1.') || row.sk.includes('larchmont'))).toEqual([]);
  });

  test('that mails come back: nothing is sent', async () => {
    const cameBack = { mail: 'x', is: 'came back', at: thanksAt, sentAt: thanksAt, to: 'mina.okafor@mailbox.example' } as const;
    await wakeWith(() => stage.services.store.putTraffic('mina', { feedback: [cameBack] }), when);
    expect(kindsSent(stage)).toEqual([]);
  });
});
