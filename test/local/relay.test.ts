import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { openOutbox } from '../../local/outbox.ts';
import { startRelay } from '../../local/relay.ts';
import { aFolder } from './opened.ts';

const mail = { id: 'one', at: '2026-10-28T17:00:00Z', from: 'followthrough@in.example.com', to: ['mara@example.org'], tags: {} };
const raw = Buffer.from(
  'Message-ID: <one@email.amazonses.com>\r\nSubject: due\r\nReferences: <a@x.example>\r\n\t<b@x.example>\r\n\r\nA draft\r\n..\r\n',
);

test('mails are passed on in their order, byte for byte, to their envelope', async () => {
  const { url, taken } = await aServer();
  const outbox = await openOutbox(await aFolder(), { relayed: true });
  for (const id of ['one', 'two', 'three']) await outbox.add({ ...mail, id }, raw);
  const relay = startRelay({ outbox, url, log: () => undefined });
  onTestFinished(() => relay.stop());
  await expect.poll(() => taken.length).toBe(3);
  expect(taken[0]).toEqual({ raw: raw.toString(), from: mail.from, to: mail.to });
  await expect.poll(() => outbox.list().map(({ relay: state }) => state?.state)).toEqual(['done', 'done', 'done']);
});

test('what the server refuses is kept with its reason, and goes out after a restart', async () => {
  const server = await aServer();
  server.refuse(true);
  const folder = await aFolder();
  const outbox = await openOutbox(folder, { relayed: true });
  await outbox.add(mail, raw);
  const said: string[] = [];
  const relay = startRelay({ outbox, url: server.url, log: (line) => said.push(line) });
  await expect.poll(() => said).toHaveLength(1);
  relay.stop();
  expect(said[0]).toContain('it is kept and tried again in 30 s');
  expect(outbox.list()[0]?.relay).toMatchObject({ state: 'waiting', attempts: 1, fault: expect.stringContaining('451') });

  server.refuse(false);
  const again = startRelay({ outbox: await openOutbox(folder, { relayed: true }), url: server.url, log: () => undefined });
  onTestFinished(() => again.stop());
  await expect.poll(() => server.taken.length).toBe(1);
});

async function aServer() {
  const taken: { raw: string; from: string; to: string[] }[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: async (stream, session, done) => {
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      if (refusing) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
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
  const refuse = (now: boolean) => {
    refusing = now;
  };
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken, refuse };
}
