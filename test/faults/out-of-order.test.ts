import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playOutOfOrder } from '../stories/out-of-order.ts';

const folder = join(import.meta.dirname, '..', 'stories');
const stories = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const seeds = [1, 2, 3, 4, 5];

/** A move in plain words, without a calendar entry, that is here before all that it moves: nothing ties it to them but its time, and whom it names is not whom they name. */
const tooLittleSaid = ['moved-twice 5'];

test.each(
  stories.flatMap((story) => seeds.map((seed) => [story, seed] as const)).filter((each) => !tooLittleSaid.includes(each.join(' '))),
)(
  'every mail three times, and in another order between two moments at which something is due: %s comes out the same, by seed %d',
  async (story, seed) => {
    expect(await playOutOfOrder(join(folder, story), seed)).toEqual([]);
  },
);
