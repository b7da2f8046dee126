import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { Search } from '../../lib/search/search.ts';
import type { Services } from '../services.ts';
import { loadSearch } from './load-search.ts';

/** Everything that is known of an owner: closed applications too, and the plan on record. Reads only. */
export async function loadWhole(
  { store }: Pick<Services, 'store'>,
  ownerId: OwnerId,
): Promise<{ readonly owner: Owner; readonly search: Search; readonly plan: readonly FollowUp[] } | undefined> {
  const item = await store.search(ownerId);
  const loaded = await loadSearch({ store }, ownerId, item, 'all');
  return loaded && { owner: loaded.owner, search: loaded.search, plan: item.plan };
}
