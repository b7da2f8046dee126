import type { FollowUpKind } from '../follow-ups/follow-up.ts';

/** Nudges open with "Already heard back?" (G-04 counts them; drafts.md 2.3). */
export const nudges: ReadonlySet<FollowUpKind> = new Set([
  'app_followup_1',
  'app_followup_2',
  'status_1',
  'status_2',
  'close_loop',
  'cancel_checkin',
  'competing_offer',
]);

/** What the owner is to do, for the subject. `{who}` is who is written to. */
export const subjects: Readonly<Record<FollowUpKind, string>> = {
  app_followup_1: 'Follow up on your application with {who}',
  app_followup_2: 'A second note on your application to {who}, if you like',
  contact_prompt: 'Who should your follow-up go to?',
  prep_nudge: 'Before your interview',
  thank_you: 'Thank {who}',
  thank_you_via: 'Thanks to pass on by {who}',
  thank_you_late: 'Thank {who}',
  handwritten_card: 'A card to {who}, if you like',
  status_1: 'Ask {who} where things stand',
  status_2: 'A second note to {who}',
  close_loop: 'A last courtesy note to {who}, if you like',
  cancel_checkin: 'Ask {who} for a new date',
  rejection_reply: 'Answer {who} with thanks',
  keep_in_touch_1m: 'Keep in touch with {who}',
  keep_in_touch_3m: 'Greet {who} after three months',
  offer_ack: 'Thank {who} for the offer',
  offer_decision: 'Answer the offer of {who}: three texts',
  competing_offer: 'Tell {who} about your other offer',
  withdraw: 'Withdraw with a note to {who}',
  referrer_thanks: 'Thank {who} for the referral',
  referrer_update: 'Tell {who}, who referred you, how it goes',
  move_request: 'Ask {who} to move the interview',
  cancel_notice: 'Cancel the interview with {who}',
  no_show_note: 'Offer {who} another time',
  connection_note: 'Notes to connect with {who}',
  deadline_prompt: 'An assessment is due',
};

/** Said openly in the mail of a kind that is optional. */
export const optionalWords: Readonly<Partial<Record<FollowUpKind, string>>> = {
  app_followup_2: 'This one is optional: second notes on an application often get no answer. Reply skip, and nothing is lost.',
  close_loop: 'This one is optional: a courtesy, and the last note of this round. After it I stay silent, and the application stays open.',
};

/** Why a kind comes when it does, where the arithmetic needs a word of explanation. */
export const reasons: Readonly<Partial<Record<FollowUpKind, string>>> = {
  rejection_reply: 'A calm answer on the next business day keeps the door open, and it is the moment to ask for one piece of advice.',
  keep_in_touch_3m: 'After three months another opening may fit; the note asks for nothing.',
  offer_ack: 'An offer is acknowledged within a day. This text neither accepts nor declines.',
  offer_decision:
    'Three finished texts, of which you send one. What you choose is up to you; the terms are those of the offer mail, so check them first.',
  competing_offer: 'You said yes to telling the others about your offer. The text names neither the company nor a figure.',
  withdraw: 'You accepted another position, and the others should hear it from you.',
  referrer_thanks: 'Who recommends you is thanked early. The note is no nudge and asks for nothing.',
  referrer_update: 'Who recommended you hears how it goes from you, and owes no answer.',
  move_request: 'You asked for another time. One apology and two times are all it takes; reply undo to my answer if you changed your mind.',
  cancel_notice:
    'You cancelled this interview. One apology is enough, and no reason is owed; reply undo to my answer if you changed your mind.',
  no_show_note: 'You said that nobody came. The text states the agreed time as a fact, and blames nobody.',
};

/** Headings of the three texts of K17. */
export const choices = { accept: 'accept', more_time: 'ask for more time', decline: 'decline' } as const;
