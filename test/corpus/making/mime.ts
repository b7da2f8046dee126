import { Temporal } from 'temporal-polyfill';
import { shellOf } from './forward-shells.ts';
import { messageOf } from './mime-parts.ts';
import { printHeaderDate } from './printed-date.ts';
import type { Inner } from './shell.ts';
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
  const ui = one(mail, 'ui') ?? languageIn(mail);
  const first: Inner = { from, to, subject, at: at.withTimeZone(zoneOf(mail)), body: mail.body, ...(cc === undefined ? {} : { cc }) };
  const inner = wrapInside(first, mail, ui);
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
  const shell = shellOf(via, ui);
  const later = printHeaderDate(at.add({ minutes: 47 }));
  if (shell !== undefined) {
    const note = one(mail, 'note');
    const written = shell.write(inner, ui);
    const above = note === undefined ? '' : shell.html ? `<div>${note}</div>\n` : `${note}\n\n`;
    return messageOf(
      mail,
      [
        `From: ${ownerBox}`,
        `To: ${owner.capture}`,
        ...subjectLine(one(mail, 'outer') ?? `${shell.prefix}${inner.subject}`),
        `Date: ${later}`,
        ...shell.header.map((line) => line.replace('%', mail.name.replaceAll('_', '.'))),
      ],
      `${above}${written}`,
      shell.html === true,
    );
  }
  const whole = messageOf(mail, headers, inner.body);
  if (via === 'attachment' || via === 'eml') {
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
      ...(via === 'attachment'
        ? ['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="mail.eml"', '', whole.trimEnd()]
        : [
            'Content-Type: application/octet-stream; name="mail.eml"',
            'Content-Disposition: attachment; filename="mail.eml"',
            'Content-Transfer-Encoding: base64',
            '',
            ...(Buffer.from(whole, 'utf8')
              .toString('base64')
              .match(/.{1,76}/g) ?? []),
          ]),
      `--${boundary}--`,
      '',
    ].join('\n');
  }
  if (via === 'rule')
    return `Delivered-To: ${owner.capture}\nX-Forwarded-To: ${owner.capture}\nX-Forwarded-For: ${owner.address} ${owner.capture}\nReceived: by 10.20.30.40 with SMTP id x7; ${later}\n${whole}`;
  if (via === 'auto' || via === 'copy') return `Delivered-To: ${owner.capture}\n${whole}`;
  throw new Error(`${mail.name}: via ${via}, expected one of forward-shells.ts, attachment, eml, rule, auto or copy`);
}

/** Programs that a mail went through before the last one: `inside: outlook, gmail`, from the innermost out, passed on by `middle`. */
export function shellsInside(mail: WrittenMail): readonly string[] {
  return one(mail, 'inside')?.split(', ') ?? [];
}

function wrapInside(first: Inner, mail: WrittenMail, ui: string): Inner {
  const middle = one(mail, 'middle') ?? 'Sam Haddad <sam.haddad@kin.example>';
  return shellsInside(mail).reduce((inner, name, index) => {
    const shell = shellOf(name, ui);
    if (shell === undefined || shell.html) throw new Error(`${mail.name}: inside ${name}, expected a shell of text`);
    const from = index === 0 ? middle : middle.replace('@', `${index + 1}@`);
    return {
      from,
      to: ownerBox,
      subject: `${shell.prefix}${inner.subject}`,
      at: inner.at.add({ minutes: 11 }),
      body: shell.write(inner, ui),
    };
  }, first);
}

/** `-`: the owner deleted the subject. */
function subjectLine(subject: string): readonly string[] {
  return subject === '-' ? [] : [`Subject: ${word(subject)}`];
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

function mailbox(value: string): string {
  return value.replace(/^([^<]*[^\x20-\x7e][^<]*?) </, (_, name: string) => `${word(name)} <`);
}

/** RFC 2047, one encoded word for each 30 characters. */
function word(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return (text.match(/.{1,30}/gu) ?? []).map((piece) => `=?utf-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`).join('\n ');
}
