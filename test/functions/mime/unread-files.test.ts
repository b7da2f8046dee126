import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mendMessage, type Opened, openMessage } from '../../../functions/mime/clean.ts';
import { parseMail } from '../../../functions/mime/mime.ts';
import { parseParts } from '../../../functions/mime/parser-parts.ts';
import { withoutUnreadFiles } from '../../../functions/mime/unread-files.ts';

const head = 'From: Ida Ek <ida@copperlake.example>\r\nSubject: Thursday\r\nMIME-Version: 1.0\r\n';
const typed = (type: string, body: string, transfer = '8bit') =>
  `${head}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}`;
const part = (body: string, type = 'text/plain; charset=utf-8', more = '') => `Content-Type: ${type}\r\n${more}\r\n${body}`;
const file = (type: string, name: string, content = 'QUJD\r\nREVG') =>
  part(content, `${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n`);
const multipart = (parts: readonly string[], kind = 'mixed', boundary = 'bb') =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\nNobody reads this.\r\n${parts.map((each) => `--${boundary}\r\n${each}\r\n`).join('')}--${boundary}--\r\n`;

const bodyOf = (raw: Uint8Array) => openMessage(raw).body.toString('latin1');
const cut = (raw: Uint8Array) => withoutUnreadFiles(openMessage(raw)).body.toString('latin1');
const parse = async (opened: Opened) => {
  const faults: string[] = [];
  const parts = await parseParts(mendMessage(opened), faults);
  return { parts, faults };
};
const sameParts = async (raw: Uint8Array) => {
  const opened = openMessage(raw);
  expect(await parse(withoutUnreadFiles(opened))).toEqual(await parse(opened));
};

const shown = [part('The text\r\nof two lines\r\n'), part('<p>The text</p>', 'text/html; charset=UTF-8')];
const long = 'QUJD\r\nREVG\r\n'.repeat(300);

describe('of files that nobody reads nothing is left but that they are there', () => {
  const text = shown[0] ?? '';
  test.each([
    ['a PDF', [text, file('application/pdf', 'offer.pdf', long)]],
    ['a picture within a page', [multipart([shown[1] ?? '', file('image/png', 'logo.png', long)], 'related', 'inner')]],
    ['a file of no type', [text, file('application/octet-stream', 'CV.PDF', long)]],
    ['a file of any letters', [text, part(`--\r\n-- \r\n--bc\r\nx--bb\r\n\u0000${long}`, 'application/pdf')]],
    ['two, and a text between them', [file('image/png', 'a.png', long), text, file('audio/mpeg', 'b.mp3', long)]],
  ])('%s', async (_, parts) => {
    const raw = Buffer.from(`${head}${multipart(parts)}`);
    expect(cut(raw)).not.toContain('REVG');
    expect(cut(raw)).toContain('The text');
    await sameParts(raw);
    await sameParts(Buffer.from(raw.toString().replaceAll('\r\n', '\n')));
  });

  test('nothing else is missing of any mail of the corpus, nor of those that arrive damaged', { timeout: 120_000 }, async () => {
    let shorter = 0;
    for (const folder of ['../../corpus/', '../../received/']) {
      const path = fileURLToPath(new URL(folder, import.meta.url));
      for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))) {
        const opened = openMessage(readFileSync(path + name));
        const thin = withoutUnreadFiles(opened);
        if (thin.body.length === opened.body.length) continue;
        shorter++;
        expect(await parse(thin), name).toEqual(await parse(opened));
      }
    }
    expect(shorter).toBeGreaterThan(0);
  });
});

describe('what is read stays', () => {
  const kept = [
    ['an invitation', file('application/ics', 'invite.ics', long)],
    ['an invitation of no type', file('application/octet-stream', 'invite.ics', long)],
    ['a text as a file', file('text/plain', 'notes.txt', long)],
    ['a table', part(long, 'text/csv')],
    ['an attached mail', part(`${head}\r\n${long}`, 'message/rfc822')],
    ['an attached mail by its name', file('application/octet-stream', 'mail.EML', long)],
    ['a page of the web that was saved as a mail', file('application/octet-stream', 'saved.mht', long)],
  ] as const;
  test.each(kept)('%s', (_, each) => {
    const raw = Buffer.from(`${head}${multipart([...shown, each])}`);
    expect(cut(raw)).toBe(bodyOf(raw));
  });
});

describe('wherever there is a doubt the mail stays whole', () => {
  const pdf = file('application/pdf', 'offer.pdf', long);
  const inner = multipart([...shown, pdf], 'alternative', 'inner');
  test.each([
    ['a boundary that is never closed', `${head}${multipart([...shown, pdf]).replace('--bb--', '')}`],
    ['a boundary that is closed twice', `${head}${multipart([...shown, pdf])}--bb--\r\n`],
    ['a part behind the end', `${head}${multipart([...shown, pdf])}--bb\r\n\r\nmore\r\n`],
    ['blanks behind a boundary', `${head}${multipart([...shown, pdf]).replace('--bb\r\n', '--bb \r\n')}`],
    ['a boundary behind a bare CR', `${head}${multipart([...shown, part(`x\r--bb\r\n${long}`, 'application/pdf')])}`],
    ['a boundary that begins another', `${head}${multipart([pdf, multipart(shown, 'alternative', 'bbb')])}`],
    ['an inner boundary that the outer one cuts off', `${head}${multipart([inner.replace('--inner--', '')])}`],
    ['a part without a blank line', `${head}${multipart([pdf, 'Content-Type: text/plain'])}`],
    ['a folded first field', `${head}${multipart([pdf, ' Content-Type: text/html\r\n\r\nx'])}`],
    ['two types', `${head}${multipart([pdf, `Content-Type: text/html\r\n${shown[0]}`])}`],
    ['an encoded name', `${head}${multipart([pdf, file('application/pdf', '=?utf-8?Q?Gr=C3=BC=C3=9Fe.pdf?=')])}`],
    ['a name in pieces', `${head}${multipart([pdf, part('x', "application/pdf; name*0*=utf-8''a; name*1=b.pdf")])}`],
    ['a type with a comment', `${head}${multipart([pdf, part('x', 'text/plain (really); charset=utf-8')])}`],
    ['no header at all', `Hello\r\n\r\n${long}`],
    ['a mail that is a file', `${head}${pdf}`],
  ])('%s', (_, text) => {
    const raw = Buffer.from(text);
    expect(cut(raw)).toBe(bodyOf(raw));
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
