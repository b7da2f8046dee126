import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder } from '../../local/opened.ts';
import { startProcess } from '../../local/program.ts';
import { bundleStage } from './killed-stage.ts';
import { environment, killOften } from './kills.ts';

let stage: string;

beforeAll(async () => {
  stage = await bundleStage();
}, 60_000);

afterAll(() => rm(stage));

test('killed twenty times at no moment in particular: every mail became one application, one receipt and one follow-up', {
  timeout: 600_000,
}, async () => {
  const data = join(await aFolder(), 'data');
  await mkdir(data);
  const { wrong, followUps } = await killOften({ data, kills: 20, seed: 1, start: () => startProcess([stage, data], environment) });
  expect(wrong).toEqual([]);
  expect(followUps).toBe(10);
});
