import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { MailboxOptions } from '../../local/mailbox/mailbox.ts';
import { written } from '../journeys/laptop.ts';
import { aMailboxReader } from '../local/mailbox/mailbox-reader.ts';
import { aCuttingLine } from './cutting-line.ts';
import { aProvider, capture, type Provider, settingsOf } from './provider.ts';

let provider: Provider;
beforeAll(async () => {
  provider = await aProvider();
});
afterAll(() => provider.stop());
beforeEach(() => provider.empty());

const waits = { firstMs: 100, longestMs: 300, lastingMs: 200, toldMs: 30_000, untoldMs: 300 };

async function aReader(changes: Readonly<Record<string, string | undefined>> = {}, more: Partial<MailboxOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-reader-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, ...aMailboxReader({ settings: settingsOf(provider.environment(changes)).settings, folder, waits, ...more }) };
}

let count = 0;
/** A mail to the capture address, put there as LMTP does. */
async function arrives(subject: string, text = 'hello', folder = 'INBOX') {
  count++;
  const raw = written(text, {
    id: `mail-${count}`,
    date: 'Thu, 1 Apr 2027 11:00:00 -0400',
    to: capture.address,
    from: 'x@y.example',
    subject,
  });
  await provider.put(raw, folder);
}

test('what was there before is left alone and offered; what comes is told at once, read once, marked, and never deleted', async () => {
  await arrives('before');
  const { start, subjects, told, isListening, troubles } = await aReader();
  const mailbox = start();
  await isListening(mailbox);
  await arrives('one');
  await arrives('two');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['one', 'two']);
  expect(told).toEqual([
    '1 mail is in INBOX already and left alone (1 from the last 30 days). To have those 30 days read: npm start -- --read-last 30d',
  ]);
  await expect
    .poll(async () =>
      (await provider.inbox(capture)).map(({ subject, flags }) => `${subject} ${flags.filter((flag) => flag !== '\\Recent').join()}`),
    )
    .toEqual(['before ', 'one Followthrough', 'two Followthrough']);
  expect(troubles).toEqual([]);
});

test('after a stop it goes on where it was; mails of the last days are read where they are wanted, each once', async () => {
  await arrives('old');
  const { start, subjects, told, taken, isListening } = await aReader();
  const first = start();
  await isListening(first);
  await arrives('one');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['one']);
  await first.stop();
  await arrives('two');
  const second = start();
  await isListening(second);
  expect(subjects()).toEqual(['one', 'two']);
  await second.stop();
  const read: number[] = [];
  const third = start({ readLastDays: 30, caughtUp: async (mails) => void read.push(mails) });
  await isListening(third);
  expect(subjects()).toEqual(['one', 'two', 'old']);
  expect(taken.map(({ isEarly }) => isEarly)).toEqual([false, false, true]);
  expect(read).toEqual([1]);
  expect(told.at(-1)).toMatch(/^3 of 3 mails since \d{4}-\d\d-\d\d gone through$/);
});

test('a connection cut in the middle of a mail: the mail is read whole, once, when the line is back', async () => {
  const line = await aCuttingLine(provider.dovecot().imapsPort);
  onTestFinished(() => line.stop());
  const { start, subjects, taken, isListening, troubles } = await aReader({
    CAPTURE_IMAP_URL: `imaps://${encodeURIComponent(capture.address)}@127.0.0.1:${line.port}`,
  });
  const mailbox = start();
  await isListening(mailbox);
  line.allow(200_000);
  await arrives('small');
  await arrives('large', 'a line of text that fills the mail\n'.repeat(20_000));
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['small']);
  await new Promise((resolve) => setTimeout(resolve, 500));
  line.allow();
  await arrives('after');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['small', 'large', 'after']);
  expect(taken[1]?.raw.length).toBeGreaterThan(700_000);
  expect(taken[1]?.raw.toString().trimEnd().endsWith('fills the mail')).toBe(true);
  for (const trouble of troubles) expect(trouble).toMatch(/^The connection to 127\.0\.0\.1 broke off/);
});

test('a mailbox that is numbered anew is gone through once more, and nothing is read twice or missed', async () => {
  const { start, subjects, told, isListening, folder } = await aReader();
  const first = start();
  await isListening(first);
  await arrives('one');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['one']);
  const before = JSON.parse(await readFile(join(folder, 'mailbox.json'), 'utf8')).uidValidity;
  await provider.renumber(capture);
  await arrives('two');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['one', 'two']);
  expect(told).toContain('INBOX has been numbered anew by its server; it is gone through once more, and nothing counts twice');
  const after = JSON.parse(await readFile(join(folder, 'mailbox.json'), 'utf8')).uidValidity;
  expect(after).not.toBe(before);
});

test('a folder that is renamed is said so, looked for again, and read on when it is back', async () => {
  const { dovecot } = provider;
  await dovecot().admin('mailbox', 'create', '-u', capture.address, 'Jobs');
  const { start, subjects, isListening, troubles, told } = await aReader({
    CAPTURE_IMAP_URL: `imaps://${encodeURIComponent(capture.address)}@127.0.0.1:${provider.dovecot().imapsPort}/Jobs`,
  });
  const mailbox = start();
  await isListening(mailbox);
  await arrives('one', 'hello', 'Jobs');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['one']);
  await dovecot().admin('mailbox', 'rename', '-u', capture.address, 'Jobs', 'Elsewhere');
  await dovecot()
    .admin('kick', capture.address)
    .catch(() => undefined);
  await expect.poll(() => troubles.join('\n'), { timeout: 20_000 }).toContain('The folder "Jobs" cannot be opened on 127.0.0.1');
  expect(troubles.at(-1)).toContain('Was it renamed, moved or deleted?');
  await dovecot().admin('mailbox', 'rename', '-u', capture.address, 'Elsewhere', 'Jobs');
  await arrives('two', 'hello', 'Jobs');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['one', 'two']);
  await expect.poll(() => told.at(-1)).toBe('127.0.0.1 answers again');
});

test('mails can be moved to a folder instead, which is made when it is not there', async () => {
  const { start, subjects, isListening } = await aReader({ CAPTURE_MARK: 'folder:Read by Followthrough' });
  const mailbox = start();
  await isListening(mailbox);
  await arrives('one');
  await expect.poll(subjects, { timeout: 20_000 }).toEqual(['one']);
  await expect.poll(async () => (await provider.inbox(capture)).length, { timeout: 20_000 }).toBe(0);
  expect((await provider.inbox(capture, 'Read by Followthrough')).map(({ subject }) => subject)).toEqual(['one']);
});

test.each<[string, Record<string, string | undefined>, RegExp]>([
  ['a wrong password', { CAPTURE_IMAP_PASSWORD: 'c4nary, but another' }, /does not accept the user and password/],
  [
    'a certificate of an authority that nobody named',
    { CAPTURE_CA_FILE: undefined },
    /shows a certificate that is not trusted \([A-Z_]+\), so it got no password/,
  ],
])('%s is one sentence, without the password, and tried again', async (_, changes, sentence) => {
  const { start, troubles } = await aReader(changes);
  const mailbox = start();
  await expect.poll(() => troubles.length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(troubles[0]).toMatch(sentence);
  expect(troubles.join()).not.toContain('c4nary');
  expect(mailbox.isBehind()).toBe(false);
});
