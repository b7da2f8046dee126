import { dateOf, shortDay } from '../drafts/wording/dates.ts';
import type { FollowUp, FollowUpKind } from '../follow-ups/follow-up.ts';
import type { Search } from '../search/search.ts';
import { callName } from './people-names.ts';

/** A planned step as the owner reads it; `{who}` is who is written to. */
const steps: Readonly<Record<FollowUpKind, string>> = {
  app_followup_1: 'a follow-up on the application to {who}',
  app_followup_2: 'an optional second follow-up to {who}',
  contact_prompt: 'a question to you: who to write to',
  prep_nudge: 'a line to you before the interview',
  thank_you: 'a thank-you to {who}',
  thank_you_via: 'thanks to pass on by {who}',
  thank_you_late: 'a thank-you to {who}',
  handwritten_card: 'the text of a card to {who}',
  status_1: 'a status question to {who}',
  status_2: 'a second note to {who}',
  close_loop: 'an optional last note to {who}',
  cancel_checkin: 'a question to {who} for a new date',
  rejection_reply: 'a reply with thanks to {who}',
  keep_in_touch_1m: 'a reminder to keep in touch with {who}',
  keep_in_touch_3m: 'a greeting to {who}',
  offer_ack: 'a thank-you for the offer to {who}',
  offer_decision: 'three texts to answer the offer of {who}',
  competing_offer: 'a note to {who} about your other offer',
  withdraw: 'a withdrawal to {who}',
  referrer_thanks: 'thanks to {who} for the referral',
  referrer_update: 'news for {who}, who referred you',
  move_request: 'a request to {who} to move the interview',
  cancel_notice: 'a note to {who} that cancels the interview',
  no_show_note: 'a note to {who} about the agreed time',
  connection_note: 'a note to connect with {who}',
  deadline_prompt: 'a reminder to you of the assessment',
};

/** The same without a person. */
export const stepNames: Readonly<Record<FollowUpKind, string>> = {
  app_followup_1: 'the follow-up on the application',
  app_followup_2: 'the second follow-up on the application',
  contact_prompt: 'the question who to write to',
  prep_nudge: 'the line before the interview',
  thank_you: 'the thank-you',
  thank_you_via: 'the thanks to pass on',
  thank_you_late: 'the thank-you',
  handwritten_card: 'the card',
  status_1: 'the status question',
  status_2: 'the second note',
  close_loop: 'the last note',
  cancel_checkin: 'the question for a new date',
  rejection_reply: 'the reply to the rejection',
  keep_in_touch_1m: 'the reminder after a month',
  keep_in_touch_3m: 'the greeting after three months',
  offer_ack: 'the thanks for the offer',
  offer_decision: 'the texts to answer the offer',
  competing_offer: 'the note on your other offer',
  withdraw: 'the withdrawal',
  referrer_thanks: 'the thanks for the referral',
  referrer_update: 'the news for the referrer',
  move_request: 'the request to move the interview',
  cancel_notice: 'the note that cancels the interview',
  no_show_note: 'the note about the agreed time',
  connection_note: 'the note to connect',
  deadline_prompt: 'the reminder of the assessment',
};

/** "Fri 30 Oct: a second note to Beth", one entry a step, earliest first; days as they are where the owner lives. */
export function plannedLines(planned: readonly FollowUp[], search: Search, most = 6): readonly string[] {
  const lines = [...planned]
    .sort((one, other) => (one.deliverAt < other.deliverAt ? -1 : one.deliverAt > other.deliverAt ? 1 : 0))
    .map((followUp) => `${shortDay(dateOf(followUp.deliverAt, search.timeZone))}: ${stepWords(followUp, search)}`);
  return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : lines;
}

export function stepWords(followUp: FollowUp, search: Search): string {
  const application = search.applications.find(({ id }) => id === followUp.application);
  return steps[followUp.kind].replace('{who}', followUp.to === 'owner' ? 'you' : callName(followUp.to, application));
}
