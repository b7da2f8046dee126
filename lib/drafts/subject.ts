import type { Thread } from '../search/fact.ts';
import type { Material } from './material.ts';
import type { Situation } from './situation.ts';
import type { Variant } from './variants.ts';
import type { Language } from './wording/dates.ts';
import { wordsOf } from './words.ts';

/** Prefixes of replies in the mail programs of Europe and America; a reply carries one "Re:" and no other. */
const replyPrefix = /^(?:(?:re|aw|antw|sv|vs|rif|ref|odp|tr|res|ynt)(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:\s*)+/i;

/** No client shows more of a subject, and a header line holds no more without folding. */
const longestSubject = 240;

/** The subject of a thread as it stands, without reply prefixes; undefined where there is none to keep. */
export function threadSubjectOf(thread: Thread | undefined): string | undefined {
  const subject = thread?.subject
    .slice(0, longestSubject)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(replyPrefix, '')
    .trim();
  return subject || undefined;
}

/** W-04: the thread's subject unchanged with one "Re:"; for a new thread at most eight words that name the role or the occasion. */
export function subjectOf(situation: Situation, material: Material, variant: Variant, language: Language): string {
  if (material.threadSubject !== undefined) return `Re: ${material.threadSubject}`;
  const role = material.roles[0]?.role ?? '';
  const day = material.slots.day?.value;
  const [lead, occasion] = language === 'en' ? leads(situation, variant, day) : foreignLeads(situation, language);
  const session =
    situation.followUp.kind === 'thank_you' ? material.anchors.find(({ table }) => table === 'session')?.slots.session?.value : undefined;
  if (session !== undefined && wordsOf(session).length <= 6 && !/\p{Lu}{4,}/u.test(session)) return `${lead}, ${session}`;
  const named = `${lead}, ${role}`;
  return wordsOf(named).length <= 8 && !/\p{Lu}{4,}/u.test(lead) ? named : occasion;
}

function leads(situation: Situation, variant: Variant, day: string | undefined): readonly [string, string] {
  const on = day === undefined ? '' : ` on ${day}`;
  switch (situation.followUp.kind) {
    case 'thank_you':
    case 'thank_you_late':
      return ['Thank you', `Thank you for the interview${on}`];
    case 'thank_you_via':
      return ['Thanks to pass on', `Thanks for the interview${on}`];
    case 'app_followup_1':
    case 'app_followup_2':
      return ['My application', 'My application'];
    case 'rejection_reply':
      return ['Thank you', 'Thank you for your time'];
    case 'keep_in_touch_1m':
    case 'keep_in_touch_3m':
      return ['Greetings', 'Greetings from a former applicant'];
    case 'cancel_checkin':
      return ['A new date', 'A new date for the interview'];
    case 'offer_ack':
      return ['Your offer', 'Your offer'];
    case 'offer_decision':
      return variant.choice === 'accept' ? ['Acceptance', 'Acceptance of your offer'] : ['Your offer', 'Your offer'];
    case 'withdraw':
      return ['Withdrawal', 'Withdrawal of my application'];
    default:
      return day === undefined ? ['My application', 'My application'] : [`Interview${on}`, `Interview${on}`];
  }
}

function foreignLeads(situation: Situation, language: 'de' | 'fr'): readonly [string, string] {
  const { kind } = situation.followUp;
  const lead =
    kind.startsWith('thank_you') || kind === 'rejection_reply'
      ? { de: 'Vielen Dank', fr: 'Merci' }
      : kind.startsWith('app_followup')
        ? { de: 'Meine Bewerbung', fr: 'Ma candidature' }
        : { de: 'Stand meiner Bewerbung', fr: 'Ma candidature' };
  return [lead[language], lead[language]];
}
