import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Said } from './faults-share.ts';

export type FaultFigures = {
  readonly seed: number;
  /** What the journey makes of calls when nothing goes wrong. */
  readonly calls: number;
  /** Journeys with one fault, and with two. */
  readonly singles: number;
  readonly pairs: number;
  readonly faultsMet: number;
  /** Journeys that came back to where the calm one was, and were left there. */
  readonly caughtUp: number;
  /** Mails that went twice, and said so. */
  readonly again: number;
  /** What was not as it should be, each in a line. */
  readonly wrong: readonly string[];
  readonly seconds: number;
};

/**
 * Every call that a journey makes goes wrong in every way, one at a time, and then in random pairs; afterwards everything must be as without a fault. Each of the processes takes its share.
 *
 * @param every takes each so-manieth call only
 */
export async function injectFaults(options: {
  readonly every: number;
  readonly pairs: number;
  readonly seed: number;
  readonly processes: number;
  readonly say: (line: string) => void;
}): Promise<FaultFigures> {
  const { every, pairs, seed, processes, say } = options;
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const figures = { calls: 0, singles: 0, pairs: 0, faultsMet: 0, caughtUp: 0, again: 0 };
  const wrong: string[] = [];
  const hear = (said: Said) => {
    figures.calls = said.calls;
    figures[said.faults === 1 ? 'singles' : 'pairs'] += 1;
    figures.faultsMet += said.met;
    figures.caughtUp += said.caughtUp ? 1 : 0;
    figures.again += said.again;
    if (said.wrong) wrong.push(said.wrong);
    if (said.wrong) say(said.wrong);
    const runs = figures.singles + figures.pairs;
    if (runs % 250 === 0) say(`${runs} of ${said.runs} runs, ${wrong.length} ended otherwise, ${seconds()} s`);
  };
  await Promise.all(Array.from({ length: processes }, (_, share) => play([share, processes, every, pairs, seed], hear)));
  return { seed, ...figures, wrong, seconds: seconds() };
}

const share = fileURLToPath(new URL('./faults-share.ts', import.meta.url));

async function play(numbers: readonly number[], hear: (said: Said) => void): Promise<void> {
  const child = fork(share, numbers.map(String), { execArgv: ['--import', 'tsx'] });
  child.on('message', (said) => hear(said as Said));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`a share of the faults ended with ${code}`);
}
