import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { MailRefused } from '../../../functions/aws/outgoing-mail.ts';
import { deliverDue } from '../../../functions/deliver.ts';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import { sweepOnce } from '../../../functions/sweep.ts';
import { defaultSettings, type Settings } from '../../../lib/search/owner/owner.ts';
import { beginning } from '../given/beginning.ts';
import { crashingAt } from '../given/crashing.ts';
import { fact } from '../given/facts.ts';
import { type LaidOut, laidOutForMina } from '../given/laid-out.ts';
import { kindsSent, takeIn, wake } from '../given/taking-in.ts';
import { application, reply } from '../store/mails.ts';

const appliedAt = '2026-10-06T13:12:00Z';
/** They decide by the 23rd: the question comes on the 28th, until the 30th. */
const dueAt = '2026-10-28T14:00:00Z';
/** The Monday before it at 08:00 in New York. */
const monday = '2026-10-26T12:00:00Z';
const tooLate = '2026-11-05T15:00:00Z';
const nextMonday = '2026-11-09T13:00:00Z';

async function appliedWith(settings: Partial<Settings>): Promise<LaidOut> {
  const stage = await laidOutForMina(appliedAt);
  const { store } = stage.services;
  await store.changeOwner('mina', (owner) => ({ ...owner, settings: { ...defaultSettings, silenceDays: 'off', ...settings } }));
  await store.addFacts('mina', 'a1', [
    fact('applied', appliedAt, { type: 'application' }),
    fact('promised', appliedAt, { type: 'timeline', phrase: 'by the 23rd', P: '2026-10-23', from: 'ines.duarte@larchmont.example' }),
  ]);
  await reconcileSearch(stage.services, 'mina', appliedAt, { touched: ['a1'] });
  return stage;
}

const applied = beginning(() => appliedWith({}));

const lastMail = async ({ outbox }: LaidOut) =>
  simpleParser((await outbox.read(outbox.list().at(-1)?.id ?? '')) ?? '', { skipTextToHtml: true });

