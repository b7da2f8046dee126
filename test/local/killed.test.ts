import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleStage } from '../faults/kills/killed-stage.ts';
import { environment, killOften } from '../faults/kills/kills.ts';
import { aFolder } from './opened.ts';
import { startProcess } from './program.ts';

// `test/faults` kills twenty times, `npm run soak` two hundred times.
test('killed at no moment in particular: every mail became one application, one receipt and one follow-up', {
  timeout: 180_000,
}, async () => {
  const stage = await bundleStage();
  onTestFinished(() => rm(stage));
  const data = join(await aFolder(), 'data');
  await mkdir(data);
  const { wrong, followUps } = await killOften({ data, kills: 4, seed: 1, start: () => startProcess([stage, data], environment) });
  expect(wrong).toEqual([]);
  expect(followUps).toBe(2);
});
