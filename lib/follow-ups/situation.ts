import type { ApplicationId, Fact, FactId, PersonKey } from '../search/fact.ts';
import { inForce } from '../search/in-force.ts';
import type { Application, Search } from '../search/search.ts';
import type { Instant, LocalDate } from '../time.ts';
import { dayAt } from './business-days.ts';
import type { FollowUpKind } from './follow-up.ts';
import type { Standing } from './standing.ts';
import { standingAfter } from './standing-after.ts';
import { type Hours, later, tidy } from './windows.ts';

/** That a step of a chain is over: its draft was delivered, sent, skipped, or came too late. */
export type Mark = {
  readonly application: ApplicationId;
  readonly kind: FollowUpKind;
  readonly to: PersonKey | 'owner';
  readonly period: string;
  /** When it happened. */
  readonly at: Instant;
  /** What the next step counts from: delivery, hint, the moment it was sent, or when a skipped one was due. */
  readonly countsFrom: Instant;
  /** Nothing was written: G-03 does not count it. */
  readonly unwritten: boolean;
  readonly lapsed: boolean;
  /** Taken before a draft came: it ends this step whatever its time would have been. */
  readonly ahead: boolean;
  /** The owner put the delivered draft off: it comes again. */
  readonly again?: PutOff;
};

/** The owner's *later* (1.12). */
export type PutOff = { readonly until: LocalDate | Instant; readonly knownAt: Instant; readonly fact: FactId };

/** What the owner's steps make of the plan as it was when they were taken. */
export type Steps = {
  readonly marks: readonly Mark[];
  readonly putOff: readonly (PutOff & {
    readonly application: ApplicationId;
    readonly kind: FollowUpKind;
    readonly to?: PersonKey | 'owner';
    readonly period: string;
  })[];
  /** G-03: what is left of a merged draft comes no earlier than the draft was planned. */
  readonly floors: readonly {
    readonly application: ApplicationId;
    readonly kind: FollowUpKind;
    readonly period: string;
    readonly on: LocalDate;
  }[];
};

/** One application with all that decides its follow-ups. */
export type Situation = {
  readonly application: Application;
  readonly facts: readonly Fact[];
  readonly standing: Standing;
  readonly hours: Hours;
  readonly optional: Search['settings']['optional'];
  /** Position from the oldest application. */
  readonly age: number;
  /** Lower-case company, where it is known. */
  readonly company?: string;
  readonly marks: readonly Mark[];
  readonly putOff: Steps['putOff'];
  /** Before this moment nothing of it could be planned: a stop ended, or something was undone. */
  readonly notBefore: Instant;
  readonly pause?: Pause;
  readonly away: readonly Away[];
};

/** `until` is the first day that follow-ups come again; `endedAt` when the owner ended it early. */
export type Pause = { readonly until: LocalDate; readonly fact: FactId; readonly endedAt?: Instant };

export type Away = { readonly person: PersonKey; readonly back: LocalDate; readonly knownAt: Instant; readonly fact: FactId };

/** Before everything anybody said. */
export const longAgo: Instant = '0001-01-01T00:00:00Z';

/** All applications of a search with where they stand, oldest first. */
export function situationsOf(search: Search, steps: Steps): readonly Situation[] {
  const shared = inForce(search.facts);
  const forAll = shared.filter(({ type }) => type !== 'owner_pause' && type !== 'owner_resume' && type !== 'ooo');
  const own = search.applications.map((application) => ({ application, facts: [...inForce(application.facts), ...forAll] }));
  const inAgeOrder = own
    .map((entry, index) => ({ ...entry, index, since: tidy(firstSaid(entry.facts)) }))
    .sort((a, b) => (a.since === b.since ? a.index - b.index : a.since < b.since ? -1 : 1));
  const pause = pauseIn(search);
  const away = awayIn(search);
  return inAgeOrder.map(({ application, facts }, age) => {
    const hours: Hours = {
      ownerZone: search.timeZone,
      waking: search.settings.waking,
      zone: application.known.timeZone ?? search.timeZone,
      calendar: { country: application.known.country ?? search.settings.country, yearEndBlock: search.settings.yearEndBlock },
    };
    const acceptances = own
      .filter((other) => other.application.id !== application.id)
      .flatMap((other) => other.facts.filter((fact) => fact.type === 'accepted' && !forAll.includes(fact)));
    const company = application.known.company?.trim().toLowerCase();
    return {
      application,
      facts,
      standing: standingAfter(facts, acceptances, (instant) => dayAt(instant, hours.zone)),
      hours,
      optional: search.settings.optional,
      age,
      ...(company && { company }),
      marks: steps.marks.filter((mark) => mark.application === application.id),
      putOff: steps.putOff.filter((one) => one.application === application.id),
      notBefore: notBefore(application, search, facts),
      ...(pause && { pause }),
      away,
    };
  });
}

function firstSaid(facts: readonly Fact[]): Instant {
  return facts.reduce<Instant>((first, { saidAt }) => (first === '' || tidy(saidAt) < tidy(first) ? saidAt : first), '') || longAgo;
}

function notBefore(application: Application, search: Search, facts: readonly Fact[]): Instant {
  const undone = [...application.facts, ...search.facts].filter(({ type }) => type === 'undone');
  const stopped = facts.some(({ type }) => type === 'owner_stop');
  const resumed = stopped ? facts.filter(({ type }) => type === 'owner_resume') : [];
  return [...undone, ...resumed].reduce((latest, { knownAt }) => later(latest, knownAt), longAgo);
}

/** The newest pause, and the *resume* after it that was not about a stopped application. */
function pauseIn(search: Search): Pause | undefined {
  const all = [search.facts, ...search.applications.map(({ facts }) => facts)].map(inForce);
  const pauses = all.flat().filter((fact) => fact.type === 'owner_pause');
  const [newest] = pauses.sort((a, b) => (tidy(a.saidAt) < tidy(b.saidAt) ? 1 : -1));
  if (!newest) return undefined;
  const resume = all
    .flatMap((facts) => {
      const resumes = facts.filter((fact) => fact.type === 'owner_resume' && tidy(fact.saidAt) > tidy(newest.saidAt));
      return resumes.filter((fact) => !isStopped(facts.slice(0, facts.indexOf(fact))));
    })
    .sort((a, b) => (tidy(a.saidAt) < tidy(b.saidAt) ? -1 : 1))[0];
  const resumedOn = resume && dayAt(resume.saidAt, search.timeZone);
  if (!resume || !resumedOn || resumedOn >= newest.until) return { until: newest.until, fact: newest.id };
  return { until: resumedOn, fact: newest.id, endedAt: resume.knownAt };
}

function isStopped(facts: readonly Fact[]): boolean {
  return facts.findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume')?.type === 'owner_stop';
}

/** G-07: the newest absence of each person, across all applications. */
function awayIn(search: Search): readonly Away[] {
  const said = [search.facts, ...search.applications.map(({ facts }) => facts)].flatMap(inForce).filter((fact) => fact.type === 'ooo');
  const byPerson = new Map<PersonKey, Away & { saidAt: Instant }>();
  for (const { from, back, knownAt, saidAt, id } of said) {
    const before = byPerson.get(from);
    if (!before || tidy(saidAt) >= tidy(before.saidAt)) byPerson.set(from, { person: from, back, knownAt, saidAt, fact: id });
  }
  return [...byPerson.values()];
}
