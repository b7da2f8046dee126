import { expect, onTestFinished, test } from 'vitest';
import { makePassage } from '../../local/passage/passage.ts';
import { aHeldClock } from './opened.ts';

function aPassage() {
  const clock = aHeldClock();
  const state = { isBehind: true, dueAtMs: clock.nowMs() as number | undefined, events: [] as string[] };
  const passage = makePassage({
    clock,
    queue: { nextAtMs: () => undefined, handOver: async () => void state.events.push('mail') },
    schedules: {
      nextAtMs: () => state.dueAtMs,
      fireDue: async () => {
        if (state.dueAtMs === undefined || state.dueAtMs > clock.nowMs()) return;
        state.events.push('due');
        state.dueAtMs = undefined;
      },
    } as Parameters<typeof makePassage>[0]['schedules'],
    sweep: async () => undefined,
    remember: async () => undefined,
    isBehind: () => state.isBehind,
    log: () => undefined,
  });
  onTestFinished(() => passage.stop());
  return { passage, clock, state };
}

test('what is due waits until the mail is heard that lay in the mailbox meanwhile: it may say that nothing is due any more', async () => {
  const { passage, state } = aPassage();
  await passage.settle();
  expect(state.events).toEqual(['mail']);
  state.isBehind = false;
  await passage.settle();
  expect(state.events).toEqual(['mail', 'mail', 'due']);
});

test('a move of the clock waits for it too, and then does each thing at its time', async () => {
  const { passage, clock, state } = aPassage();
  state.dueAtMs = clock.nowMs() + 60_000;
  const moved = passage.moveTo(clock.nowMs() + 120_000);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(state.events).not.toContain('due');
  state.isBehind = false;
  await moved;
  expect(state.events).toContain('due');
});
