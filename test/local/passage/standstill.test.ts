import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeStandstill } from '../../../local/passage/standstill.ts';

test('a standstill that would come too late is given up, and holds up nobody', async () => {
  const still = makeStandstill(20);
  let end = () => {};
  const endless = still.pass(() => new Promise<void>((resolve) => (end = resolve)));
  const look = still.whileStill(async () => 'looked');
  const after = still.pass(async () => 'went on');
  await expect(look).rejects.toThrow(/is busy with something that takes long/);
  expect(await after).toBe('went on');
  end();
  await endless;
  expect(await still.whileStill(async () => 'looked')).toBe('looked');
});

test('at a standstill nothing is under way, and nothing begins; then everything goes on', async () => {
  const still = makeStandstill();
  const happened: string[] = [];
  const work = (name: string, ms: number) =>
    still.pass(async () => {
      happened.push(`${name} begins`);
      await pause(ms);
      happened.push(`${name} ends`);
      if (name === 'broken') throw new Error('broken');
      return name;
    });
  const look = (name: string) =>
    still.whileStill(async () => {
      happened.push(`${name} looks`);
      await pause(5);
      happened.push(`${name} has looked`);
      if (name === 'second') throw new Error('no');
      return name;
    });

  const first = work('first', 10);
  const broken = work('broken', 20).catch(() => 'caught');
  const looks = [look('one'), look('second').catch(() => 'refused')];
  const later = work('later', 1);
  expect(await Promise.all([first, broken, ...looks, later])).toEqual(['first', 'caught', 'one', 'refused', 'later']);
  expect(happened).toEqual([
    'first begins',
    'broken begins',
    'first ends',
    'broken ends',
    'one looks',
    'one has looked',
    'second looks',
    'second has looked',
    'later begins',
    'later ends',
  ]);
});
