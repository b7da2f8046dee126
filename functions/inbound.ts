import type { SQSBatchResponse } from 'aws-lambda';
import { z } from 'zod';
import type { OwnerId } from '../lib/search/owner.ts';
import type { Instant } from '../lib/time.ts';
import { type Envelope, envelopeOf, mailOf, setupNotification } from './envelope.ts';
import { environmentOf } from './environment.ts';
import { tokenForm } from './hash.ts';
import { parseMail } from './mime.ts';
import { prefixes } from './names.ts';
import { localPartOf } from './owners.ts';
import { receiveFor } from './receive-for.ts';
import { type Services, servicesOf } from './services.ts';
import { envelopeOfObject } from './ses-headers.ts';

export type Receiving = Services & { readonly parse: typeof parseMail };

/** What became of a mail, once per owner that it reached. */
export type Received = { readonly owner?: OwnerId; readonly outcome: string };

/**
 * A mail arrived: it is read, and recorded for every owner whose capture address it reached. Any step may be the last before a crash; called again, it goes on
 * from there, and called after the end it changes nothing: the marker is written last, the object leaves `raw/` after it.
 */
export async function receive(services: Receiving, envelope: Envelope, now: Instant): Promise<readonly Received[]> {
  const { store, bucket } = services;
  const reached = await ownersReached(services, envelope, now);
  const open: Recipient[] = [];
  for (const recipient of reached) {
    if (!(await store.mail(recipient.owner, envelope.mail))?.done) open.push(recipient);
  }
  if (open.length === 0) {
    await bucket.keep(envelope.object);
    return [{ outcome: reached.length === 0 ? 'nobody has such a capture address' : 'done before' }];
  }
  const stored = await bucket.get(envelope.object);
  // Forgotten, expired, or moved by another delivery of it that is just now ending.
  if (!stored) return [{ outcome: 'the mail is gone' }];
  const parsed = await services.parse(stored.bytes);
  const mail = stored.cut
    ? { ...parsed, faults: [...parsed.faults, `The mail is ${Math.ceil(stored.size / 1024 / 1024)} MB; only its beginning was read.`] }
    : parsed;
  const received: Received[] = [];
  for (const { owner, token } of open) {
    received.push({ owner, outcome: await receiveFor(services, { owner, envelope, mail, now, ...(token !== undefined && { token }) }) });
  }
  await bucket.keep(envelope.object);
  return received;
}

type Recipient = { readonly owner: OwnerId; readonly token?: string };

/** By the envelope's recipients, each owner once; `local+token@` is a reply. */
async function ownersReached(
  { store, environment }: Pick<Services, 'store' | 'environment'>,
  envelope: Envelope,
  now: Instant,
): Promise<readonly Recipient[]> {
  const reached = new Map<OwnerId, Recipient>();
  for (const recipient of envelope.recipients.slice(0, mostRecipients)) {
    const at = recipient.lastIndexOf('@');
    if (recipient.slice(at + 1).toLowerCase() !== environment.captureDomain) continue;
    const local = localPartOf(recipient).toLowerCase();
    const plus = local.indexOf('+');
    const label = plus < 0 ? '' : local.slice(plus + 1);
    const owner = await store.ownerOfAddress(plus < 0 ? local : local.slice(0, plus), now);
    if (owner === undefined || reached.get(owner)?.token !== undefined) continue;
    reached.set(owner, { owner, ...(tokenForm.test(label) && { token: label }) });
  }
  return [...reached.values()];
}

/** SES takes up to a hundred; each costs a read, and a mail to more than a few capture addresses is none of ours. */
const mostRecipients = 100;

const queueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
const leftOverEvent = z.object({ object: z.string().startsWith(prefixes.raw) });

let services: Receiving | undefined;

/** What SQS calls with SES's notifications, and a wake-up of the sweep with an object that was left over. */
export async function handler(event: unknown): Promise<SQSBatchResponse> {
  services ??= { ...servicesOf(environmentOf(process.env)), parse: parseMail };
  const leftOver = leftOverEvent.safeParse(event);
  if (leftOver.success) {
    await receiveLeftOver(services, leftOver.data.object, new Date().toISOString());
    return { batchItemFailures: [] };
  }
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of queueEvent.parse(event).Records) {
    try {
      const envelope = envelopeOf(body);
      if (envelope) await receive(services, envelope, new Date().toISOString());
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
  return receive(services, envelope, now);
}
