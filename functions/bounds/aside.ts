import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { prefixes } from '../names.ts';
import type { Services } from '../services.ts';

/** A mail that was laid aside unread in a flood: it has no row, so that a flood fills no table, and is found by where it lies. */
export type Aside = { readonly mail: string; readonly at: Instant };

/** Among what is kept, so that it ages as everything there does; by owner, so that each finds and forgets their own. */
const asideOf = (owner: OwnerId): string => `${prefixes.kept}aside/${encodeURIComponent(owner)}/`;

/** @param isAlone nobody else's: it is moved, not copied */
export async function layAside({ bucket }: Pick<Services, 'bucket'>, owner: OwnerId, mail: string, isAlone: boolean): Promise<void> {
  const object = prefixes.raw + mail;
  if (isAlone) return bucket.keep(object, asideOf(owner) + mail);
  const stored = await bucket.get(object, 'whole');
  if (stored) await bucket.put(asideOf(owner) + mail, stored.bytes);
}

/** The newest first. */
export async function listAside({ bucket }: Pick<Services, 'bucket'>, owner: OwnerId): Promise<readonly Aside[]> {
  const prefix = asideOf(owner);
  const all = (await bucket.list(prefix)).map(({ key, modifiedAt }) => ({ mail: key.slice(prefix.length), at: modifiedAt }));
  return all.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** As it came, as far as it is read at all. */
export async function openAside({ bucket }: Pick<Services, 'bucket'>, owner: OwnerId, mail: string): Promise<Uint8Array | undefined> {
  return (await bucket.get(asideOf(owner) + mail))?.bytes;
}

/** Nobody who sends a mail has a say in where it lies. */
const wanted = `${prefixes.raw}wanted/`;

/** Whether a mail had been laid aside, and its owner wants it read after all. */
export function isWanted(object: string): boolean {
  return object.startsWith(wanted);
}

/**
 * Puts a mail back on its way, to be read whatever else came that day: at once where functions can be called from here, else with the next sweep. Stopped in between it is done again.
 * @returns whether there was such a mail
 */
export async function readAfterAll(
  { bucket, wakeUps }: Pick<Services, 'bucket' | 'wakeUps'>,
  owner: OwnerId,
  mail: string,
  now: Instant,
): Promise<boolean> {
  const stored = await bucket.get(asideOf(owner) + mail, 'whole');
  if (!stored) return false;
  await bucket.put(wanted + mail, stored.bytes);
  await wakeUps.inbound(wanted + mail, now);
  await bucket.remove(asideOf(owner) + mail);
  return true;
}

/** @returns how many there were */
export async function forgetAside({ bucket }: Pick<Services, 'bucket'>, owner: OwnerId): Promise<number> {
  const all = await bucket.list(asideOf(owner));
  for (const { key } of all) await bucket.remove(key);
  return all.length;
}
