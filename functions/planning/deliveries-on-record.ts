import { applicationsOf } from '../../lib/follow-ups/follow-up.ts';
import type { Traffic } from '../../lib/follow-ups/told/heartbeat.ts';
import { rememberingObjects } from '../../lib/remembered.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { movable } from '../rows/movable.ts';
import type { Services } from '../services.ts';
import type { EventDeliveries } from '../store/deliveries.ts';
import type { SearchItem } from '../store/searches.ts';

type Delivered = NonNullable<SearchItem['delivered']>;

/**
 * What was delivered about the live applications: as the plan on record knew it, but for the events that may have moved on since, whose rows are read.
 * @param also applications beside the live ones
 * @param events beside those: whose rows are to be read whatever the plan says
 * @returns nothing where the plan did not know all there is
 */
export async function deliveriesOnRecord(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  item: SearchItem,
  also: readonly ApplicationId[],
  events: readonly string[],
  now: Instant,
): Promise<readonly EventDeliveries[] | undefined> {
  const planned = await plannedWith({ store }, owner, item, also);
  if (!planned) return undefined;
  const cameBack = returned(planned, await store.traffic(owner));
  const again = new Set([...movable(item, now), ...cameBack, ...events]);
  if (again.size === 0) return planned;
  const others = planned
    .filter(({ event }) => !again.has(event))
    .map((one) => (one.open ? { event: one.event, deliveries: one.deliveries } : one));
  return [...others, ...(await store.deliveriesOf(owner, [...again]))].sort((one, other) => (one.event < other.event ? -1 : 1));
}

/** What the next plan is to know of it, of the applications that it is about. In a search of hundreds of them it is asked for instead, lest the item outgrow its row. */
export function toKeepOnRecord(
  events: readonly EventDeliveries[],
  applications: ReadonlySet<ApplicationId>,
  dueNext: ReadonlySet<string>,
): { readonly delivered?: Delivered } {
  const delivered = events.flatMap((one): Delivered => {
    const { event, deliveries, busyUntil } = one;
    const isOpen = busyUntil !== undefined && !dueNext.has(event);
    const about = [...applicationsOf(deliveries)];
    if (isOpen) about.push(event.slice(0, event.indexOf('.')));
    if (!about.some((id) => applications.has(id))) return [];
    // As it stood there before, it is known already.
    return [Object.keys(one).length === 2 ? one : { event, deliveries, ...(isOpen && { open: true as const }) }];
  });
  const letters = delivered.reduce((sum, one) => sum + lettersOf(one).length + 1, 1);
  return letters <= mostDeliveredLetters ? { delivered } : {};
}

/** Of each as long as it stands there: asked for with every plan. */
const lettersOf = rememberingObjects((one: Delivered[number]) => ({ length: JSON.stringify(one).length }));

/** Of the 350 KB of a row; the rest is for the plan. */
const mostDeliveredLetters = 60_000;

/** A mail that came back was not delivered after all: its row says so first. */
function returned(planned: Delivered, { feedback = [] }: Traffic): readonly string[] {
  if (feedback.length === 0) return [];
  const mails = new Set(feedback.map(({ mail }) => mail));
  return planned
    .filter(({ deliveries }) => deliveries.some(({ messageId }) => messageId !== undefined && mails.has(messageId)))
    .map(({ event }) => event);
}

/** What the plan knew, where it knew all there is. */
async function plannedWith(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  { revision, live, rests, older, delivered = revision === 0 ? [] : undefined }: SearchItem,
  also: readonly ApplicationId[],
): Promise<Delivered | undefined> {
  const others = also.filter((id) => !live.includes(id));
  if (others.length === 0) return delivered;
  // One of them may be back from rest, and what was delivered about it is known to its rows alone.
  if (rests || older) return undefined;
  const opened = await store.opened(owner);
  return others.every((id) => opened.includes(id)) ? delivered : undefined;
}
