import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { deliveryOf } from '../lib/follow-ups/delivery-of.ts';
import type { FollowUp } from '../lib/follow-ups/follow-up.ts';
import { lateness, readyToSend } from '../lib/follow-ups/placing/lateness.ts';
import type { LinksOfMail } from '../lib/mail/links/links-of-mail.ts';
import type { OwnerId } from '../lib/search/owner/owner.ts';
import { type Instant, isAfter } from '../lib/time.ts';
import type { DeliverEvent } from './aws/wake-ups.ts';
import { type DraftRoom, draftRoomOf } from './bounds/draft-room.ts';
import { tellHeld } from './bounds/told-bounds.ts';
import { environmentOf } from './environment.ts';
import { loadOnce } from './load-once.ts';
import { inOneRun } from './one-run.ts';
import { reconcileSearch } from './planning/reconcile-search.ts';
import { aboutFollowUps, aboutInterviews } from './sending/letter-facts.ts';
import { sendDigest } from './sending/send-digest.ts';
import { sendHeartbeat } from './sending/send-heartbeat.ts';
import { type Letter, type Sent, sendOnce } from './sending/send-once.ts';
import { type Sending, sendingOf } from './services.ts';
import { deliveryEvent } from './store/deliveries.ts';

/**
 * A wake-up came: mails the owner whatever is due. Each event is claimed, looked at once more, sent and recorded before the next one is looked for, because
 * what was just delivered may move the rest (G-03). The first is claimed by the plan on record alone: only what is read after the claim counts, and it is mostly so.
 * Called twice, or for nothing, it changes nothing.
 *
 * @returns what was sent, in order
 */
export function deliverDue(services: Sending, { owner }: Pick<DeliverEvent, 'owner'>, now: Instant): Promise<readonly Sent[]> {
  return inOneRun(() => deliverOnce(services, owner, now));
}

async function deliverOnce(services: Sending, owner: OwnerId, now: Instant): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const failed = new Map<string, unknown>();
  const room = draftRoomOf(services, owner, now);
  // Whatever the plan has come to say of what was sent just now, its row says how it went.
  const tried = new Set<string>();
  const soFar = () => ({ deliveries: 'as planned', sent: [...tried] }) as const;
  const send = async (event: string, how?: 'unread'): Promise<void> => {
    const write = (links: LinksOfMail | undefined) => writeFollowUp(services, owner, event, now, room, links);
    sent.push(await sendOnce(services, owner, deliveryEvent(event), now, write, how ? { how } : {}));
  };
  // One mail that cannot be written or sent must not hold up the others.
  const fail = (event: string) => (error: unknown) => void failed.set(event, error);
  const expected = await expectedDue(services, owner, now);
  if (expected !== undefined) tried.add(expected);
  if (expected !== undefined) await send(expected, 'unread').catch(fail(expected));
  for (let events = expected === undefined ? 0 : 1; events < mostEvents; events++) {
    const state = await reconcileSearch(services, owner, now, { dueNow: 'here', ...soFar() });
    if (!state) return sent;
    const isLapsed = (followUp: FollowUp) => lateness(followUp, now, state.search).do === 'lapse';
    let first: FollowUp | undefined;
    for (const followUp of state.due) {
      if (state.busy.has(followUp.event) || failed.has(followUp.event)) continue;
      if (!isLapsed(followUp) && !(await room.hasRoomFor(followUp, state))) continue;
      first = followUp;
      break;
    }
    if (!first) {
      // Last, so that it tells what lapsed just now.
      const digest = await sendDigest(services, owner, state, now).catch((error: unknown) => void failed.set('digest', error));
      // Where even that failed, one more try would only fail as well.
      const heartbeat =
        failed.size > 0
          ? undefined
          : await sendHeartbeat(services, owner, state, now).catch((error: unknown) => void failed.set('heartbeat', error));
      sent.push(...[digest, heartbeat].filter((one) => one !== undefined));
      if (digest ?? heartbeat) await reconcileSearch(services, owner, now, { dueNow: 'here', ...soFar() });
      if (room.isShort()) await holdUntilTomorrow(services, owner, now);
      return finish(sent, failed);
    }
    const { event } = first;
    tried.add(event);
    const lapsed = state.due.filter((followUp) => followUp.event === event && isLapsed(followUp));
    const ended = lapsed.map((followUp) => deliveryOf(followUp, now, 'lapsed'));
    await (ended.length > 0 ? services.store.addDeliveries(owner, event, ended) : send(event)).catch(fail(event));
  }
  // More is due than one run may send: the next wake-up goes on.
  await reconcileSearch(services, owner, now, soFar());
  return finish(sent, failed);
}

