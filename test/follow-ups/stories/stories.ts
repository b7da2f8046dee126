import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Run, runScenario } from '../../../cli/plan/run-scenario.ts';
import { readScenarios, type Scenario } from '../../../cli/plan/scenario.ts';
import { emptySearch, toldIn } from '../../../cli/plan/scenario-facts.ts';
import type { Search } from '../../../lib/search/search.ts';
import { casts, type Place, places } from './places.ts';
import { type Step, scenarioText } from './tell.ts';

/** A story nobody made up: what happens to three applications within some months, somewhere, from some day on. */
export type Story = {
  readonly steps: readonly Step[];
  readonly places: Places;
  readonly from: string;
  /** Who is known of the three applications: an index. */
  readonly cast: number;
};

/** The owner's zone, and where the applications are; the last one may be elsewhere. */
export type Places = { readonly owner: string; readonly there: Place; readonly elsewhere?: Place };

export function whereIs(app: string, { there, elsewhere }: Places): Place {
  return app === 'c' ? (elsewhere ?? there) : there;
}

const people = ['ria@arbor.example', 'om@arbor.example', 'una@birch.example', 'Prof. Ode'] as const;

const employerTypes = [
  'application',
  'application',
  'request',
  'invite',
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

const kinds = [
  'app_followup_1',
  'app_followup_2',
  'contact_prompt',
  'status_1',
  'status_1',
  'status_2',
  'close_loop',
  'thank_you',
  'cancel_checkin',
  'rejection_reply',
  'keep_in_touch_3m',
  'offer_ack',
  'offer_decision',
  'competing_offer',
  'withdraw',
  'deadline_prompt',
] as const;

/** Days before clocks change on both sides of the Atlantic, before Christmas, before a leap day; and a quiet one. */
const starts = [
  '2026-09-01T12:00:00Z',
  '2026-10-23T12:00:00Z',
  '2026-12-14T12:00:00Z',
  '2027-03-12T12:00:00Z',
  '2028-02-21T12:00:00Z',
  '2028-12-20T12:00:00Z',
] as const;

const part = fc.record({
  /** Of the time that the story takes. */
  share: fc.integer({ min: 0, max: 10_000 }),
  minute: fc.integer({ min: 0, max: 59 }),
  /** Hours from when it was said until we learned of it; after two weeks it is old mail. */
  learned: fc.constantFrom(0, 0, 0, 0, 0, 0, 5, 50, 150, 500),
  /** Hours until the same mail came once more. */
  again: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 1, 30, 200),
  app: fc.constantFrom('a', 'b', 'c'),
  type: fc.constantFrom(...employerTypes, ...employerTypes, ...ownerTypes),
  days: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 30 })),
  person: fc.constantFrom(...people),
  others: fc.subarray([...people], { maxLength: 2 }),
  kind: fc.constantFrom(...kinds),
});

type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * @param without event types that the property is not about
 * @param days that all of it takes; left out, many or few
 */
export function stories({
  longest = 9,
  without = [],
  days,
}: {
  readonly longest?: number;
  readonly without?: readonly string[];
  readonly days?: number;
} = {}): fc.Arbitrary<Story> {
  return fc
    .record({
      within: days === undefined ? fc.constantFrom(120, 120, 20) : fc.constant(days),
      parts: fc.array(part, { minLength: 1, maxLength: longest }),
      places,
      from: fc.constantFrom(...starts),
      cast: fc.nat(casts.length - 1),
    })
    .map(({ within, parts, places: where, from, cast }) => ({
      places: where,
      from,
      cast,
      steps: parts.filter(({ type }) => !without.includes(type)).flatMap((one) => stepsOf(one, within, from, where)),
    }));
}

function stepsOf(one: Part, within: number, from: string, where: Places): readonly Step[] {
  const [at, type, app, more] = stepOf(one, within, from, where);
  if (one.again === undefined || type.startsWith('owner_')) return [[at, type, app, more]];
  const again = Temporal.Instant.from(at).add({ hours: one.again }).toString();
  return [
    [at, type, app, more],
    [again, type, app, more],
  ];
}

function stepOf(one: Part, within: number, from: string, where: Places): Step {
  const { share, minute, learned, app, type, days, person, others, kind } = one;
  const hour = Math.floor((share * within * 24) / 10_000);
  const at = Temporal.Instant.from(from).add({ hours: hour, minutes: minute });
  const day = at.toZonedDateTimeISO(whereIs(app, where).zone).toPlainDate().add({ days }).toString();
  const begins = at.add({ hours: days * 24 + (share % 24) });
  const times = { start: begins.toString(), end: begins.add({ minutes: 45 }).toString() };
  const address = person.includes('@') ? { from: person } : {};
  const named = minute % 4 === 0 ? [] : [...new Set([person, ...others])];
  const more: Record<string, Record<string, unknown>> = {
    application: {
      ...(minute % 11 === 0 && { no_contact_policy: true }),
      ...(minute % 5 === 0 && { posting_closes: day }),
      ...(minute % 7 === 0 && { review_by: day }),
    },
    invite: {
      iv: `i${hour % 4}`,
      ...times,
      with: named,
      ...(minute % 5 === 0 && { mode: 'phone' }),
      ...(minute % 7 === 0 && { deep: true }),
      ...(minute % 9 === 0 && { P: day }),
    },
    reschedule: { iv: `i${hour % 4}`, ...times },
    cancel_interview: { iv: `i${hour % 4}`, ...address, ...(minute % 2 === 0 && { P: day }) },
    timeline: { phrase: 'soon', ...(minute % 8 > 0 && { P: day }), ...address },
    request: address,
    human_reply: address,
    assessment_invited: { ...(minute % 4 > 0 && { deadline: day }), ...address },
    assessment_submitted: minute % 2 === 0 ? { P: day } : {},
    on_hold: minute % 2 === 0 ? { restart: day } : {},
    rejection: minute % 2 === 0 ? address : { no_reply_only: true },
    offer: { ...(minute % 3 > 0 && { deadline: day }), ...address },
    offer_withdrawn: address,
    ooo: { from: minute % 2 === 0 ? 'ria@arbor.example' : 'una@birch.example', back: day },
    yes: minute % 4 === 0 ? { for: ['b', 'c'] } : {},
    owner_skip: { kind },
    owner_snooze: { kind, until: minute % 3 === 0 ? begins.toString() : day },
    owner_sent: { kind, at: at.toString() },
    owner_no: minute % 2 === 0 ? { iv: `i${hour % 4}` } : {},
    owner_pause: { until: day },
  };
  // A pause, and the end of it, are mostly about everything.
  const forAll = type === 'owner_pause' || (type === 'owner_resume' && minute % 2 === 0);
  return [at.add({ hours: learned }).toString(), type, forAll ? undefined : app, { said: at.toString(), ...more[type] }];
}

export function scenarioOf({ steps, places: where, from, cast }: Story): Scenario {
  const apps = Object.fromEntries(
    Object.entries(casts[cast] ?? {}).map(([app, known]) => {
      const { zone, country } = whereIs(app, where);
      return [app, { ...known, tz: zone, cal: country }];
    }),
  );
  const until = Temporal.Instant.from(from)
    .add({ hours: 24 * 420 })
    .toString();
  const read = readScenarios(scenarioText({ apps, steps, until, zone: where.owner }));
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
    facts: told.flatMap(({ application, fact }) => (application === undefined ? [fact] : [])),
    applications: search.applications.map((one) => ({
      ...one,
      facts: told.filter(({ application }) => application === one.id).map(({ fact }) => fact),
    })),
  };
}
