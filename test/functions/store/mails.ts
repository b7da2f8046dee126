/** Raw mails as SES stores them: what Mina's search sends to the capture address. */

const lines = (...text: readonly string[]): Uint8Array => new TextEncoder().encode(text.join('\r\n'));

/** What SES writes on top; without it a mail is one that the notification alone tells about. */
export function asStored(
  raw: Uint8Array,
  options: { readonly source: string; readonly recipient: string; readonly dmarc: 'pass' | 'fail' },
): Uint8Array {
  const trace = lines(
    `Return-Path: <${options.source}>`,
    'Received: from mail.example.com (mail.example.com [192.0.2.7])',
    ' by inbound-smtp.us-east-1.amazonaws.com with SMTP id 7h2k',
    ` for ${options.recipient};`,
    ' Mon, 12 Oct 2026 14:00:00 +0000 (UTC)',
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    `Authentication-Results: amazonses.com; dmarc=${options.dmarc} header.from=mailbox.example;`,
    '',
  );
  return Buffer.concat([trace, raw]);
}

/** A letter and the calendar entry beside it: the parts of a mail under the boundary `b`. Mina is among those who meet, as the last. */
export function letterWithEvent(mail: {
  readonly letter: readonly string[];
  readonly product: string;
  /** `UID`, `SEQUENCE` and the times. */
  readonly event: readonly string[];
  readonly title: string;
  readonly host: Person;
  /** Besides the host. */
  readonly others?: readonly Person[];
}): readonly string[] {
  const { letter, product, event, title, host, others = [] } = mail;
  const named = ({ name, address }: Person) => `CN=${name}:mailto:${address}`;
  return [
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...letter,
    '--b',
    'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${product}//Calendar//EN`,
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    ...event,
    `SUMMARY:${title}`,
    `ORGANIZER;${named(host)}`,
    ...[host, ...others, { name: 'Mina Okafor', address: 'mina.okafor@mailbox.example' }].map((each) => `ATTENDEE;${named(each)}`),
    'END:VEVENT',
    'END:VCALENDAR',
    '--b--',
  ];
}

type Person = { readonly name: string; readonly address: string };

export const ines: Person = { name: 'Ines Duarte', address: 'ines.duarte@larchmont.example' };

/** Mina's own application, by BCC. */
export const application = lines(
  'Date: Mon, 05 Oct 2026 09:12:00 -0400',
  'From: Mina Okafor <mina.okafor@mailbox.example>',
  'To: Ines Duarte <ines.duarte@larchmont.example>',
  'Message-ID: <application-1@mailbox.example>',
  'Subject: Application: Copy Editor',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear Ms. Duarte,',
  '',
  'I am writing to apply for the position of Copy Editor at Larchmont Press. My resume is attached.',
  '',
  'Kind regards,',
  'Mina Okafor',
);

/** An interview with a fixed time, sent on by a rule of Mina's mailbox. */
export const invitation = lines(
  'Date: Thu, 08 Oct 2026 10:30:00 -0400',
  'From: Ines Duarte <ines.duarte@larchmont.example>',
  'To: Mina Okafor <mina.okafor@mailbox.example>',
  'Message-ID: <invitation-1@larchmont.example>',
  'In-Reply-To: <application-1@mailbox.example>',
  'References: <application-1@mailbox.example>',
  'Subject: Interview confirmed: Copy Editor at Larchmont Press',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  ...letterWithEvent({
    letter: [
      'Dear Mina,',
      '',
      'Your interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.',
      'You will meet me by video.',
      '',
      'Best regards,',
      'Ines Duarte',
      'Recruiter, Larchmont Press',
    ],
    product: 'Larchmont',
    event: [
      'UID:interview-1@larchmont.example',
      'SEQUENCE:0',
      'DTSTAMP:20261008T143000Z',
      'DTSTART:20261014T150000Z',
      'DTEND:20261014T154500Z',
    ],
    title: 'Interview Copy Editor',
    host: ines,
  }),
  '',
);

export const rejection = lines(
  'Date: Fri, 16 Oct 2026 10:30:00 -0400',
  'From: Ines Duarte <ines.duarte@larchmont.example>',
  'To: Mina Okafor <mina.okafor@mailbox.example>',
  'Message-ID: <rejection-1@larchmont.example>',
  'References: <application-1@mailbox.example> <invitation-1@larchmont.example>',
  'Subject: Re: Copy Editor at Larchmont Press',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear Mina,',
  '',
  'Thank you for interviewing for the Copy Editor position at Larchmont Press. Unfortunately, we have decided not to move forward with',
  'your application and have offered the position to another candidate.',
  '',
  'Best regards,',
  'Ines Duarte',
);

/** Mina answers a mail of ours. */
export function reply(
  word: string,
  options: { readonly from?: string; readonly id?: string; readonly headers?: readonly string[] } = {},
): Uint8Array {
  return lines(
    'Date: Wed, 14 Oct 2026 13:00:00 -0400',
    `From: Mina Okafor <${options.from ?? 'mina.okafor@mailbox.example'}>`,
    'To: k7p2vq9xw3@in.example.com',
    `Message-ID: <${options.id ?? `reply-${word}`}@mailbox.example>`,
    'Subject: Re: Thank Ines',
    ...(options.headers ?? []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    word,
    '',
    'On Wed, Oct 14, 2026 at 12:00 PM Followthrough <followthrough@in.example.com> wrote:',
    '> Reply sent, skip, later 2 days.',
  );
}

/** What Gmail sends to an address that somebody wants to forward to. */
export function forwardingQuestion(options: { readonly code: string; readonly link: string; readonly from?: string }): Uint8Array {
  return lines(
    'Date: Mon, 05 Oct 2026 13:12:00 +0000',
    `From: Gmail Team <${options.from ?? 'forwarding-noreply@google.com'}>`,
    'To: k7p2vq9xw3@in.example.com',
    `Message-ID: <question-${options.code}@google.com>`,
    `Subject: (#${options.code}) Gmail Forwarding Confirmation - Receive Mail from mina.okafor@mailbox.example`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'mina.okafor@mailbox.example has requested to automatically forward mail to your email address k7p2vq9xw3@in.example.com.',
    `Confirmation code: ${options.code}`,
    '',
    'To allow this, please click the link below:',
    '',
    options.link,
    '',
    'To stop it, click this one:',
    options.link.replace('/vf-', '/uf-'),
    '',
    'More: https://support.google.com/mail/answer/184973',
  );
}
