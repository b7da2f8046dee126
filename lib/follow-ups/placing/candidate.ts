import type { ApplicationId, FactId, PersonKey } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { addBusinessDays, dayAt, latestDay, roll } from '../days/business-days.ts';
import { later, type Placement, placeOnDay, plusHours, tidy, wholeMinute } from '../days/windows.ts';
import type { FollowUp, FollowUpKind } from '../follow-up.ts';
import { numbers, rules } from '../rules.ts';
import { longAgo, outsideGaps } from '../standing/gaps.ts';
import type { PutOff, Situation } from '../standing/situation.ts';

/** A follow-up of class B before its place is found. */
export type Aim = {
  readonly situation: Situation;
  readonly kind: FollowUpKind;
  readonly to: PersonKey | 'owner';
  readonly period: string;
  /** The date of the rule table. */
  readonly on: LocalDate;
  readonly latestOn: LocalDate;
  /** The facts that brought it about: when the last of them became known, and when they were said. */
  readonly knownAt: Instant;
  readonly saidAt?: Instant;
  readonly because: readonly FactId[];
  readonly why: string;
  /** It was delivered before and put off. */
  readonly again?: PutOff;
  /** K17: *later* moves it at most to this day, else it stays. */
  readonly putOffAtMost?: LocalDate;
};

/** Class B with its own date and place, before G-03; `due` is the place it would have, had nothing been in force that was undone since, nor a stop. */
export type Candidate = Pick<Aim, 'situation' | 'kind' | 'to' | 'period' | 'latestOn' | 'because' | 'why' | 'again'> & {
  readonly ownOn: LocalDate;
  readonly plannedAt: Instant;
  readonly due: Placement;
  readonly placement: Placement;
};

/** A step that nobody gets: its day had passed when it became known (1.1a). `id` as the follow-up would have had it. */
export type Dropped = { readonly id: string; readonly kind: FollowUpKind; readonly application: ApplicationId; readonly why: string };

/** The own date (1.1): the rule's, after *later*, absence and pause; and its place. Too late: what lapsed. */
export function settle(aim: Aim): Candidate | { readonly lapsed: Dropped } {
  const { situation, kind, to, period } = aim;
  const { hours, pause } = situation;
  const { calendar, zone } = hours;
  let ownOn = roll(calendar, aim.on);
  let plannedAt = aim.knownAt;
  const because = [...aim.because];

  const putOff = aim.again ?? situation.putOff.findLast((one) => one.kind === kind && one.period === period);
  if (putOff) {
    const asked = roll(calendar, putOff.until.length > 10 ? dayAt(putOff.until, hours.ownerZone) : putOff.until);
    if (aim.putOffAtMost === undefined || asked <= aim.putOffAtMost) {
      ownOn = latestDay(ownOn, asked);
      because.push(putOff.fact);
    }
    if (aim.again) plannedAt = later(plannedAt, putOff.knownAt);
  }

  // What had lapsed when an absence or a pause was learned of was not pending any more, and does not come back with it.
  const hadLapsed = (since: Instant): boolean => {
    if (plannedAt > tidy(since)) return false;
    const then = { hours, gaps: situation.gaps.filter(({ until }) => until <= tidy(since)) };
    return placeFree(ownOn, wholeMinute(plannedAt), then).on > latestDay(aim.latestOn, ownOn);
  };

  const away = situation.away.get(to);
  if (away && kind !== 'offer_decision' && (plannedAt <= tidy(away.knownAt) || dayAt(plannedAt, zone) < away.back)) {
    const reachable = addBusinessDays(calendar, away.back, numbers.afterReturnBusinessDays);
    if (reachable > ownOn && !hadLapsed(away.knownAt)) {
      because.push(away.fact);
      ownOn = reachable;
    }
  }

  const paused = pause && !rules[kind].duringPause && dayAt(plannedAt, zone) < pause.until && ownOn < pause.until;
  if (paused && !hadLapsed(pause.knownAt)) {
    ownOn = roll(calendar, pause.until);
    because.push(pause.fact);
    if (pause.endedAt) plannedAt = later(plannedAt, pause.endedAt);
  }

  plannedAt = wholeMinute(plannedAt);
  const latestOn = latestDay(aim.latestOn, ownOn);
  const due = placeOnDay(ownOn, plannedAt, hours);
  const placement = situation.gaps.length === 0 ? due : placeFree(ownOn, plannedAt, situation);
  const settled: Candidate = { situation, kind, to, period, latestOn, because, why: aim.why, ownOn, plannedAt, due, placement };
  const candidate = aim.again ? { ...settled, again: aim.again } : settled;
  const overdue = placeOnDay(ownOn, longAgo, hours).at < plannedAt;
  // A nudge that waits for its turn (G-03) may not have been due yet when it could not come.
  const lastOn = rules[kind].nudge ? due.on : candidate.placement.on;
  return lastOn > latestOn || (overdue && isOld(aim)) ? { lapsed: lapsedOf(candidate) } : candidate;
}

export function lapsedOf({ situation, kind, to, period }: Pick<Aim, 'situation' | 'kind' | 'to' | 'period'>): Dropped {
  return { id: idOf(situation, kind, to, period), kind, application: situation.application.id, why: 'too late' };
}

/** Class B on that day, not before it came to be planned, in none of its gaps. */
export function placeFree(day: LocalDate, plannedAt: Instant, { gaps, hours }: Pick<Situation, 'gaps' | 'hours'>): Placement {
  return outsideGaps(gaps, (notBefore) => placeOnDay(day, later(plannedAt, notBefore), hours));
}

/** 1.1a "Old mail". */
export function isOld({ knownAt, saidAt }: { readonly knownAt: Instant; readonly saidAt?: Instant }): boolean {
  if (saidAt === undefined) return false;
  return plusHours(saidAt, numbers.oldMailDays * 24) < tidy(knownAt);
}

/** `<application>.<kind>.<person>.<period>`; a period holds no full stop. */
export function idOf(situation: Situation, kind: FollowUpKind, to: PersonKey | 'owner', period: string): string {
  return `${situation.application.id}.${kind}.${to}.${period}`;
}

/** The follow-up that stands for a candidate alone. */
export function followUpOf(candidate: Candidate, placement: Placement = candidate.placement): FollowUp {
  const { situation, kind, to, period, because, why, latestOn } = candidate;
  const id = idOf(situation, kind, to, period);
  const optional = rules[kind].optional;
  return {
    id,
    event: candidate.again ? `${id}.${candidate.again.until}` : id,
    kind,
    rule: rules[kind].id,
    application: situation.application.id,
    alsoFor: [],
    to,
    deliverAt: placement.at,
    latestOn: latestDay(latestOn, placement.on),
    ...(placement.hint !== undefined && { sendHint: placement.hint }),
    ...(optional && { optional }),
    because: [...new Set(because)],
    why,
  };
}
