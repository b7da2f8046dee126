import type { PersonKey } from '../../search/fact.ts';
import type { Instant, LocalDate } from '../../time.ts';
import { addBusinessDays, addDays, dayAt, latestDay, roll } from '../days/business-days.ts';
import { sayCount, sayDay } from '../days/say-day.ts';
import { later, tidy } from '../days/windows.ts';
import type { FollowUpKind } from '../follow-up.ts';
import type { Aim } from '../placing/candidate.ts';
import { numbers } from '../rules.ts';
import { currentPeriod, type Period } from '../standing/period.ts';
import type { Mark, Situation } from '../standing/situation.ts';
import { type Opener, promiseThatHolds } from '../standing/standing.ts';
import { answerTo, applicationContact, reachableSince, statusContact } from './recipients.ts';

/** A date with where it comes from. */
type Dated = Pick<Aim, 'on' | 'latestOn' | 'knownAt' | 'saidAt' | 'because' | 'why'>;

/** The one nudge an application has pending (K01-K03, K09-K12), or nothing. */
export function nextNudge(situation: Situation): Aim | undefined {
  const { standing } = situation;
  if (standing.closed || standing.offer || standing.stopped) return undefined;
  switch (standing.wait.for) {
    case 'invitation':
      return standing.noEnquiries ? undefined : applicationNudge(situation, standing.wait.openers);
    case 'status':
      return statusNudge(situation, standing.wait.openers, standing.wait.since);
    case 'new_time':
      return newTimeNudge(situation, standing.wait.openers);
    default:
      return undefined;
  }
}

function applicationNudge(situation: Situation, openers: readonly Opener[]): Aim | undefined {
  const { standing, hours, marks, settings } = situation;
  const { application } = standing;
  const period = currentPeriod(openers, marks, ['app_followup_1', 'app_followup_2']);
  if (!period || !application) return undefined;
  const [first] = period.over;
  if (!first) return orPrompt(situation, 'app_followup_1', applicationContact(situation), period, firstDate(situation, openers));
  if (!settings.optional.app_followup_2 || first.lapsed || period.over.length > 1) return undefined;
  const since = dayAt(first.countsFrom, hours.zone);
  const latest = latestDay(addDays(application.on, numbers.K02.daysAfterApplication), addDays(since, numbers.K02.daysAfterFirst));
  return toPerson(situation, 'app_followup_2', applicationContact(situation), period, {
    on: roll(hours.calendar, latest),
    latestOn: roll(hours.calendar, addDays(application.on, numbers.K02.latestDays)),
    knownAt: first.at,
    because: [application.fact.id],
    why: `two weeks after you applied on ${sayDay(application.on)}, and a week after the first follow-up`,
  });
}

/** K01: a week after the application, the end of the posting or the last answer, and not before a review that was announced. */
function firstDate(situation: Situation, openers: readonly Opener[]): Dated {
  const { standing, hours } = situation;
  const { application } = standing;
  const replies = openers.filter(({ type }) => type === 'reply');
  const base = openers.reduce<{ on: LocalDate; why: string; opener: Opener | undefined }>(
    (latest, opener) =>
      opener.on > latest.on ? { on: opener.on, why: opener.type === 'reply' ? 'their last answer' : 'you applied', opener } : latest,
    { on: '', why: '', opener: undefined },
  );
  const closes = application?.postingClosesOn;
  const after = closes !== undefined && closes > base.on ? { on: closes, why: 'the posting closed' } : base;
  const own = roll(hours.calendar, addDays(after.on, numbers.K01.days));
  const latestOn = roll(hours.calendar, addDays(after.on, numbers.K01.latestDays));
  const fact = application?.fact;
  const because = [...(fact ? [fact.id] : []), ...replies.map((reply) => reply.fact)];
  const told = { knownAt: base.opener?.knownAt ?? fact?.knownAt ?? '', saidAt: base.opener?.saidAt ?? fact?.saidAt ?? '' };
  const reviewed = application?.reviewBy && addBusinessDays(hours.calendar, application.reviewBy, numbers.K01.reviewBusinessDays);
  if (reviewed && reviewed > own) {
    const why = `${sayCount(numbers.K01.reviewBusinessDays, 'business day')} after the review they announced for ${sayDay(application.reviewBy ?? reviewed)}`;
    return { on: reviewed, latestOn: latestDay(latestOn, reviewed), ...told, because, why };
  }
  return { on: own, latestOn, ...told, because, why: `a week after ${after.why}, ${sayDay(after.on)}` };
}

