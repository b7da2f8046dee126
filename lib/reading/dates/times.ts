import { instantAt } from '../../follow-ups/days/windows.ts';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { zoneAt } from '../zones/zones.ts';
import type { DatePhrase } from './phrases.ts';
import { type DateText, type DateToken, readDateTokens } from './tokens.ts';

/** On a clock of 24 hours. */
export type TimeOfDay = { readonly hour: number; readonly minute: number };

/** A time of day, or a span of it, as written. Offsets point into the text; `end` lies behind a zone named with it. */
export type ClockPhrase = {
  readonly start: number;
  readonly end: number;
  readonly from: TimeOfDay;
  readonly to?: TimeOfDay;
  readonly zone?: TimeZone;
  /** "Between one and three": a span to choose from, not a length. */
  readonly between?: true;
};

/** Clock times of a text in order. An hour of one to six without am or pm is in the afternoon: nobody interviews at night. */
export function readClockPhrases(read: DateText): ClockPhrase[] {
  // Every rule holds an hour.
  if (!/[TD]/.test(read.kinds)) return [];
  const { tokens, zones } = withoutZones(read);
  const kinds = tokens.map((token) => token.kind).join('');
  const phrases: ClockPhrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = clockAt(read, tokens, kinds, at, zones);
    if (!found) {
      at++;
      continue;
    }
    at += found.length;
    const last = phrases.at(-1);
    // "2 pm Eastern / 11 am Pacific" is one moment said twice.
    if (last?.zone && found.phrase.zone && /^\s{0,2}[/(|=]\s{0,2}$/.test(read.folded.slice(last.end, found.phrase.start))) {
      phrases[phrases.length - 1] = { ...last, end: found.phrase.end };
    } else phrases.push(found.phrase);
  }
  return phrases;
}

/** The moment of a clock time that stands beside a date phrase ("by 5 pm on Friday"), on `day`. */
export function timeBeside(text: string, phrase: DatePhrase, day: LocalDate, zone: TimeZone): Instant | undefined {
  const beside = readClockPhrases(readDateTokens(text, 'en')).find((clock) => {
    const gap = clock.end <= phrase.start ? text.slice(clock.end, phrase.start) : text.slice(phrase.end, clock.start);
    return gap.length <= 12 && !/[.;!?]/.test(gap);
  });
  return beside ? momentOf(day, beside.from, beside.zone ?? zone) : undefined;
}

/** The instant of a clock time on a day in a zone; a time in the spring gap is the one an hour later. */
export function momentOf(day: LocalDate, clock: TimeOfDay, zone: TimeZone): Instant {
  return instantAt(day, `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`, zone);
}

/** Tokens without those of zone names behind a time, and the zone for each such time by its token's start. */
function withoutZones(read: DateText): { tokens: DateToken[]; zones: Map<number, { zone: TimeZone; end: number }> } {
  const zones = new Map<number, { zone: TimeZone; end: number }>();
  const tokens: DateToken[] = [];
  let skipTo = 0;
  for (const [index, token] of read.tokens.entries()) {
    if (token.start < skipTo || (token.kind === 'D' && compound.test(read.text.slice(token.end, token.end + 9)))) continue;
    tokens.push(token);
    const bareHour = token.kind === 'D' && 'o@-&'.includes(read.kinds[index - 1] ?? '_');
    if (token.kind !== 'T' && token.kind !== 'U' && !bareHour) continue;
    const zone = token.mark === 'utc' ? { zone: 'UTC', end: token.end } : zoneAt(read.text, token.end);
    if (!zone) continue;
    zones.set(token.start, zone);
    skipTo = zone.end;
  }
  return { tokens, zones };
}

/** "A 20-minute call", "ein 15-minütiges Gespräch": how long, and no hour. */
const compound = /^[-\u2010-\u2013](?:min|hour|hr|stünd|stund|day|week|month|year|page|person|question|part|step|slide|point)/i;

type ClockRule = {
  readonly pattern: RegExp;
  readonly span: boolean;
  readonly between?: true;
  readonly mustGoOn?: true;
  readonly behindDay?: true;
  readonly instead?: true;
};

