import type { Owner, OwnerId } from '../lib/search/owner.ts';
import type { Instant } from '../lib/time.ts';
import { readRow, readRowIfThere } from './read-row.ts';
import { addressRow, ownerListRow, ownerRow, rowVersion } from './rows.ts';
import type { Table } from './table.ts';

export type StoredOwner = {
  readonly owner: Owner;
  /** Makes the reply tokens; at least 128 random bits. */
  readonly secret: string;
  /** Since when they are no owner of the deployment any more: nothing is received for them nor sent to them, and what is kept stays until it is forgotten. */
  readonly removedAt?: Instant;
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
  /** Takes an owner out of service, and their capture address with them. @returns false when there is no such owner */
  removeOwner(id: OwnerId, at: Instant): Promise<boolean>;
  /** Takes a removed owner back, as they were. @returns false when there is no such owner, or they were never removed */
  takeBackOwner(id: OwnerId): Promise<boolean>;
  /** Lets go of the account itself and of all that is kept under it: whoever comes under this name later is somebody else. */
  forgetOwner(owner: Owner): Promise<void>;
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
  const read = async (id: OwnerId) => readRowIfThere(ownerRow, await table.get(ownerKey(id)));
  /** `until`: mail to it counts for so long; absent: for good. */
  const putAddress = (owner: Owner, until?: Instant) =>
    table.put({
      ...addressKey(localPartOf(owner.captureAddress)),
      schema,
      owner: owner.id,
      ...(until !== undefined && { until, expires: Math.ceil(Date.parse(until) / 1000) }),
    });

  return {
    async addOwner({ owner, secret }) {
      const taken = readRowIfThere(addressRow, await table.get(addressKey(localPartOf(owner.captureAddress))));
      if ((taken && taken.owner !== owner.id) || (await table.get(ownerKey(owner.id)))) return false;
      // The owner last: whoever is there can be reached and is found in the list, also when the process ended in between and this is done again.
      await putAddress(owner);
      await table.put({ pk: listPartition, sk: owner.id, schema, owner: owner.id });
      return table.put({ ...ownerKey(owner.id), schema, revision: 1, owner, secret }, 'absent');
    },

    async owner(id) {
      const row = await read(id);
      if (!row) return undefined;
      const { schema: _schema, revision: _revision, ...stored } = row;
      return stored;
    },

    async changeOwner(id, change, previousUntil) {
      for (;;) {
        const row = await read(id);
        if (!row) return undefined;
        const owner = change(row.owner);
        const isMoved = localPartOf(owner.captureAddress) !== localPartOf(row.owner.captureAddress);
        // The new address first: an address too many is harmless, mail to an address that nobody knows would be lost.
        if (isMoved) await putAddress(owner);
        if (!(await table.put({ ...ownerKey(id), ...row, revision: row.revision + 1, owner }, { revision: row.revision }))) continue;
        if (isMoved) await putAddress(row.owner, previousUntil);
        return owner;
      }
    },

    async removeOwner(id, at) {
      for (;;) {
        const row = await read(id);
        if (!row) return false;
        const removed = { ...ownerKey(id), ...row, revision: row.revision + 1, removedAt: row.removedAt ?? at };
        if (!(await table.put(removed, { revision: row.revision }))) continue;
        await table.put({ ...addressKey(localPartOf(row.owner.captureAddress)), schema, owner: id, until: at });
        return true;
      }
    },

    async takeBackOwner(id) {
      for (;;) {
        const row = await read(id);
        if (row?.removedAt === undefined) return false;
        const { removedAt: _, ...rest } = row;
        await putAddress(row.owner);
        if (await table.put({ ...ownerKey(id), ...rest, revision: row.revision + 1 }, { revision: row.revision })) return true;
      }
    },

    async forgetOwner({ id, captureAddress }) {
      await table.remove(addressKey(localPartOf(captureAddress)));
      const rows = await table.query(partitionOf(id), '');
      for (const row of rows) if (row.sk !== ownerKey(id).sk) await table.remove(row);
      // Last, so that it can be done again until it is done.
      await table.remove({ pk: listPartition, sk: id });
      await table.remove(ownerKey(id));
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
