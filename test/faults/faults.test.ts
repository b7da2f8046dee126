import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { faultKinds } from './faulty-calls.ts';
import { complaints, type Ending, playUnderFire } from './journey-under-fire.ts';

/** A journey through the deployment without a fault: what every other one has to end like. */
let calm: Ending;

beforeAll(async () => {
  const ends: (() => Promise<void>)[] = [];
  calm = await playUnderFire(new Map(), (end) => ends.push(end));
  for (const end of ends.reverse()) await end();
});

describe('a call of AWS that goes wrong', () => {
  // `npm run soak:faults` takes all of them, in all ways, and pairs; here two of each sort of call, early and late.
  const sorts = [
    ['ses', 'SendRawEmail'],
    ['dynamodb', 'PutItem'],
    ['dynamodb', 'Query'],
    ['dynamodb', 'GetItem'],
    ['s3', 'GET'],
    ['scheduler', 'POST'],
  ] as const;

  test.each(sorts.map(([service, action], index) => ({ service, action, kinds: [faultKinds[index % 4], faultKinds[(index + 1) % 4]] })))(
    'is made good later, with the same facts, plan and mails: $service $action',
    async ({ service, action, kinds }) => {
      vi.spyOn(console, 'error').mockReturnValue(undefined);
      const numbers = calm.calls.flatMap((call, at) => (call.service === service && call.action === action ? [at + 1] : []));
      expect(numbers.length).toBeGreaterThan(2);
      const chosen = [numbers[1], numbers.at(-2)];
      for (const [at, number = 0] of chosen.entries()) {
        const ending = await playUnderFire(new Map([[number, kinds[at] ?? 'dies after']]), onTestFinished);
        expect(ending.met).toHaveLength(1);
        expect(complaints(calm, ending), `${kinds[at]} at ${number}`).toEqual([]);
      }
    },
  );

  test('leaves nothing behind in pairs either', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const sends = calm.calls.flatMap(({ action }, at) => (action === 'SendRawEmail' ? [at + 1] : []));
    const [first = 0, second = 0] = sends;
    const ending = await playUnderFire(
      new Map([
        [first, 'dies after'],
        [second, 'answer lost'],
      ]),
      onTestFinished,
    );
    expect(ending.met).toHaveLength(2);
    expect(complaints(calm, ending)).toEqual([]);
    expect(ending.mails.filter(({ again }) => again).length).toBeGreaterThan(0);
  });
});
