import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { deliverDue } from '../../../functions/deliver.ts';
import { receive } from '../../../functions/inbound.ts';
import { mostADay } from '../../../functions/store/allowances.ts';
import { type LaidOut, laidOutForMina, mina } from '../given/laid-out.ts';
import { arrives, capture, endState, factTypes, kindsSent, lastMail, planned, receiving, takeIn } from '../given/taking-in.ts';
import { application, invitation, rejection, reply } from '../store/mails.ts';

// Long because every way in which a mail may come is held against the calm one, with the same application.

const applied = '2026-10-05T13:12:30Z';
const invited = '2026-10-08T14:31:00Z';
const thanksAt = '2026-10-14T16:45:00Z';

test('an application by BCC is recorded, planned, answered with a receipt, and its mail is kept', async () => {
  const stage = await laidOutForMina(applied);
  expect(await takeIn(stage, 'm1', application, applied)).toBe('recorded');
  expect(await factTypes(stage)).toEqual([['application']]);
  expect(await planned(stage)).toEqual(['app_followup_1']);
  expect(kindsSent(stage)).toEqual(['receipt']);
  expect(lastMail(stage)?.to).toEqual(['mina.okafor@mailbox.example']);
  expect(await stage.services.bucket.get('raw/m1')).toBeUndefined();
  expect(await stage.services.bucket.get('kept/m1')).toBeDefined();
  expect(await stage.services.store.mail('mina', 'm1')).toMatchObject({ done: true, outcome: 'recorded' });
  expect(stage.schedules.list()).toHaveLength(1);
});

test('from application to thank-you: mail in, wake-up, mail to the owner', async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  await takeIn(stage, 'm2', invitation, invited);
  expect(await planned(stage)).toContain('thank_you');
  expect(await planned(stage)).not.toContain('app_followup_1');
  stage.clock.setTo(Date.parse(thanksAt));
  await deliverDue(stage.services, { owner: 'mina' }, thanksAt);
  expect(kindsSent(stage).filter((kind) => kind === 'thank_you')).toHaveLength(1);
});

describe('the same mail', () => {
  test('delivered again, at once or later, changes nothing', async () => {
    const stage = await laidOutForMina(applied);
    const envelope = await arrives(stage, 'm1', application);
    await Promise.allSettled([1, 2, 3].map(() => receive(receiving(stage), envelope, applied)));
    await receive(receiving(stage), envelope, '2026-10-05T13:20:00Z');
    const before = await endState(stage);
    expect(kindsSent(stage)).toEqual(['receipt']);
    await stage.services.bucket.put('raw/m1', application);
    await receive(receiving(stage), envelope, '2026-10-09T13:20:00Z');
    expect(await endState(stage)).toBe(before);
    expect(kindsSent(stage)).toEqual(['receipt']);
    expect(await stage.services.bucket.get('raw/m1')).toBeUndefined();
  });

  test('as another copy (two mailboxes, a rule and a hand) counts once', async () => {
    const stage = await laidOutForMina(applied);
    await takeIn(stage, 'm1', application, applied);
    const before = await endState(stage);
    expect(await takeIn(stage, 'm1-copy', application, '2026-10-05T13:13:00Z')).toBe('same');
    expect(await endState(stage)).toBe(before);
    expect(kindsSent(stage)).toEqual(['receipt']);
  });

  test('counts again when the first copy was not to be believed and this one is', async () => {
    const stage = await laidOutForMina(applied);
    await takeIn(stage, 'm1', application, applied);
    await takeIn(stage, 'm2', invitation, invited);
    const at = '2026-10-16T14:31:00Z';
    expect(await takeIn(stage, 'm3', rejection, at, { dmarc: 'FAIL' })).toBe('asked');
    expect(kindsSent(stage).at(-1)).toBe('question');
    expect((await factTypes(stage)).flat()).not.toContain('rejection');
    expect(await takeIn(stage, 'm3-again', rejection, at, { dmarc: 'FAIL' })).toBe('same');
    expect(await takeIn(stage, 'm3-proven', rejection, '2026-10-16T14:35:00Z', { dmarc: 'PASS' })).toBe('recorded');
    expect((await factTypes(stage)).flat()).toContain('rejection');
  });
});

