import { plusHours } from '../../lib/follow-ups/days/windows.ts';
import { applicationsOf, type FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { lateness } from '../../lib/follow-ups/placing/lateness.ts';
import { reconcile } from '../../lib/follow-ups/reconcile.ts';
import { lastLearned, nextDigest } from '../../lib/follow-ups/told/digest.ts';
import { nextLook, stoppedBy } from '../../lib/follow-ups/told/feedback.ts';
import { type Heartbeat, nextHeartbeat } from '../../lib/follow-ups/told/heartbeat.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import { withJoined } from '../../lib/search/joined.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import { zoneEndsAt } from '../../lib/search/owner/owner-as-told.ts';
import type { Application, Search } from '../../lib/search/search.ts';
import { compareInstants as compare, type Instant, isAfter } from '../../lib/time.ts';
import { readAnew } from '../one-run.ts';
import type { Services } from '../services.ts';
import type { EventDeliveries } from '../store/deliveries.ts';
import type { SearchItem } from '../store/searches.ts';
import { toKeepOnRecord } from './deliveries-on-record.ts';
import { loadSearch } from './load-search.ts';

/** A search and its plan, as one write has just made them agree. */
export type ReconciledSearch = {
  readonly owner: Owner;
  readonly secret: string;
  readonly search: Search;
  /** All open follow-ups. */
  readonly plan: readonly FollowUp[];
  /** What was planned before and does not follow from the facts any more. */
  readonly dropped: ReturnType<typeof reconcile>['dropped'];
  /** Those of the plan whose time has come and that can be sent, or have lapsed, now; a mail about them may be under way. Earliest first; none while mails come back. */
  readonly due: readonly FollowUp[];
  /** The next weekly digest, by what is planned now. */
  readonly digest: ReturnType<typeof nextDigest>;
  readonly digestedUntil: Instant | undefined;
  /** When the owner is to be told that mail does not get through. */
  readonly heartbeat: Heartbeat | undefined;
  /** What was mailed about each event, or is under way, as far as the plan goes. */
  readonly events: readonly EventDeliveries[];
  /** When the mail under way about an event must have come to its end, by the event's name. */
  readonly busy: ReadonlyMap<string, Instant>;
};

/**
 * Brings the plan on record in line with the facts, and sees to it that a wake-up for its earliest moment exists.
 * The search item is read first and written last, on condition that nobody wrote it meanwhile; else all of it again.
 *
 * @param touched applications that may not be on the list of live ones yet
 * @param dueNow `here`: the caller sees to what is due already, so that needs no wake-up
 * @param claimed the event that the caller itself is sending a mail about: what holds others up until its lease ends is nothing that the caller waits for
 * @param deliveries `as planned`: those that the plan on record knew of are enough, with what may have moved on since
 * @param sent events that the caller has sent mails about
 * @returns nothing when there is no such owner, or they were taken out of service
 */
export async function reconcileSearch(
  services: Pick<Services, 'store' | 'wakeUps'>,
  ownerId: OwnerId,
  now: Instant,
  {
    touched = [],
    dueNow = 'wake',
    claimed,
    deliveries = 'read',
    sent = [],
  }: {
    readonly touched?: readonly ApplicationId[];
    readonly dueNow?: 'wake' | 'here';
    readonly claimed?: string;
    readonly deliveries?: 'read' | 'as planned';
    readonly sent?: readonly string[];
  } = {},
): Promise<ReconciledSearch | undefined> {
  const { store, wakeUps } = services;
  for (;;) {
    const item = await store.search(ownerId);
    // What was recorded here may have been forgotten meanwhile: who forgets writes the item, so that it was read again by then.
    if (item.forgot) await store.dropForgotten(ownerId, touched);
    const looked = [...sent, ...(claimed === undefined ? [] : [claimed])];
    const loaded = await loadSearch(services, ownerId, item, touched, now, deliveries, looked);
    if (!loaded) return undefined;
    const { owner, secret, search, events } = loaded;
    if (loaded.isRemoved) {
      // Nobody is woken for an owner who was taken out of service.
      const { nextDueAt: due, ...resting } = item;
      if (due === undefined || (await store.putSearch(ownerId, resting))) return undefined;
      continue;
    }
    const busy = new Map(
      events.flatMap(({ event, busyUntil }) =>
        event !== claimed && busyUntil !== undefined && isAfter(busyUntil, now) ? [[event, busyUntil] as const] : [],
      ),
    );
    const { plan, dropped } = reconcile(item.plan, search);

    const open = notDelivered(plan, events);
    const moments = open.map((followUp) => later(dueAt(followUp, search, now), busy.get(followUp.event)));
    const traffic = await store.traffic(ownerId);
    const stopped = stoppedBy(traffic, owner.addresses[0]);
    const digest = stopped ? undefined : nextDigest(search, open, item.digestedUntil, now);
    if (digest !== undefined) moments.push(digest.at);
    const heartbeat = stopped ? undefined : nextHeartbeat(search, traffic, now);
    if (heartbeat !== undefined) moments.push(heartbeat.at);
    // Home again, by another clock: what is planned may have to move.
    const home = open.length > 0 ? zoneEndsAt(item.facts, now) : undefined;
    if (home !== undefined) moments.push(home);
    // What is due waits until the owner says to go on; whether it is too late by then is for that moment to say.
    if (stopped) moments.splice(0, moments.length, nextLook(stopped, now));
    const alive = liveOf(search.applications, plan, events, now);
    const live = areSame(alive, item.live) ? item.live : alive;
    const nextDueAt = earliest(moments);
    const { nextDueAt: _before, ...rest } = item;
    const aside = search.applications
      .flatMap((application) => [application, ...joinedTo(application)])
      .filter(({ id }) => !live.includes(id) && (item.live.includes(id) || touched.includes(id)));
    // Before the list lets go of them.
    await store.putAside(ownerId, aside);
    const dueNext = new Set(plan.filter(({ deliverAt }) => !isAfter(deliverAt, now)).map(({ event }) => event));
    const { delivered: _delivered, revisions: _revisions, ...others } = rest;
    // Nothing was recorded by whoever touched nothing.
    const isAsBefore = touched.length === 0 && live === item.live;
    const revisions = isAsBefore ? item.revisions : await store.revisionsRead(ownerId, live);
    const next: SearchItem = {
      ...others,
      live,
      ...(revisions && { revisions }),
      plan,
      ...toKeepOnRecord(events, new Set(withJoined(live, item.facts)), dueNext),
      ...(aside.length > 0 && { rests: true }),
      ...(nextDueAt !== undefined && { nextDueAt }),
    };
    const isUnchanged = isSame(next, item);
    const wake = earliest(dueNow === 'wake' ? moments : moments.filter((moment) => isAfter(moment, now)));
    // Who is about to send a mail comes here once more when it is on record: a mail that is due does not wait for a wake-up that is not.
    if (wake !== undefined && !(isUnchanged && claimed !== undefined)) await wakeUps.deliver(ownerId, wake, now);
    if (isUnchanged ? await isStill(services, ownerId, item, touched) : await store.putSearch(ownerId, next)) {
      const due = (stopped ? [] : open)
        .filter((followUp) => !isAfter(dueAt(followUp, search, now), now))
        .sort((one, other) => compare(one.deliverAt, other.deliverAt) || (one.id < other.id ? -1 : 1));
      return { owner, secret, search, plan, dropped, due, busy, events, digest, digestedUntil: item.digestedUntil, heartbeat };
    }
  }
}

/** Whether a plan that stays as it is was the newest, where something new is on record: no condition tells. */
async function isStill(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  item: SearchItem,
  touched: readonly ApplicationId[],
): Promise<boolean> {
  if (touched.length === 0 || (await store.search(owner, 'anew')).revision === item.revision) return true;
  readAnew();
  return false;
}

/** When something has to happen to a follow-up: at its time or, when it could not be sent then, as soon as it can be. */
function dueAt(followUp: FollowUp, search: Search, now: Instant): Instant {
  if (isAfter(followUp.deliverAt, now)) return followUp.deliverAt;
  const late = lateness(followUp, now, search);
  return late.do === 'wait' ? late.until : followUp.deliverAt;
}

/** Plans do not hold what was delivered; should one do, then it must not wake us for ever. */
function notDelivered(plan: readonly FollowUp[], events: readonly EventDeliveries[]): readonly FollowUp[] {
  const planned = new Map(plan.map((followUp) => [followUp.id, followUp.deliverAt]));
  const delivered = new Set(
    events.flatMap(({ deliveries }) =>
      deliveries.flatMap(({ followUp, how, at }) => {
        const deliverAt = how === 'skipped' ? undefined : planned.get(followUp);
        return deliverAt === undefined || isAfter(deliverAt, at) ? [] : [followUp];
      }),
    ),
  );
  return plan.filter(({ id }) => !delivered.has(id));
}

/** How long an application that nothing is planned for stays at hand: longer than any wait between two steps that a fact may still move. */
const restsAfterDays = 180;

function liveOf(
  applications: readonly Application[],
  plan: readonly FollowUp[],
  events: readonly EventDeliveries[],
  now: Instant,
): readonly ApplicationId[] {
  const since = plusHours(now, -restsAfterDays * 24);
  const isNews = ({ facts }: Application): boolean => isAfter(lastLearned(facts).at ?? since, since);
  // In most searches something was learned of each lately.
  if (applications.every(isNews)) return applications.map(({ id }) => id);
  const recent = events.flatMap(({ deliveries }) => deliveries.filter(({ at }) => isAfter(at, since)));
  const told = new Set(applicationsOf([...plan, ...recent]));
  return applications.filter((application) => told.has(application.id) || isNews(application)).map(({ id }) => id);
}

/** Those that the owner said are the same as this one: taken back, each is found by itself again. */
function joinedTo({ facts, also = [] }: Application): readonly Pick<Application, 'id' | 'facts'>[] {
  return also.map((other) => ({ id: other.id, facts: facts.filter(({ id }) => other.facts.includes(id)) }));
}

/** Whatever the order of their fields. */
function isSame(one: SearchItem, other: SearchItem): boolean {
  const names = Object.keys(one) as readonly (keyof SearchItem)[];
  return names.length === Object.keys(other).length && names.every((name) => areSame(one[name], other[name]));
}

function areSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((each, index) => each === other[index]))
    return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

function later(one: Instant, other: Instant | undefined): Instant {
  return other !== undefined && isAfter(other, one) ? other : one;
}

function earliest(moments: readonly Instant[]): Instant | undefined {
  return moments.reduce<Instant | undefined>((first, at) => (first !== undefined && !isAfter(first, at) ? first : at), undefined);
}
