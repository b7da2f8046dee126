import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { parseMail } from '../../../functions/mime/mime.ts';

const head =
  'From: Ida Ek <ida@copperlake.example>\r\nTo: Noor <noor@mailbox.example>\r\nSubject: Thursday\r\nDate: Tue, 10 Mar 2026 14:05:00 +0100\r\n';
const bytes = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => Buffer.from(text, encoding);
const parse = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => parseMail(bytes(text, encoding));
const typed = (type: string, body: string, transfer = '8bit') =>
  `${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}`;
const multipart = (parts: readonly string[], kind = 'mixed') =>
  `${head}Content-Type: multipart/${kind}; boundary=bb\r\n\r\n${parts.map((part) => `--bb\r\n${part}\r\n`).join('')}--bb--\r\n`;

describe('the head of a mail', () => {
  test('who, to whom, when, about what', async () => {
    const mail = await parse(
      `Received: from a by b;\r\n Tue, 10 Mar 2026 13:06:00 +0000 (UTC)\r\nReceived: from c by a; Tue, 10 Mar 2026 13:05:30 +0000\r\nMessage-ID: <1@copperlake.example>\r\nIn-Reply-To: <0@mailbox.example>\r\nReferences: <x@mailbox.example>\r\n <0@mailbox.example>\r\n${head}\r\nHello`,
    );
    expect(mail).toMatchObject({
      messageId: '<1@copperlake.example>',
      inReplyTo: '<0@mailbox.example>',
      references: ['<x@mailbox.example>', '<0@mailbox.example>'],
      from: { name: 'Ida Ek', address: 'ida@copperlake.example' },
      to: [{ name: 'Noor', address: 'noor@mailbox.example' }],
      subject: 'Thursday',
      sentAt: '2026-03-10T13:05:00Z',
      sentOffset: '+01:00',
      receivedAt: '2026-03-10T13:06:00Z',
      text: 'Hello',
      faults: [],
    });
    expect(mail.headers.get('received')).toHaveLength(2);
  });

  test.each([
    ['encoded', 'Subject: =?utf-8?Q?R=C3=BCckmeldung_zu?= =?utf-8?B?IElocmVyIEJld2VyYnVuZw==?=', 'Rückmeldung zu Ihrer Bewerbung'],
    ['a word cut inside a character', 'Subject: =?utf-8?B?UsO?=\r\n =?utf-8?B?vGNr?=', 'Rück'],
    ['another charset', `Subject: =?iso-2022-jp?B?${Buffer.from('\u001b$BLL@\\\u001b(B').toString('base64')}?=`, '面接'],
    ['Latin letters where the label says Latin-1', 'Subject: =?iso-8859-1?Q?Caf=E9_=96_now?=', 'Café – now'],
    ['an unknown charset', 'Subject: =?x-unknown?Q?Caf=C3=A9?=', 'Café'],
    ['raw UTF-8', 'Subject: Café', 'Café'],
    ['folded', 'Subject: one\r\n two', 'one two'],
    ['two subjects, the first one counts', 'Subject: one\r\nSubject: two', 'one'],
  ])('subject: %s', async (_, line, subject) => {
    expect((await parse(`${line}\r\nFrom: a@copperlake.example\r\n\r\nx`)).subject).toEqual(subject);
  });

  test('raw Latin-1 in a header is read, not lost', async () => {
    expect(await parse('Subject: Frösche\r\nFrom: Jörg <j@copperlake.example>\r\n\r\nx', 'latin1')).toMatchObject({
      subject: 'Frösche',
      from: { name: 'Jörg' },
    });
  });

  test.each([
    ['Ek, Ida <ida@copperlake.example>', [{ name: 'Ek, Ida', address: 'ida@copperlake.example' }]],
    ['=?utf-8?Q?Ek=2C_Ida?= <ida@copperlake.example>', [{ name: 'Ek, Ida', address: 'ida@copperlake.example' }]],
    ['"Ek, Ida" <ida@Copperlake.EXAMPLE>', [{ name: 'Ek, Ida', address: 'ida@copperlake.example' }]],
    ['ida@copperlake.example (Ida Ek)', [{ name: 'Ida Ek', address: 'ida@copperlake.example' }]],
    ['Ida Ek [mailto:ida@copperlake.example]', [{ name: 'Ida Ek', address: 'ida@copperlake.example' }]],
    ['ida@copperlake.example <ida@copperlake.example>', [{ address: 'ida@copperlake.example' }]],
    ['"\'Ida Ek\' via Talent" <talent@copperlake.example>', [{ name: 'Ida Ek', address: 'talent@copperlake.example' }]],
    ['undisclosed-recipients:;', []],
    [
      'Team: a@copperlake.example, B <b@copperlake.example>;',
      [{ address: 'a@copperlake.example' }, { name: 'B', address: 'b@copperlake.example' }],
    ],
    ['nobody', []],
  ])('addresses: %s', async (value, expected) => {
    expect((await parse(`To: ${value}\r\nSubject: x\r\n\r\nx`)).to).toEqual(expected);
  });

  test.each([
    ['Tue, 10 Mar 2026 14:05:00 +0100 (CET)', '2026-03-10T13:05:00Z'],
    ['10 Mar 26 14:05 EST', '2026-03-10T19:05:00Z'],
    ['Tue, 31 Feb 2026 25:61:00 +0100', undefined],
    ['soon', undefined],
    ['Tue, 10 Mar 2026 14:05:00', undefined],
  ])('date: %s', async (value, expected) => {
    expect((await parse(`Date: ${value}\r\nSubject: x\r\n\r\nx`)).sentAt).toBe(expected);
  });

  test('a date at -0000 names an instant, no zone', async () => {
    const mail = await parse('Date: Tue, 10 Mar 2026 14:05:00 -0000\r\nSubject: x\r\n\r\nx');
    expect([mail.sentAt, mail.sentOffset]).toEqual(['2026-03-10T14:05:00Z', undefined]);
  });
});

