import { Temporal } from 'temporal-polyfill';
import type { Feedback } from '../../lib/follow-ups/told/feedback.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Services } from '../services.ts';

/** A mailbox that is full is not empty a minute later. SES has tried for hours by then, so that a few tries are a few days. */
const againAfterHours = 6;
const mostTries = 4;

/** What a mail was about that never arrived is due again: what came back for good as soon as mails go out again, what was put off by itself. Done twice, it is done once. */
export async function takeBack({ store }: Pick<Services, 'store'>, owner: OwnerId, { mail, is, at }: Feedback): Promise<void> {
  if (is === 'came back') await store.undeliver(owner, mail);
  if (is !== 'put off') return;
  const again = Temporal.Instant.from(at).add({ hours: againAfterHours }).toString();
  await store.undeliver(owner, mail, again, mostTries);
}
