import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { parseMail } from '../../../functions/mime/mime.ts';
import { read } from '../../../lib/reading/read.ts';

/** Inputs that mail parsers were measured to trip over (parsing.md 1 and its appendix), beside those of the other MIME tests. */
const head = 'From: Ida Ek <ida@copperlake.example>\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n';
const parse = (raw: string) => parseMail(Buffer.from(raw, 'latin1'));
const text = (type: string, body: string, transfer = '8bit') =>
  parse(`${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}`);
const mixed = (parts: readonly string[]) =>
  `${head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n${parts.map((part) => `--bb\r\n${part}\r\n`).join('')}--bb--\r\n`;

describe('letters of', () => {
  test.each([
    ['Vietnamese', 'windows-1258', '56e0f4f5fdd0f0', 'VàôơưĐđ'],
    ['half-width kana behind an escape', 'iso-2022-jp', '1b2849 3272 1b2842', 'ｲﾲ'],
    ['half-width kana', 'shift_jis', 'b2dd', 'ｲﾝ'],
  ])('%s', async (_what, charset, hex, letters) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    expect((await text(`text/plain; charset=${charset}`, bytes.toString('base64'), 'base64')).text.trim()).toBe(letters);
  });

  test('Chinese below the dashes of a signature too', async () => {
    expect((await text('text/plain; charset=gb2312', '\u00c3\u00e6\u00ca\u00d4\r\n-- \r\n\u00c3\u00e6\u00ca\u00d4\r\n')).text.trim()).toBe(
      '面试\n-- \n面试',
    );
  });

  test('Japanese in seven bits', async () => {
    expect((await text('text/plain; charset=iso-2022-jp', '\u001b$BLL@\\\u001b(B', '7bit')).text.trim()).toBe('面接');
  });
});

describe('UTF-7, in which marks can hide', () => {
  test('is read in a body, and what it hid counts as text', async () => {
    const mail = await text('text/plain; charset=utf-7', 'Gr+APwA3w-e +ADw-script+AD4-');
    expect([mail.text.trim(), mail.html]).toEqual(['Grüße <script>', undefined]);
  });
  test('of a page gives its words and no script', async () => {
    const mail = await text('text/html; charset=utf-7', '<p>Hello+ADw-script+AD4-run()+ADw-/script+AD4-</p>');
    expect(mail.text.trim()).toBe('Hello');
  });
  test('stays as it is in a subject', async () => {
    expect((await parse('Subject: =?utf-7?Q?Gr+APwA3w-e?=\r\n\r\nx')).subject).toBe('Gr+APwA3w-e');
  });
});

