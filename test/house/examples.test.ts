import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../../cdk/settings.ts';
import { main } from '../../cli/main.ts';
import { startSettings } from '../../local/settings.ts';
import { startStage } from '../../local/stage.ts';
import { heardOf } from '../cli/heard.ts';
import { forwarded, invitation, owner } from '../journeys/laptop.ts';
import { examplesIn } from './examples.ts';
import { filesIn, root, textOf } from './sources.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...filesIn('docs', '.md').filter((file) => !file.includes('/decisions/')),
];
const examples = documents.flatMap((file) => examplesIn(textOf(file)).map((line) => ({ file, line })));

/** What the examples are not run for here, and where it is done instead. */
const leftOut: readonly (readonly [command: RegExp, why: string])[] = [
  [/^npm (?:ci|test|run check)$/, 'is how this test came to run'],
  [
    /^npm ci && npm start(?: -- --sample)?$/,
    'takes its time: .ci/run starts the program from a clean checkout, test/journeys/sample.test.ts plays the sample',
  ],
  [/^swaks /, 'needs a mail client: .ci/run sends that mail where swaks is installed'],
  [/^(?:aws|dig|npx cdk) /, 'needs an account or a domain'],
  [/^npm run -s cli -- (?:doctor|redrive)\b/, 'asks AWS: test/cli/doctor and test/cli/kept run it against stand-ins'],
  [/^npm run -s cli -- .*--mine\b/, 'asks AWS: test/cli runs it against stand-ins'],
];

let folder = '';
let application = '';
const here = process.cwd();

/** A folder as the documents suppose it: somebody's mails, somebody's data, the settings of a deployment. */
beforeAll(async () => {
  folder = join(tmpdir(), `followthrough-examples-${process.pid}`);
  await mkdir(join(folder, 'folder-of-mails'), { recursive: true });
  await mkdir(join(folder, 'backups'));
  await mkdir(join(folder, '.config'));
  const stage = await startStage({
    dataFolder: join(folder, '.followthrough'),
    startAt: '2027-03-01T15:00:00Z',
    held: true,
    owner,
  });
  const raw = forwarded(invitation, stage.owner.captureAddress).replace(/\r?\n/g, '\r\n');
  for (const name of ['mail.eml', 'folder-of-mails/mail.eml']) await writeFile(join(folder, name), raw);
  await stage.accept(Buffer.from(raw), { from: owner.addresses[0], to: [stage.owner.captureAddress] });
  await stage.settle();
  application = (await stage.store.allApplications(stage.owner))[0]?.id ?? '';
  await stage.stop();
  const scenarios = JSON.parse(textOf('test/follow-ups/scenarios/offers.json')) as readonly { readonly title: string }[];
  await writeFile(join(folder, 'scenarios.json'), JSON.stringify(scenarios.map((each) => ({ scenario: { id: each.title, ...each } }))));
  await cp(join(root, 'cdk.json'), join(folder, 'cdk.json'));
  process.chdir(folder);
  vi.stubEnv('HOME', folder);
}, 60_000);

afterAll(async () => {
  process.chdir(here);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const isLeftOut = (line: string) => leftOut.some(([command]) => command.test(line));
const commands = examples.filter(({ line }) => !isLeftOut(line));
const verbs = commands.filter(({ line }) => line.startsWith('npm run -s cli -- '));
const starts = commands.filter(({ line }) => /(?:^| )npm start\b/.test(line));

/** As a shell hands it on: the home folder and quotes are gone, a placeholder is what somebody would put there. */
const wordsOf = (line: string) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word = '']) => quoted ?? word.replace(/^~(?=\/)|(?<==)~(?=\/)/, folder));

describe('the examples of the documents', () => {
  test('are found', () => {
    expect(examples.length).toBeGreaterThan(30);
    expect(verbs.length).toBeGreaterThan(8);
  });

  test('are all run here, or left out for a reason; and nothing is left out that no document has', () => {
    const run = [...verbs, ...starts].map(({ line }) => line);
    const rest = commands.filter(({ line }) => !run.includes(line) && !/^(?:export|mkdir) /.test(line));
    expect(rest).toEqual([]);
    expect(leftOut.filter(([command]) => !examples.some(({ line }) => command.test(line)))).toEqual([]);
  });

  test.each(verbs)('$file: $line', { timeout: 60_000 }, async ({ line }) => {
    const backup = (await readdir(join(folder, 'backups')))[0] ?? '';
    // Two of one second would have one name.
    if (backup !== '' && line.includes(' backup ')) await rm(join(folder, 'backups', backup), { force: true });
    const isRestored = line.includes(' restore ');
    const words = wordsOf(line.replace('npm run -s cli -- ', ''))
      .map((word) => word.replace('<application>', application).replace('followthrough-….backup', backup))
      .map((word) => (word === 'DIR' ? (isRestored ? 'restored' : '.followthrough') : word === '<id>' ? 'me' : word));
    const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    const { code, said } = await heardOf(() => main(words));
    write.mockRestore();
    expect(code, said).toBe(0);
  });

  test.each(starts)('$file: $line: is a start that is understood', async ({ line }) => {
    const password = join(folder, '.config/password');
    await writeFile(password, 'a password of sixteen', { mode: 0o600 });
    const settings = [...examples.filter((example) => /^export /.test(example.line)).map((example) => example.line), line];
    const environment = Object.fromEntries(
      settings
        .filter((each) => each === line || (line.includes('OWNER_NAME') && each.startsWith('export ')))
        .flatMap(wordsOf)
        .flatMap((word, index, all) => (/^[A-Z_]+=$/.test(word) ? [`${word}${all[index + 1] ?? ''}`] : [word]))
        .filter((word) => /^[A-Z_]+=/.test(word))
        .map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)])
        .map(([name = '', value = '']) => [name, name.endsWith('_PASSWORD_FILE') ? password : value]),
    );
    const flags = line.split(' -- ')[1]?.split(' ') ?? [];
    expect(() => startSettings(flags, environment)).not.toThrow();
    if (line.includes('OWNER_ADDRESS')) expect(startSettings(flags, environment).owner.addresses).toEqual(['you@example.com']);
  });

  test('of settings for a deployment are settings', async () => {
    const line = textOf('README.md')
      .split('\n')
      .find((each) => each.startsWith('    "domain":'));
    const own = JSON.parse(`{${line ?? ''}}`) as Readonly<Record<string, unknown>>;
    const { context } = JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8')) as { context: Readonly<Record<string, unknown>> };
    expect(readSettings({ ...context, ...own })).toHaveProperty('settings.domain', 'example.com');
  });
});
