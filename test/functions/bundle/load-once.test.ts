import { expect, test } from 'vitest';
import { loadOnce } from '../../../functions/load-once.ts';

test('code is asked for once, by however many at a time', async () => {
  let calls = 0;
  const load = loadOnce(async () => ++calls);
  expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1]);
  expect(await load()).toBe(1);
});

test('what could not be loaded is asked for again', async () => {
  let calls = 0;
  const load = loadOnce(async () => {
    if (++calls === 1) throw new Error('no disk');
    return calls;
  });
  await expect(load()).rejects.toThrow('no disk');
  expect(await load()).toBe(2);
});
