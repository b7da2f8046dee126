import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDeployment } from '../../functions/build.ts';
import { deploymentNames, functionNames } from '../../functions/names.ts';
import { bundleFolder } from '../../local/functions/bundles.ts';
import type { Resource } from './template.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** All that has to be set; the rest of the page in the README has a default. */
const required = { domain: 'vermeer.example', owner: 'ana@mail.example', name: 'Ana Vermeer', timeZone: 'Europe/Amsterdam' };

let folder: string;
/** What every journey through the laptop runs. */
let journeys: string;
let run: { readonly status: number | null; readonly stderr: string };
let resources: Readonly<Record<string, Resource>>;

/** The program that `cdk deploy` runs, once for all tests here, as the command does it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'followthrough-app-'));
  const { app, context } = await cdkJson();
  const [, ...args] = app.split(' ');
  run = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      CDK_OUTDIR: join(folder, 'out'),
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...required }),
      CDK_VALIDATION: 'false',
    },
  });
  const template = await readFile(join(folder, 'out', 'Followthrough.template.json'), 'utf8').catch(() => '{}');
  resources = (JSON.parse(template) as { Resources?: typeof resources }).Resources ?? {};
  await buildDeployment(join(folder, 'deployment'));
  journeys = await bundleFolder();
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const ofType = (type: string) =>
  Object.values(resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);

const cdkJson = async () =>
  JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8')) as {
    readonly app: string;
    readonly outputsFile?: string;
    readonly context: Record<string, unknown>;
  };

test('four settings are enough', () => {
  expect(run).toMatchObject({ status: 0 });
  expect(ofType('AWS::Lambda::Function')).toHaveLength(functionNames.length + deploymentNames.length);
});

test.each([...functionNames, ...deploymentNames])(
  '%s ships as the very bytes that the journeys and the tests of a deployment run',
  async (name) => {
    const [lambda] = ofType('AWS::Lambda::Function').filter(({ FunctionName }) => FunctionName === `Followthrough-${name}`);
    const { S3Key } = (lambda?.Code ?? {}) as { S3Key?: string };
    const shipped = await readFile(join(folder, 'out', `asset.${S3Key?.replace('.zip', '')}`, 'index.mjs'));
    const isDeployment = (deploymentNames as readonly string[]).includes(name);
    const run = await readFile(join(isDeployment ? join(folder, 'deployment') : journeys, name, 'index.mjs'));
    expect(shipped.equals(run)).toBe(true);
    expect(shipped.length).toBeGreaterThan(10_000);
  },
);

test('every deployment says when it was asked for, so that it looks again which rule set is in charge', () => {
  expect(ofType('Custom::ReceiptRuleActivation')[0]?.AskedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
});

test('a deployment writes its outputs where the commands look for them, without being told to', async () => {
  const { outputsFile = '' } = await cdkJson();
  expect(outputsFile).toBe('cdk-outputs.json');
  expect(await readFile(join(root, 'local', 'kept', 'deployed-store.ts'), 'utf8')).toContain(`'${outputsFile}'`);
  expect(await readFile(join(root, '.gitignore'), 'utf8')).toContain(`/${outputsFile}\n`);
});

test("CloudFormation's own rules are asked, and what they find stops synth", async () => {
  expect((await cdkJson()).context['@aws-cdk/core:validateAgainstDefaultRules']).toBe(true);
});
