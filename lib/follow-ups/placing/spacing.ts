import type { ApplicationId, PersonKey } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { addDays, dayAt, latestDay, roll } from '../days/business-days.ts';
import { later, type Placement, placeOnDay, tidy } from '../days/windows.ts';
import type { FollowUp, FollowUpKind } from '../follow-up.ts';
import { numbers, rules } from '../rules.ts';
import { longAgo } from '../standing/gaps.ts';
import type { Situation } from '../standing/situation.ts';
import { type Candidate, followUpOf, placeFree } from './candidate.ts';

/** Nudges that come as one draft at that place; the first member is the one it is filed under. */
export type Spaced = { readonly members: readonly Candidate[]; readonly placement: Placement };

type Group = {
  readonly members: readonly Candidate[];
  readonly on: LocalDate;
  /** The first of the members' latest days. */
  readonly latestOn: LocalDate;
  /** That of one member: all of a group may share a draft. */
  readonly kind: FollowUpKind;
  /** Equal dates: the earlier own date first, then the older application. */
  readonly turn: Candidate;
};

/**
 * G-03: two nudges to one person are seven days apart, across all applications. Those of one kind that come close become one draft;
 * of other pairs the later one waits.
 *
 * @param nudges to one person, own dates
 * @param notes pending K18 of the applications that may write to this person: they never wait, but count
 * @param situations of those applications
 * @param about only those that speak for one of these applications
 * @returns without those that could not come while it was their turn, and are too late now
 */
export function space(
  nudges: readonly Candidate[],
  notes: readonly FollowUp[],
  situations: readonly Situation[],
  about?: readonly ApplicationId[],
): readonly Spaced[] {
  const [first] = nudges;
  if (!first) return [];
  const last = lastWritten(first.to, situations);
  const groups: Group[] = [];
  for (const candidate of nudges) {
    const { latestOn, kind } = candidate;
    if (lapsedHeldUp(candidate, situations)) continue;
    const placement = placeApart(candidate, firstFree(candidate, last, notes));
    const placed = placement === candidate.placement ? candidate : { ...candidate, placement };
    groups.push({ members: [placed], on: placement.on, latestOn, kind, turn: candidate });
  }
  return inTurn(groups, about && new Set(about)).map(({ members, on }) => joined(members, on));
}

function placeApart({ due, placement, plannedAt, situation }: Candidate, on: LocalDate): Placement {
  return on > due.on ? placeFree(on, plannedAt, situation) : placement;
}

/** Whether it could not come when it was its turn, and was too late when it could: what was written to the person since then changes nothing. */
function lapsedHeldUp(candidate: Candidate, situations: readonly Situation[]): boolean {
  const { situation, latestOn, to, due, plannedAt } = candidate;
  return situation.gaps.some(({ until }) => {
    const on = firstFree(candidate, lastWritten(to, situations, until), []);
    const turn = on > due.on ? placeOnDay(on, plannedAt, situation.hours) : due;
    const placement = placeApart(candidate, on);
    return placement.at !== turn.at && placement.on > latestDay(latestOn, on);
  });
}

/** The date before any other pending nudge is looked at: a week after what was written to the person last, and after a pending K18. */
function firstFree({ situation, kind, period, to, due }: Candidate, last: LocalDate | undefined, notes: readonly FollowUp[]): LocalDate {
  const { hours, floors } = situation;
  let free = last !== undefined && tooClose(last, due.on) ? latestDay(due.on, apart(last, situation)) : due.on;
  for (const note of notes) {
    if (note.to !== to && note.application !== situation.application.id) continue;
    free = latestDay(free, apart(dayAt(note.sendHint ?? note.deliverAt, hours.zone), situation));
  }
  for (const floor of floors) if (floor.kind === kind && floor.period === period) free = latestDay(free, floor.on);
  return free;
}

/** A week after that day, or the next business day. */
function apart(day: LocalDate, { hours }: Situation): LocalDate {
  return roll(hours.calendar, addDays(day, numbers.nudgeSpacingDays));
}

/** Fewer than seven days lie between them. */
function tooClose(earlier: LocalDate, later: LocalDate): boolean {
  return later < addDays(earlier, numbers.nudgeSpacingDays);
}

/** The R-date of the last nudge that went to the person, until that moment. */
function lastWritten(person: PersonKey | 'owner', situations: readonly Situation[], until?: Instant): LocalDate | undefined {
  let last: LocalDate | undefined;
  for (const { marks, hours } of situations) {
    for (const mark of marks) {
      if (mark.to !== person || !rules[mark.kind].nudge || mark.unwritten || mark.lapsed || mark.again) continue;
      if (until !== undefined && tidy(mark.at) > until) continue;
      last = latestDay(last, dayAt(mark.countsFrom, hours.zone));
    }
  }
  return last;
}

