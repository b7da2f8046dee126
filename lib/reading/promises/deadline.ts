import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { datePhrasesOf, dayFirstIn } from '../dates/dates.ts';
import type { DatePhrase } from '../dates/phrases.ts';
import { oneLine, type PlacedSentence, readSentences } from '../dates/sentences.ts';
import { timeBeside } from '../dates/times.ts';
import { foldInPlace, maxDateText } from '../dates/tokens.ts';
import { languageOf } from '../language.ts';
import type { Evidence } from '../reading.ts';
import { zoneForAll } from '../zones/zones.ts';
import {
  appearing,
  asks,
  beforeMeeting,
  labels,
  laterThan,
  limits,
  limitsAfter,
  limitsIn,
  ownPromise,
  refusals,
} from './deadline-words.ts';
import { asksForTime, requestIn } from './requests.ts';
import type { TimelineInput } from './timeline.ts';

/** By when the owner owes something. An instant only where the mail names an hour. */
export type Deadline = { readonly for: 'offer' | 'assessment' | 'info'; readonly at: LocalDate | Instant };

/**
 * The last day (or moment, where an hour is named) to answer an offer, hand in a test or send what was asked for. Of several the
 * earliest counts: it is the one that can be missed. What the employer does by a date is a promise, not a deadline.
 * @param input.clock in which the employer names hours, where it is known
 */
export function findDeadline(input: TimelineInput & { readonly clock?: TimeZone | undefined }): {
  deadline?: Deadline;
  evidence: Evidence[];
} {
  const text = input.text.slice(0, maxDateText).normalize('NFC');
  const language = input.language ?? languageOf(text);
  const saidOn = input.saidAt ? dayAt(input.saidAt, input.zone) : undefined;
  const zone = zoneForAll(text) ?? input.clock ?? input.zone;
  const mailIsAbout = () => aboutWhat(foldInPlace(text)) ?? 'info';
  const found = readSentences(text)
    .map((sentence) => deadlineIn(sentence, { language, saidOn, zone, saidAt: input.saidAt, mailIsAbout }))
    .filter((each) => each !== undefined)
    .sort((a, b) => rank(a.deadline) - rank(b.deadline) || a.deadline.at.localeCompare(b.deadline.at));
  const first = found[0];
  return first ? { deadline: first.deadline, evidence: [{ field: 'deadline', text: oneLine(first.sentence.text) }] } : { evidence: [] };
}

type Setting = {
  readonly language: string;
  readonly saidOn: LocalDate | undefined;
  readonly saidAt: Instant | undefined;
  readonly zone: string;
  readonly mailIsAbout: () => Deadline['for'];
};

/** Offers and tests outrank a mere request for times or documents. */
function rank(deadline: Deadline): number {
  return deadline.for === 'info' ? 1 : 0;
}

function deadlineIn(sentence: PlacedSentence, setting: Setting): { sentence: PlacedSentence; deadline: Deadline } | undefined {
  const folded = foldInPlace(sentence.text);
  if (folded.length > maxSentence || ownPromise.test(folded) || asksForTime.test(folded) || closing.test(folded)) return undefined;
  const named = asks.exec(folded) ?? labels.exec(folded) ?? refusals.exec(folded);
  const asked = named ?? (appearing.test(folded) ? undefined : requestIn(folded, setting.language));
  if (!asked) return undefined;
  const on = setting.saidOn ?? '2000-01-03';
  const phrases = datePhrasesOf(sentence.text, on, {
    language: setting.language,
    pastDays: 14,
    dayFirst: dayFirstIn(setting.zone, setting.language),
  }).filter(
    (phrase) =>
      phrase.days !== undefined &&
      (setting.saidOn !== undefined || /\b20\d\d\b/.test(phrase.text)) &&
      (named ? isLimit(phrase, folded, asked.index + asked[0].length) : isPlainLimit(phrase, folded)),
  );
  const phrase = phrases[0];
  if (!phrase?.days) return undefined;
  const hours = /^(?:with)?in (?:the next )?(\d{1,3}) ?(?:hours|hrs|h)\b/.exec(foldInPlace(phrase.text))?.[1];
  if (hours && setting.saidAt)
    return { sentence, deadline: { for: aboutWhat(folded) ?? setting.mailIsAbout(), at: addHours(setting.saidAt, Number(hours)) } };
  const at = timeBeside(sentence.text, phrase, phrase.days.last.toString(), setting.zone) ?? phrase.days.last.toString();
  return { sentence, deadline: { for: aboutWhat(folded) ?? setting.mailIsAbout(), at } };
}

/** A sentence longer than this is a paragraph that lost its stops. */
const maxSentence = 700;

function addHours(from: Instant, hours: number): Instant {
  return Temporal.Instant.from(from).add({ hours }).toString();
}

/** The date limits what is asked: it follows the request, or is led in by "by", "until", "within". */
function isLimit(phrase: DatePhrase, folded: string, askedEnd: number): boolean {
  const before = folded.slice(Math.max(0, phrase.start - 36), phrase.start);
  if (laterThan.test(before) && refusals.test(folded)) return true;
  if (limits.test(before) || limitsIn.test(foldInPlace(phrase.text)) || limitsAfter.test(folded.slice(phrase.end, phrase.end + 30)))
    return true;
  return (
    phrase.start >= askedEnd && /\b(?:deadline|due|expires?|valid|frist|gultig|echeance|plazo|vence|prazo|scadenza|geldig)\b/.test(folded)
  );
}

/** Where it is not said what is asked, only that something is, the day has to be a limit by its own words. */
function isPlainLimit(phrase: DatePhrase, folded: string): boolean {
  const before = folded.slice(Math.max(0, phrase.start - 36), phrase.start);
  if (limits.test(before)) return !beforeMeeting.test(before);
  if (limitsAfter.test(folded.slice(phrase.end, phrase.end + 30))) return true;
  return phrase.kind === 'duration' && phrase.bare === undefined;
}

/** Dates of the posting, not of the reader's answer. */
const closing =
  /\b(?:applications? (?:close|are open|will close|must be|received|submitted|that (?:arrive|reach))|posting closes|bewerbungsfrist|vacancy closes|start date|starting date|join(?:ing)? date|first day)\b/;

function aboutWhat(folded: string): Deadline['for'] | undefined {
  if (
    /\b(?:offer|offre|oferta|offerta|proposta|angebot|vertrag|contract|arbeitsvertrag|aanbod|contrat|contrato|contratto|employment agreement|acceptance)\b/.test(
      folded,
    )
  )
    return 'offer';
  if (
    /\b(?:assessment|test|tests|coding|challenge|exercise|take-?home|assignment|case study|hackerrank|codility|codesignal|testgorilla|hirevue|video interview|one-way|questionnaire|aufgabe|probeaufgabe|fallstudie|exercice|epreuve|prueba|desafio|teste|prova|opdracht|assessments?)\b/.test(
      folded,
    )
  )
    return 'assessment';
  return undefined;
}
