import type { FollowUpKind } from '../follow-ups/follow-up.ts';
import type { Address, Evidence, Instruction, ReadContact } from '../reading/reading.ts';
import type { Instant, LocalDate, TimeZone } from '../time.ts';
import type { OwnerChange } from './owner/owner-changes.ts';

/** Follows from what was said and where: the same mail read twice names the same facts. */
export type FactId = string;

/** A hash of the mail that opened it, so that a retry makes the same one. */
export type ApplicationId = string;

/** The calendar UID where there is one, else a hash of its start. */
export type InterviewId = string;

/** Who a contact is to us: the lower-case address, or the name as written where no address is known. */
export type PersonKey = string;

/** A session with a fixed time, as its fact tells it. */
export type Interview = {
  /** Calendar UID where there is one, else derived from the start; stable over moves. */
  readonly id: InterviewId;
  readonly startsAt: Instant;
  /** Absent: start + 60 min, phone screen + 30 min (1.1 "E"). */
  readonly endsAt?: Instant;
  readonly timeZone?: TimeZone;
  readonly mode?: 'phone' | 'video' | 'onsite' | 'unknown';
  readonly with: readonly PersonKey[];
  readonly title?: string;
  /** A final round or an onsite: counts for K14. */
  readonly deep?: true;
  readonly uid?: string;
  readonly sequence?: number;
  readonly place?: string;
  readonly link?: string;
  readonly phone?: string;
};

/** The mail of an employer as a thread to answer in (W-04). */
export type Thread = {
  readonly messageId?: string;
  readonly references: readonly string[];
  readonly subject: string;
  readonly from?: Address;
  readonly sentAt: Instant;
};

/** What a mail told us of its application beside the event itself; the newest value of each field counts. */
export type About = {
  readonly company?: string;
  readonly role?: string;
  readonly requisition?: string;
  /** The consultant in between, when an agency is (W-02). */
  readonly agency?: PersonKey;
  readonly contacts: readonly ReadContact[];
  /** The mailbox that the mail came from, lower case, whoever or whatever writes from it. */
  readonly sender?: string;
  /** Nothing tied its sender to the application when it came: whom it names may not end anything later. */
  readonly byStranger?: true;
  /** Who runs the thread: the human who wrote this mail. */
  readonly wroteBy?: PersonKey;
  /** R's zone and ISO 3166 country by this mail's invitation or `Date` header. */
  readonly timeZone?: TimeZone;
  readonly country?: string;
  /** Which of them told the zone; absent in facts from before that was kept: the invitation. */
  readonly zoneFrom?: 'invitation' | 'date';
  /** The office that the mail names: comes after both, and tells the country better than either. */
  readonly office?: { readonly timeZone?: TimeZone; readonly country?: string };
  /** BCP 47 of the mail, for the language of the drafts. */
  readonly language?: string;
  /** How its writer addresses the owner: first name, du, tu; or surname, Sie, vous (T-12). */
  readonly register?: 'familiar' | 'formal';
  readonly thread?: Thread;
  readonly instructions: readonly Instruction[];
  /** Sentences of a forwarded posting a draft may lean on, verbatim. */
  readonly posting?: readonly string[];
};

/** What a correction of the owner's says about the mails of one sender. */
export type Lesson = {
  /** A lower-case address, or `@domain` where that is the employer's own. */
  readonly from: string;
  readonly field: 'company' | 'role' | 'kind';
  /** What their mail was wrongly read as, if as anything. */
  readonly read?: string;
  /** What the owner said instead. A kind is one of `ReadingKind`. */
  readonly is: string;
  /** A kind holds for mails that say the same words. */
  readonly words?: string;
};

