import { describe, expect, test } from 'vitest';
import { addBusinessDays, addMonths, type Calendar, dayAt, isBusinessDay, roll } from '../../../lib/follow-ups/days/business-days.ts';

const US: Calendar = { country: 'US', yearEndBlock: true };
const germany: Calendar = { country: 'DE', yearEndBlock: true };

describe('a status question is asked two to five business days after the promised day', () => {
  test.each([
    // promised, earliest, ideal, latest
    ['2026-10-28', '2026-10-30', '2026-11-02', '2026-11-04'],
    ['2026-10-29', '2026-11-02', '2026-11-03', '2026-11-05'],
    ['2026-10-30', '2026-11-03', '2026-11-04', '2026-11-06'],
    ['2026-10-31', '2026-11-03', '2026-11-04', '2026-11-06'],
    ['2026-11-02', '2026-11-04', '2026-11-05', '2026-11-09'],
    ['2026-11-03', '2026-11-05', '2026-11-06', '2026-11-10'],
    ['2026-11-04', '2026-11-06', '2026-11-09', '2026-11-12'],
    ['2026-11-06', '2026-11-10', '2026-11-12', '2026-11-16'],
    ['2026-11-09', '2026-11-12', '2026-11-13', '2026-11-17'],
    ['2026-11-10', '2026-11-13', '2026-11-16', '2026-11-18'],
    ['2026-11-11', '2026-11-13', '2026-11-16', '2026-11-18'],
    ['2026-11-13', '2026-11-17', '2026-11-18', '2026-11-20'],
    ['2026-11-18', '2026-11-20', '2026-11-23', '2026-11-25'],
    ['2026-11-30', '2026-12-02', '2026-12-03', '2026-12-07'],
    ['2026-12-24', '2027-01-05', '2027-01-06', '2027-01-08'],
    ['2027-01-10', '2027-01-12', '2027-01-13', '2027-01-15'],
    ['2027-03-10', '2027-03-12', '2027-03-15', '2027-03-17'],
    ['2027-03-20', '2027-03-23', '2027-03-24', '2027-03-26'],
    ['2027-03-31', '2027-04-02', '2027-04-05', '2027-04-07'],
  ])('promised for %s', (promised, earliest, ideal, latest) => {
    expect([2, 3, 5].map((n) => addBusinessDays(US, promised, n))).toEqual([earliest, ideal, latest]);
  });
});

test('counting backward stops strictly before the day', () => {
  expect(addBusinessDays(US, '2026-11-18', -3)).toBe('2026-11-13');
  expect(addBusinessDays(US, '2026-11-16', -2)).toBe('2026-11-12');
});

test('rolling is only forward', () => {
  expect(roll(US, '2026-10-17')).toBe('2026-10-19');
  expect(roll(US, '2026-11-26')).toBe('2026-11-30');
  expect(roll(US, '2026-10-19')).toBe('2026-10-19');
});

test('a month later is clamped to the end of the month', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
});

describe('between the years', () => {
  test('offices are taken as closed from 24 December to 1 January', () => {
    expect(isBusinessDay(US, '2026-12-23')).toBe(true);
    expect(isBusinessDay(US, '2026-12-24')).toBe(false);
    expect(isBusinessDay(US, '2026-12-30')).toBe(false);
    expect(addBusinessDays(US, '2026-12-23', 1)).toBe('2027-01-04');
  });

  test.each(['JP', 'IN', 'SG'])('%s works on', (country) => {
    expect(isBusinessDay({ country, yearEndBlock: true }, '2026-12-30')).toBe(true);
  });

  test('the owner may switch the block off', () => {
    expect(isBusinessDay({ country: 'US', yearEndBlock: false }, '2026-12-30')).toBe(true);
    expect(isBusinessDay({ country: 'US', yearEndBlock: false }, '2026-12-25')).toBe(false);
  });
});

test('the Friday after Thanksgiving is no office day in the US, and one in Canada', () => {
  expect(isBusinessDay(US, '2026-11-27')).toBe(false);
  expect(isBusinessDay({ country: 'CA', yearEndBlock: true }, '2026-11-27')).toBe(true);
});

test('Easter lies between a Friday and a Tuesday in Germany', () => {
  expect(addBusinessDays(germany, '2027-03-25', 1)).toBe('2027-03-30');
});

test('a region adds its own holidays, an unknown one adds none', () => {
  const on = (country: string): boolean => isBusinessDay({ country, yearEndBlock: true }, '2027-01-06');
  expect([on('DE-BY'), on('DE'), on('DE-XX')]).toEqual([false, true, true]);
});

test('a country without a table has weekends and the year end', () => {
  const nowhere: Calendar = { country: 'ZZ', yearEndBlock: true };
  expect(addBusinessDays(nowhere, '2026-12-23', 1)).toBe('2027-01-04');
  expect(isBusinessDay(nowhere, '2026-07-03')).toBe(true);
});

test('an evening in Los Angeles that is tomorrow in UTC still counts as today', () => {
  expect(dayAt('2027-01-13T01:30:00Z', 'America/Los_Angeles')).toBe('2027-01-12');
});
