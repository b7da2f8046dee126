import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginningsIn, ordersThatMatter } from '../stories/in-any-order.ts';

const stories = join(import.meta.dirname, '..', 'stories');

test.each(beginningsIn(stories))('%s: its first %d mails, all at once and in any order, give the same plan', async (story, count) => {
  expect(await ordersThatMatter(join(stories, story), count, 6)).toEqual([]);
});
