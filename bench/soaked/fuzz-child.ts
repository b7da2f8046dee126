import { fuzz } from '../../test/hostile/fuzz/fuzzing.ts';

/* A process of its own that tries one input after the other: `node --import tsx bench/soaked/fuzz-child.ts <seed> <first number>`. Tells its parent of each before and after it. */
const [seed = 1, first = 0] = process.argv.slice(2).map(Number);
for (let number = first; process.connected; number++) {
  process.send?.({ begins: number });
  const { kind, faults } = await fuzz(seed, number);
  process.send?.({ ends: number, kind, faults });
}
