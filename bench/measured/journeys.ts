import { receive } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import type { Envelope } from '../../functions/receiving/envelope.ts';
import type { Counted, Counts } from '../../test/costs/counted.ts';
import { mina } from '../../test/functions/given/laid-out.ts';
import { letterWithEvent } from '../../test/functions/store/mails.ts';

/** A mail of a journey: what comes in, when, and from whom. */
export type Mail = {
  readonly id: string;
  readonly at: string;
  readonly from: 'owner' | string;
  readonly subject: string;
  readonly body: readonly string[];
  readonly head?: readonly string[];
  readonly recipient?: string;
};

const ownersOwn = mina.addresses[0] ?? '';
const headDate = (at: string): string => new Date(at).toUTCString().replace('GMT', '+0000');

function rawMail({ id, at, from, subject, body, head = [] }: Mail): Uint8Array {
  const sender = from === 'owner' ? `Mina Okafor <${ownersOwn}>` : from;
  const host = sender.slice(sender.lastIndexOf('@') + 1).replace('>', '');
  const lines = [
    `From: ${sender}`,
    `To: ${from === 'owner' ? mina.captureAddress : ownersOwn}`,
    `Message-ID: <${id}@${host}>`,
    `Subject: ${subject}`,
    `Date: ${headDate(at)}`,
    'MIME-Version: 1.0',
    ...(head.some((line) => /^content-type:/i.test(line)) ? head : [...head, 'Content-Type: text/plain; charset=utf-8']),
    '',
    ...body,
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** Puts a mail into the bucket as SES does, and takes it in. `object`: another name for the same mail, as of a second copy. */
export async function takeInCounted(
  stage: Counted,
  mail: Mail,
  object = mail.id,
): Promise<{ readonly counts: Counts; readonly outcome: string }> {
  stage.setTo(mail.at);
  await stage.services.bucket.put(`raw/${object}`, rawMail(mail));
  const envelope: Envelope = {
    object: `raw/${object}`,
    mail: object,
    source: mail.from === 'owner' ? ownersOwn : mail.from.replace(/^.*<|>$/g, ''),
    recipients: [mail.recipient ?? mina.captureAddress],
    dmarc: 'PASS',
    virus: 'PASS',
    spam: 'PASS',
  };
  let outcome = '';
  const counts = await stage.count(async () => {
    const [received] = await receive({ ...stage.services, parse: parseMail }, envelope, mail.at);
    outcome = received?.outcome ?? '';
  });
  return { counts, outcome };
}

const ines = 'Ines Duarte <ines.duarte@larchmont.example>';

/** A journey through one application, with mails of every kind that changes something. */
export const mailsOfAJourney = {
  receipt: {
    id: 'receipt-1',
    at: '2026-10-05T13:12:00Z',
    from: 'Larchmont Press Careers <careers@larchmont.example>',
    subject: 'Your application to Larchmont Press',
    body: [
      'Dear Mina,',
      '',
      'Thank you for applying for the position of Copy Editor at Larchmont Press. We will be in touch.',
      '',
      'Larchmont Press',
    ],
  },
  panel: {
    id: 'invitation-1',
    at: '2026-10-08T14:30:00Z',
    from: ines,
    subject: 'Interview confirmed: Copy Editor at Larchmont Press',
    head: ['References: <receipt-1@larchmont.example>', 'Content-Type: multipart/mixed; boundary="b"'],
    body: letterWithEvent({
      letter: [
        'Dear Mina,',
        '',
        'Your interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.',
        'You will meet our panel by video: Ines Duarte, Paul Adeyemi, Rosa Lindqvist, Tom Varga and Wen Castellanos.',
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
        'DTEND:20261014T160000Z',
      ],
      title: 'Interview Copy Editor',
      host: { name: 'Ines Duarte', address: 'ines.duarte@larchmont.example' },
      others: ['Paul Adeyemi', 'Rosa Lindqvist', 'Tom Varga', 'Wen Castellanos'].map((name) => ({
        name,
        address: `${name.toLowerCase().replace(' ', '.')}@larchmont.example`,
      })),
    }),
  },
  calendar: {
    id: 'calendar-1',
    at: '2026-10-09T12:00:00Z',
    from: 'Noor Haddad <noor.haddad@quillmark.example>',
    subject: 'Invitation: Interview Copy Editor at Quillmark',
    head: ['Content-Type: multipart/mixed; boundary="b"'],
    body: letterWithEvent({
      letter: [
        'Dear Mina, we would like to meet you for the Copy Editor position at Quillmark. The time is in the invitation.',
        'Noor Haddad',
      ],
      product: 'Quillmark',
      event: [
        'UID:interview-7@quillmark.example',
        'SEQUENCE:0',
        'DTSTAMP:20261009T120000Z',
        'DTSTART:20261020T150000Z',
        'DTEND:20261020T154500Z',
      ],
      title: 'Interview Copy Editor',
      host: { name: 'Noor Haddad', address: 'noor.haddad@quillmark.example' },
    }),
  },
  forward: {
    id: 'forward-1',
    at: '2026-10-09T16:00:00Z',
    from: 'owner',
    subject: 'Fwd: Your application to Tidewater',
    body: [
      '---------- Forwarded message ---------',
      'From: Hana Brandt <hana.brandt@tidewater.example>',
      'Date: Fri, Oct 9, 2026 at 11:30 AM',
      'Subject: Your application to Tidewater',
      'To: <mina.okafor@mailbox.example>',
      '',
      'Dear Mina,',
      '',
      'We would like to invite you to an interview for the Copy Editor position at Tidewater on Monday, October 19, 2026 at 2pm EDT.',
      '',
      'Hana Brandt',
      'Tidewater',
    ],
  },
  command: {
    id: 'command-1',
    at: '2026-10-09T18:00:00Z',
    from: 'owner',
    subject: 'note Tidewater: they use Chicago style',
    body: [''],
  },
  rejection: {
    id: 'rejection-1',
    at: '2026-10-27T14:30:00Z',
    from: ines,
    subject: 'Re: Copy Editor at Larchmont Press',
    head: ['References: <receipt-1@larchmont.example> <invitation-1@larchmont.example>'],
    body: [
      'Dear Mina,',
      '',
      'Thank you for interviewing for the Copy Editor position at Larchmont Press. Unfortunately, we have decided not to move forward with',
      'your application and have offered the position to another candidate.',
      '',
      'Best regards,',
      'Ines Duarte',
    ],
  },
} as const satisfies Readonly<Record<string, Mail>>;

/** The owner's answer to a mail of ours, to the address that only they were given. */
export function replyTo(token: string, word: string, at: string): Mail {
  const [local, host] = mina.captureAddress.split('@');
  return {
    id: `reply-${word.replaceAll(' ', '-')}`,
    at,
    from: 'owner',
    subject: 'Re: Thank Ines',
    body: [word],
    recipient: `${local}+${token}@${host}`,
  };
}
