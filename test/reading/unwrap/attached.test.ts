import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import type { InboundMail } from '../../../lib/reading/inbound-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import { besideFaults } from '../../../lib/reading/unwrap/attached.ts';

const context = {
  owner: { addresses: ['noor@mailbox.example'], name: 'Noor Haddad', timeZone: 'Europe/Berlin', captureAddress: 'k7x2@in.capture.example' },
};
const me = { name: 'Noor Haddad', address: 'noor@mailbox.example' };
const invoice = bareMail({
  from: { address: 'billing@powergrid.example' },
  to: [me],
  subject: 'Your electricity bill',
  text: 'Your bill for February is attached. Amount due: 61 euros.',
});
const picture = bareMail({
  from: { address: 'aunt@mailbox.example' },
  to: [me],
  subject: 'Holiday pictures',
  text: 'Here are the pictures of our walk by the sea. Love, Aunt Salma',
});
const rejection = bareMail({
  from: { name: 'Mara Lindqvist', address: 'mara@copperlake.example' },
  to: [me],
  subject: 'Your application at Copperlake',
  text: 'Hi Noor,\n\nunfortunately we have decided to go ahead with another candidate for the Payroll Analyst role.\n\nMara Lindqvist\nCopperlake',
});
const invitation = bareMail({
  from: { name: 'Tess Marlowe', address: 'tess@quillmere.example' },
  to: [me],
  subject: 'Interview at Quillmere',
  text: 'Hi Noor,\n\nwe would like to invite you to an interview for the Data Engineer position at Quillmere. Which day suits you?\n\nTess Marlowe',
});
const sent = (attached: readonly InboundMail[]) =>
  read(bareMail({ from: me, to: [{ address: 'k7x2@in.capture.example' }], subject: 'Fwd: several', attached }), context);

describe('of several attached mails', () => {
  test.each([
    ['comes first', [rejection, invoice, picture]],
    ['comes last', [invoice, picture, rejection]],
    ['is attached to an attached one', [invoice, bareMail({ from: me, to: [me], subject: 'Fwd: kept', attached: [picture, rejection] })]],
  ])('the one about a job is read where it %s', (_where, attached) => {
    const reading = sent(attached);
    expect(reading).toMatchObject({ kind: 'rejection', company: 'Copperlake', original: { from: { address: 'mara@copperlake.example' } } });
    expect(besideFaults(reading)).toEqual([]);
  });

  test('about jobs the first is read, and the owner hears of the others', () => {
    const reading = sent([invoice, rejection, invitation]);
    expect(reading).toMatchObject({ kind: 'rejection', company: 'Copperlake', forward: { depth: 1 } });
    expect(besideFaults(reading)).toEqual([
      'Only one of the attached mails was read. Please forward each of the others by itself: “Interview at Quillmere”.',
    ]);
  });

  test('about nothing the first is read', () => {
    expect(sent([invoice, picture])).toMatchObject({ kind: 'not_job_related', original: { subject: 'Your electricity bill' } });
  });
});
