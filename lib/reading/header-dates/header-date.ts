import { Temporal } from 'temporal-polyfill';
import { instantOf, isToTheSecond, numberOfDay } from '../../follow-ups/days/whole-numbers.ts';
import { instantAt } from '../../follow-ups/days/windows.ts';
import { type Instant, isAfter as isLater, type TimeZone } from '../../time.ts';
import { matchesOf } from '../patterns/sift.ts';
import { monthOf } from './months.ts';

/** A date as a mail program prints it in a header block. */
export type HeaderDate = {
  /** Missing when no zone is printed and none was given. */
  readonly instant?: Instant;
  /** As printed, `2026-10-28T14:05:00`; midnight when no time is printed. */
  readonly local: string;
  /** `+02:00`, when the text itself says so. */
  readonly offset?: string;
};

/** Longer values are no dates; keeps the patterns below on short text. */
const longestDate = 200;

/** Zone names clients print behind a time; ambiguous ones in their commonest meaning in mail. Hours east of Greenwich. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  mez: 1,
  met: 1,
  cest: 2,
  mesz: 2,
  mest: 2,
  seč: 1,
  selč: 2,
  hec: 1,
  hnec: 1,
  eet: 2,
  oez: 2,
  eest: 3,
  oesz: 3,
  msk: 3,
  trt: 3,
  ist: 5.5,
  sgt: 8,
  hkt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  nst: -3.5,
  brt: -3,
  art: -3,
};

/** Words for the second half of the day: en, es, el, hu, tr, vi, ko, ja, zh, ar, he, fa, hi. */
const afternoon = /\bp\.?\s?m\b|μ\.?μ|\bdu\.|\böS\b|\bCH\b|오후|午後|下午|晚上|中午|م(?![\p{L}])|אחה|ب\.ظ|अपराह्न/iu;
const morning = /\ba\.?\s?m\b|π\.?μ|\bde\.(?=\s*\d)|\böö\b|\bSA\b|오전|午前|上午|凌晨|早上|ص(?![\p{L}])|לפנה|ق\.ظ|पूर्वाह्न/iu;

