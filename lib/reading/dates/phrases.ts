import { Temporal } from 'temporal-polyfill';
import type { Context, Found } from './context.ts';
import { duration, units, weekOrMore } from './durations.ts';
import {
  calendarWeek,
  type Days,
  dayAhead,
  daysOfMonth,
  daysOfQuarter,
  daysOfWeek,
  holidayDays,
  mondayOf,
  monthAhead,
  type Part,
  validDate,
  weekOfMonth,
} from './periods.ts';
import type { DateText } from './tokens.ts';

/** A stretch of text that names a day or a period. Offsets point into {@link DateText.text}. */
export type DatePhrase = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Missing where the words name a time that cannot be placed ("two weeks after your interview"). */
  readonly days?: Days;
  /** `day`: one calendar day. `period`: a week, a month, a span of days. `duration`: counted from the day of speaking. */
  readonly kind: 'day' | 'period' | 'duration';
  /** The weekday named beside the date is another one: one of the two is a slip. */
  readonly contradicts?: true;
  /** The numbers fit day/month and month/day, and nothing decided; `days` is the later. */
  readonly ambiguous?: true;
  /** A duration without "in" or "within": "two weeks". */
  readonly bare?: true;
};

export type PhraseOptions = {
  /** 3/5 is 3 May. Unset: dots and weekday decide, else the later reading. */
  readonly dayFirst?: boolean | undefined;
  /** Whether 10/26 alone is a date: only where dates are expected. */
  readonly bareNumbers?: boolean | undefined;
  /** How long ago a date without a year may lie. */
  readonly pastDays: number;
  /** Working days for "within five business days"; Monday to Friday where nothing is known. */
  readonly isBusinessDay?: ((day: string) => boolean) | undefined;
};

/** Every date phrase of a text in order, none overlapping, counted from `on`, the day it was said. */
export function readDatePhrases(read: DateText, on: Temporal.PlainDate, options: PhraseOptions): DatePhrase[] {
  const phrases: DatePhrase[] = [];
  let at = 0;
  while (at < read.tokens.length) {
    const found = phraseAt(read, at, on, options);
    if (found) {
      join(phrases, found.phrase, read);
      at += found.length;
    } else at++;
  }
  return phrases;
}

type Rule = { readonly pattern: RegExp; readonly read: (context: Context) => Found };

/** Fillers between the words that count: articles, "of", "on". Bounded, so that every pattern is linear. */
const F = '[fo@]{0,3}';
const weekday = '(?:[Vv][.,]{0,2}[fo@]{0,2},?)?';
const behind = `(?:,?\\(?V\\)?(?!,?${F}[DOMSI]))?`;
const number = '(?:j?wf{0,2}|[DjO](?:f?-f?[Dj])?f?)';
const unit = `[${units}]`;

