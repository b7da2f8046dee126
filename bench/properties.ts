import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { claims } from '../test/follow-ups/stories/claims.ts';

/**
 * What holds of every story, of many more than the tests tell, and of others each time:
 * `npm run properties -- [runs] [seed] [longest story] [words of the claim]`.
 */
const [runs = '2000', seed = String(Math.floor(performance.timeOrigin % 2 ** 31)), longest = '14', ...words] = process.argv.slice(2);

for (const { name, property } of claims(Number(longest))) {
  if (!name.includes(words.join(' '))) continue;
  const start = performance.now();
  const result = await fc.check(property, { numRuns: Number(runs), seed: Number(seed) });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${result.failed ? 'FAILED' : 'held'}: ${name} (${result.numRuns} stories, seed ${seed}, ${seconds} s)`);
  if (!result.failed) continue;
  console.log(JSON.stringify(result.counterexample, undefined, 1));
  console.log(result.errorInstance instanceof Error ? result.errorInstance.message : 'no error');
  console.log(`Once more: npm run properties -- ${runs} ${seed} ${longest} ${name}`);
  console.log(`Only this one: fc.check(property, { seed: ${seed}, path: '${result.counterexamplePath}', endOnFailure: true })`);
  process.exitCode = 1;
}
