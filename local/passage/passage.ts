import type { Clock } from '../clock.ts';
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
  /** Lets the clock run: whatever becomes due is done within a quarter of a second, also after a sleep; the sweep soon, and then once an hour. */
  run(): void;
  stop(): void;
};

const tickMs = 250;
/** How often a move of the clock asks whether all mail is heard. */
const heardMs = 50;
const sweepEveryMs = 60 * 60_000;
/** Where the program never runs for an hour there is a sweep, too. */
const firstSweepMs = 60_000;
/** A tick that comes so much too late, or too early by the clock on the wall: the machine slept, or its clock was set. */
const jumpMs = 60_000;

/** Lets time pass: hands over what waits and fires what is due, one after the other, in the order of their moments. */
export function makePassage(options: {
  readonly clock: Clock;
  readonly queue: Pick<Queue, 'nextAtMs' | 'handOver'>;
  readonly schedules: Pick<Schedules, 'nextAtMs' | 'fireDue'>;
  readonly sweep: () => Promise<unknown>;
  /** While this is so, what falls due waits: mail that may change it lies in a mailbox and was not heard yet. */
  readonly isBehind?: () => boolean;
  /** Called before the clock is set, so that a kill in between leaves no fact in the future. */
  readonly remember: (instantMs: number) => Promise<void>;
  /** The machine was asleep, or its clock was set: what waits for a time that has not passed had better look at once. */
  readonly jumped?: () => void;
  /** The machine's own time. */
  readonly machineMs?: () => number;
  readonly log: (line: string) => void;
}): Passage {
  const { clock, queue, schedules, log, machineMs = Date.now } = options;
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
      while (isBehind() && !stopped) await new Promise((resolve) => setTimeout(resolve, heardMs));
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
      sweptAtMs = clock.nowMs() - sweepEveryMs + firstSweepMs;
      // Never longer than a tick: a timer for a far moment would stand still while the machine sleeps, and end at once beyond 2^31 ms.
      const wait = () => {
        const fromMs = machineMs();
        ticker = setTimeout(() => {
          const missedMs = machineMs() - fromMs - tickMs;
          if (Math.abs(missedMs) > jumpMs) {
            log(jumpWords(missedMs));
            options.jumped?.();
          }
          settle()
            .then(sweepIfTime)
            .catch((error: unknown) => log(error instanceof Error ? error.message : String(error)))
            .finally(() => {
              if (!stopped) wait();
            });
        }, tickMs);
      };
      wait();
    },
    stop: () => {
      stopped = true;
      clearTimeout(ticker);
    },
  };
}

function jumpWords(missedMs: number): string {
  const minutes = Math.round(Math.abs(missedMs) / 60_000);
  const long = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
  return missedMs > 0
    ? `this machine slept for ${long}, or its clock was set ahead; what fell due meanwhile is done now`
    : `the clock of this machine was set back by ${long}; what falls due waits for it`;
}
