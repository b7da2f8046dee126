import type { Store } from '../../functions/store/store.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';

/** Whose data a command is about: the one named, or the only one there is. @returns the fault in one sentence when that cannot be said */
export async function keptOwner(store: Store, named: OwnerId | undefined): Promise<{ readonly id: OwnerId } | string> {
  const owners = await store.owners();
  const [only, ...more] = owners;
  if (only === undefined) return 'no owner is kept there';
  if (named !== undefined) return owners.includes(named) ? { id: named } : `no owner ${named} is kept there, only ${owners.join(', ')}`;
  return more.length === 0 ? { id: only } : `name one of the owners with --owner: ${owners.join(', ')}`;
}
