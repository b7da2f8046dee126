import type { Delivery, Search } from '../search/search.ts';
import type { SentMail } from '../search/sent-mail.ts';
import type { Instant } from '../time.ts';
import { plusHours, tidy } from './days/windows.ts';
import type { FollowUp } from './follow-up.ts';
import { followUpOfLapse } from './placing/lapse.ts';
import { plan } from './plan.ts';

/** Who has not sent a draft by then will not send a better one either. */
const standsDays = 14;
/** A text whose last moment has passed is still worth mending for this long. */
const staysHours = 48;

/**
 * The drafts of a mail of ours that can still go, as they follow from what is known by now: those that would be due had they not come yet. So what was sent or
 * skipped meanwhile, or ended by news, is not among them. Drafts that had lapsed and came on the owner's word stay what they were.
 *
 * @param sent the mail that was answered
 * @returns with them when they first came, for their texts to differ from those before and not from themselves; nothing where none is left
 */
export function writtenAnew(
  sent: Pick<SentMail, 'followUps' | 'at'>,
  search: Search,
  now: Instant,
): { readonly followUps: readonly FollowUp[]; readonly cameAt: Instant } | undefined {
  const came = search.deliveries.filter((delivery) => delivery.how === 'delivered' && isOf(delivery, sent));
  const cameAt = came.map(({ at }) => tidy(at)).sort()[0] ?? tidy(sent.at);
  if (plusHours(cameAt, standsDays * 24) <= tidy(now)) return undefined;
  const { due } = plan({ ...search, deliveries: search.deliveries.filter((delivery) => !came.includes(delivery)) });
  const followUps = sent.followUps.flatMap((one): readonly FollowUp[] => {
    if (one.to === 'owner') return [];
    const found = due.find(({ id }) => id === one.id);
    if (found) return found.sendBy !== undefined && plusHours(found.sendBy, staysHours) <= tidy(now) ? [] : [found];
    const lapsed = search.deliveries.some(({ followUp, how }) => followUp === one.id && how === 'lapsed');
    return lapsed && !came.some(({ followUp }) => followUp === one.id) ? [followUpOfLapse(one, now)] : [];
  });
  return followUps.length === 0 ? undefined : { followUps, cameAt };
}

function isOf({ followUp }: Delivery, { followUps }: Pick<SentMail, 'followUps'>): boolean {
  return followUps.some(({ id }) => id === followUp);
}
