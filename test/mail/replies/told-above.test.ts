import { describe, expect, test } from 'vitest';
import { recordsAbove, toldAbove } from '../../../lib/mail/replies/told-above.ts';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import { sureAt } from '../../../lib/reading/reading.ts';
import { hash, owner, search } from '../../search/given.ts';

const now = '2026-10-05T14:00:00Z';

const forward = (above: string, from = 'Uma Reyes <uma.reyes@fernhill.example>') =>
  bareMail({
    from: { name: 'Mira Sand', address: 'mira.sand@home.example' },
    to: [{ address: owner.captureAddress }],
    subject: 'Fwd: Your application',
    sentAt: now,
    text: `${above}

---------- Forwarded message ---------
From: ${from}
Date: Mon, Oct 5, 2026 at 9:41 AM
Subject: Your application
To: Mira Sand <mira.sand@home.example>

Hi Mira,

thank you for your application for the position of Data Analyst at Fernhill.
We have received it and will be in touch.

Uma Reyes
Recruiter, Fernhill
`,
  });

function told(above: string, from?: string) {
  const mail = forward(above, from);
  const reading = read(mail, { owner, now });
  expect(reading).toMatchObject({ kind: 'application_confirmation', company: 'Fernhill', role: 'Data Analyst' });
  const said = toldAbove(reading, mail, owner, now);
  return { reading, said, records: recordsAbove(said, { application: 'a1', search: search(), mailId: 'm1', now, hash }) };
}

describe('above a mail that the owner forwards', () => {
  test('names count for that mail, and are remembered for its sender', () => {
    const { said, records } = told('company: Birchwood\nrole: Senior Analyst');
    expect(said.reading).toMatchObject({ company: 'Birchwood', role: 'Senior Analyst' });
    expect(said.reading.evidence).toContainEqual({ field: 'company', text: 'company: Birchwood' });
    expect(records.map(({ application, fact }) => [application, fact.type])).toEqual([
      [undefined, 'learned'],
      [undefined, 'learned'],
    ]);
    expect(told('Company: Fernhill').records).toEqual([]);
  });

  test('what it is counts for that mail', () => {
    const { said } = told('This is a rejection.');
    expect(said.reading.kind).toBe('rejection');
    expect(said.reading.confidence).toBeGreaterThanOrEqual(sureAt);
  });

  test('a detail per person and their date are kept', () => {
    const { records } = told('Uma: live dashboards. They decide by 30 Oct.');
    expect(records.map(({ fact }) => fact)).toMatchObject([
      { type: 'note', for: 'uma.reyes@fernhill.example', text: 'live dashboards', source: 'owner' },
      { type: 'timeline', P: '2026-10-30', source: 'owner' },
    ]);
    expect(told('they decide by 30 Oct').records).toMatchObject([{ application: 'a1', fact: { type: 'timeline', P: '2026-10-30' } }]);
  });

  test.each([
    'stop',
    'undo',
    'rejected',
    'forget everything',
    'FYI',
    'not sure about this company: what do you think?',
    'Dear all, see below.\n\nMira',
  ])('whatever else is a note between the owner and that mail: %s', (above) => {
    const { reading, said } = told(above);
    expect(said).toEqual({ reading, events: [] });
  });
});

test('words under the forwarded mail, or in it, are not the owner’s', () => {
  const mail = forward('');
  const inside = { ...mail, text: `${mail.text}\ncompany: Elsewhere\n` };
  const reading = read(inside, { owner, now });
  expect(toldAbove(reading, inside, owner, now).reading.company).toBe(reading.company);
});
