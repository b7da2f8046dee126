import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod/mini';
import type { OwnerId } from '../lib/search/owner/owner.ts';
import type { Instant } from '../lib/time.ts';
import { layAside } from './bounds/aside.ts';
import { environmentOf } from './environment.ts';
import { loadOnce } from './load-once.ts';
import type { parseMail } from './mime/mime.ts';
import { envelopeOfObject } from './mime/ses-headers.ts';
import { prefixes, triesPerMail } from './names.ts';
import { inOneRun } from './one-run.ts';
import { type Envelope, envelopeOf, mailOf, setupNotification } from './receiving/envelope.ts';
import { ownersReached, type Recipient } from './receiving/owners-reached.ts';
import type { tellUnread as tell } from './receiving/tell-unread.ts';
import { type Services, servicesOf } from './services.ts';

export type Receiving = Services & { readonly parse: typeof parseMail };

/** What became of a mail, once per owner that it reached. */
export type Received = { readonly owner?: OwnerId; readonly outcome: string };

/**
 * A mail arrived: it is read, and recorded for every owner whose capture address it reached. Any step may be the last before a crash; called again, it goes on
 * from there, and called after the end it changes nothing: the marker is written last, the object leaves `raw/` after it.
 */
export function receive(services: Receiving, envelope: Envelope, now: Instant): Promise<readonly Received[]> {
  return inOneRun(() => receiveOnce(services, envelope, now));
}

async function receiveOnce(services: Receiving, envelope: Envelope, now: Instant): Promise<readonly Received[]> {
  const { store, bucket } = services;
  const reached = await ownersReached(services, envelope, now);
  if (reached.length === 0) {
    await bucket.keep(envelope.object);
    return [{ outcome: 'nobody has such a capture address' }];
  }
  // The reader is loaded while the mail is fetched. What a mail is known by is asked with all else that is asked first.
  const [stored, { receiveFor, copyKey }] = await Promise.all([bucket.get(envelope.object), receiving()]);
  const parsed = stored && (await services.parse(stored.bytes));
  const open: Recipient[] = [];
  for (const recipient of reached) {
    await store.readAheadOfMail(recipient.owner, envelope.mail, parsed && copyKey(parsed), recipient.token);
    if (!(await store.mail(recipient.owner, envelope.mail))?.done) open.push(recipient);
  }
  if (open.length === 0) {
    await bucket.keep(envelope.object);
    return [{ outcome: 'done before' }];
  }
  // Forgotten, expired, or moved by another delivery of it that is just now ending.
  if (!stored || !parsed) return [{ outcome: 'the mail is gone' }];
  const mail = stored.cut
    ? { ...parsed, faults: [...parsed.faults, `The mail is ${Math.ceil(stored.size / 1024 / 1024)} MB; only its beginning was read.`] }
    : parsed;
  const received: Received[] = [];
  for (const recipient of open) {
    received.push({
      owner: recipient.owner,
      outcome: await receiveFor(services, {
        ...recipient,
        envelope,
        mail,
        now,
        ...(stored.storedAt !== undefined && { storedAt: stored.storedAt }),
      }),
    });
  }
  const aside = received.filter(({ outcome }) => outcome === 'laid aside').flatMap(({ owner }) => owner ?? []);
  const isAlone = aside.length === 1 && reached.length === 1;
  for (const owner of aside) await layAside(services, owner, envelope.mail, isAlone);
  if (isAlone) return received;
  const isNobodys = received.every(({ outcome }) => outcome === 'forgotten' || outcome === 'laid aside');
  // Who had it done before has a right to it.
  if (isNobodys && open.length === reached.length) await bucket.remove(envelope.object);
  else await bucket.keep(envelope.object);
  return received;
}

const queueEvent = z.object({
  Records: z.array(
    z.object({ messageId: z.string(), body: z.string(), attributes: z.optional(z.object({ ApproximateReceiveCount: z.coerce.number() })) }),
  ),
});
const leftOverEvent = z.object({ object: z.string().check(z.startsWith(prefixes.raw)) });

let services: Receiving | undefined;

/** What SQS calls with SES's notifications, and a wake-up of the sweep with an object that was left over. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  services ??= { ...servicesOf(environmentOf(process.env)), parse: parseWhenLoaded };
  return handle(services, event, new Date().toISOString());
}

const receiving = loadOnce(() => import('./receiving/receive-for.ts'));
const parsing = loadOnce(() => import('./mime/mime.ts'));

const parseWhenLoaded: typeof parseMail = async (message) => (await parsing()).parseMail(message);

const tellUnread: typeof tell = async (...told) => (await import('./receiving/tell-unread.ts')).tellUnread(...told);

/** @returns the mails of a batch that have to come again */
export async function handle(services: Receiving, event: unknown, now: Instant): Promise<SQSBatchResponse> {
  const leftOver = leftOverEvent.safeParse(event);
  if (leftOver.success) {
    await receiveLeftOver(services, leftOver.data.object, now);
    return { batchItemFailures: [] };
  }
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body, attributes } of queueEvent.parse(event).Records) {
    try {
      const envelope = envelopeOf(body);
      if (!envelope) continue;
      // The tries are used up, whether they ended in an error or in the end of the process: the owner hears of it, and the queue lays the mail aside.
      if ((attributes?.ApproximateReceiveCount ?? 1) <= triesPerMail) await receive(services, envelope, now);
      else if ((await tellUnread(services, envelope, now)) > 0) batchItemFailures.push({ itemIdentifier: messageId });
    } catch (error) {
      // Only this one comes again; the others of the batch are done.
      console.error(`Mail not received, it will come again: ${messageId}`, error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

/** A mail that lay in the bucket without anybody having finished it: its envelope is read from what SES wrote on top of it. */
export async function receiveLeftOver(services: Receiving, object: string, now: Instant): Promise<readonly Received[]> {
  if (mailOf(object) === setupNotification) return [];
  const stored = await services.bucket.get(object);
  if (!stored) return [{ outcome: 'the mail is gone' }];
  const envelope = envelopeOfObject(object, stored.bytes);
  if (!envelope) {
    console.error(`Left over, and without SES's headers nobody can say whom it was for: ${object}`);
    await services.bucket.keep(object);
    return [{ outcome: 'nobody can say whom it was for' }];
  }
  try {
    return await receive(services, envelope, now);
  } catch (error) {
    await tellUnread(services, envelope, now);
    throw error;
  }
}
