import { afterAll, expect, test } from 'vitest';
import { groundOnAdapters } from '../trust/ground.ts';
import { playing, saidIn, table } from '../trust/matrix.ts';

const ends: (() => Promise<void>)[] = [];
const { play } = playing(await groundOnAdapters('2026-10-05T13:12:30Z', (end) => ends.unshift(end)));
afterAll(async () => {
  for (const end of ends) await end();
});

test.each(table.map((row) => [row['counts as'], row.who, row] as const))(
  'over the real adapters, a mail that counts as %s, from %s, does what the table says',
  { timeout: 60_000 },
  async (_, __, row) => {
    expect(await play(row)).toEqual(saidIn(row));
  },
);