/** Takes the groups by date; each joins those it can, and the others wait for it. No further than to the last of those it is about. */
function inTurn(groups: readonly Group[], about: ReadonlySet<ApplicationId> | undefined): readonly Group[] {
  const sought = ({ members }: Group): number =>
    about ? members.reduce((count, { situation }) => (about.has(situation.application.id) ? count + 1 : count), 0) : 1;
  let left = about ? groups.reduce((count, group) => count + sought(group), 0) : Number.POSITIVE_INFINITY;
  const waiting = [...groups].sort(byTurn);
  const done: Group[] = [];
  for (let next = waiting.shift(); next && left > 0; next = waiting.shift()) {
    const { on } = next;
    const free = addDays(on, numbers.nudgeSpacingDays);
    const stop = waiting.findIndex((other) => other.on >= free || canJoin(on, next, other));
    const partner = waiting[stop];
    if (partner && partner.on < free) {
      waiting.splice(stop, 1);
      insert(waiting, together(next, partner));
      continue;
    }
    const found = sought(next);
    left -= found;
    if (found > 0) done.push(next);
    for (const one of waiting.splice(0, stop < 0 ? waiting.length : stop))
      insert(waiting, { ...one, on: latestDay(one.on, after(on, one)) });
  }
  return done;
}

/** One draft can be of one kind, or of K09 with K10. */
export function mayShare(one: FollowUpKind, other: FollowUpKind): boolean {
  return one === other || (isStatus(one) && isStatus(other));
}

function isStatus(kind: FollowUpKind): boolean {
  return kind === 'status_1' || kind === 'status_2';
}

function together(one: Group, other: Group): Group {
  return {
    members: [...one.members, ...other.members],
    on: latestDay(one.on, other.on),
    latestOn: one.latestOn < other.latestOn ? one.latestOn : other.latestOn,
    kind: one.kind,
    turn: byOwnDate(one.turn, other.turn) < 0 ? one.turn : other.turn,
  };
}

function insert(waiting: Group[], group: Group): void {
  const index = waiting.findIndex((other) => byTurn(other, group) > 0);
  waiting.splice(index < 0 ? waiting.length : index, 0, group);
}

function after(day: LocalDate, { members: [first] }: Group): LocalDate {
  return first ? apart(day, first.situation) : addDays(day, numbers.nudgeSpacingDays);
}

function byTurn(a: Group, b: Group): number {
  return compare(a.on, b.on) || byOwnDate(a.turn, b.turn);
}

function byOwnDate(a: Candidate, b: Candidate): number {
  return compare(a.ownOn, b.ownOn) || compare(a.situation.age, b.situation.age);
}

/** Only what may share a draft, which is the same for every pair of their kinds; and nobody is moved past what is still in time. */
function canJoin(day: LocalDate, earlier: Group, other: Group): boolean {
  if (!mayShare(earlier.kind, other.kind)) return false;
  const on = other.on > day ? other.on : day;
  return isInTime(on, earlier) && isInTime(on, other);
}

function isInTime(day: LocalDate, { on, latestOn }: Group): boolean {
  return day <= latestOn || day <= on;
}

/** The draft is filed under the later own date; of equal ones under the older application; K09 with K10 under the one at K09. */
function joined(members: readonly Candidate[], on: LocalDate): Spaced {
  const ranked = members.length > 1 ? ranks(members) : members;
  const [lead] = ranked;
  if (!lead) throw new Error('A nudge without an application');
  return { members: ranked, placement: placeOfOne(ranked, on, lead.situation) ?? placeFree(on, latestPlan(ranked), lead.situation) };
}

/** The one draft of nudges that come together. */
export function followUpOfAll({ members, placement }: Spaced): FollowUp {
  const [lead, ...others] = members;
  if (!lead) throw new Error('A nudge without an application');
  const followUp = followUpOf(lead, placement);
  if (others.length === 0) {
    const why = placement.on > lead.due.on ? `${followUp.why}, and a week after the last mail to the same person` : followUp.why;
    return { ...followUp, why };
  }
  const alsoFor = others.sort((a, b) => compare(a.situation.age, b.situation.age)).map(({ situation }) => situation.application.id);
  return { ...followUp, alsoFor, because: [...new Set(members.flatMap(({ because }) => because))] };
}

function ranks(members: readonly Candidate[]): readonly Candidate[] {
  const kind: FollowUpKind | undefined = members.some((member) => member.kind === 'status_1') ? 'status_1' : members[0]?.kind;
  return [...members].sort(
    (a, b) => Number(b.kind === kind) - Number(a.kind === kind) || compare(b.ownOn, a.ownOn) || compare(a.situation.age, b.situation.age),
  );
}

/**
 * The own place of one that lies on that day, where it is still ahead when the last of them came to be planned. It may be on the day after
 * its own date, and must not move on from there.
 */
function placeOfOne(members: readonly Candidate[], on: LocalDate, { hours }: Situation): Placement | undefined {
  const [first, second] = members;
  if (first && !second) return first.placement.on === on ? first.placement : undefined;
  const plannedAt = latestPlan(members);
  const own = members.filter(({ placement, situation }) => placement.on === on && situation.hours === hours && placement.at >= plannedAt);
  return own.reduce<Placement | undefined>((last, { placement }) => (last && last.at >= placement.at ? last : placement), undefined);
}

function latestPlan(members: readonly Candidate[]): Instant {
  return members.reduce((latest, { plannedAt }) => later(latest, plannedAt), longAgo);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
