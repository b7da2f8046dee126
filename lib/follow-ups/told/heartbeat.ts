import { Temporal } from 'temporal-polyfill';
import { rememberingObjects } from '../../remembered.ts';
import type { Fact } from '../../search/fact.ts';
import { inForce, isClosed } from '../../search/in-force.ts';
import type { Application, Search } from '../../search/search.ts';
import type { Instant, TimeZone } from '../../time.ts';
import { memo } from '../days/memo.ts';
import { instantOf, secondsOf, steadyOffset } from '../days/whole-numbers.ts';
import { instantAt, isAwake, later, placeAwake, plusHours, tidy } from '../days/windows.ts';
import type { FeedbackKept } from './feedback.ts';

/** What is known of mails beside the facts that they brought. */
export type Traffic = FeedbackKept & {
  /** When a mail last reached the capture address, whatever it said; to within a few hours. */
  readonly heardAt?: Instant | undefined;
  /** When the owner was last told that nothing arrives. */
  readonly silenceToldAt?: Instant | undefined;
  /** When mails to the owner began to fail. */
  readonly sendingFailedAt?: Instant | undefined;
  /** When a new owner came; until they are greeted. */
  readonly cameAt?: Instant | undefined;
  /** When to try again to greet them: their address could not be written to yet. */
  readonly greetAt?: Instant | undefined;
  /** The first mail that comes on this way is told about: after the greeting any, after a mailbox asked to forward one by its rule. */
  readonly awaits?: 'any' | 'rule' | undefined;
  /** When the owner was last told of a flood, and the capture address that it came to. */
  readonly floodToldAt?: Instant | undefined;
  readonly floodedAddress?: string | undefined;
};

/** A sign that mail may not get through, in or out, or that nobody has tried yet. `since`: the last one that did; it names the mail about it, so that each silence is told once. */
export type Heartbeat = {
  readonly about: 'silence' | 'sending' | 'welcome';
  readonly since: Instant;
  /** When to tell; passed: it is due. */
  readonly at: Instant;
};

/** Of an application that nothing was heard of or sent to for longer, no mail is missed. */
const missedForDays = 60;
/** A try that failed and a later one that did not are nobody's business. */
const failingHours = 1;

/** The next moment at which the owner should hear that mail does not get through: never while nothing is awaited, never in the quiet hours, once for each time. */
export function nextHeartbeat(search: Search, traffic: Traffic, now: Instant): Heartbeat | undefined {
  const { cameAt, greetAt = cameAt } = traffic;
  // Who has just set it up sits there and waits.
  if (cameAt !== undefined && greetAt !== undefined) return { about: 'welcome', since: tidy(cameAt), at: tidy(greetAt) };
  const found = failing(traffic) ?? silence(search, traffic, now);
  if (!found) return undefined;
  const hours = { ownerZone: search.timeZone, waking: search.settings.waking };
  if (found.at > tidy(now)) return { ...found, at: placeAwake(found.at, hours) };
  // Overdue: as soon as the owner is awake, and in the past where that is so by now.
  return isAwake(tidy(now), hours) ? found : { ...found, at: placeAwake(tidy(now), hours) };
}

/** When to try again to greet somebody who has not confirmed the address yet: after half the time that they let pass so far, so that they hear soon whenever they do. */
export function nextGreeting(cameAt: Instant, now: Instant): Instant {
  const waited = Temporal.Instant.from(now).since(cameAt).total('minutes');
  return tidy(
    Temporal.Instant.from(now)
      .add({ minutes: Math.min(Math.max(Math.floor(waited / 2), 2), mostGreetingMinutes) })
      .toString(),
  );
}

/** Who confirms after days still hears within hours. */
const mostGreetingMinutes = 6 * 60;

/** Whether mail got through again before the owner need know. */
export function isBriefFailure(failedAt: Instant, now: Instant): boolean {
  return tidy(now) < plusHours(tidy(failedAt), failingHours);
}

/** It comes with the first mail that gets through again; until then every try is one. */
function failing({ sendingFailedAt }: Traffic): Heartbeat | undefined {
  if (sendingFailedAt === undefined) return undefined;
  const since = tidy(sendingFailedAt);
  return { about: 'sending', since, at: plusHours(since, failingHours) };
}