describe('bytes that parsers trip over', () => {
  test.each([
    ['a byte order mark', `\ufeff${head}\r\nHello`],
    ['blank lines above', `\r\n\r\n${head}\r\nHello`],
    ['an mbox line', `From ida@copperlake.example Tue Mar 10 14:05:00 2026\n${head}\r\nHello`],
    ['bare line feeds', `${head}\r\nHello`.replaceAll('\r\n', '\n')],
    ['bare carriage returns', `${head}\r\nHello`.replaceAll('\r\n', '\r')],
    ['a line of one blank for the empty line', `${head} \r\nHello`],
    ['a line without a colon', `${head.replace('Subject', 'garbage\r\nSubject')}\r\nHello`],
    ['no boundary', `${head}Content-Type: multipart/mixed\r\n\r\nHello`],
    [
      'an unknown content type',
      `${head}Content-Type: text\r\n\r\nHello`.replace('Content-Type: text\r\n', 'Content-Type: text/plain; charset="utf-8\r\n'),
    ],
    ['padding behind the boundary', multipart(['Content-Type: text/plain\r\n\r\nHello']).replaceAll('--bb\r\n', '--bb \t\r\n')],
    ['a comment behind the boundary', multipart(['Content-Type: text/plain\r\n\r\nHello']).replace('boundary=bb', 'boundary=bb (part)')],
    ['a missing end', multipart(['Content-Type: text/plain\r\n\r\nHello']).replace('--bb--\r\n', '')],
    ['an unknown transfer encoding', typed('text/plain', 'Hello', '8-bit')],
    ['NUL bytes', `${head}\r\nHel\u0000lo`],
  ])('%s', async (_, raw) => {
    const mail = await parse(raw);
    expect({ text: mail.text.trim(), subject: mail.subject, from: mail.from?.address, faults: mail.faults }).toEqual({
      text: 'Hello',
      subject: 'Thursday',
      from: 'ida@copperlake.example',
      faults: [],
    });
  });

  test('a boundary that the head does not name leaves the raw text', async () => {
    const mail = await parse(
      `${head}Content-Type: multipart/mixed; boundary=other\r\n\r\n--bb\r\nContent-Type: text/plain\r\n\r\nHello\r\n--bb--`,
    );
    expect(mail.text).toContain('Hello');
  });

  test('flowed text does not run a quoted line into the answer below it', async () => {
    expect((await parse(typed('text/plain; format=flowed', '> Thursday? \r\nYes.'))).text).toBe('> Thursday?\nYes.');
  });
});

