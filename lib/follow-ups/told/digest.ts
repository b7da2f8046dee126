import { rememberingObjects } from '../../remembered.ts';
import type { ApplicationId, Fact } from '../../search/fact.ts';
import { inForce, isClosed } from '../../search/in-force.ts';
import { interviewsOf } from '../../search/interviews.ts';
import type { Application, Delivery, Search } from '../../search/search.ts';
import { type Instant, isAfter, type LocalDate, type TimeZone } from '../../time.ts';
import { addDays, dayAt } from '../days/business-days.ts';
import { isAwake, later, placeAwake, plusHours, tidy } from '../days/windows.ts';
import { applicationsOf, type FollowUp, type FollowUpKind } from '../follow-up.ts';
import { type Lapse, lapsedBy, lapsedSince } from '../placing/lapse.ts';
import { slotAfter, slotAtOrBefore } from './digest-slots.ts';

/** What the weekly mail to the owner says. */
export type Digest = {
  /** Of the coming seven days, earliest first. */
  readonly due: readonly FollowUp[];
  readonly interviews: readonly { readonly application: ApplicationId; readonly startsAt: Instant }[];
  /** Applications whose next step is planned for later. `since`: their last news, or our last draft. */
  readonly waiting: readonly { readonly application: ApplicationId; readonly since: Instant; readonly next: FollowUp }[];
  /** Applications whose chain has ended without an answer. They stay open (G-09). */
  readonly quiet: readonly { readonly application: ApplicationId; readonly at: Instant; readonly met: boolean }[];
  /** What mails changed since the last digest. */
  readonly changed: readonly { readonly application?: ApplicationId; readonly fact: Fact }[];
  readonly lapsed: readonly Lapse[];
};

const weekHours = 7 * 24;
/** After a longer silence the news of that time are no news any more. */
const longestBackHours = 28 * 24;

/**
 * The next digest that would have something to say by what is planned now. Nothing while there is nothing to say.
 *
 * @param toldUntil when the last one was looked at, sent or not
 * @returns the slot of its week, which names it, and when it can come; passed: it is due
 */
export function nextDigest(
  search: Search,
  planned: readonly FollowUp[],
  toldUntil: Instant | undefined,
  now: Instant,
): { readonly slot: Instant; readonly at: Instant } | undefined {
  const { timeZone, settings } = search;
  const { digest } = settings;
  if (digest === 'off') return undefined;
  const since = sinceOf(search, toldUntil, now);
  if (since === undefined) return undefined;
  const news = [
    ...lapsedSince(search, since).map(({ at }) => at),
    ...quietSince(search, planned, since, now).map(({ at }) => at),
    // Whoever gets receipts has read it there.
    ...(settings.receipts ? [] : changedSince(search, since, now).map(({ fact }) => fact.knownAt)),
  ];
  const lastWord = lastWordIn(search);
  let ahead: { readonly slot: Instant; readonly deliverAt: Instant } | undefined;
  for (const followUp of planned) {
    const { deliverAt } = followUp;
    // What is planned for later has no earlier slot.
    if (ahead && deliverAt >= ahead.deliverAt) continue;
    const slot = slotAtOrBefore(deliverAt, digest, timeZone);
    if (slot > since && isWorthSaying(followUp, slot) && isSilentWeek(lastWord, timeZone, toldUntil, slot)) ahead = { slot, deliverAt };
  }
  const [slot] = [...news.map((at) => slotAfter(at, digest, timeZone)), ...(ahead ? [ahead.slot] : [])].sort();
  if (slot === undefined) return undefined;
  const hours = { ownerZone: timeZone, waking: settings.waking };
  if (slot > tidy(now)) return { slot, at: placeAwake(slot, hours) };
  return { slot, at: isAwake(tidy(now), hours) ? slot : placeAwake(tidy(now), hours) };
}

/** What a digest says at this moment; nothing when there is nothing to say. */
export function digestOf(search: Search, planned: readonly FollowUp[], toldUntil: Instant | undefined, now: Instant): Digest | undefined {
  const since = sinceOf(search, toldUntil, now);
  if (since === undefined) return undefined;
  const until = plusHours(now, weekHours);
  const inOrder = [...planned].sort((one, other) => (one.deliverAt < other.deliverAt ? -1 : 1));
  const due = inOrder.filter(({ deliverAt }) => deliverAt < until);
  const dueFor = new Set(applicationsOf(due));
  const changed = changedSince(search, since, now);
  const unreported = search.settings.receipts ? [] : lapsedBy(search, ({ source, knownAt }) => source !== 'owner' && knownAt > since);
  const lapsed = [...lapsedSince(search, since), ...unreported];
  const quiet = quietSince(search, planned, since, now);
  const hasNews = lapsed.length + quiet.length > 0 || (changed.length > 0 && !search.settings.receipts);
  if (
    !hasNews &&
    !(due.some((followUp) => isWorthSaying(followUp, now)) && isSilentWeek(lastWordIn(search), search.timeZone, toldUntil, now))
  )
    return undefined;
  const open = search.applications.filter((application) => !isClosed(application));
  return {
    due,
    interviews: open
      .flatMap((application) => interviewsOf(application).map(({ startsAt }) => ({ application: application.id, startsAt })))
      .filter(({ startsAt }) => tidy(startsAt) > tidy(now) && tidy(startsAt) < until)
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
    waiting: open.flatMap((application) => {
      const next = inOrder.find((one) => one.application === application.id || one.alsoFor.includes(application.id));
      const at = lastNews(application, search);
      return next && at !== undefined && !dueFor.has(application.id) ? [{ application: application.id, since: at, next }] : [];
    }),
    quiet,
    changed,
    lapsed,
  };
}

