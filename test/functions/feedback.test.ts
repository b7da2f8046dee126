import { describe, expect, test, vi } from 'vitest';
import { MailRefused } from '../../functions/aws/outgoing-mail.ts';
import { deliverDue } from '../../functions/deliver.ts';
import { type FeedbackEffect, takeFeedback } from '../../functions/feedback.ts';
import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import { toldBySes } from '../../functions/sending/feedback-event.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import { stoppedBy } from '../../lib/follow-ups/told/feedback.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { bounced, complained, delivered } from '../../local/aws/ses-events.ts';
import type { OutboxMail } from '../../local/folder/outbox.ts';
import { beginning } from './given/beginning.ts';
import { crashingAt } from './given/crashing.ts';
import { fact } from './given/facts.ts';
import { type LaidOut, laidOutForMina, mina } from './given/laid-out.ts';
import { kindsSent, lastMail, takeIn, wake } from './given/taking-in.ts';
import { reply } from './store/mails.ts';

// Long because all that SES may tell of a mail is told of one and the same mail.

vi.spyOn(console, 'error').mockImplementation(() => undefined);

const applied = fact('applied', '2026-10-05T13:12:00Z', { type: 'application' });
const dueAt = '2026-10-13T14:00:00Z';
const later = (minutes: number, from = dueAt) => new Date(Date.parse(from) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const said = '550 5.1.1 no such mailbox here';

async function searching(...facts: readonly Fact[]): Promise<LaidOut> {
  const stage = await laidOutForMina('2026-10-05T13:12:00Z');
  await stage.services.store.addFacts('mina', 'a1', [applied, ...facts]);
  await reconcileSearch(stage.services, 'mina', '2026-10-05T13:12:00Z', { touched: ['a1'] });
  return stage;
}

async function tell(stage: LaidOut, event: object, now: string): Promise<FeedbackEffect> {
  stage.clock.setTo(Date.parse(now));
  const told = toldBySes(JSON.stringify(event));
  return told ? takeFeedback(stage.services, told, now) : 'nothing';
}

const mailed = beginning(async () => {
  const stage = await searching();
  await wake(stage, dueAt);
  return stage;
});

/** The application's first follow-up went out, and this is it. */
async function withMail(): Promise<{ stage: LaidOut; mail: OutboxMail }> {
  const stage = await mailed();
  const mail = lastMail(stage);
  if (!mail) throw new Error('no mail went out');
  return { stage, mail };
}

async function cameBack(): Promise<{ stage: LaidOut; mail: OutboxMail }> {
  const there = await withMail();
  expect(await tell(there.stage, bounced(there.mail, later(1), { said }), later(1))).toBe('stopped');
  return there;
}

const stopped = async ({ services }: LaidOut) => stoppedBy(await services.store.traffic('mina'), mina.addresses[0]);
const deliveredNow = async ({ services }: LaidOut) =>
  (await services.store.deliveries('mina')).flatMap(({ deliveries }) => deliveries.map(({ kind, how }) => `${kind} ${how}`));

describe('a mail came back for good', () => {
  test('and nothing more is sent: no follow-up, no digest, no notice, no receipt, no answer', async () => {
    const { stage } = await cameBack();
    await stage.services.store.changeOwner('mina', (owner) => ({
      ...owner,
      settings: { ...owner.settings, silenceDays: 3, digest: { weekday: 'monday', time: '08:00' }, receipts: true },
    }));
    await takeIn(stage, 'm1', reply('status', { id: 'm1' }), later(60));
    for (const now of ['2026-10-19T13:00:00Z', '2026-10-26T13:00:00Z', '2026-11-02T14:00:00Z']) await wake(stage, now);
    expect(kindsSent(stage)).toEqual(['app_followup_1']);
    expect(await stopped(stage)).toMatchObject({ is: 'came back', at: later(1), said, to: mina.addresses[0] });
  });

  test('and its draft has not come to its end: when the owner says to go on it comes, and since when mails failed is told', async () => {
    const { stage } = await cameBack();
    expect(await deliveredNow(stage)).toEqual([]);
    const resumedAt = later(26 * 60);
    expect(await stage.services.store.goOnSending(mina, resumedAt)).toMatchObject({ is: 'came back' });
    await reconcileSearch(stage.services, 'mina', resumedAt);
    expect(stage.schedules.list().map(({ dueAtMs }) => dueAtMs)).toContain(Date.parse(resumedAt) + 5_000);
    await wake(stage, resumedAt);
    expect(kindsSent(stage)).toEqual(['app_followup_1', 'app_followup_1', 'notice']);
    expect(String(await stage.outbox.read(lastMail(stage)?.id ?? ''))).toContain('could not be sent for a while');
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
    expect(await wake(stage, later(27 * 60))).toEqual([]);
  });

  test('and what is too late by then lapses, and is told in the digest', async () => {
    const { stage } = await cameBack();
    await stage.services.store.changeOwner('mina', (owner) => ({
      ...owner,
      settings: { ...owner.settings, digest: { weekday: 'monday', time: '08:00' } },
    }));
    const resumedAt = '2026-12-10T15:00:00Z';
    await stage.services.store.goOnSending(mina, resumedAt);
    await wake(stage, resumedAt);
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 lapsed']);
    await wake(stage, '2026-12-14T14:00:00Z');
    expect(kindsSent(stage)).toContain('digest');
  });

  test('and the sweep leaves the owner in peace, but once a day: nothing counts as overdue', async () => {
    const { stage } = await cameBack();
    expect(await sweepOnce(stage.services, later(600))).toMatchObject({ searches: 0, oldestDueMinutes: 0 });
    expect((await stage.services.store.search('mina')).nextDueAt).toBe(later(1 + 24 * 60));
    await wake(stage, later(1 + 24 * 60));
    expect((await stage.services.store.search('mina')).nextDueAt).toBe(later(1 + 48 * 60));
  });

  test('and another address lifts it by itself at the next look', async () => {
    const { stage } = await cameBack();
    await stage.services.store.changeOwner('mina', (owner) => ({ ...owner, addresses: ['mina@okafor.example'] }));
    await wake(stage, later(1 + 24 * 60));
    expect(stage.outbox.list().slice(1)).toMatchObject(
      ['app_followup_1', 'notice'].map((kind) => ({ to: ['mina@okafor.example'], tags: { kind } })),
    );
  });

  test('and a question is not lost: it waits on the page', async () => {
    const { stage } = await cameBack();
    const unsure = new TextEncoder().encode(
      'Date: Tue, 13 Oct 2026 12:00:00 -0400\r\nFrom: Somebody <somebody@unknown.example>\r\nTo: mina.okafor@mailbox.example\r\n' +
        'Message-ID: <unsure@unknown.example>\r\nSubject: Your application at Larchmont Press\r\n\r\nWe have decided not to go on with your application for Copy Editor at Larchmont Press.\r\n',
    );
    expect(await takeIn(stage, 'm2', unsure, later(120), { source: 'somebody@unknown.example', dmarc: 'FAIL' })).toBe('asked');
    expect(kindsSent(stage)).toEqual(['app_followup_1']);
    expect(await stage.services.store.openQuestions('mina', later(121))).toHaveLength(1);
  });
});

test('the word resume is the word to go on, and its answer is the first try', async () => {
  const { stage } = await cameBack();
  expect(await takeIn(stage, 'm3', reply('resume'), later(120))).toBe('command');
  expect(await stopped(stage)).toBeUndefined();
  expect(kindsSent(stage).at(-1)).toBe('answer');
  const text = String(await stage.outbox.read(lastMail(stage)?.id ?? ''));
  expect(text).toContain('Mails to you go out again.');
  expect(text).not.toContain('Nothing is paused');
});

test('the word resume from somebody who did not prove to be the owner resumes nothing', async () => {
  const { stage } = await cameBack();
  expect(await takeIn(stage, 'm4', reply('resume', { id: 'forged' }), later(120), { dmarc: 'FAIL' })).toBe('refused');
  expect(await stopped(stage)).toBeDefined();
});

describe('a mail was called spam', () => {
  test('and sending stops; the mail itself had arrived', async () => {
    const { stage, mail } = await withMail();
    expect(await tell(stage, complained(mail, later(30)), later(30))).toBe('stopped');
    expect(await stopped(stage)).toMatchObject({ is: 'called spam', said: 'abuse' });
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
  });

  test('but not by a report that is no complaint', async () => {
    const { stage, mail } = await withMail();
    const event = complained(mail, later(30)) as { complaint: object };
    for (const complaintFeedbackType of ['not-spam', 'auth-failure'])
      expect(await tell(stage, { ...event, complaint: { ...event.complaint, complaintFeedbackType } }, later(30))).toBe('nothing');
    expect(await stopped(stage)).toBeUndefined();
  });
});

describe('a mailbox did not take a mail this time', () => {
  const full = { said: '452 4.2.2 mailbox full', type: 'Transient', subType: 'MailboxFull' } as const;

  test('and nothing stops; its draft comes again some hours later, a few times and no more', async () => {
    const { stage, mail } = await withMail();
    expect(await tell(stage, bounced(mail, later(1), full), later(1))).toBe('put off');
    expect(await stopped(stage)).toBeUndefined();
    expect(await wake(stage, later(60))).toEqual([]);
    expect((await stage.services.store.search('mina')).nextDueAt).toBe(later(1 + 6 * 60));
    let now = later(1 + 6 * 60);
    for (let tries = 0; tries < 8; tries++) {
      await wake(stage, now);
      const last = lastMail(stage);
      if (last) await tell(stage, bounced(last, later(1, now), full), later(1, now));
      now = later(1 + 6 * 60, now);
    }
    const all = kindsSent(stage).filter((kind) => kind === 'app_followup_1');
    expect(all).toHaveLength(4);
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
  });

  test('and one that then arrives is remembered, so that the row of failures is at its end', async () => {
    const { stage, mail } = await withMail();
    await tell(stage, bounced(mail, later(1), full), later(1));
    expect(await tell(stage, delivered({ ...mail, id: 'another' }, later(90)), later(90))).toBe('arrived');
    expect(await tell(stage, delivered({ ...mail, id: 'another' }, later(90)), later(91))).toBe('nothing');
    expect(await stage.services.store.traffic('mina')).toMatchObject({ arrivedAt: later(90) });
  });
});

describe('what changes nothing', () => {
  test('being told twice, also after the owner said to go on', async () => {
    const { stage, mail } = await cameBack();
    expect(await tell(stage, bounced(mail, later(1), { said }), later(2))).toBe('known');
    await stage.services.store.goOnSending(mina, later(60));
    await wake(stage, later(61));
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
    expect(await tell(stage, bounced(mail, later(1), { said }), later(62))).toBe('known');
    expect(await stopped(stage)).toBeUndefined();
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
  });

  test('what is not about a mail of ours to the address that mails go to, or of no kind that anything follows from', async () => {
    const { stage, mail } = await withMail();
    const tagged = (tags: Record<string, string>) => bounced({ ...mail, tags: { ...mail.tags, ...tags } }, later(1), { said });
    const all: Readonly<Record<string, object>> = {
      'a mail that we do not know': tagged({ token: 'unknown' }),
      'a mail of an owner who is not there': tagged({ owner: 'ada' }),
      'a mail without our tags': bounced({ ...mail, tags: {} }, later(1), { said }),
      'another address': bounced({ ...mail, to: ['ada@elsewhere.example'] }, later(1), { said }),
      'a mail that was opened': { ...delivered(mail, later(1)), eventType: 'Open' },
      'a mail that SES found a virus in': { ...delivered(mail, later(1)), eventType: 'Reject' },
      'a bounce that says no moment': bounced(mail, 'soon', { said }),
      'a bounce that says nothing': { ...delivered(mail, later(1)), eventType: 'Bounce' },
    };
    const before = await stage.services.store.traffic('mina');
    for (const [what, event] of Object.entries(all)) expect(await tell(stage, event, later(1)), what).toBe('nothing');
    expect(await stage.services.store.traffic('mina')).toEqual(before);
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
  });

  test('the line that SES writes when it is told of the topic', () => {
    expect(toldBySes('Successfully validated SNS topic for Amazon SES event publishing.')).toBeUndefined();
    expect(toldBySes('null')).toBeUndefined();
  });

  test('a mail of another owner with the same address: each has their own', async () => {
    const { stage, mail } = await withMail();
    const ada = { ...mina, id: 'ada', captureAddress: 'adaadaada1@in.example.com' };
    await stage.services.store.addOwner({ owner: ada, secret: 'hers' });
    expect(await tell(stage, bounced({ ...mail, tags: { ...mail.tags, owner: 'ada' } }, later(1), { said }), later(1))).toBe('nothing');
    await tell(stage, bounced(mail, later(1), { said }), later(2));
    expect(stoppedBy(await stage.services.store.traffic('ada'), ada.addresses[0])).toBeUndefined();
  });
});

describe('SES took a mail, and its answer was lost', () => {
  const taken = (mail: OutboxMail) => ({ ...delivered(mail, mail.at), eventType: 'Send' });

  async function sentInSilence(): Promise<{ stage: LaidOut; mail: OutboxMail }> {
    const stage = await searching();
    const send = stage.services.mailer.send;
    const mailer = {
      send: async (outgoing: Parameters<typeof send>[0]) => send(outgoing).then(() => Promise.reject(new Error('no answer'))),
    };
    stage.clock.setTo(Date.parse(dueAt));
    await expect(deliverDue({ ...stage.services, mailer }, { owner: 'mina' }, dueAt)).rejects.toThrow('no answer');
    const mail = lastMail(stage);
    if (!mail) throw new Error('no mail went out');
    return { stage, mail };
  }

  test('it tells that it took it: the mail goes out once, and a reply to it is known', async () => {
    const { stage, mail } = await sentInSilence();
    expect(await tell(stage, taken(mail), later(1))).toBe('taken');
    await wake(stage, later(6));
    expect(kindsSent(stage)).toEqual(['app_followup_1']);
    expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
    expect(await stage.services.store.tokenOfOurs('mina', [`<${mail.id}@email.amazonses.com>`])).toBe(mail.tags.token);
  });

  test('it tells nothing: the mail goes out again, and says that it may be the second', async () => {
    const { stage } = await sentInSilence();
    await wake(stage, later(6));
    expect(kindsSent(stage)).toEqual(['app_followup_1', 'app_followup_1']);
    expect(String(await stage.outbox.read(lastMail(stage)?.id ?? ''))).toContain('may have reached you before');
  });

  test.each([[['taken', 'came back']], [['came back', 'taken']]])(
    'it told %j: what came back is not taken for delivered',
    async (order) => {
      const { stage, mail } = await sentInSilence();
      for (const one of order) await tell(stage, one === 'taken' ? taken(mail) : bounced(mail, later(1), { said }), later(2));
      await wake(stage, later(6));
      await stage.services.store.goOnSending(mina, later(60));
      await wake(stage, later(61));
      expect(kindsSent(stage).filter((kind) => kind === 'app_followup_1')).toHaveLength(2);
      expect(await deliveredNow(stage)).toEqual(['app_followup_1 delivered']);
    },
  );
});

test('a mail that comes back before it is on record as sent is not on record as delivered in the end', async () => {
  const stage = await searching();
  const { send } = stage.services.mailer;
  const hasty = {
    send: async (outgoing: Parameters<typeof send>[0]) => {
      const sent = await send(outgoing);
      const mail = lastMail(stage);
      if (mail) expect(await tell(stage, bounced(mail, dueAt, { said }), dueAt)).toBe('stopped');
      return sent;
    },
  };
  stage.clock.setTo(Date.parse(dueAt));
  await deliverDue({ ...stage.services, mailer: hasty }, { owner: 'mina' }, dueAt);
  expect(await deliveredNow(stage)).toEqual([]);
  expect(kindsSent(stage)).toEqual(['app_followup_1']);
});

test('whichever call is its last, being told again brings it to the same end', async () => {
  const end = async ({ services }: LaidOut) => {
    const { revision: _, ...item } = await services.store.search('mina');
    return JSON.stringify([item, await services.store.deliveries('mina'), await services.store.traffic('mina')]).replace(
      /"mail":"[^"]+"/g,
      '"mail"',
    );
  };
  const { stage: whole } = await cameBack();
  const expected = await end(whole);
  for (let call = 1; ; call++) {
    const { stage, mail } = await withMail();
    const dying = crashingAt(stage.services, call, call % 2 === 0 ? 'before' : 'after');
    const told = toldBySes(JSON.stringify(bounced(mail, later(1), { said })));
    if (!told) throw new Error('not understood');
    stage.clock.setTo(Date.parse(later(1)));
    await takeFeedback(dying.services, told, later(1)).catch(() => undefined);
    if (dying.crashedIn() === undefined) break;
    await takeFeedback(stage.services, told, later(1));
    expect(await end(stage), `after ${dying.crashedIn()}`).toBe(expected);
  }
}, 60_000);

test('a refusal that SES says at once is no feedback: it is tried again, and nothing stops', async () => {
  const stage = await searching();
  const refusing = { ...stage.services, mailer: { send: async () => Promise.reject(new MailRefused(new Error('throttled'))) } };
  stage.clock.setTo(Date.parse(dueAt));
  await expect(deliverDue(refusing, { owner: 'mina' }, dueAt)).rejects.toThrow('Not delivered');
  expect(await stopped(stage)).toBeUndefined();
});
