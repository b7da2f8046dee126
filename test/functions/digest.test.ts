import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { deliverDue } from '../../functions/deliver.ts';
import { MailRefused } from '../../functions/mailer.ts';
import { reconcileSearch } from '../../functions/reconcile-search.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import { defaultSettings, type Settings } from '../../lib/search/owner.ts';
import { crashingAt } from './crashing.ts';
import { fact } from './facts.ts';
import { type LaidOut, laidOutForMina } from './laid-out.ts';
import { reply } from './mails.ts';
import { takeIn } from './taking-in.ts';

const appliedAt = '2026-10-06T13:12:00Z';
/** Monday at 08:00 in New York. */
const monday = '2026-10-12T12:00:00Z';
/** A week after the application, and two after that nobody was told of it. */
const dueAt = '2026-10-13T14:00:00Z';
const tooLate = '2026-10-21T14:00:00Z';
const nextMonday = '2026-10-26T12:00:00Z';

async function applied(settings: Partial<Settings> = {}): Promise<LaidOut> {
  const stage = await laidOutForMina(appliedAt);
  const { store } = stage.services;
  await store.changeOwner('mina', (owner) => ({ ...owner, settings: { ...defaultSettings, ...settings } }));
  await store.addFacts('mina', 'a1', [fact('applied', appliedAt, { type: 'application' })]);
  await reconcileSearch(stage.services, 'mina', appliedAt, { touched: ['a1'] });
  return stage;
}

async function wake({ services, clock }: LaidOut, now: string) {
  clock.setTo(Date.parse(now));
  return deliverDue(services, { owner: 'mina' }, now);
}

const kindsSent = ({ outbox }: LaidOut) => outbox.list().map(({ tags }) => tags.kind);
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
    expect(mail.text).toContain('Tue 13 Oct: a follow-up on the application to Ines (Larchmont Press, Copy Editor)');
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
    const later = '2026-10-12T12:06:00Z';
    stage.clock.setTo(Date.parse(later));
    expect(await sweepOnce(stage.services, later)).toMatchObject({ searches: 1 });
    expect(await sweepOnce(stage.services, later)).toMatchObject({ searches: 1 });
    await wake(stage, later);
    expect(await sweepOnce(stage.services, later)).toMatchObject({ searches: 0 });
    expect(kindsSent(stage)).toEqual(['digest']);
  });

  test('is none where it is off', async () => {
    const stage = await applied({ digest: 'off' });
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
    await wake(stage, '2026-10-12T12:05:00Z');
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
    expect(mail.text).toContain('1. the follow-up on the application to Ines (Larchmont Press, Copy Editor)');
    expect((await stage.services.store.search('mina')).nextDueAt).toBeUndefined();
    await wake(stage, '2026-11-02T13:00:00Z');
    expect(kindsSent(stage)).toEqual(['digest']);
  });

  test('can be had all the same, by the word that the digest names, and ends nothing', async () => {
    const stage = await applied();
    await wake(stage, tooLate);
    await wake(stage, nextMonday);
    const to = (await lastMail(stage)).replyTo?.value[0]?.address ?? '';
    const at = '2026-10-26T13:00:00Z';
    expect(await takeIn(stage, 'r1', reply('draft 1'), at, { recipient: to })).toBe('command');
    await takeIn(stage, 'r1', reply('draft 1'), at, { recipient: to });
    expect(kindsSent(stage)).toEqual(['digest', 'app_followup_1']);
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
        await wake(stage, '2026-10-12T12:10:00Z');
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