function sinceOf(search: Search, toldUntil: Instant | undefined, now: Instant): Instant | undefined {
  const oldest = tidy(plusHours(now, -longestBackHours));
  if (toldUntil !== undefined) return later(tidy(toldUntil), oldest);
  const first = search.applications.flatMap(({ facts }) => facts.map(({ knownAt }) => tidy(knownAt))).sort()[0];
  // What began the search belongs to its first digest.
  return first === undefined ? undefined : later(tidy(plusHours(first, -1)), oldest);
}

/** What comes by itself within the day needs no mail that says so. */
function isWorthSaying({ deliverAt }: FollowUp, at: Instant): boolean {
  return deliverAt >= tidy(plusHours(at, 24));
}

/** Every receipt, answer and draft says what comes next: only after a week without any is that worth a mail of its own. */
function isSilentWeek(lastWord: Instant | undefined, timeZone: TimeZone, toldUntil: Instant | undefined, at: Instant): boolean {
  // By days: a week with a change of clocks has an hour more or less.
  const dayOf = (moment: Instant): LocalDate => dayAt(moment, timeZone);
  const isLongAgo = toldUntil === undefined || addDays(dayOf(toldUntil), 7) < dayOf(at);
  return isLongAgo && (lastWord === undefined || lastWord <= tidy(plusHours(at, -weekHours)));
}

/** When something was learned, or a mail with drafts went out, for the last time. */
function lastWordIn(search: Search): Instant | undefined {
  const learned = lastLearned(search.facts).at;
  const moments = [learned && tidy(learned), lastLearnedOf(search.applications).at, lastMailed(search.deliveries).at];
  return lastOf(moments.filter((at) => at !== undefined));
}

const lastLearnedOf = rememberingObjects((applications: readonly Application[]) => ({
  at: lastOf(applications.flatMap(({ facts }) => lastLearned(facts).at ?? []).map(tidy)),
}));

const lastMailed = rememberingObjects((deliveries: readonly Delivery[]) => ({
  at: lastOf(deliveries.flatMap(({ how, at }) => (how === 'delivered' ? [tidy(at)] : []))),
}));

/** When the last of these facts became known; asked for with every plan. */
export const lastLearned = rememberingObjects((facts: readonly Fact[]) => ({
  at: facts.reduce<Instant | undefined>((last, { knownAt }) => (last !== undefined && isAfter(last, knownAt) ? last : knownAt), undefined),
}));

/** @param moments to the second */
function lastOf(moments: readonly Instant[]): Instant | undefined {
  return moments.reduce<Instant | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined);
}

function changedSince(search: Search, since: Instant, now: Instant): Digest['changed'] {
  const isNews = ({ source, knownAt }: Fact): boolean => source !== 'owner' && tidy(knownAt) > since && tidy(knownAt) <= tidy(now);
  return [
    ...search.applications.flatMap(({ id, facts }) =>
      inForce(facts)
        .filter(isNews)
        .map((fact) => ({ application: id, fact })),
    ),
    ...inForce(search.facts)
      .filter(isNews)
      .map((fact) => ({ fact })),
  ].sort((one, other) => (one.fact.knownAt < other.fact.knownAt ? -1 : 1));
}

/** What the owner may say to a last note without anybody having answered. */
const noAnswer: ReadonlySet<Fact['type']> = new Set(['owner_sent', 'owner_skip', 'note', 'contact', 'corrected', 'undone']);

/** Kinds after which a chain may be over: K02, K10 where no K11 follows, K11. */
const lastNotes: ReadonlySet<FollowUpKind> = new Set(['app_followup_2', 'status_2', 'close_loop']);

/** Open applications whose last note was delivered, with nothing after it and nothing planned. */
function quietSince(search: Search, planned: readonly FollowUp[], since: Instant, now: Instant): Digest['quiet'] {
  const latest = endedWith(search.deliveries);
  if (latest.size === 0) return [];
  return search.applications.flatMap((application) => {
    const last = latest.get(application.id);
    if (!last) return [];
    const at = tidy(last.at);
    if (at <= since || at > tidy(now) || isClosed(application)) return [];
    if (planned.some(({ application: id, alsoFor }) => id === application.id || alsoFor.includes(application.id))) return [];
    const answered = inForce(application.facts).some(({ type, knownAt }) => tidy(knownAt) > at && !noAnswer.has(type));
    return answered
      ? []
      : [{ application: application.id, at, met: interviewsOf(application).some(({ startsAt }) => tidy(startsAt) < at) }];
  });
}

/** Where the last that was delivered about an application is a last note. */
const endedWith = rememberingObjects((deliveries: readonly Delivery[]): ReadonlyMap<ApplicationId, Delivery> => {
  const latest = new Map<ApplicationId, Delivery>();
  for (const delivery of deliveries) for (const id of [delivery.application, ...delivery.alsoFor]) latest.set(id, delivery);
  return new Map([...latest].filter(([, { how, kind }]) => how === 'delivered' && lastNotes.has(kind)));
});

function lastDelivery({ id }: Application, { deliveries }: Search): Delivery | undefined {
  return deliveries.filter(({ application, alsoFor }) => application === id || alsoFor.includes(id)).at(-1);
}

function lastNews(application: Application, search: Search): Instant | undefined {
  const said = inForce(application.facts).map(({ saidAt }) => tidy(saidAt));
  const delivered = lastDelivery(application, search);
  return [...said, ...(delivered ? [tidy(delivered.at)] : [])].sort().at(-1);
}