/** The grammar, longest and most certain first. Letters: see `dates-words.ts`. */
const rules: readonly Rule[] = [
  { pattern: rule(`(?:R,?)?${weekday}${F}(?:I|S)${behind}`), read: numericDay },
  { pattern: rule(`(?:R,?)?${weekday}${F}[DO]\\.?(?:[-&]f{0,2}[DO]\\.?)?${F}M\\.?(?:,?${F}Y)?${behind}`), read: namedDay },
  { pattern: rule(`(?:R,?)?${weekday}${F}M\\.?f{0,2}[DO](?!/)(?:[-&][DO](?![-:T]))?(?:,?${F}Y)?${behind}`), read: namedDay },
  { pattern: rule(`kf{1,2}(?:V,?)?${F}(?:S|I|M\\.?f?[DO](?:,?Y)?|[DO]\\.?${F}M(?:,?Y)?)`), read: weekOfDay },
  { pattern: rule(`[iob]?${F}W${F}i?${F}(?:Mf?Y?|[xt]?f?nf?x?)`), read: weekInMonth },
  { pattern: rule(`[iob]?${F}H${F}(?:Mf?Y?|[xt]?f?nf?x?)`), read: halfOfMonth },
  { pattern: rule(`X`), read: (c) => period(daysOfWeek(mondayOf(c.on, 2), partOf(c))) },
  { pattern: rule(`V${F}(?:[xtc]f?k|X|kx)`), read: weekdayOfWeek },
  { pattern: rule(`(?:[xtc]f?k|X|kx)${F}V`), read: weekdayOfWeek },
  { pattern: rule(`(?:[emlL]-?${F})?(?:[xtc]f{0,2}k|kf{0,2}[xc])`), read: week },
  { pattern: rule(`(?:[emlL]-?${F})X`), read: (c) => period(daysOfWeek(mondayOf(c.on, 2), partOf(c))) },
  { pattern: rule(`[eml]-?${F}k`), read: week },
  { pattern: rule(`[eml]-?${F}M(?:,?f?Y)?`), read: month },
  { pattern: rule(`(?:[emlL]-?${F})(?:[xtc]f?)?n(?:f?[xc])?`), read: relativeMonth },
  { pattern: rule(`[xtc]f?n|nf?[xc]`), read: relativeMonth },
  { pattern: rule(`[eml]?-?${F}q(?:,?f?Y)?`), read: quarter },
  { pattern: rule(`[eml]?-?${F}(?:[xtc]f?Q|Qf?[xc])`), read: quarter },
  { pattern: rule(`l${F}Q`), read: quarter },
  { pattern: rule(`[eml]-?${F}(?:[xt]f?)?y(?:f?x)?|[xt]f?y|yf?x|yf?-?l`), read: year },
  { pattern: rule(`[ib]${F}(?:[xc]f?)?(?:jk-D|[xc]?Dk-D|kf?-f?Dk)`), read: weekOrMore },
  { pattern: rule(`jk-D`), read: weekOrMore },
  { pattern: rule(`[ib]${F}F`), read: duration },
  { pattern: rule(`(?:[ib]${F})?${number}[xc]?a?${unit}(?:${F}a)?g?`), read: duration },
  { pattern: rule(`(?:[ib]${F})?(?:[xc]f?)${number}a?${unit}(?:f?a)?`), read: duration },
  { pattern: rule(`(?:[<>ibe]|ie)${F}G`), read: holiday },
  { pattern: rule(`[ib]${F}M(?:f?Y)?(?!\\.?f{0,2}[DO])`), read: month },
  { pattern: rule(`Mf?Y`), read: month },
  { pattern: rule(`Cf?D`), read: isoWeek },
  { pattern: rule(`(?:[xtco]f?|f)?E`), read: weekend },
  { pattern: rule(`R`), read: (c) => day(c.on.add({ days: numberOf(c, 'R') })) },
  { pattern: rule(`Zo?${F}(?![VvMRDOSItxc])`), read: (c) => day(c.on) },
  { pattern: rule(`u`), read: endOf },
  { pattern: rule(`[xtc]f?V|Vf?[xc]`), read: nextWeekday },
  { pattern: rule(`V`), read: (c) => day(firstAfter(c.on, numberOf(c, 'V'))) },
  { pattern: rule(`v(?=[.,]{0,2}[fo@]{0,2},?T)`), read: (c) => day(firstAfter(c.on, numberOf(c, 'v'))) },
  { pattern: rule(`(?:of?|f)O(?=$|[T,.;?!)\\n&-]|[iob])`), read: dayOfMonth },
];

