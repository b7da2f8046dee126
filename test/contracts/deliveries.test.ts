import { expect, test } from 'vitest';
import type { Claim } from '../../functions/store/deliveries.ts';
import type { Delivery } from '../../lib/search/search.ts';
import { laidOutForMina } from '../functions/given/laid-out.ts';
import { deliveryOf } from '../functions/given/too-late.ts';

const now = '2026-10-12T14:00:00Z';
const event = 'DELIVERY#a1.thanks.late';
const delivered: Delivery = { ...deliveryOf('a1', now), messageId: 'ours' };

async function claimed(how?: 'unread') {
  const { services } = await laidOutForMina();
  const { store } = services;
  return { store, claim: (await store.claim('mina', event, now, how)) as Claim };
}

const known = async ({ store }: Awaited<ReturnType<typeof claimed>>) =>
  (await store.deliveries('mina')).flatMap(({ deliveries }) => deliveries);

test('who claims what was not read yet claims it all the same, once', async () => {
  const stage = await claimed('unread');
  expect(stage.claim).toMatchObject({ round: 0, unsure: 0 });
  expect(await stage.store.claim('mina', event, now, 'unread')).toHaveProperty('busyUntil');
  await stage.store.finish(stage.claim, [delivered]);
  expect(await stage.store.claim('mina', event, now, 'unread')).toMatchObject({ round: 1, unsure: 0 });
});

test('who records a mail that nobody said anything of meets nobody', async () => {
  const stage = await claimed();
  expect(await stage.store.finish(stage.claim, [delivered])).toBe('alone');
  expect(await known(stage)).toEqual([delivered]);
});

test('who records a mail while one of ours came back is told to look, and has it recorded', async () => {
  const stage = await claimed();
  expect(await stage.store.undeliver('mina', 'ours')).toBe(false);
  expect(await stage.store.finish(stage.claim, [delivered])).toBe('met');
  expect(await known(stage)).toEqual([delivered]);
  expect(await stage.store.undeliver('mina', 'ours')).toBe(true);
  expect(await known(stage)).toEqual([]);
});

test('a claim that was met can still be let go', async () => {
  const { store, claim } = await claimed();
  await store.undeliver('mina', 'another');
  await store.release(claim);
  expect(await store.claim('mina', event, now)).toMatchObject({ round: 0, unsure: 0 });
});

test('but not one that somebody else took when its time was over', async () => {
  const { store, claim } = await claimed();
  const { busyUntil } = (await store.claim('mina', event, now)) as { busyUntil: string };
  expect(await store.claim('mina', event, busyUntil)).toMatchObject({ unsure: 1 });
  await store.release(claim);
  expect(await store.claim('mina', event, busyUntil)).toHaveProperty('busyUntil');
});

test('what was forgotten since its claim is not written again', async () => {
  const stage = await claimed();
  const stored = await stage.store.owner('mina');
  if (!stored) throw new Error('there is no owner');
  await stage.store.removeTraces(await stage.store.traces(stored, 'all'));
  expect(await stage.store.finish(stage.claim, [delivered])).toBe('met');
  expect(await stage.store.deliveries('mina')).toEqual([]);
});
