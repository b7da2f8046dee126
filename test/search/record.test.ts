import { describe, expect, test } from 'vitest';
import type { Event, Fact } from '../../lib/search/fact.ts';
import { addFact } from '../../lib/search/record.ts';

let count = 0;
function fact(event: Event, id = `f${++count}`): Fact {
  return { id, saidAt: '2026-10-20T15:00:00Z', knownAt: '2026-10-20T15:00:00Z', source: 'owner', evidence: [], ...event };
}
const interview = { id: 'i1', startsAt: '2026-10-27T14:00:00Z', with: ['li@fernhill.example'] };
const invite = fact({ type: 'invite', interview });
const moved = fact({ type: 'reschedule', interview: 'i1', startsAt: '2026-10-29T14:00:00Z' });

describe('a fact is recorded once', () => {
  test.each<[string, Fact[], Fact]>([
    ['the very same fact', [invite], invite],
    ['the same invitation from another mail', [invite], fact({ type: 'invite', interview })],
    ['the same move again', [invite, moved], fact({ type: 'reschedule', interview: 'i1', startsAt: '2026-10-29T14:00:00Z' })],
    ['a second rejection', [fact({ type: 'rejection' })], fact({ type: 'rejection' })],
    ['the offer restated', [fact({ type: 'offer', deadline: '2026-11-02' })], fact({ type: 'offer' })],
    ['a second stop', [fact({ type: 'owner_stop' })], fact({ type: 'owner_stop' })],
  ])('%s is there already', (_, facts, next) => {
    expect(addFact(facts, next)).toBe('there');
  });

  test.each<[string, Fact[], Fact]>([
    ['the first time set again after a move', [invite, moved], fact({ type: 'invite', interview })],
    [
      'an invitation that names another interviewer',
      [invite],
      fact({ type: 'invite', interview: { ...interview, with: ['bo@fernhill.example'] } }),
    ],
    ['a rejection after a reopening', [fact({ type: 'rejection' }), fact({ type: 'reopened' })], fact({ type: 'rejection' })],
    ['an offer with another deadline', [fact({ type: 'offer', deadline: '2026-11-02' })], fact({ type: 'offer', deadline: '2026-11-09' })],
    ['a stop after a resume', [fact({ type: 'owner_stop' }), fact({ type: 'owner_resume' })], fact({ type: 'owner_stop' })],
    ['what was undone, said again', [invite, fact({ type: 'undone', fact: invite.id })], fact({ type: 'invite', interview })],
    ['a second answer', [fact({ type: 'human_reply' })], fact({ type: 'human_reply' })],
  ])('%s is news', (_, facts, next) => {
    expect(addFact(facts, next)).toEqual([...facts, next]);
  });
});
