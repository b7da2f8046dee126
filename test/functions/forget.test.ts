import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliverDue } from '../../functions/deliver.ts';
import { handler } from '../../functions/forget.ts';
import { forget, wouldForget } from '../../functions/forgetting/forget-application.ts';
import { receive } from '../../functions/inbound.ts';
import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import { deliveryEvent } from '../../functions/store/deliveries.ts';
import type { About } from '../../lib/search/fact.ts';
import { tableRows } from './given/all-rows.ts';
import { beginning } from './given/beginning.ts';
import { Crash, crashingAt } from './given/crashing.ts';
import { fact } from './given/facts.ts';
import { type LaidOut, laidOutForMina, mina } from './given/laid-out.ts';
import { arrives, capture, kindsSent, receiving, takeIn } from './given/taking-in.ts';
import { deliveryOf, writesTooLate } from './given/too-late.ts';
import { application, invitation, rejection, reply } from './store/mails.ts';

const now = '2026-10-15T12:00:00Z';
/** Words and names of the one that is forgotten. */
const traces = /larchmont|duarte|copy editor|application-1@|invitation-1@|interview-1@/i;

const hollin: About = {
  company: 'Hollin Bridge',
  role: 'Indexer',
  contacts: [{ name: 'Pia Marsh', address: 'pia@hollin.example', part: 'recruiter' }],
  wroteBy: 'pia@hollin.example',
  instructions: [],
};

let stage: LaidOut;
let id: string;

afterEach(() => void vi.unstubAllEnvs());

/** Larchmont with an application, an interview and a thank-you that was sent; beside it another application. */
const aStage = beginning(async () => {
  const stage = await laidOutForMina('2026-10-05T13:12:30Z');
  await takeIn(stage, 'm1', application, '2026-10-05T13:12:30Z');
  await takeIn(stage, 'm2', invitation, '2026-10-08T14:31:00Z', { source: 'ines.duarte@larchmont.example' });
  await takeIn(stage, 'm3', application, '2026-10-08T15:00:00Z');
  await stage.services.store.addFacts('mina', 'other', [fact('f1', '2026-10-06T09:00:00Z', { type: 'application' }, hollin)]);
  stage.clock.setTo(Date.parse('2026-10-14T16:45:00Z'));
  await reconcileSearch(stage.services, 'mina', '2026-10-14T16:45:00Z', { touched: ['other'] });
  await deliverDue(stage.services, { owner: 'mina' }, '2026-10-14T16:45:00Z');
  const token = stage.outbox.list().at(-1)?.tags.token ?? '';
  const to = capture.replace('@', `+${token}@`);
  await takeIn(stage, 'm4', reply('sent'), '2026-10-14T17:00:00Z', { recipient: to });
  stage.clock.setTo(Date.parse(now));
  return stage;
});

beforeEach(async () => {
  stage = await aStage();
  id = (await stage.services.store.allApplications(mina)).find((one) => one.id !== 'other')?.id ?? '';
}, 60_000);

const forgetIt = (services = stage.services) => forget(services, 'mina', [id], now);
const nothing = { applications: 0, facts: 0, followUps: 0, schedules: 0, mails: 0 };
const mails = async () => (await stage.services.bucket.list('')).map(({ key }) => key);

