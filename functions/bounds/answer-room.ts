import { vendorOf } from '../../lib/reading/names/senders.ts';
import { claimsOwner } from '../receiving/authority.ts';
import type { ReadArrival } from '../receiving/receive-for.ts';
import type { Services } from '../services.ts';
import type { Decision } from '../store/mails.ts';
import { tellFlood, tellHeld } from './flood.ts';

/** `last`: after this one no more goes out in this back and forth today, and it says so. */
export type AnswerRoom = { readonly is: 'free' | 'last' | 'none' };

/**
 * Whether a mail may be answered today. Autoresponders that do not say they are look like an owner: one whom nobody understands, one who says "done" to everything, one who opens a ticket for each mail.
 * Each has its bound, and so has all of it together. What a mail changes does not depend on it.
 */
export async function roomToAnswer(services: Services, arrival: ReadArrival, decision: Decision): Promise<AnswerRoom> {
  const { store } = services;
  const { owner, profile, envelope, now, trust, mail, root = claimsOwner(mail, profile) ? undefined : senderOf(mail) } = arrival;
  const isNotice = decision.do === 'tell';
  const take = (what: 'notUnderstood' | 'rounds' | 'answers' | 'told' | 'strangers', of?: string) =>
    store.take(owner, what, envelope.mail, now, of);
  // The narrower bound first: who has used it up takes nothing of what is there for all.
  const bounds: (() => ReturnType<typeof take>)[] = [];
  const notUnderstood = isNotUnderstood(decision);
  if (notUnderstood) bounds.push(() => take('notUnderstood'));
  if (root !== undefined && !isNotice) bounds.push(() => take('rounds', root));
  let isLast = false;
  for (const bound of bounds) {
    const room = await bound();
    if (!room.may) return { is: 'none' };
    isLast ||= room.left === 0;
  }
  const isFree = trust === 'owner' || notUnderstood || (isNotice && (await take('told')).may);
  if (!isFree && !(await take('strangers')).may) {
    await tellFlood(services, arrival);
    return { is: 'none' };
  }
  if ((await take('answers')).may) return { is: isLast ? 'last' : 'free' };
  await tellHeld(services, owner, now, arrival.root);
  return { is: 'none' };
}

/** A robot that names no mail of ours keeps its address. A system of many employers has one address for all of them. */
function senderOf({ from }: ReadArrival['mail']): string | undefined {
  return from === undefined || vendorOf(from.address)?.part === 'ats' ? undefined : `from ${from.address.toLowerCase()}`;
}

function isNotUnderstood(decision: Decision): boolean {
  return decision.do === 'command' && decision.outcomes.every(({ word }) => word === 'unknown');
}
