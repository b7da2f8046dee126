import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Run, runScenario } from '../../cli/run-scenario.ts';
import { readScenarios } from '../../cli/scenario.ts';
import { addBusinessDays, type Calendar, dayAt, daysBetween, roll } from '../../lib/follow-ups/business-days.ts';
import { rules } from '../../lib/follow-ups/rules.ts';
import { isAwake } from '../../lib/follow-ups/windows.ts';
import { type Step, scenarioText } from './tell.ts';

const people = ['ria@arbor.example', 'om@arbor.example', 'una@birch.example', 'Prof. Ode'];
const kinds = ['app_followup_1', 'status_1', 'status_2', 'thank_you'];
const start = Temporal.Instant.from('2026-09-01T12:00:00Z');

/** Any story: events of three applications within four months, at any hour, some learned days after they were said. */
const story = fc
  .array(
    fc.record({
      hour: fc.integer({ min: 0, max: 24 * 120 }),
      minute: fc.integer({ min: 0, max: 59 }),
      learned: fc.constantFrom(0, 0, 0, 5, 50, 500),
      app: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom(
        'application',
        'request',
        'invite',
        'invite',
        'invite',
        'timeline',
        'timeline',
        'human_reply',
        'assessment_invited',
        'assessment_submitted',
        'on_hold',
        'rejection',
        'reopened',
        'offer',
        'yes',
        'ooo',
        'accepted',
        'withdrawn',
        'owner_skip',
        'owner_snooze',
        'owner_sent',
        'owner_heard',
        'owner_no',
        'owner_pause',
        'owner_resume',
      ),
      days: fc.integer({ min: 0, max: 30 }),
      person: fc.constantFrom(...people),
      kind: fc.constantFrom(...kinds),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.map(stepOf));

const zones = fc.constantFrom(
  ['America/New_York', 'America/New_York'],
  ['Asia/Kolkata', 'America/New_York'],
  ['Asia/Kolkata', 'America/Los_Angeles'],
  ['Europe/Berlin', 'Asia/Tokyo'],
);

type Part = { hour: number; minute: number; learned: number; app: string; type: string; days: number; person: string; kind: string };

function stepOf({ hour, minute, learned, app, type, days, person, kind }: Part): Step {
  const at = start.add({ hours: hour, minutes: minute });
  const day = at.toZonedDateTimeISO('America/New_York').toPlainDate().add({ days }).toString();
  const begins = at.add({ hours: days * 24 });
  const more: Record<string, Record<string, unknown>> = {
    invite: { iv: `i${hour}`, start: begins.toString(), end: begins.add({ minutes: 45 }).toString(), with: [person] },
    timeline: { phrase: 'soon', P: day, ...(person.includes('@') && { from: person }) },
    assessment_invited: { deadline: day },
    offer: { deadline: day, from: 'ria@arbor.example' },
    ooo: { from: 'ria@arbor.example', back: day },
    owner_skip: { kind },
    owner_snooze: { kind, until: day },
    owner_sent: { kind, at: at.toString() },
    owner_pause: { until: day },
  };
  return [at.add({ hours: learned }).toString(), type, app, { said: at.toString(), ...more[type] }];
}

function runOf(steps: readonly Step[], [zone = '', there = '']: readonly string[]): Run {
  const tz = { tz: there, cal: there.startsWith('America') ? 'US' : 'JP' };
  const apps = {
    a: { recruiter: 'ria@arbor.example', company: 'Arbor', ...tz },
    b: { recruiter: 'ria@arbor.example', company: 'Birch', ...tz },
    c: { recruiter: 'una@birch.example', company: 'Cedar', ...tz },
  };
  const read = readScenarios(scenarioText({ apps, steps, until: '2027-07-01T00:00:00Z', zone }));
  if ('faults' in read) throw new Error(read.faults.map(({ text }) => text).join('\n'));
  const [scenario] = read.scenarios;
  if (!scenario) throw new Error('No scenario');
  return runScenario(scenario);
}

const hoursOf = (zone = ''): { ownerZone: string; waking: { from: string; to: string } } => ({
  ownerZone: zone,
  waking: { from: '08:00', to: '21:00' },
});

describe('whatever happens', () => {
  test('nothing reaches the owner in quiet hours, nor a thank-you outside its time', () => {
    fc.assert(
      fc.property(story, zones, (steps, places) => {
        for (const { followUp, at } of runOf(steps, places).delivered) {
          expect(isAwake(at, hoursOf(places[0]))).toBe(true);
          if (followUp.sendBy) expect(at < followUp.sendBy).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('two nudges to one person are seven days apart, but for a note about an offer', () => {
    fc.assert(
      fc.property(story, zones, (steps, places) => {
        const told = steps.some(([, type]) => type === 'owner_sent' || type === 'owner_snooze');
        fc.pre(!told);
        const nudges = runOf(steps, places).delivered.filter(({ followUp }) => rules[followUp.kind].nudge);
        for (const [index, { followUp, at }] of nudges.entries()) {
          const next = nudges.slice(index + 1).find((other) => other.followUp.to === followUp.to);
          if (!next || next.followUp.kind === 'competing_offer') continue;
          const day = dayAt(followUp.sendHint ?? at, places[1] ?? '');
          expect(daysBetween(day, dayAt(next.followUp.sendHint ?? next.at, places[1] ?? ''))).toBeGreaterThanOrEqual(7);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('an application has at most one nudge pending, and each draft is planned once', () => {
    fc.assert(
      fc.property(story, zones, (steps, places) => {
        const { stillPlanned } = runOf(steps, places);
        const pending = stillPlanned.filter(({ kind }) => rules[kind].nudge && kind !== 'competing_offer');
        const spokenFor = pending.flatMap(({ application, alsoFor }) => [application, ...alsoFor]);
        expect(new Set(spokenFor).size).toBe(spokenFor.length);
        const ids = stillPlanned.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing comes after the owner stopped everything', () => {
    fc.assert(
      fc.property(story, zones, (steps, places) => {
        const stops: Step[] = ['a', 'b', 'c'].map((app) => ['2026-10-01T12:00:00Z', 'owner_stop', app]);
        const run = runOf([...steps.filter(([, type]) => type !== 'owner_resume'), ...stops], places);
        expect(run.delivered.filter(({ at }) => at >= '2026-10-01T12:00:00Z')).toEqual([]);
        expect(run.stillPlanned).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('nothing but withdrawals comes after an acceptance, until somebody writes again', () => {
    fc.assert(
      fc.property(story, zones, (steps, places) => {
        const before = steps.filter(([at]) => at < '2026-10-01T12:00:00Z');
        const run = runOf([...before, ['2026-10-01T12:00:00Z', 'accepted', 'a', {}]], places);
        const after = run.delivered.filter(({ at }) => at >= '2026-10-01T12:00:00Z').map(({ followUp }) => followUp.kind);
        expect(after.filter((kind) => kind !== 'withdraw')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('business days: rolling never goes back, and counting forward and back returns', () => {
  const calendars = fc.record({ country: fc.constantFrom('US', 'DE-BY', 'GB', 'JP', 'SG'), yearEndBlock: fc.boolean() });
  const days = fc.integer({ min: 0, max: 1500 }).map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString());
  fc.assert(
    fc.property(calendars, days, fc.integer({ min: 1, max: 15 }), (calendar: Calendar, day, n) => {
      const rolled = roll(calendar, day);
      expect(rolled >= day).toBe(true);
      expect(addBusinessDays(calendar, addBusinessDays(calendar, rolled, n), -n)).toBe(rolled);
    }),
    { numRuns: 100 },
  );
});
