import { vendorOf } from '../../lib/reading/names/senders.ts';
import { tellFlood, tellHeld } from '../bounds/told-bounds.ts';
import type { Services } from '../services.ts';
import type { Decision } from '../store/mails.ts';
import { claimsOwner } from './authority.ts';
import type { ReadArrival } from './envelope.ts';

/** `last`: after this one no more goes out in this back and forth today, and it says so. `tell`: what the owner is to be told instead. */
export type AnswerRoom = { readonly is: 'free' | 'last' } | { readonly is: 'none'; readonly tell?: 'flood' | 'held' };

/**
 * Whether a mail may be answered today. Autoresponders that do not say they are look like an owner: one whom nobody understands, one who says "done" to everything, one who opens a ticket for each mail.
 * Each has its bound, and so has all of it together. What a mail changes does not depend on it.
 */
export function roomToAnswer(arrival: ReadArrival, decision: Decision): AnswerRoom {
  const { profile, envelope, trust, mail, root = claimsOwner(mail, profile) ? undefined : senderOf(mail) } = arrival;
  const isNotice = decision.do === 'tell';
  const take = (what: 'notUnderstood' | 'rounds' | 'answers' | 'told' | 'strangers', of?: string) =>
    arrival.room.take(what, envelope.mail, of);
  // The narrower bound first: who has used it up takes nothing of what is there for all.
  const notUnderstood = isNotUnderstood(decision);
  const bounds = [
    ...(notUnderstood ? [() => take('notUnderstood')] : []),
    ...(root !== undefined && !isNotice ? [() => take('rounds', root)] : []),
  ];
  let isLast = false;
  for (const bound of bounds) {
    const room = bound();
    if (!room.may) return { is: 'none' };
    isLast ||= room.left === 0;
  }
  const isFree = trust === 'owner' || notUnderstood || (isNotice && take('told').may);
  if (!isFree && !take('strangers').may) return { is: 'none', tell: 'flood' };
  return take('answers').may ? { is: isLast ? 'last' : 'free' } : { is: 'none', tell: 'held' };
}

/** The owner hears, once, that there is no room for answers. */
export async function tellNoRoom(services: Services, arrival: ReadArrival, { tell }: AnswerRoom & { readonly is: 'none' }): Promise<void> {
  if (tell === 'flood') await tellFlood(services, arrival);
  if (tell === 'held') await tellHeld(services, arrival.owner, arrival.now, arrival.root);
}

/** A robot that names no mail of ours keeps its address. A system of many employers has one address for all of them. */
function senderOf({ from }: ReadArrival['mail']): string | undefined {
  return from === undefined || vendorOf(from.address)?.part === 'ats' ? undefined : `from ${from.address.toLowerCase()}`;
}

function isNotUnderstood(decision: Decision): boolean {
  return decision.do === 'command' && decision.outcomes.every(({ word }) => word === 'unknown');
}
