import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { mailServerOf, smtpOptionsOf, tlsOf, withoutPassword } from '../../../local/mailbox/mail-server.ts';
import { StageFault } from '../../../local/stage-fault.ts';
import { aFolder } from '../opened.ts';

const canary = 'c4nary/#%:"pa ss';

describe('a mail server', () => {
  test.each([
    ['CAPTURE_IMAP', 'imaps://jobs%40mail.example@imap.mail.example', { host: 'imap.mail.example', port: 993, isSecure: true, path: '' }],
    [
      'CAPTURE_IMAP',
      'imaps://jobs@mail.example@IMAP.mail.example:9933/Jobs/2027',
      { host: 'imap.mail.example', port: 9933, path: 'Jobs/2027' },
    ],
    ['CAPTURE_IMAP', 'imaps://jobs%40mail.example@h.example/Bewerbungen%20%26%20mehr', { path: 'Bewerbungen & mehr' }],
    ['CAPTURE_IMAP', 'imap://jobs%40mail.example@127.0.0.1:1143', { isSecure: false, isLoopback: true, port: 1143 }],
    ['CAPTURE_IMAP', 'imap://jobs%40mail.example@[::1]', { host: '::1', isLoopback: true, port: 143 }],
    ['OUTBOX_SMTP', 'smtps://jobs%40mail.example@smtp.mail.example', { port: 465, isSecure: true }],
    ['OUTBOX_SMTP', 'smtp://jobs%40mail.example@smtp.mail.example', { port: 587, isSecure: false }],
  ] as const)('%s: %s', (name, url, expected) => {
    const server = mailServerOf(name, { [`${name}_URL`]: url, [`${name}_PASSWORD`]: canary });
    expect(server).toMatchObject({ user: 'jobs@mail.example', ...expected });
    expect(server?.password()).toBe(canary);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'in the open',
      { CAPTURE_IMAP_URL: `imap://jobs:${encodeURIComponent(canary)}@imap.mail.example` },
      'would send the password in the open',
    ],
    ['of another protocol', { CAPTURE_IMAP_URL: 'pop3://jobs:c4nary@mail.example' }, 'is no imap:// or imaps:// address'],
    ['that is torn by its password', { CAPTURE_IMAP_URL: 'imaps://jobs:c4nary/#x@mail.example' }, 'Write / # ? and :'],
    ['with a question', { CAPTURE_IMAP_URL: 'imaps://jobs:c4nary@mail.example/?tls.rejectUnauthorized=false' }, 'behind a ? or #'],
    ['without a user', { CAPTURE_IMAP_URL: 'imaps://mail.example' }, 'names no user'],
    ['without a password', { CAPTURE_IMAP_URL: 'imaps://jobs@mail.example' }, 'CAPTURE_IMAP_PASSWORD_FILE'],
    ['with two passwords', { CAPTURE_IMAP_URL: 'imaps://jobs:c4nary@mail.example', CAPTURE_IMAP_PASSWORD: 'c4nary' }, 'given twice'],
    [
      'with a line break in the password',
      { CAPTURE_IMAP_URL: 'imaps://jobs@mail.example', CAPTURE_IMAP_PASSWORD: 'c4nary\r\nA1 LOGOUT' },
      'line break',
    ],
    ['with a broken %', { CAPTURE_IMAP_URL: 'imaps://jobs:c4nary%zz@mail.example' }, '%25'],
    [
      'with a password file that is not there',
      { CAPTURE_IMAP_URL: 'imaps://jobs@mail.example', CAPTURE_IMAP_PASSWORD_FILE: '/nowhere/secret' },
      'cannot be read',
    ],
    [
      'with an authority that is not there',
      { CAPTURE_IMAP_URL: 'imaps://jobs:c4nary@mail.example', CAPTURE_CA_FILE: '/nowhere/ca.pem' },
      'cannot be read',
    ],
  ])('an address %s is refused in a sentence that shows no password', (_, environment, sentence) => {
    const read = () => mailServerOf('CAPTURE_IMAP', environment);
    expect(read).toThrow(StageFault);
    expect(read).toThrow(sentence);
    expect(read).not.toThrow(/c4nary/);
  });

  test.skipIf(process.platform === 'win32').each([0o644, 0o640, 0o604, 0o622])(
    'a password file with the rights %o is refused',
    async (mode) => {
      const file = join(await aFolder(), 'secret');
      await writeFile(file, `${canary}\n`);
      await chmod(file, mode);
      const read = () => mailServerOf('OUTBOX_SMTP', { OUTBOX_SMTP_URL: 'smtps://jobs@mail.example', OUTBOX_SMTP_PASSWORD_FILE: file });
      expect(read).toThrow('can be read by others');
      await chmod(file, 0o600);
      expect(read()?.password()).toBe(canary);
    },
  );

  test('nothing that prints or keeps it shows the password', () => {
    const server = mailServerOf('CAPTURE_IMAP', { CAPTURE_IMAP_URL: `imaps://jobs:${encodeURIComponent(canary)}@mail.example` });
    if (!server) throw new Error('no server');
    expect(inspect(server, { depth: 9 }) + JSON.stringify(server) + String(server)).not.toContain('c4nary');
    const answers = [
      `NO ${canary} is wrong`,
      `bad: ${Buffer.from(`\0jobs\0${canary}`).toString('base64')}`,
      `see ${encodeURIComponent(canary)}`,
    ];
    expect(answers.map((answer) => withoutPassword(answer, server))).toEqual([
      'NO (password) is wrong',
      'bad: (password)==',
      'see (password)',
    ]);
  });

  test('a password leaves this machine encrypted only, and certificates are always checked', () => {
    const of = (url: string) => {
      const server = mailServerOf('OUTBOX_SMTP', { OUTBOX_SMTP_URL: url });
      if (!server) throw new Error('no server');
      return server;
    };
    expect(smtpOptionsOf(of('smtp://a:b@smtp.mail.example'))).toMatchObject({ secure: false, requireTLS: true });
    expect(smtpOptionsOf(of('smtp://a:b@127.0.0.1:2525'))).not.toHaveProperty('requireTLS');
    expect(tlsOf(of('smtps://a:b@smtp.mail.example'))).toEqual({ minVersion: 'TLSv1.2', servername: 'smtp.mail.example' });
  });
});
