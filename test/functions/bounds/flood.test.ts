import { describe, expect, onTestFinished, test } from 'vitest';
import { answerRequest } from '../../../functions/actions.ts';
import { listAside, readAfterAll } from '../../../functions/bounds/aside.ts';
import { forget, wouldForget } from '../../../functions/forgetting/forget-application.ts';
import type { Receiving } from '../../../functions/inbound.ts';
import { receive } from '../../../functions/inbound.ts';
import { graceDays, rotateFlooded } from '../../../functions/secrets/rotate-address.ts';
import { mostADay } from '../../../functions/store/allowances.ts';
import {
  type Counted,
  capture,
  comes,
  countedStage,
  floods,
  type Incoming,
  ownerFrom,
  ownMail,
  replyAddress,
  toldOf,
  useUp,
  writtenMail,
} from '../given/floods.ts';
import { mina } from '../given/laid-out.ts';
import { arrives, receiving } from '../given/taking-in.ts';

const day = '2026-10-12';
const at = `${day}T14:00:00Z`;
const local = capture.slice(0, capture.indexOf('@'));
const floodNotice = /^Too many mails reach/;

/** So many more mails of others are read today. */
async function flooded(left: number): Promise<Counted> {
  const stage = await countedStage(at, onTestFinished);
  await useUp(stage, 'unproven', left, day, local);
  return stage;
}

const captureAddress = async ({ services }: Counted) => (await services.store.owner('mina'))?.owner.captureAddress ?? '';
const madeUp = (number: number): Incoming => floods['made-up employers']?.(number) ?? ownMail(number);

function wish(recipient: string, text = 'new address'): Incoming {
  const raw = writtenMail({ id: `wish-${text}@mailbox.example`, from: ownerFrom, to: recipient, subject: text, text });
  return { raw, sent: { dmarc: 'PASS', source: 'mina.okafor@mailbox.example', recipient } };
}

/** Rows written by so many mails, and what became of them. */
async function afterwards(stage: Counted, mails: readonly Incoming[], now = at) {
  const before = stage.written.rows;
  const outcomes: string[] = [];
  for (const [index, mail] of mails.entries()) outcomes.push(await comes(stage, `${now} ${index} ${stage.written.rows}`, mail, now));
  return { rows: stage.written.rows - before, outcomes: [...new Set(outcomes)] };
}

