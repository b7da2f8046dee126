import * as z from 'zod/mini';
import type { WayIn } from '../../lib/mail/first-mail.ts';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import type { Reading } from '../../lib/reading/reading.ts';
import type { Trust } from '../../lib/search/mails/believe.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { prefixes } from '../names.ts';
import type { Room } from '../store/allowances.ts';

/** SES's own words. Only PASS is PASS: GRAY, DISABLED, PROCESSING_FAILED and nothing at all are not. */
export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'DISABLED' | 'PROCESSING_FAILED';

/** How a mail reached us, told by the server that took it and never by the mail itself. */
export type Envelope = {
  /** Key in the bucket. */
  readonly object: string;
  /** Names the mail: the key without its prefix. */
  readonly mail: string;
  /** SMTP sender; empty for bounces and automatic answers. */
  readonly source: string;
  /** SMTP recipients that are ours. */
  readonly recipients: readonly string[];
  readonly spam?: Verdict;
  readonly virus?: Verdict;
  readonly dmarc?: Verdict;
  /** It lay in the mailbox long before it was first looked into: what it says is recorded, and nothing is written to the owner about it. */
  readonly early?: true;
  /** What the sender wrote, to show the owner which mail is meant and for nothing else. */
  readonly shown?: { readonly subject?: string; readonly from?: string };
};

/** One mail that reached one owner. */
export type Arrival = {
  readonly owner: OwnerId;
  readonly envelope: Envelope;
  readonly mail: InboundMail;
  readonly now: Instant;
  /** When it reached the bucket. */
  readonly storedAt?: Instant;
  /** Local part of the capture address that it came to. */
  readonly address: string;
  /** From the address that it was sent to. */
  readonly token?: string;
  /** From the address as well: what an owner may put behind its plus instead. */
  readonly label?: string;
};

/** The same, once the owner is known and the mail is read. */
export type ReadArrival = Arrival & {
  readonly profile: Owner;
  readonly reading: Reading;
  readonly trust: Trust;
  readonly isStrange: boolean;
  /** What is left of the day. */
  readonly room: Room;
  /** Token of the mail of ours that the back and forth began with in which this one answers. */
  readonly root?: string;
  /** The first mail on a way that the owner set up: they hear that it works. */
  readonly first?: WayIn;
};

/** SES writes an object of this name when a receipt rule is made. */
export const setupNotification = 'AMAZON_SES_SETUP_NOTIFICATION';

/** A notification is not what SES writes: it stays in the queue, and ends in the one for what cannot be read. */
export class UnknownNotification extends Error {
  constructor(cause: unknown) {
    super('A notification is not of the form that SES writes', { cause });
    this.name = 'UnknownNotification';
  }
}

const verdict = z.optional(
  z.object({ status: z.catch(z.optional(z.enum(['PASS', 'FAIL', 'GRAY', 'DISABLED', 'PROCESSING_FAILED'])), undefined) }),
);

const notification = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({
    messageId: z.string(),
    source: z.nullish(z.string()),
    commonHeaders: z.catch(
      z.optional(
        z.object({
          subject: z.catch(z.optional(z.string()), undefined),
          from: z.catch(z.optional(z.array(z.string())), undefined),
        }),
      ),
      undefined,
    ),
  }),
  receipt: z.object({
    recipients: z.array(z.string()),
    // Not of SES: only a mailbox has mails from before.
    early: z.catch(z.optional(z.literal(true)), undefined),
    spamVerdict: verdict,
    virusVerdict: verdict,
    dmarcVerdict: verdict,
    action: z.object({ type: z.literal('S3'), objectKey: z.string() }),
  }),
});

/**
 * What SES says about a mail that it has put into the bucket (its S3 action's notification, delivered raw by SNS).
 * @returns nothing for the trial object of a new receipt rule
 * @throws UnknownNotification
 */
export function envelopeOf(body: string): Envelope | undefined {
  const { success, data, error } = notification.safeParse(jsonOf(body));
  if (!success) {
    if (body.includes(setupNotification)) return undefined;
    throw new UnknownNotification(error);
  }
  const { mail, receipt } = data;
  const object = receipt.action.objectKey;
  if (object.endsWith(setupNotification)) return undefined;
  const { subject, from: [from] = [] } = mail.commonHeaders ?? {};
  const [spam, virus, dmarc] = [receipt.spamVerdict?.status, receipt.virusVerdict?.status, receipt.dmarcVerdict?.status];
  return {
    object,
    mail: mailOf(object),
    source: mail.source ?? '',
    recipients: receipt.recipients,
    ...(spam && { spam }),
    ...(virus && { virus }),
    ...(dmarc && { dmarc }),
    ...(receipt.early && { early: receipt.early }),
    ...((subject || from) && { shown: { ...(subject && { subject }), ...(from && { from }) } }),
  };
}

/** The name of a mail: its key in the bucket without `raw/`, and the same once it is kept. */
export function mailOf(object: string): string {
  return object.startsWith(prefixes.raw) ? object.slice(prefixes.raw.length) : object;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's error quotes what it read, and errors are logged.
    throw new UnknownNotification('it is no JSON');
  }
}
