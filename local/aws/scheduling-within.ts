import type { Scheduling } from '../../functions/aws/wake-ups.ts';
import type { Environment } from '../../functions/environment.ts';
import type { Clock } from '../clock.ts';
import type { Schedules } from '../passage/schedules.ts';

/** Wake-ups for whoever is in this program, without the words of EventBridge Scheduler's API: what it does as far as `test/contracts/wake-ups.test.ts` asks it. */
export function schedulingIn(
  schedules: Schedules,
  clock: Clock,
  { scheduleGroup: group, scheduleDeadLetters: deadLetters }: Pick<Environment, 'scheduleGroup' | 'scheduleDeadLetters'>,
): Scheduling {
  return {
    async create(name, at, { arn, input, retry }) {
      const dueAtMs = Date.parse(at);
      // Asked first: one of that name may be firing just now, and be gone when it has.
      if (dueAtMs < clock.nowMs()) return new Error(`${at} lies in the past`);
      if (schedules.get(group, name)) return undefined;
      await schedules.put({
        group,
        name,
        asked: {},
        target: { arn, input: JSON.stringify(input), deadLetters },
        mostRetries: retry.MaximumRetryAttempts,
        oldestSeconds: retry.MaximumEventAgeInSeconds,
        deleteAfterwards: true,
        state: 'ENABLED',
        createdAt: clock.now(),
        modifiedAt: clock.now(),
        dueAtMs,
        nextAtMs: dueAtMs,
        attempts: 0,
      });
      return undefined;
    },
    remove: (name) => schedules.remove(group, name),
    names: async (prefix) => schedules.list().flatMap((each) => (each.group === group && each.name.startsWith(prefix) ? [each.name] : [])),
  };
}
