import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, TimeZone } from '../../time.ts';

/*
 * Days and instants as whole numbers. A plan of a thousand applications asks for the next day or the day there some hundred thousand times,
 * and an object of Temporal for each is most of what it costs. Whatever is not written in the usual way goes to Temporal all the same.
 */

const firstDay = Temporal.PlainDate.from('1970-01-01');
const secondsOfDay = 86_400;
/** More days than lie in any plan; a long-lived function must not grow without end. */
const mostDays = 20_000;
let written = new Map<number, LocalDate>();

/** Days since 1 January 1970. Throws where there is no such day. */
export function numberOfDay(day: LocalDate): number {
  const number = daysBefore(digits(day, 0, 4), digits(day, 5, 7)) + digits(day, 8, 10);
  if (Number.isInteger(number) && dayOfNumber(number) === day) return number;
  return firstDay.until(Temporal.PlainDate.from(day)).days;
}

/** @param number of days since 1970-01-01 */
export function dayOfNumber(number: number): LocalDate {
  const known = written.get(number);
  if (known !== undefined) return known;
  if (written.size >= mostDays) written = new Map();
  const day = firstDay.add({ days: number }).toString();
  written.set(number, day);
  return day;
}

/** 1 on Monday to 7 on Sunday, as ISO 8601 counts. */
export function weekdayOfNumber(number: number): number {
  // 1 January 1970 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Seconds since 1970 of an instant in UTC, to the second; undefined where it is written in another way. */
export function secondsOf(instant: Instant): number | undefined {
  if (!isToTheSecond(instant)) return undefined;
  return (
    numberOfDay(instant.slice(0, 10)) * secondsOfDay +
    digits(instant, 11, 13) * 3600 +
    digits(instant, 14, 16) * 60 +
    digits(instant, 17, 19)
  );
}

/** @param seconds since 1970-01-01T00:00:00Z, whole ones */
export function instantOf(seconds: number): Instant {
  const day = Math.floor(seconds / secondsOfDay);
  const left = seconds - day * secondsOfDay;
  return `${dayOfNumber(day)}T${two(Math.floor(left / 3600))}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}Z`;
}

const toTheSecond = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Whether it is written as `2026-10-28T17:00:00Z`. */
export function isToTheSecond(instant: Instant): boolean {
  return instant.length === 20 && toTheSecond.test(instant);
}

/** Days of a block that is asked for at once. */
const blockDays = 8;
const steady = new Map<TimeZone, Map<number, number | undefined>>();

/**
 * Minutes that the clocks there are ahead of UTC, if they stay so all through that day of UTC and the days beside it; else undefined.
 * Taken from a little before and a little after some days in one go: no clock is changed and changed back within ten days.
 */
export function steadyOffset(dayNumber: number, zone: TimeZone): number | undefined {
  const block = Math.floor(dayNumber / blockDays);
  let blocks = steady.get(zone);
  if (!blocks || blocks.size >= mostDays) {
    blocks = new Map();
    steady.set(zone, blocks);
  }
  if (blocks.has(block)) return blocks.get(block);
  const before = offsetAt((block * blockDays - 1) * secondsOfDay, zone);
  const after = offsetAt(((block + 1) * blockDays + 1) * secondsOfDay, zone);
  const offset = before === after && Number.isInteger(before) ? before : undefined;
  blocks.set(block, offset);
  return offset;
}

function offsetAt(seconds: number, zone: TimeZone): number {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000;
}

/** The days from 1 January 1970 until the month begins. March is the first month here, so that the leap day is the last of a year. */
function daysBefore(year: number, month: number): number {
  const march = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return 365 * march + leapDays + Math.floor((153 * months + 2) / 5) - 719_469;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
