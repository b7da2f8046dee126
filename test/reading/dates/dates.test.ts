import { describe, expect, test } from 'vitest';
import { readDate } from '../../../lib/reading/dates/dates.ts';
import { readMoment } from '../../../lib/reading/moments.ts';

const on = '2026-10-28';

describe("the owner's dates", () => {
  test.each([
    ['later 2 days', '2026-10-30'],
    ['2 days', '2026-10-30'],
    ['a week', '2026-11-04'],
    ['pause until 5 Oct', '2027-10-05'],
    ['until 5 Nov', '2026-11-05'],
    ['tomorrow', '2026-10-29'],
    ['Monday', '2026-11-02'],
    ['next week', '2026-11-02'],
    ['2026-12-01', '2026-12-01'],
    ['bis Freitag', '2026-10-30'],
    ['in zwei Wochen', '2026-11-11'],
    ['demain', '2026-10-29'],
  ])('"%s" is %s', (text, day) => {
    expect(readDate(text, on)).toBe(day);
  });

  test.each(['', 'later', 'yes please', '30 February', 'version 4/2/10', '24/7', 'march on', 'I am sat here', '3-5 years'])(
    '"%s" is none',
    (text) => {
      expect(readDate(text, on)).toBeUndefined();
    },
  );

  test('the last day of a period is had by asking for it', () => {
    expect(readDate('next week', on, { edge: 'last' })).toBe('2026-11-06');
  });
});

describe("the owner's moments", () => {
  test.each([
    ['moved to Thursday 3pm', '2026-10-29T19:00:00Z', 'America/New_York'],
    ['moved to Thursday at 3', '2026-10-29T19:00:00Z', 'America/New_York'],
    ['it is on 5 Nov, 14:00 CET now', '2026-11-05T13:00:00Z', 'Europe/Berlin'],
    ['tomorrow at noon', '2026-10-29T16:00:00Z', 'America/New_York'],
    ['Freitag um 10 Uhr', '2026-10-30T14:00:00Z', 'America/New_York'],
  ])('"%s"', (text, startsAt, timeZone) => {
    expect(readMoment(text, on, 'America/New_York')).toEqual({ startsAt, timeZone });
  });

  test('an end is kept', () => {
    expect(readMoment('Friday 2-3pm', on, 'America/New_York')).toMatchObject({
      startsAt: '2026-10-30T18:00:00Z',
      endsAt: '2026-10-30T19:00:00Z',
    });
  });

  test('only a time means the day that is given', () => {
    expect(readMoment('4:30pm instead', on, 'America/New_York', { day: '2026-11-12' })?.startsAt).toBe('2026-11-12T21:30:00Z');
    expect(readMoment('4:30pm instead', on, 'America/New_York')).toBeUndefined();
  });

  test('a weekday that contradicts its date is no moment', () => {
    expect(readMoment('Tuesday, 5 November at 3pm', on, 'America/New_York')).toBeUndefined();
  });
});
