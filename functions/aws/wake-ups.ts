import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import { Temporal } from 'temporal-polyfill';
import { instantOf, secondsOf } from '../../lib/follow-ups/days/whole-numbers.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Environment } from '../environment.ts';
import { onceInRun } from '../one-run.ts';
import { hashOf } from '../secrets/hash.ts';

/**
 * Calls of a function at a later time. They are hints: the table is the truth, one too many is harmless because firing checks again, and one that was lost
 * is found by the sweep. So they are created when absent and never changed; deleted only where all that they stand for is forgotten.
 */
export type WakeUps = {
  /** Calls `deliver` for this owner at this moment, or at once when it has passed. */
  deliver(owner: OwnerId, at: Instant, now: Instant): Promise<void>;
  /** Takes away the owner's wake-ups that lie ahead, but for the one at `keep`. @returns how many */
  remove(owner: OwnerId, keep: Instant | undefined, now: Instant): Promise<number>;
  /** Calls `forget` for what the owner confirmed, as soon as can be. */
  forget(owner: OwnerId, what: 'all' | readonly ApplicationId[], now: Instant): Promise<void>;
  /** Calls `inbound` for a raw mail that was left over. */
  inbound(object: string, now: Instant): Promise<void>;
};

/** What a wake-up of `deliver` carries. */
export type DeliverEvent = { readonly owner: OwnerId; readonly minute: Instant };

/** What a wake-up of `forget` carries. */
export type ForgetEvent = { readonly owner: OwnerId; readonly what: 'all' | readonly ApplicationId[] };

/** What a wake-up of `inbound` carries. */
export type LeftOverEvent = { readonly object: string };

/** Scheduler refuses moments in the past, and "at once" is the past when its answer comes. */
const leadSeconds = 5;
/** When even that has passed, because the function was busy with a large mail since it read the time. */
const longLeadSeconds = 60;

const untilHeard = { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 };
/** The sweep hands a mail over again every hour; more tries in between would only try the same. */
const untilSwept = { MaximumEventAgeInSeconds: 3_600, MaximumRetryAttempts: 2 };

/** What is to be called, with what, and how often it is tried. */
export type Called = { readonly arn: string; readonly input: object; readonly retry: typeof untilHeard };

/** Schedules by name, as EventBridge Scheduler keeps them: each fires once and is gone. */
export type Scheduling = {
  /** Makes one where there is none of that name; one that is there stays as it is. @returns why not, where the moment has passed */
  create(name: string, at: Instant, called: Called): Promise<Error | undefined>;
  remove(name: string): Promise<void>;
  /** The names that begin so. */
  names(prefix: string): Promise<readonly string[]>;
};

/** @throws what EventBridge Scheduler answers, but for *there is one already*, which is what was wanted */
export function wakeUpsOf(
  client: SchedulerClient,
  environment: CallableFunctions & Pick<Environment, 'scheduleGroup' | 'scheduleRole' | 'scheduleDeadLetters'>,
): WakeUps {
  return wakeUpsBy(schedulingOf(client, environment), environment);
}

type CallableFunctions = Pick<Environment, 'deliver' | 'inbound' | 'forget'>;

