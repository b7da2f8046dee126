import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { deliverDue } from '../../../functions/deliver.ts';
import { beginning } from '../given/beginning.ts';
import { type LaidOut, laidOutForMina, mina } from '../given/laid-out.ts';
import { factTypes, kindsSent, lastMail, planned, takeIn } from '../given/taking-in.ts';
import { application, invitation, reply } from '../store/mails.ts';

const applied = '2026-10-05T13:12:30Z';
const invited = '2026-10-08T14:31:00Z';
const thanksAt = '2026-10-14T16:45:00Z';
const at = '2026-10-14T17:00:00Z';

/** A mail that Mina writes to her capture address, and that answers nothing. */
function fresh(
  words: string,
  over: {
    readonly subject?: string;
    readonly id?: string;
    readonly from?: string;
    readonly to?: string;
    readonly headers?: readonly string[];
  } = {},
): Uint8Array {
  return new TextEncoder().encode(
    [
      'Date: Wed, 14 Oct 2026 13:00:00 -0400',
      `From: Mina Okafor <${over.from ?? 'mina.okafor@mailbox.example'}>`,
      `To: ${over.to ?? 'k7p2vq9xw3@in.example.com'}`,
      `Message-ID: <${over.id ?? `fresh-${words.replace(/\W+/g, '-')}`}@mailbox.example>`,
      `Subject: ${over.subject ?? ''}`,
      ...(over.headers ?? []),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      words,
      '',
    ].join('\r\n'),
  );
}

const thanked = beginning(async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  await takeIn(stage, 'm2', invitation, invited);
  stage.clock.setTo(Date.parse(thanksAt));
  await deliverDue(stage.services, { owner: 'mina' }, thanksAt);
  return stage;
});

async function afterThanks(): Promise<{ stage: LaidOut; token: string; replyTo: string }> {
  const stage = await thanked();
  const token = lastMail(stage)?.tags.token ?? '';
  return { stage, token, replyTo: `k7p2vq9xw3+${token}@in.example.com` };
}

async function lastText(stage: LaidOut): Promise<string> {
  return (await simpleParser((await stage.outbox.read(lastMail(stage)?.id ?? '')) ?? '')).text ?? '';
}

async function whole({ services }: LaidOut): Promise<string> {
  const { revision: _, ...item } = await services.store.search('mina');
  return JSON.stringify([item, (await services.store.allApplications(mina)).map(({ id, facts }) => ({ id, facts }))]);
}

describe('a mail of its own to the capture address', () => {
  test.each([
    ['stop Larchmont', 'owner_stop'],
    ['Larchmont Press: rejected', 'rejection'],
    ['heard', 'owner_heard'],
    ['sent', 'owner_sent'],
    ['they decide by 30 Oct', 'timeline'],
    ['company: Larchmont Books', 'corrected'],
  ])('%s', async (words, type) => {
    const { stage } = await afterThanks();
    const before = stage.outbox.list().length;
    expect(await takeIn(stage, 'f1', fresh(words), at)).toBe('command');
    expect((await factTypes(stage)).flat()).toContain(type);
    expect(kindsSent(stage).slice(before)).toEqual(['answer']);
  });

  test('says it in the subject, and the name in the text', async () => {
    const { stage } = await afterThanks();
    expect(await takeIn(stage, 'f1', fresh('Larchmont', { subject: 'stop' }), at)).toBe('command');
    expect((await factTypes(stage)).flat()).toContain('owner_stop');
  });

  test('makes an application that no mail told of, and undo alone takes the last change back', async () => {
    const { stage } = await afterThanks();
    await takeIn(stage, 'f1', fresh('applied: Acme, Data Analyst'), at);
    expect(await lastText(stage)).toContain('your application to Acme, Data Analyst');
    expect((await factTypes(stage)).length).toBe(2);
    const before = await planned(stage);
    await takeIn(stage, 'f2', fresh('undo'), '2026-10-14T17:05:00Z');
    expect((await factTypes(stage)).flat().filter((type) => type === 'undone')).toHaveLength(1);
    expect(before.length).toBeGreaterThan((await planned(stage)).length);
  });

  test('is asked which one it means, and the answer is done', async () => {
    const { stage } = await afterThanks();
    await takeIn(stage, 'f1', fresh('applied: Acme, Data Analyst'), at);
    await takeIn(stage, 'f2', fresh('stop'), '2026-10-14T17:05:00Z');
    expect((await factTypes(stage)).flat()).not.toContain('owner_stop');
    const asked = await lastText(stage);
    expect(asked).toContain('Which application is to stop?');
    const word = /(\d): Acme, Data Analyst/.exec(asked)?.[1] ?? '';
    const token = lastMail(stage)?.tags.token;
    await takeIn(stage, 'f3', reply(word), '2026-10-14T17:10:00Z', { recipient: `k7p2vq9xw3+${token}@in.example.com` });
    const stopped = (await stage.services.store.allApplications(mina)).filter(({ facts }) =>
      facts.some(({ type }) => type === 'owner_stop'),
    );
    expect(stopped.map(({ known }) => known.company)).toEqual(['Acme']);
  });

  test('that names nobody is answered with who may be meant', async () => {
    const { stage } = await afterThanks();
    const before = await whole(stage);
    await takeIn(stage, 'f1', fresh('stop Larchmnt'), at);
    expect(await lastText(stage)).toMatch(/Did you mean Larchmont Press/);
    await takeIn(stage, 'f2', fresh('stop Qqq'), at);
    expect(await lastText(stage)).toContain('I know no application and nobody called "Qqq"');
    expect(await whole(stage)).toBe(before);
  });

  test.each([
    ['status', 'Larchmont Press, Copy Editor'],
    ['status Larchmont', 'next'],
    ['list', 'Larchmont Press, Copy Editor'],
    ['help', 'moved to Thursday 3pm'],
    ['export', 'everything that I hold'],
    ['forget Larchmont', 'changed nothing yet'],
    ['what is all this about', 'did not understand'],
  ])('%s is answered and changes nothing', async (words, said) => {
    const { stage } = await afterThanks();
    const before = await whole(stage);
    expect(await takeIn(stage, 'f1', fresh(words), at)).toBe('command');
    expect(await lastText(stage)).toContain(said);
    expect(await whole(stage)).toBe(before);
  });

  test('several words in one mail are done and told together', async () => {
    const { stage } = await afterThanks();
    const before = stage.outbox.list().length;
    await takeIn(stage, 'f1', fresh('sent\r\nthey decide by 30 Oct\r\nfact: cut typos by half'), at);
    const { facts } = await stage.services.store.search('mina');
    expect(facts.map(({ type }) => type)).toEqual(['owner_fact']);
    expect((await factTypes(stage)).flat()).toEqual(expect.arrayContaining(['owner_sent', 'timeline']));
    expect(stage.outbox.list()).toHaveLength(before + 1);
    expect(await lastText(stage)).toMatch(/Marked as sent[\s\S]*they decide by Fri 30 Oct[\s\S]*cut typos by half/);
  });

  test('with a copy to somebody else is a mail of hers, not a command', async () => {
    const { stage } = await afterThanks();
    await takeIn(stage, 'f1', fresh('stop', { to: 'ines.duarte@larchmont.example, k7p2vq9xw3@in.example.com' }), at);
    expect((await factTypes(stage)).flat()).not.toContain('owner_stop');
  });
});

