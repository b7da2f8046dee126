import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OutboxMail } from '../folder/outbox.ts';

/** A mail that SES took, as far as its events tell of it. */
export type Taken = Pick<OutboxMail, 'id' | 'at' | 'from' | 'to' | 'tags'>;

/** What SES publishes of a mail that was sent with a configuration set, to whoever it names: JSON in SES's own form. */
export type Publish = (event: object) => Promise<void>;

export const delivered = (mail: Taken, at: string, said = '250 ok'): object => ({
  eventType: 'Delivery',
  mail: mailIn(mail),
  delivery: { timestamp: at, processingTimeMillis: 0, recipients: mail.to, smtpResponse: said, reportingMTA: 'laptop' },
});

export const bounced = (mail: Taken, at: string, { said, type = 'Permanent', subType = 'General' }: Bounce): object => ({
  eventType: 'Bounce',
  mail: mailIn(mail),
  bounce: {
    bounceType: type,
    bounceSubType: subType,
    bouncedRecipients: mail.to.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: statusIn(said),
      diagnosticCode: `smtp; ${said}`,
    })),
    timestamp: at,
    feedbackId: randomUUID(),
    reportingMTA: 'dns; laptop',
  },
});

/** `Permanent` came back for good, `Transient` was given up after a while; `said` is what the other server answered. */
export type Bounce = { readonly said: string; readonly type?: 'Permanent' | 'Transient'; readonly subType?: string };

export const complained = (mail: Taken, at: string): object => ({
  eventType: 'Complaint',
  mail: mailIn(mail),
  complaint: {
    complainedRecipients: mail.to.map((emailAddress) => ({ emailAddress })),
    timestamp: at,
    feedbackId: randomUUID(),
    complaintFeedbackType: 'abuse',
    userAgent: 'laptop',
  },
});

/**
 * The mailboxes of SES's simulator, which belong to nobody: mail there comes to the end that their names say. A label behind a plus changes nothing. Of other mails nothing is told: what stays in the outbox
 * arrives nowhere, and that it was taken need not be told by a stand-in that always answers.
 */
export function simulated(mail: Taken, at: string): readonly object[] {
  const [, name = ''] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(mail.to[0] ?? '') ?? [];
  switch (name.toLowerCase()) {
    case 'success':
    case 'ooto':
      return [delivered(mail, at)];
    case 'bounce':
      return [bounced(mail, at, { said: '550 5.1.1 user unknown' })];
    case 'suppressionlist':
      return [bounced(mail, at, { said: '550 5.1.1 the address is on the suppression list', subType: 'Suppressed' })];
    case 'complaint':
      return [delivered(mail, at), complained(mail, at)];
    default:
      return [];
  }
}

/** What SNS calls a function with, from what a queue calls one with. */
export function notificationsIn(event: unknown): object {
  const { Records } = queued.parse(event);
  return { Records: Records.map(({ messageId, body }) => ({ EventSource: 'aws:sns', Sns: { MessageId: messageId, Message: body } })) };
}

const queued = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

function mailIn({ id, at, from, to, tags }: Taken): object {
  return {
    timestamp: at,
    source: from,
    messageId: id,
    destination: to,
    headersTruncated: false,
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  };
}

/** RFC 3463, where the server's words hold it. */
function statusIn(said: string): string {
  return /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1] ?? '5.0.0';
}
