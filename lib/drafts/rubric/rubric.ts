import { rules } from '../../follow-ups/rules.ts';
import type { Draft } from '../draft.ts';
import { languageFor } from '../wording/voice.ts';
import { dutiesOf } from './duties.ts';
import { type Fingerprint, fingerprintOf, overlap } from './fingerprint.ts';
import { deadlineWords, forbiddenIn } from './forbidden.ts';
import { addressWordsIn } from './forbidden-abroad.ts';
import { measureOf } from './lengths.ts';
import { ownFaults } from './own-duties.ts';
import { gradeOf } from './readability.ts';
import { bodyOf, wordsOf } from './words.ts';

/** What a draft is held against. */
export type DraftContext = {
  /** As the recipient spells it, and the short form they sign with. */
  readonly recipient: { readonly name?: string; readonly signsAs?: string };
  readonly roles: readonly string[];
  readonly companies: readonly string[];
  /** Names that stand in the draft as written: the words in them are nobody's choice. */
  readonly names: readonly string[];
  readonly ownAddresses: readonly string[];
  readonly signature: string;
  readonly phone: boolean;
  /** The form of address of the employer's last human mail. */
  readonly familiar?: boolean;
  /** Terms that an acceptance repeats, as the offer words them. */
  readonly terms?: readonly string[];
  /** Subject of the thread it answers, as it stands there (W-04). */
  readonly threadSubject?: string;
  /** A source for a specific sentence exists (point 12), a stored fact is free (point 13). */
  readonly anchored: boolean;
  readonly proofs: boolean;
  /** K21, K22: the agreed time, then those that the owner named, as the draft writes them. */
  readonly times?: readonly string[];
  /** Words of the K09 to the same person, for K10. */
  readonly wordsBefore?: number;
  /** The other drafts to the same company within twelve months, those of this mail included. */
  readonly others: readonly Fingerprint[];
};

const praise = /\b(?:great|excellent|impressive|outstanding|exciting|generous|inspiring|brilliant|superb|lovely|delighted)\b/gi;

/**
 * The points of the drafts' rubric that a program can decide. Points 12, 13, 18 and 22 are class B, of which one may fail; all others are class A.
 *
 * @returns one entry for each failure; none: the draft may go
 */
export function checkDraft(draft: Draft, context: DraftContext): readonly { readonly point: number; readonly what: string }[] {
  const faults: { point: number; what: string }[] = [];
  const say = (point: number, what: string): void => void faults.push({ point, what });
  const language = languageFor(draft.language) ?? 'en';
  const english = language === 'en';
  const body = bodyOf(draft.text);
  // Longest first, so that a company's name inside a role's does not leave half of it behind.
  const names = [...context.names, ...context.roles, ...context.companies].filter(Boolean).sort((one, other) => other.length - one.length);
  const own = names.reduce((text, name) => text.split(name).join('Name'), body);
  const words = wordsOf(body).length;
  const { words: limits, questions } = measureOf(draft.kind, draft.choice, context.phone);

  const most =
    draft.kind === 'status_2' && context.wordsBefore !== undefined
      ? Math.min(limits[1], Math.max(limits[0], context.wordsBefore + 10))
      : limits[1];
  if (words < limits[0] || words > most) say(1, `${words} words, ${limits[0]} to ${most} are asked for`);
  const byHand = rules[draft.kind].byHand === true;
  if (!byHand) checkSubject(draft, context, say);
  checkGreeting(draft, context, say);
  const unnamed = [
    ...context.roles.filter((role) => !`${draft.subject} ${body}`.includes(role)).map((role) => `does not name the role ${role}`),
    ...context.companies.filter((company) => !body.includes(company)).map((company) => `does not name ${company}`),
  ];
  // A card needs one of the two.
  if (draft.kind !== 'handwritten_card' || unnamed.length === context.roles.length + context.companies.length)
    for (const what of unnamed) say(4, what);
  const asked = own.split('?').length - 1;
  if (asked < questions[0] || asked > questions[1]) say(6, `${asked} questions`);
  if (draft.sentences.some(({ text }) => text.trim() === '')) say(5, 'an empty sentence');
  for (const { point, what, found } of forbiddenIn(language)) {
    const match = found.exec(own);
    if (match) say(point, `${what}: ${match[0]}`);
  }
  const answers = draft.choice !== undefined || draft.kind === 'offer_ack' || draft.kind === 'competing_offer';
  if (english && !answers && deadlineWords.test(own)) say(8, 'a date set for the reader');
  if (own.includes('!')) say(10, 'an exclamation mark');
  if ((own.match(praise)?.length ?? 0) > 2) say(10, 'more than two words of praise');
  for (const { text, sources } of draft.sentences) if (sources.length === 0) say(11, `no source for: ${text}`);
  if (context.anchored && !draft.sentences.some(({ sources }) => sources.some((source) => /^(?:note|title|posting|contact):/.test(source))))
    say(12, 'nothing that could not be sent to another');
  if (context.proofs && !draft.sentences.some(({ sources }) => sources.some((source) => source.startsWith('proof:'))))
    say(13, 'no stored fact');
  for (const duty of dutiesOf(language, draft.choice ?? draft.kind)) if (!duty.test(body)) say(14, `its duty: ${duty.source}`);
  for (const term of context.terms ?? []) if (draft.choice === 'accept' && !body.includes(term)) say(14, `does not repeat: ${term}`);
  const address = addressWordsIn(language);
  if (address?.formal.test(own) && address.familiar.test(own)) say(19, 'mixes two forms of address');
  if (address && context.familiar !== undefined && (context.familiar ? address.formal : address.familiar).test(own))
    say(19, context.familiar ? 'more distant than their mail' : 'more familiar than their mail');
  for (const { point, what } of ownFaults(draft, context.times ?? [])) say(point, what);
  if (!byHand) checkAddress(draft, context, say);
  checkCopies(draft, context, say);
  checkForm(draft, own, english, say);
  if (!draft.text.endsWith(context.signature)) say(20, 'does not end with the signature');
  if (/\bsent with\b|followthrough/i.test(own)) say(20, 'names a product');
  return faults;
}