function statusNudge(situation: Situation, said: readonly Opener[], since: Instant): Aim | undefined {
  const { standing, hours, marks, settings } = situation;
  const talks = interviewOpeners(situation);
  const openers = [...said, ...talks];
  const period = currentPeriod(openers, marks, ['status_1', 'status_2', 'close_loop']);
  if (!period) return undefined;
  const contact = statusContact(situation);
  const [first, second] = period.over;
  if (period.over.some(({ lapsed }) => lapsed)) return undefined;
  if (!first) return orPrompt(situation, 'status_1', contact, period, statusDate(situation, openers, since));
  const { calendar, zone } = hours;
  const promised = promiseThatHolds(standing, (instant) => dayAt(instant, zone));
  // A P that holds keeps K10 and K11 back as well (1.1 "Identity").
  const kept = promised && addBusinessDays(calendar, promised.by, settings.graceDays);
  const because = openers.map(({ fact }) => fact);
  // Said to be sent before the interview, or before we learned of it: what follows still comes after it.
  const talk = talks.reduce<Opener | undefined>((last, one) => (last && last.on >= one.on ? last : one), undefined);
  const afterTalk = (mark: Mark): { readonly on: LocalDate; readonly knownAt: Instant } => {
    const on = dayAt(mark.countsFrom, zone);
    return { on: latestDay(on, talk?.on), knownAt: later(mark.at, talk?.knownAt ?? mark.at) };
  };
  if (!second) {
    const { on, knownAt } = afterTalk(first);
    return toPerson(situation, 'status_2', contact, period, {
      on: latestDay(roll(calendar, addDays(on, numbers.K10.days)), kept),
      latestOn: roll(calendar, addDays(on, numbers.K10.latestDays)),
      knownAt: later(knownAt, promised && kept ? promised.fact.knownAt : knownAt),
      because,
      why: `a week after the first question, ${sayDay(on)}`,
    });
  }
  const tookPlace = standing.sessions.some(({ cancelled, endsAt }) => !cancelled && endsAt <= tidy(second.countsFrom));
  if (!settings.optional.close_loop || !tookPlace || period.over.length > 2) return undefined;
  const { on, knownAt } = afterTalk(second);
  const ideal = latestDay(roll(calendar, addDays(on, numbers.K11.days)), kept);
  return toPerson(situation, 'close_loop', contact, period, {
    on: ideal,
    latestOn: roll(calendar, addDays(ideal, numbers.K11.latestDays)),
    knownAt,
    because,
    why: `two weeks after the second question, ${sayDay(on)}`,
  });
}

/** K09: counted from P as long as it holds, else from the latest of everything that began the wait. */
function statusDate(situation: Situation, openers: readonly Opener[], since: Instant): Dated {
  const { standing, hours, settings } = situation;
  const { calendar, zone } = hours;
  const { daysWithoutTimeline, graceDays } = settings;
  const { latestBusinessDaysAfter, promisedLatestBusinessDays } = numbers.K09;
  // Of several on one day the last one said counts; the day itself is known since we learned of the first of them, or of one mail, once.
  const on = latestDay(...openers.map((opener) => opener.on));
  const ofThatDay = openers.filter((opener) => opener.on === on);
  const base = ofThatDay.reduce((last, opener) => (opener.from > last.from ? opener : last));
  const first = ofThatDay.reduce((one, opener) => (tidy(opener.knownAt) < tidy(one.knownAt) ? opener : one));
  const promised = promiseThatHolds(standing, (instant) => dayAt(instant, zone));
  const because = [...new Set([...openers.map(({ fact }) => fact), ...(promised ? [promised.fact.id] : [])])];
  const default_: Dated = {
    on: addBusinessDays(calendar, base.on, daysWithoutTimeline),
    latestOn: addBusinessDays(calendar, base.on, daysWithoutTimeline + latestBusinessDaysAfter),
    knownAt: later(first.knownAt, since),
    saidAt: first.saidAt,
    because,
    why: `${sayCount(daysWithoutTimeline, 'business day')} after ${sayOpener(base)}, ${sayDay(base.on)}`,
  };
  if (!promised) return default_;
  const byPromise: Dated = {
    on: addBusinessDays(calendar, promised.by, graceDays),
    latestOn: addBusinessDays(calendar, promised.by, promisedLatestBusinessDays),
    knownAt: later(promised.fact.knownAt, since),
    saidAt: promised.fact.saidAt,
    because,
    why: `${sayCount(graceDays, 'business day')} after ${sayDay(promised.by)}, the day they named`,
  };
  // An answer after the promise starts the clock anew, but never below a P that holds (1.11).
  const replied = base.type === 'reply' && base.from > tidy(promised.fact.saidAt);
  return replied && default_.on > byPromise.on ? default_ : byPromise;
}

