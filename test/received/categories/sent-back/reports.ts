import { byMina, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const nothing = { outcome: 'nothing' } as const;
const readReceipt = (disposition: string, said: string, fields = {}) =>
  message(
    {
      Subject: 'Read: Application: Copy Editor',
      'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b',
      ...fields,
    },
    ...parts('b', textPart(said), [
      'Content-Type: message/disposition-notification',
      '',
      'Reporting-UA: mail.larchmont.example',
      'Final-Recipient: rfc822;ines.duarte@larchmont.example',
      'Original-Message-ID: <application-1@mailbox.example>',
      `Disposition: ${disposition}`,
    ]),
  );

export const reports: readonly Received[] = [
  {
    ...nothing,
    what: 'a read receipt (RFC 8098)',
    raw: readReceipt('manual-action/MDN-sent-manually; displayed', 'Your message was read on Thursday, October 8, 2026 10:20 AM.'),
  },
  {
    ...nothing,
    what: 'deleted without having been read',
    raw: readReceipt(
      'automatic-action/MDN-sent-automatically; deleted',
      'Your message was deleted without being read on Thursday, October 8, 2026.',
      { Subject: 'Not read: Application: Copy Editor' },
    ),
  },
  {
    ...nothing,
    what: 'a read receipt in German',
    raw: readReceipt('manual-action/MDN-sent-manually; displayed', 'Ihre Nachricht wurde am Donnerstag, 8. Oktober 2026 gelesen.', {
      Subject: 'Gelesen: Bewerbung',
    }),
  },
  {
    ...nothing,
    what: 'Exchange: Read, as text alone',
    raw: message(
      { Subject: 'Read: Application: Copy Editor', 'Auto-Submitted': 'auto-generated' },
      'Your message',
      '',
      '   To: Ines Duarte',
      '   Subject: Application: Copy Editor',
      '   Sent: Monday, October 5, 2026 9:12 AM',
      '',
      'was read on Thursday, October 8, 2026 10:20 AM.',
    ),
  },
  {
    what: 'no receipt: a letter that asks for one',
    raw: message({
      'Disposition-Notification-To': 'ines.duarte@larchmont.example',
      'Return-Receipt-To': 'ines.duarte@larchmont.example',
      'X-Confirm-Reading-To': 'ines.duarte@larchmont.example',
    }),
    outcome: 'recorded',
    facts: ['invite 2026-10-14T15:00:00Z'],
  },
  {
    ...nothing,
    what: 'a complaint about a mail (ARF, RFC 5965)',
    sent: { source: '' },
    raw: message(
      {
        From: 'Feedback Loop <feedback@mailbox.example>',
        Subject: 'FW: Application: Copy Editor',
        'Content-Type': 'multipart/report; report-type=feedback-report; boundary=b',
      },
      ...parts(
        'b',
        textPart('This is an email abuse report for an email message received on Thu, 8 Oct 2026.'),
        ['Content-Type: message/feedback-report', '', 'Feedback-Type: abuse', 'User-Agent: Loop/1.0', 'Version: 1'],
        [
          'Content-Type: message/rfc822',
          '',
          'From: followthrough@in.example.com',
          'Subject: Noted: your application',
          '',
          'We regret to inform you that you were not selected.',
        ],
      ),
    ),
  },
  {
    ...nothing,
    what: 'a report of the DMARC of a domain, with a file',
    raw: message(
      {
        From: 'noreply-dmarc@reports.example',
        Subject: 'Report domain: in.example.com Submitter: reports.example Report-ID: 123',
        'Content-Type': 'multipart/mixed; boundary=b',
      },
      ...parts('b', textPart('This is a DMARC aggregate report for in.example.com.'), [
        'Content-Type: application/gzip; name=report.xml.gz',
        'Content-Transfer-Encoding: base64',
        '',
        'H4sIAAAAAAAA',
      ]),
    ),
  },
  {
    ...nothing,
    what: 'a report of TLS (RFC 8460)',
    raw: message(
      {
        From: 'noreply-tls@reports.example',
        Subject: 'Report Domain: in.example.com',
        'TLS-Report-Domain': 'in.example.com',
        'Content-Type': 'multipart/report; report-type=tlsrpt; boundary=b',
      },
      ...parts('b', textPart('This is an aggregate TLS report.'), [
        'Content-Type: application/tlsrpt+gzip; name=r.json.gz',
        'Content-Transfer-Encoding: base64',
        '',
        'H4sIAAAAAAAA',
      ]),
    ),
  },
  {
    ...nothing,
    what: 'a challenge: prove that you are a person',
    raw: message(
      {
        From: 'Otto Brandt <otto@challenge.example>',
        Subject: 'Please confirm your message to otto@challenge.example',
        'Auto-Submitted': 'auto-replied',
      },
      'I am protecting myself from junk mail. Please confirm that you are a human by clicking this link: https://challenge.example/c/1',
      'Your message will be held until then.',
    ),
  },
  {
    ...nothing,
    what: 'a challenge to a receipt of ours',
    sent: { recipients: ['reply'] },
    raw: message(
      { From: 'mina.okafor@mailbox.example', Subject: 'Re: Noted: your application [confirm]', 'Auto-Submitted': 'auto-replied' },
      'Please click to have your mail delivered: https://challenge.example/c/2',
    ),
    outcome: 'refused',
    why: 'an automatic answer to a mail of ours',
  },
  {
    ...nothing,
    what: 'a subscription that wants to be confirmed',
    raw: message(
      { From: 'Editors Weekly <confirm@editorsweekly.example>', Subject: 'Confirm your subscription' },
      'Please confirm your subscription to Editors Weekly: https://editorsweekly.example/confirm?t=1',
      'If you did not ask for it, ignore this mail.',
    ),
  },
  {
    ...nothing,
    what: 'a list that wants a subscription confirmed by reply (Mailman)',
    raw: message(
      { From: 'copydesk-confirm+abc123@lists.example', Subject: 'confirm abc123', Precedence: 'bulk' },
      'We have received a request for subscription of your email address to the copydesk mailing list. To confirm, reply to this message.',
    ),
  },
  {
    ...nothing,
    what: 'an account whose address wants to be verified',
    raw: message(
      { From: 'no-reply@shop.example', Subject: 'Verify your email address' },
      'Welcome! Enter this code to verify your email address: 482913.',
    ),
  },
  {
    ...nothing,
    what: 'a code to sign in',
    raw: message({ From: 'no-reply@bank.example', Subject: '117203 is your code' }, 'Use 117203 to sign in. Do not share it with anybody.'),
  },
  {
    ...nothing,
    what: 'a mailbox that is nearly full',
    raw: message(
      { From: 'Mail Administrator <postmaster@mailbox.example>', Subject: 'Your mailbox is almost full' },
      'Your mailbox has reached 95% of its quota. Please delete old messages.',
    ),
  },
  {
    ...nothing,
    what: 'a copy of our own mail that a rule sent back',
    raw: message(
      {
        From: 'Followthrough <followthrough@in.example.com>',
        Subject: 'Noted: a rejection (Larchmont Press, Copy Editor)',
        'Auto-Submitted': 'auto-generated',
      },
      'From "Re: Copy Editor" I understood:',
      '- a rejection',
    ),
    why: 'a mail of our own',
  },
  {
    outcome: 'command',
    what: 'our own mail, passed on by the owner',
    raw: message(
      { ...byMina, Subject: 'Fwd: Noted: a rejection' },
      '---------- Forwarded message ---------',
      'From: Followthrough <followthrough@in.example.com>',
      'Date: Thu, Oct 8, 2026 at 10:30 AM',
      'Subject: Noted: a rejection (Larchmont Press, Copy Editor)',
      'To: Mina Okafor <mina.okafor@mailbox.example>',
      '',
      'I understood: we have decided not to move forward with your application.',
    ),
  },
  {
    ...nothing,
    what: 'Outlook’s wish to have a letter back',
    raw: message(
      { Subject: 'Recall: Your interview: Copy Editor at Larchmont Press' },
      'Ines Duarte would like to recall the message, "Your interview: Copy Editor at Larchmont Press".',
    ),
  },
  {
    ...nothing,
    what: 'the same in German',
    raw: message({ Subject: 'Rückruf: Ihr Gespräch' }, 'Ines Duarte möchte die Nachricht „Ihr Gespräch“ zurückrufen.'),
  },
  {
    ...nothing,
    what: 'a survey of an employer',
    raw: message(
      { From: 'Larchmont Talent <talent@larchmont.example>', Subject: 'How was your application experience?' },
      'We would love your feedback. Please take our survey: https://larchmont.example/s/1',
    ),
  },
  {
    ...nothing,
    what: 'a password at an employer’s portal',
    raw: message(
      { From: 'Larchmont Careers <no-reply@larchmont.example>', Subject: 'Reset your password' },
      'Use this link to reset your password for Larchmont Careers.',
    ),
  },
  {
    ...nothing,
    what: 'a voicemail',
    raw: message(
      { From: 'Voicemail <voice@pbx.example>', Subject: 'New voicemail from +1 617 555 0100' },
      'You received a voicemail of 42 seconds.',
    ),
  },
  {
    ...nothing,
    what: 'lottery that the owner forwards by mistake',
    raw: message(
      { ...byMina, Subject: 'Fwd: You won' },
      '---------- Forwarded message ---------',
      'From: Lotto <win@lotto.example>',
      'Date: Thu, Oct 8, 2026 at 10:30 AM',
      'Subject: You won',
      'To: Mina Okafor <mina.okafor@mailbox.example>',
      '',
      'You won a million. Send us your bank account.',
    ),
  },
];
