import { expect, test } from 'vitest';
import { forget } from '../../../functions/forgetting/forget-application.ts';
import { receive } from '../../../functions/inbound.ts';
import { tableRows } from '../given/all-rows.ts';
import { laidOutForMina } from '../given/laid-out.ts';
import { arrives, endState, kindsSent, receiving, takeIn } from '../given/taking-in.ts';
import { application } from '../store/mails.ts';

const applied = '2026-10-05T13:12:30Z';
const later = '2026-10-05T15:00:00Z';

test('a copy is remembered beside the first and nowhere else, also when it is handed over again, and goes with it when that is forgotten', async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  const before = await endState(stage);
  const rowsOf = async () => (await tableRows(stage)).filter((row) => JSON.stringify(row).includes('second'));
  for (let times = 0; times < 2; times++) expect(await takeIn(stage, 'second', application, later)).toBe('same');
  expect(await rowsOf()).toMatchObject([{ mail: 'm1', copies: ['second'], revision: 2 }]);
  expect(await endState(stage)).toBe(before);
  expect(kindsSent(stage)).toEqual(['receipt']);
  expect(await stage.services.bucket.get('kept/second')).toBeDefined();
  await forget(stage.services, 'mina', (await stage.services.store.search('mina')).live, later);
  expect(await stage.services.bucket.get('kept/second')).toBeUndefined();
  expect(await rowsOf()).toEqual([]);
});

test('copies of one moment are all remembered, and from the eleventh on each is counted as a mail', async () => {
  const stage = await laidOutForMina(applied);
  await takeIn(stage, 'm1', application, applied);
  const names = Array.from({ length: 12 }, (_, number) => `copy-${number + 10}`);
  const envelopes = await Promise.all(names.map((name) => arrives(stage, name, application)));
  const outcomes = [];
  for (const some of [envelopes.slice(0, 3), envelopes.slice(3)])
    outcomes.push(...(await Promise.all(some.map((envelope) => receive(receiving(stage), envelope, later)))));
  expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(names.map(() => 'same'));
  const rows = await tableRows(stage);
  const noted = rows.flatMap((row) => ('copies' in row ? (row.copies as string[]) : []));
  const marked = rows.flatMap(({ sk }) => (sk.startsWith('MAIL#copy') ? [sk.slice('MAIL#'.length)] : []));
  expect(noted).toHaveLength(10);
  expect([...noted, ...marked].sort()).toEqual(names);
});
