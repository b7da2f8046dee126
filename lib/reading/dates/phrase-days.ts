import { Temporal } from 'temporal-polyfill';
import type { Found, PhraseContext } from './context.ts';
import { units } from './durations.ts';
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
  type PartOfPeriod,
  validDate,
  weekOfMonth,
} from './periods.ts';
import type { DatePhrase } from './phrases.ts';
import type { DateToken } from './tokens.ts';

// The days that a phrase names: one function for each kind of rule in `phrases.ts`. Each reads the tokens of the phrase, and says nothing where they make no day.

export function numericDay(c: PhraseContext): Found {
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

export function namedDay(c: PhraseContext): Found {
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

export function weekOfDay(c: PhraseContext): Found {
  const inner = { ...c, tokens: c.tokens.filter((token) => token.kind !== 'k'), kinds: `o${c.kinds.replace('k', '')}` };
  const date = (/[SI]/.test(c.kinds) ? numericDay(inner) : namedDay(inner))?.days?.first;
  return date ? period(daysOfWeek(mondayOf(date, 0), undefined)) : undefined;
}

export function weekInMonth(c: PhraseContext): Found {
  return period(weekOfMonth(monthNamed(c), numberOf(c, 'W')));
}

export function halfOfMonth(c: PhraseContext): Found {
  const first = monthNamed(c);
  const last = Math.min(numberOf(c, 'H'), first.daysInMonth);
  return period({ first: last > 15 ? first.with({ day: 16 }) : first, last: first.with({ day: last }) });
}

function monthNamed(c: PhraseContext): Temporal.PlainDate {
  const named = c.tokens.find((token) => token.kind === 'M');
  if (named) return monthAhead(c.on, named.value, c.tokens.find((token) => token.kind === 'Y')?.value, 0);
  return c.on.with({ day: 1 }).add({ months: /[xc]/.test(c.kinds) ? 1 : 0 });
}

export function weekdayOfWeek(c: PhraseContext): Found {
  const weeks = c.kinds.includes('X') ? 2 : c.kinds.includes('x') ? 1 : 0;
  const date = mondayOf(c.on, weeks).add({ days: numberOf(c, 'V') - 1 });
  return day(Temporal.PlainDate.compare(date, c.on) < 0 ? date.add({ weeks: 1 }) : date);
}

export function week(c: PhraseContext): Found {
  if (c.kinds.includes('L')) return period(daysOfWeek(mondayOf(c.on, c.kinds.includes('x') ? 1 : 0), undefined));
  const days = daysOfWeek(mondayOf(c.on, /[xc]/.test(c.kinds) ? 1 : 0), partOf(c));
  return period(Temporal.PlainDate.compare(days.last, c.on) < 0 ? { first: c.on, last: c.on } : days);
}

export function month(c: PhraseContext): Found {
  return period(daysOfMonth(monthNamed(c), partOf(c)));
}

export function relativeMonth(c: PhraseContext): Found {
  const days = daysOfMonth(monthNamed(c), partOf(c));
  return period(Temporal.PlainDate.compare(days.last, c.on) < 0 ? { first: c.on, last: c.on } : days);
}

export function quarter(c: PhraseContext): Found {
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

export function year(c: PhraseContext): Found {
  const first = Temporal.PlainDate.from({ year: c.on.year + (c.kinds.includes('x') ? 1 : 0), month: 1, day: 1 });
  const part = partOf(c);
  if (part === 'early') return period({ first, last: first.add({ months: 3 }).subtract({ days: 1 }) });
  if (part === 'mid') return period({ first: first.with({ month: 6 }), last: first.with({ month: 7, day: 31 }) });
  return period({ first, last: first.with({ month: 12, day: 31 }) });
}

export function holiday(c: PhraseContext): Found {
  const days = holidayDays(c.on, numberOf(c, 'G'), /[<b]/.test(c.kinds));
  return days ? period(days) : undefined;
}

export function isoWeek(c: PhraseContext): Found {
  const days = calendarWeek(c.on, numberOf(c, 'D'));
  return days ? period(days) : undefined;
}

export function endOf(c: PhraseContext): Found {
  if (numberOf(c, 'u') === 1) return period(daysOfWeek(mondayOf(c.on, 0), undefined));
  if (numberOf(c, 'u') === 2) return period(daysOfMonth(c.on.with({ day: 1 }), undefined));
  return period(daysOfQuarter(c.on.year, Math.floor((c.on.month - 1) / 3) + 1, undefined));
}

export function weekend(c: PhraseContext): Found {
  const saturday =
    c.on.dayOfWeek >= 6 && !/[xc]/.test(c.kinds)
      ? c.on.add({ days: 6 - c.on.dayOfWeek })
      : mondayOf(c.on, /x/.test(c.kinds) ? 1 : 0).add({ days: 5 });
  return period({ first: saturday, last: saturday.add({ days: 1 }) });
}

export function nextWeekday(c: PhraseContext): Found {
  const named = numberOf(c, 'V');
  // "Next Friday" is next week's: always the later reading (1.4).
  if (c.kinds.includes('x')) return day(mondayOf(c.on, 1).add({ days: named - 1 }));
  if (c.kinds.includes('t') && c.on.dayOfWeek === named) return day(c.on);
  return day(firstAfter(c.on, named));
}

export function dayOfMonth(c: PhraseContext): Found {
  return day(firstOfNumber(c.on, numberOf(c, 'O')));
}

/** "El día 27", "bis zum 27.", "entro il 27": the article tells it from an hour, the figures from a count. */
export function dayOfArticle(c: PhraseContext): Found {
  const token = c.tokens.at(-1)?.kind === '.' ? c.tokens.at(-2) : c.tokens.at(-1);
  const isNumber = token !== undefined && token.value >= 1 && token.value <= 31 && token.end - token.start <= 2;
  return isNumber && /(?:^|\s)(?:dia|giorno|le|au|el|del|il|zum|den|dem|am)\s\d/.test(c.words)
    ? day(firstOfNumber(c.on, token.value))
    : undefined;
}

function firstOfNumber(on: Temporal.PlainDate, number: number): Temporal.PlainDate | undefined {
  return [0, 1, 2]
    .map((months) => inMonth(on, months, number))
    .find((date) => date !== undefined && Temporal.PlainDate.compare(date, on) >= 0);
}

/**
 * "Friday 27th", "viernes 27", "Freitag, den 27.", "the 27th (Friday)": the first day ahead on which both fall, else one just gone. Where they fall together
 * in no month near, one of them is a slip; a bare number may then be an hour or a count, and says nothing.
 */
export function weekdayNumberDay(c: PhraseContext): Found {
  const weekday = weekdayOf(c);
  const token = c.tokens.find(({ kind }) => kind === 'O' || kind === 'D');
  if (weekday === undefined || !token || token.value < 1 || token.value > 31) return undefined;
  const isBare = token.kind === 'D';
  const isFirst = token.start < (c.tokens.find(({ kind }) => kind === 'V' || kind === 'v')?.start ?? 0);
  if (isBare && !(isFirst ? isBracketed(c.words) : isDayNumber(c, token))) return undefined;
  const monthless = { number: token.value, weekday };
  const found = dayWithWeekday(c, monthless);
  if (found) return { kind: 'day', days: { first: found, last: found }, monthless };
  if (isFirst) return undefined;
  const isShort = !c.kinds.includes('V');
  if (isBare && !isShort && (token.value < 25 || c.next[0]?.kind === '_')) {
    const alone = /[xtc]/.test(c.kinds) ? nextWeekday(c) : day(firstAfter(c.on, weekday));
    return alone && { ...alone, monthless };
  }
  const slipped = isBare && c.next[0]?.kind === '_' ? undefined : firstOfNumber(c.on, token.value);
  return slipped && { kind: 'day', days: { first: slipped, last: slipped }, contradicts: true, monthless };
}

function dayWithWeekday({ on, options }: PhraseContext, { number, weekday }: Monthless): Temporal.PlainDate | undefined {
  const fitting = [0, 1, 2, -1].flatMap((months) => {
    const date = inMonth(on, months, number);
    return date?.dayOfWeek === weekday ? [date] : [];
  });
  return (
    fitting.find((date) => Temporal.PlainDate.compare(date, on) >= 0) ??
    fitting.find((date) => Temporal.PlainDate.compare(date, on.subtract({ days: options.pastDays })) >= 0)
  );
}

type Monthless = NonNullable<DatePhrase['monthless']>;

/** "The 27 (Friday)"; "at 10 (Friday)" is an hour. */
function isBracketed(words: string): boolean {
  return words.includes('(') && !/^(?:at|um|om|alle|from|@)\s/.test(words);
}

/** Whether the number beside a weekday can count days: written in figures, behind nothing but articles, and no unit, hour or span behind it. */
function isDayNumber(c: PhraseContext, number: DateToken): boolean {
  const weekday = c.tokens.find((token) => token.kind === 'V' || token.kind === 'v');
  const start = c.tokens[0]?.start ?? 0;
  const between = weekday && weekday.end <= number.start ? c.words.slice(weekday.end - start, number.start - start) : '';
  if (number.end - number.start > 2 || !articles.test(between)) return false;
  const [first, second] = c.next;
  if (first === undefined) return true;
  if (first.kind === '-') return number.value > 24 || second?.kind === 'V' || second?.kind === 'v' || second?.kind === 'f';
  // "Friday 10.30" is an hour.
  if (first.kind === '.' && second?.kind === '_' && second.start === first.end) return false;
  return !`${units}aUxcDYjwM`.includes(first.kind);
}

const articles = /^[\s.,(]{0,4}(?:(?:on|the|der|den|dem|le|el|il|o|no|de|dia|giorno)\s){0,2}$/;

/** The last day of that number and weekday before a date, in its month or the one before. */
export function dayBefore(date: Temporal.PlainDate, { number, weekday }: Monthless): Temporal.PlainDate | undefined {
  return [0, -1]
    .map((months) => inMonth(date, months, number))
    .find((each) => each?.dayOfWeek === weekday && Temporal.PlainDate.compare(each, date) < 0);
}

/** The day of that number in the month of `on`, or so many months from it. */
function inMonth(on: Temporal.PlainDate, months: number, number: number): Temporal.PlainDate | undefined {
  const { year, month } = on.with({ day: 1 }).add({ months });
  return validDate(year, month, number);
}

/** The first such weekday after the day of speaking, never that day itself (1.4). */
export function firstAfter(on: Temporal.PlainDate, named: number): Temporal.PlainDate {
  return on.add({ days: ((named - on.dayOfWeek + 6) % 7) + 1 });
}

function checked(date: Temporal.PlainDate | undefined, weekdayNamed: number | undefined): Found {
  if (!date) return undefined;
  return weekdayNamed !== undefined && date.dayOfWeek !== weekdayNamed
    ? { kind: 'day', days: { first: date, last: date }, contradicts: true }
    : day(date);
}

export function day(date: Temporal.PlainDate | undefined): Found {
  return date ? { kind: 'day', days: { first: date, last: date } } : undefined;
}

export function period(days: Days): Found {
  return { kind: 'period', days };
}

export function partOf(c: PhraseContext): PartOfPeriod {
  return c.kinds.includes('e')
    ? 'early'
    : c.kinds.includes('m')
      ? 'mid'
      : c.kinds.includes('l') && /[nMQqy]/.test(c.kinds)
        ? 'late'
        : undefined;
}

function weekdayOf(c: PhraseContext): number | undefined {
  return c.tokens.find((token) => token.kind === 'V' || token.kind === 'v')?.value;
}

/** The value of the first token of that kind; 0 where there is none. */
export function numberOf(c: PhraseContext, kind: string): number {
  return c.tokens.find((token) => token.kind === kind)?.value ?? 0;
}
