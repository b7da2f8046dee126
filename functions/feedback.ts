import * as z from 'zod/mini';
import { lostBy, stoppedBy, withArrival, withFeedback } from '../lib/follow-ups/told/feedback.ts';
import type { Instant } from '../lib/time.ts';
import { environmentOf } from './environment.ts';
import { logged } from './names.ts';
import { reconcileSearch } from './planning/reconcile-search.ts';
import { type ToldBySes, toldBySes } from './sending/feedback-event.ts';
import { takeBack } from './sending/take-back.ts';
import { decidingOf, type Services } from './services.ts';

/** What followed from it, in one word. */
export type FeedbackEffect = 'nothing' | 'taken' | 'arrived' | 'put off' | 'stopped' | 'known';

/**
 * SES tells what became of a mail of ours. Came it back for good, or was it called spam, nothing more is sent to that owner until they say to go on; what the mail was about is due
 * again. Every step can be done twice and in any order: what was told twice is known, what was told too late is judged by its own time, and what is about a mail that we do not know,
 * or about an address that is not the one the owner's mails go to, changes nothing.
 */
export async function takeFeedback(
  { store, wakeUps }: Pick<Services, 'store' | 'wakeUps'>,
  told: ToldBySes,
  now: Instant,
): Promise<FeedbackEffect> {
  const { owner: id, token, mail } = told;
  const stored = await store.owner(id);
  const sent = stored && (await store.sentMail(id, token));
  if (!stored || !sent) return 'nothing';
  switch (told.is) {
    case 'taken': {
      // Most mails: whoever sent it has recorded it.
      if (sent.messageId !== undefined || (await store.isOurs(id, mail)) || lostBy(await store.traffic(id), mail)) return 'nothing';
      await store.addOurs(id, { token, id: mail, at: told.sentAt });
      await store.putSentMail(id, token, sent.mail, mail);
      return 'taken';
    }
    case 'arrived': {
      const { before, after } = await store.changeTraffic(id, (traffic) => withArrival(traffic, told.at));
      return before === after ? 'nothing' : 'arrived';
    }
    case 'rejected':
      console.error(logged.rejected.phrase, { owner: id, mail });
      return 'nothing';
    case 'feedback': {
      const [address] = stored.owner.addresses;
      const about = told.feedback.find(({ to }) => to === address?.toLowerCase());
      if (!about) return 'nothing';
      const { before, after } = await store.changeTraffic(id, (traffic) => {
        const next = withFeedback(traffic, about);
        // With the first mail that gets through again the owner hears since when none did.
        return next !== traffic && stoppedBy(next, address) ? { ...next, sendingFailedAt: next.sendingFailedAt ?? about.at } : next;
      });
      // Done again by a retry, for a crash may have come between.
      await takeBack({ store }, id, about);
      await reconcileSearch({ store, wakeUps }, id, now);
      const stopped = stoppedBy(after, address);
      // The one that stopped it, however often it is told: whoever listens must not miss it by a crash.
      if (stopped?.mail === mail)
        console.error(logged[stopped.is === 'called spam' ? 'calledSpam' : 'cameBack'].phrase, { owner: id, mail });
      if (before === after) return 'known';
      return stopped ? 'stopped' : 'put off';
    }
  }
}

const topicEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ MessageId: z.string(), Message: z.string() }) })) });

let services: Parameters<typeof takeFeedback>[0] | undefined;

/** What SNS calls. An error leaves it, so that it is called again, and in the end laid aside. */
export async function handler(event: unknown): Promise<readonly FeedbackEffect[]> {
  services ??= decidingOf(environmentOf(process.env));
  const heard: FeedbackEffect[] = [];
  for (const { Sns } of topicEvent.parse(event).Records) {
    const told = toldBySes(Sns.Message);
    heard.push(told ? await takeFeedback(services, told, new Date().toISOString()) : 'nothing');
  }
  return heard;
}
