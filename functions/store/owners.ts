import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Table } from '../aws/table.ts';
import { epochSecondsOf } from '../rows/expiry.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRow, readRowIfThere } from '../rows/read-row.ts';
import { addressRow, type OwnerRow, ownerListRow, ownerRow, rowVersion, tombstonePrefix } from '../rows/rows.ts';

export type StoredOwner = {
  readonly owner: Owner;
  /** Makes the reply tokens; at least 128 random bits. */
  readonly secret: string;
  /** Since when they are no owner of the deployment any more: nothing is received for them nor sent to them, and what is kept stays until it is forgotten. */
  readonly removedAt?: Instant;
  /** Local parts of capture addresses from before. */
  readonly former?: readonly string[];
};

/** Accounts, and the capture addresses that lead to them. */
export type Owners = {
  /** @returns false when the owner or the capture address exists already; nothing was changed then */
  addOwner(stored: StoredOwner): Promise<boolean>;
  owner(id: OwnerId): Promise<StoredOwner | undefined>;
  /**
   * Replaces what is known of an owner by what `change` makes of it.
   * @param previousUntil how long mail to the capture address that the change takes away still counts; `provenOnly`: what has no proof is not read any more
   * @returns the new owner, or nothing when there is no such owner
   */
  changeOwner(
    id: OwnerId,
    change: (owner: Owner) => Owner,
    previousUntil?: Instant,
    previous?: Pick<CaptureAddress, 'provenOnly'>,
  ): Promise<Owner | undefined>;
  /** How long, and how, mail to a capture address from before still counts. */
  limitAddress(id: OwnerId, localPart: string, until: Instant, how: Pick<CaptureAddress, 'provenOnly'>): Promise<void>;
  /** Capture addresses from before that go on for a while end now. */
  endFormerAddresses(id: OwnerId, at: Instant): Promise<void>;
  /** Takes an owner out of service, and all their capture addresses with them. @returns false when there is no such owner */
  removeOwner(id: OwnerId, at: Instant): Promise<boolean>;
  /** Takes a removed owner back, as they were. @returns false when there is no such owner, or they were never removed */
  takeBackOwner(id: OwnerId): Promise<boolean>;
  /** Lets go of the account itself and of all that is kept under it: whoever comes under this name later is somebody else. */
  forgetOwner(owner: Owner): Promise<void>;
  owners(): Promise<readonly OwnerId[]>;
  /** @param localPart of a capture address, in any case, without a `+…` label */
  ownerOfAddress(localPart: string, now: Instant): Promise<OwnerId | undefined>;
  /** The same, with how it counts. */
  captureAddress(localPart: string, now: Instant): Promise<CaptureAddress | undefined>;
};

export type CaptureAddress = {
  readonly owner: OwnerId;
  /** It was flooded, and another one took its place: of mail to it, only what has proof is read. */
  readonly provenOnly?: true | undefined;
};

/** Where a capture address stands. */
export function addressPartition(localPart: string): string {
  return `ADDRESS#${localPart.toLowerCase()}`;
}

const ownerKey = (id: OwnerId) => ({ pk: partitionOf(id), sk: 'OWNER' });
const addressKey = (localPart: string) => ({ pk: addressPartition(localPart), sk: 'ADDRESS' });
/** Whoever changes the address more often than this within its time of grace has the oldest ones go on to their end. */
const mostFormer = 20;
const listPartition = 'OWNERS';
const schema = rowVersion;

