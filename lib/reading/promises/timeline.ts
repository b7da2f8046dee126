import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { type DateOptions, datePhrasesOf, dayFirstIn } from '../dates/dates.ts';
import type { DatePhrase } from '../dates/phrases.ts';
import { oneLine, type PlacedSentence, readSentences } from '../dates/sentences.ts';
import { foldInPlace, maxDateText } from '../dates/tokens.ts';
import { interviewWords, movingWords } from '../interviews/words.ts';
import { languageOf } from '../language.ts';
import type { Evidence } from '../reading.ts';
import { ownPromise } from './deadline-words.ts';
import { daysThatHold, isFormerPlan, isMending } from './former.ts';
import { daysOfRestart, daysOfReturn, mayBeAway, mayRest } from './holds.ts';
import { namesItsWeek, orNext, withItsWeek } from './named-weeks.ts';
import { asksForTime, requestIn } from './requests.ts';
import { awaitsAnswer, isSilence } from './silence.ts';
import { type PromiseWords, promiseLanguages, promiseWordsOf } from './timeline-words.ts';

export type TimelineInput = {
  readonly text: string;
  readonly saidAt?: Instant | undefined;
  /** R: the zone in which "tomorrow" is counted. */
  readonly zone: TimeZone;
  readonly language?: string | undefined;
};

/** `by`: the last day that the phrase can mean (1.4); missing where it names none that can be counted. */
export type Timeline = { readonly phrase: string; readonly by?: LocalDate };

/**
 * The employer's promise to decide or to be heard from: the sentence word for word, and the last day it names (P, follow-ups.md
 * 1.4). A vague promise ("soon") has no date. Of several dated promises the later date counts: nobody is asked earlier than
 * advised (G-01). Dates the reader has to keep are deadlines and no promise.
 */
export function findTimeline(input: TimelineInput): { timeline?: Timeline; evidence: Evidence[] } {
  const text = input.text.slice(0, maxDateText).normalize('NFC');
  let language = input.language ?? languageOf(text);
  const saidOn = input.saidAt ? dayAt(input.saidAt, input.zone) : undefined;
  const sentences = readSentences(text).map(toldIn);
  const inLanguage = (each: string) =>
    sentences.map((told) => promiseIn(told, promiseWordsOf(each), each, saidOn, input.zone)).filter((promise) => promise !== undefined);
  let promises = inLanguage(language);
  // A line or two does not show its language.
  if (promises.length === 0 && text.length < shortText) {
    for (const other of promiseLanguages.filter((each) => each !== language)) {
      const found = inLanguage(other).filter(({ by, sentence }) => by !== undefined && !isAskedInAny(foldInPlace(sentence.text)));
      if (found.length === 0) continue;
      [language, promises] = [other, found];
      break;
    }
  }
  const strongest = Math.max(
    0,
    ...promises.filter((promise) => promise.by || promise.anchored).map((promise) => Math.min(promise.strength, 2)),
  );
  const dated = promises
    .filter((promise) => promise.by && Math.min(promise.strength, 2) === strongest)
    .sort((a, b) => (a.by ?? '').localeCompare(b.by ?? ''));
  let chosen = dated.at(-1) ?? promises.find((promise) => promise.strength >= 2) ?? undefined;
  if (!chosen) return { evidence: [] };
  const more = saidOn !== undefined && (chosen.isDenied || chosen.isFormer) ? moreToCome(text, chosen, saidOn, language) : undefined;
  if (more?.days && more.days.last.toString() > (chosen.by ?? '')) chosen = { ...chosen, words: more.text, by: more.days.last.toString() };
  const phrase = oneLine(chosen.sentence.text);
  const evidence: Evidence[] = [{ field: 'timeline', text: phrase }];
  if (chosen.words && chosen.by) evidence.push({ field: 'timeline.by', text: oneLine(chosen.words) });
  return { timeline: { phrase, ...(chosen.by ? { by: chosen.by } : {}) }, evidence };
}

/**
 * P: the last day of the period that a phrase names, said on `saidOn` (follow-ups.md 1.4); undefined for "soon" and its like.
 * Of several dates in one phrase the last-named counts ("interviews until Friday, a decision by Monday").
 */