test('an answer that may be on its way is not taken for sent: the mail comes again until that is known', async () => {
  const stage = await laidOutForMina(applied);
  const envelope = await arrives(stage, 'm1', application);
  const silent = { ...receiving(stage), mailer: { send: () => Promise.reject(new Error('no answer')) } };
  await expect(receive(silent, envelope, applied)).rejects.toThrow('no answer');
  await expect(receive(receiving(stage), envelope, '2026-10-05T13:14:00Z')).rejects.toThrow('being sent by somebody else');
  expect(kindsSent(stage)).toEqual([]);
  await receive(receiving(stage), envelope, '2026-10-05T13:18:00Z');
  expect(kindsSent(stage)).toEqual(['receipt']);
});

describe('copies of one mail', () => {
  const at = '2026-10-16T14:31:00Z';
  const withId = (id: string) => Buffer.from(Buffer.from(rejection).toString().replace('<rejection-1@', `<${id}@`));

  test('wait for the first one to be done, as it may change nothing', async () => {
    const stage = await laidOutForMina(applied);
    await takeIn(stage, 'm1', application, applied);
    const first = await arrives(stage, 'r1', rejection, { dmarc: 'FAIL' });
    const proven = await arrives(stage, 'r2', rejection);
    // The first one dies when its keys are claimed.
    const dying = { ...receiving(stage), store: { ...stage.services.store, decide: () => Promise.reject(new Error('dead')) } };
    await expect(receive(dying, first, at)).rejects.toThrow('dead');
    await expect(receive(receiving(stage), proven, at)).rejects.toThrow('not done yet');
    expect(await receive(receiving(stage), first, at)).toMatchObject([{ outcome: 'asked' }]);
    expect(await receive(receiving(stage), proven, at)).toMatchObject([{ outcome: 'recorded' }]);
    expect((await factTypes(stage)).flat()).toContain('rejection');
  });

  test('are held against the one that counted, though another one was the first', async () => {
    const stage = await laidOutForMina(applied);
    await takeIn(stage, 'm1', application, applied);
    const outcomes: string[] = [];
    for (const [index, [id, dmarc]] of (
      [
        ['a', 'FAIL'],
        ['b', 'FAIL'],
        ['b', 'PASS'],
        ['a', 'PASS'],
        ['b', 'PASS'],
        ['c', 'PASS'],
      ] as const
    ).entries())
      outcomes.push(await takeIn(stage, `r${index}`, withId(id), at, { dmarc }));
    expect(outcomes).toEqual(['asked', 'same', 'recorded', 'same', 'same', 'same']);
    expect(kindsSent(stage)).toEqual(['receipt', 'question', 'receipt']);
  });
});

test('mails in any order, each twice, end in the same plan', async () => {
  const mails = { m1: application, m2: invitation, m3: rejection };
  const ends: string[][] = [];
  for (const order of [
    ['m1', 'm2', 'm3'],
    ['m2', 'm1', 'm3'],
    ['m1', 'm3', 'm2'],
    ['m3', 'm2', 'm1'],
  ] as const) {
    const stage = await laidOutForMina(invited);
    for (const name of [...order, ...order]) await takeIn(stage, name, mails[name], '2026-10-16T14:31:00Z');
    expect(stage.outbox.list().length, order.join()).toBeLessThanOrEqual(3);
    ends.push([...(await factTypes(stage)).flat()].sort());
  }
  expect(ends[1]).toEqual(ends[0]);
});

describe('whom a mail is for', () => {
  test('is told by the envelope; nobody’s address is noted and the mail kept', async () => {
    const stage = await laidOutForMina(applied);
    expect(await takeIn(stage, 'm1', application, applied, { recipient: 'unknown@in.example.com' })).toBe(
      'nobody has such a capture address',
    );
    expect(await takeIn(stage, 'm2', application, applied, { recipient: 'k7p2vq9xw3@elsewhere.example' })).toBe(
      'nobody has such a capture address',
    );
    expect(await factTypes(stage)).toEqual([]);
    expect(stage.outbox.list()).toEqual([]);
    expect(await stage.services.bucket.get('kept/m1')).toBeDefined();
  });

  test('may be two owners: each gets their own, and neither sees the other’s', async () => {
    const stage = await laidOutForMina(applied);
    const noor = { ...mina, id: 'noor', addresses: ['noor@mailbox.example'], captureAddress: 'noorsaddress@in.example.com' };
    await stage.services.store.addOwner({ owner: noor, secret: 'another' });
    const envelope = { ...(await arrives(stage, 'm2', invitation)), recipients: [capture, 'NoorsAddress@in.example.com', capture] };
    const received = await receive(receiving(stage), envelope, invited);
    expect(received.map(({ owner }) => owner)).toEqual(['mina', 'noor']);
    const to = stage.outbox.list().map((mail) => mail.to.join());
    expect(new Set(to).size).toBe(to.length);
    expect(await stage.services.store.mail('noor', 'm2')).toMatchObject({ done: true });
  });

  test('for nobody any more when the owner was forgotten meanwhile', async () => {
    const stage = await laidOutForMina(applied);
    const { store } = stage.services;
    const forgetting = { ...receiving(stage), store: { ...store, owner: async () => undefined } };
    expect(await receive(forgetting, await arrives(stage, 'm1', application), applied)).toEqual([{ owner: 'mina', outcome: 'forgotten' }]);
  });
});

