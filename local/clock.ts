import type { Instant } from '../lib/time.ts';

/**
 * The movable clock of the laptop stage. Its memory is shared with the functions' threads, so that moving it moves the time
 * they see; the bundles know nothing of it, because their `Date` is replaced before they are loaded.
 */
export type Clock = {
  readonly memory: SharedArrayBuffer;
  nowMs(): number;
  now(): Instant;
  /** How far ahead of the machine's time it runs; 0 for a held clock. */
  aheadMs(): number;
  setTo(instantMs: number): void;
};

/** Two 64-bit cells: whether the clock is held (1) or running (0); then its instant, or its offset from the machine's time, in ms. */
const heldCell = 0;
const valueCell = 1;

/** `held`: it only moves when it is moved, for runs that must come out the same every time. */
export function makeClock(options: { startAtMs?: number; aheadMs?: number; held?: boolean } = {}): Clock {
  const memory = new SharedArrayBuffer(16);
  const cells = new BigInt64Array(memory);
  Atomics.store(cells, heldCell, options.held ? 1n : 0n);
  const clock = joinClock(memory);
  clock.setTo(options.startAtMs ?? Date.now() + (options.aheadMs ?? 0));
  return clock;
}

/** The same clock, seen from another thread. `machineMs` is the machine's own time. */
function joinClock(memory: SharedArrayBuffer, machineMs: () => number = Date.now): Clock {
  const cells = new BigInt64Array(memory);
  const held = () => Atomics.load(cells, heldCell) === 1n;
  const value = () => Number(Atomics.load(cells, valueCell));
  const nowMs = () => (held() ? value() : machineMs() + value());
  return {
    memory,
    nowMs,
    now: () => new Date(nowMs()).toISOString().replace('.000Z', 'Z'),
    aheadMs: () => (held() ? 0 : value()),
    setTo: (instantMs) => {
      Atomics.store(cells, valueCell, BigInt(Math.round(held() ? instantMs : instantMs - machineMs())));
    },
  };
}

/** Makes `Date` of this thread tell the time of the shared clock. Call it before anything that reads the time is loaded. */
export function replaceDate(memory: SharedArrayBuffer): void {
  const MachineDate = Date;
  const clock = joinClock(memory, MachineDate.now.bind(MachineDate));
  const moved: DateConstructor = new Proxy(MachineDate, {
    apply: () => new MachineDate(clock.nowMs()).toString(),
    construct: (target, given: unknown[], newTarget): Date =>
      Reflect.construct(target, given.length === 0 ? [clock.nowMs()] : given, newTarget === moved ? target : newTarget),
    get: (target, name) => (name === 'now' ? clock.nowMs : Reflect.get(target, name)),
  });
  MachineDate.prototype.constructor = moved;
  globalThis.Date = moved;
}
