import { Temporal } from 'temporal-polyfill';
import { type Instant, isAfter } from '../lib/time.ts';
import { type Environment, environmentOf } from './environment.ts';
import { measured, prefixes } from './names.ts';
import { type DueOwners, dueOwnersOf } from './planning/due-owners.ts';
import { setupNotification } from './receiving/envelope.ts';
import { bucketFor, type Services, tableFor, wakeUpsFor } from './services.ts';

/** Younger ones are on their way: SQS hands a mail out again after a few minutes. */
const leftOverAfterMinutes = 15;
/** Scheduler is up to a minute late, and a delivery takes its time. */
const lateAfterMinutes = 5;

/**
 * Finds what was left lying and puts it back on its way: mails in `raw/` that nobody finished, and searches whose next due moment has passed, which
 * is also how a lease that ran out shows. Finding too much is harmless: who is woken looks again.
 */
export async function sweepOnce({ store, bucket, wakeUps }: Sweeping, now: Instant): Promise<Swept> {
  const before = (minutes: number): Instant => Temporal.Instant.from(now).subtract({ minutes }).toString();
  const leftOver = (await bucket.list(prefixes.raw)).filter(
    ({ key, modifiedAt }) => !key.endsWith(setupNotification) && !isAfter(modifiedAt, before(leftOverAfterMinutes)),
  );
  for (const { key } of leftOver) await wakeUps.inbound(key, now);
  const due = await store.dueOwners(before(lateAfterMinutes));
  for (const { owner } of due) await wakeUps.deliver(owner, now, now);
  const minutes = due.map(({ at }) => Math.floor(Temporal.Instant.from(now).since(at).total('minutes')));
  return { mails: leftOver.length, searches: due.length, oldestDueMinutes: minutes.reduce((oldest, one) => Math.max(oldest, one), 0) };
}

/** Of the store, its one question: a sweep reads no row. */
type Sweeping = Pick<Services, 'bucket' | 'wakeUps'> & { readonly store: DueOwners };

/** What a sweep found and put back on its way. */
type Swept = {
  readonly mails: number;
  readonly searches: number;
  /** For how long the first thing that is due has been so. */
  readonly [measured.oldestDue]: number;
};

let services: Sweeping | undefined;

/** What EventBridge Scheduler calls every hour. */
export async function handler(): Promise<void> {
  services ??= servicesOf(environmentOf(process.env));
  // One line, whatever was found: numbers that nobody says cannot be drawn.
  console.error(await sweepOnce(services, new Date().toISOString()));
}

function servicesOf(environment: Environment): Sweeping {
  return {
    store: { dueOwners: dueOwnersOf(tableFor(environment)) },
    bucket: bucketFor(environment),
    wakeUps: wakeUpsFor(environment),
  };
}