/** Every interview day begins a period at its end. */
function interviewOpeners({ standing, hours }: Situation): readonly Opener[] {
  const days = new Map<LocalDate, Opener>();
  for (const session of standing.sessions) {
    if (!session.alive || session.cancelled) continue;
    const on = dayAt(session.endsAt, hours.zone);
    const before = days.get(on);
    if (before && before.from >= session.endsAt) continue;
    const fact = session.facts.at(-1) ?? '';
    days.set(on, { type: 'interview', from: session.endsAt, on, knownAt: session.knownAt, saidAt: session.saidAt, fact, name: on });
  }
  return [...days.values()];
}

/** K12: the employer took the interview away and owes a new time. */
function newTimeNudge(situation: Situation, openers: readonly Opener[]): Aim | undefined {
  const { standing, hours, marks } = situation;
  const { calendar, zone } = hours;
  const period = currentPeriod(openers, marks, ['cancel_checkin']);
  const base = openers.at(-1);
  if (!period || !base || period.over.length > 0) return undefined;
  const promised = promiseThatHolds(standing, (instant) => dayAt(instant, zone));
  const { businessDays, latestBusinessDays } = numbers.K12;
  const from = latestDay(base.on, promised?.by);
  return toPerson(situation, 'cancel_checkin', answerTo(situation, standing.cancelledBy), period, {
    on: addBusinessDays(calendar, from, businessDays),
    latestOn: addBusinessDays(calendar, from, latestBusinessDays),
    knownAt: base.knownAt,
    saidAt: base.saidAt,
    because: openers.map(({ fact }) => fact),
    why: `${sayCount(businessDays, 'business day')} after ${from === base.on ? sayOpener(base) : 'the day they named'}, ${sayDay(from)}`,
  });
}

function sayOpener(opener: Opener): string {
  switch (opener.type) {
    case 'application':
      return 'you applied';
    case 'reply':
      return 'their last answer';
    case 'statement':
      return 'what they told you';
    case 'request':
      return 'their request';
    case 'answer':
      return 'your answer';
    case 'assessment':
      return 'you handed in the test';
    case 'cancellation':
      return 'the interview was cancelled';
    case 'interview':
      return 'the interview';
  }
}

function toPerson(situation: Situation, kind: FollowUpKind, to: PersonKey | undefined, period: Period, dated: Dated): Aim | undefined {
  if (to === undefined) return undefined;
  return {
    situation,
    kind,
    to,
    period: period.name,
    ...dated,
    knownAt: later(dated.knownAt, reachableSince(situation, to) ?? dated.knownAt),
    ...againOf(period.putOffAgain, kind),
  };
}

/** With nobody to write to, the owner is asked once who it should be (K03). */
function orPrompt(situation: Situation, kind: FollowUpKind, to: PersonKey | undefined, period: Period, dated: Dated): Aim | undefined {
  if (to !== undefined) return toPerson(situation, kind, to, period, dated);
  const asked = situation.marks.filter((mark) => mark.kind === 'contact_prompt');
  // One that lapsed was never asked: the next period may ask.
  const isAsked = asked.some((mark) => !mark.again && (!mark.lapsed || mark.period === period.name));
  if (situation.standing.noEnquiries || isAsked) return undefined;
  return { situation, kind: 'contact_prompt', to: 'owner', period: period.name, ...dated, ...againOf(asked.at(-1), 'contact_prompt') };
}

function againOf(mark: Mark | undefined, kind: FollowUpKind): Pick<Aim, 'again'> {
  return mark?.again && mark.kind === kind ? { again: mark.again } : {};
}