describe('forgetting an application', () => {
  test('leaves nothing of it: no row, no mail, no wake-up of its own; the other one stays as it was', async () => {
    expect(kindsSent(stage)).toContain('thank_you');
    const [other] = await stage.services.store.applications(mina, ['other']);
    const done = await forgetIt();
    expect(done?.forgotten).toMatchObject({ applications: 1, mails: 4 });
    expect(done?.forgotten.facts).toBeGreaterThanOrEqual(3);
    expect(done?.forgotten.followUps).toBeGreaterThanOrEqual(2);
    expect(done?.notForgotten.length).toBeGreaterThan(2);
    expect(await mails()).toEqual([]);
    const rows = await tableRows(stage);
    expect(rows.filter((row) => traces.test(JSON.stringify(row)))).toEqual([]);
    // But for the mark that it is forgotten.
    expect(rows.filter((row) => JSON.stringify(row).includes(id)).map(({ sk }) => sk)).toEqual([`FORGOTTEN#${id}`]);
    expect(await stage.services.store.applications(mina, ['other'])).toEqual([other]);
    expect((await stage.services.store.search('mina')).plan.map((one) => one.application)).toEqual(['other']);
    expect((await stage.services.store.owner('mina'))?.owner).toEqual(mina);
  });

  test('says before what would go, and changes nothing by that', async () => {
    const before = await tableRows(stage);
    const would = await wouldForget(stage.services, 'mina', [id]);
    expect(await tableRows(stage)).toEqual(before);
    expect(await mails()).toHaveLength(4);
    const done = await forgetIt();
    expect(would?.forgotten).toEqual({ ...done?.forgotten, schedules: 0 });
  });

  test('twice forgets nothing more, and is no error', async () => {
    await forgetIt();
    const before = await tableRows(stage);
    expect((await forgetIt())?.forgotten).toEqual(nothing);
    expect((await forget(stage.services, 'mina', ['never-was'], now))?.forgotten).toEqual(nothing);
    expect(await tableRows(stage)).toEqual(before);
    expect(await forget(stage.services, 'nobody', [id], now)).toBeUndefined();
  });

  test('that stopped anywhere goes on when it is called again', { timeout: 60_000 }, async () => {
    let crashes = 0;
    for (let at = 1; ; at++) {
      const { services, crashedIn } = crashingAt(stage.services, at, at % 2 === 0 ? 'before' : 'after');
      const done = await forgetIt(services).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      if (crashedIn() === undefined && done) break;
      crashes += 1;
    }
    expect(crashes).toBeGreaterThan(5);
    expect((await tableRows(stage)).filter((row) => traces.test(JSON.stringify(row)))).toEqual([]);
    expect(await mails()).toEqual([]);
  });

  test('ends its wake-ups, and leaves the one that the others wait for', async () => {
    await forgetIt();
    const { nextDueAt = '' } = await stage.services.store.search('mina');
    const ahead = stage.schedules.list().filter(({ dueAtMs }) => dueAtMs > Date.parse(now) + 60_000);
    expect(ahead.map(({ dueAtMs }) => dueAtMs)).toEqual([Date.parse(nextDueAt)]);
  });
});

/** Only the function that forgets may take rows away: what such a run wrote is emptied at once, and that function is called for the rest. */
async function forgottenAgain(): Promise<void> {
  const called = stage.schedules.list().map(({ target: { arn, input } }) => [arn.split(':').at(-1), input] as const);
  const forgets = called.flatMap(([name, input]) => (name === 'forget' ? [JSON.parse(String(input))] : []));
  expect(forgets).toContainEqual({ owner: 'mina', what: [id] });
  await forget(stage.services, 'mina', [id], '2026-10-15T12:10:00Z');
  const rows = (await tableRows(stage)).filter(({ sk }) => !sk.startsWith('FORGOTTEN#'));
  expect(rows.filter((row) => traces.test(JSON.stringify(row)) || JSON.stringify(row).includes(id))).toEqual([]);
}

