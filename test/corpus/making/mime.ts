import { Temporal } from 'temporal-polyfill';
import { type Inner, shellOf } from './forward-shells.ts';
import { printHeaderDate } from './printed-date.ts';
import { languageIn, one, owner, type WrittenMail, zoneOf } from './written-mail.ts';

const ownerBox = `${owner.name} <${owner.address}>`;

/** The raw message that reaches the capture address: the written mail, in the mail program that its field `via` names. */
export function mimeOf(mail: WrittenMail): string {
  const at = sentAt(mail);
  const via = one(mail, 'via') ?? 'auto';
  const from = one(mail, 'from') ?? ownerBox;
  const to = one(mail, 'to') ?? ownerBox;
  const cc = one(mail, 'cc');
  const subject = one(mail, 'subject') ?? '';
  const inner: Inner = { from, to, subject, at: at.withTimeZone(zoneOf(mail)), body: mail.body, ...(cc === undefined ? {} : { cc }) };
  const headers = [
    `From: ${mailbox(from)}`,
    ...(to === '-' ? [] : [`To: ${mailbox(to)}`]),
    ...(cc === undefined ? [] : [`Cc: ${mailbox(cc)}`]),
    ...(one(mail, 'replyto') === undefined ? [] : [`Reply-To: ${mailbox(one(mail, 'replyto') ?? '')}`]),
    `Subject: ${word(subject)}`,
    `Date: ${printHeaderDate(at)}`,
    `Message-ID: ${innerId(mail)}`,
    ...(mail.fields.get('header') ?? []),
  ];
  const shell = shellOf(via, one(mail, 'ui') ?? languageIn(mail));
  const later = printHeaderDate(at.add({ minutes: 47 }));
  if (shell !== undefined) {
    const note = one(mail, 'note');
    return message(
      mail,
      [
        `From: ${ownerBox}`,
        `To: ${owner.capture}`,
        `Subject: ${word(one(mail, 'outer') ?? `${shell.prefix}${subject}`)}`,
        `Date: ${later}`,
        ...shell.header.map((line) => line.replace('%', mail.name.replaceAll('_', '.'))),
      ],
      `${note === undefined ? '' : `${note}\n\n`}${shell.write(inner, one(mail, 'ui') ?? languageIn(mail))}`,
    );
  }
  const whole = message(mail, headers, mail.body);
  if (via === 'attachment') {
    const boundary = `=_${mail.name}_outer`;
    return [
      `From: ${ownerBox}`,
      `To: ${owner.capture}`,
      `Subject: ${word(one(mail, 'outer') ?? `Fwd: ${subject}`)}`,
      `Date: ${later}`,
      `Message-ID: <outer.${mail.name}@mailbox.example>`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      one(mail, 'note') ?? '',
      `--${boundary}`,
      'Content-Type: message/rfc822',
      'Content-Disposition: attachment; filename="mail.eml"',
      '',
      whole.trimEnd(),
      `--${boundary}--`,
      '',
    ].join('\n');
  }
  if (via === 'rule')
    return `Delivered-To: ${owner.capture}\nX-Forwarded-To: ${owner.capture}\nX-Forwarded-For: ${owner.address} ${owner.capture}\nReceived: by 10.20.30.40 with SMTP id x7; ${later}\n${whole}`;
  if (via === 'auto' || via === 'copy') return `Delivered-To: ${owner.capture}\n${whole}`;
  throw new Error(`${mail.name}: via ${via}, expected gmail, outlook, apple, thunderbird, yahoo, proton, attachment, rule, auto or copy`);
}

export function innerId(mail: WrittenMail): string {
  return `<${mail.name}@mail.example>`;
}

/** When the mail inside was sent; its offset as written. */
export function sentAt(mail: WrittenMail): Temporal.ZonedDateTime {
  const written = one(mail, 'date');
  const [, offset] = /([+-]\d\d:\d\d)$/.exec(written ?? '') ?? [];
  if (written === undefined || offset === undefined) throw new Error(`${mail.name}: date ${written}, expected 2026-10-12T14:05-04:00`);
  return Temporal.Instant.from(written).toZonedDateTimeISO(offset);
}

