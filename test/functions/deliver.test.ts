import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { MailRefused } from '../../functions/aws/outgoing-mail.ts';
import { deliverDue } from '../../functions/deliver.ts';
import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import { deliveryEvent } from '../../functions/store/deliveries.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { beginning } from './given/beginning.ts';
import { Crash, crashingAt } from './given/crashing.ts';
import { fact } from './given/facts.ts';
import { type LaidOut, laidOutForMina, mina } from './given/laid-out.ts';
import { kindsSent, wake } from './given/taking-in.ts';

// Long because what a wake-up may meet, calm, refusals and a crash at any step, is told of one and the same interview.

const applied = fact('applied', '2026-10-05T13:12:00Z', { type: 'application' });
const invited = fact('invited', '2026-10-08T14:30:00Z', {
  type: 'invite',
  interview: {
    id: 'i1',
    startsAt: '2026-10-14T15:00:00Z',
    endsAt: '2026-10-14T15:45:00Z',
    with: ['ines.duarte@larchmont.example'],
    mode: 'video',
  },
});
const rejected = fact('rejected', '2026-10-14T16:30:00Z', { type: 'rejection', from: 'ines.duarte@larchmont.example' });
/** The thank-you is due an hour after the interview. */
const thanksAt = '2026-10-14T16:45:00Z';

const interviewKnown = beginning(async () => {
  const stage = await laidOutForMina('2026-10-08T14:30:00Z');
  await stage.services.store.changeOwner('mina', (owner) => ({
    ...owner,
    settings: { ...owner.settings, optional: { ...owner.settings.optional, prep_nudge: false } },
  }));
  await learn(stage, '2026-10-08T14:30:00Z', applied, invited);
  return stage;
});

async function learn({ services }: LaidOut, now: string, ...facts: readonly Fact[]): Promise<void> {
  await services.store.addFacts('mina', 'a1', facts);
  await reconcileSearch(services, 'mina', now, { touched: ['a1'] });
}

async function endState({ services }: LaidOut) {
  const { revision: _, ...item } = await services.store.search('mina');
  return { item, deliveries: await services.store.deliveries('mina') };
}

test('a recorded interview leads to a wake-up, and the wake-up to the thank-you', async () => {
  const stage = await interviewKnown();
  expect(stage.schedules.list().map(({ dueAtMs }) => new Date(dueAtMs).toISOString())).toEqual(['2026-10-14T16:45:00.000Z']);
  await wake(stage, thanksAt);
  const [mail, ...others] = stage.outbox.list();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: ['mina.okafor@mailbox.example'], tags: { kind: 'thank_you' } });
  const parsed = await simpleParser((await stage.outbox.read(mail?.id ?? '')) ?? '');
  expect(parsed.text).toContain('ines.duarte@larchmont.example');
  expect(parsed.text).toContain('Copy Editor');
});

test('what was delivered is known, and the next step has its wake-up', async () => {
  const stage = await interviewKnown();
  await wake(stage, thanksAt);
  const { item, deliveries } = await endState(stage);
  expect(item.plan.map(({ kind }) => kind)).toEqual(['status_1']);
  expect(deliveries.flatMap((event) => event.deliveries)).toMatchObject([
    { kind: 'thank_you', how: 'delivered', at: thanksAt, messageId: stage.outbox.list()[0]?.id },
  ]);
  const next = item.plan[0]?.deliverAt ?? '';
  expect(item.nextDueAt).toBe(next);
  expect(stage.schedules.list().map(({ dueAtMs }) => dueAtMs)).toContain(Date.parse(next));
});

test('a wake-up that comes twice sends once, also when both come at the same time', async () => {
  const stage = await interviewKnown();
  await Promise.all([wake(stage, thanksAt), wake(stage, thanksAt), wake(stage, thanksAt)]);
  await wake(stage, '2026-10-14T16:46:00Z');
  await wake(stage, '2026-10-14T17:46:00Z');
  expect(kindsSent(stage)).toEqual(['thank_you']);
});

