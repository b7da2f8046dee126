import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Built, buildFunctions } from '../../functions/build.ts';
import { functionNames } from '../../functions/names.ts';

let parent: string;
let folder: string;
let built: readonly Built[];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'followthrough-build-'));
  // What lies in a folder of this name is loaded by Node itself, as Lambda loads it; everything else vitest would take apart first, for most of a minute.
  folder = join(parent, 'node_modules');
  built = await buildFunctions(folder);
}, 60_000);
afterAll(() => rm(parent, { recursive: true, force: true }));

const packagesOf = (name: string) => built.find((one) => one.name === name)?.packages ?? [];

test.each([...functionNames])('%s is one file that a Lambda can load, with a handler', async (name) => {
  const file = join(folder, name, 'index.mjs');
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(10_000);
  const loaded = (await import(pathToFileURL(file).href)) as { handler?: unknown };
  expect(typeof loaded.handler).toBe('function');
  // Node 24 on Lambda takes no handler with a callback: three parameters, and it is refused.
  expect((loaded.handler as { length: number }).length).toBeLessThan(3);
});

test('the mail parser is part of inbound only', () => {
  expect(packagesOf('inbound')).toContain('mailparser');
  for (const name of ['deliver', 'sweep']) expect(packagesOf(name)).not.toContain('mailparser');
});

test('what reads a mail is loaded when there is one to read, what writes one when there is something to say', async () => {
  const partsOf = (name: string) => built.find((one) => one.name === name)?.parts ?? new Map<string, string>();
  for (const [name, part] of [
    ['inbound', 'functions/mime/mime.ts'],
    ['inbound', 'functions/receiving/receive-for.ts'],
    ['deliver', 'functions/sending/compose-drafts.ts'],
    ['actions', 'functions/page/page.ts'],
  ] as const) {
    const file = partsOf(name).get(part);
    expect(file, part).toBeDefined();
    expect((await stat(file ?? '')).size, part).toBeGreaterThan(100);
  }
  for (const { bytes, bytesAtStart, name } of built) expect(bytesAtStart, name).toBeLessThanOrEqual(bytes);
});

test('nothing of the laptop stage is part of any function', () => {
  for (const { name } of built) {
    for (const other of ['dynalite', 'smtp-server', 'esbuild', 'tsx']) expect(packagesOf(name), name).not.toContain(other);
  }
});
