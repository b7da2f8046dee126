import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RawMail } from '../../../functions/aws/mailer.ts';
import { buildThread, startFunctions, threadFile } from '../../../local/functions/functions.ts';
import { aFolder, aHeldClock } from '../opened.ts';

test('a function sees its own environment, and nothing of ours', async () => {
  const { functions } = await started({
    echo: 'export const handler = async (event) => ({ event, table: process.env.TABLE_NAME, path: process.env.PATH })',
  });
  expect(await functions.invoke('echo', { one: 1 })).toEqual({ event: { one: 1 }, table: 'search' });
});

test('its Date is that of the moved clock, before and after it is moved', async () => {
  const source =
    'const loadedAt = Date.now();\n' +
    'export const handler = async () => [loadedAt, Date.now(), new Date().toISOString(), new Date(0).toISOString(), new Date() instanceof Date, new Date(2026, 0) > 0]';
  const { functions, clock } = await started({ time: source });
  const before = Date.parse('2026-10-28T17:00:00Z');
  expect(await functions.invoke('time', {})).toEqual([before, before, '2026-10-28T17:00:00.000Z', '1970-01-01T00:00:00.000Z', true, true]);
  clock.setTo(Date.parse('2027-01-01T00:00:00Z'));
  expect(await functions.invoke('time', {})).toMatchObject([
    before,
    Date.parse('2027-01-01T00:00:00Z'),
    '2027-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.000Z',
    true,
    true,
  ]);
});

test('it handles one event at a time, in order', async () => {
  const source =
    'let running = 0; let most = 0;\n' +
    'export const handler = async (event) => { running += 1; most = Math.max(most, running); await new Promise((done) => setTimeout(done, 5)); running -= 1; return [event, most]; }';
  const { functions } = await started({ slow: source });
  const answers = await Promise.all([1, 2, 3].map((event) => functions.invoke('slow', event)));
  expect(answers).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
});

test('one that may handle several events at once has as many threads, the second one from when it is needed', async () => {
  const source =
    'import { threadId } from "node:worker_threads";\n' +
    'export const handler = async (event) => { await new Promise((done) => setTimeout(done, 20)); return threadId; }';
  const { functions } = await started({ slow: source }, { atOnce: 2, timeoutMs: 10_000 });
  const alone = [await functions.invoke('slow', 1), await functions.invoke('slow', 2)];
  expect(new Set(alone).size).toBe(1);
  const beside = await Promise.all([3, 4, 5, 6].map((event) => functions.invoke('slow', event)));
  expect(beside).toEqual([alone[0], beside[1], alone[0], beside[1]]);
  expect(beside[1]).not.toBe(alone[0]);
});

test.each([
  ['throws', 'throw new TypeError("no such row")', { type: 'TypeError', message: 'no such row' }],
  ['leaves the process', 'process.exit(3)', { type: 'Runtime.ExitError', message: 'breaks exited with code 3' }],
  [
    'takes too long',
    'await new Promise(() => setInterval(() => {}, 1000))',
    { type: 'Sandbox.Timedout', message: 'Task timed out after 0.30 seconds' },
  ],
  ['never yields', 'for (;;) {}', { type: 'Sandbox.Timedout', message: 'Task timed out after 0.30 seconds' }],
])('one that %s fails its call, and the next call finds it working', async (_, wrong, error) => {
  const { functions } = await started({
    breaks: `export const handler = async (event) => { if (event.wrong) { ${wrong}; } return 'done'; }`,
  });
  await expect(functions.invoke('breaks', { wrong: true })).rejects.toMatchObject(error);
  expect(await functions.invoke('breaks', { wrong: false })).toBe('done');
});

test('one that takes all the memory is gone alone, and the next call finds it working', async () => {
  const { functions } = await started(
    {
      greedy:
        'export const handler = async (event) => { for (const all = []; event.wrong; ) all.push(new Array(10_000).fill(all.length)); }',
    },
    { memoryMegabytes: 32, timeoutMs: 20_000 },
  );
  await expect(functions.invoke('greedy', { wrong: true })).rejects.toMatchObject({
    type: 'Runtime.ExitError',
    message: 'greedy crashed: Worker terminated due to reaching memory limit: JS heap out of memory',
  });
  expect(await functions.invoke('greedy', { wrong: false })).toBeNull();
});

