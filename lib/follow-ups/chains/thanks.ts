import type { PersonKey } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { dayAt } from '../days/business-days.ts';
import { bestSendFrom, instantAt, later, placeAwake, plusHours, plusMinutes, tidy, wholeMinute } from '../days/windows.ts';
import type { FollowUp, FollowUpKind } from '../follow-up.ts';
import { idOf, isOld } from '../placing/candidate.ts';
import { numbers, rules } from '../rules.ts';
import { outsideGaps } from '../standing/gaps.ts';
import type { Session } from '../standing/sessions.ts';
import type { Mark, PutOff, Situation } from '../standing/situation.ts';
import { answerTo, isReachable, mayBeWrittenTo, whoPassesOn, writesSince } from './recipients.ts';

type Thanks = {
  readonly to: PersonKey;
  readonly kind: 'thank_you' | 'thank_you_via';
  readonly relayFor: readonly PersonKey[];
  readonly session: Session;
  /** When it became known that they are to be thanked. */
  readonly knownAt: Instant;
};

const kinds: readonly FollowUpKind[] = ['thank_you', 'thank_you_via', 'thank_you_late'];

/** K05-K07: one thank-you per person and interview day, all of a day after its last session. */
export function thanks(situation: Situation): readonly FollowUp[] {
  const { standing, hours } = situation;
  if (standing.closed || standing.stopped) return [];
  const days = new Map<LocalDate, Session[]>();
  for (const session of standing.sessions) {
    if (!session.alive || session.cancelled) continue;
    const day = dayAt(session.endsAt, hours.zone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days].flatMap(([day, sessions]) => thanksOf(situation, day, sessions));
}

function thanksOf(situation: Situation, day: LocalDate, sessions: readonly Session[]): readonly FollowUp[] {
  const last = sessions.reduce((latest, session) => (session.endsAt > latest.endsAt ? session : latest));
  const { offer } = situation.standing;
  const offeredBy = offer && answerTo(situation, offer.from);
  return recipientsOf(situation, sessions).flatMap((one) => {
    // The thanks to who made an offer are in its acknowledgement (K16).
    if (offer && offeredBy === one.to && last.endsAt <= tidy(offer.first.saidAt)) return [];
    const mark = markOf(situation, one.to, day, last.endsAt);
    if ((mark && !mark.again) || wasPassedOn(situation, one.to, day, last.endsAt)) return [];
    const followUp = place(situation, day, last, one, mark?.again);
    return followUp ? [followUp] : [];
  });
}

/** W-02: the consultant was asked to pass on the thanks before this person of the client's wrote for the first time. */
function wasPassedOn(situation: Situation, person: PersonKey, day: LocalDate, endsAt: Instant): boolean {
  const { agency } = situation.application.known;
  if (agency === undefined || person === agency) return false;
  const mark = markOf(situation, agency, day, endsAt);
  const wroteAt = writesSince(situation, person);
  return mark !== undefined && !mark.again && wroteAt !== undefined && tidy(mark.at) < tidy(wroteAt);
}

/** Each person who interviewed; without an address by way of who arranged it; with an agency in between, the consultant (W-02). */
function recipientsOf(situation: Situation, sessions: readonly Session[]): readonly Thanks[] {
  const { known } = situation.application;
  const via = whoPassesOn(situation);
  const inOrder = [...sessions].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const people = new Map<PersonKey, Session>();
  for (const session of inOrder) for (const person of session.with) if (!people.has(person)) people.set(person, session);
  const found = new Map<PersonKey, Thanks>();
  const add = (to: PersonKey, session: Session, kind: Thanks['kind'], relayFor: readonly PersonKey[], joinedAt?: Instant): void => {
    const before = found.get(to);
    const knownAt = joinedAt ?? session.knownAt;
    found.set(to, {
      to,
      kind: before?.kind === 'thank_you' ? 'thank_you' : kind,
      relayFor: [...(before?.relayFor ?? []), ...relayFor],
      session: before && before.session.knownAt > session.knownAt ? before.session : session,
      // Who joins a draft that is due anyway does not delay it.
      knownAt: before && before.knownAt < knownAt ? before.knownAt : knownAt,
    });
  };
  for (const [person, session] of people) {
    const joinedAt = session.joinedAt.get(person);
    if (!mayBeWrittenTo(situation, person)) add(known.agency ?? person, session, 'thank_you', [], joinedAt);
    else if (isReachable(person)) add(person, session, 'thank_you', [], joinedAt);
    else if (via !== undefined)
      add(via, session, via === known.agency || people.has(via) ? 'thank_you' : 'thank_you_via', [person], joinedAt);
  }
  // Nobody is named: who arranged it is thanked.
  const [first] = inOrder;
  if (people.size === 0 && via !== undefined && first) add(via, first, 'thank_you', []);
  return [...found.values()].map((one) => (one.to === known.agency ? { ...one, relayFor: [] } : one));
}

function place(situation: Situation, day: LocalDate, last: Session, one: Thanks, again: PutOff | undefined): FollowUp | undefined {
  const { hours } = situation;
  const ideal = plusMinutes(last.endsAt, numbers.K05.minutesAfterEnd);
  const learnedAt = wholeMinute(later(last.knownAt, one.knownAt));
  const overdue = placeAwake(ideal, hours) < learnedAt;
  if (overdue && isOld(one.session)) return undefined;
  const at = awakeAndFree(later(ideal, learnedAt), situation);
  const inTime = plusHours(last.endsAt, numbers.K05.sendWithinHours);
  const late = at >= inTime;
  const sendBy = late ? plusHours(last.endsAt, numbers.K07.sendWithinHours) : inTime;
  if (at >= sendBy) return undefined;
  const kind = late ? 'thank_you_late' : one.kind;
  const putOff = again ?? situation.putOff.findLast((step) => step.kind === kind && step.period === day && step.to === one.to);
  const moved = putOff && putOffTo(putOff, at, sendBy, situation);
  // It cannot come again in time: it stays delivered.
  if (again && moved === undefined) return undefined;
  const deliverAt = moved ?? at;
  const best = bestSendFrom(deliverAt, sendBy, hours.zone);
  const [relayFor, ...others] = one.relayFor;
  return {
    id: idOf(situation, kind, one.to, day),
    event: `${situation.application.id}.thanks.${day}.${deliverAt}`,
    kind,
    rule: rules[kind].id,
    application: situation.application.id,
    alsoFor: [],
    to: one.to,
    ...(relayFor !== undefined && { relayFor }),
    ...(others.length > 0 && { relayForOthers: others }),
    deliverAt,
    sendBy,
    ...(best !== undefined && { bestSendFrom: best }),
    because: [...new Set([...one.session.facts, ...last.facts, ...(putOff ? [putOff.fact] : [])])],
    why: late ? 'as soon as we learned of the interview' : 'an hour after the end of the interview',
  };
}

/** Class A: the first waking minute from then on that lies in no gap. */
export function awakeAndFree(due: Instant, { gaps, hours }: Situation): Instant {
  return outsideGaps(gaps, (notBefore) => ({ at: placeAwake(later(due, notBefore), hours) })).at;
}

/** *Later* for what the clock bounds: the first waking minute from then on, if that is still in time. */
export function putOffTo(
  putOff: Pick<PutOff, 'until'>,
  own: Instant,
  sendBy: Instant,
  { hours }: Pick<Situation, 'hours'>,
): Instant | undefined {
  const asked = putOff.until.length > 10 ? putOff.until : instantAt(putOff.until, hours.waking.from, hours.ownerZone);
  const at = placeAwake(wholeMinute(later(own, asked)), hours);
  return at < sendBy ? at : undefined;
}

/** The thank-you to this person for that day that is over: by its period, or else by its time, should the zone have changed since. */
function markOf(situation: Situation, to: PersonKey, day: LocalDate, endsAt: Instant): Mark | undefined {
  const mine = situation.marks.filter((mark) => kinds.includes(mark.kind) && mark.to === to);
  const days = situation.standing.sessions.filter(({ cancelled }) => !cancelled).map((session) => session.endsAt);
  return mine.findLast((mark) => {
    if (mark.period === day) return true;
    if (mark.ahead || days.some((end) => dayAt(end, situation.hours.zone) === mark.period)) return false;
    const latest = days.filter((end) => end <= tidy(mark.at)).reduce((a, b) => (b > a ? b : a), '');
    return latest === endsAt;
  });
}
