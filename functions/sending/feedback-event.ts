import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Feedback } from '../../lib/follow-ups/told/feedback.ts';
import { inline } from '../../lib/mail/page.ts';
import type { Instant } from '../../lib/time.ts';

/** What SES tells of a mail of ours, with the tags that it was sent with. */
export type ToldBySes = { readonly owner: string; readonly token: string; readonly mail: string; readonly sentAt: Instant } & (
  | { readonly is: 'taken' }
  | { readonly is: 'arrived'; readonly at: Instant }
  | { readonly is: 'feedback'; readonly feedback: readonly Feedback[] }
  /** SES took it and found a virus in it: it sends it to nobody. */
  | { readonly is: 'rejected' }
);

const text = z.string();
const instant = z.pipe(
  text,
  z.transform((at, { issues }) => {
    try {
      return Temporal.Instant.from(at).toString({ smallestUnit: 'second' });
    } catch {
      issues.push({ code: 'custom', message: 'is no moment', input: at });
      return z.NEVER;
    }
  }),
);
const recipients = z.array(z.object({ emailAddress: text, status: z.optional(text), diagnosticCode: z.optional(text) }));

const written = z.object({
  eventType: text,
  mail: z.object({
    timestamp: instant,
    messageId: text.check(z.regex(/^[0-9A-Za-z-]{1,100}$/)),
    tags: z.optional(z.object({ owner: z.optional(z.tuple([text])), token: z.optional(z.tuple([text])) })),
  }),
  delivery: z.optional(z.object({ timestamp: instant })),
  bounce: z.optional(z.object({ bounceType: text, bounceSubType: z.optional(text), timestamp: instant, bouncedRecipients: recipients })),
  complaint: z.optional(
    z.object({
      timestamp: instant,
      complaintFeedbackType: z.nullish(text),
      complaintSubType: z.nullish(text),
      complainedRecipients: recipients,
    }),
  ),
});

/** Longer words of a server say no more. */
const mostSaid = 300;

/** A report that is no complaint: that a filter was wrong, or that a signature could not be checked. */
const noComplaint: ReadonlySet<string> = new Set(['not-spam', 'auth-failure']);

/**
 * Reads an event that SES published of a mail (through a configuration set, for only there it tells the tags).
 * @returns nothing for what is not about a mail to an owner, or of a kind that nothing follows from; SES also writes a line of plain text when it begins
 */
export function toldBySes(body: string): ToldBySes | undefined {
  const { data } = written.safeParse(jsonOf(body));
  const [owner] = data?.mail.tags?.owner ?? [];
  const [token] = data?.mail.tags?.token ?? [];
  if (!data || owner === undefined || token === undefined) return undefined;
  const { eventType, mail, delivery, bounce, complaint } = data;
  const ours = { owner, token, mail: mail.messageId, sentAt: mail.timestamp };
  const { mail: id, sentAt } = ours;
  switch (eventType) {
    case 'Send':
      return { ...ours, is: 'taken' };
    case 'Reject':
      return { ...ours, is: 'rejected' };
    case 'Delivery':
      return delivery && { ...ours, is: 'arrived', at: delivery.timestamp };
    case 'Bounce': {
      if (!bounce) return undefined;
      const is = bounce.bounceType === 'Permanent' ? 'came back' : 'put off';
      const feedback = bounce.bouncedRecipients.map(
        ({ emailAddress, status, diagnosticCode }) =>
          ({
            mail: id,
            is,
            at: bounce.timestamp,
            sentAt,
            to: bare(emailAddress),
            ...words(diagnosticCode ?? status ?? bounce.bounceSubType),
          }) as const,
      );
      return { ...ours, is: 'feedback', feedback };
    }
    case 'Complaint': {
      if (!complaint || noComplaint.has(complaint.complaintFeedbackType ?? '')) return undefined;
      const feedback = complaint.complainedRecipients.map(
        ({ emailAddress }) =>
          ({
            mail: id,
            is: 'called spam',
            at: complaint.timestamp,
            sentAt,
            to: bare(emailAddress),
            ...words(complaint.complaintFeedbackType ?? complaint.complaintSubType ?? undefined),
          }) as const,
      );
      return { ...ours, is: 'feedback', feedback };
    }
    default:
      return undefined;
  }
}

/** `Name <a@b>` or `a@b`, in lower case. */
function bare(address: string): string {
  const open = address.lastIndexOf('<');
  return address
    .slice(open + 1)
    .replace(/>\s*$/, '')
    .trim()
    .toLowerCase();
}

function words(said: string | undefined): { readonly said?: string } {
  const line = inline((said ?? '').replace(/^smtp;\s*/i, ''), mostSaid);
  return line === '' ? {} : { said: line };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
