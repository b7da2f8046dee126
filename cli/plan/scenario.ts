import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { followUpKinds } from '../../lib/follow-ups/follow-up.ts';
import { jsonLines } from './json-lines.ts';

/** A wall-clock moment with its offset: `2026-10-13T14:20-04:00`. Becomes an instant. */
const moment = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    context.addIssue({ code: 'custom', message: 'expected a moment with an offset, such as 2026-10-13T14:20-04:00' });
    return z.NEVER;
  }
});

/** A calendar day; of a moment, the day as written. */
const day = z
  .string()
  .transform((text) => text.replace(/T.*$/, ''))
  .refine(isDay, { message: 'expected a day, such as 2026-10-13' });
const onlyDay = z.string().refine(isDay, { message: 'expected a day or a moment' });
const zone = z.string().refine(isZone, { message: 'expected a time zone by its IANA name, such as America/New_York' });
/** Countries by ISO 3166, with an optional region. */
const calendar = z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, { message: 'expected a country, such as US or DE-BY' });
const person = z.string().min(1);
const kind = z.enum(followUpKinds);

const common = { t: moment, said: moment.optional(), app: z.string().optional() };
const wait = { P: day.optional() };

const event = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('application'),
    no_contact_policy: z.boolean().optional(),
    posting_closes: day.optional(),
    review_by: day.optional(),
  }),
  z.object({ ...common, type: z.literal('no_contact') }),
  z.object({ ...common, type: z.literal('request'), from: person.optional() }),
  z.object({ ...common, type: z.literal('request_answered') }),
  z.object({
    ...common,
    ...wait,
    type: z.literal('invite'),
    iv: z.string(),
    start: moment,
    end: moment.optional(),
    with: z.array(person).default([]),
    mode: z.string().optional(),
    deep: z.boolean().optional(),
    place: z.string().optional(),
    dedupe: z.string().optional(),
  }),
  z.object({ ...common, type: z.literal('reschedule'), iv: z.string(), start: moment, end: moment.optional() }),
  z.object({ ...common, ...wait, type: z.literal('cancel_interview'), iv: z.string(), from: person.optional() }),
  z.object({ ...common, ...wait, type: z.literal('timeline'), phrase: z.string().default(''), from: person.optional() }),
  z.object({ ...common, type: z.literal('human_reply'), from: person.optional() }),
  z.object({ ...common, type: z.literal('assessment_invited'), deadline: day.optional(), from: person.optional() }),
  z.object({ ...common, ...wait, type: z.literal('assessment_submitted') }),
  z.object({ ...common, type: z.literal('on_hold'), restart: day.optional() }),
  z.object({ ...common, type: z.literal('rejection'), from: person.optional(), no_reply_only: z.boolean().optional() }),
  z.object({ ...common, type: z.literal('reopened') }),
  z.object({ ...common, type: z.literal('offer'), deadline: day.optional(), from: person.optional() }),
  z.object({ ...common, type: z.literal('offer_withdrawn'), from: person.optional() }),
  z.object({ ...common, type: z.literal('ooo'), from: person, back: day }),
  z.object({ ...common, type: z.literal('noop') }),
  z.object({ ...common, type: z.literal('accepted') }),
  z.object({ ...common, type: z.literal('withdrawn') }),
  z.object({ ...common, type: z.literal('yes'), for: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional() }),
  z.object({ ...common, type: z.literal('owner_skip'), kind, to: person.optional() }),
  z.object({ ...common, type: z.literal('owner_snooze'), kind, to: person.optional(), until: z.union([onlyDay, moment]) }),
  z.object({ ...common, type: z.literal('owner_sent'), kind, to: person.optional(), at: moment.optional() }),
  z.object({ ...common, type: z.literal('owner_heard') }),
  z.object({ ...common, type: z.literal('owner_no'), iv: z.string().optional() }),
  z.object({ ...common, type: z.literal('owner_stop') }),
  z.object({ ...common, type: z.literal('owner_pause'), until: day }),
  z.object({ ...common, type: z.literal('owner_resume') }),
  z.object({ ...common, type: z.literal('candidate_reschedule'), iv: z.string(), alternatives: z.array(moment).min(2) }),
  z.object({ ...common, type: z.literal('candidate_cancel'), iv: z.string() }),
  z.object({ ...common, type: z.literal('no_show'), iv: z.string(), alternatives: z.array(moment).optional() }),
  z.object({ ...common, type: z.literal('referred'), by: person, name: z.string().optional() }),
  z.object({ ...common, type: z.literal('internal') }),
]);

