import type { PersonKey } from '../search/fact.ts';
import type { LocalDate } from '../time.ts';
import { addDays, dayAt, daysBetween, latestDay, roll } from './business-days.ts';
import { type Candidate, followUpOf } from './candidate.ts';
import type { FollowUp, FollowUpKind } from './follow-up.ts';
import { numbers, rules } from './rules.ts';
import type { Mark, Situation, Steps } from './situation.ts';
import { later, placeOnDay } from './windows.ts';

/** A nudge with the applications it speaks for; the first member is the one it is filed under. */
export type SpacedNudge = { readonly followUp: FollowUp; readonly members: readonly Candidate[] };

type Group = { readonly members: readonly Candidate[]; readonly on: LocalDate };

/**
 * G-03: two nudges to one person are seven days apart, across all applications. Those of one kind that come close become one draft;
 * of other pairs the later one waits.
 *
 * @param nudges what each application has pending, own dates
 * @param notes pending K18: they never wait, but count
 */
export function space(
  nudges: readonly Candidate[],
  notes: readonly FollowUp[],
  situations: readonly Situation[],
  floors: Steps['floors'],
): readonly SpacedNudge[] {
  const people = [...new Set(nudges.map(({ to }) => to))];
  return people.flatMap((person) => {
    const last = lastWritten(person, situations);
    const groups = nudges
      .filter(({ to }) => to === person)
      .map((candidate): Group => ({ members: [candidate], on: firstFree(candidate, last, notes, floors) }));
    return inTurn(groups).map(({ members, on }) => joined(members, on));
  });
}

/** The date before any other pending nudge is looked at: a week after what was written to the person last, and after a pending K18. */
function firstFree(candidate: Candidate, last: LocalDate | undefined, notes: readonly FollowUp[], floors: Steps['floors']): LocalDate {
  const { situation, kind, period, to } = candidate;
  const { calendar, zone } = situation.hours;
  const apart = (day: LocalDate): LocalDate => roll(calendar, addDays(day, numbers.nudgeSpacingDays));
  const note = notes
    .filter((one) => one.to === to || one.application === situation.application.id)
    .map((one) => dayAt(one.sendHint ?? one.deliverAt, zone));
  const floor = floors.filter((one) => one.application === situation.application.id && one.kind === kind && one.period === period);
  return latestDay(
    candidate.placement.on,
    last !== undefined && tooClose(last, candidate.placement.on) ? apart(last) : undefined,
    ...note.map(apart),
    ...floor.map(({ on }) => on),
  );
}

function tooClose(earlier: LocalDate, later: LocalDate): boolean {
  return daysBetween(earlier, later) < numbers.nudgeSpacingDays;
}

/** The R-date of the last nudge that went to the person. */
function lastWritten(person: PersonKey | 'owner', situations: readonly Situation[]): LocalDate | undefined {
  const days = situations.flatMap(({ marks, hours }) =>
    marks
      .filter((mark: Mark) => mark.to === person && rules[mark.kind].nudge && !mark.unwritten && !mark.lapsed && !mark.again)
      .map((mark) => dayAt(mark.countsFrom, hours.zone)),
  );
  return latestDay(...days) || undefined;
}

/** Takes the groups by date; each joins those it can, and waits for the one before it. */
function inTurn(groups: readonly Group[]): readonly Group[] {
  let waiting = [...groups];
  const done: Group[] = [];
  while (waiting.length > 0) {
    waiting.sort(byTurn);
    const [next, ...rest] = waiting;
    if (!next) break;
    const partner = rest.find((other) => canJoin(next, other));
    if (partner) {
      const together: Group = { members: [...next.members, ...partner.members], on: latestDay(next.on, partner.on) };
      waiting = [together, ...rest.filter((other) => other !== partner)];
      continue;
    }
    done.push(next);
    waiting = rest.map((other) => ({ ...other, on: latestDay(other.on, tooClose(next.on, other.on) ? after(next.on, other) : undefined) }));
  }
  return done;
}

function after(day: LocalDate, { members: [first] }: Group): LocalDate {
  const moved = addDays(day, numbers.nudgeSpacingDays);
  return first ? roll(first.situation.hours.calendar, moved) : moved;
}

/** Equal dates: the earlier own date first, then the older application. */
function byTurn(a: Group, b: Group): number {
  return compare(a.on, b.on) || compare(ownOf(a), ownOf(b)) || ageOf(a) - ageOf(b);
}

function ownOf({ members }: Group): LocalDate {
  return members.reduce((first, { ownOn }) => (first === '' || ownOn < first ? ownOn : first), '');
}

function ageOf({ members }: Group): number {
  return Math.min(...members.map(({ situation }) => situation.age));
}

/** One kind, or K09 with K10, within the week; nobody is moved past what is still in time. */
function canJoin(earlier: Group, other: Group): boolean {
  if (!tooClose(earlier.on, other.on)) return false;
  const kinds = new Set([...earlier.members, ...other.members].map(({ kind }) => kind));
  if (kinds.size > 1 && ![...kinds].every((kind) => kind === 'status_1' || kind === 'status_2')) return false;
  const on = latestDay(earlier.on, other.on);
  const inTime = (group: Group): boolean => group.members.every(({ latestOn }) => on <= latestDay(latestOn, group.on));
  return inTime(earlier) && inTime(other);
}

/** The draft is filed under the later own date; of equal ones under the older application; K09 with K10 under the one at K09. */
function joined(members: readonly Candidate[], on: LocalDate): SpacedNudge {
  const kind: FollowUpKind | undefined = members.some((member) => member.kind === 'status_1') ? 'status_1' : members[0]?.kind;
  const ranked = [...members].sort(
    (a, b) => Number(b.kind === kind) - Number(a.kind === kind) || compare(b.ownOn, a.ownOn) || a.situation.age - b.situation.age,
  );
  const [lead, ...others] = ranked;
  if (!lead) throw new Error('A nudge without an application');
  const plannedAt = members.reduce((latest, member) => later(latest, member.plannedAt), lead.plannedAt);
  const placement =
    on === lead.placement.on && plannedAt === lead.plannedAt ? lead.placement : placeOnDay(on, plannedAt, lead.situation.hours);
  const alsoFor = [...others].sort((a, b) => a.situation.age - b.situation.age).map(({ situation }) => situation.application.id);
  const followUp = followUpOf(lead, placement);
  const moved = placement.on > lead.placement.on && others.length === 0;
  return {
    members: ranked,
    followUp: {
      ...followUp,
      alsoFor,
      because: [...new Set(ranked.flatMap(({ because }) => because))],
      why: moved ? `${followUp.why}, and a week after the last mail to the same person` : followUp.why,
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