/** Event types and fields of the scenarios; 1.11 and 1.12 of the rules say what each one does. */
export type Event =
  | { readonly type: 'application'; readonly postingClosesOn?: LocalDate; readonly reviewBy?: LocalDate; readonly noContactPolicy?: true }
  | { readonly type: 'no_contact' }
  /** `proposed`: the times it names for an interview, none of them agreed yet. */
  | { readonly type: 'request'; readonly from?: PersonKey; readonly proposed?: readonly Interview[] }
  | { readonly type: 'request_answered' }
  | { readonly type: 'invite'; readonly interview: Interview; readonly P?: LocalDate }
  | {
      readonly type: 'reschedule';
      readonly interview: InterviewId;
      readonly startsAt: Instant;
      readonly endsAt?: Instant;
      readonly sequence?: number;
    }
  | {
      readonly type: 'cancel_interview';
      readonly interview: InterviewId;
      readonly from?: PersonKey;
      readonly P?: LocalDate;
      /** Told before the invitation was: what the mail said of the interview by which it is known once it is heard of; nothing: all that lay ahead. */
      readonly unheard?: { readonly uid?: string; readonly startsAt?: Instant };
    }
  | { readonly type: 'timeline'; readonly phrase: string; readonly P?: LocalDate; readonly from?: PersonKey }
  | { readonly type: 'human_reply'; readonly from?: PersonKey }
  | { readonly type: 'assessment_invited'; readonly deadline?: LocalDate; readonly from?: PersonKey }
  | { readonly type: 'assessment_submitted'; readonly P?: LocalDate }
  | { readonly type: 'on_hold'; readonly restart?: LocalDate }
  | { readonly type: 'rejection'; readonly from?: PersonKey; readonly noReplyOnly?: true }
  | { readonly type: 'reopened' }
  | { readonly type: 'offer'; readonly deadline?: LocalDate; readonly from?: PersonKey }
  | { readonly type: 'offer_withdrawn'; readonly from?: PersonKey }
  | { readonly type: 'ooo'; readonly from: PersonKey; readonly back: LocalDate }
  | { readonly type: 'accepted' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'yes'; readonly for?: readonly ApplicationId[] }
  | { readonly type: 'owner_skip'; readonly kind: FollowUpKind; readonly to?: PersonKey }
  | { readonly type: 'owner_snooze'; readonly kind: FollowUpKind; readonly to?: PersonKey; readonly until: LocalDate | Instant }
  | { readonly type: 'owner_sent'; readonly kind: FollowUpKind; readonly to?: PersonKey; readonly at: Instant }
  | { readonly type: 'owner_heard' }
  | { readonly type: 'owner_no'; readonly interview?: InterviewId }
  | { readonly type: 'owner_stop' }
  | { readonly type: 'owner_pause'; readonly until: LocalDate }
  | { readonly type: 'owner_resume' }
  /** The owner asks to move an interview, to one of these times (K21). */
  | { readonly type: 'candidate_reschedule'; readonly interview: InterviewId; readonly alternatives: readonly Instant[] }
  /** The owner cancels an interview (K21). */
  | { readonly type: 'candidate_cancel'; readonly interview: InterviewId }
  /** Nobody came to the interview at the agreed time, or called (K22); the times at which the owner is still free. */
  | { readonly type: 'no_show'; readonly interview: InterviewId; readonly alternatives?: readonly Instant[] }
  /** Who recommended the owner for the role (K20). */
  | { readonly type: 'referred'; readonly name?: string; readonly address: string }
  /** The role is with the owner's present employer (1.5 "Internal move"). */
  | { readonly type: 'internal' }
  /** The person that the owner named (answer to K03, `to: …`); first in W-01. */
  | { readonly type: 'contact'; readonly name?: string; readonly address: string }
  /** A note of the owner's, for the drafts: what to mention, to whom. */
  | { readonly type: 'note'; readonly for?: PersonKey; readonly text: string }
  /** Restates an application: what it says in `about` outranks what mails said. */
  | { readonly type: 'corrected' }
  /** These applications are one (`same as …`). Concerns the search: their rows stay as they are. */
  | { readonly type: 'same'; readonly applications: readonly ApplicationId[] }
  /** Where the owner lives for a while, through that day, or from now on. */
  | { readonly type: 'owner_zone'; readonly timeZone: TimeZone; readonly until?: LocalDate }
  /** A proof point of the owner's, told by mail (`fact: …`). */
  | { readonly type: 'owner_fact'; readonly text: string }
  /** What the owner changed of their profile or settings on the page. It stands in the owner's row as well, which is what counts: here it can be taken back. */
  | { readonly type: 'owner_changed'; readonly changes: readonly OwnerChange[] }
  /** What a correction of the owner's teaches about later mails of one sender. */
  | ({ readonly type: 'learned' } & Lesson)
  | { readonly type: 'undone'; readonly fact: FactId };

/** One thing that is known; only ever added. An `undone` fact takes another one out of every plan. */
export type Fact = {
  readonly id: FactId;
  /** When the employer or the owner said it. */
  readonly saidAt: Instant;
  /** When we learned it. */
  readonly knownAt: Instant;
  readonly source: { readonly mail: string } | 'owner';
  readonly evidence: readonly Evidence[];
  readonly about?: About;
} & Event;
