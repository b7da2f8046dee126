import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { forwarded, invitation, rejection } from '../journeys/laptop.ts';
import { type Program, startProgram } from '../local/program.ts';
import { by } from './on-mailbox.ts';
import { aProvider, capture, mara, type Provider } from './provider.ts';

let provider: Provider;
beforeAll(async () => {
  provider = await aProvider();
});
afterAll(() => provider.stop());

async function started(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Program> {
  const program = await startProgram(environment, ...args);
  onTestFinished(() => program.kill());
  return program;
}

test('as the README has it, with the password in a file: killed between two mails, nothing is missed, nothing told twice, and nobody sees the password', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-program-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [data, file] = [join(folder, 'data'), join(folder, 'password')];
  await writeFile(file, `${capture.password}\n`, { mode: 0o600 });
  const environment = provider.environment({
    CAPTURE_IMAP_PASSWORD: undefined,
    OUTBOX_SMTP_PASSWORD: undefined,
    CAPTURE_IMAP_PASSWORD_FILE: file,
    OUTBOX_SMTP_PASSWORD_FILE: file,
    OWNER_ADDRESS: mara.address,
    OWNER_NAME: 'Mara Lindqvist',
    OWNER_TIME_ZONE: 'America/New_York',
  });
  const args = ['--data', data, '--page-port', '0', '--links-port', '0'];
  const subjects = async () => (await provider.inbox(mara)).map(({ subject }) => subject);
  const come = (count: number) => expect.poll(() => provider.count(mara), { timeout: 60_000, interval: 200 }).toBe(count);

  const first = await started(environment, ...args);
  expect(first.said()).toMatch(/^mail in +INBOX of jobs@mail\.example on 127\.0\.0\.1:\d+ \(IMAP\), to jobs@mail\.example$/m);
  expect(first.said()).toMatch(/^outbox +passed on to 127\.0\.0\.1:\d+$/m);
  await come(1);
  await provider.send(forwarded(invitation, capture.address, by), capture.address, mara);
  await come(2);
  // Killed between the server's answer and our note of it, that mail would come once more, under the same Message-ID.
  await expect.poll(() => states(join(data, 'outbox')), { timeout: 20_000 }).toEqual(['done', 'done']);
  const commandLine = await readFile(`/proc/${first.child.pid}/cmdline`, 'utf8');
  await first.kill();
  await provider.send(forwarded(rejection, capture.address, by), capture.address, mara);

  const second = await started(environment, ...args);
  await come(3);
  expect(await second.stop()).toBe(0);
  expect((await subjects()).slice(1)).toEqual([
    'Noted: an interview on Wed 3 Mar 14:00 (Pellworm Analytics, Data Engineer)',
    // It would end something, and no server that is believed says whose it is.
    'May I believe this mail?',
  ]);

  const kept = (await readdir(data, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(kept.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')));
  expect(kept.length).toBeGreaterThan(10);
  const everything = [first.said(), second.said(), commandLine, ...contents].join('\n');
  for (const secret of [capture.password, encodeURIComponent(capture.password), Buffer.from(capture.password).toString('base64'), 'c4nary'])
    expect(everything.includes(secret)).toBe(false);
});

test('a wrong password, and a password that others can read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-program-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const environment: Record<string, string> = {
    ...provider.environment({ CAPTURE_IMAP_PASSWORD: 'c4nary-wrong', OUTBOX_SMTP_URL: undefined, OUTBOX_SMTP_PASSWORD: undefined }),
    OWNER_ADDRESS: mara.address,
  };
  const program = await started(environment, '--data', 'memory', '--no-page', '--no-links');
  await expect.poll(() => program.said(), { timeout: 20_000 }).toContain('127.0.0.1 does not accept the user and password');
  expect(program.said()).not.toContain('c4nary');
  expect(await program.stop()).toBe(0);

  const file = join(folder, 'password');
  await writeFile(file, 'c4nary', { mode: 0o644 });
  const { CAPTURE_IMAP_PASSWORD: _, ...rest } = environment;
  await expect(startProgram({ ...rest, CAPTURE_IMAP_PASSWORD_FILE: file }, '--data', 'memory')).rejects.toThrow(
    new RegExp(
      `ended with 1: CAPTURE_IMAP_PASSWORD_FILE: the file ${file} can be read by others on this machine; "chmod 600 ${file}" keeps it to you\\.`,
    ),
  );
});

/** How far the mails to the owner have come. */
async function states(outbox: string): Promise<readonly string[]> {
  const names = (await readdir(outbox)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(outbox, name), 'utf8')).relay?.state as string));
}
