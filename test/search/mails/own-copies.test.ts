import { expect, test } from 'vitest';
import type { Fact } from '../../../lib/search/fact.ts';
import { sentFollowUp } from '../../../lib/search/mails/own-copies.ts';
import { applicationOf, reading, search } from '../given.ts';

const to = 'uma.reyes@fernhill.example';
const invited: Fact = {
  id: 'f1',
  type: 'invite',
  saidAt: '2026-10-12T15:00:00Z',
  knownAt: '2026-10-12T15:01:00Z',
  source: { mail: 'm1' },
  evidence: [],
  about: {
    company: 'Fernhill',
    role: 'Data Analyst',
    contacts: [{ name: 'Uma Reyes', address: to, part: 'interviewer' }],
    wroteBy: to,
    instructions: [],
  },
  interview: { id: 'i1', startsAt: '2026-10-14T15:00:00Z', endsAt: '2026-10-14T15:45:00Z', with: [to] },
};

/** The owner's own mail to Uma, of that moment. */
const written = (sentAt: string) => {
  const application = applicationOf('a1', [invited]);
  return sentFollowUp(
    reading({ kind: 'follow_up_sent', original: { to: [{ address: to }], sentAt, from: { address: 'mira.sand@home.example' } } }),
    application,
    search([application]),
  );
};

test('a mail to the interviewer soon after the interview is the thank-you, though our draft has not come yet', () => {
  expect(written('2026-10-14T15:50:00Z')).toEqual([{ type: 'owner_sent', kind: 'thank_you', to, at: '2026-10-14T15:50:00Z' }]);
});

test.each([
  ['before they invited, and came to us after their invitation', '2026-10-12T14:30:00Z'],
  ['after they invited, and before the interview', '2026-10-13T09:00:00Z'],
])('what was written to them %s is not the thank-you', (_, sentAt) => {
  expect(written(sentAt)).toEqual([]);
});
