import type { ApplicationId, FactId, PersonKey } from '../search/fact.ts';
import type { Instant, LocalDate } from '../time.ts';
import { addBusinessDays, dayAt, latestDay, roll } from './business-days.ts';
import type { FollowUp, FollowUpKind } from './follow-up.ts';
import { longAgo, outsideGaps } from './gaps.ts';
import { numbers, rules } from './rules.ts';
import type { PutOff, Situation } from './situation.ts';
import { later, type Placement, placeOnDay, plusHours, tidy, wholeMinute } from './windows.ts';

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

/** Class B with its own date and place, before G-03. */
export type Candidate = Aim & { readonly ownOn: LocalDate; readonly plannedAt: Instant; readonly placement: Placement };

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

  const away = situation.away.get(to);
  if (away && kind !== 'offer_decision' && (plannedAt <= tidy(away.knownAt) || dayAt(plannedAt, zone) < away.back)) {
    const reachable = addBusinessDays(calendar, away.back, numbers.afterReturnBusinessDays);
    if (reachable > ownOn) because.push(away.fact);
    ownOn = latestDay(ownOn, reachable);
  }

  if (pause && !rules[kind].duringPause && dayAt(plannedAt, zone) < pause.until && ownOn < pause.until) {
    ownOn = roll(calendar, pause.until);
    because.push(pause.fact);
    if (pause.endedAt) plannedAt = later(plannedAt, pause.endedAt);
  }

  plannedAt = wholeMinute(plannedAt);
  const placement = placeFree(ownOn, plannedAt, situation);
  const latestOn = latestDay(aim.latestOn, ownOn);
  const overdue = placeOnDay(ownOn, longAgo, hours).at < plannedAt;
  if (placement.on > latestOn || (overdue && isOld(aim))) {
    return { lapsed: { id: idOf(situation, kind, to, period), kind, application: situation.application.id, why: 'too late' } };
  }
  return { ...aim, because, latestOn, ownOn, plannedAt, placement };
}

/** Class B on that day, not before it came to be planned, in none of its gaps. */
export function placeFree(day: LocalDate, plannedAt: Instant, { gaps, hours }: Situation): Placement {
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