test('a wake-up before its time, or for nobody, does nothing', async () => {
  const stage = await interviewKnown();
  const before = await endState(stage);
  expect(await wake(stage, '2026-10-14T16:44:59Z')).toEqual([]);
  expect(await deliverDue(stage.services, { owner: 'nobody' }, thanksAt)).toEqual([]);
  expect(await endState(stage)).toEqual(before);
  expect(stage.outbox.list()).toEqual([]);
});

test('what the facts do not call for any more is not sent, though its wake-up comes', async () => {
  const stage = await interviewKnown();
  // Recorded by a process that died before it could bring the plan in line.
  await stage.services.store.addFacts('mina', 'a1', [rejected]);
  await wake(stage, thanksAt);
  expect(stage.outbox.list()).toEqual([]);
  expect((await endState(stage)).item.plan.map(({ kind }) => kind)).not.toContain('thank_you');
});

test('news that comes between the claim and the mail stops the mail', async () => {
  const stage = await interviewKnown();
  const { store } = stage.services;
  const claim: typeof store.claim = async (...given) => {
    const claimed = await store.claim(...given);
    await store.addFacts('mina', 'a1', [rejected]);
    return claimed;
  };
  await deliverDue({ ...stage.services, store: { ...store, claim } }, { owner: 'mina' }, thanksAt);
  expect(stage.outbox.list()).toEqual([]);
});

const moved = fact('moved', '2026-10-14T14:00:00Z', {
  type: 'reschedule',
  interview: 'i1',
  startsAt: '2026-10-15T15:00:00Z',
  endsAt: '2026-10-15T15:45:00Z',
});
const putOff = fact('later', '2026-10-14T16:45:00Z', {
  type: 'owner_snooze',
  kind: 'thank_you',
  to: 'ines.duarte@larchmont.example',
  until: '2026-10-14T19:00:00Z',
});

test.each([
  ['an interview that moves', moved, '2026-10-15T16:45:00Z'],
  ['an owner who puts it off', putOff, '2026-10-14T19:00:00Z'],
])('%s between the claim and the mail moves the mail', async (_, news, then) => {
  const stage = await interviewKnown();
  const { store } = stage.services;
  const claim: typeof store.claim = async (...given) => {
    const claimed = await store.claim(...given);
    await store.addFacts('mina', 'a1', [news]);
    return claimed;
  };
  await deliverDue({ ...stage.services, store: { ...store, claim } }, { owner: 'mina' }, thanksAt);
  expect(stage.outbox.list()).toEqual([]);
  await wake(stage, then);
  expect(kindsSent(stage)).toEqual(['thank_you']);
});

test('in quiet hours it waits for the morning, and its wake-up is moved there', async () => {
  const stage = await interviewKnown();
  await wake(stage, '2026-10-15T02:00:00Z');
  expect(stage.outbox.list()).toEqual([]);
  expect((await endState(stage)).item.nextDueAt).toBe('2026-10-15T12:00:00Z');
  expect(stage.schedules.list().map(({ dueAtMs }) => dueAtMs)).toContain(Date.parse('2026-10-15T12:00:00Z'));
  await wake(stage, '2026-10-15T12:00:00Z');
  expect(kindsSent(stage)).toEqual(['thank_you']);
});

test('what is too late lapses: it is recorded, not sent', async () => {
  const stage = await interviewKnown();
  await wake(stage, '2026-10-18T15:00:00Z');
  expect(stage.outbox.list()).toEqual([]);
  const lapsed = (await endState(stage)).deliveries.flatMap(({ deliveries }) => deliveries);
  expect(lapsed).toMatchObject([{ how: 'lapsed', kind: 'thank_you' }]);
  await wake(stage, '2026-10-18T15:01:00Z');
  expect((await endState(stage)).deliveries.flatMap(({ deliveries }) => deliveries)).toHaveLength(1);
});