const clockRules: readonly ClockRule[] = [
  { pattern: /\{f{0,2}[TD]f?&f{0,2}(?:TU?|DU)/y, span: true, between: true },
  { pattern: /\{f{0,2}Df?&f{0,2}D(?![-/.:dDMBkhnaxj])/y, span: true, between: true, behindDay: true },
  { pattern: /(?:i|f|o|@)?f{0,2}[TD]U?[-@]{1,2}f?(?:T|D(?=U))U?/y, span: true },
  { pattern: /T[-@]{1,2}f?D(?![-/.:dDMBkhnOaxj])/y, span: true },
  { pattern: /To(?:T|D(?=U))U?/y, span: true },
  { pattern: /(?:from|f|i)?[Do]?D-DU/y, span: true },
  { pattern: /[of]f?D-f?D(?![-/.:dDMBkhnaxj])/y, span: true, behindDay: true },
  { pattern: /TU?/y, span: false },
  { pattern: /[o@]f?D,?U/y, span: false },
  { pattern: /DU/y, span: false },
  { pattern: /[o@]D(?=$|[.,;?!()\nRVo-]|a(?![dB]))/y, span: false },
  { pattern: /[o@]D/y, span: false, mustGoOn: true },
  { pattern: /D/y, span: false, instead: true },
];

const either = /^,? (?:or|oder|ou|o|of|oppure|eller)\b/;

/** "An hour later, 10 instead of 9": two bare hours, the one in place of the other. */
const insteadWords =
  '(?:instead of|rather than|statt|anstatt|au lieu de|en lugar de|en vez de|em vez d[eao]s?|invece (?:di|delle)|in plaats van)';
const time = '\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?';
const lead = '(?:at |um |les |las |a las |as |alle |om )?';
const beforeInstead = new RegExp(`^${time},? ${insteadWords} ${lead}${time}(?![\\d:]|\\.\\d| [a-z])`);
const behindInstead = new RegExp(`(?<![\\d:.])${time},? ${insteadWords} ${lead}$`);
function isBehindInstead(read: DateText, { start, end }: DateToken): boolean {
  return behindInstead.test(read.folded.slice(Math.max(0, start - 30), start)) && !/^ [a-z]/.test(read.folded.slice(end, end + 2));
}

/** "Tuesday 24 November from 9 to 11": bare numbers are hours where a whole day stands in front of them. */
const dayEnd = /(?:[VvSIRY]|V[.,]?[DO]|[DO]\.?f?M\.?|M\.?[DO])[,(]?$/;

/** Behind an hour without a unit stands where, with whom or what for; behind a number that counts something, the thing. */
const goesOn =
  /^(?:(?:at|@) \d{1,2} (?:for|with|via|if|sharp|local|works|suits?|be|is|ok|okay|then|instead|please)|um \S{1,6} (?:im|in|bei|mit|via|per|zu|zum|statt|fur)|om \S{1,6} (?:bij|in|met|via|op|voor)|(?:desde |a )?las? \S{1,6} (?:en|con|por|para|via)|(?:(?:d?alle )?ore|d?alle) \S{1,6} (?:presso|in|con|per|via|nel|nella|da|su)|as \S{1,6} (?:no|na|com|por|para|via|em))(?![a-z0-9])/;

function clockAt(
  read: DateText,
  tokens: readonly DateToken[],
  kinds: string,
  at: number,
  zones: ReadonlyMap<number, { zone: TimeZone; end: number }>,
): { phrase: ClockPhrase; length: number } | undefined {
  if (!'{TDiof@'.includes(kinds[at] ?? '_')) return undefined;
  for (const { pattern, span, between, mustGoOn, behindDay, instead } of clockRules) {
    pattern.lastIndex = at;
    const length = pattern.exec(kinds)?.[0].length;
    if (!length) continue;
    const matched = tokens.slice(at, at + length);
    const hours = matched.filter((token) => token.kind === 'T' || token.kind === 'D');
    const first = hours[0];
    const second = hours[1];
    if (!first || (span && !second)) continue;
    if (hours.some((token) => token.kind === 'D' && (token.value > 23 || isLongNumber(read, token) || isLabelled(read, token)))) continue;
    // "11 am or 3 pm": one of the two, and no length.
    if (span && second?.kind === 'T' && first.kind === 'T' && either.test(read.folded.slice(first.end, second.start))) continue;
    // "Lundi 23 à 11h": the day of the month behind its weekday, and the hour.
    if (span && first.kind === 'D' && kinds[at - 1] === 'V' && /^\s*a\s*$/.test(read.folded.slice(first.end, second?.start ?? first.end)))
      continue;
    // A bare hour needs "at": "on 3" and "from 12" are something else.
    if (
      matched.length === 2 &&
      hours.length === 1 &&
      first.kind === 'D' &&
      kinds[at] === 'o' &&
      !/^(?:at|um|om|alle|ore|a las|a la|@)/.test(read.folded.slice(matched[0]?.start ?? 0, first.start))
    )
      continue;
    if (mustGoOn && !zones.has(first.start) && !goesOn.test(read.folded.slice(matched[0]?.start ?? 0, first.end + 10))) continue;
    if (instead && !(beforeInstead.test(read.folded.slice(first.start, first.end + 24)) || isBehindInstead(read, first))) continue;
    if (behindDay && !dayEnd.test(kinds.slice(Math.max(0, at - 4), at))) continue;
    const half = halfOf(matched);
    const zone =
      hours.map((token) => zones.get(token.start)).findLast((each) => each !== undefined) ??
      matched.map((token) => zones.get(token.start)).find((each) => each !== undefined);
    const end = Math.max(matched.at(-1)?.end ?? 0, zone?.end ?? 0);
    const clocks = span && second ? spanOf(first, second, half) : { from: single(first, half) };
    return {
      phrase: { start: first.start, end, ...clocks, ...(zone ? { zone: zone.zone } : {}), ...(between ? { between } : {}) },
      length,
    };
  }
  return undefined;
}

/** "At 100" is no hour, "at two" is one. */
function isLongNumber(read: DateText, token: DateToken): boolean {
  return token.end - token.start > 2 && /\d/.test(read.folded[token.start] ?? '');
}

/** "Level 3", "round 2", "room 4": a number that counts something. */
function isLabelled(read: DateText, token: DateToken): boolean {
  return /(?:level|round|room|floor|suite|phase|part|no\.?|number|step|stage|track|section|building)\s$/.test(
    read.folded.slice(Math.max(0, token.start - 10), token.start),
  );
}

function halfOf(tokens: readonly DateToken[]): 'am' | 'pm' | undefined {
  const named = tokens.find((token) => token.kind === 'U');
  return named ? (named.value === 12 ? 'pm' : 'am') : undefined;
}

function single(token: DateToken, half: 'am' | 'pm' | undefined): TimeOfDay {
  const { hour, minute } = written(token);
  if (isCertain(token)) return { hour, minute };
  if (half) return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute };
  return { hour: hour >= 1 && hour < 7 ? hour + 12 : hour, minute };
}

/** Start and end; where only one says am or pm the other is the nearest that keeps the start before the end. */
function spanOf(first: DateToken, second: DateToken, half: 'am' | 'pm' | undefined): { from: TimeOfDay; to: TimeOfDay } {
  if (isCertain(second) || half) {
    const to = single(second, half);
    if (isCertain(first)) return { from: single(first, undefined), to };
    const { hour, minute } = written(first);
    const ends = to.hour * 60 + to.minute;
    const afternoon = hour < 12 ? hour + 12 : hour;
    const from = afternoon * 60 + minute <= ends ? afternoon : second.mark === 'pm' || hour * 60 + minute <= ends ? hour : hour % 12;
    return { from: { hour: from, minute }, to };
  }
  const from = single(first, undefined);
  const { hour, minute } = written(second);
  const starts = from.hour * 60 + from.minute;
  return { from, to: { hour: hour * 60 + minute > starts || hour + 12 > 23 ? hour : hour + 12, minute } };
}

function written(token: DateToken): TimeOfDay {
  return { hour: token.numbers?.[0] ?? token.value, minute: token.numbers?.[1] ?? 0 };
}

function isCertain(token: DateToken): boolean {
  return token.certain === true || token.value > 12;
}
