import { ines, letterWithEvent } from '../functions/store/mails.ts';

/** A panel of three on one day, in one invitation: its thank-you mails come to Mina as one, with three drafts. */
export const panelInvitation = new TextEncoder().encode(
  [
    'Date: Thu, 08 Oct 2026 10:30:00 -0400',
    'From: Ines Duarte <ines.duarte@larchmont.example>',
    'To: Mina Okafor <mina.okafor@mailbox.example>',
    'Message-ID: <panel-1@larchmont.example>',
    'In-Reply-To: <application-1@mailbox.example>',
    'References: <application-1@mailbox.example>',
    'Subject: Panel interview confirmed: Copy Editor at Larchmont Press',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...letterWithEvent({
      letter: [
        'Dear Mina,',
        '',
        'Your panel interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.',
        'You will meet Tomas Lindqvist, Priya Raman and me by video.',
        '',
        'Best regards,',
        'Ines Duarte',
        'Recruiter, Larchmont Press',
      ],
      product: 'Larchmont',
      event: [
        'UID:panel-1@larchmont.example',
        'SEQUENCE:0',
        'DTSTAMP:20261008T143000Z',
        'DTSTART:20261014T150000Z',
        'DTEND:20261014T154500Z',
      ],
      title: 'Panel interview Copy Editor',
      host: ines,
      others: [
        { name: 'Tomas Lindqvist', address: 'tomas.lindqvist@larchmont.example' },
        { name: 'Priya Raman', address: 'priya.raman@larchmont.example' },
      ],
    }),
    '',
  ].join('\r\n'),
);
