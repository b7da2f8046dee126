import type { OwnerId } from '../../lib/search/owner/owner.ts';

const prefix = 'OWNER#';

/** Everything of an owner stands under this partition key. */
export function partitionOf(owner: OwnerId): string {
  return prefix + owner;
}

export function ownerOfPartition(partition: string): OwnerId {
  return partition.slice(prefix.length);
}