describe('what was forgotten does not come back', () => {
  test.each<[string, Uint8Array]>([
    ['a mail that lay in the queue', rejection],
    ['a copy of a mail that was read before', application],
    ['the invitation once more', invitation],
  ])('by %s', async (_, raw) => {
    const envelope = await arrives(stage, 'late', raw, { source: 'ines.duarte@larchmont.example' });
    stage.clock.setTo(Date.parse('2026-10-15T12:05:00Z'));
    await forget(stage.services, 'mina', [id], '2026-10-15T12:05:00Z');
    const sent = stage.outbox.list().length;
    expect(await receive(receiving(stage), envelope, '2026-10-15T12:06:00Z')).toMatchObject([{ outcome: 'forgotten' }]);
    expect(await receive(receiving(stage), envelope, '2026-10-15T12:07:00Z')).not.toMatchObject([{ outcome: 'recorded' }]);
    expect((await stage.services.store.allApplications(mina)).map((one) => one.id)).toEqual(['other']);
    expect(await mails()).toEqual([]);
    expect(stage.outbox.list()).toHaveLength(sent);
  });

  test('by a run that was just reading it', async () => {
    const envelope = await arrives(stage, 'late', rejection, { source: 'ines.duarte@larchmont.example' });
    const { store } = stage.services;
    const addFacts: typeof store.addFacts = async (...given) => {
      await forgetIt();
      return store.addFacts(...given);
    };
    await receive({ ...receiving(stage), store: { ...store, addFacts } }, envelope, now);
    expect((await store.allApplications(mina)).map((one) => one.id)).toEqual(['other']);
  });

  test('by facts that a run writes which had looked before', async () => {
    const { store } = stage.services;
    await writesTooLate(stage.services, id, forgetIt, fact('late', now, { type: 'human_reply' }, hollin));
    expect((await store.allApplications(mina)).map((one) => one.id)).toEqual(['other']);
    await forgottenAgain();
  });

  test('by a delivery that was under way', async () => {
    const { store } = stage.services;
    const { nextDueAt = '' } = await store.search('mina');
    const plan = (await store.search('mina')).plan.filter((one) => one.application === id);
    const at = plan.map(({ deliverAt }) => deliverAt).sort()[0] ?? nextDueAt;
    stage.clock.setTo(Date.parse(at));
    const finish: typeof store.finish = async (...given) => {
      await forget(stage.services, 'mina', [id], at);
      return store.finish(...given);
    };
    await deliverDue({ ...stage.services, store: { ...store, finish } }, { owner: 'mina' }, at);
    expect((await store.deliveries('mina')).flatMap(({ deliveries }) => deliveries).filter((one) => one.application === id)).toEqual([]);
  });

  test('by the note that a mail about it was sent', async () => {
    const { store } = stage.services;
    const claim = await store.claim('mina', deliveryEvent(`${id}.thanks.late`), now);
    await forgetIt();
    if ('round' in claim) await store.finish(claim, [deliveryOf(id, now)]);
    expect((await store.deliveries('mina')).flatMap(({ deliveries }) => deliveries).filter((one) => one.application === id)).toEqual([]);
    await forgottenAgain();
  });

  test('but what the owner forwards afterwards is new, and counts', async () => {
    await forgetIt();
    expect(await takeIn(stage, 'again', invitation, '2026-10-15T12:00:01Z', { source: 'ines.duarte@larchmont.example' })).toBe('recorded');
    expect(await stage.services.store.allApplications(mina)).toHaveLength(2);
  });

  test('mail about another application that was on its way counts as ever', async () => {
    const changes = [
      ['Larchmont Press', 'Vintry House'],
      ['larchmont', 'vintry'],
      ['Copy Editor', 'Proofreader'],
      ['application-1@', 'application-9@'],
      ['Duarte', 'Bright'],
      ['ines.duarte', 'olu.bright'],
    ] as const;
    const raw = Buffer.from(changes.reduce((text, [from, to]) => text.replaceAll(from, to), Buffer.from(application).toString()));
    const envelope = await arrives(stage, 'late', raw);
    await forgetIt();
    expect(await receive(receiving(stage), envelope, now)).toMatchObject([{ outcome: 'recorded' }]);
  });
});

