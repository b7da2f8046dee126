import { rememberingTexts } from '../../remembered.ts';
import { isPlainText } from '../patterns/lazy-pattern.ts';
import { spokenTimeAt } from './hours/spoken.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

// Long because one scanner tells words, numbers, dates and times apart, and the order in which it tries them is the meaning.

/** One word, number or mark of a text, with the class letter that the date phrases are written in. */
export type DateToken = {
  readonly kind: string;
  /** Number, month, weekday, days from today: what the class letter says. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** For a numeric date (`S`) its numbers as written; for `I` year, month, day; for `T` hour, minute. */
  readonly numbers?: readonly number[];
  /** `T`: am or pm was written, or the hour is over twelve. `S`: dots, so the day comes first. */
  readonly certain?: boolean;
  readonly mark?: 'am' | 'pm' | 'utc' | '.' | '/' | '-';
};

export type DateText = {
  /** The text as given, without composed letters taken apart. */
  readonly text: string;
  /** Same length: lower case, no accents, one kind of blank, dash and quote. */
  readonly folded: string;
  readonly tokens: readonly DateToken[];
  /** The class letters of the tokens, one each. */
  readonly kinds: string;
};

/** Text of a mail that is read for dates. What comes later is footers and quoted history: no measured mail has a date there that counts. */
export const maxDateText = 12_000;

/** Words, numbers, times and dates of the first 12 kB. Words of `language` go before English ones. Links and addresses say nothing. */
export function readDateTokens(given: string, language: string): DateText {
  const text = given.slice(0, maxDateText).normalize('NFC');
  const folded = foldInPlace(text);
  const tokens: DateToken[] = [];
  const lexicon = lexiconOf(language);
  const links = holdsLink.test(folded) ? { sign: -1 } : undefined;
  let kinds = '';
  let at = 0;
  while (at < folded.length) {
    const next = tokenAt(text, folded, at, language, tokens.at(-1), lexicon, links);
    if (next.token) {
      tokens.push(next.token);
      kinds += next.token.kind;
    }
    at = Math.max(next.end, at + 1);
  }
  return { text, folded, tokens, kinds };
}

/** Most texts name no address and no link: then no word has to be looked at for one. */
const holdsLink = /@|http|www\./;

/** Lower case without accents, character for character, so that offsets keep pointing into the text. */
export function foldInPlace(text: string): string {
  if (isPlainText(text)) return text.toLowerCase();
  let folded = '';
  let plainFrom = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 128) continue;
    if (plainFrom < at) folded += text.slice(plainFrom, at).toLowerCase();
    folded += foldMark(text.charAt(at));
    plainFrom = at + 1;
  }
  return folded + text.slice(plainFrom).toLowerCase();
}

/** Of which there are few in a mail, and the same in most. */
const foldMark = rememberingTexts(
  (character) => foldedMarks.get(character) ?? (character.normalize('NFD')[0] ?? character).toLowerCase()[0] ?? character,
);

const foldedMarks: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u2007\u202f\u2009\u200a\u3000\u200b\u200c\u200d\ufeff'].map((mark) => [mark, ' '] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2212'].map((mark) => [mark, '-'] as const),
  ...[...'\u2018\u2019\u201b\u00b4`'].map((mark) => [mark, "'"] as const),
  // Google Calendar separates day and time by ⋅ (parsing.md 3).
  ...[...'\u22c5\u00b7\u2022\u2027'].map((mark) => [mark, ','] as const),
  ['ß', 's'],
]);

type Next = { readonly token?: DateToken; readonly end: number };

