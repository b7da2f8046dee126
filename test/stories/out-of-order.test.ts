import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playOutOfOrder } from './out-of-order.ts';

// `test/faults` takes every story.
test.each([
  ['slots-and-a-choice', 2],
  ['two-roles-one-recruiter', 1],
])('every mail three times, and in another order: %s comes out the same', { timeout: 60_000 }, async (story, seed) => {
  expect(await playOutOfOrder(join(import.meta.dirname, story), seed)).toEqual([]);
});
