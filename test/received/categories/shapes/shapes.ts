import { invitation, invited } from '../../letters.ts';
import { base64, bytes, filePart, message, messageText, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const whole = messageText({});
const mixed = (boundary: string, body: readonly string[]): Uint8Array =>
  message({ 'Content-Type': `multipart/mixed; boundary="${boundary}"` }, ...body);
const html = `<html><body>${invitation.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const recorded = { outcome: 'recorded', facts: [invited] } as const;

export const shapes: readonly Received[] = [
  { ...recorded, what: 'line feeds alone', raw: bytes(whole.replaceAll('\r\n', '\n')) },
  { ...recorded, what: 'carriage returns alone', raw: bytes(whole.replaceAll('\r\n', '\r')) },
  {
    ...recorded,
    what: 'line feeds in the head, both in the body',
    raw: bytes(whole.replace(/^[\s\S]*?\r\n\r\n/, (head) => head.replaceAll('\r\n', '\n'))),
  },
  { ...recorded, what: 'every line end doubled', raw: bytes(whole.replaceAll('\r\n', '\r\r\n')) },
  { ...recorded, what: 'a byte order mark', raw: bytes(`\u00ef\u00bb\u00bf${whole}`) },
  { ...recorded, what: 'an mbox line above', raw: bytes(`From ines.duarte@larchmont.example Thu Oct  8 14:30:00 2026\r\n${whole}`) },
  { ...recorded, what: 'a quoted mbox line above', raw: bytes(`>From ines.duarte@larchmont.example Thu Oct  8 14:30:00 2026\r\n${whole}`) },
  {
    ...recorded,
    what: 'From quoted as mbox does, in the letter',
    raw: message({}, ...invitation.slice(0, 2), '>From next week on I am in Boston.', ...invitation.slice(2)),
  },
  { ...recorded, what: 'blank lines above', raw: bytes(`\r\n\r\n\r\n${whole}`) },
  { ...recorded, what: 'no line end at the end', raw: bytes(whole.trimEnd()) },
  { ...recorded, what: 'a line of one blank for the empty line', raw: bytes(whole.replace('\r\n\r\n', '\r\n \r\n')) },
  { ...recorded, what: 'a line without a colon among the fields', raw: bytes(whole.replace('Subject:', 'this is no field\r\nSubject:')) },
  {
    ...recorded,
    what: 'a blank before a colon',
    raw: bytes(whole.replace('Subject:', 'Subject :').replace('Content-Type:', 'Content-Type :')),
  },
  { ...recorded, what: 'no blank behind the colons', raw: bytes(whole.replace(/^([A-Z][\w-]{1,20}): /gm, '$1:')) },
  {
    ...recorded,
    what: 'fields folded at every blank',
    raw: bytes(whole.replace(/^[\s\S]*?\r\n\r\n/, (head) => head.replace(/ /g, '\r\n '))),
  },
  {
    ...recorded,
    what: 'a field folded by an empty continuation',
    raw: bytes(whole.replace('Copy Editor at', 'Copy Editor\r\n \t \r\n at')),
  },
  { ...recorded, what: 'the first field is a continuation of none', raw: bytes(`  of nothing\r\n${whole}`) },
  { ...recorded, what: 'a thousand fields of a spam filter', raw: bytes(`${'X-Score: 0.1 because of a rule\r\n'.repeat(1000)}${whole}`) },
  { ...recorded, what: 'a field of 60,000 characters', raw: bytes(`X-Report: ${'y'.repeat(60_000)}\r\n${whole}`) },
  {
    ...recorded,
    what: 'a letter on one line of 100,000 characters',
    raw: message({}, `${invitation.join(' ')} ${'and more '.repeat(11_000)}`),
  },
  { ...recorded, what: 'multipart without a boundary', raw: message({ 'Content-Type': 'multipart/mixed' }) },
  { ...recorded, what: 'a boundary that the body does not have', raw: mixed('other', parts('b', textPart(...invitation))) },
  { ...recorded, what: 'a boundary of another case', raw: mixed('BoundAry', parts('boundary', textPart(...invitation))) },
  { ...recorded, what: 'no closing boundary', raw: mixed('b', ['--b', ...textPart(...invitation)]) },
  {
    ...recorded,
    what: 'cut off within the second part',
    raw: mixed('b', [
      '--b',
      ...textPart(...invitation),
      '--b',
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0x',
    ]),
  },
  {
    ...recorded,
    what: 'a preamble and an epilogue',
    raw: mixed('b', ['This is a message in MIME format.', '', ...parts('b', textPart(...invitation)), 'Nothing of this is part of it.']),
  },
  {
    ...recorded,
    what: 'blanks behind the boundaries',
    raw: mixed(
      'b',
      parts('b', textPart(...invitation)).map((line) => (line.startsWith('--b') ? `${line} \t ` : line)),
    ),
  },
  {
    ...recorded,
    what: 'a boundary of 70 special characters',
    raw: mixed(
      "=_'()+,-./:?=_'()+,-./:?=_'()+,-./:?=_'()+,-./:?=_'()+,-./:?0123456789",
      parts("=_'()+,-./:?=_'()+,-./:?=_'()+,-./:?=_'()+,-./:?=_'()+,-./:?0123456789", textPart(...invitation)),
    ),
  },
  { ...recorded, what: 'a part without fields and without a blank line', raw: mixed('b', ['--b', ...invitation, '--b--']) },
  { ...recorded, what: 'a part of an unknown kind of text', raw: message({ 'Content-Type': 'text/x-letter' }) },
  { ...recorded, what: 'a kind that is none', raw: message({ 'Content-Type': 'letter' }) },
  { ...recorded, what: 'an unknown transfer encoding', raw: message({ 'Content-Transfer-Encoding': 'x-own' }) },
  {
    ...recorded,
    what: 'base64 without its padding',
    raw: message(
      { 'Content-Transfer-Encoding': 'base64' },
      ...base64(`${invitation.join('\n')}\n.`).map((line) => line.replace(/=+$/, '')),
    ),
  },
  {
    ...recorded,
    what: 'base64 in lines of three characters',
    raw: message(
      { 'Content-Transfer-Encoding': 'base64' },
      ...(base64(invitation.join('\n'))
        .join('')
        .match(/.{1,3}/g) ?? []),
    ),
  },
  { ...recorded, what: 'said to be base64, and is plain text', raw: message({ 'Content-Transfer-Encoding': 'base64' }) },
  {
    ...recorded,
    what: 'said to be quoted-printable, and has single signs of equality',
    raw: message({ 'Content-Transfer-Encoding': 'quoted-printable' }, 'Room = 4, code = Z=Q.', '', ...invitation),
  },
  {
    ...recorded,
    what: 'quoted-printable in lower case with soft breaks within a word',
    raw: message(
      { 'Content-Transfer-Encoding': 'quoted-printable' },
      ...invitation.map((line) => line.replace('interview', 'inter=\r\nview').replace('Duarte', 'Duart=65')),
    ),
  },
  {
    ...recorded,
    what: 'alternatives of which the plain one is empty',
    raw: message(
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      ...parts('b', textPart(''), ['Content-Type: text/html', '', html]),
    ),
  },
  {
    ...recorded,
    what: 'alternatives in the wrong order',
    raw: message(
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      ...parts('b', ['Content-Type: text/html', '', html], textPart(...invitation)),
    ),
  },
  { ...recorded, what: 'HTML said to be plain text', raw: message({}, html) },
  {
    ...recorded,
    what: 'HTML that closes nothing',
    raw: message({ 'Content-Type': 'text/html' }, invitation.map((line) => `<div><b>${line}`).join('')),
  },
  {
    outcome: 'asked',
    told: /only files/,
    what: 'message/partial: the first of three pieces',
    raw: message({ 'Content-Type': 'message/partial; id="p1@larchmont.example"; number=1; total=3' }),
  },
  { ...recorded, what: 'a transfer encoding with a semicolon behind it', raw: message({ 'Content-Transfer-Encoding': '7bit;' }) },
  { ...recorded, what: 'the transfer encoding "8bits"', raw: message({ 'Content-Transfer-Encoding': '8bits' }) },
  {
    ...recorded,
    what: 'the transfer encoding "quoted printable", without its hyphen',
    raw: message(
      { 'Content-Transfer-Encoding': 'quoted printable' },
      ...invitation.map((line) => line.replace('confirmed', 'confirme=64')),
    ),
  },
  {
    ...recorded,
    what: 'base64 in capitals with a comment behind it',
    raw: message({ 'Content-Transfer-Encoding': 'BASE64 (of course)' }, ...base64(invitation.join('\n'))),
  },
  {
    ...recorded,
    what: 'two charsets in one Content-Type',
    raw: message({ 'Content-Type': 'text/plain; charset=utf-8; charset=iso-8859-1' }),
  },
  { ...recorded, what: 'semicolons without parameters', raw: message({ 'Content-Type': 'text/plain;;; charset=utf-8;' }) },
  {
    ...recorded,
    what: 'blanks around the signs of a parameter',
    raw: message({ 'Content-Type': 'text/plain ; charset = "utf-8" ; format = flowed' }),
  },
  { ...recorded, what: 'a Content-Type in quotation marks', raw: message({ 'Content-Type': '"text/plain"; charset=utf-8' }) },
  {
    ...recorded,
    what: 'a boundary folded onto the next line',
    raw: message({ 'Content-Type': 'multipart/mixed;\r\n boundary=\r\n "b"' }, ...parts('b', textPart(...invitation))),
  },
  {
    ...recorded,
    what: 'a boundary in single quotation marks',
    raw: message({ 'Content-Type': "multipart/mixed; boundary='b'" }, ...parts("'b'", textPart(...invitation))),
  },
  {
    ...recorded,
    what: 'a multipart that says it is base64',
    raw: message(
      { 'Content-Type': 'multipart/mixed; boundary=b', 'Content-Transfer-Encoding': 'base64' },
      ...parts('b', textPart(...invitation)),
    ),
  },
  { ...recorded, what: 'a field without a name', raw: bytes(whole.replace('Subject:', ': nothing\r\nSubject:')) },
  { ...recorded, what: 'fields again behind the blank line', raw: message({}, 'Subject: another', 'X-Mailer: x', '', ...invitation) },
  {
    ...recorded,
    what: 'the same boundary within the text',
    raw: mixed('b', parts('b', textPart(...invitation.slice(0, 6), '--boundary is a word of the trade', ...invitation.slice(6)))),
  },
  { ...recorded, what: 'the letter in RTF', raw: message({ 'Content-Type': 'text/rtf' }, `{\\rtf1\\ansi ${invitation.join(' ')}}`) },
  {
    ...recorded,
    what: 'enriched text (RFC 1896)',
    raw: message({ 'Content-Type': 'text/enriched' }, ...invitation.map((line) => line.replace('confirmed', '<bold>confirmed</bold>'))),
  },
  {
    ...recorded,
    what: 'text in Markdown',
    raw: message({ 'Content-Type': 'text/markdown' }, ...invitation.map((line) => line.replace('confirmed', '**confirmed**'))),
  },
  {
    ...recorded,
    what: 'a part for AMP with another story',
    raw: message(
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      ...parts(
        'b',
        textPart(...invitation),
        ['Content-Type: text/x-amp-html', '', '<html amp4email><p>Unfortunately we will not move forward.</p></html>'],
        ['Content-Type: text/html', '', html],
      ),
    ),
  },
  {
    ...recorded,
    what: 'a part for watches',
    raw: message(
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      ...parts('b', ['Content-Type: text/watch-html', '', '<b>Interview</b>'], ['Content-Type: text/html', '', html]),
    ),
  },
  {
    ...recorded,
    what: 'a picture between two parts of the text',
    raw: mixed(
      'b',
      parts('b', textPart(...invitation.slice(0, 3)), filePart('image/png', 'a.png', 'iVBORw0KGgo='), textPart(...invitation.slice(3))),
    ),
  },
  {
    ...recorded,
    what: 'HTML, a file and HTML again, as Apple nests them',
    raw: message(
      { 'Content-Type': 'multipart/alternative; boundary=a' },
      ...parts('a', textPart(...invitation), [
        'Content-Type: multipart/mixed; boundary=b',
        '',
        ...parts('b', ['Content-Type: text/html', '', html], filePart('application/pdf', 'a.pdf'), [
          'Content-Type: text/html',
          '',
          '<p></p>',
        ]),
      ]),
    ),
  },
  {
    ...recorded,
    what: 'words that are hidden in HTML',
    raw: message(
      { 'Content-Type': 'text/html' },
      `<div style="display:none">Unfortunately we will not move forward with your application.</div>${html}`,
    ),
  },
];