function silence(search: Search, { heardAt, silenceToldAt }: Traffic, now: Instant): Heartbeat | undefined {
  const { silenceDays } = search.settings;
  if (silenceDays === 'off') return undefined;
  const { ids, first, last, lastMail } = awaited(search.applications);
  if (first === undefined) return undefined;
  // Rows from before this was kept: the last mail that said something.
  const heard = heardAt ?? lastMail;
  const since = heard === undefined ? first : later(heard, first);
  if (silenceToldAt !== undefined && tidy(silenceToldAt) >= (heard === undefined ? first : tidy(heard))) return undefined;
  const due = later(daysAfter(since, silenceDays, search), pausedUntil(search) ?? since);
  let lastNews = last ?? first;
  for (const { how, application, alsoFor, at } of search.deliveries)
    if (how === 'delivered' && (ids.has(application) || alsoFor.some((id) => ids.has(id)))) lastNews = later(lastNews, at);
  if (plusHours(lastNews, missedForDays * 24) < later(due, now)) return undefined;
  return { about: 'silence', since, at: due };
}

/** The applications that news is awaited of, and what became known of them: the first, the last, and the last that a mail told. */
const awaited = rememberingObjects((applications: readonly Application[]) => {
  const live = applications.filter(({ facts }) => awaitsNews(facts).is);
  const told = live.map(({ facts }) => momentsKnown(facts));
  return {
    ids: new Set(live.map(({ id }) => id)),
    first: told.flatMap((one) => one.first ?? []).sort()[0],
    last: told
      .flatMap((one) => one.last ?? [])
      .sort()
      .at(-1),
    lastMail: told
      .flatMap((one) => one.lastMail ?? [])
      .sort()
      .at(-1),
  };
});

/** By the owner's calendar, so that a change of clocks moves nothing. */
function daysAfter(since: Instant, days: number, { timeZone }: Search): Instant {
  return daysAfterThere(since, String(days), timeZone);
}

/** Asked for with every plan, until something is heard again. */
const daysAfterThere = memo((since: Instant, days: string, timeZone: TimeZone): Instant => {
  const from = secondsOf(since);
  const to = from === undefined ? undefined : from + Number(days) * secondsOfDay;
  if (from !== undefined && to !== undefined) {
    const offset = steadyOffset(Math.floor(from / secondsOfDay), timeZone);
    // By the same clock, a day has 24 hours.
    if (offset !== undefined && offset === steadyOffset(Math.floor(to / secondsOfDay), timeZone)) return instantOf(to);
  }
  return tidy(
    Temporal.Instant.from(since)
      .toZonedDateTimeISO(timeZone)
      .add({ days: Number(days) })
      .toInstant()
      .toString(),
  );
});

const secondsOfDay = 86_400;

/** Neither closed nor stopped by its owner. */
const awaitsNews = rememberingObjects((facts: readonly Fact[]) => ({ is: !isClosed({ facts }) && !isStopped(facts) }));

function isStopped(facts: readonly Fact[]): boolean {
  return (
    inForce(facts).findLast(({ type }) => type === 'owner_stop' || type === 'owner_resume' || type === 'reopened')?.type === 'owner_stop'
  );
}

/** When the facts in force became known: the first, the last, and the last that a mail told. */
const momentsKnown = rememberingObjects((facts: readonly Fact[]) => {
  const counting = inForce(facts);
  const moments = counting.map(({ knownAt }) => tidy(knownAt)).sort();
  const told = counting.flatMap(({ source, knownAt }) => (source === 'owner' ? [] : [tidy(knownAt)])).sort();
  return { first: moments[0], last: moments.at(-1), lastMail: told.at(-1) };
});

/** Whoever paused does not look at mail. */
function pausedUntil({ facts, timeZone }: Search): Instant | undefined {
  const last = inForce(facts).findLast(({ type }) => type === 'owner_pause' || type === 'owner_resume');
  return last?.type === 'owner_pause' ? instantAt(last.until, '00:00', timeZone) : undefined;
}
