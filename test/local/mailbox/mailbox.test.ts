import { expect, onTestFinished, test } from 'vitest';
import type { MailboxOptions } from '../../../local/mailbox/mailbox.ts';
import { mailboxSettingsOf } from '../../../local/mailbox/settings.ts';
import { anImapServer, type ImapStandIn } from '../imap-stand-in.ts';
import { aFolder } from '../opened.ts';
import { aMailboxReader } from './mailbox-reader.ts';

const waits = { firstMs: 20, longestMs: 50, lastingMs: 20, toldMs: 5_000, untoldMs: 50 };
const within = { timeout: 25_000, interval: 20 };

async function reading(server: ImapStandIn, environment: Readonly<Record<string, string>> = {}, more: Partial<MailboxOptions> = {}) {
  const settings = mailboxSettingsOf({ CAPTURE_IMAP_URL: `imap://jobs%40mail.example:c4nary@127.0.0.1:${server.port}`, ...environment });
  if (!settings) throw new Error('no settings');
  const folder = await aFolder();
  const reader = aMailboxReader({ settings, folder, waits, ...more });
  const mailbox = reader.start();
  await reader.isListening(mailbox);
  return { ...reader, mailbox };
}

function lies(server: ImapStandIn, uid: number, subject: string, size = 0): void {
  const raw = `From: x@y.example\r\nSubject: ${subject}\r\nMessage-ID: <${uid}-${server.uidValidity}@y.example>\r\n\r\n${'.'.repeat(size)}\r\n`;
  server.mails.set(uid, { raw, flags: new Set() });
}

test('a server that tells nothing by itself is asked; a mailbox without keywords gets its mails marked as seen', async () => {
  const server = await anImapServer({ permanentFlags: '\\Seen \\Flagged' });
  const { subjects, troubles } = await reading(server);
  lies(server, 4, 'one');
  lies(server, 9, 'two');
  await expect.poll(subjects, within).toEqual(['one', 'two']);
  await expect.poll(() => [...server.mails.values()].map(({ flags }) => [...flags].join()), within).toEqual(['\\Seen', '\\Seen']);
  expect(troubles).toEqual(['this mailbox takes no keywords of its own, so mails that were taken in are marked as seen']);
  expect(server.heard.filter((command) => /EXPUNGE|DELETED/i.test(command))).toEqual([]);
});

test('where mails cannot be moved safely they are marked instead', async () => {
  const server = await anImapServer();
  const { subjects } = await reading(server, { CAPTURE_MARK: 'folder:Read' });
  lies(server, 1, 'one');
  await expect.poll(subjects, within).toEqual(['one']);
  await expect.poll(() => [...(server.mails.get(1)?.flags ?? [])], within).toEqual(['Followthrough']);
  expect(server.heard.filter((command) => /EXPUNGE|DELETED|COPY/i.test(command))).toEqual([]);
});

test('a mail that breaks each connection does not hold up the others for ever', { timeout: 30_000 }, async () => {
  const server = await anImapServer();
  const { subjects, troubles } = await reading(server);
  lies(server, 1, 'poison');
  let cuts = 0;
  const timer = setInterval(() => {
    if (server.answer !== undefined) return;
    cuts++;
    server.answer = { to: /^UID FETCH 1 /i, by: 'cut' };
  }, 5);
  onTestFinished(() => clearInterval(timer));
  lies(server, 2, 'after it');
  await expect.poll(subjects, within).toEqual(['after it']);
  expect(cuts).toBeGreaterThan(7);
  expect(troubles.at(-1)).toBe('mail 1 in INBOX could not be fetched 8 times; it stays there unread, forward it once more if it matters');
});

test('a mail that cannot be stored here is tried for as long as it takes', { timeout: 30_000 }, async () => {
  const server = await anImapServer();
  let fails = 9;
  const stored: string[] = [];
  const { troubles } = await reading(
    server,
    {},
    {
      accept: async ({ id }) => {
        if (fails-- > 0) throw new Error('ENOSPC: no space left on device');
        stored.push(id);
      },
    },
  );
  lies(server, 1, 'one');
  await expect.poll(() => stored.length, within).toBe(1);
  expect(troubles).toContain(
    'A mail could not be stored on this machine (ENOSPC: no space left on device). It stays in the mailbox, and is fetched again.',
  );
});

test('mails of other numbers that were read before are known again', async () => {
  const server = await anImapServer();
  const { subjects, told } = await reading(server);
  lies(server, 1, 'one');
  await expect.poll(subjects, within).toEqual(['one']);
  const [one] = server.mails.values();
  server.mails.clear();
  if (one) server.mails.set(7, one);
  server.uidValidity = 2;
  server.answer = { to: /^NOOP/i, by: 'cut' };
  await expect.poll(() => told.some((line) => line.includes('numbered anew')), within).toBe(true);
  lies(server, 8, 'two');
  await expect.poll(subjects, within).toEqual(['one', 'two']);
});

test('what a server says is repeated without the password', async () => {
  const server = await anImapServer();
  server.answer = { to: /^LOGIN/i, by: 'NO c4nary is not the password' };
  const { troubles } = await reading(server);
  await expect.poll(() => troubles.length, within).toBe(1);
  expect(troubles[0]).toContain('127.0.0.1 does not accept the user and password ((password) is not the password)');
});
