import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import { vendorOf } from '../../lib/reading/names/senders.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Admission } from '../receiving/admit.ts';
import type { Envelope } from '../receiving/envelope.ts';
import { lookupKey } from '../rows/lookup-keys.ts';
import type { Services } from '../services.ts';
import type { Room } from '../store/allowances.ts';
import { isWanted } from './aside.ts';
import { tellAside, tellFlood } from './told-bounds.ts';

/** What is asked of a mail before it is read: only so many a day are, or a leaked address would fill the owner's table and mailbox. */
export type Calling = {
  readonly owner: OwnerId;
  readonly address: string;
  readonly envelope: Envelope;
  readonly mail: InboundMail;
  readonly now: Instant;
  /** What is left of the day. */
  readonly room: Room;
  /** Token of the mail of ours that the back and forth began with in which this one answers. */
  readonly root?: string;
};

/**
 * Whether there is room for a mail today. One for which there is none is laid aside unread, without a row; the owner is told once.
 * What lay in a mailbox from before, or is called for, always has room: somebody wants it read.
 */
export async function hasRoom(services: Services, calling: Calling, { is, trust }: Admission): Promise<boolean> {
  const { store } = services;
  const { address, envelope, now, room } = calling;
  if (envelope.early || isWanted(envelope.object)) return true;
  const take = (what: 'known' | 'unproven' | 'refused', of?: string) => room.take(what, envelope.mail, of).may;
  if (trust === 'owner') return hasRoomForOwn(services, calling);
  if (is !== 'admitted') return take('refused', address);
  const provenOnly = (await store.captureAddress(address, now))?.provenOnly ?? false;
  if (!provenOnly && take('unproven', address)) return true;
  if (trust === 'passed' && (await isKnown(services, calling)) && take('known')) return true;
  if (!provenOnly) await tellFlood(services, calling);
  return false;
}

async function hasRoomForOwn(services: Services, { owner, envelope, mail, now, room, root }: Calling): Promise<boolean> {
  const isInBounds = root === undefined || room.take('replies', envelope.mail, root).may;
  const own = isInBounds ? room.take('own', mail.messageId ?? envelope.mail) : undefined;
  if (own?.may) return !own.again || room.take('copies', envelope.mail).may;
  await tellAside(services, owner, now, root);
  return false;
}

async function isKnown({ store }: Pick<Services, 'store'>, { owner, mail }: Calling): Promise<boolean> {
  const sender = mail.from?.address.toLowerCase();
  if (sender === undefined) return false;
  return vendorOf(sender)?.part === 'ats' || (await store.lookUp(owner, [lookupKey.person(sender)])).length > 0;
}
