import type { Fact, PersonKey } from '../search/fact.ts';
import type { Instant, LocalDate } from '../time.ts';
import { addBusinessDays, dayAt } from './business-days.ts';
import { type Aim, type Candidate, followUpOf, idOf, isOld, settle } from './candidate.ts';
import type { FollowUp, FollowUpKind } from './follow-up.ts';
import { answerTo, statusContact } from './recipients.ts';
import { numbers, rules } from './rules.ts';
import { sayCount, sayDay } from './say-day.ts';
import { longAgo, type Mark, type Situation } from './situation.ts';
import type { Offer } from './standing.ts';
import { putOffTo } from './thanks.ts';
import {
  bestSendFrom,
  instantAt,
  later,
  type Placement,
  placeAwake,
  placeInOffice,
  plusHours,
  plusMinutes,
  tidy,
  wholeMinute,
} from './windows.ts';

/** K16 and K17 of an offer that is held. */
export function offerSteps(situation: Situation): readonly FollowUp[] {
  const { standing } = situation;
  const { offer } = standing;
  if (!offer || standing.stopped || standing.closed) return [];
  const to = answerTo(situation, offer.from);
  if (to === undefined) return [];
  const acknowledgement = acknowledge(situation, offer, to);
  const decision = decide(situation, offer, to, acknowledgement);
  return [acknowledgement, decision].filter((one) => one !== undefined);
}

function acknowledge(situation: Situation, offer: Offer, to: PersonKey): FollowUp | undefined {
  const { hours } = situation;
  const mark = markSince(situation, 'offer_ack', offer.first);
  if (mark && !mark.again) return undefined;
  const learnedAt = offer.first.knownAt;
  if (isOld(offer.first)) return undefined;
  const sendBy = tidy(plusHours(learnedAt, numbers.K16.sendWithinHours));
  const due = wholeMinute(later(plusMinutes(learnedAt, numbers.K16.minutes), situation.notBefore));
  const at = placeAwake(due, hours);
  if (at >= sendBy) return undefined;
  const period = periodOf(situation, offer.first);
  const putOff = mark?.again ?? situation.putOff.findLast((step) => step.kind === 'offer_ack' && step.period === period);
  const moved = putOff && putOffTo(putOff, at, sendBy, situation);
  if (mark?.again && moved === undefined) return undefined;
  const deliverAt = moved ?? at;
  const best = bestSendFrom(deliverAt, sendBy, hours.zone);
  return {
    id: idOf(situation, 'offer_ack', to, period),
    event: acknowledgementEvent(situation, offer, deliverAt),
    kind: 'offer_ack',
    rule: rules.offer_ack.id,
    application: situation.application.id,
    alsoFor: [],
    to,
    deliverAt,
    sendBy,
    ...(best !== undefined && { bestSendFrom: best }),
    because: [offer.first.id],
    why: 'half an hour after we learned of the offer',
  };
}

function decide(situation: Situation, offer: Offer, to: PersonKey, acknowledgement: FollowUp | undefined): FollowUp | undefined {
  const { calendar, zone } = situation.hours;
  const { businessDaysBefore, latestBusinessDaysBefore, businessDaysAfterOffer, latestBusinessDaysAfterOffer } = numbers.K17;
  const mark = markSince(situation, 'offer_decision', offer.first);
  if (mark && !mark.again) return undefined;
  const offeredOn = dayAt(offer.first.saidAt, zone);
  const { deadline } = offer;
  const on = deadline
    ? addBusinessDays(calendar, deadline, -businessDaysBefore)
    : addBusinessDays(calendar, offeredOn, businessDaysAfterOffer);
  const latestOn = deadline
    ? addBusinessDays(calendar, deadline, -latestBusinessDaysBefore)
    : addBusinessDays(calendar, offeredOn, latestBusinessDaysAfterOffer);
  const why = deadline
    ? `${sayCount(businessDaysBefore, 'business day')} before ${sayDay(deadline)}, when they expect your answer`
    : `${sayCount(businessDaysAfterOffer, 'business day')} after the offer, ${sayDay(offeredOn)}`;
  const aim: Aim = {
    situation,
    kind: 'offer_decision',
    to,
    period: periodOf(situation, offer.first),
    on,
    latestOn,
    knownAt: offer.latest.knownAt,
    saidAt: offer.latest.saidAt,
    because: [...new Set([offer.first.id, offer.latest.id])],
    why,
    putOffAtMost: latestOn,
    ...(mark?.again && { again: mark.again }),
  };
  const learnedOn = dayAt(later(offer.latest.knownAt, situation.notBefore), zone);
  if (!mark && on <= learnedOn) {
    // No time is left for a day of its own: together with the acknowledgement, while the deadline has not passed.
    if (deadline !== undefined && deadline < dayAt(acknowledgement?.deliverAt ?? offer.latest.knownAt, zone)) return undefined;
    const together = acknowledgement?.deliverAt ?? acknowledgedSince(situation, offer);
    if (together !== undefined) {
      const placement: Placement = { at: together, on: dayAt(together, zone) };
      const candidate: Candidate = { ...aim, ownOn: placement.on, plannedAt: together, placement };
      return { ...followUpOf(candidate), event: acknowledgementEvent(situation, offer, together) };
    }
  }
  // Already acknowledged: as soon as both are awake, until the deadline itself.
  const atOnce = !mark && on <= learnedOn && deadline !== undefined;
  const settled = settle(atOnce ? { ...aim, latestOn: deadline } : aim);
  if ('lapsed' in settled) return undefined;
  // It was put off, but could not come again in time: it stays delivered.
  if (mark?.again && settled.placement.at <= tidy(mark.at)) return undefined;
  return followUpOf(settled);
}

