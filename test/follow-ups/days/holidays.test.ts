import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { isHoliday } from '../../../lib/follow-ups/days/holidays.ts';

const years = [2025, 2026, 2027, 2028, 2029, 2030];

/** Weekdays on which our table and an independent one disagree, and why ours stands. */
const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  // The Friday after Thanksgiving is ours on purpose; Veterans Day on a weekend is moved (5 U.S.C. 6103).
  US: ['2025-11-28', '2026-11-27', '2027-11-26', '2028-11-10', '2028-11-24', '2029-11-12', '2029-11-23', '2030-11-29'],
  // A Monday off for a holiday on the weekend, which most employers give.
  CA: ['2027-12-27', '2028-01-03', '2028-07-03', '2029-07-02'],
  // St Stephen's Day is no holiday in all cantons, though in most.
  CH: ['2025-12-26', '2028-12-26', '2029-12-26', '2030-12-26'],
  // The day on which a new president takes office.
  MX: ['2030-10-01'],
  // Days by the moon, as the ministry proclaims them.
  SG: [
    '2027-03-09',
    '2027-03-10',
    '2027-05-17',
    '2027-05-20',
    '2028-02-28',
    '2028-05-09',
    '2028-10-17',
    '2028-11-15',
    '2029-05-28',
    '2030-02-06',
    '2030-05-17',
    '2030-10-25',
  ],
  // A single anniversary.
  'DE-BE': ['2025-05-08'],
};

describe('our table agrees with an independent one', () => {
  const countries =
    'US GB IE CA AU NZ IN DE AT CH FR BE NL ES IT PT PL SE NO DK FI MX BR JP SG DE-BW DE-BY DE-BE DE-BB DE-HB DE-HH DE-HE DE-MV DE-NI DE-NW DE-RP DE-SL DE-SN DE-ST DE-SH DE-TH GB-ENG';
  test.each(countries.split(' '))('%s', (country) => {
    const differences = weekdays().filter((day) => isHoliday(country, day) !== theirs(country).has(day));
    expect(differences).toEqual(knownDifferences[country] ?? []);
  });
});

test('a weekend holiday is kept on the weekday that each country gives for it', () => {
  expect(isHoliday('US', '2027-07-05')).toBe(true);
  expect(isHoliday('US', '2027-12-31')).toBe(true);
  expect(isHoliday('GB', '2027-12-28')).toBe(true);
  expect(isHoliday('FR', '2027-08-16')).toBe(false);
  expect(isHoliday('SG', '2027-02-08')).toBe(true);
});

function weekdays(): string[] {
  return years.flatMap((year) => {
    const days: string[] = [];
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
      const date = new Date(day);
      if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
    }
    return days;
  });
}

const asked = new Map<string, ReadonlySet<string>>();

function theirs(country: string): ReadonlySet<string> {
  const known = asked.get(country);
  if (known) return known;
  const [nation = '', region] = country.split('-');
  const table = region ? new Holidays(nation, region, { types: ['public'] }) : new Holidays(nation, { types: ['public'] });
  const days = new Set(years.concat(2024, 2031).flatMap((year) => table.getHolidays(year).map(({ date }) => date.slice(0, 10))));
  asked.set(country, days);
  return days;
}
