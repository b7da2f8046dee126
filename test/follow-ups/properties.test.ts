import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, type Calendar, dayAt, roll } from '../../lib/follow-ups/days/business-days.ts';
import { claims } from './stories/claims.ts';

/** The same stories each time: what a commit's tests say must depend on the commit alone. Fresh ones are told by `npm run properties`. */
const seed = 20_261_013;

describe('of any story', () => {
  test.each(claims(9))('$name', ({ property, few }) => {
    fc.assert(property, { numRuns: few, seed });
  });
});

describe('days', () => {
  const calendars = fc.record({ country: fc.constantFrom('US', 'DE-BY', 'GB', 'JP', 'SG'), yearEndBlock: fc.boolean() });
  const days = fc.integer({ min: 0, max: 1500 }).map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString());

  test('rolling never goes back, and counting forward and back returns', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 1, max: 15 }), (calendar: Calendar, day, n) => {
        const rolled = roll(calendar, day);
        expect(rolled >= day).toBe(true);
        expect(addBusinessDays(calendar, addBusinessDays(calendar, rolled, n), -n)).toBe(rolled);
      }),
      { numRuns: 100, seed },
    );
  });

  test('the day it is somewhere is the one the zone itself says, through every clock change', () => {
    const zones = fc.constantFrom(
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Apia',
      'Europe/Dublin',
    );
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 366 * 4 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const instant = Temporal.Instant.from('2025-01-01T00:00:00Z').add({ minutes: minute });
        expect(dayAt(instant.toString(), zone)).toBe(instant.toZonedDateTimeISO(zone).toPlainDate().toString());
      }),
      { numRuns: 2000, seed },
    );
  });
});
