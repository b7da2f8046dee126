import { expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { unwrap } from '../../../lib/reading/unwrap/unwrap.ts';

const text = 'Dear Rita,\n\nthank you for the interview yesterday.\n\nBest regards,\nNoor';

test.each<[string, string, string, string, string]>([
  [
    'at a free provider, a stranger there is no capture address',
    'noor@mailbox.example',
    'noor.jobs@gmail.com',
    'rita@gmail.com',
    'own_copy',
  ],
  ['beside the owner’s own address, a neighbour is none', 'noor@family.example', 'jobs@family.example', 'rita@family.example', 'own_copy'],
  ['the address itself is', 'noor@mailbox.example', 'noor.jobs@gmail.com', 'noor.jobs@gmail.com', 'bare'],
  [
    'the address with the token of a reply is',
    'noor@mailbox.example',
    'noor.jobs@gmail.com',
    'Noor.Jobs+abcdefghijklmnopqrst@gmail.com',
    'bare',
  ],
  [
    'at a domain of our own, an address that was given up is',
    'noor@mailbox.example',
    'k7x2@in.capture.example',
    'old1@in.capture.example',
    'bare',
  ],
])('where others have mailboxes too: %s', (_, own, capture, to, via) => {
  const mail = bareMail({ from: { address: own }, to: [{ address: to }], subject: 'Thank you', text });
  expect(unwrap(mail, { addresses: [own], captureAddresses: [capture], timeZone: 'Europe/Berlin' }).via).toBe(via);
});