function message(mail: WrittenMail, headers: readonly string[], text: string): string {
  const form = one(mail, 'as') ?? 'plain';
  const parts = [
    ...(form === 'html' ? [] : [part('text/plain', text, mail)]),
    ...(form === 'plain' ? [] : [part('text/html', htmlOf(text), mail)]),
    ...(one(mail, 'calendar') === undefined ? [] : [calendarPart(mail)]),
  ];
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return `${[...headers, 'MIME-Version: 1.0'].join('\n')}\n${only}`;
  const boundary = `=_${mail.name}`;
  const type = one(mail, 'calendar') !== undefined && one(mail, 'via') !== 'auto' && one(mail, 'via') !== 'rule' ? 'mixed' : 'alternative';
  return `${[...headers, 'MIME-Version: 1.0', `Content-Type: multipart/${type}; boundary="${boundary}"`].join('\n')}\n\n${parts.map((each) => `--${boundary}\n${each}\n`).join('')}--${boundary}--\n`;
}

function part(type: string, text: string, mail: WrittenMail): string {
  const encoding = one(mail, 'encoding') ?? '8bit';
  const charset = encoding === 'latin1' ? 'iso-8859-1' : 'utf-8';
  const bytes = Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf8');
  const start = `Content-Type: ${type}; charset=${charset}\nContent-Transfer-Encoding: `;
  if (encoding === 'base64') return `${start}base64\n\n${(bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\n')}\n`;
  if (encoding === '8bit') return `${start}8bit\n\n${text}\n`;
  return `${start}quoted-printable\n\n${quotedPrintable(bytes)}\n`;
}

/** RFC 2045 6.7: lines of at most 76 characters. */
function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split('\n')
    .map((line) => {
      const cells = [...line].map((character, index) => {
        const code = character.charCodeAt(0);
        const plain = code > 32 && code < 127 && character !== '=';
        const blank = (code === 32 || code === 9) && index < line.length - 1;
        return plain || blank ? character : `=${code.toString(16).toUpperCase().padStart(2, '0')}`;
      });
      let [out, width] = ['', 0];
      for (const cell of cells) {
        if (width + cell.length > 75) [out, width] = [`${out}=\n`, 0];
        out += cell;
        width += cell.length;
      }
      return out;
    })
    .join('\n');
}

/** The markup of an applicant-tracking system: a table around everything, a style, an image that counts openings. */
function htmlOf(text: string): string {
  const paragraphs = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 12px">${paragraph.replaceAll('\n', '<br>\n')}</p>`);
  return `<html><head><style>p{font-family:Arial}</style></head><body><table width="600"><tr><td>\n${paragraphs.join('\n')}\n</td></tr></table><img src="https://pixel.example/o.gif" width="1" height="1" alt=""></body></html>`;
}

/** `REQUEST | uid | sequence | start | end | zone | summary | organizer | attendees`. */
function calendarPart(mail: WrittenMail): string {
  const [method = '', uid = '', sequence = '0', start = '', end = '', zone = '', summary = '', organizer = '', attendees = ''] = (
    one(mail, 'calendar') ?? ''
  ).split(' | ');
  const compact = (time: string) => `${time.replace(/[-:]/g, '')}00`;
  const person = (box: string) => {
    const [, name = '', address = ''] = /^(.*?) ?<(.+)>$/.exec(box) ?? [];
    return `;CN="${name}":mailto:${address}`;
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Example//Calendar//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    'DTSTAMP:20261001T120000Z',
    `DTSTART;TZID=${zone}:${compact(start)}`,
    `DTEND;TZID=${zone}:${compact(end)}`,
    `SUMMARY:${summary.replaceAll(',', '\\,')}`,
    `ORGANIZER${person(organizer)}`,
    ...attendees.split('; ').map((box) => `ATTENDEE;ROLE=REQ-PARTICIPANT${person(box)}`),
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `Content-Type: text/calendar; charset=utf-8; method=${method}\nContent-Transfer-Encoding: 8bit\n\n${lines.join('\r\n')}\r\n`;
}

function mailbox(value: string): string {
  return value.replace(/^([^<]*[^\x20-\x7e][^<]*?) </, (_, name: string) => `${word(name)} <`);
}

/** RFC 2047, one encoded word for each 30 characters. */
function word(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return (text.match(/.{1,30}/gu) ?? []).map((piece) => `=?utf-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`).join('\n ');
}
