import { lostBy, stoppedBy } from '../../lib/follow-ups/told/feedback.ts';
import { isBriefFailure } from '../../lib/follow-ups/told/heartbeat.ts';
import type { LinksOfMail } from '../../lib/mail/links/links-of-mail.ts';
import type { OwnerMail } from '../../lib/mail/owner-mail.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { Delivery } from '../../lib/search/search.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import type { Instant } from '../../lib/time.ts';
import { MailRefused } from '../aws/outgoing-mail.ts';
import { linkAbout, tokenOf } from '../secrets/hash.ts';
import { linksOf } from '../secrets/links.ts';
import type { Services } from '../services.ts';
import { type Claim, eventOf, type MailEvent } from '../store/deliveries.ts';
import type { Ending } from '../store/mails.ts';
import { takeBack } from './take-back.ts';

/** A mail to the owner with what has to be remembered of it. */
export type Letter = {
  readonly owner: Owner;
  readonly secret: string;
  readonly mail: OwnerMail;
  readonly about: Omit<SentMail, 'at' | 'kind'>;
  readonly deliveries: readonly Delivery[];
  /** Hashes of its drafts by company (lower case), for the next drafts to differ. */
  readonly used: readonly { readonly company: string; readonly hashes: readonly string[] }[];
};

/** What became of one try to send one mail. */
export type Sent =
  | { readonly is: 'sent'; readonly token: string; readonly mail: OwnerMail; readonly ended?: true }
  /** It was sent before. */
  | { readonly is: 'finished' }
  /** A mail about it is under way. */
  | { readonly is: 'busy'; readonly until: Instant }
  /** After the claim, nothing was to be said any more. */
  | { readonly is: 'nothing' }
  /** Mails to the owner come back: until they say to go on, none is sent. A question that it asks is on the page. */
  | { readonly is: 'held' };

/**
 * Sends one mail about one event: claim, write, send with one try, record. A crash before the sending leads to the same mail later. A crash right after it, before
 * SES's answer is recorded, leads to none where SES has told meanwhile that it took the mail (`functions/feedback.ts`), else to a second one that says so.
 *
 * @param how as for a claim
 * @param ends the mail that this answers, which then has come to its end: put on record with it
 * @param write is asked after the claim, so that it sees what is true now; given the links that the mail may carry, where there is an address for them
 */
export async function sendOnce(
  services: Pick<Services, 'store' | 'mailer' | 'environment'>,
  ownerId: OwnerId,
  event: MailEvent,
  now: Instant,
  write: (links: LinksOfMail | undefined) => Promise<Letter | undefined>,
  { how, ends }: { readonly how?: 'unread'; readonly ends?: Ending | undefined } = {},
): Promise<Sent> {
  const { store, mailer } = services;
  const claim = await store.claim(ownerId, event, now, how);
  if ('busyUntil' in claim) return { is: 'busy', until: claim.busyUntil };
  if ('finished' in claim) return { is: 'finished' };
  const ready = await prepare(services, claim, now, write).catch(async (error: unknown) => {
    await store.release(claim);
    throw error;
  });
  if (!ready) {
    await store.release(claim);
    return { is: 'nothing' };
  }
  const { letter, token, about, earlier, taken } = ready;
  const { owner, mail } = letter;
  const deliveredBy = (id: string): readonly Delivery[] =>
    letter.deliveries.map((delivery) => (delivery.how === 'delivered' ? { ...delivery, messageId: id } : delivery));
  const traffic = await store.traffic(ownerId);
  if (stoppedBy(traffic, owner.addresses[0])) {
    await store.release(claim);
    return { is: 'held' };
  }
  const used = letter.used.map((one) => ({ ...one, event: `${event}#${claim.round}` }));
  if (taken !== undefined && !lostBy(traffic, taken)) {
    if (used.length > 0) await store.addUsed(ownerId, used, now);
    await store.finish(claim, deliveredBy(taken));
    return { is: 'finished' };
  }
  const { id, messageId } = await mailer
    .send({ owner, mail, token, earlier, again: claim.unsure > 0, at: now })
    .catch(async (error: unknown) => {
      // Any other error leaves it open whether the mail went out: then the lease stays.
      if (error instanceof MailRefused) await store.release(claim);
      // The first of a row of failures counts: the owner hears of them when mail gets through again. Who was not even greeted yet misses nothing.
      if (traffic.sendingFailedAt === undefined && traffic.cameAt === undefined) await store.putTraffic(ownerId, { sendingFailedAt: now });
      throw error;
    });
  const { conversation } = mail;
  const inConversation = conversation !== undefined && { conversation: { of: conversation, messageIds: [...earlier, messageId] } };
  const isAnswer = event.startsWith('ANSWER#');
  // Of what has come to its end nobody asks whether its answer was sent.
  const ended = ends ? { ends } : { sent: about, ...(isAnswer && { answers: claim }) };
  await store.addOurs(ownerId, { token, id, at: now, used, ...inConversation, ...ended });
  const met = !isAnswer && (await store.finish(claim, deliveredBy(id))) === 'met';
  // That it came back may have been heard before it was on record as delivered. What answers one mail is not sent again, whatever becomes of it.
  const after = met && letter.deliveries.length > 0 ? await store.traffic(ownerId, 'anew') : traffic;
  const lost = lostBy(after, id);
  if (lost) await takeBack(services, ownerId, lost);
  // What failed once and then did not is nobody's business; after a longer time the heartbeat tells of it, and takes the note away.
  else if (after.sendingFailedAt !== undefined && isBriefFailure(after.sendingFailedAt, now) && !stoppedBy(after, owner.addresses[0]))
    await store.putTraffic(ownerId, { sendingFailedAt: undefined });
  return { is: 'sent', token, mail, ...(ends && { ended: true }) };
}

/** All that comes before the sending, and can be done again at will. */
async function prepare(
  { store, environment }: Pick<Services, 'store' | 'environment'>,
  claim: Claim,
  now: Instant,
  write: (links: LinksOfMail | undefined) => Promise<Letter | undefined>,
) {
  const { owner, event, round } = claim;
  // An answer says what its own run has just recorded; everything else, what is true now.
  if (!event.startsWith('ANSWER#')) await store.readAgain(owner, eventOf(event), now);
  const links =
    environment.actions === undefined
      ? undefined
      : linksOf(environment.actions, await store.signingKey(owner, now), { owner, event, revision: round, now });
  const letter = await write(links);
  if (!letter) return undefined;
  const { secret, mail } = letter;
  const token = tokenOf(secret, linkAbout(round === 0 ? event : `${event}#${round}`));
  const about: SentMail = { ...letter.about, kind: mail.kind, at: now };
  // SES may have told meanwhile what became of a try whose end is not known here.
  const taken = claim.unsure > 0 ? (await store.sentMail(owner, token))?.messageId : undefined;
  // Before the mail: a reply must find what it answers.
  // The links of the first mailing name it by themselves; those of a later one take their place.
  await store.putSentMail(owner, token, about, taken, links && round > 0 ? { about: linkAbout(event), revision: round } : undefined);
  if (about.question) await store.putQuestion(owner, token, now);
  const earlier = mail.conversation === undefined ? [] : await store.conversation(owner, mail.conversation);
  return { letter, token, about, earlier, taken };
}
