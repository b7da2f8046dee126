import { rejection } from '../../letters.ts';
import { byMina, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';
import { failed, nothing, report, returnedLetter } from '../../report-of-failure.ts';

export const bouncesInWords: readonly Received[] = [
  {
    ...nothing,
    what: 'qmail: a text alone, no report and no fields that say so',
    raw: message(
      { From: 'MAILER-DAEMON@mailbox.example', Subject: 'failure notice', 'MIME-Version': null, 'Content-Type': null },
      'Hi. This is the qmail-send program at mailbox.example.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      "This is a permanent error; I've given up. Sorry it didn't work out.",
      '',
      '<ines.duarte@larchmont.example>:',
      '192.0.2.25 does not like recipient.',
      '',
      '--- Below this line is a copy of the message.',
      '',
      ...returnedLetter,
    ),
  },
  {
    ...nothing,
    what: 'Exim: a text with the message below it',
    raw: message(
      {
        From: 'Mail Delivery System <Mailer-Daemon@mailbox.example>',
        Subject: 'Mail delivery failed: returning message to sender',
        'X-Failed-Recipients': 'ines.duarte@larchmont.example',
        'Auto-Submitted': 'auto-replied',
      },
      'This message was created automatically by mail delivery software.',
      'A message that you sent could not be delivered to one or more of its recipients.',
      '',
      '  ines.duarte@larchmont.example',
      '    Unrouteable address',
      '',
      '------ This is a copy of the message, including all the headers. ------',
      '',
      ...returnedLetter,
    ),
  },
  {
    ...nothing,
    what: 'French: not handed over, as text alone',
    raw: message(
      { From: 'Mail Delivery System <mailer-daemon@courrier.example>', Subject: 'Échec de la remise de votre message' },
      'Votre message n’a pas pu être remis au destinataire suivant :',
      'ines.duarte@larchmont.example : la boîte aux lettres est pleine.',
    ),
  },
  {
    ...nothing,
    what: 'the returned mail is a rejection that Mina had forwarded to a friend',
    raw: message(
      {
        From: 'MAILER-DAEMON@mailbox.example',
        Subject: 'Undelivered Mail Returned to Sender',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary="dsn"',
      },
      ...parts(
        'dsn',
        textPart('I could not deliver your message to <friend@nowhere.example>.'),
        ['Content-Type: message/delivery-status', '', ...failed('5.4.4', 'host not found')],
        [
          'Content-Type: message/rfc822',
          '',
          'From: Ines Duarte <ines.duarte@larchmont.example>',
          'To: mina.okafor@mailbox.example',
          'Subject: Re: Copy Editor at Larchmont Press',
          '',
          ...rejection,
        ],
      ),
    ),
  },
  {
    ...nothing,
    what: 'plain text that quotes the rejection it could not deliver',
    raw: message(
      { From: 'MAILER-DAEMON@mailbox.example', Subject: 'Mail delivery failed: returning message to sender' },
      'A message that you sent could not be delivered to friend@nowhere.example.',
      '',
      '------ This is a copy of the message ------',
      'From: Ines Duarte <ines.duarte@larchmont.example>',
      'Subject: Re: Copy Editor at Larchmont Press',
      '',
      ...rejection,
    ),
  },
  {
    what: 'of a receipt of ours, to the address that stands in it for replies',
    sent: { source: '', recipients: ['reply'] },
    raw: report({ said: ['Your message could not be delivered.'], status: failed('5.2.2', '552 mailbox full') }),
    outcome: 'refused',
    why: 'an automatic answer to a mail of ours',
  },
  {
    what: 'of a receipt of ours, without an envelope that says so',
    sent: { source: 'mailer-daemon@mailbox.example', recipients: ['reply'] },
    raw: message({ From: 'MAILER-DAEMON@mailbox.example', Subject: 'failure notice' }, "I'm afraid I wasn't able to deliver your message."),
    outcome: 'refused',
    why: 'an automatic answer to a mail of ours',
  },
  {
    what: 'of a receipt of ours, with the word of a command in it',
    sent: { source: '', recipients: ['reply'] },
    raw: report({
      from: 'Mina Okafor <mina.okafor@mailbox.example>',
      said: ['stop', '', 'Your message could not be delivered.'],
      status: failed('5.1.1', '550'),
    }),
    outcome: 'refused',
    why: 'an automatic answer to a mail of ours',
  },
  {
    what: 'a variable envelope return path that comes back to a capture address',
    sent: { source: '', recipients: ['k7p2vq9xw3+ines.duarte=larchmont.example@in.example.com'] },
    raw: report({ said: ['Mailbox unavailable.'], status: failed('5.7.1', '550 blocked') }),
    outcome: 'nothing',
    why: 'read as auto_reply, which changes nothing',
  },
  {
    what: 'no bounce: a letter that speaks of an undelivered one',
    raw: message(
      {},
      'Dear Mina,',
      '',
      'My first mail to you was returned to me as undeliverable, so I am sending it again.',
      '',
      ...([
        'Your interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.',
        '',
        'Ines Duarte',
        'Recruiter, Larchmont Press',
      ] as const),
    ),
    outcome: 'recorded',
    facts: ['invite 2026-10-14T15:00:00Z'],
  },
  {
    ...nothing,
    sent: {},
    what: 'that the owner forwards',
    raw: message(
      { ...byMina, Subject: 'Fwd: Undelivered Mail Returned to Sender' },
      '---------- Forwarded message ---------',
      'From: Mail Delivery System <MAILER-DAEMON@mailbox.example>',
      'Date: Thu, Oct 8, 2026 at 10:30 AM',
      'Subject: Undelivered Mail Returned to Sender',
      'To: Mina Okafor <mina.okafor@mailbox.example>',
      '',
      '<ines.duarte@larchmont.example>: 550 5.1.1 user unknown',
    ),
  },
];
