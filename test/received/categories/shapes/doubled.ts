import { invited, rejection } from '../../letters.ts';
import { byMina, message, messageText } from '../../message.ts';
import type { Received } from '../../received.ts';

const ines = 'Ines Duarte <ines.duarte@larchmont.example>';

export const doubled: readonly Received[] = [
  {
    what: 'two From fields, and an outcome: which of them was checked is not known',
    raw: message({ From: [ines, 'Otto <otto@elsewhere.example>'], Subject: 'Re: Copy Editor at Larchmont Press' }, ...rejection),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'two From fields, the owner’s second',
    raw: message({ From: ['Otto <otto@elsewhere.example>', 'Mina Okafor <mina.okafor@mailbox.example>'], Subject: 'Re: Noted' }, 'stop'),
    sent: { recipients: ['reply'] },
    outcome: 'refused',
    told: /./,
  },
  {
    what: 'two From fields, the owner’s first',
    raw: message({ From: ['Mina Okafor <mina.okafor@mailbox.example>', 'Otto <otto@elsewhere.example>'], Subject: 'Re: Noted' }, 'stop'),
    sent: { recipients: ['reply'] },
    outcome: 'refused',
    told: /./,
  },
  {
    what: 'two addresses in one From',
    raw: message({ From: `${ines}, Otto <otto@larchmont.example>`, Sender: ines }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two Subjects',
    raw: message({ Subject: ['Your interview: Copy Editor at Larchmont Press', 'You have won'] }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two Dates',
    raw: message({ Date: ['Thu, 08 Oct 2026 10:30:00 -0400', 'Thu, 01 Jan 1970 00:00:00 +0000'] }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two Message-IDs',
    raw: message({ 'Message-ID': ['<letter-1@larchmont.example>', '<letter-2@larchmont.example>'] }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two Message-IDs in one field',
    raw: message({ 'Message-ID': '<letter-1@larchmont.example> <letter-2@larchmont.example>' }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two Tos',
    raw: message({ To: ['Mina Okafor <mina.okafor@mailbox.example>', 'hr@larchmont.example'] }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two Content-Types, the second one a lie',
    raw: message({ 'Content-Type': ['text/plain; charset=utf-8', 'multipart/mixed; boundary=none'] }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two transfer encodings',
    raw: message({ 'Content-Transfer-Encoding': ['8bit', '7bit'] }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'every field twice',
    raw: Buffer.from(messageText({}).replace(/^(?:Date|Message-ID|Subject|MIME-Version|Content-Type|To):.*\r\n/gm, '$&$&')),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two In-Reply-To fields and References with commas',
    raw: message({
      'In-Reply-To': ['<application-1@mailbox.example>', '<other@elsewhere.example>'],
      References: '<a@b.example>,<application-1@mailbox.example>,,<c@d.example>',
    }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'the Subject in capitals and the From in lower case',
    raw: Buffer.from(messageText({}).replace('Subject:', 'SUBJECT:').replace('From:', 'from:').replace('Message-ID', 'Message-Id')),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'two Subjects on a word of the owner’s',
    raw: message({ ...byMina, Subject: ['Re: Noted', 'Re: something else'] }, 'pause until October 20'),
    sent: { recipients: ['reply'] },
    outcome: 'command',
    facts: ['owner_pause'],
  },
];
