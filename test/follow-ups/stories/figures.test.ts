import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allTroubles, troublesIn } from './figures.ts';
import { runOf, stories } from './stories.ts';

test('the stories that are told hold every trouble there is', () => {
  const told = fc.sample(stories({ longest: 9 }), { numRuns: 200, seed: 20_261_013 });
  const found = new Set(told.flatMap((story) => troublesIn(story, runOf(story))));
  expect(allTroubles.filter((name) => !found.has(name))).toEqual([]);
});
