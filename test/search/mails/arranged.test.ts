import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/reading/reading.ts';
import { understand } from '../../../lib/search/mails/understand.ts';
import type { Application } from '../../../lib/search/search.ts';
import { application, reading, search, source } from '../given.ts';

function invited(parts: Parameters<typeof reading>[0] = {}): Reading {
  return reading({ kind: 'interview_invite', company: 'Fernhill', role: 'Data Analyst', ...parts });
}

function known(first: Reading): Application {
  const opened = understand(source({ reading: first }));
  if (opened.do !== 'record') throw new Error(`expected facts, got ${JSON.stringify(opened)}`);
  return application(opened.records);
}

describe('a scheduling service', () => {
  const calendly = {
    from: { name: 'Calendly', address: 'notifications@calendly.com' },
    to: [],
    subject: 'Confirmed: Intro call with Li Park',
  };
  const talk = { startsAt: '2026-10-27T14:00:00Z', with: [], certain: 'fixed' as const };
  const recruiter = { name: 'Li Park', address: 'li.park@fernhill.example', part: 'recruiter' as const };
  const first = () => known(invited({ contacts: [recruiter] }));

  test('arranges a talk with somebody who is known: it is theirs, and they are met', () => {
    const before = first();
    const given = reading({ kind: 'interview_confirmed', company: 'Li Park', interviews: [talk], original: calendly });
    expect(understand(source({ reading: given, mailId: 'm2', search: search([before]) }))).toMatchObject({
      do: 'record',
      application: before.id,
      records: [{ fact: { type: 'invite', interview: { with: ['li.park@fernhill.example'] } } }],
    });
  });

  test('that names the role of the one open application is about that one', () => {
    const before = first();
    const { company: _, ...given } = reading({
      kind: 'interview_confirmed',
      role: 'Senior Data Analyst',
      interviews: [talk],
      original: calendly,
    });
    expect(understand(source({ reading: given, mailId: 'm2', search: search([before]) }))).toMatchObject({
      do: 'record',
      application: before.id,
    });
  });

  test('that names nobody who is known is asked about, and opens nothing', () => {
    const given = reading({ kind: 'interview_confirmed', company: 'Bright Smiles', interviews: [talk], original: calendly });
    expect(understand(source({ reading: given, mailId: 'm2', search: search([first()]) }))).toMatchObject({ do: 'ask' });
  });
});
