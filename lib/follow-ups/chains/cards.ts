import type { PersonKey } from '../../search/fact.ts';
import type { LocalDate } from '../../time.ts';
import { addBusinessDays, dayAt } from '../days/business-days.ts';
import type { FollowUp } from '../follow-up.ts';
import { idOf } from '../placing/candidate.ts';
import { postalAddressIn } from '../postal-address.ts';
import { numbers, rules } from '../rules.ts';
import type { Situation } from '../standing/situation.ts';
import { promiseThatHolds } from '../standing/standing.ts';
import { mayBeWrittenTo } from './recipients.ts';

/**
 * K08: a card for each person met at a place that post reaches, where the decision leaves it time to arrive. In the mail of their thank-you, and only
 * while the owner wants cards.
 *
 * @param thanked the thank-yous of this application that are planned
 */
export function cards(situation: Situation, thanked: readonly FollowUp[]): readonly FollowUp[] {
  if (!situation.settings.optional.card) return [];
  const found = new Map<string, FollowUp>();
  for (const thankYou of thanked) {
    if (thankYou.kind === 'thank_you_late') continue;
    const day = thankYou.id.slice(thankYou.id.lastIndexOf('.') + 1);
    if (!arrivesInTime(situation, day)) continue;
    const through = [thankYou.relayFor, ...(thankYou.relayForOthers ?? [])].filter((person) => person !== undefined);
    for (const person of [thankYou.to, ...through]) {
      const card = metInPerson(situation, person, day) && cardBeside(situation, thankYou, person, day);
      if (card) found.set(card.id, card);
    }
  }
  return [...found.values()];
}

/** P, or the day on which K09 would ask without one, is at least five business days away. */
function arrivesInTime({ standing, hours, settings }: Situation, day: LocalDate): boolean {
  const promised = promiseThatHolds(standing, (instant) => dayAt(instant, hours.zone));
  const decided = promised?.by ?? addBusinessDays(hours.calendar, day, settings.daysWithoutTimeline);
  return decided >= addBusinessDays(hours.calendar, day, numbers.K08.businessDaysAhead);
}

function metInPerson(situation: Situation, person: PersonKey, day: LocalDate): boolean {
  const { standing, hours } = situation;
  return (
    mayBeWrittenTo(situation, person) &&
    standing.sessions.some(
      (session) =>
        !session.cancelled &&
        session.with.includes(person) &&
        postalAddressIn(session.place) !== undefined &&
        dayAt(session.endsAt, hours.zone) === day,
    )
  );
}

function cardBeside(situation: Situation, thankYou: FollowUp, person: PersonKey, day: LocalDate): FollowUp | undefined {
  if (situation.marks.some(({ kind, to, period }) => kind === 'handwritten_card' && to === person && period === day)) return undefined;
  return {
    id: idOf(situation, 'handwritten_card', person, day),
    event: thankYou.event,
    kind: 'handwritten_card',
    rule: rules.handwritten_card.id,
    application: situation.application.id,
    alsoFor: [],
    to: person,
    deliverAt: thankYou.deliverAt,
    ...(thankYou.sendBy !== undefined && { sendBy: thankYou.sendBy }),
    optional: true,
    because: thankYou.because,
    why: 'beside the thank-you, to be posted the same day',
  };
}
