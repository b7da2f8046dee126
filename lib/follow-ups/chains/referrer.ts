import type { Fact, PersonKey } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { addBusinessDays, dayAt, latestDay } from '../days/business-days.ts';
import { sayDay } from '../days/say-day.ts';
import { later, plusMinutes, tidy } from '../days/windows.ts';
import type { FollowUp, FollowUpKind } from '../follow-up.ts';
import { type Aim, idOf } from '../placing/candidate.ts';
import { numbers, rules } from '../rules.ts';
import type { Session } from '../standing/sessions.ts';
import type { Mark, Situation } from '../standing/situation.ts';
import { isReachable } from './recipients.ts';

type Referred = Fact & { readonly type: 'referred' };

/** What goes to the referrer: on a day of its own, or in the mail of the thank-yous. */
type Steps = { readonly aims: readonly Aim[]; readonly beside: readonly FollowUp[] };

const nothing: Steps = { aims: [], beside: [] };
const { businessDays, latestBusinessDays, most } = numbers.K20;

/**
 * K20: thanks to who recommended the owner, and news after the first interview and after the outcome; three notes at most, and never a nudge. An offer is
 * no news yet: what the owner makes of it is.
 *
 * @param thanked the thank-yous of this application that are planned
 */
export function referrerSteps(situation: Situation, thanked: readonly FollowUp[]): Steps {
  const { standing, facts, settings } = situation;
  const referred = facts.findLast((fact): fact is Referred => fact.type === 'referred');
  if (!referred || !settings.optional.referrer || standing.stopped || !standing.opened) return nothing;
  const to = referred.address.toLowerCase();
  const written = situation.marks.filter(({ kind, unwritten, again }) => rules[kind].id === 'K20' && !unwritten && !again);
  if (!isReachable(to) || written.length >= most) return nothing;
  const aim = aimFrom(situation, to);
  if (standing.closed) return { aims: afterOutcome(situation, referred, aim), beside: [] };
  const first = firstInterview(situation);
  // Who sits in the interview is thanked for it, and needs no news of it.
  const isThere = thanked.some((thankYou) => thankYou.to === to) || standing.sessions.some((session) => session.with.includes(to));
  const isTold = isThere || doneIn(situation, 'referrer_update', to, 'interview-').some((mark) => !mark.again);
  if (isTold || !first) return { aims: thanksFor(situation, referred, aim), beside: [] };
  const day = dayAt(first.endsAt, situation.hours.zone);
  const beside = withThanks(situation, thanked, to, day);
  return {
    aims: [...thanksFor(situation, referred, aim), ...(beside ? [] : afterInterview(situation, referred, first, aim))],
    beside: beside ? [beside] : [],
  };
}

type Made = (
  kind: 'referrer_thanks' | 'referrer_update',
  period: string,
  dates: Pick<Aim, 'on' | 'latestOn' | 'knownAt' | 'why'> & { readonly because: Fact },
) => readonly Aim[];

function aimFrom(situation: Situation, to: PersonKey): Made {
  return (kind, period, { because, ...dates }) => {
    const mark = doneIn(situation, kind, to, `${period.split('-')[0]}-`).at(-1);
    if (mark && !mark.again) return [];
    return [{ situation, kind, to, period, ...dates, because: [because.id], ...(mark?.again && { again: mark.again }) }];
  };
}

function thanksFor(situation: Situation, referred: Referred, aim: Made): readonly Aim[] {
  const { standing, hours } = situation;
  const applied = standing.application;
  const namedOn = dayAt(referred.saidAt, hours.zone);
  const base = applied?.on ?? namedOn;
  return aim('referrer_thanks', `referral-${base}`, {
    on: addBusinessDays(hours.calendar, base, businessDays),
    // Named long after the application, the referrer is thanked late rather than never.
    latestOn: addBusinessDays(hours.calendar, latestDay(base, namedOn), latestBusinessDays),
    knownAt: later(applied?.fact.knownAt ?? referred.knownAt, referred.knownAt),
    because: referred,
    why: applied ? `the business day after you applied, ${sayDay(base)}` : `the business day after you named the referrer, ${sayDay(base)}`,
  });
}

/** The first interview that was not taken off. */
function firstInterview({ standing }: Situation): Session | undefined {
  const held = standing.sessions.filter((session) => session.alive && !session.cancelled);
  return held.reduce<Session | undefined>((first, session) => (first && first.endsAt <= session.endsAt ? first : session), undefined);
}

/** In the mail of the thank-yous of that day, but for a pause, which thank-yous do not know. */
function withThanks(situation: Situation, thanked: readonly FollowUp[], to: PersonKey, day: LocalDate): FollowUp | undefined {
  const { hours, pause } = situation;
  const thankYou = thanked
    .filter(({ id }) => id.endsWith(`.${day}`))
    .reduce<FollowUp | undefined>((first, one) => (first && first.deliverAt <= one.deliverAt ? first : one), undefined);
  if (!thankYou || (pause && dayAt(thankYou.deliverAt, hours.zone) < pause.until)) return undefined;
  if (doneIn(situation, 'referrer_update', to, 'interview-').length > 0) return undefined;
  return {
    id: idOf(situation, 'referrer_update', to, `interview-${day}`),
    event: thankYou.event,
    kind: 'referrer_update',
    rule: rules.referrer_update.id,
    application: situation.application.id,
    alsoFor: [],
    to,
    deliverAt: thankYou.deliverAt,
    latestOn: addBusinessDays(hours.calendar, dayAt(thankYou.deliverAt, hours.zone), latestBusinessDays),
    because: thankYou.because,
    why: 'with the thank-yous for the interview',
  };
}

/** Nobody is thanked. Who was named after the interview gets thanks alone. */
function afterInterview(situation: Situation, referred: Referred, session: Session, aim: Made): readonly Aim[] {
  if (tidy(referred.knownAt) > session.endsAt) return [];
  const { calendar, zone } = situation.hours;
  const on = dayAt(session.endsAt, zone);
  const because = situation.facts.find(({ id }) => id === session.facts.at(-1)) ?? referred;
  return aim('referrer_update', `interview-${on}`, {
    on,
    latestOn: addBusinessDays(calendar, on, latestBusinessDays),
    knownAt: [plusMinutes(session.endsAt, numbers.K05.minutesAfterEnd), session.knownAt, referred.knownAt].reduce<Instant>(
      later,
      session.endsAt,
    ),
    because,
    why: `after the interview, ${sayDay(on)}`,
  });
}

function afterOutcome(situation: Situation, referred: Referred, aim: Made): readonly Aim[] {
  const { closed } = situation.standing;
  if (!closed) return [];
  const { calendar, zone } = situation.hours;
  const on = dayAt(closed.fact.saidAt, zone);
  return aim('referrer_update', `outcome-${on}`, {
    on: addBusinessDays(calendar, on, businessDays),
    latestOn: addBusinessDays(calendar, on, latestBusinessDays),
    knownAt: later(closed.fact.knownAt, referred.knownAt),
    because: closed.fact,
    why: `the business day after the outcome, ${sayDay(on)}`,
  });
}

/** What this person had of a kind about one milestone, as the beginning of its period names it. */
function doneIn(situation: Situation, kind: FollowUpKind, to: PersonKey, milestone: string): readonly Mark[] {
  const { closed } = situation.standing;
  return situation.marks.filter(
    (mark) =>
      mark.kind === kind &&
      mark.to === to &&
      mark.period.startsWith(milestone) &&
      // An application that was opened again may have another outcome.
      (milestone !== 'outcome-' || !closed || mark.ahead || tidy(mark.at) > tidy(closed.fact.saidAt)),
  );
}
