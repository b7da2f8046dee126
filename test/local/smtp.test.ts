import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SmtpEnvelope } from '../../local/received-mail.ts';
import { startSmtp } from '../../local/smtp.ts';

const mail = {
  envelope: { from: 'alex@example.org', to: ['k3u7@in.example.com'] },
  raw: 'Subject: hello\r\n\r\nA line\r\n.\r\nand .another\r\n',
};

describe('a mail over SMTP', () => {
  test('is taken in with its envelope, byte for byte, when it is stored', async () => {
    const { send, taken } = await started();
    const { response } = await send(mail);
    expect(response).toMatch(/^250 (2[0-9.]+ )?OK m1$/);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.raw.toString()).toBe(mail.raw);
    expect(taken[0]?.envelope).toMatchObject({ from: 'alex@example.org', to: ['k3u7@in.example.com'], remoteAddress: '127.0.0.1' });
  });

  test('with an empty reverse path is taken in: it is a bounce, and nobody answers it', async () => {
    const { send, taken } = await started();
    await send({ ...mail, envelope: { ...mail.envelope, from: '' } });
    expect(taken[0]?.envelope.from).toBe('');
  });

  test.each(['someone@example.com', 'someone@in.example.com.evil.example', 'in.example.com@evil.example'])(
    'to %s is refused, as no relay is offered',
    async (to) => {
      const { send, taken } = await started();
      await expect(send({ ...mail, envelope: { from: 'a@example.org', to: [to] } })).rejects.toMatchObject({ responseCode: 550 });
      expect(taken).toEqual([]);
    },
  );

  test.each([
    ['nobody has', 'nobody@in.example.com', 550],
    ['cannot be looked up', 'broken@in.example.com', 451],
  ])('to a capture address that %s is refused at once', async (_, to, responseCode) => {
    const { send, taken } = await started();
    await expect(send({ ...mail, envelope: { from: 'a@example.org', to: [to] } })).rejects.toMatchObject({ responseCode });
    expect(taken).toEqual([]);
  });

  test('that could not be stored is left with the client, who is asked to try again', async () => {
    const { send } = await started(() => Promise.reject(new Error('disk full')));
    await expect(send(mail)).rejects.toMatchObject({ responseCode: 451 });
  });

  test('of more than 40 MB is refused and not stored', async () => {
    const { send, taken } = await started();
    const raw = Buffer.alloc(41 * 1024 * 1024, 'x\r\n');
    await expect(send({ ...mail, raw })).rejects.toMatchObject({ responseCode: 552 });
    expect(taken).toEqual([]);
  });
});

test('the door is on 127.0.0.1 only: another address of this machine finds none', async () => {
  const { smtp } = await started();
  const opened = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ port: smtp.port, host, timeout: 500 }, () => resolve(true));
      socket.on('error', () => resolve(false)).on('timeout', () => resolve(false));
      onTestFinished(() => void socket.destroy());
    });
  expect(await opened('127.0.0.1')).toBe(true);
  expect(await opened('127.0.0.2')).toBe(false);
});

test('a port that is taken is an error at start', async () => {
  const { smtp } = await started();
  await expect(
    startSmtp({ port: smtp.port, captureDomain: 'in.example.com', knows, accept: async () => '', log: () => undefined }),
  ).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

/** Everybody but one. */
const knows = async (address: string) => {
  if (address.startsWith('broken')) throw new Error('out of order');
  return !address.startsWith('nobody');
};

async function started(accept?: (raw: Buffer, envelope: SmtpEnvelope) => Promise<string>) {
  const taken: { raw: Buffer; envelope: SmtpEnvelope }[] = [];
  const take = async (raw: Buffer, envelope: SmtpEnvelope) => `m${taken.push({ raw, envelope })}`;
  const smtp = await startSmtp({ port: 0, captureDomain: 'in.example.com', knows, accept: accept ?? take, log: () => undefined });
  onTestFinished(() => smtp.stop());
  const transport = createTransport({ host: '127.0.0.1', port: smtp.port });
  onTestFinished(() => transport.close());
  return {
    smtp,
    taken,
    send: (given: { envelope: { from: string; to: string[] }; raw: string | Buffer }): Promise<{ response: string }> =>
      transport.sendMail(given),
  };
}