describe('the weekly digest', () => {
  test('has its wake-up, comes once, and is not waited for again', async () => {
    const stage = await applied();
    const { store } = stage.services;
    expect((await store.search('mina')).nextDueAt).toBe(monday);
    expect(stage.schedules.list().map(({ dueAtMs }) => new Date(dueAtMs).toISOString())).toEqual([monday.replace('Z', '.000Z')]);
    await wake(stage, monday);
    await wake(stage, monday);
    expect(kindsSent(stage)).toEqual(['digest']);
    expect(await store.search('mina')).toMatchObject({ digestedUntil: monday, nextDueAt: dueAt });
    const mail = await lastMail(stage);
    expect(mail.subject).toBe('Your week: 1 due');
    expect(mail.text).toContain('Wed 28 Oct: a status question to Ines (Larchmont Press, Copy Editor)');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('comes once when two wake-ups come at the same time', async () => {
    const stage = await applied();
    stage.clock.setTo(Date.parse(monday));
    await Promise.all([1, 2, 3].map(() => deliverDue(stage.services, { owner: 'mina' }, monday)));
    expect(kindsSent(stage)).toEqual(['digest']);
  });

  test('whose wake-up was lost is found by the sweep', async () => {
    const stage = await applied();
    const later = '2026-10-26T12:06:00Z';
    stage.clock.setTo(Date.parse(later));
    expect(await sweepOnce(stage.services, later)).toMatchObject({ searches: 1 });
    expect(await sweepOnce(stage.services, later)).toMatchObject({ searches: 1 });
    await wake(stage, later);
    expect(await sweepOnce(stage.services, later)).toMatchObject({ searches: 0 });
    expect(kindsSent(stage)).toEqual(['digest']);
  });

  test('is none where it is off', async () => {
    const stage = await appliedWith({ digest: 'off' });
    expect((await stage.services.store.search('mina')).nextDueAt).toBe(dueAt);
    await wake(stage, monday);
    expect(kindsSent(stage)).toEqual([]);
  });

  test('stands in one conversation with the digest before it', async () => {
    const stage = await applied();
    await wake(stage, monday);
    const first = await lastMail(stage);
    await wake(stage, tooLate);
    await wake(stage, nextMonday);
    expect(kindsSent(stage)).toEqual(['digest', 'digest']);
    const second = await lastMail(stage);
    expect(second.inReplyTo).toMatch(/@email\.amazonses\.com>$/);
    expect(second.messageId).not.toBe(first.messageId);
  });

  test('that SES refuses comes with the next try, and the drafts do not wait for it', async () => {
    const stage = await applied();
    const refusing = {
      ...stage.services,
      mailer: { send: async () => Promise.reject(new MailRefused(new Error('throttled'))) },
    };
    stage.clock.setTo(Date.parse(monday));
    await expect(deliverDue(refusing, { owner: 'mina' }, monday)).rejects.toThrow(/Not delivered: digest/);
    expect((await stage.services.store.search('mina')).digestedUntil).toBeUndefined();
    await wake(stage, '2026-10-26T12:05:00Z');
    expect(kindsSent(stage)).toEqual(['digest']);
  });
});

describe('what lapsed', () => {
  test('is told in one digest after a silence of two weeks, and only there', async () => {
    const stage = await applied();
    await wake(stage, tooLate);
    expect(kindsSent(stage)).toEqual([]);
    await wake(stage, nextMonday);
    expect(kindsSent(stage)).toEqual(['digest']);
    const mail = await lastMail(stage);
    expect(mail.subject).toBe('Your week: 1 too late');
    expect(mail.text).toContain('1. the status question to Ines (Larchmont Press, Copy Editor)');
    expect((await stage.services.store.search('mina')).nextDueAt).toBeUndefined();
    await wake(stage, '2026-11-16T13:00:00Z');
    expect(kindsSent(stage)).toEqual(['digest']);
  });

  test('can be had all the same, by the word that the digest names, and ends nothing', async () => {
    const stage = await applied();
    await wake(stage, tooLate);
    await wake(stage, nextMonday);
    const to = (await lastMail(stage)).replyTo?.value[0]?.address ?? '';
    const at = '2026-11-09T14:00:00Z';
    expect(await takeIn(stage, 'r1', reply('draft 1'), at, { recipient: to })).toBe('command');
    await takeIn(stage, 'r1', reply('draft 1'), at, { recipient: to });
    expect(kindsSent(stage)).toEqual(['digest', 'status_1']);
    const mail = await lastMail(stage);
    expect(mail.text).toContain('To: Ines Duarte <ines.duarte@larchmont.example>');
    expect(mail.text).toContain('you asked for it, although its day has passed');
    const { deliveries } = (await stage.services.store.deliveries('mina'))[0] ?? { deliveries: [] };
    expect(deliveries.map(({ how }) => how)).toEqual(['lapsed']);
  });
});

describe('a crash', () => {
  test.each(['before', 'after'] as const)(
    '%s any step leads to one digest, or to a second one that says so',
    async (when) => {
      let reached = 0;
      for (let number = 1; ; number++) {
        const stage = await applied();
        stage.clock.setTo(Date.parse(monday));
        const dying = crashingAt(stage.services, number, when);
        await deliverDue(dying.services, { owner: 'mina' }, monday).catch(() => undefined);
        const died = dying.crashedIn();
        if (died === undefined) break;
        reached = number;
        await wake(stage, '2026-10-26T12:10:00Z');
        const sent = kindsSent(stage).length;
        const perhapsTwice = ['mailer.send', 'store.putSentMail', 'store.addOurs', 'store.finish'].includes(died);
        expect([died, sent === 1 || (perhapsTwice && sent === 2)]).toEqual([died, true]);
        if (sent === 2) expect((await lastMail(stage)).text).toContain('may have reached you before');
        expect((await stage.services.store.search('mina')).nextDueAt).toBe(dueAt);
      }
      expect(reached).toBeGreaterThan(10);
    },
    60_000,
  );
});

describe('what was too late already when its mail came', () => {
  const lateAt = '2026-10-21T15:00:00Z';

  test('is told in the receipt of that mail, with the word that brings its text, and in no digest', async () => {
    const stage = await laidOutForMina(lateAt);
    await stage.services.store.changeOwner('mina', (owner) => ({ ...owner, settings: { ...defaultSettings, silenceDays: 'off' } }));
    // Applied on Wednesday the 7th: due on the 14th, until the 21st. The copy in bcc came on the 23rd, after sixteen days.
    const raw = new TextEncoder().encode(
      new TextDecoder().decode(application).replace('Mon, 05 Oct 2026 09:12:00', 'Wed, 07 Oct 2026 09:12:00'),
    );
    expect(await takeIn(stage, 'm1', raw, '2026-10-23T15:00:00Z')).toBe('recorded');
    const receipt = await lastMail(stage);
    expect(kindsSent(stage)).toEqual(['receipt']);
    expect(receipt.text).toContain('Too late by now, so it did not come:');
    expect(receipt.text).toMatch(/1\. the follow-up on the application to Ines/);
    expect(await takeIn(stage, 'r1', reply('draft'), '2026-10-23T16:00:00Z', { recipient: receipt.replyTo?.value[0]?.address ?? '' })).toBe(
      'command',
    );
    expect(kindsSent(stage)).toEqual(['receipt', 'app_followup_1']);
    await wake(stage, nextMonday);
    expect(kindsSent(stage)).toEqual(['receipt', 'app_followup_1']);
  });
});
