import { Temporal } from 'temporal-polyfill';
import { easter } from '../../easter.ts';
import { numberOfDay } from '../../follow-ups/days/whole-numbers.ts';
import { rememberingTexts } from '../../remembered.ts';

/** First and last day of what a phrase names. One and the same day where it names a day. */
export type Days = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate };

export type PartOfPeriod = 'early' | 'mid' | 'late' | undefined;

/**
 * The Monday of a week counted from the day of speaking. Weeks are ISO weeks. On Saturday and Sunday "this week" is the coming
 * one; on a Sunday "next week" is the week after the coming one, the later reading (follow-ups.md 1.4).
 */
export function mondayOf(on: Temporal.PlainDate, weeks: number): Temporal.PlainDate {
  const monday = on.subtract({ days: on.dayOfWeek - 1 });
  if (weeks === 0) return on.dayOfWeek >= 6 ? monday.add({ weeks: 1 }) : monday;
  return monday.add({ weeks: on.dayOfWeek === 7 ? weeks + 1 : weeks });
}

/** Tuesday ends the early part of a week, Wednesday the middle, Friday the week (1.4). */
export function daysOfWeek(monday: Temporal.PlainDate, part: PartOfPeriod): Days {
  if (part === 'early') return { first: monday, last: monday.add({ days: 1 }) };
  if (part === 'mid') return { first: monday.add({ days: 1 }), last: monday.add({ days: 2 }) };
  if (part === 'late') return { first: monday.add({ days: 3 }), last: monday.add({ days: 4 }) };
  return { first: monday, last: monday.add({ days: 4 }) };
}

/** Early, mid and late month are days 1-10, 11-20 and 21-end (1.4, Duckling's grammar). */
export function daysOfMonth(first: Temporal.PlainDate, part: PartOfPeriod): Days {
  const end = first.with({ day: first.daysInMonth });
  if (part === 'early') return { first, last: first.with({ day: 10 }) };
  if (part === 'mid') return { first: first.with({ day: 11 }), last: first.with({ day: 20 }) };
  if (part === 'late') return { first: first.with({ day: 21 }), last: end };
  return { first, last: end };
}

export function daysOfQuarter(year: number, quarter: number, part: PartOfPeriod): Days {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ months: (quarter - 1) * 3 });
  const months = part === 'early' ? 1 : part === 'mid' ? 2 : 3;
  return { first, last: first.add({ months }).subtract({ days: 1 }) };
}

/** The n-th working week of a month, counted from its first Monday; 9 is the last. Its Friday is the last day. */
export function weekOfMonth(first: Temporal.PlainDate, week: number): Days {
  if (week > 5)
    return { first: first.with({ day: first.daysInMonth }).subtract({ days: 6 }), last: first.with({ day: first.daysInMonth }) };
  const monday = first.add({ days: ((8 - first.dayOfWeek) % 7) + (week - 1) * 7 });
  return daysOfWeek(monday, undefined);
}

/** ISO week `number` of the year in which it lies ahead. */
export function calendarWeek(on: Temporal.PlainDate, number: number): Days | undefined {
  if (number < 1 || number > 53) return undefined;
  for (const year of [on.year, on.year + 1]) {
    const monday = mondayOfIsoWeek(year, number);
    if (Temporal.PlainDate.compare(monday.add({ days: 6 }), on) >= 0) return daysOfWeek(monday, undefined);
  }
  return undefined;
}

/**
 * A month without a year is the one nearest ahead; one that ended at most `pastDays` ago is that one. A sender who means last
 * week's date writes no year either.
 */
export function monthAhead(on: Temporal.PlainDate, month: number, year: number | undefined, pastDays: number): Temporal.PlainDate {
  if (year !== undefined) return Temporal.PlainDate.from({ year, month, day: 1 });
  const same = Temporal.PlainDate.from({ year: on.year, month, day: 1 });
  const end = same.with({ day: same.daysInMonth });
  return Temporal.PlainDate.compare(end, on.subtract({ days: pastDays })) >= 0 ? same : same.add({ years: 1 });
}

/** Day and month without a year, nearest to `on`: ahead, unless it passed at most `pastDays` ago. Undefined for 30 February. */
export function dayAhead(on: Temporal.PlainDate, month: number, day: number, pastDays: number): Temporal.PlainDate | undefined {
  const from = on.year;
  for (let year = from - 1; year <= from + 3; year++) {
    const date = validDate(year, month, day);
    if (date && daysBetween(on, date) >= -pastDays) return date;
  }
  return undefined;
}

/** Undefined for what no calendar has: 31 April, 29 February of most years. */
export function validDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return dated(`${year} ${month} ${day}`);
}

/** An object of Temporal costs as much as a sentence, and mails name the same few days. */
const dated = rememberingTexts((written) => {
  const [year = 0, month = 0, day = 0] = written.split(' ').map(Number);
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : undefined;
});

/** How many days the second lies ahead of the first. */
export function daysBetween(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return numberOfDay(other.toString()) - numberOfDay(one.toString());
}

/** Holidays that promises are tied to: 1 Christmas, 2 the holidays and the new year, 3 Thanksgiving (US), 4 Easter. */
export function holidayDays(on: Temporal.PlainDate, holiday: number, before: boolean): Days | undefined {
  if (holiday === 1 || holiday === 2) {
    // "Before Christmas" ends on the 24th; "after the holidays" and "in the new year" are early January (1.4).
    if (before) return until(on, dayAhead(on, 12, 24, 0));
    const early = dayAhead(on, 1, 10, 0);
    return early ? { first: early.with({ day: 2 }), last: early } : undefined;
  }
  const day = holiday === 3 ? ahead(on, thanksgivingOf) : ahead(on, easter);
  // Before: the last working day. After: the Friday of the first full week behind it.
  if (before) return until(on, day.subtract({ days: holiday === 3 ? 1 : 3 }));
  return daysOfWeek(day.add({ days: ((8 - day.dayOfWeek) % 7) + (day.dayOfWeek === 1 ? 7 : 0) }), undefined);
}

function until(on: Temporal.PlainDate, last: Temporal.PlainDate | undefined): Days | undefined {
  return last ? { first: on, last } : undefined;
}

function ahead(on: Temporal.PlainDate, dayOf: (year: number) => Temporal.PlainDate): Temporal.PlainDate {
  const same = dayOf(on.year);
  return Temporal.PlainDate.compare(same, on) >= 0 ? same : dayOf(on.year + 1);
}

function thanksgivingOf(year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month: 11, day: 1 });
  return first.add({ days: ((4 - first.dayOfWeek + 7) % 7) + 21 });
}

function mondayOfIsoWeek(year: number, week: number): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}