describe('what a person reads', () => {
  test.each([
    ['quoted-printable', typed('text/plain; charset=utf-8', 'Gr=C3=BC=\r\n=C3=9Fe', 'quoted-printable'), 'Grüße'],
    ['base64', typed('text/plain; charset=utf-8', Buffer.from('Grüße').toString('base64'), 'base64'), 'Grüße'],
    ['Windows letters under a Latin-1 label', typed('text/plain; charset=iso-8859-1', 'We=92re =80', 'quoted-printable'), 'We’re €'],
    ['Shift JIS', typed('text/plain; charset=shift_jis', Buffer.from([0x96, 0xca, 0x90, 0xda]).toString('base64'), 'base64'), '面接'],
    ['KOI8', typed('text/plain; charset=koi8-r', Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]).toString('base64'), 'base64'), 'Привет'],
  ])('%s', async (_, raw, text) => {
    expect((await parse(raw)).text).toBe(text);
  });

  const html =
    '<p>Hello Noor,</p><p>we would like to see you on Thursday at ten in our office by the lake, please tell us whether that suits you.</p>';
  test('HTML alone is flattened', async () => {
    const mail = await parse(typed('text/html; charset=utf-8', html));
    expect(mail.text).toMatch(/^Hello Noor,\n\nwe would like/);
    expect(mail.html).toBe(html);
  });
  test('the plain part wins over the HTML', async () => {
    expect(
      (
        await parse(
          multipart(
            ['Content-Type: text/plain\r\n\r\nHello Noor, come on Thursday at ten, please.', `Content-Type: text/html\r\n\r\n${html}`],
            'alternative',
          ),
        )
      ).text,
    ).toBe('Hello Noor, come on Thursday at ten, please.');
  });
  test('a plain part that only points at the HTML does not', async () => {
    expect(
      (
        await parse(
          multipart(
            ['Content-Type: text/plain\r\n\r\nPlease use an HTML viewer.', `Content-Type: text/html\r\n\r\n${html}`],
            'alternative',
          ),
        )
      ).text,
    ).toContain('on Thursday at ten');
  });
  test('a winmail.dat is named', async () => {
    const mail = await parse(
      multipart(['Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA']),
    );
    expect(mail.faults.join()).toContain('winmail.dat');
  });
  test.each([
    ['beside a text', 'application/ms-tnef; name=winmail.dat'],
    ['under its newer type', 'application/vnd.ms-tnef; name=invite'],
    ['without a type of its own', 'application/octet-stream; name=winmail.dat'],
  ])('a winmail.dat %s is named too', async (_where, type) => {
    const part = `Content-Type: ${type}\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA`;
    const mail = await parse(multipart(['Content-Type: text/plain\r\n\r\nSee the invitation attached.', part]));
    expect(mail.faults.join()).toContain('winmail.dat could not be read');
  });
  test('a winmail.dat of an attached mail is named by the mail around it', async () => {
    const inner = `From: a@b.example\r\nSubject: x\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA`;
    const mail = await parse(multipart(['Content-Type: text/plain\r\n\r\nSee below.', `Content-Type: message/rfc822\r\n\r\n${inner}`]));
    expect(mail.faults.join()).toContain('winmail.dat');
  });
});

