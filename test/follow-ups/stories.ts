import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Run, runScenario } from '../../cli/run-scenario.ts';
import { readScenarios, type Scenario } from '../../cli/scenario.ts';
import { emptySearch, toldIn } from '../../cli/scenario-facts.ts';
import type { Search } from '../../lib/search/search.ts';
import { type Step, scenarioText } from './tell.ts';

/** A story nobody made up: what happens to three applications within four months, somewhere, from some day on. */
export type Story = { readonly steps: readonly Step[]; readonly places: Places; readonly from: string };

/** The owner's zone, and zone and calendar of the applications; the last one may be elsewhere. */
export type Places = { readonly owner: string; readonly there: string; readonly calendar: string };

const people = ['ria@arbor.example', 'om@arbor.example', 'una@birch.example', 'Prof. Ode'] as const;

const employerTypes = [
  'application',
  'request',
  'invite',
  'invite',
  'invite',
  'reschedule',
  'cancel_interview',
  'timeline',
  'timeline',
  'human_reply',
  'assessment_invited',
  'assessment_submitted',
  'on_hold',
  'rejection',
  'reopened',
  'offer',
  'offer_withdrawn',
  'ooo',
  'no_contact',
  'request_answered',
] as const;

const ownerTypes = [
  'yes',
  'accepted',
  'withdrawn',
  'owner_skip',
  'owner_snooze',
  'owner_sent',
  'owner_heard',
  'owner_no',
  'owner_stop',
  'owner_pause',
  'owner_resume',
] as const;

const kinds = ['app_followup_1', 'status_1', 'status_2', 'thank_you', 'cancel_checkin', 'offer_decision', 'rejection_reply'] as const;

/** Weeks in which clocks change, years end, and February has a day more. */
const starts = [
  '2026-09-01T12:00:00Z',
  '2026-10-20T12:00:00Z',
  '2026-12-10T12:00:00Z',
  '2027-03-01T12:00:00Z',
  '2028-02-15T12:00:00Z',
] as const;

const places = fc.constantFrom<Places>(
  { owner: 'America/New_York', there: 'America/New_York', calendar: 'US' },
  { owner: 'America/New_York', there: 'America/Los_Angeles', calendar: 'US' },
  { owner: 'Asia/Kolkata', there: 'America/New_York', calendar: 'US' },
  { owner: 'Asia/Kolkata', there: 'America/Los_Angeles', calendar: 'US' },
  { owner: 'Asia/Seoul', there: 'America/New_York', calendar: 'US' },
  { owner: 'Europe/Berlin', there: 'Asia/Tokyo', calendar: 'JP' },
  { owner: 'America/Los_Angeles', there: 'Europe/Berlin', calendar: 'DE-BY' },
  { owner: 'Australia/Lord_Howe', there: 'Europe/London', calendar: 'GB' },
  { owner: 'Pacific/Auckland', there: 'Pacific/Auckland', calendar: 'NZ' },
  { owner: 'America/Sao_Paulo', there: 'Asia/Singapore', calendar: 'SG' },
);

const part = fc.record({
  /** Of the time that the story takes. */
  share: fc.integer({ min: 0, max: 10_000 }),
  minute: fc.integer({ min: 0, max: 59 }),
  learned: fc.constantFrom(0, 0, 0, 0, 5, 50, 500),
  app: fc.constantFrom('a', 'b', 'c'),
  type: fc.constantFrom(...employerTypes, ...employerTypes, ...ownerTypes),
  days: fc.integer({ min: 0, max: 30 }),
  person: fc.constantFrom(...people),
  kind: fc.constantFrom(...kinds),
});

type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * @param without event types that the property is not about
 * @param days that all of it takes
 */
export function stories({
  longest = 9,
  without = [],
  days = 120,
}: {
  readonly longest?: number;
  readonly without?: readonly string[];
  readonly days?: number;
} = {}): fc.Arbitrary<Story> {
  return fc
    .record({ parts: fc.array(part, { minLength: 1, maxLength: longest }), places, from: fc.constantFrom(...starts) })
    .map(({ parts, places: where, from }) => ({
      places: where,
      from,
      steps: parts.filter(({ type }) => !without.includes(type)).map((one) => stepOf(one, days, from, where)),
    }));
}

function stepOf({ share, minute, learned, app, type, days, person, kind }: Part, within: number, from: string, { there }: Places): Step {
  const hour = Math.floor((share * within * 24) / 10_000);
  const at = Temporal.Instant.from(from).add({ hours: hour, minutes: minute });
  const day = at.toZonedDateTimeISO(there).toPlainDate().add({ days }).toString();
  const begins = at.add({ hours: days * 24 });
  const times = { start: begins.toString(), end: begins.add({ minutes: 45 }).toString() };
  const address = person.includes('@') ? { from: person } : {};
  const more: Record<string, Record<string, unknown>> = {
    invite: { iv: `i${hour % 4}`, ...times, with: [person] },
    reschedule: { iv: `i${hour % 4}`, ...times },
    cancel_interview: { iv: `i${hour % 4}`, ...address, ...(minute % 2 === 0 && { P: day }) },
    timeline: { phrase: 'soon', P: day, ...address },
    request: address,
    human_reply: address,
    assessment_invited: { deadline: day, ...address },
    assessment_submitted: minute % 2 === 0 ? { P: day } : {},
    on_hold: minute % 2 === 0 ? { restart: day } : {},
    rejection: minute % 2 === 0 ? address : { no_reply_only: true },
    offer: { ...(minute % 3 > 0 && { deadline: day }), ...address },
    ooo: { from: 'ria@arbor.example', back: day },
    owner_skip: { kind },
    owner_snooze: { kind, until: day },
    owner_sent: { kind, at: at.toString() },
    owner_pause: { until: day },
  };
  return [at.add({ hours: learned }).toString(), type, app, { said: at.toString(), ...more[type] }];
}

export function scenarioOf({ steps, places: { owner, there, calendar }, from }: Story): Scenario {
  const tz = { tz: there, cal: calendar };
  const apps = {
    a: { recruiter: 'ria@arbor.example', company: 'Arbor', ...tz },
    b: { recruiter: 'ria@arbor.example', company: 'Birch', coordinator: 'wes@birch.example', ...tz },
    c: { recruiter: 'una@birch.example', company: 'Cedar', hiring_manager: 'om@arbor.example', ...tz },
  };
  const until = Temporal.Instant.from(from)
    .add({ hours: 24 * 420 })
    .toString();
  const read = readScenarios(scenarioText({ apps, steps, until, zone: owner }));
  if ('faults' in read) throw new Error(read.faults.map(({ text }) => text).join('\n'));
  const [scenario] = read.scenarios;
  if (!scenario) throw new Error('No scenario');
  return scenario;
}

export function runOf(story: Story): Run {
  return runScenario(scenarioOf(story));
}

/** All that is ever said in it, at once, with nothing delivered. */
export function searchOf(story: Story): Search {
  const scenario = scenarioOf(story);
  const told = toldIn(scenario);
  const search = emptySearch(scenario);
  return {
    ...search,
    applications: search.applications.map((one) => ({
      ...one,
      facts: told.filter(({ application }) => application === one.id).map(({ fact }) => fact),
    })),
  };
}
