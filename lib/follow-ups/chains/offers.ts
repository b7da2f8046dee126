import type { Fact, PersonKey } from '../../search/fact.ts';
import type { Instant } from '../../time.ts';
import { addBusinessDays, dayAt } from '../days/business-days.ts';
import { sayCount, sayDay } from '../days/say-day.ts';
import { bestSendFrom, later, type Placement, placeOnDay, plusHours, plusMinutes, tidy, wholeMinute } from '../days/windows.ts';
import type { FollowUp, FollowUpKind } from '../follow-up.ts';
import { type Aim, type Candidate, followUpOf, idOf, isOld, settle } from '../placing/candidate.ts';
import { numbers, rules } from '../rules.ts';
import { endOfGap, longAgo } from '../standing/gaps.ts';
import type { Mark, Situation } from '../standing/situation.ts';
import type { Offer } from '../standing/standing.ts';
import { answerTo, reachableSince } from './recipients.ts';
import { awakeAndFree, putOffTo } from './thanks.ts';

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

/** K16: thanks half an hour after we learned of the offer, in waking hours, or none where it could not be sent in time. */
export function acknowledge(situation: Situation, offer: Offer, to: PersonKey): FollowUp | undefined {
  const { hours } = situation;
  const mark = markSince(situation, 'offer_ack', offer.first);
  if (mark && !mark.again) return undefined;
  const learnedAt = offer.first.knownAt;
  if (isOld(offer.first)) return undefined;
  const sendBy = tidy(plusHours(learnedAt, numbers.K16.sendWithinHours));
  const due = plusMinutes(learnedAt, numbers.K16.minutes);
  const at = awakeAndFree(wholeMinute(later(due, reachableSince(situation, to) ?? due)), situation);
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
    knownAt: later(offer.latest.knownAt, reachableSince(situation, to) ?? offer.latest.knownAt),
    saidAt: offer.latest.saidAt,
    because: [...new Set([offer.first.id, offer.latest.id])],
    why,
    putOffAtMost: latestOn,
    ...(mark?.again && { again: mark.again }),
  };
  const gapEnd = endOfGap(situation.gaps, placeOnDay(on, longAgo, situation.hours).at);
  const learnedOn = dayAt(later(aim.knownAt, gapEnd), zone);
  if (!mark && on <= learnedOn) {
    // No time is left for a day of its own: together with the acknowledgement, while the deadline has not passed.
    const together = acknowledgement?.deliverAt ?? acknowledgedSince(situation, offer);
    if (deadline !== undefined && deadline < dayAt(together ?? aim.knownAt, zone)) return undefined;
    if (together !== undefined) {
      const placement: Placement = { at: together, on: dayAt(together, zone) };
      const candidate: Candidate = { ...aim, ownOn: placement.on, plannedAt: together, due: placement, placement };
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
  const at = mark && !mark.lapsed ? wholeMinute(mark.countsFrom) : undefined;
  return at !== undefined && at >= tidy(offer.latest.knownAt) ? at : undefined;
}

function acknowledgementEvent(situation: Situation, offer: Offer, at: Instant): string {
  return `${situation.application.id}.${periodOf(situation, offer.first)}.${at}`;
}

/** The step about this fact that is over, or was put off. */
export function markSince(situation: Situation, kind: FollowUpKind, fact: Fact): Mark | undefined {
  const period = periodOf(situation, fact);
  return situation.marks.findLast(
    (mark) => mark.kind === kind && (mark.ahead ? mark.period === period : tidy(mark.at) >= later(fact.saidAt, longAgo)),
  );
}

/** Names a period by what opened it and its day at the recipient's: the same news from another mail opens none of its own. */
export function periodOf(situation: Situation, fact: Fact): string {
  return `${fact.type}-${dayAt(fact.saidAt, situation.hours.zone)}`;
}
