import { invitation, invited } from '../../letters.ts';
import { base64, bytes, message, messageText } from '../../message.ts';
import type { Received } from '../../received.ts';

/** The letter with words beyond ASCII around it. */
const around = (greeting: string, closing: string): string =>
  [greeting, '', ...invitation.slice(2, 6), closing, '', 'Ines Duarte', 'Larchmont Press'].join('\r\n');
const western = around('Chère Mina, à bientôt – « merci » …', 'Très cordialement');
/** One character a byte. */
const in1252 = (text: string): string => text.replace('–', '\u0096').replace('…', '\u0085');
const head = (charset: string | null, transfer = '8bit'): string =>
  messageText(
    { 'Content-Type': charset === null ? 'text/plain' : `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': transfer },
    '',
  ).trimEnd();
const letter = (charset: string | null, body: string, transfer?: string): Uint8Array =>
  bytes(`${head(charset, transfer)}\r\n\r\n${body}\r\n`);
const asUtf8 = (text: string): string => Buffer.from(text).toString('latin1');
const utf16 = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').toString('base64');
const recorded = { outcome: 'recorded', facts: [invited] } as const;
const withSubject = (subject: string): Uint8Array => bytes(asUtf8(messageText({})).replace(/^Subject: .*$/m, `Subject: ${subject}`));
const from = (value: string): Uint8Array => bytes(messageText({}).replace(/^From: .*$/m, `From: ${value}`));

export const lettersAndCharsets: readonly Received[] = [
  { ...recorded, what: 'UTF-8 without a label', raw: letter(null, asUtf8(western)) },
  { ...recorded, what: 'UTF-8 under the label of Latin-1', raw: letter('iso-8859-1', asUtf8(western)) },
  { ...recorded, what: 'UTF-8 under the label of ASCII', raw: letter('us-ascii', asUtf8(western)) },
  { ...recorded, what: 'Windows letters under the label of UTF-8', raw: letter('utf-8', in1252(western)) },
  { ...recorded, what: 'Windows letters under the label of Latin-1', raw: letter('iso-8859-1', in1252(western)) },
  { ...recorded, what: 'Windows letters without a label', raw: letter(null, in1252(western)) },
  { ...recorded, what: 'an unknown label', raw: letter('x-unknown', asUtf8(western)) },
  { ...recorded, what: 'the label "unknown-8bit"', raw: letter('unknown-8bit', in1252(western)) },
  { ...recorded, what: 'an empty label', raw: letter('""', asUtf8(western)) },
  { ...recorded, what: 'a label that is not closed', raw: letter('"utf-8', asUtf8(western)) },
  { ...recorded, what: 'a label with a language behind it (RFC 2231)', raw: letter("utf-8''en", asUtf8(western)) },
  { ...recorded, what: 'UTF-8 that breaks off within a letter', raw: letter('utf-8', `${asUtf8(western)}\u00c3`) },
  {
    ...recorded,
    what: 'Hebrew above the letter (ISO-8859-8-I)',
    raw: letter('iso-8859-8-i', around('\u00f9\u00ec\u00e5\u00ed Mina', '\u00fa\u00e5\u00e3\u00e4')),
  },
  {
    ...recorded,
    what: 'Cyrillic above the letter (KOI8-R)',
    raw: letter('koi8-r', around('\u00fa\u00c4\u00d2\u00c1\u00d7\u00d3\u00d4\u00d7\u00d5\u00ca\u00d4\u00c5', '\u00f3')),
  },
  { ...recorded, what: 'Chinese above the letter (Big5)', raw: letter('big5', around('\u00b1z\u00a6n Mina', '\u00c1\u00c2')) },
  {
    ...recorded,
    what: 'Chinese above the letter (GB 18030 under the label of GB 2312)',
    raw: letter('gb2312', around('\u00c4\u00fa\u00ba\u00c3 Mina', '\u00d0\u00bb')),
  },
  {
    ...recorded,
    what: 'Japanese in seven bits above the letter',
    raw: letter('iso-2022-jp', around('\u001b$B$3$s$K$A$O\u001b(B Mina', 'Ines'), '7bit'),
  },
  {
    ...recorded,
    what: 'UTF-16 in base64',
    raw: message(
      { 'Content-Type': 'text/plain; charset=utf-16', 'Content-Transfer-Encoding': 'base64' },
      ...(utf16(invitation.join('\n')).match(/.{1,76}/g) ?? []),
    ),
  },
  { ...recorded, what: 'UTF-7', raw: letter('utf-7', around('Ch+AOg-re Mina', 'Ines'), '7bit') },
  {
    ...recorded,
    what: 'null bytes in the letter',
    raw: bytes(messageText({}).replace('interview', 'inter\u0000view').replace('confirmed', '\u0000confirmed\u0000')),
  },
  { ...recorded, what: 'null bytes in the Subject', raw: bytes(messageText({}).replace('Subject: Your', 'Subject: Y\u0000our')) },
  { ...recorded, what: 'a null byte in the sender’s name', raw: from('Ines\u0000 Duarte <ines.duarte@larchmont.example>') },
  {
    ...recorded,
    what: 'control characters, bells and escapes',
    raw: bytes(messageText({}).replace('confirmed', '\u0007\u001b[31mconfirmed\u001b[0m\u0008 ')),
    outcome: 'recorded',
  },
  {
    ...recorded,
    what: 'letters that turn the line around (bidi), and letters of no width',
    raw: message({}, ...invitation.map((line) => line.replace('Larchmont', '\u202eLarchmont\u202c').replace('Press', 'Pre\u200bss'))),
  },
  { ...recorded, what: 'no-break blanks between all words', raw: message({}, ...invitation.map((line) => line.replaceAll(' ', '\u00a0'))) },
  {
    ...recorded,
    what: 'letters and marks apart (NFD)',
    raw: message(
      { From: 'Ine\u0301s Duarte <ines.duarte@larchmont.example>' },
      ...invitation.map((line) => line.replace('Ines', 'Ine\u0301s')),
    ),
  },
  { ...recorded, what: 'raw UTF-8 in the Subject', raw: withSubject(asUtf8('Entretien confirmé: Copy Editor at Larchmont Press')) },
  { ...recorded, what: 'raw Latin-1 in the Subject', raw: withSubject('Entretien confirm\u00e9: Copy Editor at Larchmont Press') },
  {
    ...recorded,
    what: 'a Subject of words in two charsets',
    raw: withSubject('=?utf-8?Q?Entretien_confirm=C3=A9?= =?iso-8859-1?Q?=3A_Copy_=C9ditor?= at Larchmont Press'),
  },
  { ...recorded, what: 'an encoded word that is not closed', raw: withSubject('=?utf-8?Q?Interview_at_Larchmont Copy Editor') },
  { ...recorded, what: 'an encoded word of an unknown encoding', raw: withSubject('=?utf-8?X?Interview?= Copy Editor') },
  { ...recorded, what: 'an encoded word of broken base64', raw: withSubject('=?utf-8?B?SW50ZXJ2aWV3*=?= Copy Editor at Larchmont Press') },
  { ...recorded, what: 'an encoded word within a word, and blanks in one', raw: withSubject('Inter=?utf-8?Q?view at Larchmont?= Press') },
  {
    ...recorded,
    what: 'a word that is cut within a letter',
    raw: withSubject('=?utf-8?B?RW50cmV0aWVuIMM=?= =?utf-8?B?qXQ=?= Copy Editor at Larchmont Press'),
  },
  {
    ...recorded,
    what: 'a Subject of 500 encoded words',
    raw: withSubject(Array.from({ length: 500 }, () => '=?utf-8?Q?=C3=A9?=').join('\r\n ')),
  },
  {
    ...recorded,
    what: 'a sender’s name in an encoded word within quotation marks',
    raw: from('"=?utf-8?Q?In=C3=A9s_Duarte?=" <ines.duarte@larchmont.example>'),
  },
  { ...recorded, what: 'a sender’s name with a raw letter of Latin-1', raw: from('In\u00e9s Duarte <ines.duarte@larchmont.example>') },
  {
    ...recorded,
    what: 'a sender whose name hides a second address in an encoded word',
    raw: from('=?utf-8?Q?=3Cotto=40elsewhere=2Eexample=3E_Ines?= <ines.duarte@larchmont.example>'),
  },
  {
    ...recorded,
    what: 'a Subject with a line end hidden in an encoded word',
    raw: withSubject('=?utf-8?Q?Interview=0D=0ABcc:_otto=40elsewhere.example?= Copy Editor'),
    untold: /\nBcc:/,
  },
  {
    ...recorded,
    what: 'base64 of Windows letters under the label of UTF-8',
    raw: message({ 'Content-Transfer-Encoding': 'base64' }, ...base64(Buffer.from(in1252(western), 'latin1'))),
  },
];