describe('base64', () => {
  const letter = `${Buffer.from('We would like to see you on Thursday at ten, at the lake.\n').toString('base64')}\r\n`;
  const short = `${Buffer.from('We would see you.\n').toString('base64')}\r\n`;
  const padded = `${Buffer.from('We would see you too.\n').toString('base64')}\r\n`;
  test.each([
    ['its padding above', `${padded}- Talent list: leave at talent@lists.example\r\n`],
    ['as a signature', `${letter}-- \r\nTalent list: leave at talent@lists.example\r\n`],
    ['a blank line above', `${letter}\r\n_____\r\nTalent list: leave at talent@lists.example\r\n`],
    ['nothing above', `${short}_____\r\nTalent list: leave at talent@lists.example\r\n`],
  ])('with the footer of a list behind it, %s, ends with the letter', async (_where, body) => {
    expect((await text('text/plain; charset=utf-8', body, 'base64')).text).toMatch(/^We would [\w ,]+\.\n?$/);
  });
  test('keeps what stands behind it in other parts', async () => {
    const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${letter}\r\n_____\r\nlist: x@lists.example`;
    const mail = await parse(mixed([part, 'Content-Type: application/pdf; name=a.pdf\r\n\r\nABC']));
    expect(mail.text).toMatch(/^We would like to see you on Thursday at ten, at the lake\.\s*$/);
    expect(mail.attachments).toHaveLength(1);
  });
  test('with characters strewn in is read all the same', async () => {
    expect((await text('text/plain; charset=utf-8', 'VGhl!!IHRleHQ\r\n', 'base64')).text.trim()).toBe('The text');
  });
});

describe('a winmail.dat', () => {
  const winmail =
    'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+Ig==';
  test('hinders nobody from reading the text beside it', async () => {
    const letter =
      'Hello Noor,\n\nunfortunately we have decided to go on with another candidate for the role of Night Planner.\n\nIda Ek\nCopperlake';
    const mail = await parse(mixed([`Content-Type: text/plain\r\n\r\n${letter.replaceAll('\n', '\r\n')}`, winmail]));
    expect(mail.text.trim()).toBe(letter);
    expect(mail.faults).toHaveLength(1);
    const reading = read(mail, { owner: { addresses: ['noor@mailbox.example'], name: 'Noor Haddad', timeZone: 'Europe/Berlin' } });
    expect([reading.kind, reading.role]).toEqual(['rejection', 'Night Planner']);
  });
  test('alone is a mail without text, and says why', async () => {
    const mail = await parse(`${head}${winmail}`);
    expect([mail.text, mail.subject, mail.faults.join()]).toEqual(['', 'Hello', expect.stringContaining('only Outlook')]);
  });
});

describe('a calendar', () => {
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Gespr\u00e4ch\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
  const quoted = calendar.replace('\u00e4', '=C3=A4');
  test.each([
    ['alone, in quoted-printable', 'text/calendar; charset=utf-8; method=REQUEST', 'quoted-printable', quoted],
    ['alone, in Latin-1', 'text/calendar; charset=iso-8859-1; method=REQUEST', '8bit', calendar],
  ])('%s', async (_how, type, transfer, body) => {
    const mail = await text(type, body, transfer);
    expect(mail.calendars).toEqual([{ text: expect.stringContaining('SUMMARY:Gespräch'), method: 'REQUEST' }]);
    expect(mail.text).toBe('');
  });
  test('in the body and attached comes twice, for the reader to tell', async () => {
    const mail = await parse(
      mixed([
        `Content-Type: text/calendar; method=REQUEST\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}`,
        `Content-Type: application/ics; name=invite.ics\r\nContent-Disposition: attachment; filename=invite.ics\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(calendar, 'latin1').toString('base64')}`,
      ]),
    );
    expect(mail.calendars).toHaveLength(2);
  });
});

describe('further bombs cost little; the head and what can be read stay', () => {
  const page = (html: string) => `${head}Content-Type: text/html\r\n\r\n${html}`;
  const plain = (body: string, more = '') => `${head}Content-Type: text/plain${more}\r\n\r\n${body}`;
  test.each<[string, () => string]>([
    [
      'multipart 200 deep',
      () =>
        `${head}${Array.from({ length: 200 }, (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`).join('')}\r\nx`,
    ],
    ['mails 3,000 deep, inline', () => `${head}${'Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n'.repeat(3000)}x`],
    ['900 parts', () => mixed(Array.from({ length: 900 }, () => 'Content-Type: text/plain\r\n\r\nx'))],
    ['300,000 folds', () => `${head}X-A: y${'\r\n y'.repeat(300_000)}\r\n\r\nx`],
    ['50,000 quotation marks in a list of addresses', () => `${head}To: ${'"'.repeat(50_000)}\r\n\r\nx`],
    [
      '20,000 pieces of one parameter',
      () => `${head}Content-Type: text/plain${Array.from({ length: 20_000 }, (_, at) => `;\r\n name*${at}=a`).join('')}\r\n\r\nx`,
    ],
    ['20,000 tables in each other', () => page('<table><tr><td>'.repeat(20_000))],
    ['a table of 5 MB', () => page(`<table>${'<tr><td>seventeen letters</td></tr>\n'.repeat(140_000)}`)],
    ['200,000 attributes', () => page(`<p ${'a=b '.repeat(200_000)}>x`)],
    ['3 MB of style', () => page(`<style>${'p{color:red}'.repeat(250_000)}</style>`)],
    ['a stuttering host', () => plain('xn--a.'.repeat(100_000))],
    ['one line of 10 MB', () => plain('x'.repeat(10_000_000))],
    ['300,000 lines of links', () => plain('https://a.example/x\r\n'.repeat(300_000))],
    ['200,000 blanks in flowed text', () => plain(' '.repeat(200_000), '; format=flowed')],
    ['100,000 marks of quotation in flowed text', () => plain('>'.repeat(100_000), '; format=flowed')],
    ['20,000 mentions of one picture', () => page('<img src="cid:a">'.repeat(20_000))],
    [
      'a file of 10 MB',
      () =>
        mixed([
          'Content-Type: text/plain\r\n\r\nx',
          `Content-Type: application/pdf\r\n\r\n${'ABCDEFGH\r\n'.repeat(300_000)}${'x'.repeat(7_000_000)}`,
        ]),
    ],
  ])('%s', async (_what, build) => {
    const raw = build();
    const before = process.cpuUsage();
    const mail = await parse(raw);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3_000);
    expect([mail.from?.address, mail.subject]).toEqual(['ida@copperlake.example', 'Hello']);
    expect(mail.text.length).toBeLessThanOrEqual(1_000_000);
  });
});