describe('what is not read at all', () => {
  test('a mail with a virus is refused, and nobody is written to', async () => {
    const stage = await laidOutForMina(applied);
    expect(await takeIn(stage, 'm1', application, applied, { virus: 'FAIL' })).toBe('refused');
    expect(stage.outbox.list()).toEqual([]);
    expect(await factTypes(stage)).toEqual([]);
  });

  test('spam of a stranger is passed over', async () => {
    const stage = await laidOutForMina(invited);
    expect(await takeIn(stage, 'm2', invitation, invited, { spam: 'FAIL' })).toBe('nothing');
    expect(stage.outbox.list()).toEqual([]);
  });

  test('a mail of ours that a forwarding rule sends back', async () => {
    const stage = await laidOutForMina(applied);
    await takeIn(stage, 'm1', application, applied);
    const ours = await stage.outbox.read(lastMail(stage)?.id ?? '');
    expect(await takeIn(stage, 'back', ours ?? Buffer.alloc(0), '2026-10-05T13:13:00Z')).toBe('nothing');
    expect(await stage.services.store.mail('mina', 'back')).toMatchObject({ why: 'a mail of our own' });
    expect(kindsSent(stage)).toEqual(['receipt']);
  });

  test('a mail that is gone from the bucket', async () => {
    const stage = await laidOutForMina(applied);
    const envelope = await arrives(stage, 'm1', application);
    await stage.services.bucket.keep('raw/m1');
    expect(await receive(receiving(stage), envelope, applied)).toEqual([{ outcome: 'the mail is gone' }]);
  });
});

/** A stage in which the thank-you was just mailed, and where its replies go. */
async function afterThanks(): Promise<{ stage: LaidOut; token: string; replyTo: string; ours: string }> {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  await takeIn(stage, 'm2', invitation, invited);
  stage.clock.setTo(Date.parse(thanksAt));
  await deliverDue(stage.services, { owner: 'mina' }, thanksAt);
  const mail = lastMail(stage);
  const token = mail?.tags.token ?? '';
  return { stage, token, replyTo: `k7p2vq9xw3+${token}@in.example.com`, ours: `<${mail?.id}@email.amazonses.com>` };
}

