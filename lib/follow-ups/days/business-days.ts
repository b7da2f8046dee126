import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';
import { isHoliday } from './holidays.ts';
import { memo } from './memo.ts';
import { dayOfNumber, numberOfDay, steadyOffset, weekdayOfNumber } from './whole-numbers.ts';

/** Where a recipient works: ISO 3166 country with an optional region, and whether 24 Dec-1 Jan counts as free (1.1 "Business day"). */
export type Calendar = { readonly country: string; readonly yearEndBlock: boolean };

/** Offices that stay open between the years. */
const openAtYearEnd = new Set(['JP', 'IN', 'SG']);

/** 1.1 "Business day": no weekend, no public holiday there, and none of the days between the years where these are left out. */
export function isBusinessDay({ country, yearEndBlock }: Calendar, day: LocalDate): boolean {
  return isOpen(day, country, yearEndBlock ? 'blocked' : '');
}

const isOpen = memo((day: LocalDate, country: string, yearEnd: string): boolean => {
  if (weekdayOfNumber(numberOfDay(day)) > 5) return false;
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

/** Calendar days, whatever they are; may be negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return days === 0 ? day : dayOfNumber(numberOfDay(day) + days);
}

/** Calendar months, clamped to the month's end. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The calendar day it is there at that instant. */
export function dayAt(instant: Instant, zone: TimeZone): LocalDate {
  if (!isPlain.test(instant)) return exactDayAt(instant, zone);
  const day = numberOfDay(instant.slice(0, 10));
  const offset = steadyOffset(day, zone);
  if (offset === undefined) return exactDayAt(instant, zone);
  const minutes = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + offset;
  return dayOfNumber(day + Math.floor(minutes / minutesOfDay));
}

const isPlain = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const minutesOfDay = 1440;

const exactDayAt = memo(
  (instant: Instant, zone: TimeZone): LocalDate => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
);

/** @returns the empty string where no day is given: it is before every other */
export function latestDay(...days: readonly (LocalDate | undefined)[]): LocalDate {
  return days.reduce<LocalDate>((latest, day) => (day !== undefined && day > latest ? day : latest), '');
}
