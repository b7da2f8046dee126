import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Search } from '../../lib/search/search.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import type { ReconciledSearch } from '../planning/reconcile-search.ts';
import type { Sending } from '../services.ts';
import { mostADay } from '../store/allowances.ts';
import type { EventDeliveries } from '../store/deliveries.ts';

export type DraftRoom = {
  /** Whether the mail about this event may go out today; asked again, it takes nothing more. */
  hasRoomFor(followUp: FollowUp, known: Pick<ReconciledSearch, 'search' | 'events'>): Promise<boolean>;
  /** Whether some had to wait for tomorrow. */
  isShort(): boolean;
};

/**
 * The drafts of one day (by UTC), counted by what is on record of them. When they are used up, some are left for applications that the owner vouches for: others can make up employers whose follow-ups fall due by the
 * dozen, and a thank-you that is due today must not wait behind them.
 */
export function draftRoomOf({ store }: Pick<Sending, 'store'>, owner: OwnerId, now: Instant): DraftRoom {
  const held = new Set<string>();
  const day = now.slice(0, 10);
  /** Other events of which a mail went out on this day, or is on its way. */
  const othersToday = (event: string, events: readonly EventDeliveries[]): number => {
    const isToday = ({ deliveries, busyUntil }: EventDeliveries) =>
      (busyUntil !== undefined && isAfter(busyUntil, now)) || deliveries.some(({ how, at }) => how === 'delivered' && at.startsWith(day));
    return events.filter((one) => one.event !== event && isToday(one)).length;
  };
  const isOwners = async ({ source }: Fact) => source === 'owner' || (await store.mail(owner, source.mail))?.trust === 'owner';
  const isVouchedFor = async ({ application, alsoFor }: FollowUp, { applications }: Search) => {
    for (const { id, facts } of applications) {
      if (id !== application && !alsoFor.includes(id)) continue;
      for (const fact of facts) if (await isOwners(fact)) return true;
    }
    return false;
  };
  return {
    async hasRoomFor(followUp, { search, events }) {
      const { event } = followUp;
      if (held.has(event)) return false;
      const others = othersToday(event, events);
      if (others < mostADay.drafts) return true;
      if (others < mostADay.drafts + mostADay.ownDrafts && (await isVouchedFor(followUp, search))) return true;
      held.add(event);
      return false;
    },
    isShort: () => held.size > 0,
  };
}
