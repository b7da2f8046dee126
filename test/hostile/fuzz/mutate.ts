import type { Chance } from './chance.ts';

/** Changes a text of bytes (one character each) somewhere; `others`: texts of its kind to take from. */
export type Mutator = (text: string, chance: Chance, others: readonly string[]) => string;

/** No mutated input is longer: what is larger has its own bombs. */
const longest = 300_000;

const inUtf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** What parsers, patterns and writers have tripped over elsewhere. */
const tokens: readonly string[] = [
  ...[
    '\0',
    '\r',
    '\n',
    '\r\n',
    '\r\n\r\n',
    '\t',
    ' ',
    '\x1b$B',
    '\x1b(B',
    '\x7f',
    '\xff',
    '\xfe\xff',
    '\x80',
    '\xc3',
    '\xef\xbb\xbf',
    '.\r\n',
  ],
  ...[
    '"',
    "'",
    '<',
    '>',
    '<<',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '\\',
    '\\"',
    ';',
    ':',
    ',',
    '@',
    '--',
    '---',
    '> ',
    '=\r\n',
    '=',
    '=3D',
    '=?',
    '?=',
  ],
  ...['=?utf-8?B?', '=?utf-8?Q?=0D=0ABcc: x?=', '=?x?q?', '%0d%0a', '%s', '$&', '{{x}}', '&lt;', '&#0;', '&#x110000;', '<!--', ']]>'],
  ...[
    '<script>',
    '<div style="display:none">',
    '<td>',
    '</table>',
    '<a href="',
    'javascript:',
    'BEGIN:VEVENT',
    'END:VCALENDAR',
    'TZID=',
    'RRULE:',
  ],
  ...[
    '\u202e',
    '\u200b',
    '\u2066',
    '\ufeff',
    '\u0000',
    'İ',
    'ſ',
    'ß',
    'ﬁ',
    'e\u0301'.repeat(20),
    '👩‍💻',
    '\ud83d',
    '𝟏𝟐',
    '１０:３０',
    '٣',
    '\u2028',
  ].map(inUtf8),
  ...[
    '0',
    '-1',
    '1e999',
    '99999999999999999999',
    '0000-00-00',
    '9999-12-31T23:59:60Z',
    '31 February',
    '25:61',
    '+99:99',
    '24:00',
    'NaN',
    '__proto__',
  ],
  ...[
    'constructor',
    'undefined',
    'null',
    'true',
    'skip',
    'stop',
    'forget',
    'yes',
    'later 2 days',
    'From: a@b.example',
    '-----Original Message-----',
  ],
];

const headers: readonly string[] = [
  'Auto-Submitted: auto-replied',
  'Precedence: bulk',
  'X-Loop: yes',
  'Return-Path: <>',
  'List-Unsubscribe: <mailto:x@lists.example>',
  'Content-Type: text/html; charset="',
  'Content-Type: multipart/mixed; boundary=""',
  'Content-Type: message/rfc822',
  'Content-Type: multipart/alternative',
  'Content-Type: text/calendar; method=CANCEL',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: x-uuencode',
  "Content-Disposition: attachment; filename*=utf-8''%E2%80%AEgnp.exe",
  'Date: Thu, 31 Feb 2026 25:61:61 +9999',
  'Date: ',
  'From: ',
  'From: a@b.example, c@d.example',
  'From: "=?utf-8?Q?a=0D=0ABcc:_x@y.example?=" <a@b.example>',
  'Sender: <>',
  'Reply-To: g: a@b.example;',
  'Message-ID: <>',
  'Message-ID: no brackets',
  'In-Reply-To: <a@b> <c@d>',
  `References: ${'<a@b.example> '.repeat(300)}`,
  'Subject: ',
  'Authentication-Results: amazonses.com; dmarc=pass',
  'X-SES-Spam-Verdict: FAIL',
  'Received: from x; Thu, 99 Oct 2026 10:00:00 +0000',
];

const charsets = 'utf-8 utf-7 utf-16 utf-16be iso-2022-jp shift_jis gb18030 big5 euc-kr koi8-r windows-1252 us-ascii x-unknown "'.split(
  ' ',
);
const encodings = ['7bit', '8bit', 'binary', 'base64', 'quoted-printable', 'x-uuencode', 'nonsense'];

/** A piece of the text: where it begins and ends. */
function piece(text: string, { below }: Chance, most = 2_000): readonly [number, number] {
  const from = below(text.length + 1);
  return [from, Math.min(text.length, from + below(Math.min(most, text.length + 1)))];
}

const put = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at);
const lined = (change: (lines: string[], chance: Chance) => void): Mutator => {
  return (text, chance) => {
    const lines = text.split(/\r?\n/);
    change(lines, chance);
    return lines.join('\r\n');
  };
};
const replacedOnce = (text: string, found: RegExp, to: (match: RegExpMatchArray) => string, { pick }: Chance) => {
  const all = [...text.matchAll(found)];
  if (all.length === 0) return text;
  const match = pick(all);
  return text.slice(0, match.index) + to(match) + text.slice(match.index + match[0].length);
};

