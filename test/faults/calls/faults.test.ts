import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultKinds } from './faulty-calls.ts';
import { type Calm, playCalm, playUnderFire } from './journey-under-fire.ts';

/** A journey through the deployment without a fault: what every other one is measured by. */
let calm: Calm;

beforeAll(async () => {
  calm = await playCalm();
}, 60_000);

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined));

/** The numbers of the calls of that sort. */
function numbersOf(service: string, action: string): readonly number[] {
  return calm.calls.flatMap((call, at) => (call.service === service && call.action === action ? [at + 1] : []));
}

test('without a fault the thank-yous of the panel come in one mail', () => {
  const mails = calm.moments.at(-1)?.kept.mails ?? [];
  expect(mails.map(({ kind }) => kind).filter((kind) => kind === 'thank_you')).toHaveLength(1);
  expect(mails.find(({ kind }) => kind === 'thank_you')?.readers).toHaveLength(3);
});

describe('a call of AWS that goes wrong', () => {
  // `npm run soak:faults` takes all of them, in all ways, and pairs; here each sort of call early and late.
  const sorts = [
    ['ses', 'SendRawEmail'],
    ['dynamodb', 'PutItem'],
    ['dynamodb', 'Query'],
    ['dynamodb', 'GetItem'],
    ['s3', 'GET'],
    ['scheduler', 'POST'],
  ] as const;

  test.each(sorts.flatMap(([service, action]) => faultKinds.map((kind) => ({ service, action, kind }))))(
    'is made good later, with the same facts, plan and mails: $service $action $kind',
    async ({ service, action, kind }) => {
      const numbers = numbersOf(service, action);
      expect(numbers.length).toBeGreaterThan(2);
      for (const number of [numbers[1] ?? 0, numbers.at(-2) ?? 0]) {
        const ending = await playUnderFire(new Map([[number, kind]]), calm);
        expect(ending.met).toHaveLength(1);
        expect(ending.wrong, `at ${number}`).toEqual([]);
      }
    },
  );

  test('leaves nothing behind in pairs either', async () => {
    const [first = 0, second = 0] = numbersOf('ses', 'SendRawEmail');
    const ending = await playUnderFire(
      new Map([
        [first, 'dies after'],
        [second, 'answer lost'],
      ]),
      calm,
    );
    expect(ending.met).toHaveLength(2);
    expect(ending.wrong).toEqual([]);
    expect(ending.again).toBeGreaterThan(0);
  });
});
