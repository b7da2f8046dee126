import { digestOf } from '../../lib/follow-ups/told/digest.ts';
import { mostLapsed } from '../../lib/mail/blocks/lapsed-words.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import { type ReconciledSearch, reconcileSearch } from '../planning/reconcile-search.ts';
import type { Sending } from '../services.ts';
import { aboutFollowUps } from './letter-facts.ts';
import { type Letter, type Sent, sendOnce } from './send-once.ts';

/**
 * Sends the digest of a week that is due, once: by the same claim as every mail, named by the moment it was due at first. What it has told is then marked on the
 * search item; a crash between leads to the claim that is taken already, and to the mark.
 *
 * @returns nothing when none is due
 * @param state after everything else that is due was seen to, so that what lapsed just now is in it
 */
export async function sendDigest(services: Sending, owner: OwnerId, state: ReconciledSearch, now: Instant): Promise<Sent | undefined> {
  if (!state.digest || isAfter(state.digest.at, now)) return undefined;
  const { slot } = state.digest;
  const sent = await sendOnce(services, owner, `DIGEST#${slot}`, now, async () => write(services, owner, now));
  if (sent.is === 'busy') return sent;
  // What became known between a mail and its lost mark is told once more rather than never.
  await services.store.putDigested(owner, sent.is === 'finished' ? slot : now);
  return sent;
}

async function write(services: Sending, ownerId: OwnerId, now: Instant): Promise<Letter | undefined> {
  const state = await reconcileSearch(services, ownerId, now, { dueNow: 'here', deliveries: 'as planned' });
  if (!state) return undefined;
  const { owner, secret, search, plan, digestedUntil } = state;
  const digest = digestOf(search, plan, digestedUntil, now);
  if (!digest) return undefined;
  const { digestMail } = await import('../../lib/mail/kinds/digest-mail.ts');
  return {
    owner,
    secret,
    mail: digestMail({ digest, search, owner }),
    about: {
      followUps: [],
      interviews: [],
      facts: [],
      ...(digest.lapsed.length > 0 && { lapsed: aboutFollowUps(digest.lapsed.slice(0, mostLapsed)) }),
    },
    deliveries: [],
    used: [],
  };
}
