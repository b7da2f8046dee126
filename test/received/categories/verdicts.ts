import { calendar, invited, offer, rejection } from '../letters.ts';
import { byMina, message, parts, textPart } from '../message.ts';
import type { Received } from '../received.ts';

const re = { Subject: 'Re: Copy Editor at Larchmont Press' };
const claimed = 'Authentication-Results';

export const verdicts: readonly Received[] = [
  { what: 'a virus', sent: { virus: 'FAIL' }, raw: message({}), outcome: 'refused', why: 'SES found a virus' },
  {
    what: 'a virus in what the owner forwards',
    sent: { virus: 'FAIL' },
    raw: message(byMina),
    outcome: 'refused',
    why: 'SES found a virus',
  },
  { what: 'spam of a stranger', sent: { spam: 'FAIL' }, raw: message({}), outcome: 'nothing', why: 'SES takes it for spam' },
  {
    what: 'taken for spam, and forwarded by the owner',
    sent: { spam: 'FAIL' },
    raw: message(byMina),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'nobody could say whether it is spam',
    sent: { spam: 'PROCESSING_FAILED', virus: 'PROCESSING_FAILED' },
    raw: message({}),
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'perhaps spam', sent: { spam: 'GRAY' }, raw: message({}), outcome: 'recorded', facts: [invited] },
  {
    what: 'called spam by fields of its own, which say nothing',
    raw: message({ 'X-Spam-Flag': 'YES', 'X-Spam-Status': 'Yes, score=15', 'X-SES-Spam-Verdict': 'FAIL' }),
    outcome: 'recorded',
    facts: [invited],
  },
  { what: 'a rejection whose sender failed', sent: { dmarc: 'FAIL' }, raw: message(re, ...rejection), outcome: 'asked', why: 'trust' },
  {
    what: 'a rejection of a domain that promises nothing',
    sent: { dmarc: 'GRAY' },
    raw: message(re, ...rejection),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'a rejection while the check was out of order',
    sent: { dmarc: 'PROCESSING_FAILED' },
    raw: message(re, ...rejection),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'a rejection with a field that says it passed',
    sent: { dmarc: 'FAIL' },
    raw: message({ ...re, [claimed]: 'amazonses.com; spf=pass; dkim=pass; dmarc=pass header.from=larchmont.example' }, ...rejection),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'a rejection of another domain',
    raw: message({ ...re, From: 'Ines Duarte <ines.duarte@larchmont-press.example>' }, ...rejection),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'an offer of another domain',
    raw: message({ ...re, From: 'Ines Duarte <ines.duarte@elsewhere.example>' }, ...offer),
    outcome: 'asked',
    why: 'trust',
  },
  { what: 'a rejection of a sender who proved it', raw: message(re, ...rejection), outcome: 'recorded', facts: ['rejection'] },
  {
    what: 'the owner’s word from somebody who is not proved to be the owner',
    sent: { dmarc: 'FAIL' },
    raw: message({ ...byMina, Subject: 'stop' }, 'stop'),
    outcome: 'refused',
    why: 'a command without proof of its sender',
  },
  {
    what: 'the owner’s name with another address',
    raw: message({ From: 'Mina Okafor <mina.okafor@elsewhere.example>', Subject: 'stop' }, 'stop everything'),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'the owner’s address as the name of another',
    raw: message({ From: '"mina.okafor@mailbox.example" <otto@elsewhere.example>', Subject: 'stop' }, 'stop everything'),
    outcome: 'asked',
    why: 'trust',
  },
  {
    what: 'a cancellation by calendar of a sender who failed',
    sent: { dmarc: 'FAIL' },
    raw: message(
      { 'Content-Type': 'multipart/alternative; boundary=b', Subject: 'Canceled: Interview' },
      ...parts('b', textPart('This interview has been canceled.'), [
        'Content-Type: text/calendar; method=CANCEL',
        '',
        ...calendar({ method: 'CANCEL', status: 'CANCELLED' }),
      ]),
    ),
    outcome: 'asked',
  },
];
