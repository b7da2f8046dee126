import type { Fact, PersonKey } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { addBusinessDays, dayAt } from '../days/business-days.ts';
import { instantAt, later, placeInOffice, plusMinutes, tidy, wholeMinute } from '../days/windows.ts';
import type { View } from '../drawing/view.ts';
import type { FollowUp } from '../follow-up.ts';
import { idOf, isOld } from '../placing/candidate.ts';
import { numbers, rules } from '../rules.ts';
import { longAgo, outsideGaps } from '../standing/gaps.ts';
import type { Situation } from '../standing/situation.ts';
import type { Offer } from '../standing/standing.ts';
import { acknowledge, markSince, periodOf } from './offers.ts';
import { answerTo, reachableSince, statusContact } from './recipients.ts';

/** K18 to those that know of it. */
export function competingOffers(situations: readonly Situation[], view: View): readonly FollowUp[] {
  if (view.offering().length === 0) return [];
  return situations.flatMap((situation) => competingOffer(situation, view) ?? []);
}

/** K18: with the owner's yes, the others hear of an offer, but never a company with an offer of its own. */
export function competingOffer(situation: Situation, view: View): FollowUp | undefined {
  const { standing } = situation;
  if (standing.closed || standing.stopped || standing.offer || !standing.opened) return undefined;
  if (situation.marks.some((mark) => mark.kind === 'competing_offer' && !mark.again)) return undefined;
  const holding = view.offering().filter(({ standing: { offer, closed } }) => offer && !closed);
  if (holding.some(({ company }) => company !== undefined && company === situation.company)) return undefined;
  const notes = holding.flatMap((offering) => {
    const { offer } = offering.standing;
    return offer ? findYes(offering, offer).flatMap((yes) => noteAbout(situation, offering, offer, yes) ?? []) : [];
  });
  return notes.reduce<FollowUp | undefined>((first, note) => (first && first.deliverAt <= note.deliverAt ? first : note), undefined);
}

type Yes = Fact & { type: 'yes' };

function findYes(offering: Situation, offer: Offer): readonly Yes[] {
  return offering.facts.filter((fact) => fact.type === 'yes').filter((fact) => tidy(fact.knownAt) >= tidy(offer.first.knownAt));
}

function noteAbout(situation: Situation, offering: Situation, offer: Offer, yes: Yes): FollowUp | undefined {
  const { application, standing, hours } = situation;
  if (yes.for && !yes.for.includes(application.id)) return undefined;
  const interviews = standing.sessions.filter((session) => !session.cancelled);
  const to = statusContact(situation);
  const acknowledgedAt = acknowledgement(offering, offer);
  if (interviews.length === 0 || to === undefined || acknowledgedAt === undefined) return undefined;
  const firstKnown = interviews.reduce<Instant>((first, { knownAt }) => (first === '' || knownAt < first ? knownAt : first), '');
  const yesAt = later(yes.knownAt, firstKnown);
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
export function withdrawals(situation: Situation, view: View): readonly FollowUp[] {
  const { closed, stopped } = situation.standing;
  if (closed?.how !== 'accepted_elsewhere' || stopped) return [];
  const { fact } = closed;
  if (!view.accepting().some((other) => other.standing.closed?.how === 'accepted' && other.standing.closed.fact.id === fact.id)) return [];
  const to = statusContact(situation);
  const mark = markSince(situation, 'withdraw', fact);
  // An old acceptance that comes with an import withdraws nothing any more (1.1a).
  if (isOld(fact) || to === undefined || (mark && !mark.again)) return [];
  const { hours } = situation;
  const anHourLater = plusMinutes(fact.knownAt, numbers.K19.minutes);
  const due = wholeMinute(later(anHourLater, later(openSince(situation), reachableSince(situation, to) ?? anHourLater)));
  const latestOn = addBusinessDays(hours.calendar, dayAt(fact.knownAt, hours.zone), numbers.K19.latestBusinessDays);
  const period = `accepted-${dayAt(fact.saidAt, hours.zone)}`;
  const followUp = inOffice(situation, 'withdraw', to, period, due, latestOn, latestOn, {
    because: [fact.id],
    why: 'an hour after you accepted elsewhere, in office hours',
  });
  return followUp ? [followUp] : [];
}

/** What concerns our own drafts, or people, does not show that there is an application. */
const opensNothing: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'owner_skip',
  'owner_snooze',
  'owner_sent',
  'owner_stop',
  'owner_pause',
  'owner_resume',
  'ooo',
  'yes',
  'no_contact',
  'contact',
  'note',
  'corrected',
]);

/** When we first learned of the application. */
function openSince({ facts }: Situation): Instant {
  const known = facts.flatMap(({ type, knownAt }) => (opensNothing.has(type) ? [] : [tidy(knownAt)]));
  return known.reduce<Instant>((first, at) => (first === '' || at < first ? at : first), '') || longAgo;
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
  let placement = outsideGaps(situation.gaps, (notBefore) => placeInOffice(later(due, notBefore), hours));
  let latest = latestOn;
  if (placement.on > latest) return undefined;
  const again = situation.marks.findLast((mark) => mark.kind === kind && mark.again)?.again;
  const putOff = again ?? situation.putOff.findLast((step) => step.kind === kind && step.period === period);
  const moved = putOff && placeInOffice(wholeMinute(later(due, startOf(putOff.until, situation))), hours);
  if (moved && moved.on <= latest) placement = moved;
  else if (again) return undefined;
  const away = kind === 'competing_offer' ? situation.away.get(to) : undefined;
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

function earliest(day: LocalDate, other: LocalDate | undefined): LocalDate {
  return other !== undefined && other < day ? other : day;
}
