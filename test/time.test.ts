import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { compareInstants, isAfter } from '../lib/time.ts';

const instants = [
  '2026-10-28T17:00:00Z',
  '2026-10-28T17:00:00.5Z',
  '2026-10-28T17:00:00.500Z',
  '2026-10-28T17:00:00.000000001Z',
  '2026-10-28T17:00:01Z',
  '2026-10-28T16:59:59.999999999Z',
  '2026-10-28T18:00:00+01:00',
  '2026-10-28T17:00Z',
  '2026-12-31T23:59:60Z',
  '2027-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
];

test('instants compare as moments, however finely they are written and whatever their offset', () => {
  for (const one of instants)
    for (const other of instants) {
      expect([one, other, compareInstants(one, other)]).toEqual([one, other, Temporal.Instant.compare(one, other)]);
      expect(isAfter(one, other)).toBe(Temporal.Instant.compare(one, other) > 0);
    }
});
