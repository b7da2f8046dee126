import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../../cdk/settings.ts';
import { ownerCommand } from '../../../cli/kept/owner.ts';
import { heardOf } from '../heard.ts';

const before = { app: 'node app', context: { '@aws-cdk/core:something': true, domain: 'vermeer.example' } };
let file: string;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-owner-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  file = join(folder, 'cdk.json');
  await writeFile(file, JSON.stringify(before));
});

const run = (...args: string[]) => heardOf(() => ownerCommand([...args, '--settings', file]));
const written = async () => JSON.parse(await readFile(file, 'utf8')) as typeof before & { context: { moreOwners: unknown } };
const bo = ['add', 'bo', '--address', 'Bo@mail.example', '--address', 'bo@work.example', '--name', 'Bo Lind', '--time-zone', 'Asia/Tokyo'];

test('an owner is written into the settings, which the deployment takes, and a deployment is said to follow', async () => {
  const { code, said } = await run(...bo);
  expect(code).toBe(0);
  expect(said).toMatch(/Added bo .*cdk deploy.*bo@mail\.example.* confirm/);
  const { app, context } = await written();
  expect(app).toBe(before.app);
  expect(context).toMatchObject(before.context);
  const read = readSettings(context);
  expect('settings' in read && read.settings.moreOwners).toEqual([
    { id: 'bo', addresses: ['bo@mail.example', 'bo@work.example'], name: 'Bo Lind', timeZone: 'Asia/Tokyo' },
  ]);
});

test('added again, an owner is changed; removed, gone; and the list shows who there is', async () => {
  await run(...bo);
  await run('add', 'kim', '--address', 'kim@mail.example');
  expect((await run('add', 'bo', '--address', 'bo@new.example')).said).toMatch(/^Changed bo/);
  expect((await run('list')).said.split('\n').sort()).toEqual(['bo\tbo@new.example\tUTC\t', 'kim\tkim@mail.example\tUTC\t']);
  expect((await run('remove', 'bo')).said).toMatch(/Removed bo.*until it is forgotten/);
  expect((await run('list')).said).toBe('kim\tkim@mail.example\tUTC\t');
});

describe('nothing is written', () => {
  test.each([
    ['without an address', 2, ['add', 'bo']],
    ['with a wrong address', 2, ['add', 'bo', '--address', 'bo']],
    ['with a space in an address', 2, ['add', 'bo', '--address', 'b o@mail.example']],
    ['in no time zone', 2, ['add', 'bo', '--address', 'bo@mail.example', '--time-zone', 'Mars/Base']],
    ['for the first owner, who is another setting', 2, ['add', 'me', '--address', 'bo@mail.example']],
    ['under an id like a key', 2, ['add', 'OWNER#1', '--address', 'bo@mail.example']],
    ['by an unknown verb', 2, ['rename', 'bo']],
    ['by an unknown flag', 2, ['add', 'bo', '--role', 'x']],
    ['for somebody who is not there to remove', 1, ['remove', 'bo']],
  ])('%s', async (_, code, args) => {
    expect((await run(...args)).code).toBe(code);
    expect(await written()).toEqual(before);
  });

  test("with an address of another owner's", async () => {
    await run(...bo);
    const then = await written();
    expect(await run('add', 'kim', '--address', 'bo@work.example')).toMatchObject({
      code: 1,
      said: expect.stringContaining("another owner's"),
    });
    expect(await written()).toEqual(then);
  });

  test('into a file that is no JSON', async () => {
    await writeFile(file, '{');
    expect((await run(...bo)).code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('{');
  });
});
