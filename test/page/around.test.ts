import { describe, expect, test } from 'vitest';
import { around } from '../../lib/page/around.ts';
import type { Fact } from '../../lib/search/fact.ts';
import { delivery, wholeOf } from './whole.ts';

const told = (id: string, company: string, address: string, type: 'application' | 'accepted' = 'application'): Fact => ({
  id: `${id} ${type}`,
  saidAt: '2026-10-05T13:00:00Z',
  knownAt: '2026-10-05T13:00:00Z',
  source: { mail: id },
  evidence: [],
  about: { company, contacts: [{ address, part: 'recruiter' }], instructions: [] },
  type,
});

/** So many that have nothing to do with each other. */
const others = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `other${index}`,
      [told(`other${index}`, `Company ${index}`, `somebody@company${index}.example`)],
    ]),
  );

const bearing = {
  asked: [told('asked', 'Larchmont Press', 'ines@larchmont.example')],
  company: [told('company', 'LARCHMONT Press', 'noor@larchmont.example')],
  person: [told('person', 'Pellworm Freight', 'ines@larchmont.example')],
  together: [told('together', 'Nordlicht', 'jo@nordlicht.example')],
  accepted: [told('accepted', 'Brackwater', 'ada@brackwater.example', 'accepted')],
};

describe('what bears on one application', () => {
  test('of many are those that share a company, a person or a draft with it, and news that reach everybody', () => {
    const shared = { ...delivery('status_1', 'together', '2026-10-12T14:00:00Z'), alsoFor: ['asked'] };
    const { search } = wholeOf(
      { ...others(60), ...bearing },
      { deliveries: [shared, delivery('status_1', 'other3', '2026-10-12T14:00:00Z')] },
    );
    const kept = around(search, ['asked']);
    expect(kept.applications.map(({ id }) => id).sort()).toEqual(Object.keys(bearing).sort());
    expect(kept.deliveries).toEqual([shared]);
  });

  test('of few is everything', () => {
    const { search } = wholeOf({ ...others(10), ...bearing });
    expect(around(search, ['asked'])).toBe(search);
  });
});