test('a corrected company counts for the next mail of that employer, which belongs to the same application', async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  const token = lastMail(stage)?.tags.token;
  await takeIn(stage, 'c1', reply('company: Larchmont Books'), '2026-10-05T14:00:00Z', { recipient: `k7p2vq9xw3+${token}@in.example.com` });
  expect(await lastText(stage)).toContain('I will remember that for mail from larchmont.example');
  await takeIn(stage, 'm2', invitation, invited);
  const applications = await stage.services.store.allApplications(mina);
  expect(applications.map(({ known }) => known.company)).toEqual(['Larchmont Books']);
  expect(await lastText(stage)).toContain('you told us on Mon 5 Oct: Larchmont Books');
  await takeIn(stage, 'u1', fresh('undo Larchmont'), '2026-10-08T15:00:00Z');
  expect(await lastText(stage)).toMatch(/Undone \(Larchmont Books/);
});

describe('a word in the address', () => {
  test.each([
    ['stop', 'owner_stop'],
    ['stop-larchmont', 'owner_stop'],
    ['sent', 'owner_sent'],
    ['snooze3d', 'owner_snooze'],
    ['heard', 'owner_heard'],
    ['REJECTED', 'rejection'],
  ])('+%s', async (label, type) => {
    const { stage } = await afterThanks();
    expect(
      await takeIn(stage, 'f1', fresh('', { to: `k7p2vq9xw3+${label}@in.example.com` }), at, {
        recipient: `k7p2vq9xw3+${label}@in.example.com`,
      }),
    ).toBe('command');
    expect((await factTypes(stage)).flat()).toContain(type);
  });

  test('counts where she wrote it: her mail to somebody else, sent once more to an address that is a command, commands nothing', async () => {
    const { stage } = await afterThanks();
    for (const label of ['stop-larchmont', 'pause-8-weeks', 'new-address'])
      await takeIn(stage, `replayed-${label}`, fresh('See you then', { to: 'ines.duarte@larchmont.example', id: label }), at, {
        recipient: `k7p2vq9xw3+${label}@in.example.com`,
      });
    // The copy of a mail that she wrote is still one.
    expect((await factTypes(stage)).flat()).toEqual(['application', 'invite', 'owner_sent']);
    expect((await stage.services.store.owner('mina'))?.owner.captureAddress).toBe('k7p2vq9xw3@in.example.com');
  });

  test('of which nothing is known is a label of her own: the mail is read as any other', async () => {
    const stage = await laidOutForMina(applied);
    expect(await takeIn(stage, 'm1', application, applied, { recipient: 'k7p2vq9xw3+jobs@in.example.com' })).toBe('recorded');
  });

  test('moves nothing when anybody but the owner writes it', async () => {
    const { stage } = await afterThanks();
    for (const [index, [from, dmarc]] of (
      [
        ['ines.duarte@larchmont.example', 'PASS'],
        ['mina.okafor@mailbox.example', 'FAIL'],
        ['mina.okafor@mailbox.example', 'GRAY'],
      ] as const
    ).entries()) {
      const raw = fresh('', { from, id: `l-${index}`, to: 'k7p2vq9xw3+stop@in.example.com' });
      await takeIn(stage, `l-${index}`, raw, at, { recipient: 'k7p2vq9xw3+stop@in.example.com', dmarc });
    }
    expect((await factTypes(stage)).flat()).not.toContain('owner_stop');
  });
});

