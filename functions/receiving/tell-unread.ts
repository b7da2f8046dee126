import { noticeMail } from '../../lib/mail/kinds/notice-mail.ts';
import type { Instant } from '../../lib/time.ts';
import { tellHeld } from '../bounds/told-bounds.ts';
import { sendOnce } from '../sending/send-once.ts';
import type { Services } from '../services.ts';
import type { Envelope } from './envelope.ts';
import { ownersReached } from './owners-reached.ts';

/**
 * Tells every owner whom a mail reached, once, that it could not be read. The mail itself is not touched: reading it is what failed.
 * @returns how many of them are still without it; nobody when it was read after all
 */
export async function tellUnread(services: Services, envelope: Envelope, now: Instant): Promise<number> {
  const { store, environment } = services;
  let waiting = 0;
  for (const { owner: id } of await ownersReached(services, envelope, now)) {
    if ((await store.mail(id, envelope.mail))?.done) continue;
    waiting += 1;
    const stored = await store.owner(id);
    // Nobody knows who wrote it, so that beyond a few it counts among those of strangers.
    if (!stored) continue;
    if (!(await store.take(id, 'told', envelope.mail, now)).may && !(await store.take(id, 'strangers', envelope.mail, now)).may) continue;
    if (!(await store.take(id, 'answers', envelope.mail, now)).may) {
      await tellHeld(services, id, now);
      continue;
    }
    const { owner, secret } = stored;
    const kept = `${environment.bucket}/${envelope.object}`;
    const mail = noticeMail({ notice: { about: 'unread', ...envelope.shown, arrivedAt: now, kept, why: [] }, owner });
    const about = { followUps: [], interviews: [], facts: [] };
    await sendOnce(services, id, `ANSWER#unread ${envelope.mail}`, now, async () => ({
      owner,
      secret,
      mail,
      about,
      deliveries: [],
      used: [],
    }));
  }
  return waiting;
}
