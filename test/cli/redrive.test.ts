import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { redriveCommand } from '../../cli/redrive.ts';
import { putInOrder, queues, startWorld, type World } from './doctor/world.ts';
import { heardOf } from './heard.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.stop());
beforeEach(() => putInOrder(world));

const [unread = '', missed = ''] = queues;

const run = (...args: string[]) => heardOf(() => redriveCommand(args));

test('mails that were laid aside get another try', async () => {
  world.aws.depths.set(unread, 3);
  expect(await run()).toMatchObject({ code: 0, said: expect.stringMatching(/UnreadMails: 3 mails are on their way again/) });
  expect(world.aws.depths.has(unread)).toBe(false);
  const queue = 'arn:aws:sqs:eu-west-1:111122223333';
  expect(world.aws.moves).toEqual([`${queue}:UnreadMails → ${queue}:Waiting`]);
});

test('what the sweep has mended is left to be read', async () => {
  world.aws.depths.set(missed, 2);
  expect(await run()).toMatchObject({ code: 0, said: expect.stringMatching(/UnreadMails: empty\nMissedWakeUps: 2 to read/) });
  expect(world.aws.moves).toEqual([]);
});

test.each([
  [
    'there is no such stack',
    () => Object.assign(world.aws, { outputs: undefined }),
    /^redrive: there is no stack Followthrough in eu-west-1$/,
  ],
  ['AWS says no', () => Object.assign(world.aws, { denied: 'sqs' }), /^redrive: .*not authorized/],
])('where %s, it ends with 1 and one sentence', async (_, prepare, sentence) => {
  prepare();
  expect(await run()).toMatchObject({ code: 1, said: expect.stringMatching(sentence) });
});

test('it knows no other flags', async () => {
  expect(await run('--all')).toMatchObject({ code: 2, said: expect.stringContaining('usage') });
});
