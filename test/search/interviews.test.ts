import { describe, expect, test } from 'vitest';
import type { Event, Fact } from '../../lib/search/fact.ts';
import { interviewsOf, toldInterviews } from '../../lib/search/interviews.ts';

const first = { id: 'i1', startsAt: '2026-10-20T14:00:00Z', with: ['ana@larch.example'] };
const invite = { type: 'invite', interview: first } as const;
const later = '2026-10-22T09:00:00Z';

/** Said one after the other, one each day. */
const said = (...events: readonly Event[]): readonly Fact[] =>
  events.map((event, day) => {
    const at = `2026-10-1${day}T08:00:00Z`;
    return { id: `f${day}`, saidAt: at, knownAt: at, source: 'owner', evidence: [], ...event };
  });

describe('an interview stands', () => {
  test.each<[string, readonly Event[], readonly string[]]>([
    ['as it was agreed', [invite], [first.startsAt]],
    ['at the time to which it moved', [invite, { type: 'reschedule', interview: 'i1', startsAt: later }], [later]],
    ['no more, once they called it off', [invite, { type: 'cancel_interview', interview: 'i1' }], []],
    ['no more, once the owner called it off', [invite, { type: 'candidate_cancel', interview: 'i1' }], []],
    ['no more, when the owner says that it did not take place', [invite, { type: 'owner_no', interview: 'i1' }], []],
    [
      'while the owner asks for another time',
      [invite, { type: 'candidate_reschedule', interview: 'i1', alternatives: [] }],
      [first.startsAt],
    ],
    [
      'again, when what was called off gets a new time',
      [invite, { type: 'cancel_interview', interview: 'i1' }, { type: 'reschedule', interview: 'i1', startsAt: later }],
      [later],
    ],
    [
      'no more, when the owner asks for another time of what was called off',
      [invite, { type: 'cancel_interview', interview: 'i1' }, { type: 'candidate_reschedule', interview: 'i1', alternatives: [] }],
      [],
    ],
  ])('%s', (_, events, expected) => {
    expect(interviewsOf({ facts: said(...events) }).map(({ startsAt }) => startsAt)).toEqual(expected);
  });
});

test('what was called off is still known as it last stood, with what took it off', () => {
  const [called] = toldInterviews(
    said(invite, { type: 'reschedule', interview: 'i1', startsAt: later }, { type: 'no_show', interview: 'i1' }),
  ).values();
  expect(called).toMatchObject({ interview: { startsAt: later, with: ['ana@larch.example'] }, takenOff: { type: 'no_show' } });
});

test('an invitation that comes late takes back no cancellation', () => {
  const [invited, cancelled] = said(invite, { type: 'cancel_interview', interview: 'i1' });
  expect(interviewsOf({ facts: [cancelled, invited].flatMap((fact) => fact ?? []) })).toEqual([]);
});