const app = z.object({
  recruiter: z.string().optional(),
  status_to: z.string().optional(),
  hiring_manager: z.string().optional(),
  coordinator: z.string().optional(),
  agency: z.string().optional(),
  company: z.string().optional(),
  tz: zone.optional(),
  cal: calendar.optional(),
});

const scenario = z.object({
  id: z.string(),
  title: z.string().default(''),
  user_tz: zone,
  apps: z.record(z.string(), app),
  events: z.array(event),
  /** Optional kinds that scenarios leave out otherwise. */
  with_optional: z.array(z.enum(['prep_nudge', 'card', 'referrer', 'connection'])).default([]),
  horizon: moment,
});

export type Scenario = z.infer<typeof scenario>;
export type ScenarioEvent = z.infer<typeof event>;
export type ScenarioApp = z.infer<typeof app>;

/** `line` of the file, from 1. */
export type ScenarioFault = { readonly line: number; readonly text: string };

/** Reads the list form of a scenario file (`expected` is ignored). Either all of it is right, or every fault is named. */
export function readScenarios(text: string): { readonly scenarios: readonly Scenario[] } | { readonly faults: readonly ScenarioFault[] } {
  const { lineOf, brokenAt } = jsonLines(text);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    const line = brokenAt ?? 1;
    return { faults: [{ line, text: `the file, ${shorten(text.split('\n')[line - 1]?.trim())}, expected JSON` }] };
  }
  const result = z.array(z.object({ scenario })).safeParse(withoutNulls(parsed));
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => ({
      line: lineOf(path),
      text: `${path.map(String).join('.') || 'the file'}, ${shorten(JSON.stringify(valueAt(parsed, path)))}, ${expected(message)}`,
    }));
    return { faults };
  }
  const scenarios = result.data.map((one) => one.scenario);
  const faults = scenarios.flatMap((one, index) =>
    contradictions(one).map(({ path, value, expectation }) => ({
      line: lineOf([index, 'scenario', ...path]),
      text: `${[index, 'scenario', ...path].join('.')}, ${shorten(JSON.stringify(value))}, ${expectation}`,
    })),
  );
  return faults.length > 0 ? { faults } : { scenarios };
}

type Contradiction = { readonly path: readonly (string | number)[]; readonly value: unknown; readonly expectation: string };

/** What each field allows alone, but not together. */
function contradictions({ apps, events }: Scenario): readonly Contradiction[] {
  const names = Object.keys(apps);
  return events.flatMap((one, index): readonly Contradiction[] => {
    const at = (field: string): (string | number)[] => ['events', index, field];
    const found: Contradiction[] = [];
    if (one.app !== undefined && !names.includes(one.app)) {
      found.push({ path: at('app'), value: one.app, expectation: `expected one of ${names.join(', ') || 'the apps'}` });
    }
    if ((one.type === 'invite' || one.type === 'reschedule') && one.end !== undefined && one.end < one.start) {
      found.push({ path: at('end'), value: one.end, expectation: 'expected an end after the start' });
    }
    if (one.said !== undefined && one.said > one.t) {
      found.push({ path: at('said'), value: one.said, expectation: 'expected a moment no later than t' });
    }
    if (one.type === 'yes') {
      for (const name of one.for ?? []) {
        if (!names.includes(name)) found.push({ path: at('for'), value: name, expectation: `expected some of ${names.join(', ')}` });
      }
    }
    return found;
  });
}

/** A field that is null says as little as one that is missing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, withoutNulls(part)]])));
}

function expected(message: string): string {
  return message.startsWith('expected') ? message : `expected: ${message}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined), value);
}

/** Faults quote what they found, but not a whole file of it. */
const longestQuote = 80;

function shorten(text: string | undefined): string {
  const one = (text ?? 'missing').replace(/\s+/g, ' ');
  return one.length > longestQuote ? `${one.slice(0, longestQuote)}…` : one;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function isZone(text: string): boolean {
  try {
    // An offset such as +02:00 would pass here, but it is no zone with a history.
    return !/^[+-]/.test(text) && Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(text).timeZoneId.length > 0;
  } catch {
    return false;
  }
}
