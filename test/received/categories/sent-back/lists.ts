import { invited, rejection } from '../../letters.ts';
import { message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

const list = {
  From: 'Copy Desk List <copydesk@lists.example>',
  To: 'copydesk@lists.example',
  'List-Id': 'Copy Desk <copydesk.lists.example>',
  'List-Unsubscribe': '<mailto:copydesk-leave@lists.example>',
  'List-Post': '<mailto:copydesk@lists.example>',
  Precedence: 'list',
};

export const lists: readonly Received[] = [
  {
    what: 'a post to a list that Mina reads',
    raw: message(
      { ...list, Subject: '[copydesk] Hyphens in compound adjectives' },
      'Which style guide do you follow for compound adjectives?',
      '',
      'Paul',
    ),
    outcome: 'nothing',
  },
  {
    what: 'a digest of a day (RFC 1153)',
    raw: message(
      { ...list, Subject: 'copydesk Digest, Vol 12, Issue 4', 'Content-Type': 'multipart/mixed; boundary=d' },
      ...parts(
        'd',
        textPart('Today: 1. Hyphens (Paul) 2. Serial commas (Rosa)'),
        [
          'Content-Type: multipart/digest; boundary=e',
          '',
          ...parts(
            'e',
            ['Content-Type: message/rfc822', '', 'From: paul@lists.example', 'Subject: Hyphens', '', 'Which style guide do you follow?'],
            ['', 'From: rosa@lists.example', 'Subject: Serial commas', '', 'I would leave them out.'],
          ),
        ],
        textPart('End of copydesk Digest'),
      ),
    ),
    outcome: 'nothing',
  },
  {
    what: 'a digest in which somebody posts a rejection of their own',
    raw: message(
      { ...list, Subject: 'copydesk Digest, Vol 12, Issue 5', 'Content-Type': 'multipart/digest; boundary=e' },
      ...parts('e', [
        '',
        'From: paul@lists.example',
        'Subject: Look what I got',
        '',
        ...rejection.map((line) => line.replace('Mina', 'Paul').replace(/Larchmont Press/g, 'Quillmark')),
      ]),
    ),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'a newsletter about jobs',
    raw: message(
      {
        From: 'Jobs for Editors <news@editorjobs.example>',
        Subject: '12 new jobs for you this week',
        'List-Unsubscribe': '<https://editorjobs.example/leave>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      'New jobs that match your search:',
      '',
      'Copy Editor at Quillmark, Boston',
      'Sub-Editor at Norfolk Gazette, remote',
      'See all jobs. Unsubscribe from this alert.',
    ),
    outcome: 'nothing',
  },
  {
    what: 'an employer’s letter that carries an unsubscribe link, as bulk senders must',
    raw: message({
      'List-Unsubscribe': '<https://larchmont.example/leave>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Feedback-ID': '1:2:larchmont',
    }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'a shared hiring address that is a list and rewrites the sender against DMARC',
    raw: message({
      From: "'Ines Duarte' via Hiring <hiring@larchmont.example>",
      'Reply-To': 'Ines Duarte <ines.duarte@larchmont.example>',
      'List-Id': '<hiring.larchmont.example>',
      Precedence: 'list',
      'X-Original-From': 'Ines Duarte <ines.duarte@larchmont.example>',
    }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'a letter with the footer of a list below it',
    raw: message(
      { 'List-Id': '<hiring.larchmont.example>' },
      ...[
        'Dear Mina,',
        '',
        'Your interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.',
        '',
        'Ines Duarte',
        'Recruiter, Larchmont Press',
      ],
      '',
      '_______________________________________________',
      'hiring mailing list -- hiring@larchmont.example',
      'To unsubscribe send an email to hiring-leave@larchmont.example',
    ),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'a Google group’s post, by its many fields',
    raw: message(
      {
        From: 'Rosa Lind <rosa@lists.example>',
        To: 'editors@groups.example',
        Subject: '[editors] Lunch on Friday',
        'List-ID': '<editors.groups.example>',
        'X-Google-Group-Id': '1234567',
        Precedence: 'list',
        'Mailing-list': 'list editors@groups.example; contact editors+owners@groups.example',
      },
      'Shall we meet at the harbour on Friday at noon?',
      '',
      'Rosa',
    ),
    outcome: 'nothing',
  },
  {
    what: 'a message that waits for a moderator',
    raw: message(
      {
        From: 'copydesk-owner@lists.example',
        Subject: 'copydesk post from mina.okafor@mailbox.example requires approval',
        Precedence: 'bulk',
        'X-List-Administrivia': 'yes',
        'List-Id': '<copydesk.lists.example>',
      },
      'Your mail to copydesk is being held until the list moderator can review it for approval.',
    ),
    outcome: 'nothing',
  },
  {
    what: 'a monthly reminder of memberships',
    raw: message(
      {
        From: 'mailman-owner@lists.example',
        Subject: 'lists.example mailing list memberships reminder',
        Precedence: 'bulk',
        'X-No-Archive': 'yes',
      },
      'This is a reminder, sent out once a month, about your lists.example mailing list memberships.',
    ),
    outcome: 'nothing',
  },
];
