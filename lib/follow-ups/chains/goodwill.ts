import type { Fact } from '../../search/fact.ts';
import type { LocalDate } from '../../time.ts';
import { addBusinessDays, addDays, addMonths, dayAt, roll } from '../days/business-days.ts';
import { sayDay } from '../days/say-day.ts';
import { later, tidy } from '../days/windows.ts';
import type { View } from '../drawing/view.ts';
import type { FollowUpKind } from '../follow-up.ts';
import type { Aim } from '../placing/candidate.ts';
import { numbers } from '../rules.ts';
import type { Session } from '../standing/sessions.ts';
import type { Situation } from '../standing/situation.ts';
import { answerTo, reachableSince, statusContact } from './recipients.ts';

/** K13-K15: what is left to say after a rejection, and K14 while a role is on hold without a date. */
export function goodwill(situation: Situation, view: View): readonly Aim[] {
  const { standing } = situation;
  if (standing.stopped || standing.over) return [];
  if (standing.wait.for === 'hold') return whileOnHold(situation, standing.wait.fact, standing.wait.on, view);
  const { closed } = standing;
  if (!closed || (closed.how !== 'rejection' && closed.how !== 'offer_withdrawn')) return [];
  const held = tookPlace(situation, closed.fact);
  const on = dayAt(closed.fact.saidAt, situation.hours.zone);
  const to = answerTo(situation, closed.from);
  const firstKnown = (sessions: readonly Session[]): string =>
    sessions.reduce((first, { knownAt }) => (first === '' || tidy(knownAt) < first ? tidy(knownAt) : first), '');
  const deep = deepOnes(situation, held);
  const aim = aimFrom(situation, closed.fact, to, firstKnown(held));
  const { calendar } = situation.hours;
  const aims: (Aim | undefined)[] = [];
  if (held.length > 0 || closed.how === 'offer_withdrawn') {
    aims.push(
      aim('rejection_reply', {
        on: addBusinessDays(calendar, on, numbers.K13.businessDays),
        latestOn: addBusinessDays(calendar, on, numbers.K13.latestBusinessDays),
        why: `the business day after their decision of ${sayDay(on)}`,
      }),
    );
  }
  if (held.length > 0 && !isInternal(situation) && !newerContact(situation, closed.fact, view)) {
    const monthLater = monthsAfter(situation, on, numbers.K14);
    if (deep.length > 0) aims.push(aimFrom(situation, closed.fact, to, firstKnown(deep))('keep_in_touch_1m', monthLater));
    aims.push(aim('keep_in_touch_3m', monthsAfter(situation, on, numbers.K15)));
  }
  return aims.filter((one) => one !== undefined);
}

function whileOnHold(situation: Situation, fact: Fact, on: LocalDate, view: View): readonly Aim[] {
  if (isInternal(situation) || newerContact(situation, fact, view)) return [];
  const one = aimFrom(situation, fact, statusContact(situation), '')('keep_in_touch_1m', monthsAfter(situation, on, numbers.K14));
  return one ? [one] : [];
}

type Dates = Pick<Aim, 'on' | 'latestOn' | 'why'>;

/** @param shownAt when we learned of the interview that makes it due; an old invitation may come after the rejection (1.1a) */
function aimFrom(
  situation: Situation,
  fact: Fact,
  to: string | undefined,
  shownAt: string,
): (kind: FollowUpKind, dates: Dates) => Aim | undefined {
  return (kind, dates) => {
    const period = `${fact.type}-${dayAt(fact.saidAt, situation.hours.zone)}`;
    const earlier = situation.marks.filter(
      (mark) => mark.kind === kind && (mark.ahead ? mark.period === period : tidy(mark.at) > tidy(fact.saidAt)),
    );
    if (to === undefined || earlier.some((mark) => !mark.again)) return undefined;
    const again = earlier.at(-1)?.again;
    return {
      situation,
      kind,
      to,
      period,
      ...dates,
      knownAt: [reachableSince(situation, to), shownAt].reduce<string>((last, at) => (at ? later(last, at) : last), fact.knownAt),
      saidAt: fact.saidAt,
      because: [fact.id],
      ...(again && { again }),
    };
  };
}

function monthsAfter(situation: Situation, on: LocalDate, rule: { readonly months: number; readonly latestDays: number }): Dates {
  const { calendar } = situation.hours;
  const ideal = roll(calendar, addMonths(on, rule.months));
  return {
    on: ideal,
    latestOn: roll(calendar, addDays(ideal, rule.latestDays)),
    why: `${rule.months === 1 ? 'a month' : 'three months'} after ${sayDay(on)}`,
  };
}

/** 1.5 "Internal move": colleagues stay in touch anyway. */
export function isInternal({ facts }: Situation): boolean {
  return facts.some(({ type }) => type === 'internal');
}

/** Live interviews that were over when the decision was said. */
export function tookPlace({ standing }: Situation, decision: Fact): readonly Session[] {
  return standing.sessions.filter(({ cancelled, endsAt }) => !cancelled && endsAt <= tidy(decision.saidAt));
}

/** K14: a final round, an onsite, or interviews on more than one day; of those the sessions from the second day on. */
function deepOnes({ hours }: Situation, held: readonly Session[]): readonly Session[] {
  const deep = held.filter((session) => session.deep);
  if (deep.length > 0) return deep;
  const firstDay = held.map(({ endsAt }) => dayAt(endsAt, hours.zone)).sort()[0];
  return held.filter(({ endsAt }) => dayAt(endsAt, hours.zone) !== firstDay);
}

/** What shows that this company and the owner are in touch again. A mere answer to K13 does not. */
const contact: ReadonlySet<Fact['type']> = new Set([
  'application',
  'request',
  'invite',
  'reschedule',
  'timeline',
  'assessment_invited',
  'offer',
  'reopened',
]);

/** Of another role at the company, whatever they write is contact. */
const contactElsewhere: ReadonlySet<Fact['type']> = new Set(['human_reply', 'cancel_interview', 'on_hold', 'rejection', 'offer_withdrawn']);

function newerContact(situation: Situation, decision: Fact, view: View): boolean {
  const newer = (fact: Fact): boolean => contact.has(fact.type) && tidy(fact.saidAt) > tidy(decision.saidAt);
  const here = situation.facts.some((fact) => newer(fact) && fact.type !== 'timeline' && fact.type !== 'application');
  return (
    here ||
    (situation.company === undefined ? [] : view.atCompany(situation.company)).some(
      (other) =>
        other.application.id !== situation.application.id &&
        other.facts.some(
          (fact) => (contact.has(fact.type) || contactElsewhere.has(fact.type)) && tidy(fact.saidAt) > tidy(decision.saidAt),
        ),
    )
  );
}
