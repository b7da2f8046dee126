import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mendMessage, openMessage, readHead } from '../../../functions/mime/clean.ts';
import { parseMail } from '../../../functions/mime/mime.ts';
import { parseParts } from '../../../functions/mime/parser-parts.ts';
import { readPlainParts } from '../../../functions/mime/plain-parts.ts';

const head = 'From: Ida Ek <ida@copperlake.example>\r\nSubject: Thursday\r\nMIME-Version: 1.0\r\n';
const typed = (type: string, body: string, transfer = '8bit') =>
  `${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}`;
const part = (body: string, type = 'text/plain; charset=utf-8', more = '') => `Content-Type: ${type}\r\n${more}\r\n${body}`;
const file = (type: string, name: string, content = 'QUJD\r\nREVG') =>
  part(content, `${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n`);
const multipart = (parts: readonly string[], kind = 'mixed', boundary = 'bb') =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\nNobody reads this.\r\n${parts.map((each) => `--${boundary}\r\n${each}\r\n`).join('')}--${boundary}--\r\n`;

const plainly = (raw: Uint8Array) => {
  const opened = openMessage(raw);
  return readPlainParts(opened, readHead(opened.head).headers);
};
const byParser = async (raw: Uint8Array) => {
  const faults: string[] = [];
  const parts = await parseParts(mendMessage(openMessage(raw)), faults);
  return { parts, faults };
};

const shown = [part('The text\r\nof two lines\r\n'), part('<p>The text</p>', 'text/html; charset=UTF-8')];
const invitation = part(
  'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
  'text/calendar; charset="utf-8"; method=request',
  'Content-Transfer-Encoding: 7bit\r\n',
);

describe('a plain mail gives the very parts that the parser gives', () => {
  const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
  test('all of the corpus, nearly all of which is plain', { timeout: 60_000 }, async () => {
    const mails = readdirSync(corpus).filter((name) => name.endsWith('.eml'));
    let plain = 0;
    for (const name of mails) {
      const raw = readFileSync(corpus + name);
      const parts = plainly(raw);
      if (parts === undefined) continue;
      plain++;
      expect({ parts, faults: [] }, name).toEqual(await byParser(raw));
    }
    expect(plain / mails.length).toBeGreaterThan(0.95);
  });

  test.each([
    ['text alone', typed('text/plain; charset=utf-8', 'Grüße\r\n\r\n-- \r\nIda\r\n')],
    ['text without a label', `${head}\r\nHello\r\n`],
    ['HTML alone', typed('text/html; charset=utf-8', '<p>Hello</p>\r\n')],
    [
      'quoted-printable',
      typed('text/plain; charset=utf-8', 'Gr=C3=BC=\r\n=C3=9Fe  =\r\n  und  \r\nmehr=20\r\nEnde \t', 'quoted-printable'),
    ],
    ['quoted-printable that ends in the middle', typed('text/plain; charset=utf-8', 'a =3D b  =', 'quoted-printable')],
    ['base64', typed('text/plain; charset=utf-8', 'R3LDvMOfZSBhdXMN\r\nCktpZWw=\r\n', 'base64')],
    ['quoted lines that end in blanks', typed('text/plain; charset=utf-8', '> one  \r\n> two\t\r\n--not a boundary  \r\nthree  \r\n')],
    ['line feeds alone', typed('text/plain; charset=utf-8', 'one\r\ntwo').replaceAll('\r\n', '\n')],
    ['text and HTML, for each other', `${head}${multipart(shown, 'alternative')}`],
    ['text and HTML, beside each other', `${head}${multipart(shown)}`],
    ['HTML and a file', `${head}${multipart([shown[1] ?? '', file('image/png', 'logo.png')], 'related')}`],
    [
      'an invitation',
      `${head}${multipart([multipart([...shown, invitation], 'alternative', 'inner'), file('application/ics', 'invite.ics')])}`,
    ],
    [
      'files of no type',
      `${head}${multipart([shown[0] ?? '', file('application/octet-stream', 'CV.PDF'), file('application/octet-stream', 'a.ics')])}`,
    ],
    ['a text as a file', `${head}${multipart([shown[0] ?? '', file('text/plain', 'notes.txt'), part('a,b', 'text/csv')])}`],
    ['a file of any letters', `${head}${multipart([shown[0] ?? '', part('--\r\n-- \r\n--bc\r\nx--bb\r\n\u0000', 'application/pdf')])}`],
    ['a mail that ends with its boundary', `${head}${multipart(shown)}`.trimEnd()],
  ])('%s', async (_, text) => {
    const raw = Buffer.from(text);
    const parts = plainly(raw);
    expect(parts).toBeDefined();
    expect({ parts, faults: [] }).toEqual(await byParser(raw));
  });
});

describe('whatever leaves a doubt is left to the parser', () => {
  const inner = multipart(shown, 'alternative', 'inner');
  test.each([
    ['a boundary that is never closed', `${head}${multipart(shown).replace('--bb--', '')}`],
    ['a boundary that is closed twice', `${head}${multipart(shown)}--bb--\r\n`],
    ['a part behind the end', `${head}${multipart(shown)}--bb\r\n\r\nmore\r\n`],
    ['nothing but the end', `${head}Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb--\r\n`],
    ['blanks behind a boundary', `${head}${multipart(shown).replace('--bb\r\n', '--bb \r\n')}`],
    ['a boundary behind a bare CR', `${head}${multipart([...shown, part('x\r--bb\r\n', 'application/pdf')])}`],
    ['a boundary that begins another', `${head}${multipart([multipart(shown, 'alternative', 'bbb')])}`],
    ['an inner boundary that the outer one cuts off', `${head}${multipart([inner.replace('--inner--', '')])}`],
    ['a part without a blank line', `${head}${multipart(['Content-Type: text/plain'])}`],
    ['a part of nothing', `${head}${multipart([...shown, part('')])}`],
    ['a folded first field', `${head}${multipart([' Content-Type: text/html\r\n\r\nx'])}`],
    ['two types', `${head}${multipart([`Content-Type: text/html\r\n${shown[0]}`])}`],
    ['a comment in a type', typed('text/plain (really); charset=utf-8', 'x')],
    ['an encoded name', `${head}${multipart([...shown, file('application/pdf', '=?utf-8?Q?Gr=C3=BC=C3=9Fe.pdf?=')])}`],
    ['a name in pieces', `${head}${multipart([...shown, part('x', "application/pdf; name*0*=utf-8''a; name*1=b.pdf")])}`],
    ['an attached mail', `${head}${multipart([...shown, part(`${head}\r\nx`, 'message/rfc822')])}`],
    ['an attached mail by its name', `${head}${multipart([...shown, file('application/octet-stream', 'mail.EML')])}`],
    ['a file whose type its name tells', `${head}${multipart([...shown, file('application/octet-stream', 'saved.mht')])}`],
    ['flowed lines', typed('text/plain; charset=utf-8; format=flowed', 'one \r\ntwo')],
    ['letters without a label', typed('text/plain', 'Grüße')],
    ['letters under another label', typed('text/plain; charset=iso-8859-1', 'Grüße')],
    ['letters that are no UTF-8', typed('text/plain; charset=utf-8', 'Gr=FC=DFe', 'quoted-printable')],
    ['letters of seven bits', typed('text/plain; charset=iso-2022-jp', '\u001b$BLL@\\\u001b(B')],
    ['words that were never encoded', typed('text/plain', 'Dear Noor, here are the words.', 'base64')],
    ['a broken escape', typed('text/plain', 'a =G0', 'quoted-printable')],
    ['uuencoded text', typed('text/plain', 'begin 644 a\r\n#86)C\r\n`\r\nend', 'x-uuencode')],
    ['a text with the label of a part', typed('text/plain', 'x\r\nContent-Type: text/html\r\n\r\ny')],
    ['no header at all', 'Hello\r\n\r\nWorld'],
    ['a mail that is a file', `${head}${file('application/pdf', 'cv.pdf')}`],
  ])('%s', (_, text) => {
    expect(plainly(Buffer.from(text))).toBeUndefined();
  });
});

describe('what went wrong once', () => {
  test('a part whose type is empty hinders nobody', async () => {
    const mail = await parseMail(Buffer.from(`${head}${multipart([...shown, 'Content-Type: ;\r\n\r\nx'])}`));
    expect(mail).toMatchObject({ attachments: [{ type: 'application/octet-stream' }], faults: [] });
    expect(mail.text).toContain('The text');
  });

  test('a quoted line that ends in a letter whose last byte looks like a blank keeps its letters', async () => {
    const mail = await parseMail(Buffer.from(typed('text/plain; charset=utf-8', '> voilà\r\nGrüße\r\n')));
    expect(mail.text).toBe('> voilà\nGrüße\n');
  });
});
