import { gzipSync } from 'node:zlib';
import { type Bomb, fileOf, head, letter, noise, underHeaders, withBody, withParts } from './letter.ts';

const plainPart = 'Content-Type: text/plain\r\n\r\nx';
const nested = (depth: number, boundary: (level: number) => string = (level) => `b${level}`) =>
  withBody(
    'multipart/mixed; boundary=top',
    `--top\r\n${Array.from({ length: depth }, (_, level) => `Content-Type: multipart/mixed; boundary="${boundary(level)}"\r\n\r\n--${boundary(level)}\r\n`).join('')}Content-Type: text/plain\r\n\r\n${letter}`,
  );
const attachedDeep = (depth: number, more = '') =>
  withParts([`${`Content-Type: message/rfc822${more}\r\n\r\n`.repeat(depth)}Subject: inner\r\n\r\nx`]);
const ofLength = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const megabyte = 1024 * 1024;
/** As large as a mail may be that is still read whole, and as large as one that SES takes. */
const [whole, largest] = [9.9 * megabyte, 39 * megabyte];

/** Bombs in the head of a mail and in its tree of parts. */
export const structureBombs: readonly Bomb[] = [
  { name: '25,000 addresses', build: () => underHeaders(`Cc: ${'c@d.example, '.repeat(25_000)}x@y.example`), refused: true, cheap: true },
  { name: '100,000 addresses', build: () => underHeaders(`Cc: ${'c@d.example, '.repeat(100_000)}x@y.example`), refused: true },
  {
    name: '10,000 Reply-To addresses with names',
    build: () => underHeaders(`Reply-To: ${'"A, B" <c@d.example>, '.repeat(10_000)}x@y.example`),
  },
  { name: '20,000 nested groups', build: () => underHeaders(`Cc: ${'g:'.repeat(20_000)}`), cheap: true },
  { name: '50,000 brackets in an address', build: () => underHeaders(`Cc: ${'('.repeat(50_000)}a@b.example`) },
  { name: '50,000 quotation marks in an address', build: () => underHeaders(`Cc: ${'"'.repeat(50_000)}a@b.example`), cheap: true },
  { name: '100,000 angles in an address', build: () => underHeaders(`Cc: ${'<'.repeat(100_000)}a@b.example`), cheap: true },
  { name: '100,000 headers', build: () => underHeaders('X-A: y\r\n'.repeat(100_000).trim()), refused: true },
  { name: 'a header of 9 MB', build: () => underHeaders(`X-A: ${'y'.repeat(9_000_000)}`), refused: true },
  { name: '300,000 folds', build: () => underHeaders(`X-A: y${'\r\n y'.repeat(300_000)}`), refused: true },
  { name: '60,000 folds', build: () => underHeaders(`X-A: y${'\r\n y'.repeat(60_000)}`) },
  { name: '15,000 encoded words', build: () => underHeaders(`Cc: ${'=?utf-8?q?a?= '.repeat(15_000)}<a@b.example>`) },
  {
    name: '8,000 encoded words in a subject',
    build: () => underHeaders(`Subject: ${'=?iso-2022-jp?B?GyRCTEpAXBsoQg==?='.repeat(7_000)}`),
    cheap: true,
  },
  { name: '60,000 open encoded words', build: () => underHeaders(`Subject: ${'=?a?q?'.repeat(40_000)}`), cheap: true },
  { name: 'a million references', build: () => underHeaders(`References: ${'<a@b>\r\n '.repeat(1_000_000)}<c@d>`), refused: true },
  { name: '20,000 references', build: () => underHeaders(`References: ${'<a@b.ex> '.repeat(20_000)}<c@d>`) },
  { name: 'a Message-ID of 250 kB', build: () => underHeaders(`Message-ID: <${'a'.repeat(250_000)}@b.example>`) },
  { name: 'a date of 250 kB of brackets', build: () => underHeaders(`Date: ${'('.repeat(250_000)}`) },
  { name: 'a Received header of "for <<"', build: () => underHeaders(`Received: from a ${'for <<'.repeat(40_000)}; x`), cheap: true },
  { name: 'a Received header of 600 kB', build: () => underHeaders(`Received: from a ${'for <<'.repeat(100_000)}; x`), refused: true },
  { name: '20,000 Authentication-Results', build: () => underHeaders('Authentication-Results: a; dkim=pass (\r\n'.repeat(5_000).trim()) },
  { name: 'a subject of 250 kB of Re:', build: () => underHeaders(`Subject: ${'Re: Fwd: '.repeat(27_000)}`) },
  {
    name: '20,000 pieces of one parameter',
    build: () => withBody(`text/plain${Array.from({ length: 20_000 }, (_, at) => `;\r\n name*${at}=a`).join('')}`, letter),
    refused: true,
  },
  { name: 'multipart 200 deep', build: () => nested(200), cheap: true },
  { name: 'multipart 2,000 deep', build: () => nested(2_000), refused: true },
  { name: 'multipart 20,000 deep', build: () => nested(20_000), refused: true },
  { name: 'multipart 2,000 deep under one boundary', build: () => nested(2_000, () => 'same') },
  { name: '50,000 parts', build: () => withParts(`--bb\r\n${plainPart}\r\n`.repeat(50_000)), refused: true },
  { name: '200,000 parts', build: () => withParts(`--bb\r\n${plainPart}\r\n`.repeat(200_000)), refused: true },
  { name: 'a million empty parts', build: () => withParts('--bb\r\n\r\n'.repeat(1_000_000)), refused: true },
  { name: 'mails 2,000 deep', build: () => attachedDeep(2_000) },
  { name: 'mails 20,000 deep, inline', build: () => attachedDeep(20_000, '\r\nContent-Disposition: inline') },
  {
    name: 'mails in mails of 2 MB',
    build: () =>
      withParts([
        Array.from({ length: 8 }).reduce<string>(
          (inner) => `Content-Type: message/rfc822\r\n\r\n${head}${inner}`,
          `Content-Type: text/plain\r\n\r\n${ofLength('Dear Mina, ', 2 * megabyte)}`,
        ),
      ]),
    refused: true,
  },
  {
    name: '190 attached mails of 40 kB',
    build: () =>
      withParts(
        Array.from(
          { length: 190 },
          () => `Content-Type: message/rfc822\r\n\r\n${head}\r\n${ofLength('at 2pm on March 10 with A B ', 40_000)}`,
        ),
      ),
    refused: true,
  },
  {
    name: 'a boundary of 200 kB',
    build: () => withBody(`multipart/mixed; boundary="${'b'.repeat(200_000)}"`, `--${'b'.repeat(200_000)}\r\n${plainPart}\r\n`.repeat(20)),
  },
  {
    name: 'a boundary that nearly begins every line',
    build: () => withBody(`multipart/mixed; boundary="${'-'.repeat(60)}a"`, `${'-'.repeat(62)}\r\n`.repeat(140_000)),
  },
  { name: 'no boundary and 9 MB of beginnings', build: () => withBody('multipart/mixed', ofLength(`--bb\r\n${plainPart}\r\n`, whole)) },
  { name: '9.9 MB of newlines', build: () => withBody('text/plain', '\n'.repeat(whole)), refused: true },
  { name: '39 MB of newlines', build: () => withBody('text/plain', '\n'.repeat(largest)), refused: true },
  { name: '39 MB of text', build: () => withBody('text/plain', ofLength(`${letter}\r\n`, largest)), refused: true },
  { name: '39 MB of HTML', build: () => withBody('text/html', ofLength('<p>line</p>\r\n', largest)), refused: true },
  {
    name: '9.9 MB of HTML in short lines',
    build: () => withBody('text/html', ofLength('<p>line of text it is</p>\r\n', whole)),
    refused: true,
  },
  {
    name: '9.9 MB of text in short lines',
    build: () => withBody('text/plain', ofLength('line of text it is, no more\r\n', whole)),
    refused: true,
  },
  {
    name: 'a file of 9 MB',
    build: () => withParts([fileOf('application/pdf', 'resume.pdf', noise(6_500_000))]),
  },
  { name: 'a file of 39 MB', build: () => withParts([fileOf('application/pdf', 'film.pdf', noise(27_000_000))]), refused: true },
  {
    name: 'a gzip bomb for a calendar, not opened',
    build: () => withParts([fileOf('application/gzip', 'invite.ics.gz', gzipSync(Buffer.alloc(30_000_000)))]),
    cheap: true,
  },
  {
    name: 'a zip bomb for a letter, not opened',
    build: () =>
      withParts([
        fileOf('application/zip', 'letter.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), gzipSync(Buffer.alloc(10_000_000))])),
      ]),
    cheap: true,
  },
  {
    name: 'a winmail.dat of 4 MB',
    build: () => withParts([fileOf('application/ms-tnef', 'winmail.dat', noise(4_000_000))]),
    refused: true,
  },
  {
    name: '10,000 encoded words for a file name',
    build: () =>
      withParts([`Content-Type: application/pdf; name="${'=?utf-8?q?a?= '.repeat(10_000)}"\r\nContent-Disposition: attachment\r\n\r\nx`]),
  },
  {
    name: 'a report of 100,000 recipients',
    build: () =>
      withBody(
        'multipart/report; report-type=delivery-status; boundary=bb',
        `--bb\r\nContent-Type: message/delivery-status\r\n\r\n${'Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n'.repeat(100_000)}--bb--`,
      ),
  },
];