describe('when the day’s allowance for mails of others is used up', () => {
  test.each(Object.entries(floods))('%s write no row, the owner hears of it once, and their own mail is read', async (_, make) => {
    const stage = await flooded(0);
    expect(await comes(stage, 'first', make(0), at)).toBe('laid aside');
    expect(await afterwards(stage, [make(1), make(2), make(3)])).toEqual({ rows: 0, outcomes: ['laid aside'] });
    expect(await toldOf(stage, floodNotice)).toHaveLength(1);
    expect(stage.outbox.list()).toHaveLength(1);
    expect(await stage.services.bucket.get('raw/first')).toBeUndefined();
    expect((await listAside(stage.services, 'mina')).map(({ mail }) => mail)).toContain('first');
    expect(await comes(stage, 'own', ownMail(1), at)).toBe('recorded');
  });

  test('a mail that reached somebody else too stays theirs, even where their part of it was done by an earlier try', async () => {
    const stage = await flooded(0);
    const noor = { ...mina, id: 'noor', addresses: ['noor@mailbox.example'] as const, captureAddress: 'noors2address@in.example.com' };
    await stage.services.store.addOwner({ owner: noor, secret: 'another secret of the test' });
    const { raw, sent } = madeUp(1);
    const envelope = { ...(await arrives(stage, 'both', raw, sent)), recipients: [capture, noor.captureAddress] };
    await stage.services.store.finishMail('noor', { mail: 'both', mark: { at, outcome: 'recorded' }, keys: [] });
    expect(await receive(receiving(stage), envelope, at)).toEqual([{ owner: 'mina', outcome: 'laid aside' }]);
    expect(await stage.services.bucket.get('kept/both')).toBeDefined();
  });

  test('what was laid aside lies there for its owner, and is read after all when they want it', async () => {
    const stage = await flooded(0);
    await comes(stage, 'm1', madeUp(1), at);
    expect(await listAside(stage.services, 'noor')).toEqual([]);
    expect(await readAfterAll(stage.services, 'noor', 'm1', at)).toBe(false);
    expect(await readAfterAll(stage.services, 'mina', 'm1', at)).toBe(true);
    expect(await listAside(stage.services, 'mina')).toEqual([]);
    const inputs = stage.schedules.list().map(({ target }) => JSON.parse(String(target.input)));
    expect(inputs).toContainEqual({ object: 'raw/wanted/m1' });
    const envelope = await arrives(stage, 'wanted/m1', madeUp(1).raw, madeUp(1).sent);
    expect(await receive(receiving(stage), envelope, at)).toMatchObject([{ outcome: 'recorded' }]);
  });

  test('what was laid aside is gone when all is forgotten, and before that it is said how much it is', async () => {
    const stage = await flooded(0);
    for (const number of [1, 2, 3]) await comes(stage, `m${number}`, madeUp(number), at);
    expect((await wouldForget(stage.services, 'mina', 'all'))?.forgotten.mails).toBe(3);
    expect((await forget(stage.services, 'mina', 'all', at))?.forgotten.mails).toBe(3);
    expect((await stage.services.bucket.list('')).map(({ key }) => key)).toEqual([]);
  });

  test('a mail to two owners that only one has room for is read for that one, and lies there for the other', async () => {
    const stage = await flooded(0);
    const noor = { ...mina, id: 'noor', addresses: ['noor@mailbox.example'], captureAddress: 'noorx2k9@in.example.com' };
    await stage.services.store.addOwner({ owner: noor, secret: 'another secret' });
    const envelope = { ...(await arrives(stage, 'both', madeUp(1).raw, madeUp(1).sent)), recipients: [capture, noor.captureAddress] };
    const received = await receive(receiving(stage), envelope, at);
    expect(received.map(({ owner, outcome }) => [owner, outcome])).toEqual([
      ['mina', 'laid aside'],
      ['noor', 'recorded'],
    ]);
    expect((await stage.services.bucket.list('')).map(({ key }) => key)).toEqual(['kept/aside/mina/both', 'kept/both']);
  });

  test('the last that are read leave the others, and each day begins anew', async () => {
    const stage = await flooded(1);
    expect(await comes(stage, 'm0', madeUp(0), at)).toBe('recorded');
    expect(await comes(stage, 'm1', madeUp(1), at)).toBe('laid aside');
    // A mail that comes again because a run did not end is none more.
    await stage.services.bucket.put('raw/m0', madeUp(0).raw);
    expect(await comes(stage, 'm0', madeUp(0), at)).toBe('done before');
    expect(await comes(stage, 'm2', madeUp(2), '2026-10-13T00:00:00Z')).toBe('recorded');
    expect(await toldOf(stage, floodNotice)).toHaveLength(1);
  });

  test('the notice comes again after a week, and not before', async () => {
    const stage = await flooded(0);
    const notices: number[] = [];
    for (const [index, now] of [at, '2026-10-15T14:00:00Z', '2026-10-19T15:00:00Z', '2026-10-20T14:00:00Z'].entries()) {
      await useUp(stage, 'unproven', 0, now.slice(0, 10), local);
      await comes(stage, `m${index}`, madeUp(index), now);
      notices.push((await toldOf(stage, floodNotice)).length);
    }
    expect(notices).toEqual([1, 1, 2, 2]);
  });

  test('people and systems of an application are read with proof, and without it are not', async () => {
    const stage = await flooded(0);
    await comes(stage, 'own', ownMail(7), at);
    const news = (dmarc: 'PASS' | 'FAIL', from: string): Incoming => ({
      raw: writtenMail({
        id: `news-${dmarc}-${from}`,
        from: `Ines Duarte <${from}>`,
        subject: 'Copy Editor at Harbour7 Press',
        text: 'Dear Mina, thank you for your application. We will come back to you within two weeks. Kind regards, Ines Duarte',
      }),
      sent: { dmarc, source: from, recipient: capture },
    });
    expect(await comes(stage, 'n1', news('FAIL', 'ines@harbour7.example'), at)).toBe('laid aside');
    expect(await comes(stage, 'n2', news('PASS', 'ines@elsewhere.example'), at)).toBe('laid aside');
    expect(await comes(stage, 'n3', news('PASS', 'ines@harbour7.example'), at)).not.toBe('laid aside');
    expect(await comes(stage, 'n4', news('PASS', 'no-reply@us.greenhouse-mail.io'), at)).not.toBe('laid aside');
  });

  test('what lay in a mailbox before it was first looked into is read, however much', async () => {
    const stage = await flooded(0);
    const { raw, sent } = madeUp(0);
    const [received] = await receive(receiving(stage), { ...(await arrives(stage, 'm0', raw, sent)), early: true }, at);
    expect(received?.outcome).toBe('recorded');
  });

  test('a notice that cannot be sent holds up no mail, and comes with the next', async () => {
    const stage = await flooded(0);
    const { raw, sent } = madeUp(0);
    const silent: Receiving = { ...receiving(stage), mailer: { send: () => Promise.reject(new Error('no answer')) } };
    const [received] = await receive(silent, await arrives(stage, 'm0', raw, sent), at);
    expect(received?.outcome).toBe('laid aside');
    await comes(stage, 'm1', madeUp(1), '2026-10-12T14:10:00Z');
    expect(await toldOf(stage, floodNotice)).toHaveLength(1);
  });
});

