import { expect, test } from 'vitest';
import { moveClock } from '../../cli/plan/run-scenario.ts';
import { readScenarios } from '../../cli/plan/scenario.ts';
import { emptySearch, type ScenarioFact, toldIn } from '../../cli/plan/scenario-facts.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { cameIn } from './stories/compared.ts';
import { type Step, scenarioText } from './stories/tell.ts';

/** Counterexamples to the claims about undoing, found by telling thousands of stories. Each step may be undone by its index. */
function cameOf(
  apps: Readonly<Record<string, { readonly recruiter?: string }>>,
  steps: readonly Step[],
  undone: { readonly step: number; readonly at: string },
): string[] {
  const read = readScenarios(scenarioText({ apps, steps, until: '2026-12-20T00:00:00Z' }));
  const scenario = 'scenarios' in read ? read.scenarios[0] : undefined;
  if (!scenario) throw new Error('No scenario');
  const told = toldIn(scenario);
  const one = told.find(({ fact }) => fact.id === `event-${undone.step}`);
  if (!one) throw new Error('No such step');
  const { at } = undone;
  const fact: Fact = { id: 'undone', saidAt: at, knownAt: at, source: 'owner', evidence: [], type: 'undone', fact: one.fact.id };
  const undoing: ScenarioFact = one.application === undefined ? { fact } : { application: one.application, fact };
  const all = [...told, undoing].sort((a, b) => (a.fact.knownAt < b.fact.knownAt ? -1 : 1));
  return cameIn(moveClock(emptySearch(scenario), all, scenario.horizon).search.deliveries);
}

const ria = { recruiter: 'ria@arbor.example' };
const una = { recruiter: 'una@birch.example' };
const applied = (at: string, app: string): Step => [at, 'application', app];

test('what lapsed while a stop held does not come back with a pause that is said later', () => {
  const steps: Step[] = [
    ['2026-09-01T12:00:00Z', 'timeline', 'c', { phrase: 'today', P: '2026-09-01' }],
    ['2026-09-01T13:00:00Z', 'owner_stop', 'c'],
    ['2026-09-14T12:00:00Z', 'owner_pause', undefined, { until: '2026-09-16' }],
  ];
  expect(cameOf({ c: una }, steps, { step: 1, at: '2026-09-09T21:01:00Z' })).toEqual([]);
});

test('what a pause held back anyway does not lapse for a mail that was taken back meanwhile', () => {
  const steps: Step[] = [
    ['2026-09-01T11:00:00Z', 'timeline', 'b', { phrase: 'today', P: '2026-09-01' }],
    ['2026-09-01T12:00:00Z', 'owner_pause', undefined, { until: '2026-09-10' }],
    ['2026-09-02T12:00:00Z', 'rejection', 'b'],
  ];
  expect(cameOf({ b: ria }, steps, { step: 2, at: '2026-09-09T21:01:00Z' })[0]).toBe(
    '2026-09-10T14:00:00Z delivered status_1 b ria@arbor.example',
  );
});

test('a first question that waited a week for its turn with the same person comes, although its own days passed before the undoing', () => {
  const moved: Step = [
    '2026-09-01T12:00:00Z',
    'invite',
    'c',
    { iv: 'i', start: '2026-09-01T12:00:00Z', end: '2026-09-01T12:45:00Z', with: ['una@birch.example'] },
  ];
  expect(cameOf({ c: una }, [applied('2026-09-01T12:12:00Z', 'c'), moved], { step: 1, at: '2026-09-15T21:01:00Z' })).toEqual([
    '2026-09-01T13:45:00Z delivered thank_you c una@birch.example',
    '2026-09-09T14:00:00Z delivered status_1 c una@birch.example',
    '2026-09-16T14:00:00Z delivered app_followup_1 c una@birch.example',
    '2026-09-23T14:00:00Z delivered app_followup_2 c una@birch.example',
  ]);
});

test('what was too late at the undoing stays so, whatever is written to the same person about another role since', () => {
  const talk = { iv: 'i', start: '2026-09-01T12:00:00Z', end: '2026-09-01T12:45:00Z', with: ['ria@arbor.example'], P: '2026-09-01' };
  const steps: Step[] = [
    ['2026-09-01T12:00:00Z', 'invite', 'a', talk],
    applied('2026-09-01T12:01:00Z', 'b'),
    ['2026-09-07T16:00:00Z', 'request', 'b'],
    ['2026-09-08T12:00:00Z', 'owner_stop', 'b'],
  ];
  const came = cameOf({ a: ria, b: ria }, steps, { step: 3, at: '2026-10-08T21:01:00Z' });
  expect(came.filter((line) => line.includes(' b '))).toEqual([]);
});

test('an acknowledgement that lapsed brings no kit after the deadline', () => {
  const auckland = { ...ria, tz: 'Pacific/Auckland', cal: 'NZ' };
  const steps: Step[] = [
    ['2026-09-01T12:00:00Z', 'offer', 'a', { from: 'ria@arbor.example' }],
    ['2026-09-01T19:01:00Z', 'offer', 'a', { deadline: '2026-09-02', from: 'ria@arbor.example' }],
  ];
  const came = cameOf({ a: auckland }, steps, { step: 0, at: '2026-09-02T19:01:00Z' });
  expect(came.filter((line) => line > '2026-09-02T12:00:00Z')).toEqual([]);
});

test('skip, sent, later and stop that are undone in time leave no trace', () => {
  const never = cameOf(
    { a: ria },
    [applied('2026-09-01T12:00:00Z', 'a'), ['2026-09-02T12:00:00Z', 'ooo', 'a', { from: 'x@y.example', back: '2026-09-03' }]],
    {
      step: 1,
      at: '2026-09-03T12:00:00Z',
    },
  );
  const step = (type: string, more: Record<string, unknown>) =>
    cameOf({ a: ria }, [applied('2026-09-01T12:00:00Z', 'a'), ['2026-09-02T12:00:00Z', type, 'a', more]], {
      step: 1,
      at: '2026-09-03T12:00:00Z',
    });
  expect(never).toHaveLength(2);
  expect(step('owner_skip', { kind: 'app_followup_1' })).toEqual(never);
  expect(step('owner_sent', { kind: 'app_followup_1' })).toEqual(never);
  expect(step('owner_snooze', { kind: 'app_followup_1', until: '2026-09-20' })).toEqual(never);
  expect(step('owner_stop', {})).toEqual(never);
});

test('a step that was undone after the draft would have come brings it once, as soon as both are awake', () => {
  const steps: Step[] = [
    applied('2026-09-01T12:00:00Z', 'a'),
    ['2026-09-02T12:00:00Z', 'owner_snooze', 'a', { kind: 'app_followup_1', until: '2026-09-20' }],
  ];
  expect(cameOf({ a: ria }, steps, { step: 1, at: '2026-09-09T22:00:00Z' })).toEqual([
    '2026-09-10T13:00:00Z delivered app_followup_1 a ria@arbor.example',
    '2026-09-17T14:00:00Z delivered app_followup_2 a ria@arbor.example',
  ]);
});
