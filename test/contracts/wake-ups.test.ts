import { describe, expect, test } from 'vitest';
import { firingTime, type WakeUps, wakeUpsBy } from '../../functions/aws/wake-ups.ts';
import { type Environment, environmentOf } from '../../functions/environment.ts';
import { schedulingIn } from '../../local/aws/scheduling-within.ts';
import type { Clock } from '../../local/clock.ts';
import { openSchedules, type Schedules } from '../../local/passage/schedules.ts';
import { laidOut, variablesOfAStage } from '../functions/given/laid-out.ts';
import { aFolder, aHeldClock } from '../local/opened.ts';

const now = '2026-10-12T14:00:00Z';

type Opened = { wakeUps: WakeUps; schedules: Schedules; environment: Environment; clock: Clock };

const engines: readonly { engine: string; open: () => Promise<Opened> }[] = [
  {
    engine: 'EventBridge Scheduler',
    open: async () => {
      const { services, ...rest } = await laidOut(now);
      return { wakeUps: services.wakeUps, ...rest };
    },
  },
  {
    engine: 'in memory',
    open: async () => {
      const clock = aHeldClock(now);
      const environment = environmentOf(variablesOfAStage);
      const keeping = { folder: undefined, deadLetters: await aFolder(), clock, log: () => undefined };
      const schedules = await openSchedules({ ...keeping, invoke: async () => undefined });
      return { wakeUps: wakeUpsBy(schedulingIn(schedules, clock, environment), environment), schedules, environment, clock };
    },
  },
];

describe.each(engines)('$engine', ({ open }) => {
  test('a wake-up calls deliver for the owner at the moment, and is gone afterwards', async () => {
    const { wakeUps, schedules, environment } = await open();
    await wakeUps.deliver('mina', '2026-10-28T14:00:00Z', now);
    const [made, ...others] = schedules.list();
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      group: environment.scheduleGroup,
      dueAtMs: Date.parse('2026-10-28T14:00:00Z'),
      deleteAfterwards: true,
      mostRetries: 185,
      oldestSeconds: 86_400,
      target: {
        arn: environment.deliver,
        input: '{"owner":"mina","minute":"2026-10-28T14:00:00Z"}',
        deadLetters: environment.scheduleDeadLetters,
      },
    });
  });

  test('the same wake-up twice is one; another owner or another second is another one', async () => {
    const { wakeUps, schedules } = await open();
    for (const owner of ['mina', 'mina', 'noor']) await wakeUps.deliver(owner, '2026-10-28T14:00:00Z', now);
    await wakeUps.deliver('mina', '2026-10-28T14:00:01Z', now);
    expect(schedules.list()).toHaveLength(3);
  });

  test('a moment that has passed is made the next one that Scheduler takes', async () => {
    const { wakeUps, schedules } = await open();
    await wakeUps.deliver('mina', '2026-10-12T09:00:00Z', now);
    expect(schedules.list()[0]?.dueAtMs).toBe(Date.parse('2026-10-12T14:00:05Z'));
  });

  test('a function that was busy for longer than the lead still gets its wake-up', async () => {
    const { wakeUps, schedules, clock } = await open();
    clock.setTo(Date.parse('2026-10-12T14:00:20Z'));
    await wakeUps.deliver('mina', '2026-10-12T14:00:02Z', now);
    expect(schedules.list()[0]?.dueAtMs).toBe(Date.parse('2026-10-12T14:01:00Z'));
  });

  test('a left-over mail is handed to inbound by the name of its object', async () => {
    const { wakeUps, schedules, environment } = await open();
    await wakeUps.inbound('raw/abc', now);
    await wakeUps.inbound('raw/abc', now);
    expect(schedules.list().map(({ target }) => [target.arn, target.input])).toEqual([[environment.inbound, '{"object":"raw/abc"}']]);
  });

  test('an owner’s name of any length and alphabet makes a name that Scheduler takes', async () => {
    const { wakeUps, schedules } = await open();
    await wakeUps.deliver(`Ünïcode owner/${'x'.repeat(300)}`, '2026-10-28T14:00:00Z', now);
    expect(schedules.list()).toHaveLength(1);
  });

  test('those that lie ahead are taken away, but for the one that is still wanted', async () => {
    const { wakeUps, schedules } = await open();
    for (const day of ['13', '14', '15']) await wakeUps.deliver('mina', `2026-10-${day}T14:00:00Z`, now);
    await wakeUps.deliver('noor', '2026-10-14T14:00:00Z', now);
    expect(await wakeUps.remove('mina', '2026-10-14T14:00:00Z', now)).toBe(2);
    expect(schedules.list().map(({ dueAtMs }) => new Date(dueAtMs).toISOString().slice(8, 10))).toEqual(['14', '14']);
  });
});

test('what Scheduler is asked for is exact to the minute, and by the role of the wake-ups', async () => {
  const { services, schedules, environment } = await laidOut(now);
  await services.wakeUps.deliver('mina', '2026-10-28T14:00:00Z', now);
  expect(schedules.list()[0]?.asked).toMatchObject({
    FlexibleTimeWindow: { Mode: 'OFF' },
    ScheduleExpressionTimezone: 'UTC',
    Target: expect.objectContaining({ RoleArn: environment.scheduleRole }),
  });
});

describe('the firing time', () => {
  test.each([
    { at: '2026-10-28T14:00:00Z', fires: '2026-10-28T14:00:00Z', why: 'whole seconds stay' },
    { at: '2026-10-28T14:00:00.001Z', fires: '2026-10-28T14:00:01Z', why: 'never early' },
    { at: '2026-10-28T16:00:00+02:00', fires: '2026-10-28T14:00:00Z', why: 'in UTC' },
    { at: '2026-10-12T13:59:59Z', fires: '2026-10-12T14:00:05Z', why: 'never in the past' },
    { at: '2026-10-12T14:00:04.2Z', fires: '2026-10-12T14:00:05Z', why: 'never too soon for Scheduler' },
  ])('$at becomes $fires: $why', ({ at, fires }) => {
    expect(firingTime(at, now, 5)).toBe(fires);
  });
});
