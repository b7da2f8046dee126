import type { Instant, LocalDate, TimeZone } from '../time.ts';

/** A mailbox: `address` as written but for the case of its domain; `name` without quotes or encoding. */
export type Address = { readonly name?: string; readonly address: string };

/** The order is that of the contract; what each leads to is in `lib/search/mails/facts-of.ts`. */
export const readingKinds = [
  'application_sent',
  'application_confirmation',
  'recruiter_outreach',
  'info_request',
  'assessment',
  'interview_invite',
  'interview_confirmed',
  'interview_rescheduled',
  'interview_cancelled',
  'timeline_update',
  'human_reply',
  'on_hold',
  'offer',
  'rejection',
  'follow_up_sent',
  'acceptance_sent',
  'withdrawal_sent',
  'auto_reply',
  'forwarding_confirmation',
  'job_alert',
  'not_job_related',
] as const;

export type ReadingKind = (typeof readingKinds)[number];

/** Words of the mail, verbatim, and the field that was read from them. */
export type Evidence = { readonly field: string; readonly text: string };

/** A human who stands in the mail, as it names them. Without an address only where others can pass something on. */
export type ReadContact = {
  readonly name?: string;
  readonly address?: string;
  readonly part: 'recruiter' | 'interviewer' | 'hiring_manager' | 'coordinator' | 'unknown';
  readonly title?: string;
  /** The name under their own mail, where it is shorter than the full one: `Tom`. It is how they want to be greeted (W-05, T-12). */
  readonly signsAs?: string;
};

/** A session in a mail, as far as the mail tells. Without `startsAt` its time is open, or could not be understood. */
export type ReadInterview = {
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
  readonly timeZone?: TimeZone;
  readonly mode?: 'phone' | 'video' | 'onsite' | 'unknown';
  readonly link?: string;
  readonly place?: string;
  readonly phone?: string;
  readonly uid?: string;
  readonly sequence?: number;
  readonly title?: string;
  /** Addresses, or names where no address is known. */
  readonly with: readonly string[];
  /** `proposed`: one of several slots, or a first time still to be agreed. A move the employer asks for is `fixed`. */
  readonly certain: 'fixed' | 'proposed';
  readonly round?: 'first' | 'later' | 'final';
  readonly previousStartsAt?: Instant;
  readonly cancelled?: true;
};

/** What the employer asks of applicants (G-05). */
export type Instruction = 'no_phone_calls' | 'no_contact' | 'portal_only';

/** Where the sender works, as far as the mail says (1.1 "U / R"). */
export type SenderPlace = {
  /** By the TZID of an invitation, or by words beside its time. */
  readonly named?: TimeZone;
  /** Offset of the original's own `Date` header, `-04:00`, and that header. */
  readonly dated?: { readonly offset: string; readonly header: string };
  /** Zone where the words leave no choice; ISO 3166 country with the region where they tell it. */
  readonly office?: { readonly timeZone?: TimeZone; readonly country?: string };
};

/** A yes to a time that the other side named. What it repeats of the time is held against what was named. */
export type Agreement = {
  readonly times: readonly { readonly days: readonly LocalDate[]; readonly minute: number }[];
  /** Of each day that was named, what it may mean: a weekday alone is that of any of the next weeks. */
  readonly days: readonly (readonly LocalDate[])[];
  /** Minutes since noon or midnight: who repeats a time leaves out which half of the day. */
  readonly minutes: readonly number[];
  /** The words that agree, verbatim. */
  readonly words: string;
};

/** What one mail says. The shape is the contract of `cli read --json`, but for `place`, `agrees` and `sameHourOn`. */
export type Reading = {
  readonly id?: string;
  readonly kind: ReadingKind;
  /** 0..1. At or above {@link sureAt} the product changes state, below it the owner is asked. */
  readonly confidence: number;
  /** BCP 47. */
  readonly language: string;
  readonly forward?: { readonly by?: Address; readonly client?: string; readonly depth: number };
  readonly original: {
    readonly from?: Address;
    readonly to: readonly Address[];
    readonly subject: string;
    readonly sentAt?: Instant;
    readonly messageId?: string;
  };
  readonly company?: string;
  readonly role?: string;
  readonly requisition?: string;
  readonly agency?: string;
  readonly contacts: readonly ReadContact[];
  readonly interviews: readonly ReadInterview[];
  /** The promise word for word, and the last day it names (P). */
  readonly timeline?: { readonly phrase: string; readonly by?: LocalDate };
  readonly deadline?: { readonly for: 'offer' | 'assessment' | 'info'; readonly at: LocalDate | Instant };
  readonly returnsOn?: LocalDate;
  readonly instructions: readonly Instruction[];
  /** How a human writer addresses the owner, where the mail shows it (T-12). */
  readonly register?: 'familiar' | 'formal';
  readonly automatic: boolean;
  readonly evidence: readonly Evidence[];
  /** Not printed. */
  readonly place?: SenderPlace;
  /** A yes to a time that stands in no quote of the mail. Not printed. */
  readonly agrees?: Agreement;
  /** The day that an interview moves to at the hour it had, which the mail does not name. */
  readonly sameHourOn?: LocalDate;
};

/** At or above this confidence a reading changes state without asking. */
export const sureAt = 0.7;
