import type { FollowUpKind, RuleId } from './follow-up.ts';

/**
 * How a kind is timed (1.1): `A` by the clock in the owner's waking hours, `A'` in the hours both share, `B` on a day of the recipient's,
 * `owner` a line to the owner alone.
 */
export type TimingClass = 'A' | "A'" | 'B' | 'owner';

/** A row of the rule table, but for its arithmetic. */
export type Rule = {
  readonly id: RuleId;
  readonly timing: TimingClass;
  /** A nudge counts for G-03, and an application has at most one pending. */
  readonly nudge?: true;
  readonly optional?: true;
  /** Comes although the owner paused (1.12). */
  readonly duringPause?: true;
  /** Written by hand beside the draft of another kind, and never mailed: a card, a note to connect. */
  readonly byHand?: true;
};

/** The rule table of 1.2: what each kind is. Its numbers stand in {@link numbers}. */
export const rules: Readonly<Record<FollowUpKind, Rule>> = {
  app_followup_1: { id: 'K01', timing: 'B', nudge: true },
  app_followup_2: { id: 'K02', timing: 'B', nudge: true, optional: true },
  contact_prompt: { id: 'K03', timing: 'B' },
  prep_nudge: { id: 'K04', timing: 'owner', optional: true, duringPause: true },
  thank_you: { id: 'K05', timing: 'A', duringPause: true },
  thank_you_via: { id: 'K06', timing: 'A', duringPause: true },
  thank_you_late: { id: 'K07', timing: 'A', duringPause: true },
  handwritten_card: { id: 'K08', timing: 'A', optional: true, duringPause: true, byHand: true },
  status_1: { id: 'K09', timing: 'B', nudge: true },
  status_2: { id: 'K10', timing: 'B', nudge: true },
  close_loop: { id: 'K11', timing: 'B', nudge: true, optional: true },
  cancel_checkin: { id: 'K12', timing: 'B', nudge: true },
  rejection_reply: { id: 'K13', timing: 'B' },
  keep_in_touch_1m: { id: 'K14', timing: 'B' },
  keep_in_touch_3m: { id: 'K15', timing: 'B' },
  offer_ack: { id: 'K16', timing: 'A', duringPause: true },
  offer_decision: { id: 'K17', timing: 'B', duringPause: true },
  competing_offer: { id: 'K18', timing: "A'", nudge: true, duringPause: true },
  withdraw: { id: 'K19', timing: "A'", duringPause: true },
  referrer_thanks: { id: 'K20', timing: 'B' },
  referrer_update: { id: 'K20', timing: 'B' },
  move_request: { id: 'K21', timing: 'A', duringPause: true },
  cancel_notice: { id: 'K21', timing: 'A', duringPause: true },
  no_show_note: { id: 'K22', timing: 'A', duringPause: true },
  connection_note: { id: 'K23', timing: 'B', optional: true, byHand: true },
  deadline_prompt: { id: 'K24', timing: 'owner', duringPause: true },
};

/** The arithmetic of 1.2 and 1.3. Units are part of the names. */
export const numbers = {
  K01: { days: 7, latestDays: 14, reviewBusinessDays: 3 },
  K02: { daysAfterApplication: 14, daysAfterFirst: 7, latestDays: 21 },
  K04: { time: '18:00', hoursBefore: 2, leastMinutesBefore: 30 },
  K05: { minutesAfterEnd: 60, sendWithinHours: 24 },
  K07: { sendWithinHours: 72 },
  K08: { businessDaysAhead: 5 },
  /** When it is asked is a setting. */
  K09: { latestBusinessDaysAfter: 5, promisedLatestBusinessDays: 5 },
  K10: { days: 7, latestDays: 14 },
  K11: { days: 14, latestDays: 14 },
  K12: { businessDays: 3, latestBusinessDays: 5 },
  K13: { businessDays: 1, latestBusinessDays: 3 },
  K14: { months: 1, latestDays: 21 },
  K15: { months: 3, latestDays: 21 },
  K16: { minutes: 30, sendWithinHours: 24 },
  K17: { businessDaysBefore: 3, latestBusinessDaysBefore: 1, businessDaysAfterOffer: 3, latestBusinessDaysAfterOffer: 5 },
  K18: { minutesAfterAcknowledgement: 60, latestBusinessDays: 2 },
  K19: { minutes: 60, latestBusinessDays: 3 },
  K20: { businessDays: 1, latestBusinessDays: 5, most: 3 },
  /** Under so many hours before the interview the owner phones as well. */
  K21: { hoursToPhone: 24 },
  K22: { minutesAfterStart: 20, sendWithinHours: 24 },
  K24: { businessDaysBefore: 2, time: '10:00' },
  /** G-03: days between two nudges to one person. */
  nudgeSpacingDays: 7,
  /** G-07: business days after the return. */
  afterReturnBusinessDays: 2,
  /** 1.1a: what was said longer ago than this when we first learned it plans nothing that would be overdue. */
  oldMailDays: 14,
} as const;