/** When the acknowledgement came, if that was after we knew the offer as it is now. */
function acknowledgedSince(situation: Situation, offer: Offer): Instant | undefined {
  const mark = markSince(situation, 'offer_ack', offer.first);
  const at = mark && wholeMinute(mark.countsFrom);
  return at !== undefined && at >= tidy(offer.latest.knownAt) ? at : undefined;
}

function acknowledgementEvent(situation: Situation, offer: Offer, at: Instant): string {
  return `${situation.application.id}.${periodOf(situation, offer.first)}.${at}`;
}

/** K18: with the owner's yes, the others hear of an offer, but never a company with an offer of its own. */
export function competingOffers(all: readonly Situation[]): readonly FollowUp[] {
  const told = all.flatMap((offering) => {
    const { offer } = offering.standing;
    const yes = findYes(offering);
    return offer && yes.length > 0 && !offering.standing.closed ? yes.map((fact) => ({ offering, offer, fact })) : [];
  });
  return all.flatMap((situation) => {
    const notes = told.flatMap(({ offering, offer, fact }) => {
      const note = competingOffer(situation, offering, offer, fact, all);
      return note ? [note] : [];
    });
    return notes.sort((a, b) => (a.deliverAt < b.deliverAt ? -1 : 1)).slice(0, 1);
  });
}

type Yes = Fact & { type: 'yes' };

function findYes(offering: Situation): readonly Yes[] {
  const { offer } = offering.standing;
  return offering.facts.filter((fact) => fact.type === 'yes').filter((fact) => offer && tidy(fact.knownAt) >= tidy(offer.first.knownAt));
}

function competingOffer(
  situation: Situation,
  offering: Situation,
  offer: Offer,
  yes: Yes,
  all: readonly Situation[],
): FollowUp | undefined {
  const { application, standing, hours } = situation;
  if (situation === offering || standing.closed || standing.stopped || standing.offer || !standing.opened) return undefined;
  if (yes.for && !yes.for.includes(application.id)) return undefined;
  if (situation.marks.some((mark) => mark.kind === 'competing_offer' && !mark.again)) return undefined;
  const holdsOne = all.some(
    (other) => other.standing.offer && !other.standing.closed && other.company !== undefined && other.company === situation.company,
  );
  if (holdsOne) return undefined;
  const interviews = standing.sessions.filter((session) => session.alive && !session.cancelled);
  const to = statusContact(situation);
  const acknowledgedAt = acknowledgement(offering, offer);
  if (interviews.length === 0 || to === undefined || acknowledgedAt === undefined) return undefined;
  const firstKnown = interviews.reduce<Instant>((first, { knownAt }) => (first === '' || knownAt < first ? knownAt : first), '');
  const yesAt = later(later(yes.knownAt, firstKnown), situation.notBefore);
  const due = wholeMinute(later(plusMinutes(acknowledgedAt, numbers.K18.minutesAfterAcknowledgement), yesAt));
  const latestOn = earliest(
    addBusinessDays(hours.calendar, dayAt(acknowledgedAt, hours.zone), numbers.K18.latestBusinessDays),
    offer.deadline,
  );
  return inOffice(situation, 'competing_offer', to, periodOf(offering, offer.first), due, latestOn, offer.deadline ?? latestOn, {
    because: [offer.first.id, yes.id],
    why: 'an hour after the offer was acknowledged, with your yes',
  });
}

