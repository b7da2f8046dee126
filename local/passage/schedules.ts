import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../lib/time.ts';
import type { Clock } from '../clock.ts';
import { writeDurably } from '../folder/durable-file.ts';
import { openFiles } from '../folder/files.ts';
import { inTurn } from './in-turn.ts';

/** A one-time schedule as it was asked for, with how its firing stands. */
export type Schedule = {
  readonly group: string;
  readonly name: string;
  /** The request's own fields, given back by GetSchedule. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly target: { readonly arn: string; readonly input?: string; readonly deadLetters?: string };
  readonly mostRetries: number;
  readonly oldestSeconds: number;
  readonly deleteAfterwards: boolean;
  readonly state: 'ENABLED' | 'DISABLED';
  readonly clientToken?: string;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  readonly dueAtMs: number;
  /** When it fires next: the due time, later after a failed attempt; none once it is done with. */
  readonly nextAtMs?: number;
  readonly attempts: number;
};

/** EventBridge Scheduler as far as we use it, kept on disk. */
export type Schedules = {
  get(group: string, name: string): Schedule | undefined;
  list(): readonly Schedule[];
  put(schedule: Schedule): Promise<void>;
  remove(group: string, name: string): Promise<void>;
  /** The earliest moment at which one will fire, overdue ones included. */
  nextAtMs(): number | undefined;
  /** Fires what is due by the clock, the earliest first, one after the other, or as many of one moment at once as is said; also what becomes due by that. */
  fireDue(): Promise<void>;
};

/** Waits between attempts: 1 s, 2 s, 4 s … up to one minute. */
const longestWaitMs = 60_000;

/**
 * Keeps schedules as one file each, so that they survive a kill. The folder belongs to one process at a time (the table's lock sees to that), so the claim of a firing lives in memory and dies with
 * its process: whatever was being fired then is fired again, at least once as in AWS. Attempts are written before they are made, so that a target which takes the process down is not tried for ever.
 */