export function promisedDate(phrase: string, saidOn: LocalDate, options: DateOptions = {}): LocalDate | undefined {
  const dated = datePhrasesOf(phrase, saidOn, { ...options, pastDays: promisePastDays }).filter((each) => each.days !== undefined);
  return dated.at(-1)?.days?.last.toString();
}

/** Behind a sentence that denies a date: "More on Monday." Behind one that tells of a former plan: "It will now be Monday." */
function moreToCome(text: string, denial: Promised, on: LocalDate, language: string): DatePhrase | undefined {
  const next = text.slice(denial.sentence.end, denial.sentence.end + maxSentence);
  const sentence = readSentences(next)[0]?.text ?? '';
  const folded = foldInPlace(sentence);
  if (!announcing.test(folded) && !(denial.isFormer && isMending(folded))) return undefined;
  return datePhrasesOf(sentence, on, { language, pastDays: 0 }).find(({ days }) => days !== undefined);
}

const announcing = /^(?:more|mehr|weiteres|plus|la suite|mas|mais|di piu|altro|meer|verder)\b/;

const shortText = 240;

/** A promise lies ahead; a date a few days back is a slip or an old mail, not next year's. */
const promisePastDays = 7;

type Promised = {
  readonly sentence: PlacedSentence;
  readonly strength: number;
  readonly by?: LocalDate;
  readonly words?: string;
  readonly anchored?: boolean;
  /** "We will not decide this week": the day before which nothing comes. */
  readonly isDenied?: true;
  /** "We had hoped to decide by Friday", and the sentence names no other day. */
  readonly isFormer?: true;
};

/** What a sentence says whatever its language, told once although it is read in several. */
type Told = {
  readonly sentence: PlacedSentence;
  readonly folded: string;
  readonly waits: boolean;
  readonly former: boolean;
  readonly rests: boolean;
  readonly away: boolean;
};

function toldIn(sentence: PlacedSentence): Told {
  const folded = foldInPlace(sentence.text);
  const isLong = folded.length > maxSentence;
  const says = (words: RegExp) => !isLong && words.test(folded);
  return {
    sentence,
    folded,
    waits: says(asksForTime),
    former: !isLong && isFormerPlan(folded),
    rests: says(mayRest),
    away: says(mayBeAway),
  };
}

const besideCue = 40;

function promiseIn(told: Told, words: PromiseWords, language: string, saidOn: LocalDate | undefined, zone: TimeZone): Promised | undefined {
  const said = promiseSaid(told, words, language, saidOn, zone);
  if (!told.away || said?.by !== undefined || saidOn === undefined) return said;
  const { sentence, folded } = told;
  const phrases = datePhrasesOf(sentence.text, saidOn, dateOptions(language, zone));
  return waitingUntil(sentence, daysOfReturn(phrases, folded), saidOn) ?? said;
}

function dateOptions(language: string, zone: TimeZone): DateOptions & { readonly pastDays: number } {
  return { language, pastDays: promisePastDays, dayFirst: dayFirstIn(zone, language) };
}

/** Nothing is decided before the last of these days. */
function waitingUntil(sentence: PlacedSentence, days: readonly DatePhrase[], on: LocalDate): Promised | undefined {
  const last = latestOf(days);
  const by = last?.days?.last.toString();
  return last === undefined || by === undefined || by < on ? undefined : { sentence, strength: 2, words: last.text, by };
}