describe('what hangs on a mail', () => {
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Gespräch\r\nEND:VEVENT\r\nEND:VCALENDAR';
  test.each([
    ['an alternative', `Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${calendar}`],
    [
      'base64',
      `Content-Type: text/calendar; charset="utf-8"; method=request\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(calendar).toString('base64')}`,
    ],
    [
      'its own charset',
      `Content-Type: text/calendar; charset=iso-8859-1; method=REQUEST\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(calendar, 'latin1').toString('base64')}`,
    ],
  ])('a calendar as %s', async (_, part) => {
    const mail = await parse(multipart(['Content-Type: text/plain\r\n\r\nHello', part]));
    expect(mail.calendars).toEqual([{ text: expect.stringContaining('SUMMARY:Gespräch'), method: 'REQUEST' }]);
  });
  test('a calendar as a file of no type', async () => {
    const mail = await parse(
      multipart([
        `Content-Type: application/octet-stream; name=invite.ics\r\nContent-Disposition: attachment; filename=invite.ics\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(calendar).toString('base64')}`,
      ]),
    );
    expect(mail.calendars).toHaveLength(1);
  });

  const inner = 'From: Sam <sam@copperlake.example>\r\nSubject: inner\r\n\r\nInner text';
  test.each([
    ['as a message', `Content-Type: message/rfc822\r\n\r\n${inner}`],
    ['inline', `Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n${inner}`],
    ['in base64', `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(inner).toString('base64')}`],
    [
      'as a file',
      `Content-Type: application/octet-stream; name=mail.eml\r\nContent-Disposition: attachment; filename=mail.eml\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(inner).toString('base64')}`,
    ],
  ])('an attached mail %s is taken apart too', async (_, part) => {
    const mail = await parse(multipart(['Content-Type: text/plain\r\n\r\nsee below', part]));
    expect(mail.text).toBe('see below');
    expect(mail.attached).toMatchObject([{ subject: 'inner', from: { address: 'sam@copperlake.example' }, text: 'Inner text' }]);
  });
  test('other files are named, not kept', async () => {
    const mail = await parse(
      multipart([
        'Content-Type: text/plain\r\n\r\nHello',
        'Content-Type: application/pdf; name=offer.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD',
      ]),
    );
    expect(mail.attachments).toEqual([{ name: 'offer.pdf', type: 'application/pdf' }]);
  });
});

describe('hostile mail becomes a fault, quickly', () => {
  const nested = (depth: number) =>
    head +
    Array.from({ length: depth }, (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`).join('') +
    'Content-Type: text/plain\r\n\r\nx';
  test.each([
    ['multipart 5,000 deep', nested(5000), true],
    ['20,000 parts', multipart(Array.from({ length: 20_000 }, () => 'Content-Type: text/plain\r\n\r\nx')), true],
    ['mails 3,000 deep', `${'Content-Type: message/rfc822\r\n\r\n'.repeat(3000)}${head}\r\nHello`, true],
    ['200,000 headers', `${'X-A: y\r\n'.repeat(200_000)}${head}\r\nHello`, true],
    ['a header of 9 MB', `${head}X-A: ${'y'.repeat(9_000_000)}\r\n\r\nHello`, true],
    ['20,000 addresses', `To: ${'c@d.example, '.repeat(20_000)}x@y.example\r\n${head}\r\nHello`, false],
    ['20,000 nested groups', `To: ${'g:'.repeat(20_000)}\r\n${head}\r\nHello`, false],
    ['50,000 brackets', `To: ${'('.repeat(50_000)}\r\n${head}\r\nHello`, false],
    ['30,000 encoded words', `X-A: ${'=?utf-8?q?a?= '.repeat(15_000)}\r\n${head}\r\nHello`, false],
    ['ten million lines', `${head}\r\n${'\n'.repeat(10_000_000)}`, true],
    ['26 MB', `${head}\r\n${'x'.repeat(26 * 1024 * 1024)}`, true],
  ])('%s', async (_, raw, faulty) => {
    const start = performance.now();
    const mail = await parse(raw, 'latin1');
    expect(mail.faults.length > 0).toBe(faulty);
    expect(performance.now() - start).toBeLessThan(6_000);
  });
  test('too large a mail still says who wrote it', async () => {
    expect(await parse(`${head}\r\n${'x'.repeat(26 * 1024 * 1024)}`, 'latin1')).toMatchObject({
      subject: 'Thursday',
      text: '',
      from: { address: 'ida@copperlake.example' },
    });
  });
  test('nothing at all is a mail without anything', async () => {
    expect(await parseMail(new Uint8Array())).toMatchObject({ subject: '', text: '', to: [], faults: [] });
  });
});
