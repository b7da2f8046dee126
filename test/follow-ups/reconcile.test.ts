import { describe, expect, test } from 'vitest';
import { plan } from '../../lib/follow-ups/plan.ts';
import { reconcile } from '../../lib/follow-ups/reconcile.ts';
import type { Event, Fact } from '../../lib/search/fact.ts';
import type { Search } from '../../lib/search/search.ts';
import { application, delivered, interview, said, searchOf } from './stories/searches.ts';

const invited = said('2026-10-01T14:00:00Z', interview('i1', '2026-10-06T14:00:00Z', '2026-10-06T15:00:00Z', 'ria@arbor.example'));
const withFacts = (...facts: Fact[]): Search => searchOf(application('arbor', { recruiter: 'ria@arbor.example' }, invited, ...facts));
const before = plan(withFacts()).due.filter(({ kind }) => kind !== 'prep_nudge');

test('what is the same at the same instant stays, whatever opened its period', () => {
  const restated = said('2026-10-02T14:00:00Z', interview('i1', '2026-10-06T14:00:00Z', '2026-10-06T15:00:00Z', 'ria@arbor.example'));
  expect(reconcile(before, withFacts(restated)).dropped).toEqual([]);
});

test('what was delivered is over, not dropped', () => {
  const [thanks] = before;
  const search: Search = { ...withFacts(), deliveries: thanks ? [delivered(thanks)] : [] };
  const { plan: next, dropped } = reconcile(before, search);
  expect(dropped).toEqual([]);
  expect(next.map(({ kind }) => kind)).not.toContain('thank_you');
});

describe('what is gone says why', () => {
  const at = '2026-10-07T14:00:00Z';
  test.each<[Event, string]>([
    [{ type: 'rejection' }, 'rejection'],
    [{ type: 'offer' }, 'offer received'],
    [{ type: 'timeline', phrase: 'Friday', P: '2026-10-09' }, 're-planned (timeline stated)'],
    [{ type: 'human_reply' }, 're-planned (they answered)'],
    [{ type: 'owner_heard' }, 're-planned (owner heard from the employer)'],
    [{ type: 'on_hold' }, 'role on hold'],
    [{ type: 'assessment_invited' }, 'next step arrived: assessment'],
    [{ type: 'owner_no' }, 'the interview did not take place'],
    [{ type: 'owner_stop' }, 'stopped by the owner'],
    [{ type: 'owner_skip', kind: 'status_1' }, 'skipped by the owner'],
    [{ type: 'owner_snooze', kind: 'status_1', until: '2026-10-20' }, 'snoozed by the owner'],
    [{ type: 'ooo', from: 'ria@arbor.example', back: '2026-10-20' }, 'moved: recipient out of office'],
    [{ type: 'withdrawn' }, 'withdrawn'],
  ])('%o', (event, why) => {
    const status = before.filter(({ kind }) => kind === 'status_1');
    const unrelated = said('2026-10-07T14:00:01Z', { type: 'note', text: 'They use Rust.' });
    expect(reconcile(status, withFacts(said(at, event), unrelated)).dropped).toEqual([{ followUp: status[0], why }]);
  });
});

test('applying a plan twice changes nothing', () => {
  const search = withFacts(said('2026-10-07T14:00:00Z', { type: 'rejection' }));
  const once = reconcile(before, search);
  expect(reconcile(once.plan, search)).toEqual({ plan: once.plan, dropped: [] });
});
