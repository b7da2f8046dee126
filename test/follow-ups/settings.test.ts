import { describe, expect, test } from 'vitest';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { defaultSettings, type Settings } from '../../lib/search/owner/owner.ts';
import { application, delivered, interview, said, searchOf } from './stories/searches.ts';

const invited = said('2026-09-14T14:00:00Z', interview('i1', '2026-09-16T14:00:00Z', '2026-09-16T15:00:00Z', 'ria@arbor.example'));
const promised = said('2026-09-16T19:00:00Z', { type: 'timeline', phrase: 'by Friday next week', P: '2026-09-25' });

function due(settings: Partial<Settings>, ...facts: Fact[]): string[] {
  const search = searchOf(application('a', { recruiter: 'ria@arbor.example' }, ...facts));
  const changed = { ...search, settings: { ...defaultSettings, ...settings } };
  return plan(changed).due.map(({ kind, deliverAt }) => `${kind} ${deliverAt}`);
}

describe('what the owner set', () => {
  test.each([
    [2, '2026-09-29T14:00:00Z'],
    [3, '2026-09-30T14:00:00Z'],
    [5, '2026-10-02T14:00:00Z'],
  ])('%i days of grace after a promised day', (graceDays, at) => {
    expect(due({ graceDays }, invited, promised)).toContain(`status_1 ${at}`);
  });

  test.each([
    [4, '2026-09-22T14:00:00Z'],
    [5, '2026-09-23T14:00:00Z'],
    [10, '2026-09-30T14:00:00Z'],
  ])('%i days where nothing was promised', (daysWithoutTimeline, at) => {
    expect(due({ daysWithoutTimeline }, invited)).toContain(`status_1 ${at}`);
  });

  test('waking hours move what would come in their sleep', () => {
    const evening = said('2026-09-14T14:00:00Z', interview('i1', '2026-09-16T22:00:00Z', '2026-09-16T23:00:00Z', 'ria@arbor.example'));
    expect(due({}, evening)).toContain('thank_you 2026-09-17T00:00:00Z');
    expect(due({ waking: { from: '06:30', to: '19:30' } }, evening)).toContain('thank_you 2026-09-17T10:30:00Z');
  });

  test('without the year-end block, the days between the years count', () => {
    const late = said('2026-12-18T15:00:00Z', interview('i1', '2026-12-21T15:00:00Z', '2026-12-21T16:00:00Z', 'ria@arbor.example'));
    expect(due({}, late)).toContain('status_1 2027-01-06T15:00:00Z');
    expect(due({ yearEndBlock: false }, late)).toContain('status_1 2026-12-29T15:00:00Z');
  });

  test.each([
    [true, ['status_1', 'status_2', 'close_loop']],
    [false, ['status_1', 'status_2']],
  ])('the last note before letting go, switched on: %s (in the United Kingdom it is not the custom)', (close_loop, kinds) => {
    const settings: Settings = { ...defaultSettings, optional: { ...defaultSettings.optional, close_loop, prep_nudge: false } };
    let search = { ...searchOf(application('a', { recruiter: 'ria@arbor.example' }, invited)), settings };
    const came: string[] = [];
    for (let [next] = plan(search).due; next; [next] = plan(search).due) {
      came.push(next.kind);
      search = { ...search, deliveries: [...search.deliveries, delivered(next)] };
    }
    expect(came).toEqual(['thank_you', ...kinds]);
  });
});