function rule(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** Where none of the rules holds, as at most tokens, one look tells. */
const anyRule = rule(rules.map(({ pattern }) => pattern.source).join('|'));

function phraseAt(
  read: DateText,
  at: number,
  on: Temporal.PlainDate,
  options: PhraseOptions,
): { phrase: DatePhrase; length: number } | undefined {
  // No rule begins with an ordinary word or mark; most tokens end here.
  if ('_~.,;:?!|/\n'.includes(read.kinds[at] ?? '_')) return undefined;
  anyRule.lastIndex = at;
  if (!anyRule.test(read.kinds)) return undefined;
  for (const { pattern, read: resolve } of rules) {
    pattern.lastIndex = at;
    const length = pattern.exec(read.kinds)?.[0].length;
    if (!length) continue;
    const tokens = read.tokens.slice(at, at + length);
    const found = resolve({ tokens, kinds: read.kinds.slice(at, at + length), on, options });
    if (!found) continue;
    const start = tokens[0]?.start ?? 0;
    const end = tokens.at(-1)?.end ?? start;
    const anchored = found.kind === 'duration' && isAnchored(read, at + length);
    const { days, ...rest } = found;
    return { phrase: { start, end, text: read.text.slice(start, end), ...rest, ...(days && !anchored ? { days } : {}) }, length };
  }
  return undefined;
}

/** "Two weeks after your interview", "within ten days of the closing date": counted from a day that is not known here. */
function isAnchored(read: DateText, at: number): boolean {
  const next = read.kinds.slice(at, at + 2);
  if (next.startsWith('>')) return true;
  const start = read.tokens[at]?.start ?? 0;
  return /^(?:of|from|nach|apres|suivant|despues|apos|dopo|na)\b(?! (?:today|now|this|heute|aujourd|hoy|hoje|oggi|vandaag))/.test(
    read.folded.slice(start, start + 24),
  );
}

/** "Tomorrow, Thursday, January 21" and "Friday (16 October)" are one date: the fuller words count. */
function join(phrases: DatePhrase[], phrase: DatePhrase, read: DateText): void {
  const last = phrases.at(-1);
  const gap = last ? read.folded.slice(last.end, phrase.start) : '';
  if (
    last &&
    last.kind === 'day' &&
    phrase.kind === 'day' &&
    /^(?:\s?[,(]\s?|\s)(?:(?:the|den|le|el|il) )?$/.test(gap) &&
    last.text.length < phrase.text.length &&
    !/\d/.test(last.text)
  ) {
    const named =
      last.days && phrase.days && /^[a-z]+day$/.test(last.text.toLowerCase()) && last.days.first.dayOfWeek !== phrase.days.first.dayOfWeek;
    phrases[phrases.length - 1] = {
      ...phrase,
      start: last.start,
      text: read.text.slice(last.start, phrase.end),
      ...(named ? { contradicts: true as const } : {}),
    };
  } else phrases.push(phrase);
}

function numericDay(c: Context): Found {
  const token = c.tokens.find((each) => each.kind === 'I' || each.kind === 'S');
  const [a = 0, b = 0, third] = token?.numbers ?? [];
  const weekdayNamed = weekdayOf(c);
  if (token?.kind === 'I') return checked(validDate(a, b, third ?? 0), weekdayNamed);
  // Two numbers and a slash alone are a rating, a fraction, a version: a word must make them a date ("on 3/5", "Monday 3/2").
  if (third === undefined && token?.mark === '/' && weekdayNamed === undefined && !c.options.bareNumbers && !/[ob-]/.test(c.kinds))
    return undefined;
  const dated = (dayNumber: number, monthNumber: number) => {
    const date =
      third === undefined ? dayAhead(c.on, monthNumber, dayNumber, c.options.pastDays) : validDate(third, monthNumber, dayNumber);
    // A two-digit number that lands years away was no year (parsing.md 3: 4/2/10).
    return date && Math.abs(date.since(c.on).total('days')) < farthestDays ? date : undefined;
  };
  const dayFirst = a > 12 ? true : b > 12 ? false : token?.mark === '.' ? true : c.options.dayFirst;
  if (dayFirst !== undefined) return checked(dayFirst ? dated(a, b) : dated(b, a), weekdayNamed);
  const readings = [dated(a, b), dated(b, a)].filter((date) => date !== undefined);
  const fitting = readings.filter((date) => date.dayOfWeek === weekdayNamed);
  if (fitting.length === 1) return day(fitting[0]);
  const latest = readings.sort(Temporal.PlainDate.compare).at(-1);
  const found = checked(latest, weekdayNamed);
  return found && readings.length > 1 && a !== b ? { ...found, ambiguous: true } : found;
}

/** No interview, answer or deadline lies farther from the mail that names it. */
const farthestDays = 800;

function namedDay(c: Context): Found {
  const monthNumber = numberOf(c, 'M');
  const yearNumber = c.tokens.find((token) => token.kind === 'Y')?.value;
  const numbers = c.tokens.filter((token) => token.kind === 'D' || token.kind === 'O').map((token) => token.value);
  const dated = (dayNumber: number) =>
    yearNumber === undefined ? dayAhead(c.on, monthNumber, dayNumber, c.options.pastDays) : validDate(yearNumber, monthNumber, dayNumber);
  const first = dated(numbers[0] ?? 0);
  const last = numbers.length > 1 ? dated(numbers[1] ?? 0) : first;
  if (!first || !last) return undefined;
  if (!first.equals(last)) return Temporal.PlainDate.compare(first, last) < 0 ? { kind: 'period', days: { first, last } } : undefined;
  return checked(first, weekdayOf(c));
}

function weekOfDay(c: Context): Found {
  const inner = { ...c, tokens: c.tokens.filter((token) => token.kind !== 'k'), kinds: `o${c.kinds.replace('k', '')}` };
  const date = (/[SI]/.test(c.kinds) ? numericDay(inner) : namedDay(inner))?.days?.first;
  return date ? period(daysOfWeek(mondayOf(date, 0), undefined)) : undefined;
}

function weekInMonth(c: Context): Found {
  return period(weekOfMonth(monthNamed(c), numberOf(c, 'W')));
}

function halfOfMonth(c: Context): Found {
  const first = monthNamed(c);
  const last = Math.min(numberOf(c, 'H'), first.daysInMonth);
  return period({ first: last > 15 ? first.with({ day: 16 }) : first, last: first.with({ day: last }) });
}

function monthNamed(c: Context): Temporal.PlainDate {
  const named = c.tokens.find((token) => token.kind === 'M');
  if (named) return monthAhead(c.on, named.value, c.tokens.find((token) => token.kind === 'Y')?.value, 0);
  return c.on.with({ day: 1 }).add({ months: /[xc]/.test(c.kinds) ? 1 : 0 });
}

function weekdayOfWeek(c: Context): Found {
  const weeks = c.kinds.includes('X') ? 2 : c.kinds.includes('x') ? 1 : 0;
  const date = mondayOf(c.on, weeks).add({ days: numberOf(c, 'V') - 1 });
  return day(Temporal.PlainDate.compare(date, c.on) < 0 ? date.add({ weeks: 1 }) : date);
}

function week(c: Context): Found {
  if (c.kinds.includes('L')) return period(daysOfWeek(mondayOf(c.on, c.kinds.includes('x') ? 1 : 0), undefined));
  const days = daysOfWeek(mondayOf(c.on, /[xc]/.test(c.kinds) ? 1 : 0), partOf(c));
  return period(Temporal.PlainDate.compare(days.last, c.on) < 0 ? { first: c.on, last: c.on } : days);
}

function month(c: Context): Found {
  return period(daysOfMonth(monthNamed(c), partOf(c)));
}

function relativeMonth(c: Context): Found {
  const days = daysOfMonth(monthNamed(c), partOf(c));
  return period(Temporal.PlainDate.compare(days.last, c.on) < 0 ? { first: c.on, last: c.on } : days);
}

function quarter(c: Context): Found {
  const yearNumber = c.tokens.find((token) => token.kind === 'Y')?.value;
  const named = c.tokens.find((token) => token.kind === 'q')?.value;
  if (named !== undefined) {
    const days = daysOfQuarter(yearNumber ?? c.on.year, named, partOf(c));
    return period(
      yearNumber === undefined && Temporal.PlainDate.compare(days.last, c.on) < 0 ? daysOfQuarter(c.on.year + 1, named, partOf(c)) : days,
    );
  }
  const index = Math.floor((c.on.month - 1) / 3) + (/[xc]/.test(c.kinds) ? 1 : 0);
  return period(daysOfQuarter(c.on.year + Math.floor(index / 4), (index % 4) + 1, partOf(c)));
}

function year(c: Context): Found {
  const first = Temporal.PlainDate.from({ year: c.on.year + (c.kinds.includes('x') ? 1 : 0), month: 1, day: 1 });
  const part = partOf(c);
  if (part === 'early') return period({ first, last: first.add({ months: 3 }).subtract({ days: 1 }) });
  if (part === 'mid') return period({ first: first.with({ month: 6 }), last: first.with({ month: 7, day: 31 }) });
  return period({ first, last: first.with({ month: 12, day: 31 }) });
}

function holiday(c: Context): Found {
  const days = holidayDays(c.on, numberOf(c, 'G'), /[<b]/.test(c.kinds));
  return days ? period(days) : undefined;
}

function isoWeek(c: Context): Found {
  const days = calendarWeek(c.on, numberOf(c, 'D'));
  return days ? period(days) : undefined;
}

function endOf(c: Context): Found {
  if (numberOf(c, 'u') === 1) return period(daysOfWeek(mondayOf(c.on, 0), undefined));
  if (numberOf(c, 'u') === 2) return period(daysOfMonth(c.on.with({ day: 1 }), undefined));
  return period(daysOfQuarter(c.on.year, Math.floor((c.on.month - 1) / 3) + 1, undefined));
}

function weekend(c: Context): Found {
  const saturday =
    c.on.dayOfWeek >= 6 && !/[xc]/.test(c.kinds)
      ? c.on.add({ days: 6 - c.on.dayOfWeek })
      : mondayOf(c.on, /x/.test(c.kinds) ? 1 : 0).add({ days: 5 });
  return period({ first: saturday, last: saturday.add({ days: 1 }) });
}

function nextWeekday(c: Context): Found {
  const named = numberOf(c, 'V');
  // "Next Friday" is next week's: always the later reading (1.4).
  if (c.kinds.includes('x')) return day(mondayOf(c.on, 1).add({ days: named - 1 }));
  if (c.kinds.includes('t') && c.on.dayOfWeek === named) return day(c.on);
  return day(firstAfter(c.on, named));
}

function dayOfMonth(c: Context): Found {
  const number = numberOf(c, 'O');
  for (const months of [0, 1, 2]) {
    const first = c.on.with({ day: 1 }).add({ months });
    const date = validDate(first.year, first.month, number);
    if (date && Temporal.PlainDate.compare(date, c.on) >= 0) return day(date);
  }
  return undefined;
}

/** The first such weekday after the day of speaking, never that day itself (1.4). */
function firstAfter(on: Temporal.PlainDate, named: number): Temporal.PlainDate {
  return on.add({ days: ((named - on.dayOfWeek + 6) % 7) + 1 });
}

function checked(date: Temporal.PlainDate | undefined, weekdayNamed: number | undefined): Found {
  if (!date) return undefined;
  return weekdayNamed !== undefined && date.dayOfWeek !== weekdayNamed
    ? { kind: 'day', days: { first: date, last: date }, contradicts: true }
    : day(date);
}

function day(date: Temporal.PlainDate | undefined): Found {
  return date ? { kind: 'day', days: { first: date, last: date } } : undefined;
}

function period(days: Days): Found {
  return { kind: 'period', days };
}

function partOf(c: Context): Part {
  return c.kinds.includes('e')
    ? 'early'
    : c.kinds.includes('m')
      ? 'mid'
      : c.kinds.includes('l') && /[nMQqy]/.test(c.kinds)
        ? 'late'
        : undefined;
}

function weekdayOf(c: Context): number | undefined {
  return c.tokens.find((token) => token.kind === 'V' || token.kind === 'v')?.value;
}

function numberOf(c: Context, kind: string): number {
  return c.tokens.find((token) => token.kind === kind)?.value ?? 0;
}
