import { type Heartbeat, nextGreeting, type Traffic } from '../../lib/follow-ups/told/heartbeat.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import { MailRefused } from '../aws/outgoing-mail.ts';
import { type ReconciledSearch, reconcileSearch } from '../planning/reconcile-search.ts';
import type { Sending } from '../services.ts';
import { type Sent, sendOnce } from './send-once.ts';

/** What is known after it. */
const told: Readonly<Record<Heartbeat['about'], (now: Instant) => Traffic>> = {
  silence: (now) => ({ silenceToldAt: now }),
  sending: () => ({ sendingFailedAt: undefined }),
  welcome: () => ({ cameAt: undefined, greetAt: undefined, awaits: 'any' }),
};

/**
 * Tells that mail stopped arriving, or that sending had failed, once: by the same claim as every mail, named by the moment since when it is so. What was told is then marked on the
 * search; a crash between leads to the claim that is taken already, and to the mark.
 *
 * @returns nothing when there is nothing of it to tell
 */
export async function sendHeartbeat(services: Sending, owner: OwnerId, state: ReconciledSearch, now: Instant): Promise<Sent | undefined> {
  const { heartbeat } = state;
  if (!heartbeat || isAfter(heartbeat.at, now)) return undefined;
  const { about, since } = heartbeat;
  const sent = await sendOnce(services, owner, `HEARTBEAT#${about} ${since}`, now, async () => {
    const current = await reconcileSearch(services, owner, now, { dueNow: 'here', deliveries: 'as planned' });
    if (current?.heartbeat?.about !== about || current.heartbeat.since !== since) return undefined;
    const { heartbeatMail } = await import('../../lib/mail/kinds/heartbeat-mail.ts');
    return {
      owner: current.owner,
      secret: current.secret,
      mail: heartbeatMail({ heartbeat, owner: current.owner, now }),
      about: { followUps: [], interviews: [], facts: [] },
      deliveries: [],
      used: [],
    };
  }).catch((error: unknown) => {
    if (about !== 'welcome' || !(error instanceof MailRefused && error.isTooEarly)) throw error;
  });
  if (!sent) {
    // Right after a deployment that is how it should be, and nobody's alarm.
    console.error(
      `SES may not write to owner ${owner} yet: they have to confirm their address, or the domain its records. The greeting waits.`,
    );
    await services.store.putTraffic(owner, { greetAt: nextGreeting(since, now) });
    await reconcileSearch(services, owner, now);
    return undefined;
  }
  if (sent.is === 'busy') return sent;
  await services.store.putTraffic(owner, told[about](now));
  return sent;
}