describe('another capture address', () => {
  test('comes by a reply to the notice, and the flood to the old one costs nothing from then on', async () => {
    const stage = await flooded(0);
    await comes(stage, 'm0', madeUp(0), at);
    const [notice] = await toldOf(stage, floodNotice);
    expect(await comes(stage, 'wish', wish(replyAddress(notice?.tags.token)), at)).toBe('command');
    const address = await captureAddress(stage);
    expect(address).toMatch(/^[a-z2-7]{20}@in\.example\.com$/);
    expect(address).not.toBe(capture);
    const [answer] = await toldOf(stage, /^Your capture address/);
    expect(answer?.mail.text).toContain(`Your capture address is ${address} from now on.`);
    expect(answer?.mail.replyTo?.text).toContain(address.slice(0, 20));
    const next = '2026-10-13T09:00:00Z';
    const mails = stage.outbox.list().length;
    expect(await afterwards(stage, [1, 2, 3].map(madeUp), next)).toEqual({ rows: 0, outcomes: ['laid aside'] });
    expect(stage.outbox.list()).toHaveLength(mails);
    expect(await comes(stage, 'own-old', ownMail(1), next)).toBe('recorded');
    expect(await comes(stage, 'own-new', ownMail(2, address), next)).toBe('recorded');
    const toNew = madeUp(9);
    expect(await comes(stage, 'new', { ...toNew, sent: { ...toNew.sent, recipient: address } }, next)).toBe('recorded');
    const over = new Date(Date.parse(at) + (graceDays * 24 + 1) * 3_600_000).toISOString();
    expect(await comes(stage, 'over', ownMail(3), over)).toBe('nobody has such a capture address');
  });

  test('comes by the link in the notice: looking changes nothing, the button does it once', async () => {
    const stage = await flooded(0);
    await comes(stage, 'm0', madeUp(0), at);
    const path = /https:\/\/links\.example(\/do\/rotate\/\S+)/.exec((await toldOf(stage, floodNotice))[0]?.mail.text ?? '')?.[1] ?? '';
    const visit = (method: string, body = '', to = path) =>
      answerRequest(
        stage.services,
        { method, path: to, query: new URLSearchParams(), headers: { 'content-type': 'application/x-www-form-urlencoded' }, body },
        at,
      );
    const shown = await visit('GET');
    expect([shown.status, await captureAddress(stage)]).toEqual([200, capture]);
    expect((await visit('POST')).status).toBe(403);
    expect((await visit('GET', '', `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    expect(await captureAddress(stage)).toBe(capture);
    const token = /name="token" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    const done = await visit('POST', new URLSearchParams({ token }).toString());
    const address = await captureAddress(stage);
    expect(address).not.toBe(capture);
    expect([done.status, done.body]).toEqual([200, expect.stringContaining(address)]);
    const again = await visit('POST', new URLSearchParams({ token }).toString());
    expect([again.status, again.body, await captureAddress(stage)]).toEqual([200, expect.stringContaining(address), address]);
    expect((await afterwards(stage, [madeUp(1)])).rows).toBe(0);
  });

  test('is the same when it is asked for again after a crash, and one that was replaced since does not come back', async () => {
    const stage = await flooded(0);
    const { store } = stage.services;
    const first = await rotateFlooded({ store }, 'mina', 'word 1', at);
    await store.limitAddress('mina', local, '2026-12-31T00:00:00Z', {});
    expect(await rotateFlooded({ store }, 'mina', 'word 1', at)).toEqual(first);
    expect(await store.captureAddress(local, at)).toMatchObject({ provenOnly: true });
    const second = await rotateFlooded({ store }, 'mina', 'word 2', at);
    expect((await rotateFlooded({ store }, 'mina', 'word 1', at))?.address).toBe(second?.address);
    expect(await captureAddress(stage)).toBe(second?.address);
  });

  test('is not given to somebody who only says to be the owner, nor by a reply address that fell into other hands', async () => {
    const stage = await countedStage(at, onTestFinished);
    await comes(stage, 'own', ownMail(1), at);
    const token = stage.outbox.list().at(-1)?.tags.token;
    const forged = wish(capture);
    await comes(stage, 'f1', { ...forged, sent: { ...forged.sent, dmarc: 'GRAY' } }, at);
    const others = writtenMail({ id: 'o@else.example', from: 'Eve <eve@else.example>', subject: 'new address', text: 'new address' });
    await comes(stage, 'f2', { raw: others, sent: { dmarc: 'PASS', source: 'eve@else.example', recipient: replyAddress(token) } }, at);
    expect(await captureAddress(stage)).toBe(capture);
  });

  test('of a mailbox of the owner’s own is for the owner to see to, and they are told so', async () => {
    const stage = await countedStage(at, onTestFinished);
    const own = 'mina.jobs@in.example.com';
    await stage.services.store.changeOwner('mina', (owner) => ({ ...owner, captureAddress: own }), at);
    await useUp(stage, 'unproven', 0, day, 'mina.jobs');
    const mail = madeUp(0);
    await comes(stage, 'm0', { ...mail, sent: { ...mail.sent, recipient: own } }, at);
    const [notice] = await toldOf(stage, floodNotice);
    expect(notice?.mail.text).toContain('mailbox of your own');
    expect(notice?.mail.text).not.toContain('/do/rotate/');
    await comes(stage, 'wish', wish(own), at);
    expect((await toldOf(stage, /^Your capture address/))[0]?.mail.text).toContain('mailbox of your own');
    expect(await captureAddress(stage)).toBe(own);
  });
});

test('mails of others open so many applications a day, and then ask', async () => {
  const stage = await countedStage(at, onTestFinished);
  await useUp(stage, 'opened', 1, day);
  expect(await comes(stage, 'm0', madeUp(0), at)).toBe('recorded');
  expect(await comes(stage, 'm1', madeUp(1), at)).toBe('asked');
  expect(await stage.services.store.allApplications(mina)).toHaveLength(1);
  expect(await comes(stage, 'own', ownMail(1), at)).toBe('recorded');
  expect(mostADay.opened).toBeLessThan(mostADay.unproven);
});
