import { invited, rejection } from '../../letters.ts';
import { bare, byMina, bytes, message } from '../../message.ts';
import type { Received } from '../../received.ts';

export const missing: readonly Received[] = [
  { what: 'no From', raw: message({ From: null }), sent: { dmarc: 'GRAY' }, outcome: 'recorded', facts: [invited] },
  {
    what: 'no From, and an outcome that its sender would have to stand for',
    raw: message({ From: null, Subject: 'Re: Copy Editor at Larchmont Press' }, ...rejection),
    sent: { dmarc: 'GRAY' },
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'a From without an address',
    raw: message({ From: 'Ines Duarte' }),
    sent: { dmarc: 'GRAY' },
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'a From that cannot be read',
    raw: message({ From: '<<<>>@@;,' }),
    sent: { dmarc: 'GRAY' },
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'an empty From', raw: message({ From: '' }), sent: { dmarc: 'GRAY' }, outcome: 'recorded', facts: [invited] },
  {
    what: 'a Sender and no From',
    raw: message({ From: null, Sender: 'Ines Duarte <ines.duarte@larchmont.example>' }),
    sent: { dmarc: 'GRAY' },
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'no To', raw: message({ To: null }), outcome: 'recorded', facts: [invited] },
  { what: 'an empty To', raw: message({ To: '' }), outcome: 'recorded', facts: [invited] },
  { what: 'a To of nobody', raw: message({ To: 'undisclosed-recipients:;' }), outcome: 'recorded', facts: [invited] },
  {
    what: 'a To that cannot be read',
    raw: message({ To: '"Mina Okafor <mina.okafor@mailbox.example' }),
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'no Date', raw: message({ Date: null }), outcome: 'recorded', facts: [invited] },
  { what: 'no Message-ID', raw: message({ 'Message-ID': null }), outcome: 'recorded', facts: [invited] },
  { what: 'an empty Message-ID', raw: message({ 'Message-ID': '<>' }), outcome: 'recorded', facts: [invited] },
  {
    what: 'a Message-ID without brackets',
    raw: message({ 'Message-ID': 'letter-1@larchmont.example' }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'a Message-ID of words',
    raw: message({ 'Message-ID': '<this is no id, and has blanks in it>' }),
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'no Subject', raw: message({ Subject: null }), outcome: 'recorded', facts: [invited] },
  { what: 'an empty Subject', raw: message({ Subject: '' }), outcome: 'recorded', facts: [invited] },
  {
    what: 'no MIME-Version and no Content-Type',
    raw: message({ 'MIME-Version': null, 'Content-Type': null }),
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'a Content-Type without a value', raw: message({ 'Content-Type': '' }), outcome: 'recorded', facts: [invited] },
  {
    what: 'neither Date nor Message-ID nor Subject',
    raw: message({ Date: null, 'Message-ID': null, Subject: null }),
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'a From alone', raw: bare({ From: 'Ines Duarte <ines.duarte@larchmont.example>' }), outcome: 'recorded', facts: [invited] },
  { what: 'no field at all, the letter alone', raw: bare({}), sent: { dmarc: 'GRAY' }, outcome: 'recorded', facts: [invited] },
  {
    what: 'no field at all, and no blank line before the letter',
    raw: bytes(
      'Your interview for the Copy Editor position at Larchmont Press is confirmed for Wednesday, October 14, 2026 at 11:00 am EDT.\r\n',
    ),
    sent: { dmarc: 'GRAY' },
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'no field but the owner’s From, above a letter that was pasted',
    raw: bare({ From: 'Mina Okafor <mina.okafor@mailbox.example>' }),
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'no Subject in what the owner pasted', raw: message({ ...byMina, Subject: null }), outcome: 'recorded', facts: [invited] },
];
