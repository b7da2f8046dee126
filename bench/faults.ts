import { performance } from 'node:perf_hooks';
import { type FaultPlan, faultKinds } from '../test/faults/faulty-calls.ts';
import { complaints, playUnderFire } from '../test/faults/journey-under-fire.ts';

/**
 * Every call that a journey makes goes wrong in every way, one at a time, and then in random pairs; afterwards everything must be as without a fault:
 * `npm run soak:faults -- [every nth call] [pairs] [seed]`.
 */
const [every = '1', pairs = '500', seed = String(Math.floor(performance.timeOrigin % 2 ** 31))] = process.argv.slice(2);

const play = async (plan: FaultPlan) => {
  const ends: (() => Promise<void>)[] = [];
  try {
    return await playUnderFire(plan, (end) => ends.push(end));
  } finally {
    for (const end of ends.reverse()) await end();
  }
};

// What the functions say of each fault is not the report.
console.error = () => undefined;
const calm = await play(new Map());
const random = randomBelow(Number(seed));
const plans: FaultPlan[] = [];
for (let number = 1; number <= calm.calls.length; number += Number(every)) {
  for (const kind of faultKinds) plans.push(new Map([[number, kind]]));
}
for (let pair = 0; pair < Number(pairs); pair++) {
  plans.push(new Map([0, 1].map(() => [1 + random(calm.calls.length), faultKinds[random(faultKinds.length)] ?? 'dies after'])));
}

const started = performance.now();
let faults = 0;
let again = 0;
let failed = 0;
for (const [index, plan] of plans.entries()) {
  const ending = await play(plan);
  faults += ending.met.length;
  again += ending.mails.filter((mail) => mail.again).length;
  const wrong = complaints(calm, ending);
  if (wrong.length > 0) {
    failed += 1;
    console.log(
      `${JSON.stringify([...plan])} ${ending.met.map(({ service, action }) => `${service} ${action}`).join(', ')}: ${wrong.join('; ')}`,
    );
  }
  if ((index + 1) % 100 === 0) console.log(`${index + 1} of ${plans.length} runs, ${Math.round((performance.now() - started) / 1000)} s`);
}
console.log(
  `${plans.length} runs of a journey of ${calm.calls.length} calls, ${faults} faults met, ${failed} ended otherwise than without them; ${again} mails went twice, and said so (seed ${seed}).`,
);
if (failed > 0) process.exitCode = 1;

/** Numbers from 0 on, below the one that is asked for; the same for the same seed (mulberry32). */
function randomBelow(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
