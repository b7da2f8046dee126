import { Temporal } from 'temporal-polyfill';
import type { Warning } from '../../lib/mail/kinds/notice-mail.ts';
import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { expiryFrom, signLink } from '../secrets/links.ts';
import { isMadeHere, rotation, rotationOf } from '../secrets/rotate-address.ts';
import { sendOnce } from '../sending/send-once.ts';
import type { Sending, Services } from '../services.ts';
import { mostADay } from '../store/allowances.ts';

/** A flood that goes on is told of once a week. */
const toldForDays = 7;

/** Tells the owner that others fill their capture address, once, with the way to another one. */
export async function tellFlood(
  services: Sending,
  { owner, address, now }: { readonly owner: OwnerId; readonly address: string; readonly now: Instant },
): Promise<void> {
  const { store, environment } = services;
  const { floodToldAt, floodedAddress } = await store.traffic(owner);
  if (floodedAddress === address && floodToldAt !== undefined && daysBetween(floodToldAt, now) < toldForDays) return;
  const stored = await store.owner(owner);
  // Who has moved away from an address knows why; mail to it takes nothing from the new one.
  if (!stored || localPartOf(stored.owner.captureAddress).toLowerCase() !== address) return;
  const made = isMadeHere(stored.owner.captureAddress);
  const link =
    made && environment.actions !== undefined ? environment.actions + (await rotationPath({ store }, owner, address, now)) : undefined;
  const { unproven: read } = mostADay;
  const flooded = {
    about: 'flood',
    address: `${address}@${environment.captureDomain}`,
    read,
    made,
    ...(link !== undefined && { link }),
  } as const;
  if (await tell(services, owner, `ANSWER#flood ${address} ${now.slice(0, 10)}`, flooded, now))
    await store.putTraffic(owner, { floodToldAt: now, floodedAddress: address });
}

/**
 * Tells the owner, once on a day, that the day's mails to them are used up, and what becomes of the rest.
 * @param root where it was used up in a back and forth: what answers this mail is one of it
 */
export async function tellHeld(services: Sending, owner: OwnerId, now: Instant, root?: string): Promise<void> {
  const held = { about: 'held', answers: mostADay.answers, drafts: mostADay.drafts } as const;
  await tell(services, owner, `ANSWER#held ${now.slice(0, 10)}`, held, now, root);
}

/** Tells the owner, once on a day, that mails of their own were put aside unread. */
export async function tellAside(services: Sending, owner: OwnerId, now: Instant, root: string | undefined): Promise<void> {
  const aside = { about: 'aside', own: mostADay.own, replies: mostADay.replies } as const;
  await tell(services, owner, `ANSWER#aside ${now.slice(0, 10)}`, aside, now, root);
}

/** @returns whether it was told now */
async function tell(
  services: Sending,
  id: OwnerId,
  event: `ANSWER#${string}`,
  notice: Warning,
  now: Instant,
  root?: string,
): Promise<boolean> {
  try {
    const sent = await sendOnce(services, id, event, now, async () => {
      const stored = await services.store.owner(id);
      if (!stored) return undefined;
      const { owner, secret } = stored;
      const { noticeMail } = await import('../../lib/mail/kinds/notice-mail.ts');
      const about = { followUps: [], interviews: [], facts: [], ...(root !== undefined && { root }) };
      return { owner, secret, mail: noticeMail({ notice, owner }), about, deliveries: [], used: [] };
    });
    return sent.is === 'sent';
  } catch (error) {
    // The mail that this is about must not come again for it: the next one tells.
    console.error('The owner could not be told that there is too much mail; it is tried again with the next one', error);
    return false;
  }
}

/** The link by which the owner has another capture address in the place of this one. */
async function rotationPath({ store }: Pick<Services, 'store'>, owner: OwnerId, address: string, now: Instant): Promise<string> {
  const link = { action: rotation, owner, about: rotationOf(address), revision: 0, expiresAt: expiryFrom(now) };
  return signLink(link, await store.signingKey(owner, now));
}

function daysBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(to).since(from).total('hours') / 24;
}