function tokenAt(
  text: string,
  folded: string,
  at: number,
  language: string,
  previous: DateToken | undefined,
  lexicon: Lexicon,
  links: Links | undefined,
): Next {
  const character = folded[at] ?? '';
  if (character === ' ' || character === '\t' || character === '\r') return { end: at + 1 };
  if (character === '\n') return isWrap(folded, at) ? { end: at + 1 } : { token: mark('\n', at), end: at + 1 };
  const isNumber = isDigit(folded, at);
  const spoken = isNumber || isLetter(folded, at) ? spokenTime(folded, at, language) : undefined;
  if (spoken) return spoken;
  if (isNumber) return numberAt(folded, at, language, previous);
  if (isLetter(folded, at)) return wordAt(text, folded, at, lexicon, links);
  if (character === '+' || character === '#' || character === '$' || character === '€' || character === '£') {
    return { token: mark('_', at), end: at + (sticky(/[+#$€£]\s?[\d().,\-/ ]{1,30}/y, folded, at)?.length ?? 1) };
  }
  // "9 'til 10".
  if (character === "'" && folded.startsWith("'til ", at)) return { end: at + 1 };
  if (character === "'" && sticky(/'s (?:ochtends|morgens|middags|avonds)/y, folded, at)) return { end: at + 1 };
  const joint = (character === '-' || character === '/') && jointOfDate(folded, at, previous, lexicon);
  if (joint) return joint;
  if (character === '@') return { token: mark(folded[at - 1] === ' ' && folded[at + 1] === ' ' ? 'o' : '_', at), end: at + 1 };
  return { token: mark(',.()-/|:;?!'.includes(character) ? character : /\p{L}/u.test(character) ? '_' : '~', at), end: at + 1 };
}

/** "23-Nov-2026", "23/Nov/26", "Nov-23-2026": what joins a day, its month and its year stands for nothing itself. */
function jointOfDate(folded: string, at: number, previous: DateToken | undefined, lexicon: Lexicon): Next | undefined {
  if (previous?.end !== at) return undefined;
  const next = at + 1;
  if (previous.kind === 'D' && isLetter(folded, next))
    return (lexicon.get(folded.slice(next, wordEnd(folded, next))) ?? []).some(({ kind }) => kind === 'M') ? { end: next } : undefined;
  if (previous.kind !== 'M' || !isDigit(folded, next)) return undefined;
  const year = match(/(20)?(\d{2})(?![\d:.])/y, folded, next);
  // "Nov-23": a day, unless one stands in front of the month.
  if (!/\d[-/]$/.test(folded.slice(Math.max(0, previous.start - 2), previous.start))) return { end: next };
  if (!year) return undefined;
  const end = next + year[0].length;
  return { token: { kind: 'Y', value: 2000 + Number(year[2]), start: next, end }, end };
}

/** A line break inside wrapped prose separates nothing: a long line before it, or a small letter after it. */
function isWrap(folded: string, at: number): boolean {
  const before = folded.lastIndexOf('\n', at - 1);
  const next = folded[at + 1] ?? '\n';
  return /[a-z0-9]/.test(next) && (at - before > 50 || (/[a-z]/.test(next) && /[a-z,]/.test(folded[at - 1] ?? '') && at - before > 30));
}

function wordAt(text: string, folded: string, at: number, lexicon: Lexicon, links: Links | undefined): Next {
  const link =
    links &&
    mayBeLink(folded, at, links) &&
    sticky(/https?:\/\/\S{1,2000}|www\.\S{1,500}|[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,120}/y, folded, at);
  if (link) return { token: { kind: '_', value: 0, start: at, end: at + link.length }, end: at + link.length };
  const end = wordEnd(folded, at);
  const word = folded.slice(at, end);
  // "w/c 30 November": the week beginning then.
  if (word === 'w' && sticky(/w\/[cb](?![a-z0-9])/y, folded, at))
    return { token: { kind: 'k', value: 0, start: at, end: at + 3 }, end: at + 3 };
  const quarter = word === 'q' ? sticky(/q[1-4](?![0-9a-z])/y, folded, at) : undefined;
  if (quarter) return { token: { kind: 'q', value: Number(quarter[1]), start: at, end: at + 2 }, end: at + 2 };
  if (isDigit(folded, end)) {
    // A word that runs into digits is a reference ("req12"), not a date.
    const length = sticky(/[a-z0-9]{1,60}/y, folded, at)?.length ?? word.length;
    return { token: mark('_', at), end: at + length };
  }
  for (const entry of lexicon.get(word) ?? []) {
    const phraseEnd = phraseAt(folded, end, entry.words);
    if (phraseEnd !== undefined && !isOrdinaryWord(text, at, entry.kind, word)) {
      if (entry.kind === 'T')
        return { token: { kind: 'T', value: entry.value, start: at, end: phraseEnd, numbers: [12, 0], certain: true }, end: phraseEnd };
      // "kl. 14.30": the full stop belongs to the word.
      const stop = word === 'kl' && folded[phraseEnd] === '.' ? 1 : 0;
      return { token: { kind: entry.kind, value: entry.value, start: at, end: phraseEnd + stop }, end: phraseEnd + stop };
    }
  }
  return { token: { kind: '_', value: 0, start: at, end }, end };
}

const longestWord = 40;

function wordEnd(folded: string, at: number): number {
  let end = at + 1;
  while (end < at + longestWord && isLetter(folded, end)) end++;
  return end;
}

/** `a` to `z`, of which most of a text is: a pattern for each of them was a third of reading its dates. */
function isLetter(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return code >= 97 && code <= 122;
}

function isDigit(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Most words are no link, and most texts name no address. */
function mayBeLink(folded: string, at: number, links: Links): boolean {
  if (links.sign < at) links.sign = folded.indexOf('@', at) < 0 ? Number.POSITIVE_INFINITY : folded.indexOf('@', at);
  return links.sign - at <= longestLocalPart || folded.startsWith('http', at) || folded.startsWith('www.', at);
}

/** Where the next `@` stands that was looked for. */
type Links = { sign: number };

const longestLocalPart = 64;

/** Without a half of the day, like any bare hour. */
function spokenTime(folded: string, at: number, language: string): Next | undefined {
  const spoken = isLetter(folded, at - 1) || isDigit(folded, at - 1) ? undefined : spokenTimeAt(folded, at, language);
  return spoken ? timeToken(at, spoken.length, spoken.hour, spoken.minute, undefined, spoken.hour > 12) : undefined;
}

/** German and Dutch "Morgen" as a greeting or a time of day; the English verb "may" and "march" in small letters. */
function isOrdinaryWord(text: string, at: number, kind: string, word: string): boolean {
  const before = text.slice(Math.max(0, at - 14), at).toLowerCase();
  if (kind === 'R' && word === 'morgen') return /(?:guten|goede|goeden|am|jeden|der|den)\s$/.test(before);
  if (kind === 'R' && word === 'manana') return /(?:la|las)\s$/.test(before);
  if (kind === 'M' && (word === 'may' || word === 'march' || word === 'mar')) return text[at] === word[0];
  if (kind === 'v') return text[at] === word[0];
  if (kind === 'V' && (word === 'terca' || word === 'sexta')) return false;
  return false;
}

function phraseAt(folded: string, from: number, words: readonly string[]): number | undefined {
  let end = from;
  for (const word of words.slice(1)) {
    const gap = sticky(/[ '\n-]{1,2}/y, folded, end);
    if (!gap || !folded.startsWith(word, end + gap.length)) return undefined;
    end += gap.length + word.length;
  }
  return /[a-z0-9]/.test(folded[end] ?? '') ? undefined : end;
}

function numberAt(folded: string, at: number, language: string, previous: DateToken | undefined): Next {
  const opaque = sticky(/\d{5,}(?!t\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?\s?%|\d+\/7(?!\/?\d)/y, folded, at);
  const compact = match(/(20\d{2})-?(\d{2})-?(\d{2})t(\d{2}):?(\d{2})(?::?\d{2})?(?:\.\d{1,9})?(z)?/y, folded, at);
  if (compact) {
    // Only the date: the time behind it is read as the next token, from its own digits.
    const length = compact[0].search(/t/);
    return { token: { kind: 'I', value: 0, start: at, end: at + length, numbers: compact.slice(1, 4).map(Number) }, end: at + length + 1 };
  }
  if (previous?.kind === 'I' && folded[at - 1] === 't') {
    const time = match(/(\d{2}):?(\d{2})(?::?\d{2})?(?:\.\d{1,9})?(z)?/y, folded, at);
    const token = time ? timeToken(at, time[0].length, Number(time[1]), Number(time[2]), time[3] ? 'utc' : undefined, true) : undefined;
    if (token) return token;
  }
  if (opaque) return { token: mark('_', at), end: at + opaque.length };
  const glued = /[a-z0-9$€£]/.test(folded[at - 1] ?? ' ') || (folded[at - 1] === '.' && /\d/.test(folded[at - 2] ?? ''));
  // "2026. 03. 10." is how Hungary and Korea write it.
  const iso = match(/(20\d{2})([-/.]|\.\s)(\d{1,2})\2(\d{1,2})(?!\d)/y, folded, at);
  if (iso && !glued)
    return {
      token: { kind: 'I', value: 0, start: at, end: at + iso[0].length, numbers: [Number(iso[1]), Number(iso[3]), Number(iso[4])] },
      end: at + iso[0].length,
    };
  const time = readTime(folded, at, language, previous);
  if (time && !glued) return time;
  const numeric =
    match(/(\d{1,2})(\.)\s?(\d{1,2})\.(?:\s?(20\d{2})|(\d{2})(?!\d|[.:]))?(?!\d)/y, folded, at) ??
    match(/(\d{1,2})([/-])(\d{1,2})\2(?:(20\d{2})|(\d{2}))(?!\d)/y, folded, at) ??
    match(/(\d{1,2})(\/)(\d{1,2})(?![\d/])/y, folded, at);
  // "10.15." ends a sentence with a time: dots never put the month first.
  if (numeric?.[2] === '.' && Number(numeric[3]) > 12 && !numeric[4] && !numeric[5])
    return { token: mark('_', at), end: at + numeric[0].length };
  if (numeric && !glued && folded[at - 1] !== '/') {
    const year = numeric[4] ?? (numeric[5] ? `20${numeric[5]}` : undefined);
    const numbers = [Number(numeric[1]), Number(numeric[3]), ...(year ? [Number(year)] : [])];
    return {
      token: { kind: 'S', value: 0, start: at, end: at + numeric[0].length, numbers, mark: numeric[2] as '.' | '/' | '-' },
      end: at + numeric[0].length,
    };
  }
  const number = match(/(\d{1,4})(st|nd|rd|th|er|º|ª|o|a|e|ste|de)?(?![a-z0-9])/y, folded, at);
  if (!number || glued) return { token: mark('_', at), end: at + (sticky(/[a-z0-9]{1,60}/y, folded, at)?.length ?? 1) };
  const value = Number(number[1]);
  const kind = number[2] && value <= 31 ? 'O' : number[1]?.length === 4 && value >= 2000 && value < 2100 ? 'Y' : value <= 366 ? 'D' : '_';
  return { token: { kind, value, start: at, end: at + number[0].length }, end: at + number[0].length };
}

function readTime(folded: string, at: number, language: string, previous: DateToken | undefined): Next | undefined {
  const german = language.startsWith('de');
  const withMark = match(/(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?(\s{0,2})(a\.?m\.?|p\.?m\.?|[ap])(?![a-z0-9])/y, folded, at);
  if (withMark?.[4] && Number(withMark[1]) <= 12 && Number(withMark[2] ?? 0) < 60) {
    const half = withMark[4].startsWith('p') ? 'pm' : 'am';
    // German "um 10 am Dienstag": the preposition. A single letter counts only where it touches ("2p").
    const preposition =
      (german && half === 'am' && withMark[3] !== '') || (withMark[4].length === 1 && (withMark[3] !== '' || withMark[2] === undefined));
    if (!preposition) {
      const hour = (Number(withMark[1]) % 12) + (half === 'pm' ? 12 : 0);
      const length = withMark[0].length - (withMark[4].length === 3 && withMark[4].endsWith('.') ? 1 : 0);
      return timeToken(at, length, hour, Number(withMark[2] ?? 0), half, true);
    }
  }
  const clock = match(/(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?(?:uhr|uur|hs|hrs|h)(?![a-z]))?(?![:\d])/y, folded, at);
  if (clock)
    return timeToken(at, clock[0].length, Number(clock[1]), Number(clock[2]), undefined, Number(clock[1]) > 12 || /[a-z]$/.test(clock[0]));
  const unit = match(/(\d{1,2})(?:[.:](\d{2}))?\s?(?:uhr|uur|hs|hrs)(?:\s(\d{2})(?!\d))?(?![a-z])/y, folded, at);
  if (unit) return timeToken(at, unit[0].length, Number(unit[1]), Number(unit[2] ?? unit[3] ?? 0), undefined, true);
  const french = match(/(\d{1,2})\s?h\s?(\d{2})?(?![a-z\d])/y, folded, at);
  if (french && (previous?.kind !== 'i' || french[2]))
    return timeToken(at, french[0].length, Number(french[1]), Number(french[2] ?? 0), undefined, true);
  // "1400 hrs", "0930h", as armies and hospitals write.
  const military = match(/([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours|h|uhr|uur)(?![a-z0-9])/y, folded, at);
  if (military) return timeToken(at, military[0].length, Number(military[1]), Number(military[2]), undefined, true);
  // "16.00-17.00": two of them with a dash between are no date and no version.
  const dottedSpan =
    match(dottedStart, folded, at) ?? ('o@{fVMYRSI,:('.includes(previous?.kind ?? ':') ? match(dottedStartByWords, folded, at) : undefined);
  if (dottedSpan)
    return timeToken(at, dottedSpan[0].length, Number(dottedSpan[1]), Number(dottedSpan[2]), undefined, Number(dottedSpan[1]) > 12);
  const dottedEnd = match(/(\d{1,2})\.([0-5]\d)(?![.\d])/y, folded, at);
  if (dottedEnd && behindDottedStart.test(folded.slice(Math.max(0, at - 16), at)))
    return timeToken(at, dottedEnd[0].length, Number(dottedEnd[1]), Number(dottedEnd[2]), undefined, Number(dottedEnd[1]) > 12);
  // "kl. 14.30", "klo 9", as the Nordic countries write.
  const nordic =
    /(?:^|[^a-z])kl(?:o|ockan|okken|\.)?\s?$/.test(folded.slice(Math.max(0, at - 9), at)) &&
    match(/(\d{1,2})(?:[.:]([0-5]\d))?(?![\d:])/y, folded, at);
  if (nordic) return timeToken(at, nordic[0].length, Number(nordic[1]), Number(nordic[2] ?? 0), undefined, true);
  const oClock = match(/(\d{1,2}) ?o'clock/y, folded, at);
  if (oClock) return timeToken(at, oClock[0].length, Number(oClock[1]), 0, undefined, false);
  // "alle 14.30.", "at 10.10." and "am 11.00." end a sentence, "am 10.03." is a date.
  const dotted = match(/(\d{1,2})\.(\d{2})(?!\.?\d)/y, folded, at);
  const isDate =
    dotted &&
    folded[at + dotted[0].length] === '.' &&
    Number(dotted[2]) >= 1 &&
    Number(dotted[2]) <= 12 &&
    !/\b(?:at|um|ore|alle|om|as|las) $/.test(folded.slice(Math.max(0, at - 6), at));
  if (dotted && previous && 'o@'.includes(previous.kind) && !isDate)
    return timeToken(at, dotted[0].length, Number(dotted[1]), Number(dotted[2]), undefined, Number(dotted[1]) > 12);
  return undefined;
}

const dottedStart = /(\d{1,2})\.([0-5]\d)(?=\s?-\s?\d{1,2}\.[0-5]\d(?![.\d]))(?!\.)/y;
/** "Van 10.30 tot 11.30", "between 9.15 and 10.00": behind a day or a word that leads a time in; elsewhere they are prices and versions. */
const dottedStartByWords =
  /(\d{1,2})\.([0-5]\d)(?=\s(?:to|till|until|and|bis|und|tot|en|a|et|a las|y|as|e|al|alle)\s\d{1,2}\.[0-5]\d(?![.\d]))/y;
const behindDottedStart = /\d\.[0-5]\d(?:\s?-\s?|\s(?:to|till|until|and|bis|und|tot|en|a|et|a las|y|as|e|al|alle)\s)$/;

function timeToken(
  at: number,
  length: number,
  hour: number,
  minute: number,
  half: 'am' | 'pm' | 'utc' | undefined,
  certain: boolean,
): Next | undefined {
  if (hour > 23 || minute > 59) return undefined;
  return {
    token: { kind: 'T', value: hour, start: at, end: at + length, numbers: [hour, minute], certain, ...(half ? { mark: half } : {}) },
    end: at + length,
  };
}

function mark(kind: string, at: number): DateToken {
  return { kind, value: 0, start: at, end: at + 1 };
}

function match(pattern: RegExp, folded: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(folded) ?? undefined;
}

function sticky(pattern: RegExp, folded: string, at: number): string | undefined {
  return match(pattern, folded, at)?.[0];
}