test('the next mail about an application stands in the conversation of the first', async () => {
  const stage = await interviewKnown();
  await wake(stage, thanksAt);
  const next = (await endState(stage)).item.nextDueAt ?? '';
  await wake(stage, next);
  expect(kindsSent(stage)).toEqual(['thank_you', 'status_1']);
  const [first, second] = stage.outbox.list();
  const parsed = await simpleParser((await stage.outbox.read(second?.id ?? '')) ?? '');
  expect(parsed.inReplyTo).toBe(`<${first?.id}@email.amazonses.com>`);
});

test('a reply to the mail finds what it was about', async () => {
  const stage = await interviewKnown();
  await wake(stage, thanksAt);
  const { store } = stage.services;
  const [mail] = stage.outbox.list();
  const about = await store.sentMail('mina', mail?.tags.token ?? '');
  expect(about).toMatchObject({
    messageId: mail?.id,
    mail: { kind: 'thank_you', application: 'a1', interviews: ['i1'], followUps: [{ kind: 'thank_you' }] },
  });
  expect(await store.tokenOfOurs('mina', [`<${mail?.id}@email.amazonses.com>`])).toBe(mail?.tags.token);
});

describe('when SES', () => {
  test('refuses, nothing is recorded, the error leaves, and the next try sends at once', async () => {
    const stage = await interviewKnown();
    const refusing = { ...stage.services, mailer: { send: () => Promise.reject(new MailRefused(new Error('Throttling'))) } };
    await expect(deliverDue(refusing, { owner: 'mina' }, thanksAt)).rejects.toThrow('Not delivered');
    await wake(stage, '2026-10-14T16:45:10Z');
    expect(kindsSent(stage)).toEqual(['thank_you']);
    const parsed = await simpleParser((await stage.outbox.read(stage.outbox.list()[0]?.id ?? '')) ?? '');
    expect(parsed.text).not.toContain('may have reached you before');
  });

  test('does not answer, nobody tries before the lease has run out, and then the mail says so', async () => {
    const stage = await interviewKnown();
    const silent = { ...stage.services, mailer: { send: () => Promise.reject(new Error('socket hang up')) } };
    await expect(deliverDue(silent, { owner: 'mina' }, thanksAt)).rejects.toThrow('Not delivered');
    await wake(stage, '2026-10-14T16:49:59Z');
    expect(stage.outbox.list()).toEqual([]);
    expect((await endState(stage)).item.nextDueAt).toBe('2026-10-14T16:50:00Z');
    await wake(stage, '2026-10-14T16:50:00Z');
    expect(kindsSent(stage)).toEqual(['thank_you']);
    const parsed = await simpleParser((await stage.outbox.read(stage.outbox.list()[0]?.id ?? '')) ?? '');
    expect(parsed.text).toMatch(/^This mail may have reached you before/);
  });

  /** Two thank-yous are due: that of application `a2` first. */
  async function withTwoDue(): Promise<LaidOut> {
    const stage = await interviewKnown();
    const other = fact(
      'other',
      '2026-10-08T13:00:00Z',
      {
        type: 'invite',
        interview: { id: 'i2', startsAt: '2026-10-14T14:00:00Z', endsAt: '2026-10-14T15:00:00Z', with: ['jo@dunmore.example'] },
      },
      {
        company: 'Dunmore',
        role: 'Proofreader',
        contacts: [{ name: 'Jo Abara', address: 'jo@dunmore.example', part: 'interviewer' }],
        timeZone: 'America/New_York',
        instructions: [],
      },
    );
    await stage.services.store.addFacts('mina', 'a2', [other]);
    await reconcileSearch(stage.services, 'mina', '2026-10-08T14:30:00Z', { touched: ['a2'] });
    return stage;
  }

  test('has not answered about one mail yet, the others are sent all the same', async () => {
    const stage = await withTwoDue();
    const { store } = stage.services;
    const first = (await store.search('mina')).plan.find(({ application, kind }) => application === 'a2' && kind === 'thank_you');
    await store.claim('mina', deliveryEvent(first?.event ?? ''), thanksAt);
    await wake(stage, thanksAt);
    expect(kindsSent(stage)).toEqual(['thank_you']);
    await wake(stage, '2026-10-14T16:51:00Z');
    expect(kindsSent(stage)).toEqual(['thank_you', 'thank_you']);
  });

  test('refuses one mail, the others are sent all the same', async () => {
    const stage = await withTwoDue();
    const { mailer } = stage.services;
    const picky: typeof mailer = {
      send: (mail) => (mail.mail.conversation === 'a2' ? Promise.reject(new MailRefused(new Error('no'))) : mailer.send(mail)),
    };
    await expect(deliverDue({ ...stage.services, mailer: picky }, { owner: 'mina' }, thanksAt)).rejects.toThrow('Not delivered');
    expect(kindsSent(stage)).toEqual(['thank_you']);
    await wake(stage, '2026-10-14T16:45:30Z');
    expect(kindsSent(stage)).toEqual(['thank_you', 'thank_you']);
  });
});

