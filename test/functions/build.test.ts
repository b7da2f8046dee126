import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, buildFunctions } from '../../functions/build.ts';
import { functionNames } from '../../functions/names.ts';

let folder: string;
let built: readonly Built[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'followthrough-build-'));
  built = await buildFunctions(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const packagesOf = (name: string) => built.find((one) => one.name === name)?.packages ?? [];

test.each([...functionNames])('%s is one file that a Lambda can load, with a handler', async (name) => {
  const file = join(folder, name, 'index.mjs');
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(10_000);
  const loaded = (await import(pathToFileURL(file).href)) as { handler?: unknown };
  expect(typeof loaded.handler).toBe('function');
});

test('the mail parser is part of inbound only', () => {
  expect(packagesOf('inbound')).toContain('mailparser');
  for (const name of ['deliver', 'sweep']) expect(packagesOf(name)).not.toContain('mailparser');
});

test('nothing of the laptop stage is part of any function', () => {
  for (const { name } of built) {
    for (const other of ['dynalite', 'smtp-server', 'esbuild', 'tsx']) expect(packagesOf(name), name).not.toContain(other);
  }
});
