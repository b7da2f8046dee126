import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Table } from '../aws/table.ts';
import { ownerOfPartition } from '../rows/partition.ts';
import { hashOf } from '../secrets/hash.ts';

export type DueOwners = {
  /** Owners whose next due moment is at or before `until`, with that moment. */
  dueOwners(until: Instant): Promise<readonly { readonly owner: OwnerId; readonly at: Instant }[]>;
};

/** A partition of an index takes 1,000 writes a second; sixteen of them are enough for a million owners. */
const dueShards = 16;

/** The one question of the sweep, by itself: it loads nothing of what rows hold. */
export function dueOwnersOf(table: Pick<Table, 'due'>): DueOwners['dueOwners'] {
  return async (until) => {
    const shards = Array.from({ length: dueShards }, (_, shard) => `DUE#${shard}`);
    const found = (await Promise.all(shards.map((shard) => table.due(shard, until)))).flat();
    return found.map(({ pk, at }) => ({ owner: ownerOfPartition(pk), at }));
  };
}

/** The partition of the index that an owner's due moment stands in: always the same one. */
export function dueShardOf(owner: OwnerId): string {
  return `DUE#${[...hashOf(owner)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % dueShards}`;
}