/** Of any text. */
export const wordMutators: readonly Mutator[] = [
  (text, chance) => put(text, chance.below(text.length + 1), chance.pick(tokens)),
  (text, chance) => put(text, chance.below(text.length + 1), chance.pick(tokens).repeat(chance.below(200))),
  (text, { below }) => {
    const at = below(text.length || 1);
    return text.slice(0, at) + String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << below(8))) + text.slice(at + 1);
  },
  (text, chance) => {
    const [from, to] = piece(text, chance, 60);
    return text.slice(0, from) + text.slice(to);
  },
  (text, chance) => {
    const [from, to] = piece(text, chance);
    return put(text, from, text.slice(from, to).repeat(1 + chance.below(5)));
  },
  (text, chance) => {
    const [from, to] = piece(text, chance, 40);
    return put(text, to, text.slice(from, to).repeat(chance.below(2_000)));
  },
  (text, { below, pick }) => replacedOnce(text, /\d+/g, () => pick(['0', '-1', '99999', '31', '2', String(below(3000))]), { below, pick }),
  (text, chance, others) => {
    const other = chance.pick(others);
    const [from, to] = piece(other, chance);
    return put(text, chance.below(text.length + 1), other.slice(from, to));
  },
  (text, { below }) => text.slice(0, below(text.length + 1)),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', inUtf8('\u00a0')),
  (text) => text.replaceAll(/\r?\n/g, ' '),
];

/** Of texts in lines: mails, forwards and calendars. */
export const lineMutators: readonly Mutator[] = [
  lined((lines, { below }) => lines.splice(below(lines.length), 1 + below(5))),
  lined((lines, { below }) => lines.splice(below(lines.length), 0, ...lines.slice(below(lines.length)).slice(0, 1 + below(20)))),
  lined((lines, { below }) => {
    const [one, other] = [below(lines.length), below(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  }),
  lined((lines, { below }) => {
    const at = below(lines.length);
    lines.splice(at, 0, ...Array.from({ length: below(500) }, () => lines[at] ?? ''));
  }),
  lined((lines, { below, pick }) => {
    const at = below(lines.length);
    lines[at] = pick(['> ', '>> ', '\t', ' ', '| ', '* ', '--', 'From ', '.']) + (lines[at] ?? '');
  }),
  lined((lines, { pick }) => {
    const mark = pick(['> ', '    ', '\t', '|']);
    const body = lines.indexOf('');
    for (let at = body + 1; at < lines.length; at++) lines[at] = mark + (lines[at] ?? '');
  }),
  lined((lines, { below }) => {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const cut = below(line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  }),
  (text) => text.replaceAll('\r\n', '\n'),
  (text) => text.replaceAll('\r\n', '\r'),
];

/** Of mails alone. */
export const mailMutators: readonly Mutator[] = [
  (text, chance) => `${chance.pick(headers)}\r\n${text}`,
  (text, chance) => text.replace('\r\n\r\n', `\r\n${chance.pick(headers)}\r\n\r\n`),
  (text, chance) => replacedOnce(text, /^[A-Za-z-]+:(?=.)/gm, (match) => `${match[0]} ${chance.pick(tokens)}`, chance),
  (text, chance) => replacedOnce(text, /^[A-Za-z-]+: [^\r\n]*/gm, () => chance.pick(headers), chance),
  (text, chance) => replacedOnce(text, /: /g, () => ':\r\n ', chance),
  (text, chance) => replacedOnce(text, /charset="?[\w-]+"?/gi, () => `charset=${chance.pick(charsets)}`, chance),
  (text, chance) =>
    replacedOnce(text, /^Content-Transfer-Encoding: [\w-]+/gim, () => `Content-Transfer-Encoding: ${chance.pick(encodings)}`, chance),
  (text, chance) =>
    replacedOnce(text, /boundary="?[^"\r\n;]+"?/gi, () => chance.pick(['boundary=x', 'boundary=""', 'x=y', 'boundary="a b "']), chance),
  (text, chance) =>
    replacedOnce(text, /^--[^\r\n]+/gm, (match) => chance.pick([`${match[0]}--`, `${match[0]} `, '', match[0].slice(0, -1)]), chance),
  (text, { pick }, others) => `${text.split('\r\n\r\n')[0]}\r\n\r\n${pick(others).split('\r\n\r\n').slice(1).join('\r\n\r\n')}`,
  (text, { pick }, others) => `${text}\r\n${pick(others)}`,
  (text) => `From: Mina Okafor <mina.okafor@mailbox.example>\r\nSubject: Fwd\r\nContent-Type: message/rfc822\r\n\r\n${text}`,
  (text, { pick }) => {
    const [, ...body] = text.split('\r\n\r\n');
    const labels = pick([
      'From: A B <a@b.example>\r\nDate: Thu, Oct 8, 2026\r\nSubject: x\r\nTo: c@d.example',
      'Von: A\r\nGesendet: x\r\nAn: b\r\nBetreff: y',
    ]);
    return `From: mina.okafor@mailbox.example\r\nTo: k7p2vq9xw3@in.example.com\r\nSubject: Fwd: x\r\n\r\n---------- Forwarded message ---------\r\n${labels}\r\n\r\n${body.join('\r\n\r\n')}`;
  },
];

/** One to six changes, one after the other. */
export function mutated(text: string, mutators: readonly Mutator[], chance: Chance, others: readonly string[]): string {
  let changed = text;
  for (let left = 1 + chance.below(6); left > 0; left--) changed = chance.pick(mutators)(changed, chance, others).slice(0, longest);
  return changed;
}