export function ownersOf(table: Table): Owners {
  // What was true a moment ago does for an owner who is there; mail is thrown away for want of one, so that must be so now.
  const read = async (id: OwnerId) => readRowIfThere(ownerRow, (await table.get(ownerKey(id))) ?? (await table.get(ownerKey(id), 'anew')));
  /** @param until mail to it counts for so long; absent: for good */
  const putAddress = (localPart: string, owner: OwnerId, until?: Instant, { provenOnly }: Pick<CaptureAddress, 'provenOnly'> = {}) =>
    table.put({
      ...addressKey(localPart),
      schema,
      owner,
      ...(until !== undefined && { until, expires: epochSecondsOf(until) }),
      ...(provenOnly && { provenOnly }),
    });
  const captureAddress: Owners['captureAddress'] = async (localPart, now) => {
    // What was true a moment ago does for an address that is there; that there is none must be so now, or its mail would be lost.
    const found = (await table.get(addressKey(localPart), 'recent')) ?? (await table.get(addressKey(localPart), 'anew'));
    const row = readRowIfThere(addressRow, found);
    return row && (row.until === undefined || row.until > now) ? row : undefined;
  };
  /** Changes the row of an owner. @param change gives nothing when nothing is to be written */
  const changeRow = async (id: OwnerId, change: (row: OwnerRow) => Promise<OwnerRow | undefined>) => {
    for (;;) {
      const row = await read(id);
      const next = row && (await change(row));
      if (!row || !next) return undefined;
      if (await table.put({ ...ownerKey(id), ...next, revision: row.revision + 1 }, { revision: row.revision })) return { row, next };
    }
  };

  return {
    async addOwner({ owner, secret }) {
      const taken = readRowIfThere(addressRow, await table.get(addressKey(localPartOf(owner.captureAddress))));
      if ((taken && taken.owner !== owner.id) || (await table.get(ownerKey(owner.id)))) return false;
      // The owner last: whoever is there can be reached and is found in the list, also when the process ended in between and this is done again.
      await putAddress(localPartOf(owner.captureAddress), owner.id);
      await table.put({ pk: listPartition, sk: owner.id, schema, owner: owner.id });
      return table.put({ ...ownerKey(owner.id), schema, revision: 1, owner, secret }, 'absent');
    },

    async owner(id) {
      const row = await read(id);
      if (!row) return undefined;
      const { owner, secret, removedAt, former } = row;
      return { owner, secret, ...(removedAt !== undefined && { removedAt }), ...(former && { former }) };
    },

    async changeOwner(id, change, previousUntil, previous) {
      const changed = await changeRow(id, async (row) => {
        const owner = change(row.owner);
        const [before, after] = [localPartOf(row.owner.captureAddress), localPartOf(owner.captureAddress)];
        if (after === before) return { ...row, owner };
        // The new address first: an address too many is harmless, mail to an address that nobody knows would be lost.
        await putAddress(after, id);
        return { ...row, owner, former: [...(row.former ?? []), before].slice(-mostFormer) };
      });
      if (!changed) return undefined;
      const { row, next } = changed;
      const before = localPartOf(row.owner.captureAddress);
      if (localPartOf(next.owner.captureAddress) !== before) await putAddress(before, id, previousUntil, previous);
      return next.owner;
    },

    limitAddress: async (id, localPart, until, how) => void (await putAddress(localPart, id, until, how)),

    async endFormerAddresses(id, at) {
      await changeRow(id, async ({ former, ...row }) => {
        for (const localPart of former ?? []) await putAddress(localPart, id, at);
        return former && row;
      });
    },

    async removeOwner(id, at) {
      const changed = await changeRow(id, async (row) => ({ ...row, removedAt: row.removedAt ?? at }));
      if (!changed) return false;
      // The address is for the owner who comes back, so it does not expire; those from before are over.
      await table.put({ ...addressKey(localPartOf(changed.row.owner.captureAddress)), schema, owner: id, until: at });
      for (const localPart of changed.row.former ?? []) await putAddress(localPart, id, at);
      return true;
    },

    async takeBackOwner(id) {
      const changed = await changeRow(id, async ({ removedAt, former: _former, ...row }) => {
        if (removedAt === undefined) return undefined;
        await putAddress(localPartOf(row.owner.captureAddress), id);
        return row;
      });
      return changed !== undefined;
    },

    async forgetOwner({ id, captureAddress }) {
      for (const localPart of [localPartOf(captureAddress), ...((await read(id))?.former ?? [])]) await table.remove(addressKey(localPart));
      const rows = await table.query(partitionOf(id), '');
      // The mark stays: a backup does not bring back who was forgotten.
      for (const row of rows) if (row.sk !== ownerKey(id).sk && !row.sk.startsWith(tombstonePrefix)) await table.remove(row);
      // Last, so that it can be done again until it is done; a name in the list alone says nothing of anybody.
      await table.remove(ownerKey(id));
      await table.remove({ pk: listPartition, sk: id });
    },

    async owners() {
      return (await table.query(listPartition, '')).map((row) => readRow(ownerListRow, row).owner);
    },

    captureAddress,
    ownerOfAddress: async (localPart, now) => (await captureAddress(localPart, now))?.owner,
  };
}
