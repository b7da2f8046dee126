import type { Thread } from '../search/fact.ts';
import type { Material } from './material/material.ts';
import type { Occasion } from './occasion.ts';
import { wordsOf } from './rubric/words.ts';
import type { Variant } from './variants/variants.ts';
import { leadIn } from './wording/subjects.ts';
import type { Language } from './wording/voice.ts';

/** Prefixes of replies in the mail programs of Europe and America; a reply carries one "Re:" and no other. */
const replyPrefix = /^(?:(?:re|aw|antw|sv|vs|rif|ref|odp|tr|res|ynt)(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:\s*)+/i;

/** No client shows more of a subject, and a header line holds no more without folding. */
const longestSubject = 240;

/** The subject of a thread as it stands, without reply prefixes; undefined where there is none to keep. */
export function threadSubjectOf(thread: Thread | undefined): string | undefined {
  const subject = thread?.subject
    .slice(0, longestSubject)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    // Marks of direction turn what stands behind them round, in whatever shows the subject; others show nothing.
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim()
    .replace(replyPrefix, '')
    .trim();
  return subject || undefined;
}

/** W-04: the thread's subject unchanged with one "Re:"; for a new thread at most eight words that name the role or the occasion. */
export function subjectOf(occasion: Occasion, material: Material, variant: Variant, language: Language): string {
  if (material.threadSubject !== undefined) return `Re: ${material.threadSubject}`;
  const { kind } = occasion.followUp;
  const role = material.roles[0]?.role ?? '';
  const day = material.slots.day?.value;
  const lead = leadIn(language, kind, variant.choice, day !== undefined);
  const session = kind === 'thank_you' ? material.anchors.find(({ table }) => table === 'session')?.slots.session?.value : undefined;
  // `Thank you, Coding` thanks a word: a title of one is no occasion beside a role.
  const occasionOf = session !== undefined && role !== '' && wordsOf(session).length === 1 ? undefined : session;
  const dated = language === 'en' && lead === 'My interview' && day !== undefined ? `Interview on ${day}` : undefined;
  const candidates = [occasionOf, role].flatMap((subject) => (subject ? [`${dated ?? lead}, ${subject}`] : []));
  return candidates.find((subject) => wordsOf(subject).length <= 8 && isCalm(subject, role)) ?? dated ?? lead;
}

/** Capitals shout, but for those of a role's name. */
function isCalm(subject: string, role: string): boolean {
  return !/\p{Lu}{4,}/u.test(subject.split(role).join(''));
}