export async function openSchedules(options: {
  /** Undefined: in memory. */
  readonly folder: string | undefined;
  readonly deadLetters: string;
  readonly clock: Clock;
  readonly invoke: (targetArn: string, event: unknown) => Promise<unknown>;
  /** Of those that are due at one moment so many are fired at once; absent: one, so that all comes out in the same order every time. */
  readonly atOnce?: number;
  readonly log: (line: string) => void;
}): Promise<Schedules> {
  const { clock, log, atOnce = 1 } = options;
  const files = await openFiles(options.folder);
  await mkdir(options.deadLetters, { recursive: true });
  const kept = new Map<string, Schedule>();
  // Of those that will fire. Of thousands that fall due at one minute, none is looked at before its turn; when one that was tried fires again depends on the clock, and there are few.
  const untried = inTurn<Schedule>(
    (one, other) => (one.nextAtMs ?? 0) - (other.nextAtMs ?? 0) || inOrder(one.name, other.name) || inOrder(one.group, other.group),
  );
  const tried = new Map<string, Schedule>();
  const underWay = new Map<string, { readonly atMs: number; readonly done: Promise<void> }>();
  const know = (key: string, schedule: Schedule | undefined) => {
    const before = kept.get(key);
    if (before) untried.remove(before);
    tried.delete(key);
    if (!schedule) return kept.delete(key);
    kept.set(key, schedule);
    if (schedule.state !== 'ENABLED' || schedule.nextAtMs === undefined) return;
    // One may be changed by what it calls.
    if (schedule.attempts === 0 && !underWay.has(key)) untried.add(schedule);
    else tried.set(key, schedule);
  };
  for (const name of await files.list()) {
    const schedule = JSON.parse(String(await files.read(name))) as Schedule;
    know(keyOf(schedule.group, schedule.name), schedule);
  }

  const put = async (schedule: Schedule) => {
    know(keyOf(schedule.group, schedule.name), schedule);
    await files.write(`${keyOf(schedule.group, schedule.name)}.json`, `${JSON.stringify(schedule, null, 2)}\n`);
  };
  const remove = async (group: string, name: string) => {
    know(keyOf(group, name), undefined);
    await files.remove(`${keyOf(group, name)}.json`);
  };
  /** A retry that is further away than any wait: the clock was set back since. It is due again by the clock as it is now. */
  const firesAtMs = ({ attempts, nextAtMs = 0, dueAtMs }: Schedule) =>
    attempts > 0 && nextAtMs - clock.nowMs() > longestWaitMs ? dueAtMs : nextAtMs;
  const next = (but?: ReadonlyMap<string, unknown>): Schedule | undefined => {
    let first = untried.first();
    for (const [key, each] of tried) {
      if (but?.has(key)) continue;
      if (!first || (firesAtMs(each) - firesAtMs(first) || inOrder(each.name, first.name)) < 0) first = each;
    }
    return first;
  };

  const fire = async (due: Schedule) => {
    const attempt: Schedule = { ...due, attempts: due.attempts + 1 };
    await put(attempt);
    // The target may have changed or deleted its own schedule meanwhile; then that counts.
    const unchanged = () => kept.get(keyOf(due.group, due.name)) === attempt;
    const finish = async () => {
      if (!unchanged()) return;
      if (attempt.deleteAfterwards) return remove(attempt.group, attempt.name);
      const { nextAtMs: _, ...done } = attempt;
      await put(done);
    };
    try {
      await options.invoke(attempt.target.arn, eventFor(attempt));
      await finish();
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      const tooOften = attempt.attempts > attempt.mostRetries;
      const tooOld = clock.nowMs() - attempt.dueAtMs > attempt.oldestSeconds * 1000;
      if (!tooOften && !tooOld) {
        const waitMs = Math.min(longestWaitMs, 1000 * 2 ** Math.min(attempt.attempts - 1, 10));
        log(`wake-up ${attempt.name} failed (${fault}); it is tried again in ${waitMs / 1000} s`);
        if (unchanged()) await put({ ...attempt, nextAtMs: clock.nowMs() + waitMs });
        return;
      }
      log(`wake-up ${attempt.name} failed ${attempt.attempts} times (${fault}); it is put aside in ${options.deadLetters}`);
      const letter = {
        arn: arnOf(attempt),
        target: attempt.target.arn,
        input: attempt.target.input,
        fault,
        attempts: attempt.attempts,
        at: clock.now(),
      };
      await writeDurably(
        join(options.deadLetters, `wake-up-${attempt.name}-${attempt.dueAtMs}.json`),
        `${JSON.stringify(letter, null, 2)}\n`,
      );
      await finish();
    }
  };

  let firing: Promise<void> = Promise.resolve();
  return {
    get: (group, name) => kept.get(keyOf(group, name)),
    list: () => [...kept.values()].sort((one, other) => (keyOf(one.group, one.name) < keyOf(other.group, other.name) ? -1 : 1)),
    put,
    remove,
    nextAtMs: () => {
      const first = next();
      return first && firesAtMs(first);
    },
    fireDue: () => {
      const after = firing.then(async () => {
        for (;;) {
          const due = next(underWay);
          const atMs = due && firesAtMs(due);
          const others = [...underWay.values()];
          if (due && atMs !== undefined && atMs <= clock.nowMs() && others.length < atOnce && others.every((one) => one.atMs === atMs)) {
            const key = keyOf(due.group, due.name);
            const done = fire(due).finally(() => underWay.delete(key));
            done.catch(() => undefined);
            underWay.set(key, { atMs, done });
          } else if (others.length > 0) await Promise.race(others.map(({ done }) => done));
          else return;
        }
      });
      firing = after.catch(() => undefined);
      return after;
    },
  };
}

export function arnOf(schedule: { readonly group: string; readonly name: string }): string {
  return `arn:aws:scheduler:us-east-1:000000000000:schedule/${schedule.group}/${schedule.name}`;
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Names have no `~`, so the two parts cannot run together. */
function keyOf(group: string, name: string): string {
  return `${group}~${name}`;
}

/** The target's input with the context attributes that EventBridge Scheduler fills in. */
function eventFor(schedule: Schedule): unknown {
  if (schedule.target.input === undefined) {
    return { version: '0', source: 'aws.scheduler', 'detail-type': 'Scheduled Event', resources: [arnOf(schedule)], detail: '{}' };
  }
  const attributes: Readonly<Record<string, string>> = {
    'schedule-arn': arnOf(schedule),
    'scheduled-time': new Date(schedule.dueAtMs).toISOString().replace('.000Z', 'Z'),
    'execution-id': crypto.randomUUID(),
    'attempt-number': String(schedule.attempts),
  };
  const input = schedule.target.input.replace(/<aws\.scheduler\.([a-z-]{1,20})>/g, (whole, name: string) => attributes[name] ?? whole);
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}
