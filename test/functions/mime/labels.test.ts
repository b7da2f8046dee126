import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { parseMail } from '../../../functions/mime/mime.ts';

const head = 'From: ida@copperlake.example\r\nTo: noor@mailbox.example\r\nSubject: Letters\r\nMIME-Version: 1.0\r\n';
const textOf = async (raw: Uint8Array | string) =>
  (await parseMail(typeof raw === 'string' ? Buffer.from(raw, 'latin1') : raw)).text.trim();
const labelled = (type: string, body: Buffer, more = '') =>
  Buffer.concat([Buffer.from(`${head}Content-Type: ${type}\r\n${more}\r\n`, 'latin1'), body]);
const windows = Buffer.from('Gr\u00fc\u00dfe \u0096 d\u00e9j\u00e0', 'latin1');
const utf8 = Buffer.from('Grüße – déjà');

describe('letters under a label that is not theirs', () => {
  test.each([
    ['Windows letters under UTF-8', 'text/plain; charset=utf-8', windows],
    ['Windows letters under US-ASCII', 'text/plain; charset="us-ascii"', windows],
    ['UTF-8 under Latin-1', 'text/plain; charset=iso-8859-1', utf8],
    ['UTF-8 under US-ASCII', 'text/plain; charset=us-ascii', utf8],
    ['UTF-8 under no label', 'text/plain', utf8],
    ['UTF-8 under binary', 'text/plain; charset=binary', utf8],
    ['UTF-8 under UTF-8', 'text/plain; charset=utf-8', utf8],
    ['Windows letters under Latin-1', 'text/plain; charset=iso-8859-1', windows],
    ['a text without a kind', 'text', utf8],
    ['a folded label', 'text/plain;\r\n charset=utf-8;\r\n format=flowed', windows],
  ])('%s', async (_name, type, body) => {
    expect(await textOf(labelled(type, body, 'Content-Transfer-Encoding: 8bit\r\n'))).toBe('Grüße – déjà');
  });

  test('in quoted-printable', async () => {
    const body = Buffer.from('Gr=FC=DFe =96 d=E9j=E0');
    expect(await textOf(labelled('text/plain; charset=utf-8', body, 'Content-Transfer-Encoding: quoted-printable\r\n'))).toBe(
      'Grüße – déjà',
    );
  });

  test('in one part of two', async () => {
    const part = (type: string, body: string) => `--bb\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}\r\n`;
    const raw = `${head}Content-Type: multipart/alternative; boundary=bb\r\n\r\n${part('text/plain; charset=utf-8', windows.toString('latin1'))}${part('text/html; charset=utf-8', `<p>${utf8.toString('latin1')}</p>`)}--bb--\r\n`;
    expect(await textOf(raw)).toBe('Grüße – déjà');
  });

  test('Japanese and Russian keep their labels', async () => {
    expect(await textOf(labelled('text/plain; charset=shift_jis', Buffer.from([0x96, 0xca, 0x90, 0xda])))).toBe('面接');
    expect(await textOf(labelled('text/plain; charset=windows-1251', Buffer.from([0xcf, 0xf0, 0xe8])))).toBe('При');
  });

  test('a megabyte of part heads costs little', async () => {
    const before = process.cpuUsage();
    await parseMail(Buffer.from(`${head}${'Content-Type: text/plain; charset=utf-8\r\n'.repeat(25_000)}\r\n\u00e9`, 'latin1'));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });
});