export function wakeUpsBy(scheduling: Scheduling, environment: CallableFunctions): WakeUps {
  const create = (name: string, fireAt: Instant, called: Called) =>
    // The name tells owner and second, so what is already there fires at this very moment.
    scheduling.create(`${name}-${compact(fireAt)}`, fireAt, called);

  return {
    deliver: (owner, at, now) =>
      onceInRun(`deliver ${owner} ${at} ${now}`, () =>
        soonEnough(at, now, (fireAt) => {
          const event: DeliverEvent = { owner, minute: fireAt };
          return create(`deliver-${hashOf(owner)}`, fireAt, { arn: environment.deliver, input: event, retry: untilHeard });
        }),
      ),

    async remove(owner, keep, now) {
      const prefix = `deliver-${hashOf(owner)}-`;
      const names = await scheduling.names(prefix);
      // Those that fire just now are left to themselves: firing looks again.
      const soon = compact(firingTime(now, now, longLeadSeconds));
      const kept = keep === undefined ? '' : compact(firingTime(keep, now, leadSeconds));
      const others = names.map((name) => name.slice(prefix.length)).filter((moment) => moment > soon && moment !== kept);
      for (const moment of others) await scheduling.remove(prefix + moment);
      return others.length;
    },

    async forget(owner, what, now) {
      const { forget: arn } = environment;
      if (arn === undefined) throw new Error('There is no function that forgets');
      const event: ForgetEvent = { owner, what };
      await soonEnough(now, now, (fireAt) =>
        create(`forget-${hashOf(JSON.stringify(event))}`, fireAt, { arn, input: event, retry: untilHeard }),
      );
    },

    inbound: (object, now) =>
      soonEnough(now, now, (fireAt) => {
        const event: LeftOverEvent = { object };
        return create(`inbound-${hashOf(object)}`, fireAt, { arn: environment.inbound, input: event, retry: untilSwept });
      }),
  };
}

function schedulingOf(
  client: SchedulerClient,
  { scheduleGroup, scheduleRole, scheduleDeadLetters }: Pick<Environment, 'scheduleGroup' | 'scheduleRole' | 'scheduleDeadLetters'>,
): Scheduling {
  return {
    async create(name, at, { arn, input, retry }) {
      try {
        await client.send(
          new CreateScheduleCommand({
            Name: name,
            GroupName: scheduleGroup,
            ScheduleExpression: `at(${at.slice(0, 19)})`,
            ScheduleExpressionTimezone: 'UTC',
            FlexibleTimeWindow: { Mode: 'OFF' },
            ActionAfterCompletion: 'DELETE',
            Target: {
              Arn: arn,
              RoleArn: scheduleRole,
              Input: JSON.stringify(input),
              RetryPolicy: retry,
              DeadLetterConfig: { Arn: scheduleDeadLetters },
            },
          }),
        );
      } catch (error) {
        if (error instanceof ValidationException) return error;
        if (!(error instanceof ConflictException)) throw error;
      }
      return undefined;
    },

    async remove(name) {
      try {
        await client.send(new DeleteScheduleCommand({ Name: name, GroupName: scheduleGroup }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },

    async names(prefix) {
      const names: string[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(new ListSchedulesCommand({ GroupName: scheduleGroup, NamePrefix: prefix, NextToken: from }));
        names.push(...(page.Schedules ?? []).flatMap(({ Name }) => Name ?? []));
        from = page.NextToken;
      } while (from);
      return names;
    },
  };
}

async function soonEnough(at: Instant, now: Instant, create: (fireAt: Instant) => Promise<Error | undefined>): Promise<void> {
  const fireAt = firingTime(at, now, leadSeconds);
  const early = await create(fireAt);
  if (!early) return;
  const later = firingTime(at, now, longLeadSeconds);
  const refused = later === fireAt ? early : await create(later);
  if (refused) throw refused;
}

/**
 * The moment asked for, rounded up to the second (Scheduler takes no fractions, and must not fire early), but never one that has passed.
 * Two wake-ups of one second are one; a wake-up of the same minute that has already fired is not in the way of a later one.
 */
export function firingTime(at: Instant, now: Instant, lead: number): Instant {
  const [asks, begins] = [secondsOf(at), secondsOf(now)];
  if (asks !== undefined && begins !== undefined) return instantOf(Math.max(asks, begins + lead));
  const asked = Temporal.Instant.from(at);
  const earliest = Temporal.Instant.from(now).add({ seconds: lead });
  const moment = Temporal.Instant.compare(asked, earliest) < 0 ? earliest : asked;
  return moment.round({ smallestUnit: 'second', roundingMode: 'ceil' }).toString();
}

/** `20261028T140000`: schedule names hold no colons. */
function compact(at: Instant): string {
  return at.slice(0, 19).replace(/[-:]/g, '');
}
