import { matchesOf, sifting } from '../patterns/sift.ts';
import { conditionAt, isAnnounced, isNegatedBefore, isWait } from '../phrases/conditional.ts';
import { wordingsOfKinds } from '../phrases/of-kinds.ts';
import { ownVoice } from '../phrases/own-voice.ts';
import { type FoldedSentence, saidIn } from '../phrases/sentences.ts';
import { compile, type Saying } from '../phrases/wording.ts';

/** What a text says of one kind: all its wordings together, the strongest single one, and the words. */
export type Weight = { readonly total: number; readonly strongest: number; readonly words: string };

/** What was said in a mail, and how strongly; what was not said is not there. */
export type Weights = ReadonlyMap<Saying, Weight>;

const wordings = compile(wordingsOfKinds);
const sift = sifting('kinds', wordings, ({ words }) => words);
const own: ReadonlySet<Saying> = new Set(ownVoice.map(([says]) => says));

/** Below a signature a mailing says that it is one; whatever else stands there is boilerplate. */
const footerShare = 0.6;

/**
 * Weighs the sentences of a mail: what the employer's side says, and what only a job seeker writes. All languages are read: mails mix them, and their wordings
 * hardly meet.
 */
export function weigh(
  sentences: readonly FoldedSentence[],
  subject: readonly FoldedSentence[],
  language: string,
  footer: readonly FoldedSentence[] = [],
): { readonly said: Weights; readonly ownVoice: Weights } {
  const hits = [
    ...subject.flatMap((sentence) => hitsIn(sentence, language, subjectShare)),
    ...sentences.flatMap((sentence) => hitsIn(sentence, language, 1)),
  ];
  const below = footer.flatMap((sentence) => hitsIn(sentence, language, footerShare)).filter(({ says }) => says === 'job_alert');
  return {
    said: addUp([...hits.filter(({ says }) => !own.has(says)), ...below]),
    ownVoice: addUp(hits.filter(({ says }) => own.has(says))),
  };
}

/** A subject outlives what it spoke of (`Re: Interview`), so it says a little less than the text. */
const subjectShare = 0.8;

type Hit = { readonly says: Saying; readonly weight: number; readonly words: string };

/** Kinds that a "not" before them turns round. */
const affirmed: ReadonlySet<Saying> = new Set([
  'interview_invite',
  'interview_confirmed',
  'offer',
  'assessment',
  'application_confirmation',
  'info_request',
  'acceptance_sent',
]);
/** Kinds that hang on a condition even where it follows: "we will invite you if …". */
const promised: ReadonlySet<Saying> = new Set(['interview_invite', 'interview_confirmed', 'offer', 'assessment']);
/** A condition does not touch what these say. */
const unconditional: ReadonlySet<Saying> = new Set(['job', 'life', 'job_alert', 'auto_reply', 'forwarding_confirmation', 'farewell']);

/** What a sentence says, each thing by its strongest wording. */
function hitsIn(sentence: FoldedSentence, language: string, share: number): readonly Hit[] {
  const { words } = sentence.folded;
  const found = sift(words);
  if (found.length === 0) return [];
  const condition = conditionAt(words, language);
  const waits = condition >= 0 && isWait(words.slice(condition));
  const later = isAnnounced(words);
  const cited = citedIn(sentence.original);
  const best = new Map<Saying, Hit>();
  // "The interview will not go ahead" says one thing, of the interview: the "not go ahead" in it refuses nobody.
  const called = found
    .filter(({ entry }) => entry.says === 'interview_cancelled' && entry.weight >= plainlyCancelled)
    .map(({ match }) => match);
  for (const { entry: wording, match } of found) {
    const { says } = wording;
    const start = match.index;
    if (says === 'rejection' && called.some((span) => start > span.index && start + match[0].length <= span.index + span[0].length))
      continue;
    if (says === 'life' && isPartOfName(sentence, start, match[0].length)) continue;
    let weight = wording.weight * share;
    if (condition >= 0 && !wording.evenIf && !unconditional.has(says) && !(waits && says === 'on_hold')) {
      if (condition <= start) continue;
      if (promised.has(says)) weight *= 0.4;
    }
    if (affirmed.has(says) && isNegatedBefore(words, start)) continue;
    if (says === 'life' && !wording.asName && share === 1 && language === 'en' && isNamed(sentence, start, match[0])) continue;
    if (cited.length > 0 && isCited(cited, sentence, start)) weight *= 0.3;
    if (later && (promised.has(says) || says === 'info_request')) weight *= 0.4;
    for (const also of alsoSaid(says)) {
      if ((best.get(also)?.weight ?? 0) >= weight) continue;
      best.set(also, { says: also, weight, words: saidIn(sentence, start, start + match[0].length) });
    }
  }
  return [...best.values()];
}

