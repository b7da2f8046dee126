import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, TimeZone } from '../time.ts';
import { isHoliday } from './holidays.ts';
import { memo } from './memo.ts';

/** Where a recipient works: ISO 3166 country with an optional region, and whether 24 Dec-1 Jan counts as free (1.1 "Business day"). */
export type Calendar = { readonly country: string; readonly yearEndBlock: boolean };

/** Offices that stay open between the years. */
const openAtYearEnd = new Set(['JP', 'IN', 'SG']);

export function isBusinessDay({ country, yearEndBlock }: Calendar, day: LocalDate): boolean {
  return isOpen(day, country, yearEndBlock ? 'blocked' : '');
}

const isOpen = memo((day: LocalDate, country: string, yearEnd: string): boolean => {
  if (Temporal.PlainDate.from(day).dayOfWeek > 5) return false;
  const monthDay = day.slice(5);
  const blocked = yearEnd !== '' && !openAtYearEnd.has(country.slice(0, 2).toUpperCase());
  if (blocked && (monthDay >= '12-24' || monthDay === '01-01')) return false;
  return !isHoliday(country, day);
});

/** The n-th business day strictly after the day; n < 0: strictly before it. Whatever weekday the day itself is. */
export function addBusinessDays(calendar: Calendar, day: LocalDate, n: number): LocalDate {
  let current = day;
  for (let left = Math.abs(n); left > 0; ) {
    current = addDays(current, Math.sign(n));
    if (isBusinessDay(calendar, current)) left--;
  }
  return current;
}

/** The day itself if it is a business day, else the next one (G-02: rolling is only forward). */
export function roll(calendar: Calendar, day: LocalDate): LocalDate {
  return isBusinessDay(calendar, day) ? day : addBusinessDays(calendar, day, 1);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  if (days === 0) return day;
  return plusDays(day, String(days));
}

const plusDays = memo(
  (day: LocalDate, days: string): LocalDate =>
    Temporal.PlainDate.from(day)
      .add({ days: Number(days) })
      .toString(),
);

/** Calendar months, clamped to the month's end. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The calendar day it is there at that instant. */
export function dayAt(instant: Instant, zone: TimeZone): LocalDate {
  const minutes = isPlain.test(instant) ? offsetAllDay(instant.slice(0, 10), zone) : changing;
  if (minutes === changing) return exactDayAt(instant, zone);
  const local = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + Number(minutes);
  return addDays(instant.slice(0, 10), Math.floor(local / minutesOfDay));
}

const isPlain = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const minutesOfDay = 1440;
const changing = 'changing';

/** The offset there in minutes, when it is the same all through that day of UTC: asked once instead of for each instant of the day. */
const offsetAllDay = memo((day: LocalDate, zone: TimeZone): string => {
  const start = Temporal.Instant.from(`${day}T00:00:00Z`);
  const [first, last] = [start, start.add({ hours: 24 })].map((instant) => instant.toZonedDateTimeISO(zone).offsetNanoseconds);
  const isWhole = first !== undefined && first % nanosecondsOfMinute === 0;
  return isWhole && first === last ? String(first / nanosecondsOfMinute) : changing;
});

const nanosecondsOfMinute = 60_000_000_000;

const exactDayAt = memo(
  (instant: Instant, zone: TimeZone): LocalDate => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
);

export function latestDay(...days: readonly (LocalDate | undefined)[]): LocalDate {
  return days.reduce<LocalDate>((latest, day) => (day !== undefined && day > latest ? day : latest), '');
}