/** Faults of the other points are put up with, one at a time. */
export function isGraveFault(point: number): boolean {
  return point !== 12 && point !== 13 && point !== 18 && point !== 22;
}

type Say = (point: number, what: string) => void;

function checkSubject(draft: Draft, context: DraftContext, say: Say): void {
  const subject = draft.subject;
  if (subject.trim() === '' || /[\r\n]/.test(subject)) say(2, 'no subject, or one of several lines');
  if (context.threadSubject !== undefined) {
    if (subject !== `Re: ${context.threadSubject}`) say(2, 'not the subject of the thread with one "Re:"');
    return;
  }
  const bare = [...context.names, ...context.roles, ...context.companies].reduce(
    (text, name) => (name ? text.split(name).join('') : text),
    subject,
  );
  if (wordsOf(subject).length > 8) say(2, 'more than eight words');
  if (/\p{Lu}{4,}/u.test(bare) || /urgent|quick question|[[\]{}<>]/i.test(bare)) say(2, 'capitals or stock words');
}

function checkGreeting(draft: Draft, context: DraftContext, say: Say): void {
  const greeting = draft.text.split('\n')[0] ?? '';
  const { name, signsAs } = context.recipient;
  const called = signsAs ?? name;
  if (called !== undefined && !greeting.includes(called) && !called.split(' ').some((part) => greeting.endsWith(` ${part},`)))
    say(3, 'the greeting does not spell the name as its bearer does');
  for (const other of context.names)
    if (
      other &&
      other !== name &&
      other !== signsAs &&
      !called?.includes(other) &&
      !other.includes(called ?? ' ') &&
      greeting.includes(other)
    )
      say(3, `greets ${other}`);
  if (/[\r\n]/.test(greeting) || wordsOf(greeting).length > 9) say(3, 'no greeting of one line');
}

function checkAddress(draft: Draft, context: DraftContext, say: Say): void {
  const address = draft.to.address.toLowerCase();
  if (!/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(address)) say(16, 'no single address');
  if (context.ownAddresses.includes(address)) say(16, 'goes to the owner');
  if (/^(?:no-?_?reply|do-?_?not-?_?reply|mailer-daemon|bounces?|notifications?)\b/.test(address))
    say(16, 'goes to an address nobody reads');
}

function checkCopies(draft: Draft, context: DraftContext, say: Say): void {
  const own = fingerprintOf(draft, [], [...context.roles, ...context.companies]);
  for (const other of context.others) {
    const shared = overlap(own, other);
    if (shared >= 0.1) say(17, `overlap ${shared.toFixed(3)} with another draft`);
    if (own.opening === other.opening) say(17, 'opens like another draft');
    for (const sentence of own.sentences) if (other.sentences.has(sentence)) say(17, 'shares a sentence with another draft');
  }
}

function checkForm(draft: Draft, own: string, english: boolean, say: Say): void {
  const paragraphs = own.split('\n\n');
  if (paragraphs.length > 3) say(18, 'more than three paragraphs');
  if (/^\s*(?:[-*•]|\d+[.)])\s/m.test(own) || /https?:|www\./i.test(own)) say(18, 'a list or a link');
  const sentences = draft.sentences.map(({ text }) => text);
  if (english && sentences.filter((text) => /^I\b/.test(text)).length * 2 > sentences.length) say(18, 'too many sentences begin with "I"');
  if (english && gradeOf(sentences) > 10) say(18, `grade ${gradeOf(sentences).toFixed(1)}`);
  if (!english && wordsOf(own).length > 20 * sentences.length) say(18, 'sentences too long');
}
