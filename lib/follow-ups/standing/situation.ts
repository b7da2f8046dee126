import type { ApplicationId, Fact, FactId, PersonKey } from '../../search/fact.ts';
import type { Settings } from '../../search/owner/owner.ts';
import type { Application, Search } from '../../search/search.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { dayAt } from '../days/business-days.ts';
import { type Hours, tidy } from '../days/windows.ts';
import type { FollowUpKind } from '../follow-up.ts';
import { standingAfter, standingNext } from './after.ts';
import { type Gap, longAgo } from './gaps.ts';
import type { Standing } from './standing.ts';

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

/** That the owner put one step of an application off. */
export type StepPutOff = PutOff & { readonly kind: FollowUpKind; readonly to?: PersonKey | 'owner'; readonly period: string };

/** G-03: what is left of a merged draft comes no earlier than the draft was planned. */
export type Floor = { readonly kind: FollowUpKind; readonly period: string; readonly on: LocalDate };

/** What the owner's steps make of the plan as it was when they were taken, by application. */
export type Steps = {
  readonly marks: ReadonlyMap<ApplicationId, readonly Mark[]>;
  readonly putOff: ReadonlyMap<ApplicationId, readonly StepPutOff[]>;
  readonly floors: ReadonlyMap<ApplicationId, readonly Floor[]>;
};

/** One application with all that decides its follow-ups. */
export type Situation = {
  readonly application: Application;
  readonly facts: readonly Fact[];
  readonly standing: Standing;
  readonly hours: Hours;
  readonly settings: Settings;
  /** Sorts applications from the oldest. */
  readonly age: string;
  /** Lower-case company, where it is known. */
  readonly company?: string;
  readonly marks: readonly Mark[];
  readonly putOff: readonly StepPutOff[];
  readonly floors: readonly Floor[];
  /** The earliest first. */
  readonly gaps: readonly Gap[];
  readonly pause?: Pause;
  readonly away: ReadonlyMap<PersonKey, Away>;
};

/** `until` is the first day that follow-ups come again; `endedAt` when the owner ended it early. */
export type Pause = {
  readonly until: LocalDate;
  readonly fact: FactId;
  readonly saidAt: Instant;
  readonly knownAt: Instant;
  readonly endedAt?: Instant;
};

/** G-07: back on that day, as their automatic answer says. */
export type Away = { readonly person: PersonKey; readonly back: LocalDate; readonly knownAt: Instant; readonly fact: FactId };

/** What is said about all applications, or about one and matters to others. */
export type Context = {
  readonly forAll: readonly Fact[];
  readonly pause?: Pause;
  readonly away: ReadonlyMap<PersonKey, Away>;
  readonly acceptances: readonly { readonly application: ApplicationId; readonly fact: Fact }[];
};

/** What of an application does not depend on the moment. */
export type Fixed = {
  readonly application: Application;
  /** Its place among the applications, to be sorted as words are. */
  readonly place: string;
  readonly hours: Hours;
  readonly company?: string;
};

/** @param hours of those before: one object for all whose hours are the same */
export function fixedOf(application: Application, index: number, { timeZone, settings }: Search, hours: Map<string, Hours>): Fixed {
  const { known } = application;
  const company = known.company?.trim().toLowerCase();
  const zone = known.timeZone ?? timeZone;
  const country = known.country ?? settings.country;
  const key = `${zone} ${country}`;
  const same = hours.get(key) ?? {
    ownerZone: timeZone,
    waking: settings.waking,
    zone,
    calendar: { country, yearEndBlock: settings.yearEndBlock },
  };
  hours.set(key, same);
  return { application, place: String(index).padStart(9, '0'), hours: same, ...(company && { company }) };
}

/** Its facts in force with what is said about all, and where they leave it. */
export type Told = { readonly own: readonly Fact[]; readonly facts: readonly Fact[]; readonly standing: Standing };

/** @param before what was told before the last of its facts, in the same context */
export function toldBy(
  { application, hours }: Fixed,
  own: readonly Fact[],
  { forAll, acceptances }: Context,
  before: Told | undefined,
): Told {
  const dayThere = (instant: Instant): LocalDate => dayAt(instant, hours.zone);
  const elsewhere = acceptances.flatMap((one) => (one.application === application.id ? [] : [one.fact]));
  const facts = forAll.length === 0 ? own : [...own, ...forAll];
  const isNext = before && before.own.length === own.length - 1 && forAll.length + elsewhere.length === 0;
  const next = isNext ? standingNext(before.standing, own, dayThere) : undefined;
  return { own, facts, standing: next ?? standingAfter(facts, elsewhere, dayThere) };
}

/** @param undone while what was undone held */
export function situationOf(
  { application, place, hours, company }: Fixed,
  { own, facts, standing }: Told,
  { pause, away }: Context,
  taken: Pick<Situation, 'marks' | 'putOff' | 'floors'>,
  settings: Settings,
  undone: readonly Gap[],
): Situation {
  return {
    application,
    facts,
    standing,
    hours,
    settings,
    age: `${firstSaid(own)} ${place}`,
    ...(company !== undefined && { company }),
    ...taken,
    gaps: gapsOf(undone, facts),
    ...(pause && { pause }),
    away,
  };
}

