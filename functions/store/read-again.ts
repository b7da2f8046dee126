import { applicationsOf } from '../../lib/follow-ups/follow-up.ts';
import { withJoined } from '../../lib/search/joined.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { readAnew } from '../one-run.ts';
import { movable } from '../rows/movable.ts';
import { type Deliveries, deliveryKey } from './deliveries.ts';
import { conversationKey } from './mails.ts';
import { type Searches, searchKey } from './searches.ts';
import { tombstoneKeys } from './tombstones.ts';

export type ReadAgain = {
  /**
   * From here on the run goes by what is true now, read at once: the search, all that its plan follows from, and what a mail about this event needs.
   * @param event of a follow-up, where it is about one
   */
  readAgain(owner: OwnerId, event: string | undefined, now: Instant): Promise<void>;
};

export function readAgainOf({
  search,
  readAhead,
  deliveries,
}: Pick<Searches, 'search' | 'readAhead'> & Pick<Deliveries, 'deliveries'>): ReadAgain {
  return {
    async readAgain(owner, event, now) {
      const before = await search(owner);
      const about = applicationsOf(before.plan.filter((followUp) => followUp.event === event));
      const marks = before.forgot || before.older ? about.flatMap((id) => tombstoneKeys(owner, id)) : [];
      // With all that was ever delivered where the plan does not know it; else with what may have moved on.
      const isKnown = before.delivered !== undefined;
      const events = isKnown ? new Set([...movable(before, now), ...(event === undefined ? [] : [event])]) : [];
      const beside = [
        ...[...events].map((one) => deliveryKey(owner, one)),
        ...about.map((id) => conversationKey(owner, id)),
        ...new Map(marks.map((key) => [key.sk, key])).values(),
      ];
      readAnew();
      await Promise.all([
        readAhead(owner, withJoined(before.live, before.facts), [searchKey(owner), ...beside]),
        ...(isKnown ? [] : [deliveries(owner)]),
      ]);
      // The search has to be read before what its plan follows from. So it was, if nobody wrote it since; else all is read once more, one after the other.
      if ((await search(owner)).revision !== before.revision) readAnew();
    },
  };
}
