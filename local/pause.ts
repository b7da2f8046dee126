/** A short standstill: whatever changes what is kept passes through here, so that all of it can be looked at as it is at one moment. */
export type Pause = {
  /** Does the work, after a standstill that has been asked for. Work within work would wait for itself. */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Waits for what is under way, and does this while nothing else is. */
  whileStill<Result>(look: () => Promise<Result>): Promise<Result>;
};

export function makePause(): Pause {
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
        await Promise.all(underWay);
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
