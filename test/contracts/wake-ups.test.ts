import { describe, expect, test } from 'vitest';
import { firingTime } from '../../functions/aws/wake-ups.ts';
import { laidOut } from '../functions/given/laid-out.ts';

const now = '2026-10-12T14:00:00Z';

test('a wake-up calls deliver for the owner at the moment, and is gone afterwards', async () => {
  const { services, schedules, environment } = await laidOut(now);
  await services.wakeUps.deliver('mina', '2026-10-28T14:00:00Z', now);
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
    asked: {
      FlexibleTimeWindow: { Mode: 'OFF' },
      ScheduleExpressionTimezone: 'UTC',
      Target: expect.objectContaining({ RoleArn: environment.scheduleRole }),
    },
  });
});

test('the same wake-up twice is one; another owner or another second is another one', async () => {
  const { services, schedules } = await laidOut(now);
  for (const owner of ['mina', 'mina', 'noor']) await services.wakeUps.deliver(owner, '2026-10-28T14:00:00Z', now);
  await services.wakeUps.deliver('mina', '2026-10-28T14:00:01Z', now);
  expect(schedules.list()).toHaveLength(3);
});

test('a moment that has passed is made the next one that Scheduler takes', async () => {
  const { services, schedules } = await laidOut(now);
  await services.wakeUps.deliver('mina', '2026-10-12T09:00:00Z', now);
  expect(schedules.list()[0]?.dueAtMs).toBe(Date.parse('2026-10-12T14:00:05Z'));
});

test('a function that was busy for longer than the lead still gets its wake-up', async () => {
  const { services, schedules, clock } = await laidOut(now);
  clock.setTo(Date.parse('2026-10-12T14:00:20Z'));
  await services.wakeUps.deliver('mina', '2026-10-12T14:00:02Z', now);
  expect(schedules.list()[0]?.dueAtMs).toBe(Date.parse('2026-10-12T14:01:00Z'));
});

test('a left-over mail is handed to inbound by the name of its object', async () => {
  const { services, schedules, environment } = await laidOut(now);
  await services.wakeUps.inbound('raw/abc', now);
  await services.wakeUps.inbound('raw/abc', now);
  expect(schedules.list().map(({ target }) => [target.arn, target.input])).toEqual([[environment.inbound, '{"object":"raw/abc"}']]);
});

test('an owner’s name of any length and alphabet makes a name that Scheduler takes', async () => {
  const { services, schedules } = await laidOut(now);
  await services.wakeUps.deliver(`Ünïcode owner/${'x'.repeat(300)}`, '2026-10-28T14:00:00Z', now);
  expect(schedules.list()).toHaveLength(1);
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
