import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { parseMail } from '../../../functions/mime/mime.ts';

const head = 'From: Ida Ek <ida@copperlake.example>\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n';
const read = (raw: string) => parseMail(Buffer.from(raw, 'latin1'));
const part = 'Content-Type: text/plain; charset=utf-8\r\n\r\nThe text\r\n';

describe('a text is found in', () => {
  test.each([
    ['an empty boundary', `${head}Content-Type: multipart/mixed; boundary=""\r\n\r\nThe text\r\n`],
    ['a boundary with blanks', `${head}Content-Type: multipart/mixed; boundary="a b c"\r\n\r\n--a b c\r\n${part}--a b c--\r\n`],
    [
      'a boundary of special characters, unquoted',
      `${head}Content-Type: multipart/mixed; boundary=a=_:b?\r\n\r\n--a=_:b?\r\n${part}--a=_:b?--\r\n`,
    ],
    [
      'a boundary that begins another',
      `${head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\nContent-Type: multipart/alternative; boundary=bbb\r\n\r\n--bbb\r\n${part}--bbb--\r\n--bb--\r\n`,
    ],
    [
      'parts nested under the same boundary',
      `${head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n--bb\r\n${part}--bb--\r\n--bb--\r\n`,
    ],
    [
      'line feeds inside a mail of other line ends',
      `${head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\nContent-Type: text/plain\n\nThe text\n--bb--\r\n`,
    ],
    ['a cut-off part', `${head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\nContent-Type: text/plain\r\n\r\nThe text`],
    ['mixed line ends', `${head.replace('\r\n', '\n')}\r\nThe text\n`],
    [
      'quoted-printable with bad escapes',
      `${head}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe text=\r\n`,
    ],
    [
      'base64 with a list footer behind it',
      `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('The text\n').toString('base64')}\r\n\r\n`,
    ],
    ['flowed text whose blanks go', `${head}Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nThe te \r\nxt\r\n`],
    ['an unknown kind of text', `${head}Content-Type: text/x-letter\r\n\r\nThe text\r\n`],
    ['a kind that is none', `${head}Content-Type: letter; charset=utf-8\r\n\r\nThe text\r\n`],
    ['no head at all', 'The text'],
    ['the kind "text"', `${head}Content-Type: text\r\n\r\nThe text\r\n`],
    ['an unclosed quotation mark behind the charset', `${head}Content-Type: text/plain; charset="utf-8\r\n\r\nThe text\r\n`],
  ])('%s', async (_, raw) => {
    expect((await read(raw)).text.trim()).toBe('The text');
  });

  test('quoted-printable with raw bytes and escapes that are none', async () => {
    const raw = `${head}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n100 =ZZ caf\u00e9 =E9t=E9\r\n`;
    expect((await read(raw)).text).toContain('café été');
  });

  test('a head that is all there is', async () => {
    const mail = await read(head);
    expect([mail.subject, mail.text]).toEqual(['Hello', '']);
  });
});

describe('a sender is', () => {
  test.each([
    ['raw Latin-1', 'From: Fr\u00f6sche <f@copperlake.example>', { name: 'Frösche', address: 'f@copperlake.example' }],
    [
      'raw bytes inside an encoded word',
      'From: =?iso-8859-1?Q?Fr\u00f6sche?= <f@copperlake.example>',
      { name: 'Frösche', address: 'f@copperlake.example' },
    ],
    [
      'an encoded word inside quotation marks',
      'From: "=?utf-8?Q?Fr=C3=B6sche?=" <f@copperlake.example>',
      { name: 'Frösche', address: 'f@copperlake.example' },
    ],
    [
      'underscores for blanks',
      'From: =?utf-8?Q?Ida_Maria_Ek?= <ida@copperlake.example>',
      { name: 'Ida Maria Ek', address: 'ida@copperlake.example' },
    ],
    ['a group of one', 'From: Hiring: Ida Ek <ida@copperlake.example>;', { name: 'Ida Ek', address: 'ida@copperlake.example' }],
    ['comments around the address', 'From: Ida (of the lake) <ida(box)@copperlake.example>', { address: 'ida@copperlake.example' }],
    ['nobody', 'X-From: nobody', undefined],
  ])('%s', async (_, line, from) => {
    const mail = await read(`${line}\r\nSubject: x\r\n\r\ny\r\n`);
    if (from === undefined) expect(mail.from).toBeUndefined();
    else expect(mail.from).toMatchObject(from);
  });

  test('who wrote words under the label of base64', async () => {
    const words = 'The first line of a letter, in plain words.\r\nThe second one, as plain as it.\r\n';
    expect((await read(`${head}Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${words}`)).text).toContain(
      'The second one',
    );
  });

  test.each(['Thu, 01 Jan 1970 00:00:00 +0000', 'Tue, 01 Jan 1980 00:00:00 +0000', 'Thu, 08 Oct 2099 10:30:00 -0400'])(
    'dated by a clock at its beginning or its end: %s is no date',
    async (date) => {
      const { sentAt, sentOffset } = await read(`Date: ${date}\r\n${head}\r\ny`);
      expect([sentAt, sentOffset]).toEqual([undefined, undefined]);
    },
  );

  test('without a date: none is made up', async () => {
    expect((await read('From: a@b.example\r\nSubject: x\r\n\r\ny')).sentAt).toBeUndefined();
  });
});
