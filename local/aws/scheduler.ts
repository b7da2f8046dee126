import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { arnOf, type Schedule, type Schedules } from '../passage/schedules.ts';
import { type AwsAnswer, type AwsRequest, type AwsService, refusal } from './server.ts';

/** EventBridge Scheduler's API over {@link Schedules}: one-time schedules, with the validation that AWS does. Groups are fixed: AWS's `default` and ours. */
export function makeScheduler(options: {
  readonly schedules: Schedules;
  readonly groups: readonly string[];
  readonly clock: Clock;
}): AwsService {
  const { schedules, clock } = options;
  const groups = ['default', ...options.groups];

  /** What is asked for, and what has that name already. */
  const read = (name: string, given: Asked) => {
    const made = scheduleFrom(name, given, clock);
    if ('status' in made) return made;
    return groups.includes(made.group) ? { made, there: schedules.get(made.group, name) } : noGroup(made.group);
  };

  const create = async (name: string, given: Asked): Promise<AwsAnswer> => {
    const asked = read(name, given);
    if ('status' in asked) return asked;
    const { made, there } = asked;
    // The same token says that it is the same request once more.
    if (there && !(there.clientToken !== undefined && there.clientToken === made.clientToken)) {
      return refusal(409, 'ConflictException', `Schedule ${name} already exists.`);
    }
    if (!there) await schedules.put(made);
    return json({ ScheduleArn: arnOf(made) });
  };

  const update = async (name: string, given: Asked): Promise<AwsAnswer> => {
    const asked = read(name, given);
    if ('status' in asked) return asked;
    const { made, there } = asked;
    if (!there) return noSchedule(name);
    await schedules.put({ ...made, createdAt: there.createdAt });
    return json({ ScheduleArn: arnOf(made) });
  };

  const list = (query: URLSearchParams): AwsAnswer => {
    const most = Math.min(Number(query.get('MaxResults') ?? 100), 100);
    const after = query.get('NextToken');
    const group = query.get('ScheduleGroup');
    if (group && !groups.includes(group)) return noGroup(group);
    const found = schedules
      .list()
      .filter((each) => !group || each.group === group)
      .filter((each) => each.name.startsWith(query.get('NamePrefix') ?? '') && (!query.get('State') || each.state === query.get('State')));
    const rest = after ? found.slice(found.findIndex((each) => arnOf(each) === Buffer.from(after, 'base64url').toString()) + 1) : found;
    const page = rest.slice(0, most);
    const last = page.at(-1);
    return json({
      Schedules: page.map((each) => ({
        Arn: arnOf(each),
        Name: each.name,
        GroupName: each.group,
        State: each.state,
        Target: { Arn: each.target.arn },
        CreationDate: seconds(each.createdAt),
        LastModificationDate: seconds(each.modifiedAt),
      })),
      ...(last && rest.length > page.length ? { NextToken: Buffer.from(arnOf(last)).toString('base64url') } : {}),
    });
  };

  return async (request: AwsRequest) => {
    const [kind, encodedName, ...deeper] = request.path.slice(1).split('/');
    const name = decodeURIComponent(encodedName ?? '');
    if (deeper.length > 0 || (kind !== 'schedules' && kind !== 'schedule-groups')) return notHere(request);
    if (kind === 'schedule-groups') {
      if (request.method !== 'GET') return notHere(request);
      const shown = (group: string) => ({
        Arn: `arn:aws:scheduler:us-east-1:000000000000:schedule-group/${group}`,
        Name: group,
        State: 'ACTIVE',
      });
      if (name === '') return json({ ScheduleGroups: groups.map(shown) });
      return groups.includes(name) ? json(shown(name)) : noGroup(name);
    }
    if (name === '') return request.method === 'GET' ? list(request.query) : notHere(request);
    if (!namePattern.test(name))
      return invalid(`1 validation error detected: Value '${name}' at 'name' failed to satisfy constraint: ${namePattern.source}`);
    if (request.method === 'POST' || request.method === 'PUT') {
      const given = asked.safeParse(parseJson(request.body.toString('utf8')));
      if (!given.success) {
        const [issue] = given.error.issues;
        return invalid(`1 validation error detected: Value at '${issue?.path.join('.')}' failed to satisfy constraint: ${issue?.message}`);
      }
      return request.method === 'POST' ? create(name, given.data) : update(name, given.data);
    }
    const group = request.query.get('groupName') ?? 'default';
    if (!groups.includes(group)) return noGroup(group);
    const there = schedules.get(group, name);
    if (!there) return noSchedule(name);
    if (request.method === 'DELETE') {
      await schedules.remove(group, name);
      return json({});
    }
    if (request.method !== 'GET') return notHere(request);
    return json({
      ...there.asked,
      Arn: arnOf(there),
      Name: there.name,
      GroupName: there.group,
      CreationDate: seconds(there.createdAt),
      LastModificationDate: seconds(there.modifiedAt),
    });
  };
}

