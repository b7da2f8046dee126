import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleStage } from '../faults/kills/killed-stage.ts';
import { environment, killOften } from '../faults/kills/kills.ts';
import { aFolder } from './opened.ts';
import { startProcess } from './program.ts';

/** Two programs at a time, each on a folder of its own, for most of what a start takes is waiting. `npm run soak` kills two hundred times. */
const runs = [1, 2];
const killsEach = 10;

test('killed twenty times at no moment in particular: every mail became one application, one receipt and one follow-up', {
  timeout: 180_000,
}, async () => {
  const stage = await bundleStage();
  onTestFinished(() => rm(stage));
  const figures = await Promise.all(
    runs.map(async (seed) => {
      const data = join(await aFolder(), 'data');
      await mkdir(data);
      return killOften({ data, kills: killsEach, seed, start: () => startProcess([stage, data], environment) });
    }),
  );
  expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(figures.map(({ kills, followUps }) => [kills, followUps])).toEqual(runs.map(() => [killsEach, killsEach / 2]));
});