function firstSaid(facts: readonly Fact[]): Instant {
  return facts.reduce<Instant>((first, { saidAt }) => (first === '' || tidy(saidAt) < first ? tidy(saidAt) : first), '') || longAgo;
}

function gapsOf(undone: readonly Gap[], facts: readonly Fact[]): readonly Gap[] {
  const stopped = facts.some(({ type }) => type === 'owner_stop') ? stops(facts) : [];
  return undone.length + stopped.length === 0 ? stopped : [...undone, ...stopped].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** From each *stop* to the *resume* after it. */
function stops(facts: readonly Fact[]): readonly Gap[] {
  const steps = facts.filter(({ type }) => isStop(type));
  const inTurn = [...steps].sort((a, b) => (tidy(a.knownAt) < tidy(b.knownAt) ? -1 : 1));
  return inTurn.flatMap(({ type, knownAt }, index) => {
    const resumed = inTurn.slice(index).find((one) => one.type === 'owner_resume');
    return type === 'owner_stop' && resumed ? [{ from: tidy(knownAt), until: tidy(resumed.knownAt) }] : [];
  });
}

/**
 * What concerns more than one application.
 *
 * @param shared facts in force about all applications
 * @param own facts in force by application; those without a pause, a resume, an absence or an acceptance may be left out
 */
export function contextOf(
  shared: readonly Fact[],
  own: readonly { readonly application: ApplicationId; readonly facts: readonly Fact[] }[],
  ownerZone: TimeZone,
): Context {
  const pause = pauseIn(
    shared,
    own.map(({ facts }) => facts),
    ownerZone,
  );
  return {
    forAll: shared.filter(
      (fact) => fact.type !== 'owner_pause' && fact.type !== 'ooo' && !(fact.type === 'owner_resume' && endsPause(fact, pause)),
    ),
    ...(pause && { pause }),
    away: awayIn([shared, ...own.map(({ facts }) => facts)].flat()),
    acceptances: own.flatMap(({ application, facts }) =>
      facts.filter(({ type }) => type === 'accepted').map((fact) => ({ application, fact })),
    ),
  };
}

/** A *resume* for all ends the pause where there is one, else what was stopped. */
function endsPause(resume: Fact, pause: Pause | undefined): boolean {
  return pause !== undefined && tidy(resume.saidAt) > tidy(pause.saidAt);
}

/** The newest pause, and the *resume* after it that was not about a stopped application. */
function pauseIn(shared: readonly Fact[], own: readonly (readonly Fact[])[], ownerZone: TimeZone): Pause | undefined {
  const all = [shared, ...own];
  const newest = all
    .flat()
    .filter((fact) => fact.type === 'owner_pause')
    .reduce<(Fact & { type: 'owner_pause' }) | undefined>(
      (last, fact) => (last && tidy(last.saidAt) >= tidy(fact.saidAt) ? last : fact),
      undefined,
    );
  if (!newest) return undefined;
  const resumes = all.flatMap((facts) => {
    const after = facts.filter((fact) => fact.type === 'owner_resume' && tidy(fact.saidAt) > tidy(newest.saidAt));
    return after.filter((fact) => !isStoppedBefore(fact, facts));
  });
  const resume = resumes.reduce<Fact | undefined>(
    (first, fact) => (first && tidy(first.saidAt) <= tidy(fact.saidAt) ? first : fact),
    undefined,
  );
  const resumedOn = resume && dayAt(resume.saidAt, ownerZone);
  const { until, id, saidAt, knownAt } = newest;
  if (!resume || !resumedOn || resumedOn >= until) return { until, fact: id, saidAt, knownAt };
  return { until: resumedOn, fact: id, saidAt, knownAt, endedAt: resume.knownAt };
}

function isStoppedBefore(resume: Fact, facts: readonly Fact[]): boolean {
  const steps = facts.filter(({ type, saidAt }) => isStop(type) && tidy(saidAt) < tidy(resume.saidAt));
  const last = steps.reduce<Fact | undefined>((one, fact) => (one && tidy(one.saidAt) > tidy(fact.saidAt) ? one : fact), undefined);
  return last?.type === 'owner_stop';
}

function isStop(type: Fact['type']): boolean {
  return type === 'owner_stop' || type === 'owner_resume';
}

/** G-07: the newest absence of each person, across all applications. */
function awayIn(facts: readonly Fact[]): ReadonlyMap<PersonKey, Away> {
  const byPerson = new Map<PersonKey, Away & { readonly saidAt: Instant }>();
  for (const fact of facts) {
    if (fact.type !== 'ooo') continue;
    const before = byPerson.get(fact.from);
    if (before && tidy(fact.saidAt) < tidy(before.saidAt)) continue;
    byPerson.set(fact.from, { person: fact.from, back: fact.back, knownAt: fact.knownAt, saidAt: fact.saidAt, fact: fact.id });
  }
  return byPerson;
}