describe('changes nothing, and is noted', () => {
  test('a recruiter’s reply to a mail that the owner passed on, with our token in it: refused, and asked about', async () => {
    const { stage, replyTo } = await afterThanks();
    const before = await whole(stage);
    const raw = fresh(
      'Hi Mina,\r\n\r\nThank you for interviewing. Unfortunately, we have decided to move forward with another candidate.\r\n\r\nInes Duarte',
      {
        from: 'ines.duarte@larchmont.example',
        id: 'passed-on',
        subject: 'Re: Copy Editor at Larchmont Press',
      },
    );
    expect(await takeIn(stage, 'p1', raw, at, { recipient: replyTo })).toBe('refused');
    expect(await whole(stage)).toBe(before);
    expect(await stage.services.store.mail('mina', 'p1')).toMatchObject({ outcome: 'refused', why: expect.stringContaining('token') });
    expect(kindsSent(stage).at(-1)).toBe('question');
    expect(await lastText(stage)).toContain('only you were given');
  });

  test.each(['PASS', 'FAIL'] as const)('a stranger’s reply with our token (DMARC %s)', async (dmarc) => {
    const { stage, replyTo } = await afterThanks();
    const before = await whole(stage);
    for (const words of ['stop', 'undo', 'rejected', 'company: Acme']) {
      const raw = fresh(words, { from: 'stranger@else.example', id: `s-${words.replace(/\W+/g, '')}`, subject: words });
      expect(await takeIn(stage, `s-${words}`, raw, at, { recipient: replyTo, dmarc })).toBe('refused');
    }
    expect(await whole(stage)).toBe(before);
  });

  test('a forged From, with and without two of them', async () => {
    const { stage } = await afterThanks();
    const before = await whole(stage);
    expect(await takeIn(stage, 'x1', fresh('stop'), at, { dmarc: 'FAIL' })).toBe('refused');
    expect(
      await takeIn(stage, 'x2', fresh('stop Larchmont', { headers: ['From: Ines Duarte <ines.duarte@larchmont.example>'] }), at),
    ).not.toBe('command');
    expect(await whole(stage)).toBe(before);
  });

  test('a token that is too old to prove anything; with the owner’s proof the same words count', async () => {
    const { stage, replyTo } = await afterThanks();
    const later = '2027-05-14T17:00:00Z';
    expect(await takeIn(stage, 'o1', reply('stop', { id: 'old' }), later, { recipient: replyTo, dmarc: 'GRAY' })).toBe('refused');
    expect((await factTypes(stage)).flat()).not.toContain('owner_stop');
    expect(await takeIn(stage, 'o2', reply('stop', { id: 'proven' }), later, { recipient: replyTo })).toBe('command');
  });

  test('a wrong token, without proof', async () => {
    const { stage } = await afterThanks();
    const before = await whole(stage);
    await takeIn(stage, 'w1', reply('stop'), at, { recipient: 'k7p2vq9xw3+aaaaaaaaaaaaaaaaaaaa@in.example.com', dmarc: 'GRAY' });
    expect(await whole(stage)).toBe(before);
  });

  test('the token of another owner', async () => {
    const { stage, token } = await afterThanks();
    const noor = { ...mina, id: 'noor', addresses: ['noor@mailbox.example'], captureAddress: 'noorsaddress@in.example.com' };
    await stage.services.store.addOwner({ owner: noor, secret: 'another' });
    const before = await whole(stage);
    const raw = fresh('stop', { from: 'noor@mailbox.example', to: 'noorsaddress@in.example.com' });
    for (const recipient of [`k7p2vq9xw3+${token}@in.example.com`, `noorsaddress+${token}@in.example.com`])
      await takeIn(stage, `n-${recipient}`, raw, at, { recipient, dmarc: 'GRAY' });
    expect(await whole(stage)).toBe(before);
  });

  test('an automatic mail of the owner’s own mailbox', async () => {
    const { stage, replyTo } = await afterThanks();
    const before = await whole(stage);
    const mails = stage.outbox.list().length;
    const raw = fresh('stop', { headers: ['Auto-Submitted: auto-replied'] });
    await takeIn(stage, 'a1', raw, at, { recipient: replyTo });
    await takeIn(stage, 'a2', raw, at);
    await takeIn(stage, 'a3', raw, at, { recipient: 'k7p2vq9xw3+stop@in.example.com' });
    expect(await whole(stage)).toBe(before);
    expect(stage.outbox.list()).toHaveLength(mails);
  });
});