describe('forgetting everything', () => {
  test('leaves the account and the marks, and nothing else', async () => {
    const done = await forget(stage.services, 'mina', 'all', now);
    expect(done?.forgotten).toMatchObject({ applications: 2, mails: 4 });
    expect(await mails()).toEqual([]);
    expect((await tableRows(stage)).map(({ sk }) => sk).filter((sk) => !sk.startsWith('FORGOTTEN#'))).toEqual(['OWNER', 'SEARCH']);
    const { revision: _, digestedUntil: __, ...item } = await stage.services.store.search('mina');
    expect(item).toMatchObject({ live: [], facts: [], plan: [] });
    expect((await forget(stage.services, 'mina', 'all', now))?.forgotten).toEqual(nothing);
  });

  test('holds back every mail that was on its way', async () => {
    const envelope = await arrives(stage, 'late', invitation);
    await forget(stage.services, 'mina', 'all', now);
    expect(await receive(receiving(stage), envelope, now)).toMatchObject([{ outcome: 'forgotten' }]);
    expect(await stage.services.store.allApplications(mina)).toEqual([]);
    expect(await mails()).toEqual([]);
  });

  test('of one owner leaves the others alone', async () => {
    const noor = { ...mina, id: 'noor', addresses: ['noor@mailbox.example'], captureAddress: 'noorx2k9@in.example.com' };
    await stage.services.store.addOwner({ owner: noor, secret: 'another secret' });
    await stage.services.store.addFacts('noor', 'n1', [fact('f9', now, { type: 'application' })]);
    await forget(stage.services, 'mina', 'all', now);
    expect(await stage.services.store.allApplications(noor)).toHaveLength(1);
  });
});

describe('by mail', () => {
  const ask = (text: string, name: string, recipient = capture) =>
    takeIn(stage, name, reply(text, { id: name, headers: [] }), now, { recipient });
  const lastToken = () => stage.outbox.list().at(-1)?.tags.token ?? '';
  const replyAddress = () => capture.replace('@', `+${lastToken()}@`);

  test('it is asked first, and done only after the answer', async () => {
    expect(await ask('forget Larchmont', 'c1')).toBe('command');
    const asked = await textOfLast();
    expect(asked).toContain('This cannot be undone');
    expect(asked).toMatch(/1: forget Larchmont Press, Copy Editor: \d+ facts/);
    expect(stage.schedules.list().filter(({ name }) => name.startsWith('forget-'))).toEqual([]);
    expect(await ask('1', 'c2', replyAddress())).toBe('command');
    expect(await textOfLast()).toContain('It is being forgotten now');
    const [wake, ...more] = stage.schedules.list().filter(({ name }) => name.startsWith('forget-'));
    expect(more).toEqual([]);
    expect(JSON.parse(wake?.target.input ?? '')).toEqual({ owner: 'mina', what: [id] });
  });

  test('the wake-up that follows forgets, gives the tokens of our mails about it, and may come twice', async () => {
    for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
    const { tokens } = await handler({ owner: 'mina', what: [id] });
    expect(stage.outbox.list().map(({ tags }) => tags.token)).toEqual(expect.arrayContaining([...tokens]));
    expect(tokens.length).toBeGreaterThan(2);
    expect(await handler({ owner: 'mina', what: [id] })).toEqual({ tokens: [] });
    await expect(handler({ owner: 'mina', what: [] })).rejects.toThrow();
    expect((await stage.services.store.allApplications(mina)).map((one) => one.id)).toEqual(['other']);
  });

  test('the answer "nothing" forgets nothing', async () => {
    await ask('forget Larchmont', 'c1');
    await ask('nothing', 'c2', replyAddress());
    expect(stage.schedules.list().filter(({ name }) => name.startsWith('forget-'))).toEqual([]);
    expect(await stage.services.store.allApplications(mina)).toHaveLength(2);
  });

  test('what was asked and answered about it is gone with it', async () => {
    await ask('forget Larchmont', 'c1');
    await ask('1', 'c2', replyAddress());
    await forgetIt();
    expect((await tableRows(stage)).filter((row) => traces.test(JSON.stringify(row)))).toEqual([]);
  });
});

async function textOfLast(): Promise<string> {
  const { simpleParser } = await import('mailparser');
  const raw = (await stage.outbox.read(stage.outbox.list().at(-1)?.id ?? '')) ?? '';
  return (await simpleParser(raw)).text ?? '';
}
