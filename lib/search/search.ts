import type { FollowUpId, FollowUpKind } from '../follow-ups/follow-up.ts';
import type { ReadContact } from '../reading/reading.ts';
import type { Instant, TimeZone } from '../time.ts';
import type { ApplicationId, Fact, FactId, PersonKey, Thread } from './fact.ts';
import type { Settings } from './owner/owner.ts';

/** What is known of an application apart from its events; derived from its facts, or given by a scenario. */
export type Known = {
  readonly company?: string;
  readonly role?: string;
  readonly requisition?: string;
  /** The human who runs the thread. */
  readonly recruiter?: PersonKey;
  /** Overrides W-01: the person the owner named. */
  readonly statusTo?: PersonKey;
  readonly hiringManager?: PersonKey;
  readonly coordinator?: PersonKey;
  /** The agency's consultant: everything goes here (W-02). */
  readonly agency?: PersonKey;
  /** R. Absent: the owner's zone. */
  readonly timeZone?: TimeZone;
  /** R's calendar, ISO 3166 country, optionally with region (`DE-BY`). Absent: the owner's setting. */
  readonly country?: string;
  readonly contacts: readonly (ReadContact & { readonly key: PersonKey })[];
  /** Newest first. */
  readonly threads: readonly Thread[];
  readonly language?: string;
};

/** One role at one company. `facts` in the order in which they became known. */
export type Application = {
  readonly id: ApplicationId;
  readonly known: Known;
  readonly facts: readonly Fact[];
  /** The others that the owner said are the same one, with their facts, which stand among `facts`: each is kept under its own name. */
  readonly also?: readonly { readonly id: ApplicationId; readonly facts: readonly FactId[] }[];
};

/** That a planned follow-up came to its end: mailed to the owner, passed over, or too late. */
export type Delivery = {
  readonly followUp: FollowUpId;
  readonly kind: FollowUpKind;
  readonly application: ApplicationId;
  readonly alsoFor: readonly ApplicationId[];
  readonly to: PersonKey | 'owner';
  readonly at: Instant;
  /** When the draft said to send it, if not at once. */
  readonly sendHint?: Instant;
  readonly how: 'delivered' | 'skipped' | 'lapsed';
  readonly messageId?: string;
};

/** All applications of one job seeker with what was already delivered: all a plan depends on. */
export type Search = {
  readonly timeZone: TimeZone;
  readonly settings: Settings;
  readonly applications: readonly Application[];
  /** Facts that concern all applications (pause, resume, a person away). */
  readonly facts: readonly Fact[];
  readonly deliveries: readonly Delivery[];
};
