import { AsyncLocalStorage } from 'node:async_hooks';
import { SESClient } from '@aws-sdk/client-ses';
import { type ClientSettings, type Services, servicesOf } from '../../functions/services.ts';
import type { LaidOut } from '../functions/laid-out.ts';

/** What may become of one call of AWS: it never arrives; it works and its answer is lost; or with it the process dies, before it was made or when it had worked. */
export const faultKinds = ['never arrives', 'answer lost', 'dies before', 'dies after'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** By the number of the call, counted from 1 over all services. */
export type FaultPlan = ReadonlyMap<number, FaultKind>;

/** A call as it was made. */
export type Call = { readonly service: string; readonly action: string };

/** A fault that was met; `sinceSend`: how many calls after the latest mail that SES took from the same process. */
export type Met = Call & { readonly kind: FaultKind; readonly number: number; readonly sinceSend?: number };

type Process = { isDead: boolean; sentAt?: number };

/** The process in which a function ran is dead; whatever it still asks for is not answered. */
class Death extends Error {}

/** The real adapters over the SDK's own HTTP client, in which the planned calls go wrong. */
export function faultyCalls(stage: LaidOut, plan: FaultPlan) {
  const calls: Call[] = [];
  const met: Met[] = [];
  const underWay = new Set<Promise<unknown>>();
  /** Each call of a function has one of its own, and what it started stays in it. */
  const processes = new AsyncLocalStorage<Process>();

  const own = ownHandler();
  const pass = (...given: Parameters<typeof own>) => {
    const answer = own(...given);
    underWay.add(answer);
    const done = () => underWay.delete(answer);
    answer.then(done, done);
    return answer;
  };
  const handle = async (...given: Parameters<typeof own>) => {
    const process = processes.getStore() ?? { isDead: false };
    if (process.isDead) throw new Death('dead');
    const call = callOf(given[0]);
    const number = calls.push(call);
    const kind = plan.get(number);
    const isSend = call.action === 'SendRawEmail';
    if (isSend && kind !== 'never arrives' && kind !== 'dies before') process.sentAt = number;
    if (kind === undefined) return pass(...given);
    met.push({ ...call, kind, number, ...(process.sentAt !== undefined && { sinceSend: number - process.sentAt }) });
    if (kind === 'never arrives') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    if (kind !== 'dies before') await pass(...given);
    if (kind === 'answer lost') throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
    process.isDead = true;
    throw new Death(kind);
  };
  const settings = Object.fromEntries(
    Object.entries(stage.settings).map(([service, given]) => [service, { ...given, requestHandler: { handle } }]),
  ) as ClientSettings;
  const services: Services = servicesOf(stage.environment, settings);
  return {
    services,
    calls: calls as readonly Call[],
    /** The faults that were met, in order. */
    met: met as readonly Met[],
    /** One call of a function, in a process that may die under it. */
    run: async <T>(call: () => Promise<T>): Promise<T> => {
      const process: Process = { isDead: false };
      const result = await processes.run(process, call);
      if (process.isDead) throw new Death('the process died');
      return result;
    },
    /** Waits for what dead processes had under way. */
    settle: () => Promise.allSettled(underWay),
  };
}

/** The SDK's HTTP client. It is no dependency of ours, so one of the clients is asked for its own. */
function ownHandler() {
  const { requestHandler } = new SESClient({ region: 'us-east-1', requestHandler: { requestTimeout: 20_000 } }).config;
  return (request: HttpRequest, options?: object) => requestHandler.handle(request, options);
}

type HttpRequest = {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

function callOf({ method, path, headers, body }: HttpRequest): Call {
  const target = headers['x-amz-target'];
  if (target !== undefined) return { service: 'dynamodb', action: target.split('.').at(-1) ?? '' };
  const action = typeof body === 'string' ? /(?:^|&)Action=(\w+)/.exec(body)?.[1] : undefined;
  if (action !== undefined) return { service: 'ses', action };
  return { service: path.startsWith('/schedules') ? 'scheduler' : 's3', action: method };
}
