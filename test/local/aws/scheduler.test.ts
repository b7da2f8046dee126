import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  SchedulerServiceException,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { describe, expect, test } from 'vitest';
import { makeScheduler } from '../../../local/aws/scheduler.ts';
import { openSchedules } from '../../../local/passage/schedules.ts';
import { aFolder, aHeldClock, served } from '../opened.ts';

const target = { Arn: 'arn:aws:lambda:us-east-1:000000000000:function:deliver', RoleArn: 'arn:aws:iam::000000000000:role/wake-ups' };
const asked: CreateScheduleCommandInput = {
  Name: 'w-owner-2026-10-28T1800',
  GroupName: 'followthrough',
  ScheduleExpression: 'at(2026-10-28T18:00:00)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: { ...target, Input: '{"owner":"o1","at":"<aws.scheduler.scheduled-time>"}' },
};
const named = { Name: asked.Name, GroupName: asked.GroupName };

describe('a schedule', () => {
  test('is given back as it was asked for', async () => {
    const { scheduler } = await opened();
    const { ScheduleArn } = await scheduler.send(new CreateScheduleCommand(asked));
    const got = await scheduler.send(new GetScheduleCommand(named));
    expect(got).toMatchObject({ ...asked, Arn: ScheduleArn, State: 'ENABLED' });
    expect(got.CreationDate?.toISOString()).toBe('2026-10-28T17:00:00.000Z');
  });

  test.each<[string, Partial<CreateScheduleCommandInput>, string, number]>([
    ['with a name that has a space', { Name: 'two words' }, 'ValidationException', 400],
    ['with a name of 65 characters', { Name: 'n'.repeat(65) }, 'ValidationException', 400],
    ['with fractions of a second', { ScheduleExpression: 'at(2026-10-28T18:00:00.500)' }, 'ValidationException', 400],
    ['with a zone letter', { ScheduleExpression: 'at(2026-10-28T18:00:00Z)' }, 'ValidationException', 400],
    ['on a day that does not exist', { ScheduleExpression: 'at(2026-11-31T18:00:00)' }, 'ValidationException', 400],
    ['in the past', { ScheduleExpression: 'at(2026-10-28T16:59:59)' }, 'ValidationException', 400],
    [
      'in the past of its zone',
      { ScheduleExpression: 'at(2026-10-28T17:30:00)', ScheduleExpressionTimezone: 'Europe/Berlin' },
      'ValidationException',
      400,
    ],
    ['in a zone under its old name', { ScheduleExpressionTimezone: 'US/Eastern' }, 'ValidationException', 400],
    ['in a zone that is none', { ScheduleExpressionTimezone: 'Mars/Olympus' }, 'ValidationException', 400],
    ['in a group nobody made', { GroupName: 'other' }, 'ResourceNotFoundException', 404],
    ['without a target', { Target: undefined }, 'ValidationException', 400],
    ['without a role', { Target: { Arn: target.Arn, RoleArn: '' } }, 'ValidationException', 400],
    ['with more retries than AWS makes', { Target: { ...target, RetryPolicy: { MaximumRetryAttempts: 186 } } }, 'ValidationException', 400],
    ['with a window that is off and long', { FlexibleTimeWindow: { Mode: 'OFF', MaximumWindowInMinutes: 5 } }, 'ValidationException', 400],
  ])('%s is refused', async (_, wrong, name, status) => {
    const { scheduler, schedules } = await opened();
    const creating = scheduler.send(new CreateScheduleCommand({ ...asked, ...wrong } as CreateScheduleCommandInput));
    const error = await creating.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SchedulerServiceException);
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: status, attempts: 1 } });
    expect(schedules.list()).toEqual([]);
  });

  test('is not made twice, unless by the same request once more', async () => {
    const { scheduler, schedules } = await opened();
    await scheduler.send(new CreateScheduleCommand({ ...asked, ClientToken: 'same' }));
    await scheduler.send(new CreateScheduleCommand({ ...asked, ClientToken: 'same' }));
    const error = await scheduler.send(new CreateScheduleCommand(asked)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ConflictException', $metadata: { httpStatusCode: 409 } });
    expect(schedules.list()).toHaveLength(1);
  });

  test('is replaced as a whole by an update, and only if it is there', async () => {
    const { scheduler } = await opened();
    await expect(scheduler.send(new UpdateScheduleCommand(asked))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await scheduler.send(new CreateScheduleCommand(asked));
    const { ActionAfterCompletion: _, ...rest } = asked;
    await scheduler.send(new UpdateScheduleCommand({ ...rest, ScheduleExpression: 'at(2026-10-28T19:00:00)' }));
    const got = await scheduler.send(new GetScheduleCommand(named));
    expect([got.ScheduleExpression, got.ActionAfterCompletion]).toEqual(['at(2026-10-28T19:00:00)', 'NONE']);
  });

  test('is listed with its group, page by page, and deleted once', async () => {
    const { scheduler } = await opened();
    for (const Name of ['a', 'b', 'c']) await scheduler.send(new CreateScheduleCommand({ ...asked, Name }));
    const first = await scheduler.send(new ListSchedulesCommand({ GroupName: 'followthrough', MaxResults: 2 }));
    const second = await scheduler.send(new ListSchedulesCommand({ GroupName: 'followthrough', NextToken: first.NextToken }));
    expect([...(first.Schedules ?? []), ...(second.Schedules ?? [])].map(({ Name }) => Name)).toEqual(['a', 'b', 'c']);
    await scheduler.send(new DeleteScheduleCommand({ ...named, Name: 'a' }));
    await expect(scheduler.send(new DeleteScheduleCommand({ ...named, Name: 'a' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('when its time has come', () => {
  test('it fires once, with its input and the time it was made for, and is gone', async () => {
    const { scheduler, schedules, clock, calls } = await opened();
    await scheduler.send(new CreateScheduleCommand(asked));
    await schedules.fireDue();
    expect(calls).toEqual([]);
    clock.setTo(Date.parse('2026-10-28T18:00:20Z'));
    await Promise.all([schedules.fireDue(), schedules.fireDue()]);
    await schedules.fireDue();
    expect(calls).toEqual([{ arn: target.Arn, event: { owner: 'o1', at: '2026-10-28T18:00:00Z' } }]);
    await expect(scheduler.send(new GetScheduleCommand(named))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('several fire in order of their times, those included that a firing made', async () => {
    const { at, schedules, clock, calls, whenCalled } = await opened();
    await at('later', 'at(2026-10-28T20:00:00)');
    await at('sooner', 'at(2026-10-28T18:00:00)');
    clock.setTo(Date.parse('2026-10-28T20:00:00Z'));
    whenCalled(async (event) => {
      if (event === 'sooner') await at('made', 'at(2026-10-28T20:00:00)');
    });
    await schedules.fireDue();
    expect(calls.map(({ event }) => event)).toEqual(['sooner', 'later', 'made']);
  });

  test('of those of one moment so many fire at once as is said, and none of a later one beside them', async () => {
    const { at, schedules, clock, whenCalled } = await opened(2);
    for (const name of ['one', 'two', 'three']) await at(name, 'at(2026-10-28T18:00:00)');
    await at('later', 'at(2026-10-28T20:00:00)');
    clock.setTo(Date.parse('2026-10-28T20:00:00Z'));
    const running = new Set<unknown>();
    const together: string[] = [];
    let release = () => {};
    const twoFires = new Promise<void>((done) => {
      release = done;
    });
    whenCalled(async (event) => {
      running.add(event);
      together.push([...running].join('+'));
      if (event === 'two') release();
      if (event === 'one') await twoFires;
      running.delete(event);
    });
    await schedules.fireDue();
    expect(together.slice(2)).toEqual(['one+two', 'later']);
    expect(schedules.list()).toEqual([]);
  });

  test('one that is made anew by what it calls fires again only when that has ended', async () => {
    const { at, scheduler, schedules, clock, whenCalled } = await opened(2);
    for (const name of ['one', 'two']) await at(name, 'at(2026-10-28T18:00:00)');
    clock.setTo(Date.parse('2026-10-28T18:00:00Z'));
    const steps: string[] = [];
    let made = () => {};
    const isMade = new Promise<void>((done) => {
      made = done;
    });
    whenCalled(async (event) => {
      if (event === 'two') return isMade;
      const isFirst = steps.length === 0;
      steps.push('begins');
      const anew = {
        ...asked,
        Name: 'one',
        ScheduleExpression: 'at(2026-10-28T18:00:00)',
        Target: { ...asked.Target, ...target, Input: '"one"' },
      };
      if (isFirst) await scheduler.send(new UpdateScheduleCommand(anew));
      made();
      await new Promise((done) => setTimeout(done, 50));
      steps.push('ends');
    });
    await schedules.fireDue();
    expect(steps).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(schedules.list()).toEqual([]);
  });

  test('a failure is tried again later, each time later, and put aside after the retries', async () => {
    const { scheduler, schedules, clock, calls, folder, whenCalled } = await opened();
    whenCalled(() => Promise.reject(new Error('out of order')));
    await scheduler.send(
      new CreateScheduleCommand({ ...asked, Target: { ...asked.Target, ...target, RetryPolicy: { MaximumRetryAttempts: 2 } } }),
    );
    const tries: string[] = [];
    for (let next = schedules.nextAtMs(); next !== undefined; next = schedules.nextAtMs()) {
      clock.setTo(Math.max(next, clock.nowMs()));
      await schedules.fireDue();
      tries.push(clock.now());
    }
    expect(tries).toEqual(['2026-10-28T18:00:00Z', '2026-10-28T18:00:01Z', '2026-10-28T18:00:03Z']);
    expect(calls).toHaveLength(3);
    expect(await readdir(join(folder, 'dead-letters'))).toHaveLength(1);
    expect(schedules.list()).toEqual([]);
  });

  test('one that waits to be tried again is not held by a clock that is set back, nor fires before its time by that clock', async () => {
    const folder = await aFolder();
    const clock = aHeldClock('2040-01-01T00:00:00Z');
    const { schedules, calls, whenCalled } = await book(folder, clock);
    whenCalled(() => Promise.reject(new Error('no network yet')));
    const dueAtMs = Date.parse('2026-10-28T18:00:00Z');
    const at = '2026-10-01T00:00:00Z';
    await schedules.put({
      group: 'followthrough',
      name: 'w-1',
      asked: {},
      target: { arn: target.Arn },
      mostRetries: 5,
      oldestSeconds: 86_400 * 365 * 20,
      deleteAfterwards: true,
      state: 'ENABLED',
      createdAt: at,
      modifiedAt: at,
      dueAtMs,
      nextAtMs: dueAtMs,
      attempts: 0,
    });
    await schedules.fireDue();
    whenCalled(() => Promise.resolve());
    clock.setTo(dueAtMs - 1000);
    expect(schedules.nextAtMs()).toBe(dueAtMs);
    await schedules.fireDue();
    expect(calls).toHaveLength(1);
    clock.setTo(dueAtMs);
    await schedules.fireDue();
    expect(calls).toHaveLength(2);
    expect(schedules.list()).toEqual([]);
  });

  test('one whose process died is still there for the next, overdue, and fires once', async () => {
    const { scheduler, folder, clock } = await opened();
    await scheduler.send(new CreateScheduleCommand(asked));
    clock.setTo(Date.parse('2026-10-30T09:00:00Z'));
    const after = await book(folder, clock);
    await after.schedules.fireDue();
    await after.schedules.fireDue();
    expect(after.calls).toHaveLength(1);
    expect((await book(folder, clock)).schedules.list()).toEqual([]);
  });
});

async function book(folder: string, clock: ReturnType<typeof aHeldClock>, atOnce?: number) {
  const calls: { arn: string; event: unknown }[] = [];
  let then: (event: unknown) => Promise<unknown> = async () => undefined;
  const schedules = await openSchedules({
    folder: join(folder, 'schedules'),
    deadLetters: join(folder, 'dead-letters'),
    clock,
    ...(atOnce !== undefined && { atOnce }),
    invoke: async (arn, event) => {
      calls.push({ arn, event });
      await then(event);
    },
    log: () => undefined,
  });
  const whenCalled = (run: typeof then) => {
    then = run;
  };
  return { schedules, calls, whenCalled };
}

async function opened(atOnce?: number) {
  const folder = await aFolder();
  const clock = aHeldClock();
  const made = await book(folder, clock, atOnce);
  const settings = await served({ scheduler: makeScheduler({ schedules: made.schedules, groups: ['followthrough'], clock }) }, clock);
  const scheduler = new SchedulerClient(settings);
  /** One whose call is its name. */
  const at = (Name: string, ScheduleExpression: string) =>
    scheduler.send(new CreateScheduleCommand({ ...asked, Name, ScheduleExpression, Target: { ...target, Input: `"${Name}"` } }));
  return { ...made, scheduler, at, clock, folder };
}
