import { expect, test } from 'vitest';
import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import { noWakeUps } from './aws/bucket-in-memory.ts';
import { fact } from './given/facts.ts';
import { type LaidOut, laidOutForMina } from './given/laid-out.ts';

const woken = ({ schedules }: LaidOut) => schedules.list().map(({ target }) => JSON.parse(target.input ?? '{}') as Record<string, string>);

test('a mail that has lain in raw/ for a quarter of an hour is handed to inbound, a younger one is not', async () => {
  const stage = await laidOutForMina('2026-10-12T14:00:00Z');
  await stage.services.bucket.put('raw/old', new Uint8Array([1]));
  await stage.services.bucket.put('raw/AMAZON_SES_SETUP_NOTIFICATION', new Uint8Array([1]));
  await stage.services.bucket.put('kept/done', new Uint8Array([1]));
  stage.clock.setTo(Date.parse('2026-10-12T14:00:01Z'));
  await stage.services.bucket.put('raw/young', new Uint8Array([1]));
  stage.clock.setTo(Date.parse('2026-10-12T14:15:00Z'));
  expect(await sweepOnce(stage.services, '2026-10-12T14:15:00Z')).toEqual({ mails: 1, searches: 0, oldestDueMinutes: 0 });
  expect(woken(stage)).toEqual([{ object: 'raw/old' }]);
});

test('a search whose due moment has passed is woken, though its own wake-up was lost', async () => {
  const stage = await laidOutForMina('2026-10-05T13:12:00Z');
  await stage.services.store.addFacts('mina', 'a1', [fact('applied', '2026-10-05T13:12:00Z', { type: 'application' })]);
  await reconcileSearch({ ...stage.services, wakeUps: noWakeUps }, 'mina', '2026-10-05T13:12:00Z', { touched: ['a1'] });
  const dueAt = Date.parse((await stage.services.store.search('mina')).nextDueAt ?? '');
  const after = (minutes: number) => new Date(dueAt + minutes * 60_000).toISOString();
  stage.clock.setTo(dueAt + 6 * 60_000);
  expect(await sweepOnce(stage.services, after(4))).toEqual({ mails: 0, searches: 0, oldestDueMinutes: 0 });
  expect(await sweepOnce(stage.services, after(6))).toEqual({ mails: 0, searches: 1, oldestDueMinutes: 6 });
  expect(woken(stage)).toMatchObject([{ owner: 'mina' }]);
});

test('how late the first of all searches is, is said in whole minutes', async () => {
  const stage = await laidOutForMina('2026-10-05T13:12:00Z');
  const { store } = stage.services;
  for (const [owner, nextDueAt] of [
    ['mina', '2026-10-05T13:00:30Z'],
    ['ada', '2026-10-05T11:42:00Z'],
    ['bo', '2026-10-05T18:00:00Z'],
  ] as const)
    await store.putSearch(owner, { revision: 0, live: [], facts: [], plan: [], nextDueAt });
  expect(await sweepOnce(stage.services, '2026-10-05T13:12:00Z')).toEqual({ mails: 0, searches: 2, oldestDueMinutes: 90 });
});

test('sweeping twice wakes nobody twice, and where nothing lies nothing happens', async () => {
  const stage = await laidOutForMina('2026-10-12T14:00:00Z');
  expect(await sweepOnce(stage.services, '2026-10-12T15:00:00Z')).toEqual({ mails: 0, searches: 0, oldestDueMinutes: 0 });
  expect(stage.schedules.list()).toEqual([]);
  await stage.services.bucket.put('raw/old', new Uint8Array([1]));
  stage.clock.setTo(Date.parse('2026-10-12T15:00:00Z'));
  await sweepOnce(stage.services, '2026-10-12T15:00:00Z');
  await sweepOnce(stage.services, '2026-10-12T15:00:00Z');
  expect(stage.schedules.list()).toHaveLength(1);
});