/** When the offer was, or will be, acknowledged. */
function acknowledgement(offering: Situation, offer: Offer): Instant | undefined {
  const mark = markSince(offering, 'offer_ack', offer.first);
  if (mark && !mark.again) return mark.countsFrom;
  const to = answerTo(offering, offer.from);
  return to === undefined ? undefined : acknowledge(offering, offer, to)?.deliverAt;
}

/** K19: after a confirmed acceptance, every other open application with somebody to write to. */
export function withdrawals(situation: Situation, all: readonly Situation[]): readonly FollowUp[] {
  const { closed, stopped } = situation.standing;
  if (closed?.how !== 'accepted_elsewhere' || stopped) return [];
  const { fact } = closed;
  if (!all.some((other) => other.standing.closed?.how === 'accepted' && other.standing.closed.fact.id === fact.id)) return [];
  const to = statusContact(situation);
  const mark = markSince(situation, 'withdraw', fact);
  if (to === undefined || (mark && !mark.again)) return [];
  const { hours } = situation;
  const due = wholeMinute(later(plusMinutes(fact.knownAt, numbers.K19.minutes), situation.notBefore));
  const latestOn = addBusinessDays(hours.calendar, dayAt(fact.knownAt, hours.zone), numbers.K19.latestBusinessDays);
  const period = `accepted-${dayAt(fact.saidAt, hours.zone)}`;
  const followUp = inOffice(situation, 'withdraw', to, period, due, latestOn, latestOn, {
    because: [fact.id],
    why: 'an hour after you accepted elsewhere, in office hours',
  });
  return followUp ? [followUp] : [];
}

/** Class A': the first minute in both windows, with *later* and absence, while it is not too late. */
function inOffice(
  situation: Situation,
  kind: 'competing_offer' | 'withdraw',
  to: PersonKey,
  period: string,
  due: Instant,
  latestOn: LocalDate,
  bound: LocalDate,
  text: Pick<FollowUp, 'because' | 'why'>,
): FollowUp | undefined {
  const { hours } = situation;
  let placement = placeInOffice(due, hours);
  let latest = latestOn;
  if (placement.on > latest) return undefined;
  const again = situation.marks.findLast((mark) => mark.kind === kind && mark.again)?.again;
  const putOff = again ?? situation.putOff.findLast((step) => step.kind === kind && step.period === period);
  const moved = putOff && placeInOffice(wholeMinute(later(due, startOf(putOff.until, situation))), hours);
  if (moved && moved.on <= latest) placement = moved;
  else if (again) return undefined;
  const away = kind === 'competing_offer' ? situation.away.find(({ person }) => person === to) : undefined;
  if (away && dayAt(due, hours.zone) < away.back) {
    const reachable = addBusinessDays(hours.calendar, away.back, numbers.afterReturnBusinessDays);
    if (reachable > placement.on) placement = placeInOffice(instantAt(reachable, '00:00', hours.zone), hours);
    if (placement.on > bound) return undefined;
    latest = latest > placement.on ? latest : placement.on;
  }
  const id = idOf(situation, kind, to, period);
  return {
    id,
    event: again ? `${id}.${again.until}` : id,
    kind,
    rule: rules[kind].id,
    application: situation.application.id,
    alsoFor: [],
    to,
    deliverAt: placement.at,
    latestOn: latest,
    ...(placement.hint !== undefined && { sendHint: placement.hint }),
    ...text,
  };
}

function startOf(until: LocalDate | Instant, { hours }: Situation): Instant {
  return until.length > 10 ? until : instantAt(until, hours.waking.from, hours.ownerZone);
}

/** The step about this fact that is over, or was put off. */
function markSince(situation: Situation, kind: FollowUpKind, fact: Fact): Mark | undefined {
  const period = periodOf(situation, fact);
  return situation.marks.findLast(
    (mark) => mark.kind === kind && (mark.ahead ? mark.period === period : tidy(mark.at) >= later(fact.saidAt, longAgo)),
  );
}

function periodOf(situation: Situation, fact: Fact): string {
  return `${fact.type}-${dayAt(fact.saidAt, situation.hours.zone)}`;
}

function earliest(day: LocalDate, other: LocalDate | undefined): LocalDate {
  return other !== undefined && other < day ? other : day;
}
