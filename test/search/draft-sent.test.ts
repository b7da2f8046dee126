import { expect, test } from 'vitest';
import type { ReadingKind } from '../../lib/reading/reading.ts';
import { understand } from '../../lib/search/mails/understand.ts';
import type { Delivery } from '../../lib/search/search.ts';
import { application, reading, search, source } from './given.ts';

const to = 'uma.reyes@fernhill.example';
const first = understand(
  source({
    reading: reading({ kind: 'application_sent', company: 'Fernhill', role: 'Data Analyst', original: { to: [{ address: to }] } }),
  }),
);
const known = application(first.do === 'record' ? first.records : []);

const came = (at: string, who = to): Delivery => ({
  followUp: `${known.id}.status_1.${who}.p`,
  kind: 'status_1',
  application: known.id,
  alsoFor: [],
  to: who,
  at,
  how: 'delivered',
});

/** The owner's copy of a mail to Uma, whose words do not say what it is. */
const copy = (delivery: Delivery, trust: 'owner' | 'passed' = 'owner', kind: ReadingKind = 'follow_up_sent') =>
  understand(
    source({
      trust,
      search: { ...search([known]), deliveries: [delivery] },
      reading: reading({
        kind,
        confidence: 0.5,
        company: 'Fernhill',
        role: 'Data Analyst',
        original: { to: [{ address: to }], sentAt: '2026-10-20T14:50:00Z', from: { address: 'mira.sand@home.example' } },
      }),
    }),
  );

test('the owner’s copy of a mail to whom a draft came for lately is that draft, however it is worded', () => {
  expect(copy(came('2026-10-19T14:00:00Z'))).toMatchObject({
    do: 'record',
    records: [{ fact: { type: 'owner_sent', kind: 'status_1', to } }],
  });
});

test.each<ReadingKind>(['human_reply', 'application_sent', 'not_job_related'])('also where it reads like %s', (kind) => {
  expect(copy(came('2026-10-19T14:00:00Z'), 'owner', kind)).toMatchObject({
    do: 'record',
    records: [{ fact: { type: 'owner_sent', kind: 'status_1', to } }],
  });
});

test('but not where it withdraws', () => {
  expect(copy(came('2026-10-19T14:00:00Z'), 'owner', 'withdrawal_sent').do).toBe('ask');
});

test.each<[string, Delivery, 'owner' | 'passed']>([
  ['the draft came weeks ago', came('2026-09-19T14:00:00Z'), 'owner'],
  ['the draft was for somebody else', came('2026-10-19T14:00:00Z', 'tom@fernhill.example'), 'owner'],
  ['nobody proved to be the owner', came('2026-10-19T14:00:00Z'), 'passed'],
])('it is asked about where %s', (_, delivery, trust) => {
  expect(copy(delivery, trust).do).toBe('ask');
});
