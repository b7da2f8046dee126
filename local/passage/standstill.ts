import { setTimeout as pause } from 'node:timers/promises';
import { StageFault } from '../stage-fault.ts';

/** A short standstill: whatever changes what is kept passes through here, so that all of it can be looked at as it is at one moment. */
export type Standstill = {
  /** Does the work, after a standstill that has been asked for. Work within work would wait for itself. */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Waits for what is under way, and does this while nothing else is. @throws StageFault when that takes too long; everything has gone on then */
  whileStill<Result>(look: () => Promise<Result>): Promise<Result>;
};

/** Longer than any mail takes to be read; a mail server that does not answer may take longer, and must not hold up the rest. */
const patienceMs = 90_000;

/** @param mostMs how long it waits for what is under way */
export function makeStandstill(mostMs = patienceMs): Standstill {
  const underWay = new Set<Promise<unknown>>();
  let standstill: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return {
    pass: async (work) => {
      while (waiting > 0) await standstill;
      const done = work();
      const ended = done.catch(() => undefined).finally(() => underWay.delete(ended));
      underWay.add(ended);
      return done;
    },
    whileStill: (look) => {
      waiting += 1;
      const before = standstill;
      const done = (async () => {
        await before;
        const giveUp = new AbortController();
        const tooLong = pause(mostMs, true, { signal: giveUp.signal, ref: false }).catch(() => false);
        const isTooLong = await Promise.race([Promise.all(underWay).then(() => false), tooLong]);
        giveUp.abort();
        if (isTooLong)
          throw new StageFault('The program that runs there is busy with something that takes long; try again in some minutes.');
        return look();
      })();
      standstill = done
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1;
        });
      return done;
    },
  };
}
