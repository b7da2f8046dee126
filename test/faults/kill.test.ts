import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { forwarded, invitation, owner } from '../journeys/laptop.ts';
import { aFolder } from '../local/opened.ts';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

test('killed right after a mail was taken, and again before it is due: what fell due meanwhile is sent after the restart, once', {
  timeout: 180_000,
}, async () => {
  const data = join(await aFolder(), 'data');
  await mkdir(data);

  await setClock(data, '2027-03-01T15:00:00Z');
  const first = await start(data);
  await send(first, forwarded(invitation, first.capture));
  // The mail was answered with 250: from here it must not be lost.
  await kill(first.child);

  const second = await start(data);
  await expect.poll(async () => (await fetch(second.page)).text(), { timeout: 20_000 }).toContain('Pellworm Analytics');
  expect(await thanks(data)).toEqual([]);
  await kill(second.child);

  await setClock(data, '2027-03-03T23:00:00Z');
  const third = await start(data);
  await expect.poll(async () => (await thanks(data)).length, { timeout: 20_000 }).toBe(1);
  await kill(third.child);

  const fourth = await start(data);
  // As when a terminal is closed that it was started from, with nohup.
  fourth.child.kill('SIGHUP');
  expect((await fetch(fourth.page)).status).toBe(200);
  const stopped = new Promise((resolve) => fourth.child.once('exit', resolve));
  fourth.child.kill('SIGINT');
  expect(await stopped).toBe(0);
  expect(await thanks(data)).toHaveLength(1);
});

type Started = { readonly child: ChildProcess; readonly capture: string; readonly smtpPort: number; readonly page: string };

async function start(data: string): Promise<Started> {
  const environment = { OWNER_NAME: owner.name, OWNER_ADDRESS: owner.addresses[0], OWNER_TIME_ZONE: owner.timeZone };
  const child = spawn(process.execPath, ['--import', 'tsx', program, 'start', '--data', data, '--smtp-port', '0', '--page-port', '0'], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (piece: string) => {
      said += piece;
      if (/^ready in /m.test(said)) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  const [, smtpPort, capture = ''] = /^mail in +127\.0\.0\.1:(\d+) .* to (\S+@\S+)$/m.exec(said) ?? [];
  const page = /^page +(http:\S+)$/m.exec(said)?.[1] ?? '';
  return { child, capture, smtpPort: Number(smtpPort), page };
}

/** The clock is kept as its lead over the machine's: time that passes while nothing runs. */
async function setClock(data: string, instant: string): Promise<void> {
  await writeFile(join(data, 'clock.json'), JSON.stringify({ aheadMs: Date.parse(instant) - Date.now() }));
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
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