function promiseSaid(
  { sentence, folded, waits, former, rests }: Told,
  words: PromiseWords,
  language: string,
  saidOn: LocalDate | undefined,
  zone: TimeZone,
): Promised | undefined {
  if (folded.length > maxSentence) return undefined;
  const on = saidOn ?? '2000-01-03';
  const options = dateOptions(language, zone);
  const phrasesIn = () =>
    datePhrasesOf(sentence.text, on, options).filter((phrase) => saidOn !== undefined || /\b20\d\d\b/.test(phrase.text));
  const resting = rests ? waitingUntil(sentence, daysOfRestart(phrasesIn(), folded), on) : undefined;
  if (resting) return resting;
  if (!former && !waits && !words.will.test(folded)) return undefined;
  const decides = words.decides.exec(folded);
  const cue = decides ?? words.answers.exec(folded);
  const takes = words.takes.exec(folded);
  const strength = decides ? 3 : waits || cue ? 2 : takes ? 1 : 0;
  if (strength === 0 || (!waits && isAsked(folded, words, language))) return undefined;
  // "We need to move your interview from Wednesday to Friday" promises nothing.
  if (strength < 3 && movingWords.test(folded) && interviewWords.test(folded)) return undefined;
  if (isSilence(folded) || awaitsAnswer.test(folded)) return undefined;
  const vague = words.vague.test(folded);
  const phrases = phrasesIn();
  const at = (cue ?? takes)?.index ?? 0;
  const usable = phrases.filter(
    (phrase) =>
      isPromised(phrase, sentence.text, folded, at, takes !== null) && (phrase.days === undefined || phrase.days.last.toString() >= on),
  );
  const isDenied = denied.test(folded.slice(Math.max(0, at - besideCue), at + besideCue));
  const { days, mended } = daysThatHold(
    usable.map((phrase) => withItsWeek(phrase, folded)),
    folded,
  );
  const first = days.find((phrase) => phrase.start >= at) ?? days.at(-1);
  const joined = first && (isDenied || former ? days : joinedTo(first, days, folded));
  const chosen = joined && latestOf([...joined, ...orNext(joined, folded, on)]);
  if (!chosen) return vague && strength === 2 && phrases.length === 0 ? { sentence, strength } : undefined;
  // "It takes about an hour and stays open until the 25th" is the length of a test.
  if (strength === 1 && (chosen.days?.last.toString() === on || hours.test(folded))) return undefined;
  return {
    sentence,
    strength,
    words: chosen.text,
    ...(chosen.days ? { by: chosen.days.last.toString() } : { anchored: true }),
    ...(isDenied ? { isDenied } : {}),
    ...(former && !mended ? { isFormer: true } : {}),
  };
}

/** "Between Monday and Friday", "later this week or early next week", "Friday, Monday at the latest": dates with nothing but such words between. */
function joinedTo(first: DatePhrase, phrases: readonly DatePhrase[], folded: string): readonly DatePhrase[] {
  const joined = [first];
  for (const phrase of phrases.slice(phrases.indexOf(first) + 1)) {
    if (!joining.test(folded.slice(joined.at(-1)?.end, phrase.start))) break;
    joined.push(phrase);
  }
  return joined;
}

const joining =
  /^\s?[,/-]?\s?(?:(?:or|and|to|through|thru|until|oder|und|bis|ou|et|au|o|u|y|e|a|al|hasta|ate|fino|of|en|tot|t\/m|possibly|maybe|perhaps|even|more likely|probably|at the latest|at latest|latest|otherwise|if not|vielleicht|eventuell|spatestens|sonst|peut-etre|voire|sinon|au plus tard|quiza|quizas|tal vez|o mas tardar|a mas tardar|talvez|forse|al piu tardi|misschien|uiterlijk|anders|by|on|at|in|the|start|end|beginning|zum|zur|am|an|dem|den|der|die|zu|le|la|el|il|lo|da|do|dia|no|na|op|de|het)[\s,]{1,2}){0,6}$/;

function latestOf(phrases: readonly DatePhrase[]): DatePhrase | undefined {
  const dated = phrases.filter(({ days }) => days !== undefined);
  return dated.toSorted((a, b) => (a.days?.last.toString() ?? '').localeCompare(b.days?.last.toString() ?? '')).at(-1) ?? phrases[0];
}

