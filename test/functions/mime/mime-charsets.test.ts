import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { parseMail } from '../../../functions/mime/mime.ts';

/** A mail of one text part in bytes of a charset, in each of the ways that bytes travel. */
async function read(charset: string, hex: string, encoding: '8bit' | 'base64' | 'quoted-printable' = 'base64'): Promise<string> {
  const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  const body = {
    '8bit': bytes.toString('latin1'),
    base64: bytes.toString('base64'),
    'quoted-printable': [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  }[encoding];
  const head = `From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain${charset === '-' ? '' : `; charset=${charset}`}\r\n`;
  const mail = await parseMail(Buffer.from(`${head}Content-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`, 'latin1'));
  return mail.text.trim();
}

/** The bytes are those that the charset's standard gives the words. */
test.each([
  ['iso-2022-jp', '1b2442 4c4c405c 1b2842', '面接'],
  ['shift_jis', '96ca90da', '面接'],
  ['cp932', '96ca90da', '面接'],
  ['windows-31j', '96ca90da', '面接'],
  ['euc-jp', 'ccccc0dc', '面接'],
  ['gb18030', 'c3e6cad4', '面试'],
  ['gb2312', 'c3e6cad4', '面试'],
  ['gb2312', '955c', '昞'],
  ['gb2312', '8139ee39', '㐀'],
  ['big5', 'adb1b8d5', '面試'],
  ['big5-hkscs', 'adb1b8d5', '面試'],
  ['euc-kr', 'b8e9c1a2', '면접'],
  ['ks_c_5601-1987', 'b8e9c1a2', '면접'],
  ['iso-2022-kr', '1b242943 0e 3869 4122 0f 206f6b', '면접 ok'],
  ['hz-gb-2312', '7e7b 4366 4a54 7e7d 206f6b 7e7e', '面试 ok~'],
  ['koi8-r', 'cbcfcee6', 'конФ'],
  ['koi8-u', 'd4a6ccd8cbc9', 'тільки'],
  ['windows-1251', 'e4e0f2e0', 'дата'],
  ['x-mac-cyrillic', 'e4e0f2e0', 'дата'],
  ['windows-1254', 'fdfef0', 'ışğ'],
  ['windows-1255', 'f9ece5ed', 'שלום'],
  ['windows-1256', 'cacdedc9', 'تحية'],
  ['windows-874', 'cac7d1cab4d5', 'สวัสดี'],
  ['tis-620', 'cac7d1cab4d5', 'สวัสดี'],
  ['iso-8859-2', 'b1ea', 'ąę'],
  ['iso-8859-8-i', 'f9ece5ed', 'שלום'],
  ['iso-8859-9', 'fdfef0', 'ışğ'],
  ['iso-8859-15', 'a4', '€'],
  ['macintosh', '8e8f', 'éè'],
  ['cp437', '8182', 'üé'],
  ['cp850', '8182', 'üé'],
  ['cp-850', '8182', 'üé'],
  ['windows-1252', '93a09480', '“\u00a0”€'],
  ['iso-8859-1', '8093', '€“'],
  ['us-ascii', 'c3a9', 'é'],
  ['utf-8', 'c3a9', 'é'],
  ['utf8mb4', 'c3a9', 'é'],
  ['utf_8', 'c3a9', 'é'],
  ['x-unknown', 'c3a9', 'é'],
  ['unknown-8bit', 'c3a9', 'é'],
  ['ansi_x3.4-1968', '6869', 'hi'],
  ['utf-16', 'feff 0068 0069', 'hi'],
  ['utf-16le', '6800 6900', 'hi'],
  ['utf-16be', '0068 0069', 'hi'],
  ['-', 'c3a9', 'é'],
  ['""', 'c3a9', 'é'],
  ['"utf-8', 'c3a9', 'é'],
  ['binary', 'c3a9', 'é'],
])('a text in %s: %s', async (charset, hex, text) => {
  for (const encoding of ['base64', 'quoted-printable', '8bit'] as const) {
    if (charset.startsWith('utf-16') && encoding === '8bit') continue;
    expect(await read(charset, hex, encoding), encoding).toBe(text);
  }
});

test('a text in uuencode', async () => {
  const head =
    'From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\n';
  const mail = await parseMail(Buffer.from(`${head}begin 644 letter.txt\r\n/1W+\\WV4@=6YD($1A;FL*\r\n\`\r\nend\r\n`));
  expect(mail.text.trim()).toBe('Grüße und Dank');
});

test('a subject in seven-bit Korean', async () => {
  const word = Buffer.from('1b2429430e386941220f', 'hex').toString('base64');
  expect((await parseMail(Buffer.from(`Subject: =?iso-2022-kr?B?${word}?=\r\n\r\nx`))).subject).toBe('면접');
});