/** The event that has waited longest by the plan on record, where by that plan something is due. */
async function expectedDue({ store }: Pick<Sending, 'store'>, owner: OwnerId, now: Instant): Promise<string | undefined> {
  const { plan, nextDueAt } = await store.search(owner);
  if (nextDueAt === undefined || isAfter(nextDueAt, now)) return undefined;
  const due = plan.filter(({ deliverAt }) => !isAfter(deliverAt, now));
  return due.sort((one, other) => Temporal.Instant.compare(one.deliverAt, other.deliverAt) || (one.id < other.id ? -1 : 1))[0]?.event;
}

/** What is due beyond the drafts of one day waits for the next, and the owner knows. */
async function holdUntilTomorrow(services: Sending, owner: OwnerId, now: Instant): Promise<void> {
  await tellHeld(services, owner, now);
  const tomorrow = Temporal.PlainDate.from(now.slice(0, 10)).add({ days: 1 });
  await services.wakeUps.deliver(owner, `${tomorrow}T00:00:00Z`, now);
}

/** What failed leaves the function, so that it is called again. */
function finish(sent: readonly Sent[], failed: ReadonlyMap<string, unknown>): readonly Sent[] {
  // Of an error that leaves a function, Lambda logs the message, not what it gathers: the reasons are said here.
  // The rest of an event's name is the address of a contact.
  const reasons = [...failed].map(
    ([event, error]) => `${event.split('.', 2).join('.')} (${error instanceof Error ? error.message : String(error)})`,
  );
  if (failed.size > 0) throw new AggregateError([...failed.values()], `Not delivered: ${reasons.join(', ')}`);
  return sent.filter(({ is }) => is === 'sent');
}

/** A burst (an import, a month without wake-ups) is spread over several runs, each well within the function's time-out. */
const mostEvents = 20;

const composing = loadOnce(() => import('./sending/compose-drafts.ts'));
const mailing = loadOnce(() => import('../lib/mail/kinds/follow-up-mail.ts'));

/** Writes the mail about what is still due of this event, by the facts as they are after the claim. */
async function writeFollowUp(
  services: Sending,
  ownerId: OwnerId,
  event: string,
  now: Instant,
  room: DraftRoom,
  links: LinksOfMail | undefined,
): Promise<Letter | undefined> {
  const state = await reconcileSearch(services, ownerId, now, { dueNow: 'here', claimed: event, deliveries: 'as planned' });
  if (!state) return undefined;
  const { owner, secret, search, plan, due } = state;
  const ready = due.flatMap((followUp) => (followUp.event === event ? (readyToSend(followUp, now, search) ?? []) : []));
  // Where nothing is left of it, its claim may have left a row that names what was forgotten.
  const [named = ''] = event.split('.', 1);
  const forgotten = new Set<string>();
  for (const application of new Set([named, ...ready.map((followUp) => followUp.application)]))
    if (await services.store.isForgotten(ownerId, application, now)) forgotten.add(application);
  const followUps = ready.filter(({ application }) => !forgotten.has(application));
  const [first] = followUps;
  if (!first || !(await room.hasRoomFor(first, state))) return undefined;
  const planned = plan.filter((followUp) => !followUps.includes(followUp));
  // Who is woken for nothing loads no words.
  const { composeDrafts } = await composing();
  const { followUpMail } = await mailing();
  const { drafts, byHand, assumptions, used } = await composeDrafts(services, state, { followUps, planned }, now);
  return {
    owner,
    secret,
    mail: followUpMail({ followUps, drafts, byHand, assumptions, search, owner, planned, links }),
    about: {
      application: first.application,
      followUps: aboutFollowUps(followUps),
      interviews: aboutInterviews(search, followUps),
      facts: [],
    },
    deliveries: followUps.map((followUp) => deliveryOf(followUp, now, 'delivered')),
    used,
  };
}

const deliverEvent = z.object({ owner: z.string().check(z.minLength(1)), minute: z.string() });

let services: Sending | undefined;

/** What EventBridge Scheduler calls. */
export async function handler(event: unknown): Promise<void> {
  services ??= sendingOf(environmentOf(process.env));
  await deliverDue(services, deliverEvent.parse(event), new Date().toISOString());
}
