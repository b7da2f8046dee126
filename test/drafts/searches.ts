import type { FollowUp, FollowUpKind } from '../../lib/follow-ups/follow-up.ts';
import type { About, Event, Fact } from '../../lib/search/fact.ts';
import { defaultSettings, type Owner } from '../../lib/search/owner/owner.ts';
import type { Application, Known, Search } from '../../lib/search/search.ts';

/** An owner with a name and nothing else, but for what a test gives. */
export function ownerWith(over: Partial<Owner> = {}): Owner {
  return {
    id: 'owner-1',
    addresses: ['noor.haddad@mail.example'],
    name: 'Noor Haddad',
    facts: [],
    timeZone: 'America/New_York',
    language: 'en',
    settings: defaultSettings,
    captureAddress: 'q8w3zr5t1k@in.followup.example',
    ...over,
  };
}

export function factOf(id: string, event: Event, over: { saidAt?: string; knownAt?: string; about?: About; owner?: true } = {}): Fact {
  const saidAt = over.saidAt ?? '2026-10-01T14:00:00Z';
  return {
    id,
    saidAt,
    knownAt: over.knownAt ?? saidAt,
    source: over.owner ? 'owner' : { mail: `mail-${id}` },
    evidence: [],
    ...(over.about && { about: over.about }),
    ...event,
  };
}

export function applicationOf(known: Partial<Known>, facts: readonly Fact[], id = 'app-1'): Application {
  return {
    id,
    known: { company: 'Juniper', role: 'Account Coordinator', timeZone: 'America/New_York', contacts: [], threads: [], ...known },
    facts,
  };
}

export function searchOf(applications: readonly Application[], over: Partial<Search> = {}): Search {
  return { timeZone: 'America/New_York', settings: defaultSettings, applications, facts: [], deliveries: [], ...over };
}

export function followUpOf(kind: FollowUpKind, to: string, over: Partial<FollowUp> = {}): FollowUp {
  return {
    id: `app-1.${kind}.${to}.p1`,
    event: `app-1.${kind}.p1`,
    kind,
    rule: 'K05',
    application: 'app-1',
    alsoFor: [],
    to,
    deliverAt: '2026-10-24T14:00:00Z',
    because: [],
    why: 'third business day after Tue 20 Oct',
    ...over,
  };
}
