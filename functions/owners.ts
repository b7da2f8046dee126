import type { Owner, OwnerId } from '../lib/search/owner.ts';
import type { Instant } from '../lib/time.ts';
import { readRow, readRowIfThere } from './read-row.ts';
import { addressRow, ownerListRow, ownerRow, rowVersion } from './rows.ts';
import type { Table } from './table.ts';

export type StoredOwner = {
  readonly owner: Owner;
  /** Makes the reply tokens; at least 128 random bits. */
  readonly secret: string;
};

export type Owners = {
  /** @returns false when the owner or the capture address exists already; nothing was changed then */
  addOwner(stored: StoredOwner): Promise<boolean>;
  owner(id: OwnerId): Promise<StoredOwner | undefined>;
  /**
   * Replaces what is known of an owner by what `change` makes of it.
   * @param previousUntil how long mail to the capture address that the change takes away still counts
   * @returns the new owner, or nothing when there is no such owner
   */
  changeOwner(id: OwnerId, change: (owner: Owner) => Owner, previousUntil?: Instant): Promise<Owner | undefined>;
  owners(): Promise<readonly OwnerId[]>;
  /** @param localPart of a capture address, in any case, without a `+…` label */
  ownerOfAddress(localPart: string, now: Instant): Promise<OwnerId | undefined>;
};

/** Everything of an owner stands under this partition key. */
export function partitionOf(owner: OwnerId): string {
  return `OWNER#${owner}`;
}

const ownerKey = (id: OwnerId) => ({ pk: partitionOf(id), sk: 'OWNER' });
const addressKey = (localPart: string) => ({ pk: `ADDRESS#${localPart.toLowerCase()}`, sk: 'ADDRESS' });
const listPartition = 'OWNERS';
const schema = rowVersion;

export function ownersOf(table: Table): Owners {
  return {
    async addOwner({ owner, secret }) {
      const taken = readRowIfThere(addressRow, await table.get(addressKey(localPartOf(owner.captureAddress))));
      if ((taken && taken.owner !== owner.id) || (await table.get(ownerKey(owner.id)))) return false;
      // The owner last: whoever is there can be reached and is found in the list, also when the process ended in between and this is done again.
      await table.put({ ...addressKey(localPartOf(owner.captureAddress)), schema, owner: owner.id });
      await table.put({ pk: listPartition, sk: owner.id, schema, owner: owner.id });
      return table.put({ ...ownerKey(owner.id), schema, revision: 1, owner, secret }, 'absent');
    },

    async owner(id) {
      const row = readRowIfThere(ownerRow, await table.get(ownerKey(id)));
      return row && { owner: row.owner, secret: row.secret };
    },

    async changeOwner(id, change, previousUntil) {
      for (;;) {
        const row = readRowIfThere(ownerRow, await table.get(ownerKey(id)));
        if (!row) return undefined;
        const owner = change(row.owner);
        const before = localPartOf(row.owner.captureAddress);
        const after = localPartOf(owner.captureAddress);
        // The new address first: an address too many is harmless, mail to an address that nobody knows would be lost.
        if (after !== before) await table.put({ ...addressKey(after), schema, owner: id });
        if (
          !(await table.put({ ...ownerKey(id), schema, revision: row.revision + 1, owner, secret: row.secret }, { revision: row.revision }))
        )
          continue;
        if (after !== before) await table.put({ ...addressKey(before), schema, owner: id, ...(previousUntil && { until: previousUntil }) });
        return owner;
      }
    },

    async owners() {
      return (await table.query(listPartition, '')).map((row) => readRow(ownerListRow, row).owner);
    },

    async ownerOfAddress(localPart, now) {
      const row = readRowIfThere(addressRow, await table.get(addressKey(localPart)));
      return row && (row.until === undefined || row.until > now) ? row.owner : undefined;
    },
  };
}

export function localPartOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}
