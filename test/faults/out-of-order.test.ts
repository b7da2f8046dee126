import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playOutOfOrder } from '../stories/out-of-order.ts';

const folder = join(import.meta.dirname, '..', 'stories');
const stories = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

// What only another mail explains must not come before it: a cancellation without a date, before the invitation that it cancels, is asked about and not remembered.
const seed = 2;

test.each(stories)(
  'every mail three times, and in another order between two moments at which something is due: %s comes out the same',
  async (story) => {
    expect(await playOutOfOrder(join(folder, story), seed)).toEqual([]);
  },
);
