import type { ApplicationId, FactId, PersonKey } from '../search/fact.ts';
import type { Instant, LocalDate } from '../time.ts';

/** In the order of the rule table; `lib/follow-ups/rules.ts` has a row for each. */
export const followUpKinds = [
  'app_followup_1',
  'app_followup_2',
  'contact_prompt',
  'prep_nudge',
  'thank_you',
  'thank_you_via',
  'thank_you_late',
  'handwritten_card',
  'status_1',
  'status_2',
  'close_loop',
  'cancel_checkin',
  'rejection_reply',
  'keep_in_touch_1m',
  'keep_in_touch_3m',
  'offer_ack',
  'offer_decision',
  'competing_offer',
  'withdraw',
  'referrer_thanks',
  'referrer_update',
  'move_request',
  'cancel_notice',
  'no_show_note',
  'connection_note',
  'deadline_prompt',
] as const;

export type FollowUpKind = (typeof followUpKinds)[number];

/** `K01`…`K24` of the rule table. */
export type RuleId = `K${number}`;

/** `<application>.<kind>.<person>.<period>`; the period is named by the fact that opened it, the due time is an attribute. */
export type FollowUpId = string;

/** One planned step of a chain. */
export type FollowUp = {
  readonly id: FollowUpId;
  /** Drafts of one event reach the owner in one mail (G-11); the claim of a delivery is on this name. */
  readonly event: string;
  readonly kind: FollowUpKind;
  readonly rule: RuleId;
  readonly application: ApplicationId;
  /** The other applications one draft speaks for (G-03), oldest first. */
  readonly alsoFor: readonly ApplicationId[];
  /** `owner` where there is no draft but a question or reminder to the owner. */
  readonly to: PersonKey | 'owner';
  /** K06: whom the thanks are for. */
  readonly relayFor?: PersonKey;
  /** K06: the others whose thanks the same draft asks to pass on, where more than one has no address. */
  readonly relayForOthers?: readonly PersonKey[];
  readonly deliverAt: Instant;
  /** Class A: the last moment at which sending is right. */
  readonly sendBy?: Instant;
  /** The last R-date on which we deliver; later it lapses (1.1a). */
  readonly latestOn?: LocalDate;
  /** Send at this moment rather than at once, where the owner's and the recipient's hours do not meet. */
  readonly sendHint?: Instant;
  /** Class A only, courtesy: first minute inside 07:00-21:00 of R. */
  readonly bestSendFrom?: Instant;
  readonly optional?: true;
  /** The facts it follows from, the one that opened the period first. */
  readonly because: readonly FactId[];
  /** The arithmetic in words for the owner, without a leading capital: `third business day after Tue 20 Oct`. */
  readonly why: string;
};

/** The applications that these speak for, each once. */
export function applicationsOf(followUps: readonly Pick<FollowUp, 'application' | 'alsoFor'>[]): readonly ApplicationId[] {
  return [...new Set(followUps.flatMap(({ application, alsoFor }) => [application, ...alsoFor]))];
}
