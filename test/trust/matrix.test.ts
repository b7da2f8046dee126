import { describe, expect, onTestFinished, test } from 'vitest';
import { groundInMemory, groundOnAdapters } from './ground.ts';
import { people, playing, saidIn, sorts, table } from './matrix.ts';

const startAt = '2026-10-05T13:12:30Z';

test('the table has a column for each sort of mail, and only people that there are', () => {
  expect(table.length).toBeGreaterThan(10);
  for (const row of table) {
    expect(Object.keys(row).sort()).toEqual(['counts as', 'who', ...Object.keys(sorts)].sort());
    expect(Object.keys(people)).toContain(row.who);
  }
});

describe('what a mail may do', () => {
  const { play, counts } = playing(groundInMemory());

  test.each(table.map((row) => [row['counts as'], row.who, row] as const))('that counts as %s, from %s', async (_, __, row) => {
    expect(await play(row)).toEqual(saidIn(row));
  });

  test('of virus and spam the word FAIL alone keeps a mail from being read', async () => {
    const words = ['FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED', 'absent', 'PASS'] as const;
    const verdicts = words.flatMap((word) => [{ virus: word }, { spam: word }]);
    expect(await counts(verdicts)).toEqual(words.flatMap((word) => [word !== 'FAIL', word !== 'FAIL']));
  });
});

// All rows over the adapters: test/faults/trust.test.ts.
test.each(table.filter(({ who }) => who === 'a contact').map((row) => [row['counts as'], row] as const))(
  'the same over the real adapters, from a contact that counts as %s',
  { timeout: 60_000 },
  async (_, row) => {
    const { play } = playing(await groundOnAdapters(startAt, onTestFinished));
    expect(await play(row)).toEqual(saidIn(row));
  },
);
