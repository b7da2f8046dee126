import { afterAll, beforeAll, expect, test } from 'vitest';
import { categories } from '../received/all.ts';
import { judge } from '../received/judge.ts';
import { placesOverAdapters } from '../received/over-adapters.ts';
import { type Place, play } from '../received/play.ts';

/** The mails of `test/received` through the whole of the receiving path, each with an ordinary mail behind it. */
let placeOf: (number: number) => Promise<Place>;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  placeOf = await placesOverAdapters((end) => ends.unshift(end));
}, 60_000);
afterAll(async () => {
  for (const end of ends) await end();
});

const numbered = categories.flatMap(({ name, mails }) => mails.map((one) => [`${name}: ${one.what}`, one] as const));

test.each(numbered.map(([name, one], number) => [name, one, number] as const))('%s', async (_name, one, number) => {
  const faults = judge(one, await play(await placeOf(number), one, { name: `m${number}`, andNext: true }));
  expect(faults, faults.join('\n')).toEqual([]);
});
