import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../lib/time.ts';
import { setupNotification } from './envelope.ts';
import { environmentOf } from './environment.ts';
import { prefixes } from './names.ts';
import { isAfter } from './reconcile-search.ts';
import { type Services, servicesOf } from './services.ts';

/** Younger ones are on their way: SQS hands a mail out again after a few minutes. */
const leftOverAfterMinutes = 15;
/** Scheduler is up to a minute late, and a delivery takes its time. */
const lateAfterMinutes = 5;

/**
 * Finds what was left lying and puts it back on its way: mails in `raw/` that nobody finished, and searches whose next due moment has passed, which
 * is also how a lease that ran out shows. Finding too much is harmless: who is woken looks again.
 */
export async function sweepOnce(
  { store, bucket, wakeUps }: Pick<Services, 'store' | 'bucket' | 'wakeUps'>,
  now: Instant,
): Promise<{ readonly mails: number; readonly searches: number }> {
  const before = (minutes: number): Instant => Temporal.Instant.from(now).subtract({ minutes }).toString();
  const leftOver = (await bucket.list(prefixes.raw)).filter(
    ({ key, modifiedAt }) => !key.endsWith(setupNotification) && !isAfter(modifiedAt, before(leftOverAfterMinutes)),
  );
  for (const { key } of leftOver) await wakeUps.inbound(key, now);
  const owners = await store.dueOwners(before(lateAfterMinutes));
  for (const owner of owners) await wakeUps.deliver(owner, now, now);
  return { mails: leftOver.length, searches: owners.length };
}

let services: Services | undefined;

/** What EventBridge Scheduler calls every hour. */
export async function handler(): Promise<void> {
  services ??= servicesOf(environmentOf(process.env));
  const found = await sweepOnce(services, new Date().toISOString());
  if (found.mails + found.searches > 0)
    console.error(`Left lying and put back on its way: ${found.mails} mails, ${found.searches} searches`);
}
