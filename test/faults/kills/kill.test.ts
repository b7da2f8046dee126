import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { forwarded, invitation, owner } from '../../journeys/laptop.ts';
import { aFolder } from '../../local/opened.ts';
import { type Program, startProgram } from '../../local/program.ts';
import { environment, setClock } from './kills.ts';

test('killed right after a mail was taken, and again before it is due: what fell due meanwhile is sent after the restart, once', {
  timeout: 180_000,
}, async () => {
  const data = join(await aFolder(), 'data');
  await mkdir(data);

  await setClock(data, '2027-03-01T15:00:00Z');
  const first = await start(data);
  await send(first, forwarded(invitation, first.capture));
  // The mail was answered with 250: from here it must not be lost.
  await first.kill();

  const second = await start(data);
  await expect.poll(async () => (await fetch(second.page)).text(), { timeout: 20_000 }).toContain('Pellworm Analytics');
  expect(await thanks(data)).toEqual([]);
  await second.kill();

  await setClock(data, '2027-03-03T23:00:00Z');
  const third = await start(data);
  await expect.poll(async () => (await thanks(data)).length, { timeout: 20_000 }).toBe(1);
  await third.kill();

  const fourth = await start(data);
  // As when a terminal is closed that it was started from, with nohup.
  fourth.child.kill('SIGHUP');
  expect((await fetch(fourth.page)).status).toBe(200);
  expect(await fourth.stop()).toBe(0);
  expect(await thanks(data)).toHaveLength(1);
});

type Started = Program & { readonly capture: string; readonly smtpPort: number; readonly page: string };

async function start(data: string): Promise<Started> {
  const program = await startProgram(environment, '--data', data, '--smtp-port', '0', '--page-port', '0', '--links-port', '0');
  onTestFinished(() => program.kill());
  const [, smtpPort, capture = ''] = /^mail in +127\.0\.0\.1:(\d+) .* to (\S+@\S+)$/m.exec(program.said()) ?? [];
  const page = /^page +(http:\S+)$/m.exec(program.said())?.[1] ?? '';
  return { ...program, capture, smtpPort: Number(smtpPort), page };
}

async function send({ smtpPort, capture }: Started, raw: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  await transport.sendMail({ envelope: { from: owner.addresses[0], to: [capture] }, raw: raw.replace(/\r?\n/g, '\r\n') });
  transport.close();
}

/** The thank-you mails that SES took, by what the outbox folder holds. */
async function thanks(data: string): Promise<readonly string[]> {
  const files = (await readdir(join(data, 'outbox'))).filter((name) => name.endsWith('.eml'));
  const subjects = await Promise.all(
    files.map(async (name) => (await simpleParser(await readFile(join(data, 'outbox', name)))).subject ?? ''),
  );
  return subjects.filter((subject) => /thank/i.test(subject));
}
