import { isBriefFailure } from '../lib/follow-ups/heartbeat.ts';
import type { LinksOfMail } from '../lib/mail/links-of-mail.ts';
import type { OwnerMail } from '../lib/mail/owner-mail.ts';
import type { Owner, OwnerId } from '../lib/search/owner.ts';
import type { Delivery } from '../lib/search/search.ts';
import type { SentMail } from '../lib/search/sent-mail.ts';
import type { Instant } from '../lib/time.ts';
import type { Claim, MailEvent } from './deliveries.ts';
import { tokenOf } from './hash.ts';
import { aboutOf, linksOf } from './links.ts';
import { MailRefused } from './mailer.ts';
import type { Services } from './services.ts';

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

export type Sent =
  | { readonly is: 'sent'; readonly token: string; readonly mail: OwnerMail }
  /** It was sent before. */
  | { readonly is: 'finished' }
  /** A mail about it is under way. */
  | { readonly is: 'busy'; readonly until: Instant }
  /** After the claim, nothing was to be said any more. */
  | { readonly is: 'nothing' };

/**
 * Sends one mail about one event: claim, write, send with one try, record. A crash before the sending leads to the same mail later; a crash right after it, before
 * SES's answer is recorded, to a second one that says so.
 *
 * @param write is asked after the claim, so that it sees what is true now; given the links that the mail may carry, where there is an address for them
 */
export async function sendOnce(
  services: Pick<Services, 'store' | 'mailer' | 'environment'>,
  ownerId: OwnerId,
  event: MailEvent,
  now: Instant,
  write: (links: LinksOfMail | undefined) => Promise<Letter | undefined>,
): Promise<Sent> {
  const { store, mailer } = services;
  const claim = await store.claim(ownerId, event, now);
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
  const { letter, token, about, earlier } = ready;
  const { owner, mail } = letter;
  const { id, messageId } = await mailer
    .send({ owner, mail, token, earlier, again: claim.unsure > 0, at: now })
    .catch(async (error: unknown) => {
      // Any other error leaves it open whether the mail went out: then the lease stays.
      if (error instanceof MailRefused) await store.release(claim);
      await noteFailure(store, ownerId, now);
      throw error;
    });
  const { conversation } = mail;
  await Promise.all([
    store.putSentMail(ownerId, token, about, id),
    store.addOurs(ownerId, { token, id, messageId, at: now, ...(conversation !== undefined && { conversation }) }),
    ...letter.used.map(({ company, hashes }) => store.addUsed(ownerId, company, `${event}#${claim.round}`, hashes, now)),
  ]);
  await store.finish(
    claim,
    letter.deliveries.map((delivery) => (delivery.how === 'delivered' ? { ...delivery, messageId: id } : delivery)),
  );
  await noteSuccess(store, ownerId, now);
  return { is: 'sent', token, mail };
}

/** The first of a row of failures counts: the owner hears of them when mail gets through again. */
async function noteFailure(store: Services['store'], owner: OwnerId, now: Instant): Promise<void> {
  if ((await store.traffic(owner)).sendingFailedAt === undefined) await store.putTraffic(owner, { sendingFailedAt: now });
}

/** What failed once and then did not is nobody's business; after a longer time the heartbeat tells of it, and takes the note away. */
async function noteSuccess(store: Services['store'], owner: OwnerId, now: Instant): Promise<void> {
  const { sendingFailedAt } = await store.traffic(owner);
  if (sendingFailedAt !== undefined && isBriefFailure(sendingFailedAt, now)) await store.putTraffic(owner, { sendingFailedAt: undefined });
}

/** All that comes before the sending, and can be done again at will. */
async function prepare(
  { store, environment }: Pick<Services, 'store' | 'environment'>,
  claim: Claim,
  now: Instant,
  write: (links: LinksOfMail | undefined) => Promise<Letter | undefined>,
) {
  const { owner, event, round: revision } = claim;
  const links =
    environment.actions === undefined
      ? undefined
      : linksOf(environment.actions, await store.signingKey(owner, now), { owner, event, revision, now });
  const letter = await write(links);
  if (!letter) return undefined;
  const { secret, mail } = letter;
  const token = tokenOf(secret, claim.round === 0 ? claim.event : `${claim.event}#${claim.round}`);
  const about: SentMail = { ...letter.about, kind: mail.kind, at: now };
  // Before the mail: a reply must find what it answers.
  await store.putSentMail(claim.owner, token, about);
  if (about.question) await store.putQuestion(claim.owner, token, now);
  if (links) await store.putLinked(owner, aboutOf(event), { token, revision });
  const earlier = mail.conversation === undefined ? [] : await store.conversation(claim.owner, mail.conversation);
  return { letter, token, about, earlier };
}
