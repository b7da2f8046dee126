import { getDomain } from 'tldts';
import { shortDay } from '../../drafts/wording/dates.ts';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import { corporateLabelOf } from '../../reading/names/sender-names.ts';
import { domainOf, vendorOf } from '../../reading/names/senders.ts';
import { type Reading, type ReadingKind, readingKinds, sureAt } from '../../reading/reading.ts';
import type { TimeZone } from '../../time.ts';
import { bareName, sameCompany } from '../alike.ts';
import type { Fact, Lesson } from '../fact.ts';
import { inForce } from '../in-force.ts';

/**
 * What a correction teaches about the sender of the mail that was read wrongly: about the employer's whole domain where it is the employer's own,
 * else about that one address; about nobody where many employers write from it (applicant-tracking systems, boards, agencies).
 *
 * @param sender address, lower case; undefined where none is known
 * @param agency whether it recruits for others: then its next mail is about somebody else
 */
export function lessonFrom(
  sender: string | undefined,
  corrected: { readonly field: 'company' | 'role'; readonly read?: string | undefined; readonly is: string; readonly agency: boolean },
): Lesson | undefined {
  const { field, read, is, agency } = corrected;
  if (sender === undefined || agency || vendorOf(sender)) return undefined;
  const from = field === 'company' && isOwnDomain(sender, is) ? `@${getDomain(domainOf(sender)) ?? domainOf(sender)}` : sender;
  return { from, field, is, ...(read !== undefined && { read }) };
}

/** That mails of this sender with these words are of another kind than they were read as. */
export function lessonOfKind(sender: string | undefined, is: ReadingKind, words: string): Lesson | undefined {
  return sender === undefined || words === '' ? undefined : { from: sender, field: 'kind', is, words };
}

/** The words that told a kind, in the form in which they are compared. */
export function wordsThatTold(evidence: Fact['evidence']): string {
  return evidence
    .filter(({ field }) => field === 'kind')
    .map(({ text }) => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim())
    .join(' | ')
    .slice(0, longestWords);
}

/** Evidence is a sentence or two. */
const longestWords = 600;

/** The domain bears the employer's name, or its first letters: nobody else's mail comes from it. */
function isOwnDomain(sender: string, company: string): boolean {
  const label = corporateLabelOf(sender)?.replace(/[^\p{L}\p{N}]/gu, '');
  const words = bareName(company).split(' ');
  const compact = words.join('');
  if (label === undefined || label.length < 2 || compact === '') return false;
  const initials = words.map((word) => word[0]).join('');
  return (
    compact.startsWith(label) ||
    label.startsWith(compact) ||
    (words.length > 2 && initials === label) ||
    ((words[0] ?? '').length > 3 && label.startsWith(words[0] ?? '\u0000'))
  );
}

/**
 * The reading as the owner's corrections leave it. A company holds for whatever comes from the employer's domain; what is known of one address only, where the
 * same was read again; a kind, where the same words stand again.
 *
 * @param facts of the search
 * @param zone the owner's, for the day on which it was said
 */
export function taught(reading: Reading, facts: readonly Fact[], zone: TimeZone): Reading {
  const sender = reading.original.from?.address.toLowerCase();
  if (sender === undefined) return reading;
  const domain = `@${getDomain(domainOf(sender)) ?? domainOf(sender)}`;
  const lessons = inForce(facts).flatMap((fact) =>
    fact.type === 'learned' && (fact.from === sender || fact.from === domain) ? [fact] : [],
  );
  return lessons.reduce((read, lesson) => applied(read, lesson, `you told us on ${shortDay(dayAt(lesson.saidAt, zone))}`), reading);
}

function applied(reading: Reading, lesson: Lesson, told: string): Reading {
  const { field, is } = lesson;
  const evidence = [...reading.evidence.filter((one) => one.field !== field), { field, text: `${told}: ${is.replaceAll('_', ' ')}` }];
  switch (field) {
    case 'company': {
      if (reading.agency !== undefined) return reading;
      const isSame =
        reading.company === undefined ||
        lesson.from.startsWith('@') ||
        (lesson.read !== undefined && sameCompany(reading.company, lesson.read));
      return isSame && reading.company !== is ? { ...reading, company: is, evidence } : reading;
    }
    case 'role':
      return lesson.read !== undefined && reading.role !== undefined && bareName(reading.role) === bareName(lesson.read)
        ? { ...reading, role: is, evidence }
        : reading;
    case 'kind': {
      const kind = readingKinds.find((one) => one === is);
      if (kind === undefined || reading.kind === kind || wordsThatTold(reading.evidence) !== lesson.words) return reading;
      return { ...reading, kind, confidence: Math.max(reading.confidence, sureAt), evidence };
    }
  }
}
