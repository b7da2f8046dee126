import { describe, expect, test } from 'vitest';
import { categories } from './all.ts';
import { placesInMemory } from './in-memory.ts';
import { judge } from './judge.ts';
import { play } from './play.ts';

/** More mails, and of more kinds, than the best receivers test with: Discourse has 172. */
const fewest = 250;
const fewestOfAKind = 5;

const places = placesInMemory();

describe('mails that receivers trip over', () => {
  test('are enough, of every kind, and no two of one name', () => {
    const counts = Object.fromEntries(categories.map(({ name, mails }) => [name, mails.length]));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(fewest);
    expect(Object.entries(counts).filter(([, count]) => count < fewestOfAKind)).toEqual([]);
    const names = categories.flatMap(({ name, mails }) => mails.map(({ what }) => `${name}: ${what}`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe.each(categories)('$name', ({ mails }) => {
  test.each(mails.map((one) => [one.what, one] as const))('%s', async (_what, one) => {
    const faults = judge(one, await play((await places)(), one, { name: 'm1', andNext: one === mails.at(-1) }));
    expect(faults, faults.join('\n')).toEqual([]);
  });
});
