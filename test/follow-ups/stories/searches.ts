import type { FollowUp } from '../../../lib/follow-ups/follow-up.ts';
import type { Event, Fact } from '../../../lib/search/fact.ts';
import { defaultSettings } from '../../../lib/search/owner/owner.ts';
import type { Application, Delivery, Known, Search } from '../../../lib/search/search.ts';

/** A fact said and learned at that moment, named after it. */
export function said(at: string, event: Event): Fact {
  return { id: `${event.type}@${at}`, saidAt: at, knownAt: at, source: 'owner', evidence: [], ...event };
}

export function application(id: string, known: Partial<Known>, ...facts: Fact[]): Application {
  return { id, known: { contacts: [], threads: [], ...known }, facts };
}

export function searchOf(...applications: Application[]): Search {
  return { timeZone: 'America/New_York', settings: defaultSettings, applications, facts: [], deliveries: [] };
}

export function delivered(followUp: FollowUp, at = followUp.deliverAt): Delivery {
  const { id, kind, application: of, alsoFor, to } = followUp;
  return { followUp: id, kind, application: of, alsoFor, to, at, how: 'delivered' };
}

export function interview(id: string, startsAt: string, endsAt: string, ...people: string[]): Event & { type: 'invite' } {
  return { type: 'invite', interview: { id, startsAt, endsAt, with: people } };
}