/** "We will not decide this week, more on Monday": what comes no earlier. */
const denied =
  /\b(?:(?:will|can|could|do|does|is|are|would|should) ?not|cannot|won't|can't|don't|isn't|aren't|unable to|no (?:final )?(?:decision|answer|news)|nicht|kein\w{0,2}|ne \S+(?: \S+){0,2} pas|aucune|pas de|no (?:vamos|podremos|tomaremos|tendremos|habra|podemos|podre)|nao|non (?:\S+ ){0,2}(?:remo|prenderemo|avremo|potremo|decideremo|riusciremo|saremo)|niet|geen)\b/;

/** "Once the panel has met on the 4th": whoever decides comes together, and is heard from behind that. */
const gathering =
  /\b(?:once|after|when|as soon as|until) (?:the |our )?(?:\w{1,14} ){0,2}(?:panel|committee|board|team|partners|jury|council|managers|leadership|directors|trustees) (?:(?:has|have) (?:met|convened|sat|reviewed|discussed)|meets?|convenes?|sits?)\b[^.,;]{0,16}$/;

/** "The board meets on the 14th, and I will let you know shortly after." */
const refersBack =
  /\b(?:then|after that|afterwards|thereafter|(?:shortly|straight|right|soon) after|after(?=[.!]?\s*$)|danach|anschliessend|im anschluss|ensuite|dans la foulee|despues|dopo|depois|daarna)\b/;

const hours = /\d ?(?:min|h)\b|\b(?:minut\w*|hours?|stunden?|heures?|horas?|or[ae]|uur|uren)\b/;

/** A sentence longer than this is a paragraph that lost its stops. */
const maxSentence = 700;

/** What reads as a promise in one language may be a request in the one it was written in. */
function isAskedInAny(folded: string): boolean {
  return promiseLanguages.some((language) => isAsked(folded, promiseWordsOf(language), language)) && !asksForTime.test(folded);
}

/** A request to the reader, with no promise beside it. */
function isAsked(folded: string, words: PromiseWords, language: string): boolean {
  return (
    (words.asks.test(folded) && !isOwnPromise(folded, words)) || (requestIn(folded, language) !== undefined && !ownPromise.test(folded))
  );
}

/** "Please send the form; we will decide by Friday": the request and the promise share a sentence, the promise comes last. */
function isOwnPromise(folded: string, words: PromiseWords): boolean {
  const asks = words.asks.exec(folded);
  const rest = asks ? folded.slice(asks.index + asks[0].length) : folded;
  const own = /\b(?:we|i|wir|ich|nous|je|noi|wij)\b.{0,60}$|\b(?:you will|you'll|you can expect|you should hear)\b/.exec(rest);
  return (
    own !== null &&
    (words.decides.test(rest.slice(own.index)) || words.answers.test(rest.slice(own.index))) &&
    /\b(?:we|i|wir|ich|nous|noi|wij|you) ?(?:will|'ll|shall|werden|werde|can expect|should hear|expect|plan|aim|hope)\b/.test(
      rest.slice(own.index),
    )
  );
}

/** A clock time beside the date makes it a meeting; a day in front of the promise must be led in ("by Friday", "on Monday we …"). */
function isPromised(phrase: DatePhrase, text: string, folded: string, cueAt: number, takes: boolean): boolean {
  const before = folded.slice(Math.max(0, phrase.start - 30), phrase.start);
  if (phrase.kind === 'day' && namesItsWeek(folded.slice(phrase.end))) return true;
  if (phrase.kind === 'day' && phrase.start < cueAt && refersBack.test(folded.slice(cueAt))) return true;
  if (phrase.kind === 'day' && gathering.test(folded.slice(Math.max(0, phrase.start - 70), phrase.start))) return true;
  const behind = folded.slice(phrase.end, phrase.end + 16);
  if (
    phrase.bare &&
    !takes &&
    !/\b(?:about|around|within|in|typically|usually|approximately|next|up to|least|most|another)\s(?:\S+\s){0,2}$/.test(before)
  )
    return false;
  if (
    /\b(?:interview(?:ed)?|met|spoke|meeting|call|conversation|applied|application|submitted|received|dated|posted|gesprach|entretien|entrevista|colloquio)\b[^.,;]{0,16}\b(?:on|of|from|last|am|vom|du|del|dia|op)\s(?:the\s)?$/.test(
      before,
    ) &&
    phrase.kind === 'day'
  )
    return false;
  // "Tomorrow's interview" is an appointment.
  if (/^['’]s\s/.test(behind)) return false;
  if (/^,?\s{1,2}(?:at|um|a|@|alle|om)\s\d/.test(behind) || /^,?\s\d{1,2}(?::\d\d)?\s?[ap]m/.test(behind)) return false;
  if (phrase.start >= cueAt || phrase.kind !== 'day') return true;
  return (
    phrase.start < 12 ||
    /(?:\b(?:by|until|till|before|within|on|bis|zum|am|d'ici|avant|jusqu'au?|antes|hasta|ate|entro|fino|voor|tot|uiterlijk|le|el|no|til)\s(?:\S+\s)?|[,;:-]\s?)$/.test(
      before,
    ) ||
    text.trimStart().startsWith(phrase.text)
  );
}