test('one that has nothing to do for a while is gone, and comes back when it is called', async () => {
  const { functions } = await started(
    { counts: 'let calls = 0;\nexport const handler = async () => { calls += 1; return calls; }' },
    { idleMs: 200, timeoutMs: 20_000 },
  );
  expect([await functions.invoke('counts', {}), await functions.invoke('counts', {})]).toEqual([1, 2]);
  await new Promise((done) => setTimeout(done, 400));
  expect(await functions.invoke('counts', {})).toBe(1);
});

test('one that cannot be loaded fails each call with its reason, and no other function', async () => {
  const { functions } = await started({
    broken: 'throw new Error("TABLE_NAME is not set.")',
    whole: 'export const handler = async () => 1',
  });
  for (const _ of ['once', 'twice'])
    await expect(functions.invoke('broken', {})).rejects.toMatchObject({
      type: 'Runtime.ExitError',
      message: 'broken crashed: TABLE_NAME is not set.',
    });
  expect(await functions.invoke('whole', {})).toBe(1);
});

test('what stands in the place of AWS is asked within the program: what it gives, refuses and throws arrives', async () => {
  const source = `const { carrier, scheduling } = globalThis[Symbol.for('followthrough.in-place-of-aws')];
    const mail = (to) => ({ from: 'f@in.example', to: [to], source: new Uint8Array([0, 255]), tags: {} });
    export const handler = async () => [
      await carrier.take(mail('mina@mailbox.example')),
      (await carrier.take(mail('nobody'))).refused.message,
      await carrier.take(mail('broken')).catch((error) => 'threw ' + error.message),
      await scheduling.names('deliver-'),
      (await scheduling.create('one', '2026-10-28T18:00:00Z', { arn: 'arn', input: {}, retry: {} })) instanceof Error,
    ];`;
  const taken: RawMail[] = [];
  const { functions } = await started(
    { asks: source },
    {
      timeoutMs: 20_000,
      within: {
        ...nothingWithin,
        carrier: {
          take: async (mail) => {
            taken.push(mail);
            if (mail.to[0] === 'broken') throw new Error('no room on the disk');
            return mail.to[0] === 'nobody' ? { refused: new Error('not verified') } : { id: 'one', host: 'mail.example' };
          },
        },
        scheduling: { ...nothingWithin.scheduling, names: async (prefix) => [`${prefix}1`], create: async () => new Error('too late') },
      },
    },
  );
  expect(await functions.invoke('asks', {})).toEqual([
    { id: 'one', host: 'mail.example' },
    'not verified',
    'threw no room on the disk',
    ['deliver-1'],
    true,
  ]);
  expect(Buffer.from(taken[0]?.source ?? '').toString('hex')).toBe('00ff');
});

test('a function that nobody made is said to be missing', async () => {
  const { functions } = await started({});
  await expect(functions.invoke('none', {})).rejects.toMatchObject({ type: 'ResourceNotFoundException' });
});

const nobody = () => Promise.reject(new Error('nobody is asked this'));
const nothingWithin: NonNullable<Parameters<typeof startFunctions>[0]['within']> = {
  rows: { read: nobody, list: nobody, write: nobody, remove: nobody, due: nobody },
  bucket: { get: nobody, put: nobody, keep: nobody, remove: nobody, list: nobody },
  carrier: { take: nobody },
  scheduling: { create: nobody, remove: nobody, names: nobody },
};

async function started(
  sources: Readonly<Record<string, string>>,
  {
    timeoutMs = 300,
    atOnce = 1,
    ...limits
  }: Pick<Parameters<typeof startFunctions>[0], 'memoryMegabytes' | 'idleMs' | 'within'> & {
    readonly timeoutMs?: number;
    readonly atOnce?: number;
  } = {},
) {
  const folder = await aFolder();
  const clock = aHeldClock();
  for (const [name, source] of Object.entries(sources)) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'index.mjs'), source);
  }
  await buildThread(join(folder, threadFile));
  const functions = startFunctions({
    folder,
    ...limits,
    functions: Object.fromEntries(Object.keys(sources).map((name) => [name, { timeoutMs, atOnce }])),
    environment: { TABLE_NAME: 'search' },
    clock,
    print: () => undefined,
  });
  onTestFinished(() => functions.stop());
  return { functions, clock };
}