describe('a crash', () => {
  test.each(['before', 'after'] as const)(
    '%s any step, and the next wake-up brings the same end, with one mail',
    async (when) => {
      const calm = await interviewKnown();
      await wake(calm, thanksAt);
      const wanted = await endState(calm);
      const seen = new Set<string>();
      for (let step = 1; ; step++) {
        const stage = await interviewKnown();
        const dying = crashingAt(stage.services, step, when);
        const run = deliverDue(dying.services, { owner: 'mina' }, thanksAt);
        await run.catch((error: unknown) => {
          if (!(error instanceof Crash) && !(error instanceof AggregateError)) throw error;
        });
        const where = dying.crashedIn();
        if (where === undefined) break;
        seen.add(where);
        // The lease of what was under way has run out by then.
        await wake(stage, '2026-10-14T16:51:00Z');
        const { item, deliveries } = await endState(stage);
        const sentBefore = (when === 'after' && where === 'mailer.send') || recordsTheSending(where, deliveries.length);
        const got = JSON.parse(
          JSON.stringify({ item, deliveries })
            .replaceAll('2026-10-14T16:51:00Z', thanksAt)
            .replace(/"messageId":"[^"]+"/g, '"messageId":"x"'),
        );
        expect(got, `${when} ${where}`).toEqual(JSON.parse(JSON.stringify(wanted).replace(/"messageId":"[^"]+"/g, '"messageId":"x"')));
        const mails = stage.outbox.list().length;
        if (sentBefore && mails === 2) {
          // SES had taken it and nobody could record that: the second one says so.
          const again = await simpleParser((await stage.outbox.read(stage.outbox.list()[1]?.id ?? '')) ?? '');
          expect(again.text, where).toMatch(/^This mail may have reached you before/);
          expect(stage.outbox.list()[0]?.tags.token).toBe(stage.outbox.list()[1]?.tags.token);
        } else expect(mails, `${when} ${where}`).toBe(1);
      }
      expect(seen).toContain('mailer.send');
      expect(seen).toContain('store.claim');
      expect(seen).toContain('store.finish');
    },
    180_000,
  );
});

/** Between SES's answer and the record of it: the one place where a second mail cannot be avoided. */
function recordsTheSending(where: string, deliveries: number): boolean {
  return deliveries > 0 && ['store.putSentMail', 'store.addOurs', 'store.addUsed', 'store.finish'].includes(where);
}

test('the addresses of an owner are the only ones that any of this wrote to', async () => {
  const stage = await interviewKnown();
  await wake(stage, thanksAt);
  await wake(stage, (await endState(stage)).item.nextDueAt ?? '');
  for (const { to } of stage.outbox.list()) expect(mina.addresses).toEqual(expect.arrayContaining([...to]));
});
