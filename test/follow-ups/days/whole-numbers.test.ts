import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayAt } from '../../../lib/follow-ups/days/business-days.ts';
import {
  dayOfNumber,
  instantOf,
  numberOfDay,
  secondsOf,
  steadyOffset,
  weekdayOfNumber,
} from '../../../lib/follow-ups/days/whole-numbers.ts';
import { instantAt } from '../../../lib/follow-ups/days/windows.ts';

describe('days as numbers', () => {
  test.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2000-02-29', 11_016, 2],
    ['2100-03-01', 47_541, 1],
    ['0001-01-01', -719_162, 1],
    ['9999-12-31', 2_932_896, 5],
  ])('%s is day %i, and weekday %i', (day, number, weekday) => {
    expect([numberOfDay(day), weekdayOfNumber(number), dayOfNumber(number)]).toEqual([number, weekday, day]);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '', 'soon'])('there is no day %j', (day) => {
    expect(() => numberOfDay(day)).toThrow(RangeError);
  });
});

test.each([
  ['2026-10-28T17:00:59Z', 1_793_206_859],
  ['1969-12-31T23:59:59Z', -1],
])('%s is second %i', (instant, seconds) => {
  expect([secondsOf(instant), instantOf(seconds)]).toEqual([seconds, instant]);
});

test.each(['2026-10-28T17:00:59.5Z', '2026-10-28T17:00Z', '2026-10-28T17:00:59+02:00'])('%s is written in another way', (instant) => {
  expect(secondsOf(instant)).toBeUndefined();
});

test('around a clock change no offset holds for days; far from one it does', () => {
  expect(steadyOffset(numberOfDay('2026-11-01'), 'America/New_York')).toBeUndefined();
  expect(steadyOffset(numberOfDay('2026-07-01'), 'America/New_York')).toBe(-240);
});

/** Half hours, clocks changed at midnight, twice around Ramadan, and a day that was left out. */
describe.each(['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Beirut', 'America/St_Johns', 'Pacific/Apia'])(
  '%s',
  (zone) => {
    const years = zone === 'Pacific/Apia' ? [2011] : [2026];

    test.each(years)('days and hours of %i are those of Temporal', (year) => {
      const wrong: string[] = [];
      for (let day = Temporal.PlainDate.from(`${year}-01-01`); day.year === year; day = day.add({ days: 1 })) {
        for (const time of ['00:00', '02:30', '23:59']) {
          const exact = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
          const instant = instantAt(day.toString(), time, zone);
          if (instant !== exact.toString()) wrong.push(`${day} ${time}: ${instant}`);
          if (dayAt(instant, zone) !== exact.toZonedDateTimeISO(zone).toPlainDate().toString())
            wrong.push(`${instant}: ${dayAt(instant, zone)}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  },
);
