import { Temporal } from 'temporal-polyfill';
import type { Event, Fact } from '../../lib/search/fact.ts';
import { defaultSettings } from '../../lib/search/owner/owner.ts';
import type { Application, Delivery, Search } from '../../lib/search/search.ts';

const zones = ['America/New_York', 'America/Los_Angeles', 'Europe/Berlin', 'Europe/London', 'Asia/Kolkata'];
const countries = ['US', 'US', 'DE-BY', 'GB', 'IN'];
const start = Temporal.Instant.from('2026-09-01T13:00:00Z');

/**
 * A search of so many live applications over eight weeks: applied, answered, invited, promised, and some of it delivered.
 *
 * @param sharing so many of them have one recruiter
 * @param steps how many words of the owner's
 */
export function manyApplications(count: number, sharing: number, steps: number): Search {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return {
    timeZone: 'America/New_York',
    settings: defaultSettings,
    applications: numbers.map((number) => applicationOf(number, sharing, number < steps)),
    facts: [],
    deliveries: numbers.filter((number) => number % 4 === 0).map((number) => firstDelivery(number, sharing)),
  };
}

function applicationOf(number: number, sharing: number, withStep: boolean): Application {
  const recruiter = recruiterOf(number, sharing);
  const place = number % zones.length;
  const facts = factsOf(number, recruiter, withStep).sort((a, b) => (a.knownAt < b.knownAt ? -1 : 1));
  const timeZone = zones[place];
  const country = countries[place];
  return {
    id: `app${number}`,
    known: {
      company: `Company ${Math.floor(number / 2)}`,
      recruiter,
      ...(timeZone && { timeZone }),
      ...(country && { country }),
      contacts: [],
      threads: [],
    },
    facts,
  };
}

function factsOf(number: number, recruiter: string, withStep: boolean): Fact[] {
  const at = start.add({ hours: (number * 7) % (24 * 56), minutes: number % 60 });
  const said = (hours: number, event: Event): Fact => {
    const when = at.add({ hours }).toString();
    return { id: `${number} ${hours}`, saidAt: when, knownAt: when, source: 'owner', evidence: [], ...event };
  };
  const applied = said(0, { type: 'application' });
  const step: Fact[] = withStep ? [said(200, { type: 'owner_snooze', kind: 'status_1', until: '2026-11-20' })] : [];
  if (number % 4 === 0) return [applied, ...step];
  const begins = at.add({ hours: 120 });
  const interview = {
    id: `i${number}`,
    startsAt: begins.toString(),
    endsAt: begins.add({ hours: 1 }).toString(),
    with: [recruiter, `chief${number}@company.example`],
  };
  const invited = said(24, { type: 'invite', interview });
  if (number % 4 === 1) return [applied, invited, ...step];
  const day = at.add({ hours: 400 }).toString().slice(0, 10);
  const promised = said(130, { type: 'timeline', phrase: 'in two weeks', P: day, from: recruiter });
  if (number % 4 === 2) return [applied, invited, promised, ...step];
  return [applied, invited, said(180, { type: 'human_reply', from: recruiter }), ...step];
}

function recruiterOf(number: number, sharing: number): string {
  return `recruiter${Math.floor(number / sharing)}@company.example`;
}

function firstDelivery(number: number, sharing: number): Delivery {
  const at = start.add({ hours: ((number * 7) % (24 * 56)) + 7 * 24, minutes: number % 60 }).toString();
  const to = recruiterOf(number, sharing);
  const day = start
    .add({ hours: (number * 7) % (24 * 56), minutes: number % 60 })
    .toString()
    .slice(0, 10);
  return {
    followUp: `app${number}.app_followup_1.${to}.application-${day}`,
    kind: 'app_followup_1',
    application: `app${number}`,
    alsoFor: [],
    to,
    at,
    how: 'delivered',
  };
}
