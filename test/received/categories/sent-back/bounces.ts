import { message, parts } from '../../message.ts';
import type { Received } from '../../received.ts';
import { failed, nothing, report, returnedLetter } from '../../report-of-failure.ts';

export const bounces: readonly Received[] = [
  {
    ...nothing,
    what: 'Postfix: the mailbox does not exist',
    raw: report({
      said: [
        'This is the mail system at host mx.mailbox.example.',
        '',
        '<ines.duarte@larchmont.example>: host mx.larchmont.example said: 550 5.1.1 no such user',
      ],
      status: failed('5.1.1', '550 5.1.1 no such user'),
    }),
  },
  {
    ...nothing,
    what: 'Sendmail: returned mail with the transcript of the session',
    raw: report({
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@mailbox.example>',
      subject: 'Returned mail: see transcript for details',
      said: ['   ----- Transcript of session follows -----', '550 5.1.1 <ines.duarte@larchmont.example>... User unknown'],
      status: failed('5.1.1', '550 5.1.1 User unknown'),
      returnedAs: 'text/rfc822-headers',
    }),
  },
  {
    ...nothing,
    what: 'Exchange: undeliverable, with diagnostic information for administrators',
    raw: report({
      from: 'Microsoft Outlook <postmaster@larchmont.example>',
      subject: 'Undeliverable: Application: Copy Editor',
      said: [
        'Delivery has failed to these recipients or groups:',
        '',
        'ines.duarte@larchmont.example',
        'The address you sent your message to was not found at the destination domain.',
      ],
      status: failed('5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound'),
    }),
  },
  {
    ...nothing,
    what: 'Gmail: address not found, with a picture and pages of HTML',
    raw: message(
      {
        From: 'Mail Delivery Subsystem <mailer-daemon@mail.example>',
        Subject: 'Delivery Status Notification (Failure)',
        'X-Failed-Recipients': 'ines.duarte@larchmont.example',
        'Auto-Submitted': 'auto-replied',
        'Content-Type': 'multipart/report; boundary="dsn"; report-type=delivery-status',
      },
      ...parts(
        'dsn',
        [
          'Content-Type: multipart/related; boundary="rel"',
          '',
          ...parts('rel', [
            'Content-Type: text/html',
            '',
            '<h1>Address not found</h1><p>Your message was not delivered to <b>ines.duarte@larchmont.example</b>.</p><img src="cid:icon">',
          ]),
        ],
        ['Content-Type: message/delivery-status', '', ...failed('5.1.1', '550 5.1.1 does not exist')],
        ['Content-Type: message/rfc822', '', ...returnedLetter],
      ),
    ),
  },
  {
    ...nothing,
    what: 'delayed: a warning that it will be tried again',
    raw: report({
      subject: 'Warning: could not send message for past 4 hours',
      said: ['THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.', 'It will be retried until it is 5 days old.'],
      status: [
        'Reporting-MTA: dns; mx.mailbox.example',
        '',
        'Final-Recipient: rfc822; ines.duarte@larchmont.example',
        'Action: delayed',
        'Status: 4.4.1',
        'Will-Retry-Until: Mon, 12 Oct 2026 10:29:40 -0400',
      ],
      returnedAs: 'text/rfc822-headers',
    }),
  },
  {
    ...nothing,
    what: 'Exchange: delivery delayed, in words of its own',
    raw: report({
      from: 'postmaster@larchmont.example',
      subject: 'Delivery delayed: Application: Copy Editor',
      said: [
        'Delivery to these recipients or groups has been delayed.',
        'You do not need to do anything: the server keeps trying for the next 1 days, 19 hours.',
      ],
      status: [
        'Reporting-MTA: dns;mx.larchmont.example',
        '',
        'Final-recipient: RFC822;ines.duarte@larchmont.example',
        'Action: delayed',
        'Status: 4.4.7',
      ],
      returnedAs: 'none',
    }),
  },
  {
    ...nothing,
    what: 'relayed: passed on to a server that gives no receipts',
    raw: report({
      subject: 'Relayed: Application: Copy Editor',
      said: ['Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server.'],
      status: [
        'Reporting-MTA: dns; mx.mailbox.example',
        '',
        'Final-Recipient: rfc822; ines.duarte@larchmont.example',
        'Action: relayed',
        'Status: 2.0.0',
      ],
      returnedAs: 'text/rfc822-headers',
    }),
  },
  {
    ...nothing,
    what: 'delivered: a receipt that was asked for',
    raw: report({
      subject: 'Successful Mail Delivery Report',
      said: [
        'Your message was successfully delivered to the destination(s) listed below.',
        '',
        '<ines.duarte@larchmont.example>: delivered',
      ],
      status: [
        'Reporting-MTA: dns; mx.mailbox.example',
        '',
        'Final-Recipient: rfc822; ines.duarte@larchmont.example',
        'Action: delivered',
        'Status: 2.1.5',
      ],
      returnedAs: 'text/rfc822-headers',
    }),
  },
  {
    ...nothing,
    what: 'expanded: given to a list',
    raw: report({
      subject: 'Expanded: Application: Copy Editor',
      said: ['The message was expanded to a distribution list.'],
      status: [
        'Reporting-MTA: dns; mx.mailbox.example',
        '',
        'Final-Recipient: rfc822; hiring@larchmont.example',
        'Action: expanded',
        'Status: 2.0.0',
      ],
    }),
  },
  {
    ...nothing,
    what: 'several recipients with several codes in one report',
    raw: report({
      said: ['Two of your recipients could not be reached.'],
      status: [
        ...failed('4.2.2', '452 4.2.2 mailbox full'),
        '',
        'Original-Recipient: rfc822;hr@larchmont.example',
        'Final-Recipient: rfc822; talent@larchmont.example',
        'Action: failed',
        'Status: 5.7.1',
        'Diagnostic-Code: smtp; 554 5.7.1 rejected by policy',
      ],
    }),
  },
  {
    ...nothing,
    what: 'a status part that is empty, and no returned mail',
    raw: report({ said: ['The following message could not be delivered.'], status: [''], returnedAs: 'none' }),
  },
  {
    ...nothing,
    what: 'a status in the form for addresses beyond ASCII (RFC 6533)',
    raw: report({
      said: ['The message could not be delivered.'],
      status: [
        'Reporting-MTA: dns; mx.mailbox.example',
        '',
        'Final-Recipient: utf-8; inés@larchmont.example',
        'Action: failed',
        'Status: 5.1.1',
      ],
      returnedAs: 'message/global',
      fields: { 'Content-Type': 'multipart/report; report-type=global-delivery-status; boundary="dsn"' },
    }),
  },
  {
    ...nothing,
    what: 'a report without a sender',
    raw: report({ from: '<>', said: ['Delivery failed: mailbox unavailable.'], status: failed('5.2.1', '550 mailbox unavailable') }),
  },
  {
    ...nothing,
    what: 'a report with no From field at all',
    raw: report({
      said: ['Delivery failed: mailbox unavailable.'],
      status: failed('5.2.1', '550 mailbox unavailable'),
      fields: { From: null },
    }),
  },
  {
    ...nothing,
    what: 'a report from the employer’s own postmaster that a rule of the mailbox passed on, with an envelope sender',
    sent: { source: 'srs0=x1=2b=larchmont.example=postmaster@mailbox.example' },
    raw: report({
      from: 'postmaster@larchmont.example',
      subject: 'Undeliverable: Application: Copy Editor',
      said: ['Your message could not be delivered to Ines Duarte.'],
      status: failed('5.1.1', '550 no such user'),
      fields: { 'X-Forwarded-To': 'k7p2vq9xw3@in.example.com', 'X-Forwarded-For': 'mina.okafor@mailbox.example k7p2vq9xw3@in.example.com' },
    }),
  },
  {
    ...nothing,
    what: 'German: the mail could not be delivered',
    raw: report({
      subject: 'Unzustellbar: Bewerbung als Lektorin',
      said: [
        'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:',
        '',
        'ines.duarte@larchmont.example',
        'Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.',
      ],
      status: failed('5.1.10', '550 5.1.10 not found'),
    }),
  },
];
