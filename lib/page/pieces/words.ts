import { Temporal } from 'temporal-polyfill';
import type { FollowUpKind } from '../../follow-ups/follow-up.ts';
import type { Fact } from '../../search/fact.ts';
import { settingNames, settingTitles } from '../../search/owner/own-setting.ts';
import type { OwnerChange } from '../../search/owner/owner-changes.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';

/** The kinds of follow-ups as a newcomer would call them. */
export const kindWords: Readonly<Record<FollowUpKind, string>> = {
  app_followup_1: 'Ask about the application',
  app_followup_2: 'Ask about the application once more',
  contact_prompt: 'Question to you: who can be written to?',
  prep_nudge: 'Prepare for the interview',
  thank_you: 'Thank the interviewers',
  thank_you_via: 'Thank the interviewers through the recruiter',
  thank_you_late: 'Late thanks to the interviewers',
  handwritten_card: 'Send a card',
  status_1: 'Ask where things stand',
  status_2: 'Ask where things stand once more',
  close_loop: 'Last message before letting go',
  cancel_checkin: 'Ask for a new time',
  rejection_reply: 'Answer the rejection',
  keep_in_touch_1m: 'Keep in touch after a month',
  keep_in_touch_3m: 'Keep in touch after three months',
  offer_ack: 'Thank for the offer',
  offer_decision: 'Answer the offer',
  competing_offer: 'Mention the other offer',
  withdraw: 'Withdraw politely',
  referrer_thanks: 'Thank who referred you',
  referrer_update: 'News for who referred you',
  move_request: 'Ask to move the interview',
  cancel_notice: 'Cancel the interview',
  no_show_note: 'Nobody came: offer another time',
  connection_note: 'Connect on a network',
  deadline_prompt: 'Reminder of a deadline',
};

const factWords: Readonly<Record<Fact['type'], string>> = {
  application: 'Application received',
  no_contact: 'They ask not to be contacted',
  request: 'They ask for something',
  request_answered: 'Their request is answered',
  invite: 'Interview',
  reschedule: 'Interview moved',
  cancel_interview: 'Interview cancelled',
  timeline: 'They named a date',
  human_reply: 'A person replied',
  assessment_invited: 'Assessment',
  assessment_submitted: 'Assessment handed in',
  on_hold: 'On hold',
  rejection: 'Rejection',
  reopened: 'Open again',
  offer: 'Offer',
  offer_withdrawn: 'Offer taken back',
  ooo: 'Somebody is away',
  accepted: 'You accepted',
  withdrawn: 'You withdrew',
  yes: 'You said yes',
  owner_skip: 'You skipped a draft',
  owner_snooze: 'You put a draft off',
  owner_sent: 'You sent a draft',
  owner_heard: 'You heard from them',
  owner_no: 'You said it did not take place',
  owner_stop: 'You stopped this application',
  owner_pause: 'You paused everything',
  owner_resume: 'You resumed',
  candidate_reschedule: 'You asked to move an interview',
  candidate_cancel: 'You cancelled an interview',
  no_show: 'Nobody came to an interview',
  referred: 'You named who referred you',
  internal: 'A role at your present employer',
  contact: 'You named a contact',
  note: 'Your note',
  corrected: 'You corrected something',
  same: 'You said that two are one',
  owner_zone: 'You named your time zone',
  owner_fact: 'You told a fact about your work',
  owner_changed: 'You changed your profile or settings',
  learned: 'Learned from your correction',
  undone: 'You took something back',
};

/** What a fact says, in a few words; times in the owner's zone. */
export function factSentence(fact: Fact, zone: TimeZone): string {
  const words = factWords[fact.type];
  switch (fact.type) {
    case 'invite':
      return `${words}: ${momentWords(fact.interview.startsAt, zone)}`;
    case 'reschedule':
      return `${words} to ${momentWords(fact.startsAt, zone)}`;
    case 'timeline':
      return fact.P ? `${words}: ${dayWords(fact.P)}` : 'They said something about their timing';
    case 'offer':
    case 'assessment_invited':
      return fact.deadline ? `${words}, answer by ${dayWords(fact.deadline)}` : words;
    case 'on_hold':
      return fact.restart ? `${words} until ${dayWords(fact.restart)}` : words;
    case 'ooo':
      return `${words}: ${fact.from}, back on ${dayWords(fact.back)}`;
    case 'note':
      return `${words}: ${fact.text}`;
    case 'contact':
    case 'referred':
      return `${words}: ${[fact.name, fact.address].filter(Boolean).join(' ')}`;
    case 'corrected':
      return correctedWords(fact);
    case 'learned':
      return `${words}: mail from ${fact.from.replace(/^@/, '')} means the ${fact.field} ${fact.is.replaceAll('_', ' ')}`;
    case 'owner_pause':
      return `${words} until ${dayWords(fact.until)}`;
    case 'owner_zone':
      return `${words}: ${fact.timeZone.replaceAll('_', ' ')}${fact.until ? ` until ${dayWords(fact.until)}` : ''}`;
    case 'owner_fact':
      return `${words}: ${fact.text}`;
    case 'owner_changed':
      return `${words}: ${fact.changes.map(changeWords).join(', ')}`;
    case 'owner_skip':
    case 'owner_sent':
      return `${words}: ${kindWords[fact.kind]}`;
    case 'owner_snooze':
      return `${words}: ${kindWords[fact.kind]}, until ${fact.until.length > 10 ? momentWords(fact.until, zone) : dayWords(fact.until)}`;
    default:
      return words;
  }
}

function changeWords({ field, is }: OwnerChange): string {
  const name = titleOf(field) ?? field.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const said = is === 'true' ? 'on' : is === 'false' ? 'off' : is?.replaceAll('"', '');
  return said === undefined || said.length > 40 || /^[[{]/.test(said) ? name : `${name}: ${said}`;
}

/** As the answer to the word names it that sets it. */
function titleOf(field: string): string | undefined {
  const bare = field.replace(/^(?:settings|optional)\./, '');
  const setting = settingNames.find((name) => name === bare);
  return setting && settingTitles[setting];
}

function correctedWords({ about }: Fact): string {
  const named = [about?.company && `company ${about.company}`, about?.role && `role ${about.role}`].filter(Boolean);
  const people = about?.contacts.flatMap(({ name, address }) => name ?? address ?? []) ?? [];
  const what = [...named, ...people].join(', ');
  return what === '' ? factWords.corrected : `You corrected: ${what}`;
}

/** `Thu 29 Oct 2026, 10:00`. */
export function momentWords(instant: Instant, zone: TimeZone): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${dayWords(local.toPlainDate().toString())}, ${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
}

/** `Thu 29 Oct 2026`. */
export function dayWords(day: LocalDate): string {
  const { dayOfWeek, day: number, month, year } = Temporal.PlainDate.from(day.slice(0, 10));
  return `${weekdays[dayOfWeek - 1]} ${number} ${months[month - 1]} ${year}`;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
