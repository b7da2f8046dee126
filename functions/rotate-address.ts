import { Temporal } from 'temporal-polyfill';
import type { OwnerId } from '../lib/search/owner.ts';
import type { Instant } from '../lib/time.ts';
import type { Services } from './services.ts';
import { unguessable } from './unguessable.ts';

export type Rotated = {
  readonly address: string;
  readonly before: string;
  /** Until then mail to the address before counts as well. */
  readonly until: Instant;
};

/** As long as the links of a mail hold: the rule in a mailbox gets changed, and replies to mails from before find their way. */
export const graceDays = 30;

/** What `unguessable` makes, at whatever domain. */
const ours = /^[a-z2-9]{20}@/;

/**
 * Gives an owner another capture address, for when theirs got to people who should not have it. Replies to earlier mails go to the old one, and count as long as it does.
 * @param days how long the old one goes on; 0: it ends at once, and so do those from before it
 * @returns nothing when there is no such owner, they were taken out of service, or the address is a mailbox of their own
 */
export async function rotateAddress(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  days: number,
  now: Instant,
): Promise<Rotated | undefined> {
  const stored = await store.owner(owner);
  if (!stored || stored.removedAt !== undefined || !ours.test(stored.owner.captureAddress)) return undefined;
  const until = Temporal.Instant.from(now)
    .add({ hours: days * 24 })
    .toString();
  const local = unguessable(10);
  let before = '';
  const changed = await store.changeOwner(
    owner,
    (known) => {
      before = known.captureAddress;
      return { ...known, captureAddress: `${local}${before.slice(before.lastIndexOf('@'))}` };
    },
    until,
  );
  if (days === 0) await store.endFormerAddresses(owner, now);
  return changed && { address: changed.captureAddress, before, until };
}
