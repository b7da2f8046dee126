import type { Event, Fact, PersonKey } from '../../lib/search/fact.ts';
import { defaultSettings } from '../../lib/search/owner/owner.ts';
import type { Known, Search } from '../../lib/search/search.ts';
import type { Scenario, ScenarioApp, ScenarioEvent } from './scenario.ts';

/** An event of a scenario as a fact; without an application it concerns all of them. */
export type ScenarioFact = { readonly application?: string; readonly fact: Fact };

/** The search of a scenario before anything happened: cards, prompts before interviews, notes to referrers and to connect are off there. */
export function emptySearch({ user_tz, apps, with_optional: wanted }: Scenario): Search {
  const isOn = (kind: (typeof wanted)[number]): boolean => wanted.includes(kind);
  const optional = { prep_nudge: isOn('prep_nudge'), card: isOn('card'), referrer: isOn('referrer'), connection: isOn('connection') };
  return {
    timeZone: user_tz,
    settings: { ...defaultSettings, optional: { ...defaultSettings.optional, ...optional } },
    applications: Object.entries(apps).map(([id, app]) => ({ id, known: knownOf(app), facts: [] })),
    facts: [],
    deliveries: [],
  };
}

/** The events in the order in which they became known. A mail that came before tells nothing twice (G-08). */
export function toldIn({ events }: Scenario): readonly ScenarioFact[] {
  const seen = new Set<string>();
  return events
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (a.one.t === b.one.t ? a.index - b.index : a.one.t < b.one.t ? -1 : 1))
    .flatMap(({ one, index }): readonly ScenarioFact[] => {
      const key = one.type === 'invite' && one.dedupe !== undefined ? `${one.app} ${one.dedupe}` : undefined;
      if (key !== undefined && seen.has(key)) return [];
      if (key !== undefined) seen.add(key);
      const event = eventOf(one);
      if (!event) return [];
      const base = { id: `event-${index}`, saidAt: one.said ?? one.t, knownAt: one.t, source: 'owner' as const, evidence: [] };
      const fact: Fact = { ...base, ...event };
      return [one.app === undefined ? { fact } : { application: one.app, fact }];
    });
}

export function withFact(search: Search, { application, fact }: ScenarioFact): Search {
  if (application === undefined) return { ...search, facts: [...search.facts, fact] };
  return {
    ...search,
    applications: search.applications.map((one) => (one.id === application ? { ...one, facts: [...one.facts, fact] } : one)),
  };
}

function knownOf(app: ScenarioApp): Known {
  const { recruiter, status_to, hiring_manager, coordinator, agency, company, tz, cal } = app;
  return {
    ...(company && { company }),
    ...(recruiter && { recruiter }),
    ...(status_to && { statusTo: status_to }),
    ...(hiring_manager && { hiringManager: hiring_manager }),
    ...(coordinator && { coordinator }),
    ...(agency && { agency }),
    ...(tz && { timeZone: tz }),
    ...(cal && { country: cal }),
    contacts: [],
    threads: [],
  };
}

function eventOf(one: ScenarioEvent): Event | undefined {
  switch (one.type) {
    case 'noop':
      return undefined;
    case 'application':
      return {
        type: 'application',
        ...(one.posting_closes !== undefined && { postingClosesOn: one.posting_closes }),
        ...(one.review_by !== undefined && { reviewBy: one.review_by }),
        ...(one.no_contact_policy && { noContactPolicy: true as const }),
      };
    case 'invite':
      return {
        type: 'invite',
        interview: {
          id: one.iv,
          startsAt: one.start,
          with: one.with,
          ...(one.end !== undefined && { endsAt: one.end }),
          ...(one.mode !== undefined && { mode: modeOf(one.mode) }),
          ...(one.deep && { deep: true as const }),
          ...(one.place !== undefined && { place: one.place }),
          ...sequenceIn(one.dedupe),
        },
        ...(one.P !== undefined && { P: one.P }),
      };
    case 'reschedule':
      return { type: 'reschedule', interview: one.iv, startsAt: one.start, ...(one.end !== undefined && { endsAt: one.end }) };
    case 'cancel_interview':
      return { type: 'cancel_interview', interview: one.iv, ...from(one.from), ...(one.P !== undefined && { P: one.P }) };
    case 'timeline':
      return { type: 'timeline', phrase: one.phrase, ...from(one.from), ...(one.P !== undefined && { P: one.P }) };
    case 'request':
    case 'human_reply':
    case 'offer_withdrawn':
      return { type: one.type, ...from(one.from) };
    case 'assessment_invited':
    case 'offer':
      return { type: one.type, ...from(one.from), ...(one.deadline !== undefined && { deadline: one.deadline }) };
    case 'assessment_submitted':
      return { type: 'assessment_submitted', ...(one.P !== undefined && { P: one.P }) };
    case 'on_hold':
      return { type: 'on_hold', ...(one.restart !== undefined && { restart: one.restart }) };
    case 'rejection':
      return { type: 'rejection', ...from(one.from), ...(one.no_reply_only && { noReplyOnly: true as const }) };
    case 'ooo':
      return { type: 'ooo', from: one.from, back: one.back };
    case 'yes':
      return { type: 'yes', ...(one.for !== undefined && { for: one.for }) };
    case 'owner_skip':
      return { type: 'owner_skip', kind: one.kind, ...to(one.to) };
    case 'owner_snooze':
      return { type: 'owner_snooze', kind: one.kind, ...to(one.to), until: one.until };
    case 'owner_sent':
      return { type: 'owner_sent', kind: one.kind, ...to(one.to), at: one.at ?? one.said ?? one.t };
    case 'owner_no':
      return { type: 'owner_no', ...(one.iv !== undefined && { interview: one.iv }) };
    case 'owner_pause':
      return { type: 'owner_pause', until: one.until };
    case 'candidate_reschedule':
      return { type: 'candidate_reschedule', interview: one.iv, alternatives: one.alternatives };
    case 'candidate_cancel':
      return { type: 'candidate_cancel', interview: one.iv };
    case 'no_show':
      return { type: 'no_show', interview: one.iv, ...(one.alternatives !== undefined && { alternatives: one.alternatives }) };
    case 'referred':
      return { type: 'referred', address: one.by, ...(one.name !== undefined && { name: one.name }) };
    default:
      return { type: one.type };
  }
}

function from(person: PersonKey | undefined): { readonly from?: PersonKey } {
  return person === undefined ? {} : { from: person };
}

/** The SEQUENCE in a calendar mail's key, `<UID>/<SEQUENCE>` (G-08). */
function sequenceIn(key: string | undefined): { readonly sequence?: number } {
  const sequence = key === undefined ? undefined : /\/(\d{1,9})$/.exec(key)?.[1];
  return sequence === undefined ? {} : { sequence: Number(sequence) };
}

/** Rows about the owner alone carry `(user)`. */
function to(person: PersonKey | undefined): { readonly to?: PersonKey } {
  return person === undefined ? {} : { to: person === '(user)' ? 'owner' : person };
}

function modeOf(mode: string): 'phone' | 'video' | 'onsite' | 'unknown' {
  if (mode === 'video' || mode === 'onsite') return mode;
  return mode.startsWith('phone') ? 'phone' : 'unknown';
}