describe('a reply to a mail of ours', () => {
  const at = '2026-10-14T17:00:00Z';

  test('is a command: it is recorded and answered, once', async () => {
    const { stage, replyTo } = await afterThanks();
    const before = stage.outbox.list().length;
    expect(await takeIn(stage, 'r1', reply('stop'), at, { recipient: replyTo })).toBe('command');
    await takeIn(stage, 'r1', reply('stop'), at, { recipient: replyTo });
    expect((await factTypes(stage)).flat().filter((type) => type === 'owner_stop')).toHaveLength(1);
    expect(await planned(stage)).toEqual([]);
    expect(kindsSent(stage).slice(before)).toEqual(['answer']);
    const answer = await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '');
    expect(answer.inReplyTo).toMatch(/@email\.amazonses\.com>$/);
  });

  test('sent twice by the mail program counts once', async () => {
    const { stage, replyTo } = await afterThanks();
    await takeIn(stage, 'r1', reply('stop'), at, { recipient: replyTo });
    const before = stage.outbox.list().length;
    expect(await takeIn(stage, 'r1-again', reply('stop'), at, { recipient: replyTo })).toBe('same');
    expect(stage.outbox.list()).toHaveLength(before);
  });

  test('is found by the mail that it answers too, when its sender is proven', async () => {
    const { stage, ours } = await afterThanks();
    expect(await takeIn(stage, 'r1', reply('stop', { headers: [`In-Reply-To: ${ours}`] }), at)).toBe('command');
    expect((await factTypes(stage)).flat()).toContain('owner_stop');
  });

  test('needs the token where its sender is not proven', async () => {
    const { stage, ours, replyTo } = await afterThanks();
    const before = await endState(stage);
    for (const dmarc of ['FAIL', 'GRAY', 'DISABLED', 'PROCESSING_FAILED'] as const) {
      const raw = reply('stop', { id: `r-${dmarc}`, headers: [`In-Reply-To: ${ours}`] });
      expect(await takeIn(stage, `r-${dmarc}`, raw, at, { dmarc })).toBe('refused');
    }
    expect(await endState(stage)).toBe(before);
    expect(await takeIn(stage, 'r-token', reply('stop'), at, { dmarc: 'GRAY', recipient: replyTo })).toBe('command');
  });

  test.each(['passed' as const, 'failed' as const])(
    'from anybody else commands nothing, though it has the token (DMARC %s)',
    async (proof) => {
      const { stage, replyTo } = await afterThanks();
      const raw = reply('stop', { from: 'ines.duarte@larchmont.example' });
      await takeIn(stage, 'r1', raw, at, { recipient: replyTo, dmarc: proof === 'passed' ? 'PASS' : 'FAIL' });
      expect((await factTypes(stage)).flat()).not.toContain('owner_stop');
    },
  );

  test('with a token that we never gave commands nothing', async () => {
    const { stage } = await afterThanks();
    await takeIn(stage, 'r1', reply('stop'), at, { recipient: 'k7p2vq9xw3+aaaaaaaaaaaaaaaaaaaa@in.example.com', dmarc: 'GRAY' });
    expect((await factTypes(stage)).flat()).not.toContain('owner_stop');
  });

  test('to another owner’s address with this owner’s token commands nothing', async () => {
    const { stage, token } = await afterThanks();
    const noor = { ...mina, id: 'noor', captureAddress: 'noorsaddress@in.example.com' };
    await stage.services.store.addOwner({ owner: noor, secret: 'another' });
    await takeIn(stage, 'r1', reply('stop'), at, { recipient: `noorsaddress+${token}@in.example.com` });
    expect((await factTypes(stage)).flat()).not.toContain('owner_stop');
  });

  test.each([
    { what: 'a vacation answer', headers: ['Auto-Submitted: auto-replied'], source: 'mina.okafor@mailbox.example' },
    { what: 'a bounce', headers: ['Auto-Submitted: auto-replied'], source: '' },
    { what: 'an old autoresponder', headers: ['Precedence: bulk'], source: 'mina.okafor@mailbox.example' },
  ])('of a program ($what) commands nothing and is not answered', async ({ headers, source }) => {
    const { stage, replyTo, ours } = await afterThanks();
    const before = stage.outbox.list().length;
    const state = await endState(stage);
    expect(await takeIn(stage, 'r1', reply('stop', { headers }), at, { recipient: replyTo, source })).toBe('refused');
    const viaReference = reply('stop', { id: 'other', headers: [...headers, `References: ${ours}`] });
    expect(await takeIn(stage, 'r2', viaReference, at, { source })).toBe('refused');
    expect(stage.outbox.list()).toHaveLength(before);
    expect(await endState(stage)).toBe(state);
  });

  test('that answers the answer still knows what it is about', async () => {
    const { stage, replyTo } = await afterThanks();
    await takeIn(stage, 'r1', reply('stop'), at, { recipient: replyTo });
    const token = lastMail(stage)?.tags.token ?? '';
    await takeIn(stage, 'r2', reply('undo'), '2026-10-14T17:10:00Z', { recipient: `k7p2vq9xw3+${token}@in.example.com` });
    expect((await factTypes(stage)).flat()).toContain('undone');
    expect((await planned(stage)).length).toBeGreaterThan(0);
  });
});

test('two programs that answer each other stop at once', async () => {
  const { stage, replyTo } = await afterThanks();
  const before = stage.outbox.list().length;
  for (let round = 0; round < 50; round++) {
    const raw = reply('stop', { id: `loop-${round}`, headers: ['Auto-Submitted: auto-replied'] });
    await takeIn(stage, `loop-${round}`, raw, '2026-10-14T17:00:00Z', { recipient: replyTo });
  }
  expect(stage.outbox.list()).toHaveLength(before);
});

test('an autoresponder that does not say it is one is not answered for ever', async () => {
  const { stage, replyTo } = await afterThanks();
  const before = stage.outbox.list().length;
  for (let round = 0; round < 12; round++)
    await takeIn(stage, `loop-${round}`, reply('Thanks for your mail, back soon', { id: `loop-${round}` }), '2026-10-14T17:00:00Z', {
      recipient: replyTo,
    });
  expect(stage.outbox.list().length - before).toBe(mostADay.notUnderstood);
  expect(await takeIn(stage, 'word', reply('stop'), '2026-10-14T17:00:00Z', { recipient: replyTo })).toBe('command');
  expect(stage.outbox.list().length - before).toBe(mostADay.notUnderstood + 1);
});
