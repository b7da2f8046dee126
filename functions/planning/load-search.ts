import { rememberingObjects } from '../../lib/remembered.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import { joinApplications, withJoined } from '../../lib/search/joined.ts';
import { describe } from '../../lib/search/known.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import { ownerAsTold } from '../../lib/search/owner/owner-as-told.ts';
import type { Application, Delivery, Search } from '../../lib/search/search.ts';
import { compareInstants as compare, type Instant } from '../../lib/time.ts';
import type { Services } from '../services.ts';
import type { EventDeliveries } from '../store/deliveries.ts';
import type { SearchItem } from '../store/searches.ts';
import { deliveriesOnRecord } from './deliveries-on-record.ts';

/**
 * An owner as they told they are by now, with the search as the plan needs it.
 *
 * @param also applications beside the live ones; `all`: closed ones too, read in one go
 * @param look events whose rows are read, though the rest is taken as planned
 */
export async function loadSearch(
  { store }: Pick<Services, 'store'>,
  ownerId: OwnerId,
  item: SearchItem,
  also: readonly ApplicationId[] | 'all',
  now?: Instant,
  how: 'read' | 'as planned' = 'read',
  look: readonly string[] = [],
): Promise<{ owner: Owner; secret: string; isRemoved: boolean; search: Search; events: readonly EventDeliveries[] } | undefined> {
  const ids = also === 'all' ? [] : withJoined(withOthers(item.live, also), item.facts);
  const ahead = store.readAhead(ownerId, ids);
  const isPlanned = how === 'as planned' && also !== 'all' && now !== undefined;
  const planned = isPlanned ? deliveriesOnRecord({ store }, ownerId, item, also, look, now) : undefined;
  const [events] = await Promise.all([planned?.then((known) => known ?? store.deliveries(ownerId)) ?? store.deliveries(ownerId), ahead]);
  const stored = await store.owner(ownerId);
  if (!stored) return undefined;
  const { secret } = stored;
  const owner = ownerAsTold(stored.owner, item.facts, now);
  const kept = also === 'all' ? liveFirst(await store.allApplications(owner), item.live) : await store.applications(owner, ids);
  const { applications, deliveries } = joinApplications(kept, inTurn(events), item.facts, (facts) => describe(facts, owner));
  const search: Search = { timeZone: owner.timeZone, settings: owner.settings, applications, facts: item.facts, deliveries };
  return { owner, secret, isRemoved: stored.removedAt !== undefined, search, events };
}

/** The very same list where it has them all: what follows from a list that nothing was added to is known. */
function withOthers(live: readonly ApplicationId[], also: readonly ApplicationId[]): readonly ApplicationId[] {
  return also.every((id) => live.includes(id)) ? live : [...live, ...also];
}

/** What was delivered, in the order of time. */
const inTurn = rememberingObjects((events: readonly EventDeliveries[]): readonly Delivery[] =>
  events.flatMap((event) => event.deliveries).sort((one, other) => compare(one.at, other.at)),
);

/** The order that reading them one by one would give. */
function liveFirst(applications: readonly Application[], live: readonly ApplicationId[]): readonly Application[] {
  const byId = new Map(applications.map((application) => [application.id, application]));
  const ids = new Set([...live, ...byId.keys()]);
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}