const plainlyCancelled = 4.8;

/** `Maths Tutor`, `Fernhill Clinic`, `Loan Processor`: a word of another part of life, in capitals among capitals, is what a role or a house is called. */
function isPartOfName({ original, folded }: FoldedSentence, start: number, length: number): boolean {
  const from = folded.at[start] ?? 0;
  const to = (folded.at[start + length - 1] ?? 0) + 1;
  const said = original.slice(from, to);
  if (!/^\p{Lu}[\p{L}'’-]*$/u.test(said)) return false;
  // In a heading every word has its capital.
  if (!/(?<![\p{L}])\p{Ll}{2,}/u.test(original)) return false;
  return /\p{Lu}[\p{L}&'’-]+ $/u.test(original.slice(Math.max(0, from - 30), from)) || /^ \p{Lu}\p{L}/u.test(original.slice(to, to + 3));
}

/** A place that is gone is a rejection; one that says more than that is a refusal. */
function alsoSaid(says: Saying): readonly Saying[] {
  if (says === 'gone') return ['gone', 'rejection'];
  return says === 'rejection' ? ['rejection', 'refused'] : [says];
}

/** `your interest in Hilltop Hotel`, `the post of Tutor`: within an English sentence a capital makes it the name of a house or of a role. */
function isNamed(sentence: FoldedSentence, start: number, words: string): boolean {
  const article = /^(?:the|an?) /.exec(words)?.[0].length ?? 0;
  if (words.includes(' ', article) && !housesOfLife.test(words)) return false;
  const written = saidIn(sentence, start + article, start + words.length);
  const at = sentence.folded.at[start + article] ?? 0;
  return /^(?:\p{Lu}\p{Ll}+[^\p{L}]*)+$/u.test(written) && /(?<!\p{L})\p{Ll}/u.test(sentence.original.slice(0, at));
}

/** A card or an account bears a name as well, and is no house. */
const housesOfLife = / (?:clinic|hospital|hotel|practice|restaurant|school|shelter|surgery)\W*$/;

type Span = { readonly start: number; readonly end: number };

/** Whole sentences in quotation marks are somebody else's words: a newsletter cites a rejection, a scam warning an offer. Titles in them stay short. */
const citation = /["“„«]([^"”“»]{25,400})["”“»]/gu;
const citedWords = 6;

function citedIn(original: string): readonly Span[] {
  return matchesOf(citation, original)
    .filter(([, words = '']) => words.trim().split(/\s+/).length >= citedWords)
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

function isCited(cited: readonly Span[], { folded }: FoldedSentence, start: number): boolean {
  const at = folded.at[start] ?? 0;
  return cited.some((span) => at > span.start && at < span.end);
}

/** The strongest counts in full, each further sentence by half of the one before: repeating a thing does not make it truer. */
function addUp(hits: readonly Hit[]): Weights {
  const bySaying = new Map<Saying, Hit[]>();
  for (const hit of hits) {
    const same = bySaying.get(hit.says);
    if (same === undefined) bySaying.set(hit.says, [hit]);
    else same.push(hit);
  }
  const weights = new Map<Saying, Weight>();
  for (const [says, all] of bySaying) {
    all.sort((a, b) => b.weight - a.weight);
    const [first] = all;
    if (first === undefined) continue;
    const total = all.reduce((sum, hit, index) => sum + hit.weight / 2 ** index, 0);
    weights.set(says, { total, strongest: first.weight, words: first.words });
  }
  return weights;
}
