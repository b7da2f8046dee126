import { expect, onTestFinished, test } from 'vitest';
import { makePassage } from '../../../local/passage/passage.ts';
import { aHeldClock } from '../opened.ts';

const minuteMs = 60_000;

test('a machine that slept looks at once for what fell due, says so, and wakes those who wait for a time that did not pass', async () => {
  const { events, pass, due } = running();
  await expect.poll(() => events).toContain('looked');
  due(7.6 * 60 * minuteMs);
  pass(8 * 60 * minuteMs);
  await expect.poll(() => events).toContain('done');
  expect(events).toContain('this machine slept for 8 hours, or its clock was set ahead; what fell due meanwhile is done now');
  expect(events.indexOf('jumped')).toBeLessThan(events.indexOf('done'));
  expect(events.filter((event) => event === 'done')).toHaveLength(1);
});

test('a clock that was set back is said once, and what is due waits for it', async () => {
  const { events, pass, due } = running();
  due(minuteMs);
  pass(-90 * minuteMs);
  await expect.poll(() => events).toContain('the clock of this machine was set back by 90 minutes; what falls due waits for it');
  const looks = () => events.filter((event) => event === 'looked').length;
  const before = looks();
  await expect.poll(looks).toBeGreaterThan(before + 1);
  expect(events).not.toContain('done');
  expect(events.filter((event) => event === 'jumped')).toHaveLength(1);
  pass(92 * minuteMs);
  await expect.poll(() => events).toContain('done');
});

test('there is a sweep soon after the start, for a laptop that is never on for an hour, and then each hour', async () => {
  const { events, pass } = running();
  const sweeps = () => events.filter((event) => event === 'swept').length;
  await expect.poll(() => events).toContain('looked');
  expect(sweeps()).toBe(0);
  for (const [minutes, count] of [
    [2, 1],
    [57, 1],
    [4, 2],
  ] as const) {
    pass(minutes * minuteMs);
    const before = events.length;
    await expect.poll(() => events.slice(before).filter((event) => event === 'looked').length).toBeGreaterThan(1);
    expect(sweeps()).toBe(count);
  }
});

/** A passage that runs, over a time that passes when it is told to, with one thing that may fall due. */
function running() {
  const clock = aHeldClock();
  const events: string[] = [];
  let dueAtMs: number | undefined;
  const passage = makePassage({
    clock,
    machineMs: clock.nowMs,
    queue: { nextAtMs: () => undefined, handOver: async () => void events.push('looked') },
    schedules: {
      nextAtMs: () => dueAtMs,
      fireDue: async () => {
        if (dueAtMs === undefined || dueAtMs > clock.nowMs()) return;
        dueAtMs = undefined;
        events.push('done');
      },
    },
    sweep: async () => void events.push('swept'),
    remember: async () => undefined,
    jumped: () => void events.push('jumped'),
    log: (line) => void events.push(line),
  });
  passage.run();
  onTestFinished(passage.stop);
  const startedAtMs = clock.nowMs();
  return {
    events,
    pass: (ms: number) => clock.setTo(clock.nowMs() + ms),
    due: (afterMs: number) => {
      dueAtMs = startedAtMs + afterMs;
    },
  };
}
