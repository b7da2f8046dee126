import type { Instant } from '../time.ts';
import type { Address } from './reading.ts';

/** A mail taken apart, before anything is understood: the one form in which mail enters `lib`. */
export type InboundMail = {
  /** With its angle brackets, as written. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly from?: Address;
  readonly sender?: Address;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  /** The `Date` header; missing when there is none or it names no instant. Never the time of parsing. */
  readonly sentAt?: Instant;
  /** Offset of the `Date` header as written, `-04:00`; a hint to the sender's zone. */
  readonly sentOffset?: string;
  /** The newest `Received` header's date: when the capturing server got it. */
  readonly receivedAt?: Instant;
  /** Lower-case names, decoded and unfolded values, in the order of the mail. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** What a person reads: text/plain where the mail has a useful one, else the HTML flattened. LF line ends. */
  readonly text: string;
  readonly html?: string;
  /** text/calendar parts and .ics files, decoded, duplicates included. */
  readonly calendars: readonly { readonly text: string; readonly method?: string }[];
  /** message/rfc822 parts and .eml files, taken apart the same way, to depth 3. */
  readonly attached: readonly InboundMail[];
  readonly attachments: readonly { readonly name?: string; readonly type: string }[];
  /** What was cut or could not be read, in words for the owner. */
  readonly faults: readonly string[];
};

/** RFC 5322 2.1.1: no line is longer; stops a subject or a sender's name of megabytes. */
export const longestLine = 998;