type Day = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Reads a date as header blocks of forwarded mails and `Date` headers print it, in about thirty-five languages.
 * `zone` counts where none is printed (clients print the reader's own time); `notAfter` settles which of 4/3 and 3/4 is meant: a mail is
 * older than its forward. `croatian` reads `listopad` as October.
 */
export function readHeaderDate(
  value: string,
  zone?: TimeZone,
  hints: { readonly notAfter?: Instant; readonly croatian?: boolean } = {},
): HeaderDate | undefined {
  if (value === '' || value.length > longestDate) return undefined;
  const sent = printedBySender.exec(value);
  if (sent) {
    const [, day, month = '', year, hour, minute, second, ahead, minutes] = sent;
    const offset = `${ahead}:${minutes}`;
    const on = { year: Number(year), month: months.indexOf(month) + 1, day: Number(day) };
    const at = { hour: Number(hour), minute: Number(minute), second: Number(second) };
    return resolve(on, at, offset === '-00:00' ? '+00:00' : offset, zone);
  }
  const text = plain(value);
  const offset = readOffset(text);
  const rest = offset ? `${text.slice(0, offset.from)} ${text.slice(offset.to)}` : text;
  const croatian = hints.croatian ?? /\d{4}\.? u \d/.test(rest);
  const days = readDays(rest, croatian);
  let best: HeaderDate | undefined;
  for (const found of days) {
    const time = readTime(found.rest);
    if (time === 'impossible') continue;
    const date = resolve(found.day, time ?? { hour: 0, minute: 0, second: 0 }, offset?.offset, zone);
    if (!date) continue;
    best ??= date;
    if (!hints.notAfter || !date.instant || !isAfter(date.instant, hints.notAfter)) return date;
  }
  return best;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** RFC 5322 3.3, as all but every `Date` and `Received` header has it: no need to look for thirty-five languages. */
const printedBySender = new RegExp(
  `^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?([1-9]|0[1-9]|[12]\\d|3[01]) (${months.join('|')}) ((?:19|20)\\d\\d) ([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d) ([+-]\\d\\d)(\\d\\d)$`,
);

/** One kind of blank, digit and colon. */
function plain(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, ' ')
    .trim();
}

function readOffset(text: string): { readonly offset: string; readonly from: number; readonly to: number } | undefined {
  const printed = /(?:\b(?:UTC|GMT)\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?|\s([+\-−])(\d{2}):?(\d{2}))(?!\d)/iu.exec(text);
  if (printed) {
    const [all, sign = printed[4], hours = printed[5], minutes = printed[6] ?? '00'] = printed;
    // RFC 5322 3.3: -0000 is UTC from a sender who does not say where they are.
    const offset = `${sign === '+' ? '+' : '-'}${(hours ?? '0').padStart(2, '0')}:${minutes}`;
    return { offset: offset === '-00:00' ? '+00:00' : offset, from: printed.index, to: printed.index + all.length };
  }
  for (const word of matchesOf(/(?<=\d\s?|[ap]\.?m\.?\s|\()\p{Lu}\p{L}{0,4}(?![\p{L}.])/giu, text)) {
    const hours = word[0] === word[0].toUpperCase() ? zones[word[0].toLowerCase()] : undefined;
    if (hours === undefined) continue;
    const minutes = Math.round(Math.abs(hours) * 60);
    const offset = `${hours < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return { offset, from: word.index, to: word.index + word[0].length };
  }
  return undefined;
}

/** Possible days, likeliest first, each with the text that is left for the time. */
function readDays(text: string, croatian: boolean): readonly { readonly day: Day; readonly rest: string }[] {
  const without = (match: RegExpMatchArray) => `${text.slice(0, match.index)} ; ${text.slice((match.index ?? 0) + match[0].length)}`;
  const east = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]?/u.exec(text);
  if (east) return [{ day: { year: Number(east[1]), month: Number(east[2]), day: Number(east[3]) }, rest: without(east) }];
  const vietnamese = /(\d{1,2})\s(?:thg|tháng)\s?(\d{1,2}),?\s(?:năm\s)?(\d{4})/iu.exec(text);
  if (vietnamese)
    return [{ day: { year: Number(vietnamese[3]), month: Number(vietnamese[2]), day: Number(vietnamese[1]) }, rest: without(vietnamese) }];
  const yearFirst = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst)
    return [{ day: { year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]) }, rest: without(yearFirst) }];
  const named = readNamed(text, croatian);
  if (named) return [named];
  const numeric = matchesOf(/(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/g, text);
  const match = numeric.find((candidate) => candidate[4]?.length === 4) ?? numeric[0];
  if (!match) return [];
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(Number(match[4]))];
  const dayFirst = { day: { year, month: second, day: first }, rest: without(match) };
  const monthFirst = { day: { year, month: first, day: second }, rest: without(match) };
  // Slashes with a twelve-hour clock are American; everything else puts the day first.
  const american = match[2] === '/' && (afternoon.test(dayFirst.rest) || morning.test(dayFirst.rest));
  return american ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
}

type Token = { readonly from: number; readonly to: number; readonly text: string };

function readNamed(text: string, croatian: boolean): { readonly day: Day; readonly rest: string } | undefined {
  const tokens: Token[] = matchesOf(/\d+|[\p{L}\p{M}][\p{L}\p{M}.]*(?: (?:الأول|الثاني))?/gu, text).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
  const candidates = tokens.flatMap((token, index) => {
    const found = /^\d/.test(token.text) ? undefined : monthOf(token.text.replace(/\.+$/, ''), croatian);
    return found ? [{ ...found, index }] : [];
  });
  const months = candidates.filter((candidate) => !candidate.weekday);
  for (const candidate of (months.length > 0 ? months : candidates).reverse()) {
    const day = neighbour(tokens, candidate.index, text);
    if (!day) continue;
    const month = tokens[candidate.index];
    const year = tokens.find((token) => /^\d{4}$/.test(token.text)) ?? behind(tokens, Math.max(day.index, candidate.index), text);
    if (!month || !year) continue;
    const used = [month, day.token, year].sort((a, b) => b.from - a.from);
    const rest = used.reduce((left, token) => `${left.slice(0, token.from)};${left.slice(token.to)}`, text);
    return { day: { year: fullYear(Number(year.text)), month: candidate.month, day: Number(day.token.text) }, rest };
  }
  return undefined;
}

/** The day number beside the month: `27 de out.`, `Oct 27`, `27th of October`, `okt. 27`. */
function neighbour(tokens: readonly Token[], at: number, text: string): { readonly token: Token; readonly index: number } | undefined {
  for (const index of [at - 1, at - 2, at + 1, at + 2]) {
    const token = tokens[index];
    if (!token || !/^\d{1,2}$/.test(token.text) || Number(token.text) < 1 || Number(token.text) > 31) continue;
    if (/^:\d/.test(text.slice(token.to)) || /\d[:.]$/.test(text.slice(0, token.from))) continue;
    const between = tokens.slice(Math.min(index, at) + 1, Math.max(index, at));
    if (between.every((word) => /^(?:de|of|d|di|den|th|st|nd|rd|er|º|ª)$/i.test(word.text))) return { token, index };
  }
  return undefined;
}

/** A year in two digits behind day and month: `28 Oct 21 12:46`. */
function behind(tokens: readonly Token[], at: number, text: string): Token | undefined {
  const token = tokens[at + 1];
  return token && /^\d{2}$/.test(token.text) && !/^[:.]\d/.test(text.slice(token.to)) ? token : undefined;
}

/** RFC 5322 4.3 for two digits; Thai clients print Buddhist years. */
function fullYear(year: number): number {
  if (year < 50) return 2000 + year;
  if (year < 100) return 1900 + year;
  return year > 2400 && year < 2700 ? year - 543 : year;
}

type Time = { readonly hour: number; readonly minute: number; readonly second: number };

function readTime(text: string): Time | 'impossible' | undefined {
  const match =
    /(?<!\d)(\d{1,2})\s?[:hH時时시点]\s?(\d{2})(?:\s?[:m分분]\s?(\d{2}))?(?!\d)/u.exec(text) ??
    /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\d)/.exec(text) ??
    /(?<!\d)(\d{1,2})(?=\s?[ap]\.?m\b)/i.exec(text);
  if (!match) return undefined;
  let hour = Number(match[1]);
  if (hour > 23 || Number(match[2] ?? 0) > 59 || Number(match[3] ?? 0) > 60) return 'impossible';
  if (hour <= 12 && afternoon.test(text)) hour = (hour % 12) + 12;
  else if (hour === 12 && morning.test(text)) hour = 0;
  return { hour, minute: Number(match[2] ?? 0), second: Math.min(59, Number(match[3] ?? 0)) };
}

/**
 * At an offset that there is: by numbers, at a tenth of what Temporal takes.
 * @throws RangeError for a day that there is not
 */
function atOffset({ year, month, day }: Day, { hour, minute, second }: Time, offset: string): HeaderDate | undefined {
  const written = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(offset);
  if (written === null || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  const ahead = (Number(written[2]) * 60 + Number(written[3])) * (written[1] === '-' ? -60 : 60);
  const seconds = numberOfDay(date) * secondsOfDay + hour * 3600 + minute * 60 + second;
  return { instant: instantOf(seconds - ahead), local: `${date}T${two(hour)}:${two(minute)}:${two(second)}`, offset };
}

/** As {@link atOffset}, by the clock of a place; undefined where that is not in whole minutes. */
function inZone({ year, month, day }: Day, { hour, minute, second }: Time, zone: TimeZone): HeaderDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  const minuteThere = instantAt(date, `${two(hour)}:${two(minute)}`, zone);
  if (!minuteThere.endsWith(':00Z')) return undefined;
  return { instant: `${minuteThere.slice(0, -3)}${two(second)}Z`, local: `${date}T${two(hour)}:${two(minute)}:${two(second)}` };
}

function isAfter(one: Instant, other: Instant): boolean {
  return isToTheSecond(one) && isToTheSecond(other) ? one > other : isLater(one, other);
}

const secondsOfDay = 86_400;
const two = (value: number): string => String(value).padStart(2, '0');

/** A forwarding program's zone may be known by its offset alone. */
function quickIn(day: Day, time: Time, zone: TimeZone): HeaderDate | undefined {
  const fixed = atOffset(day, time, zone);
  if (fixed === undefined) return inZone(day, time, zone);
  const { offset: _, ...date } = fixed;
  return date;
}

function resolve(day: Day, time: Time, offset: string | undefined, zone: TimeZone | undefined): HeaderDate | undefined {
  if (day.year < 1970 || day.year > 2200) return undefined;
  try {
    const quick = offset !== undefined ? atOffset(day, time, offset) : zone === undefined ? undefined : quickIn(day, time, zone);
    if (quick !== undefined) return quick;
    const local = Temporal.PlainDateTime.from({ ...day, ...time }, { overflow: 'reject' });
    const printed = local.toString({ smallestUnit: 'second' });
    const timeZone = offset ?? zone;
    if (timeZone === undefined) return { local: printed };
    const instant = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant().toString({ smallestUnit: 'second' });
    return { instant, local: printed, ...(offset === undefined ? {} : { offset }) };
  } catch (error) {
    // 31 February, month 14, or a zone nobody knows: no date, like any other text.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
