import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { makeClock } from '../../local/clock.ts';
import { type Outbox, openOutbox } from '../../local/folder/outbox.ts';
import { mailServerOf } from '../../local/mailbox/mail-server.ts';
import { startRelay } from '../../local/relay.ts';
import { aFolder } from './opened.ts';

const clock = makeClock({ startAtMs: Date.parse('2026-10-28T17:00:05Z'), held: true });

/** As the stage has it; what is published is kept. */
function relaying(outbox: Outbox, url: string, log: (line: string) => void = () => undefined) {
  const published: object[] = [];
  const server = mailServerOf('OUTBOX_SMTP', { OUTBOX_SMTP_URL: url });
  if (!server) throw new Error('no server');
  const relay = startRelay({ outbox, server, clock, publish: async (event) => void published.push(event), log });
  onTestFinished(() => relay.stop());
  return { relay, published };
}

const mail = { id: 'one', at: '2026-10-28T17:00:00Z', from: 'followthrough@in.example.com', to: ['mara@example.org'], tags: {} };
const raw = Buffer.from(
  'Message-ID: <one@email.amazonses.com>\r\nSubject: due\r\nReferences: <a@x.example>\r\n\t<b@x.example>\r\n\r\nA draft\r\n..\r\n',
);

test('mails are passed on in their order, byte for byte, to their envelope', async () => {
  const { url, taken } = await aServer();
  const outbox = await openOutbox(await aFolder(), { relayed: true });
  for (const id of ['one', 'two', 'three']) await outbox.add({ ...mail, id }, raw);
  const { published } = relaying(outbox, url);
  await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(3);
  expect(taken[0]).toEqual({ raw: raw.toString(), from: mail.from, to: mail.to });
  await expect.poll(() => outbox.list().map(({ relay: state }) => state?.state)).toEqual(['done', 'done', 'done']);
  expect(published).toMatchObject(['one', 'two', 'three'].map((messageId) => ({ eventType: 'Delivery', mail: { messageId } })));
});

test('what the server refuses is kept with its reason, and goes out after a restart', async () => {
  const server = await aServer();
  server.refuse({ atData: 451 });
  const folder = await aFolder();
  const outbox = await openOutbox(folder, { relayed: true });
  await outbox.add(mail, raw);
  const said: string[] = [];
  const { relay, published } = relaying(outbox, server.url, (line) => said.push(line));
  await expect.poll(() => said).toHaveLength(1);
  relay.stop();
  expect(said[0]).toMatch(/it is kept and tried again in (?:1[5-9]|2\d|30) s$/);
  expect(outbox.list()[0]?.relay).toMatchObject({ state: 'waiting', attempts: 1, fault: expect.stringContaining('451') });

  expect(published).toEqual([]);

  server.refuse({});
  relaying(await openOutbox(folder, { relayed: true }), server.url);
  await expect.poll(() => server.taken.length).toBe(1);
});

test.each([
  ['the recipient', { atRecipient: 550 }],
  ['the mail itself', { atData: 554 }],
])('%s refused for good, the mail came back: it is told in the words of the server, and the next one goes out', async (_, refusal) => {
  const server = await aServer();
  server.refuse(refusal);
  const outbox = await openOutbox(await aFolder(), { relayed: true });
  await outbox.add({ ...mail, tags: { owner: 'me', token: 'abc' } }, raw);
  const { relay, published } = relaying(outbox, server.url);
  await expect
    .poll(() => outbox.list()[0]?.relay)
    .toMatchObject({ state: 'refused', attempts: 1, fault: expect.stringContaining('no thanks') });
  expect(published).toMatchObject([
    {
      eventType: 'Bounce',
      mail: { messageId: 'one', timestamp: '2026-10-28T17:00:00Z', tags: { owner: ['me'], token: ['abc'] } },
      bounce: {
        bounceType: 'Permanent',
        timestamp: '2026-10-28T17:00:05Z',
        bouncedRecipients: [{ emailAddress: 'mara@example.org', diagnosticCode: expect.stringMatching(/^smtp; 55[04] no thanks/) }],
      },
    },
  ]);
  server.refuse({});
  await outbox.add({ ...mail, id: 'two' }, raw);
  relay.wake();
  await expect.poll(() => server.taken.length).toBe(1);
});

test('where the server does not take us for who we are, nothing came back: that is mended on this machine', async () => {
  const server = await aServer();
  server.refuse({ atSender: 550 });
  const outbox = await openOutbox(await aFolder(), { relayed: true });
  await outbox.add(mail, raw);
  const { published } = relaying(outbox, server.url);
  await expect.poll(() => outbox.list()[0]?.relay?.fault).toContain('no thanks');
  expect(outbox.list()[0]?.relay?.state).toBe('waiting');
  expect(published).toEqual([]);
});

test.each(['5.2.2 the mailbox is full', '5.4.5 Daily user sending limit exceeded', 'your quota for today is used up'])(
  'what is over by itself tomorrow is no refusal: %s',
  async (words) => {
    const server = await aServer();
    server.refuse({ atRecipient: 550, words });
    const outbox = await openOutbox(await aFolder(), { relayed: true });
    await outbox.add(mail, raw);
    const { published } = relaying(outbox, server.url);
    await expect.poll(() => outbox.list()[0]?.relay?.fault).toContain(words);
    expect(outbox.list()[0]?.relay?.state).toBe('waiting');
    expect(published).toEqual([]);
  },
);

async function aServer() {
  const taken: { raw: string; from: string; to: string[] }[] = [];
  let refusal: { readonly atSender?: number; readonly atRecipient?: number; readonly atData?: number; readonly words?: string } = {};
  const no = (responseCode: number | undefined) =>
    responseCode === undefined ? undefined : Object.assign(new Error(refusal.words ?? 'no thanks'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom: (_, __, done) => done(no(refusal.atSender)),
    onRcptTo: (_, __, done) => done(no(refusal.atRecipient)),
    onData: async (stream, session, done) => {
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      if (refusal.atData !== undefined) return done(no(refusal.atData));
      const { mailFrom, rcptTo } = session.envelope;
      taken.push({
        raw: Buffer.concat(pieces).toString(),
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
      });
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const refuse = (now: typeof refusal) => {
    refusal = now;
  };
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken, refuse };
}
