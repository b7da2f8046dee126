import { vendorOf } from '../lib/reading/senders.ts';
import { claimsOwner } from './authority.ts';
import { tellFlood, tellHeld } from './flood.ts';
import type { Decision } from './mails.ts';
import type { ReadArrival } from './receive-for.ts';
import type { Services } from './services.ts';

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
  const take = (what: 'notUnderstood' | 'rounds' | 'answers' | 'told', of?: string) => store.take(owner, what, envelope.mail, now, of);
  let isLast = false;
  if (root !== undefined && !isNotice) {
    const round = await take('rounds', root);
    if (!round.may) return { is: 'none' };
    isLast = round.left === 0;
  }
  if (isNotUnderstood(decision)) {
    const left = await take('notUnderstood');
    if (!left.may) return { is: 'none' };
    isLast ||= left.left === 0;
  } else if (trust !== 'owner' && !(isNotice && (await take('told')).may) && !(await store.mayAnswerUnwanted(owner, envelope.mail, now))) {
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
