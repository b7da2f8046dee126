import { describe, expect, test } from 'vitest';
import { receiverInMemory } from '../receiver.ts';
import { bombs } from './bombs.ts';
import { takeBomb } from './take-bomb.ts';

/** The promise for one mail, whatever is in it; `npm run soak` holds all bombs to it, each in a process of its own, and their memory too. */
const mostMs = 2_000;
const cheap = bombs.filter((bomb) => bomb.cheap);

describe('a hostile mail costs little, its owner hears of what was refused, and the next mail is read', () => {
  test('there are bombs to try', () =>
    expect([cheap.length, new Set(bombs.map(({ name }) => name)).size]).toEqual([expect.any(Number), bombs.length]));

  test.each(cheap)('$name', async ({ name, build, refused }) => {
    const taken = await takeBomb(await receiverInMemory(), name, build());
    expect(taken.ms).toBeLessThan(mostMs);
    expect(taken).toMatchObject({ isNextRead: true, ...(refused && { isTold: true }) });
  });
});