const namePattern = /^[0-9a-zA-Z\-_.]{1,64}$/;

const asked = z.looseObject({
  GroupName: z.string().regex(namePattern).default('default'),
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z.string().min(1).max(50).default('UTC'),
  Description: z.string().max(512).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  FlexibleTimeWindow: z.object({ Mode: z.enum(['OFF', 'FLEXIBLE']), MaximumWindowInMinutes: z.int().min(1).max(1440).optional() }),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  ClientToken: z
    .string()
    .regex(/^[a-zA-Z0-9\-_]{1,64}$/)
    .optional(),
  Target: z.looseObject({
    Arn: z.string().regex(/^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}:.+$/),
    RoleArn: z.string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/),
    Input: z.string().min(1).max(262_144).optional(),
    DeadLetterConfig: z
      .object({
        Arn: z
          .string()
          .regex(/^arn:aws[a-z-]*:sqs:.+$/)
          .optional(),
      })
      .optional(),
    RetryPolicy: z
      .object({
        MaximumRetryAttempts: z.int().min(0).max(185).optional(),
        MaximumEventAgeInSeconds: z.int().min(60).max(86_400).optional(),
      })
      .optional(),
  }),
});

type Asked = z.infer<typeof asked>;

function scheduleFrom(name: string, given: Asked, clock: Clock): Schedule | AwsAnswer {
  const flexible = given.FlexibleTimeWindow;
  if ((flexible.Mode === 'FLEXIBLE') !== (flexible.MaximumWindowInMinutes !== undefined)) {
    return invalid('MaximumWindowInMinutes must be set exactly when the flexible time window is on.');
  }
  if (!isZone(given.ScheduleExpressionTimezone)) {
    return invalid(`Invalid ScheduleExpressionTimezone ${given.ScheduleExpressionTimezone}.`);
  }
  const dueAtMs = instantOf(given.ScheduleExpression, given.ScheduleExpressionTimezone);
  if (dueAtMs === undefined) {
    return invalid(
      `Invalid Schedule Expression ${given.ScheduleExpression}. The laptop stage takes at(yyyy-mm-ddThh:mm:ss), as AWS does, and no rate or cron.`,
    );
  }
  if (dueAtMs < clock.nowMs()) return invalid(`Invalid Schedule Expression ${given.ScheduleExpression}: it lies in the past.`);
  const { ClientToken, GroupName, ...fields } = given;
  return {
    group: GroupName,
    name,
    asked: fields,
    target: {
      arn: given.Target.Arn,
      ...(given.Target.Input === undefined ? {} : { input: given.Target.Input }),
      ...(given.Target.DeadLetterConfig?.Arn === undefined ? {} : { deadLetters: given.Target.DeadLetterConfig.Arn }),
    },
    mostRetries: given.Target.RetryPolicy?.MaximumRetryAttempts ?? 185,
    oldestSeconds: given.Target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
    deleteAfterwards: given.ActionAfterCompletion === 'DELETE',
    state: given.State,
    ...(ClientToken === undefined ? {} : { clientToken: ClientToken }),
    createdAt: clock.now(),
    modifiedAt: clock.now(),
    dueAtMs,
    nextAtMs: dueAtMs,
    attempts: 0,
  };
}

function instantOf(expression: string, timeZone: string): number | undefined {
  const at = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression)?.[1];
  if (!at) return undefined;
  try {
    return Temporal.PlainDateTime.from(at, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** IANA names; the old aliases such as US/Eastern are refused, as in AWS. */
function isZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!name.includes('/') || name.startsWith('US/')) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function seconds(instant: string): number {
  return Date.parse(instant) / 1000;
}

function json(body: unknown): AwsAnswer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function invalid(message: string): AwsAnswer {
  return refusal(400, 'ValidationException', message);
}

function noGroup(name: string): AwsAnswer {
  return refusal(404, 'ResourceNotFoundException', `Schedule group ${name} does not exist.`);
}

function noSchedule(name: string): AwsAnswer {
  return refusal(404, 'ResourceNotFoundException', `Schedule ${name} does not exist.`);
}

function notHere(request: AwsRequest): AwsAnswer {
  return refusal(501, 'NotImplemented', `The laptop stage has no ${request.method} ${request.path} of EventBridge Scheduler.`);
}
