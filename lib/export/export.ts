import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { ApplicationId, Fact, Interview } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import { stands, toldInterviews } from '../search/interviews.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { Application, Delivery, Known, Search } from '../search/search.ts';

/** What became of an application, as its facts in force say. */
export type ApplicationState = 'open' | 'rejected' | 'offer' | 'accepted' | 'withdrawn' | 'on_hold';

export type ExportedApplication = {
  readonly id: ApplicationId;
  readonly state: ApplicationState;
  readonly firstKnownAt?: string;
  readonly lastKnownAt?: string;
} & Omit<Known, 'contacts'>;

export type ExportedContact = { readonly application: ApplicationId } & Known['contacts'][number];
export type ExportedInterview = { readonly application: ApplicationId; readonly state: 'standing' | 'called_off' } & Interview;
/** `counts`: false for what was taken back. */
export type ExportedFact = { readonly application?: ApplicationId; readonly counts: boolean } & Fact;

/** Everything that is kept of an owner, but for what signs and proves: no secret, no token, no key. */
export type Export = {
  readonly format: 'followthrough export 1';
  readonly owner: Owner;
  readonly applications: readonly ExportedApplication[];
  readonly facts: readonly ExportedFact[];
  readonly contacts: readonly ExportedContact[];
  readonly interviews: readonly ExportedInterview[];
  readonly followUps: readonly FollowUp[];
  /** What was mailed, passed over, or too late. */
  readonly deliveries: readonly Delivery[];
  /** What the owner set right or took back: these stand among the facts too. */
  readonly corrections: readonly ExportedFact[];
};

/**
 * Puts together what is kept, made for being read elsewhere: flat lists, each entry with the application it belongs to.
 *
 * @param search with all applications, closed ones too
 * @param plan the open follow-ups
 */
export function exportOf(input: { readonly owner: Owner; readonly search: Search; readonly plan: readonly FollowUp[] }): Export {
  const { owner, search, plan } = input;
  const facts = [...search.applications.flatMap(({ id, facts: own }) => marked(own, id)), ...marked(search.facts, undefined)];
  return {
    format: 'followthrough export 1',
    owner,
    applications: search.applications.map(applicationOf),
    facts,
    contacts: search.applications.flatMap(({ id, known }) => known.contacts.map((contact) => ({ application: id, ...contact }))),
    interviews: search.applications.flatMap(interviewsIn),
    followUps: plan,
    deliveries: search.deliveries,
    corrections: facts.filter(({ type }) => corrections.has(type)),
  };
}

const corrections: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['corrected', 'undone', 'contact', 'owner_no']);

function marked(facts: readonly Fact[], application: ApplicationId | undefined): readonly ExportedFact[] {
  const counting = new Set(inForce(facts).map(({ id }) => id));
  return facts.map((fact) => ({ ...(application !== undefined && { application }), counts: counting.has(fact.id), ...fact }));
}

function applicationOf({ id, known, facts }: Application): ExportedApplication {
  const { contacts: _, ...rest } = known;
  const moments = facts.map(({ knownAt }) => knownAt).sort();
  const [first] = moments;
  const last = moments.at(-1);
  return {
    id,
    state: stateOf(facts),
    ...(first !== undefined && { firstKnownAt: first }),
    ...(last !== undefined && { lastKnownAt: last }),
    ...rest,
  };
}

/** The last word about how it stands. */
function stateOf(facts: readonly Fact[]): ApplicationState {
  return inForce(facts).reduce<ApplicationState>((state, { type }) => states[type] ?? state, 'open');
}

const states: Readonly<Partial<Record<Fact['type'], ApplicationState>>> = {
  rejection: 'rejected',
  offer_withdrawn: 'rejected',
  offer: 'offer',
  accepted: 'accepted',
  withdrawn: 'withdrawn',
  on_hold: 'on_hold',
  reopened: 'open',
  invite: 'open',
};

/** Those that were called off as they last stood. */
function interviewsIn(application: Application): readonly ExportedInterview[] {
  return [...toldInterviews(inForce(application.facts)).values()].map((told) => ({
    application: application.id,
    state: stands(told) ? 'standing' : 'called_off',
    ...told.interview,
  }));
}
