import { Temporal } from 'temporal-polyfill';
import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Services } from '../services.ts';
import { linkAbout, tokenOf } from './hash.ts';
import { unguessable } from './unguessable.ts';

/** The new capture address, and the one it takes the place of. */
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

/** Whether it was made here, and can be made anew: not a mailbox of the owner's own. */
export function isMadeHere(captureAddress: string): boolean {
  return ours.test(captureAddress);
}

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
  if (!stored || stored.removedAt !== undefined || !isMadeHere(stored.owner.captureAddress)) return undefined;
  const until = daysAfter(now, days);
  const { before, after } = await moveTo({ store }, owner, unguessable(10), until);
  if (days === 0) await store.endFormerAddresses(owner, now);
  return after === undefined ? undefined : { address: after, before, until };
}

/**
 * The same on the owner's word against a flood: of mail to the old address only what has proof is read from now on.
 * @param word names it: asked again for the same, after a crash or by a second press of the button, the address stays as it is
 */
export async function rotateFlooded(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  word: string,
  now: Instant,
): Promise<Pick<Rotated, 'address' | 'until'> | undefined> {
  const stored = await store.owner(owner);
  if (!stored || stored.removedAt !== undefined || !isMadeHere(stored.owner.captureAddress)) return undefined;
  const { secret, former = [] } = stored;
  const before = localPartOf(stored.owner.captureAddress);
  const until = daysAfter(now, graceDays);
  const local = tokenOf(secret, `ADDRESS#${word}`);
  // Made by this word before, and replaced since.
  if (former.includes(local)) return { address: stored.owner.captureAddress, until };
  const { after = stored.owner.captureAddress } = await moveTo({ store }, owner, local, until, provenOnly);
  // It was so before this was asked: whoever asked first may not have come to this.
  const old = before === local ? former.at(-1) : undefined;
  if (old !== undefined && (await store.ownerOfAddress(old, now)) === owner) await store.limitAddress(owner, old, until, provenOnly);
  return { address: after, until };
}

const provenOnly = { provenOnly: true } as const;

async function moveTo(
  { store }: Pick<Services, 'store'>,
  owner: OwnerId,
  local: string,
  until: Instant,
  previous: { readonly provenOnly?: true } = {},
): Promise<{ readonly before: string; readonly after: string | undefined }> {
  let before = '';
  const changed = await store.changeOwner(
    owner,
    (known) => {
      before = known.captureAddress;
      return { ...known, captureAddress: `${local}${before.slice(localPartOf(before).length)}` };
    },
    until,
    previous,
  );
  return { before, after: changed?.captureAddress };
}

function daysAfter(now: Instant, days: number): Instant {
  return Temporal.Instant.from(now)
    .add({ hours: days * 24 })
    .toString();
}

/** The action of a link that does so. */
export const rotation = 'rotate';

/** What such a link is about: the address that it takes away. */
export function rotationOf(address: string): string {
  return linkAbout(`ADDRESS#${address}`);
}
