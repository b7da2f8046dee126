import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { FeedbackKept } from '../follow-ups/told/feedback.ts';
import type { ApplicationId, Fact, Interview } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import { interviewsOf } from '../search/interviews.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { Application, Delivery, Search } from '../search/search.ts';
import type { Instant } from '../time.ts';
import type { OpenQuestion } from './open-questions.ts';

/** Everything that a page shows is taken from this. */
export type Whole = {
  readonly owner: Owner;
  /** With closed applications too. */
  readonly search: Search;
  /** The open follow-ups. */
  readonly plan: readonly FollowUp[];
  /** What the owner was asked and has not answered. */
  readonly questions: readonly OpenQuestion[];
  /** What became of mails to the owner. */
  readonly mails?: FeedbackKept;
  readonly now: Instant;
};

/** One application as the page shows it. */
export type ApplicationView = {
  readonly application: Application;
  readonly standing: StandingLabel;
  /** In order of time. */
  readonly interviews: readonly Interview[];
  /** Earliest first. */
  readonly planned: readonly FollowUp[];
  /** Oldest first. */
  readonly ended: readonly Delivery[];
};

/** Where an application stands, in the words of the page. */
export type StandingLabel = 'open' | 'rejected' | 'offer' | 'accepted' | 'withdrawn' | 'stopped' | 'on hold' | 'taken back';

/** The newest news first. */
export function viewsOf({ search, plan }: Pick<Whole, 'search' | 'plan'>): readonly ApplicationView[] {
  return search.applications
    .map((application) => ({
      application,
      standing: standingOf(application.facts),
      interviews: [...interviewsOf(application)].sort((one, other) => order(one.startsAt, other.startsAt)),
      planned: plan
        .filter((followUp) => isAbout(followUp, application.id))
        .sort((one, other) => order(one.deliverAt, other.deliverAt) || order(one.id, other.id)),
      ended: search.deliveries.filter((delivery) => isAbout(delivery, application.id)).sort((one, other) => order(one.at, other.at)),
    }))
    .sort((one, other) => order(newest(other.application), newest(one.application)) || order(one.application.id, other.application.id));
}

/** Whether a follow-up or a delivery speaks for an application. */
export function isAbout(
  { application, alsoFor }: { readonly application: ApplicationId; readonly alsoFor: readonly ApplicationId[] },
  id: ApplicationId,
): boolean {
  return application === id || alsoFor.includes(id);
}

/** Whether nothing more is expected there. */
export function isOver(standing: StandingLabel): boolean {
  return over.has(standing);
}

const over: ReadonlySet<StandingLabel> = new Set<StandingLabel>(['rejected', 'accepted', 'withdrawn', 'stopped', 'taken back']);

/** -1, 0 or 1; instants of one form are in the order of their letters, but for fractions of a second. */
export function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Where an application is shown, from the slash on. */
export function applicationPath({ application }: Pick<ApplicationView, 'application'>): string {
  return `/applications/${encodeURIComponent(application.id)}`;
}

export function titleOf({ known }: Application): string {
  return known.company ?? 'Company not known yet';
}

export function roleOf({ known }: Application): string {
  return known.role ?? 'Role not known yet';
}

/** The name of a person, else the address. */
export function nameOf({ known }: Application, person: string): string {
  const contact = known.contacts.find(({ key }) => key === person);
  return contact?.name ?? contact?.address ?? person;
}

function newest({ facts }: Application): Instant {
  return facts.reduce((latest, { knownAt }) => (knownAt > latest ? knownAt : latest), '');
}

function standingOf(facts: readonly Fact[]): StandingLabel {
  const counting = inForce(facts);
  if (counting.length === 0) return 'taken back';
  const outcome = counting.reduce<StandingLabel>((standing, { type }) => standings[type] ?? standing, 'open');
  const stopped = counting.findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume')?.type === 'owner_stop';
  return stopped && (outcome === 'open' || outcome === 'on hold') ? 'stopped' : outcome;
}

const standings: Readonly<Partial<Record<Fact['type'], StandingLabel>>> = {
  rejection: 'rejected',
  offer: 'offer',
  offer_withdrawn: 'rejected',
  accepted: 'accepted',
  withdrawn: 'withdrawn',
  on_hold: 'on hold',
  reopened: 'open',
  invite: 'open',
};
