import type { Clock } from './clock.ts';
import type { Queue } from './queue.ts';
import type { Schedules } from './schedules.ts';

/** How time passes on the stage: what is due by the clock gets done, and the clock can be moved from one due moment to the next. */
export type Passage = {
  /** Resolves when everything that is due by the clock is done. */
  settle(): Promise<void>;
  /** Everything on the way fires at its own time, in order. Moves wait for each other. */
  moveTo(instantMs: number): Promise<void>;
  /** When the next thing is going to happen by itself. */
  nextAtMs(): number | undefined;
  /** Lets the clock run: whatever becomes due is done within a quarter of a second, the sweep once an hour. */
  run(): void;
  stop(): void;
};

const tickMs = 250;
const sweepEveryMs = 60 * 60_000;

export function makePassage(options: {
  readonly clock: Clock;
  readonly queue: Pick<Queue, 'nextAtMs' | 'handOver'>;
  readonly schedules: Schedules;
  readonly sweep: () => Promise<unknown>;
  /** While this is so, what falls due waits: mail that may change it lies in a mailbox and was not heard yet. */
  readonly isBehind?: () => boolean;
  /** Called before the clock is set, so that a kill in between leaves no fact in the future. */
  readonly remember: (instantMs: number) => Promise<void>;
  readonly log: (line: string) => void;
}): Passage {
  const { clock, queue, schedules, log } = options;
  let stopped = false;
  let ticker: NodeJS.Timeout | undefined;
  let sweptAtMs = clock.nowMs();

  const isBehind = options.isBehind ?? (() => false);
  const settle = async () => {
    const isDue = (atMs: number | undefined) => !stopped && atMs !== undefined && atMs <= clock.nowMs();
    do {
      await queue.handOver();
      if (!isBehind()) await schedules.fireDue();
    } while (isDue(queue.nextAtMs()) || (!isBehind() && isDue(schedules.nextAtMs())));
  };
  const sweepIfTime = async () => {
    if (stopped || Math.abs(clock.nowMs() - sweptAtMs) < sweepEveryMs) return;
    sweptAtMs = clock.nowMs();
    await options.sweep();
  };
  const nextAtMs = () => {
    const moments = [queue.nextAtMs(), schedules.nextAtMs()].filter((at) => at !== undefined);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  };
  const setClock = async (instantMs: number) => {
    await options.remember(instantMs);
    clock.setTo(instantMs);
  };
  const move = async (untilMs: number) => {
    await settle();
    for (let next = nextAtMs(); next !== undefined && next <= untilMs && !stopped; next = nextAtMs()) {
      if (next > clock.nowMs()) await setClock(next);
      await settle();
    }
    await setClock(untilMs);
    await sweepIfTime();
    await settle();
  };

  let moving: Promise<void> = Promise.resolve();
  return {
    settle,
    nextAtMs,
    moveTo: (instantMs) => {
      const moved = moving.then(() => move(instantMs));
      moving = moved.catch(() => undefined);
      return moved;
    },
    run: () => {
      const tick = () =>
        settle()
          .then(sweepIfTime)
          .catch((error: unknown) => log(error instanceof Error ? error.message : String(error)))
          .finally(() => {
            if (!stopped) ticker = setTimeout(tick, tickMs);
          });
      ticker = setTimeout(tick, tickMs);
    },
    stop: () => {
      stopped = true;
      clearTimeout(ticker);
    },
  };
}
