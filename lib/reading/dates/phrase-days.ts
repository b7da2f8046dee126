import { Temporal } from 'temporal-polyfill';
import type { Found, PhraseContext } from './context.ts';
import {
  calendarWeek,
  type Days,
  dayAhead,
  daysBetween,
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

// The days that a phrase names: one function for each kind of rule in `phrases.ts`. Each reads the tokens of the phrase, and says nothing where they make no day.

export function numericDay(c: PhraseContext): Found {
  const token = c.tokens.find((each) => each.kind === 'I' || each.kind === 'S');
  const [a = 0, b = 0, third] = token?.numbers ?? [];
  const weekdayNamed = weekdayTold(c);
  if (token?.kind === 'I') return checked(validDate(a, b, third ?? 0), weekdayNamed);
  // Two numbers and a slash alone are a rating, a fraction, a version: a word must make them a date ("on 3/5", "Monday 3/2").
  if (third === undefined && token?.mark === '/' && weekdayNamed === undefined && !c.options.bareNumbers && !/[ob-]/.test(c.kinds))
    return undefined;
  const dated = (dayNumber: number, monthNumber: number) => {
    const date =
      third === undefined ? dayAhead(c.on, monthNumber, dayNumber, c.options.pastDays) : validDate(third, monthNumber, dayNumber);
    // A two-digit number that lands years away was no year (parsing.md 3: 4/2/10).
    return date && Math.abs(daysBetween(c.on, date)) < farthestDays ? date : undefined;
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
  return checked(first, weekdayTold(c));
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
  const days = holidayDays(c.on, numberOf(c, 'G'), /[<b]/.test(c.kinds) || (c.kinds.includes('-') && numberOf(c, 'G') === 1));
  return days ? period(days) : undefined;
}

export function isoWeek(c: PhraseContext): Found {
  const weeks = c.tokens.flatMap(({ kind, value, numbers }) => (kind === 'S' ? (numbers ?? []) : kind === 'D' ? [value] : []));
  // "Week 50" is one of the year, "week 3" one of a course.
  if (c.kinds.startsWith('k') && (weeks[0] ?? 0) <= 31) return undefined;
  const first = calendarWeek(c.on, weeks[0] ?? 0);
  const last = calendarWeek(c.on, weeks.at(-1) ?? 0);
  return first && last ? period({ first: first.first, last: last.last }) : undefined;
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

export function weekdayTold(c: PhraseContext): number | undefined {
  return c.tokens.find((token) => token.kind === 'V' || token.kind === 'v')?.value;
}

/** The value of the first token of that kind; 0 where there is none. */
export function numberOf(c: PhraseContext, kind: string): number {
  return c.tokens.find((token) => token.kind === kind)?.value ?? 0;
}
