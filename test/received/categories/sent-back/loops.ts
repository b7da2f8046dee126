import { invited } from '../../letters.ts';
import { byMina, message } from '../../message.ts';
import type { Received } from '../../received.ts';

const nothing = { outcome: 'nothing' } as const;

/** What comes round again, and what answers for ever. */
export const loops: readonly Received[] = [
  {
    ...nothing,
    what: 'from our own sender’s address',
    raw: message({ From: 'Followthrough <followthrough@in.example.com>' }),
    why: 'a mail of our own',
  },
  {
    ...nothing,
    what: 'from our own sender’s address, in capitals and forged',
    sent: { dmarc: 'FAIL' },
    raw: message({ From: 'FOLLOWTHROUGH@IN.EXAMPLE.COM' }),
    why: 'a mail of our own',
  },
  { ...nothing, what: 'from the capture address itself', raw: message({ From: 'k7p2vq9xw3@in.example.com' }), why: 'a mail of our own' },
  {
    ...nothing,
    what: 'from the reply address of a mail of ours',
    raw: message({ From: 'k7p2vq9xw3+abcdefghij234567abcd@in.example.com' }),
    why: 'a mail of our own',
  },
  {
    what: 'from the owner to the owner, without us in it',
    raw: message({ ...byMina, To: 'mina.okafor@mailbox.example' }),
    outcome: 'recorded',
    facts: [invited],
  },
  {
    what: 'that went round a list of the owner’s (X-Loop)',
    sent: { recipients: ['reply'] },
    raw: message({ ...byMina, 'X-Loop': 'mina.okafor@mailbox.example', 'Auto-Submitted': 'auto-generated' }, 'undo'),
    outcome: 'refused',
    why: 'an automatic answer to a mail of ours',
  },
  {
    what: 'that a server sends back as too often forwarded',
    sent: { source: '' },
    raw: message(
      { From: 'MAILER-DAEMON@mailbox.example', Subject: 'Mail loop: too many hops' },
      'Your message to k7p2vq9xw3@in.example.com was in a loop: too many hops 26 (25 max).',
    ),
    ...nothing,
  },
  {
    what: 'of a desk that opened a ticket for our receipt',
    sent: { recipients: ['reply'], dmarc: 'PASS' },
    raw: message(
      { From: 'Desk <support@desk.example>', Subject: '[#4711] Your request has been received: Noted', 'Auto-Submitted': 'auto-generated' },
      'We have opened ticket 4711 for you.',
    ),
    outcome: 'refused',
    why: 'an automatic answer to a mail of ours',
  },
  {
    what: 'of an employer’s desk that opened a ticket',
    raw: message(
      {
        From: 'Larchmont Support <support@larchmont.example>',
        Subject: '[#4711] We have received your request',
        'Auto-Submitted': 'auto-replied',
      },
      'Thank you for contacting us. Your ticket is 4711. We answer within two working days.',
    ),
    ...nothing,
  },
];
