import { applicationsOf } from '../../lib/follow-ups/follow-up.ts';
import { withJoined } from '../../lib/search/joined.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import { readAnew } from '../one-run.ts';
import type { Deliveries } from './deliveries.ts';
import { conversationKey } from './mails.ts';
import { type Searches, searchKey } from './searches.ts';
import { tombstoneKeys } from './tombstones.ts';

export type ReadAgain = {
  /**
   * From here on the run goes by what is true now, read at once: the search, all that its plan follows from, and what a mail about this event needs.
   * @param event of a follow-up, where it is about one
   */
  readAgain(owner: OwnerId, event?: string): Promise<void>;
};

export function readAgainOf({
  search,
  readAhead,
  deliveries,
}: Pick<Searches, 'search' | 'readAhead'> & Pick<Deliveries, 'deliveries'>): ReadAgain {
  return {
    async readAgain(owner, event) {
      const before = await search(owner);
      const about = applicationsOf(before.plan.filter((followUp) => followUp.event === event));
      const marks = before.forgot || before.older ? about.flatMap((id) => tombstoneKeys(owner, id)) : [];
      const beside = [...about.map((id) => conversationKey(owner, id)), ...new Map(marks.map((key) => [key.sk, key])).values()];
      readAnew();
      await Promise.all([readAhead(owner, withJoined(before.live, before.facts), [searchKey(owner), ...beside]), deliveries(owner)]);
      // The search has to be read before what its plan follows from. So it was, if nobody wrote it since; else all is read once more, one after the other.
      if ((await search(owner)).revision !== before.revision) readAnew();
    },
  };
}
