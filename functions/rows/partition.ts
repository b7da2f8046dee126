import { rememberingTexts } from '../../lib/remembered.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';

const prefix = 'OWNER#';

/** Everything of an owner stands under this partition key. */
export const partitionOf: (owner: OwnerId) => string = rememberingTexts((owner) => prefix + owner);

export function ownerOfPartition(partition: string): OwnerId {
  return partition.slice(prefix.length);
}
