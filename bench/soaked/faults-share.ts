import fc from 'fast-check';
import { type FaultPlan, faultKinds } from '../../test/faults/calls/faulty-calls.ts';
import { playCalm, playUnderFire } from '../../test/faults/calls/journey-under-fire.ts';

/** One process of {@link injectFaults}: plays its share of the journeys with faults, and says of each how it ended. */

/** Of one journey. */
export type Said = {
  /** Of the calm journey. */
  readonly calls: number;
  /** How many there are in all shares. */
  readonly runs: number;
  /** That were planned. */
  readonly faults: number;
  readonly met: number;
  readonly caughtUp: boolean;
  readonly again: number;
  readonly wrong: string | undefined;
};

const [share = 0, shares = 1, every = 1, pairs = 0, seed = 1] = process.argv.slice(2).map(Number);

// What the functions say of each fault is not the report.
console.error = () => undefined;
const calm = await playCalm();
const plans = [...singles(), ...drawnPairs()];
for (const plan of plans.filter((_, index) => index % shares === share)) {
  const { met, wrong, again, caughtUp } = await playUnderFire(plan, calm);
  const faults = met.map(({ number, kind, service, action }) => `${kind} at ${number}, ${service} ${action}`).join('; ');
  const said: Said = {
    calls: calm.calls.length,
    runs: plans.length,
    faults: plan.size,
    met: met.length,
    caughtUp,
    again,
    wrong: wrong.length > 0 ? `${faults}: ${wrong.join('; ')}` : undefined,
  };
  process.send?.(said);
}
process.disconnect?.();

function singles(): readonly FaultPlan[] {
  const numbers = calm.calls.map((_, index) => index + 1).filter((number) => number % every === 0);
  return numbers.flatMap((number) => faultKinds.map((kind) => new Map([[number, kind]])));
}

/** Half of them anywhere, half with the second fault soon after the first: while that is being made good. */
function drawnPairs(): readonly FaultPlan[] {
  const number = fc.integer({ min: 1, max: calm.calls.length });
  const kind = fc.constantFrom(...faultKinds);
  const apart = fc.tuple(number, number);
  const close = fc.tuple(number, fc.integer({ min: 1, max: 60 })).map(([first, after]) => [first, first + after] as const);
  const drawn = fc.tuple(fc.oneof(apart, close), kind, kind).filter(([[first, second]]) => first !== second);
  return fc.sample(drawn, { numRuns: pairs, seed }).map(
    ([[first, second], one, other]) =>
      new Map([
        [first, one],
        [second, other],
      ]),
  );
}
