import { AsyncLocalStorage } from 'node:async_hooks';
import { SESClient } from '@aws-sdk/client-ses';
import { fromAttributes } from '../../../functions/aws/attributes.ts';
import { type ClientSettings, type Services, servicesOf } from '../../../functions/services.ts';
import type { LaidOut } from '../../functions/given/laid-out.ts';

/** What may become of one call of AWS: it never arrives; it works and its answer is lost; or with it the process dies, before it was made or when it had worked. */
export const faultKinds = ['never arrives', 'answer lost', 'dies before', 'dies after'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** By the number of the call, counted from 1 over all services. */
export type FaultPlan = ReadonlyMap<number, FaultKind>;

/** A call as it was made. */
export type Call = { readonly service: string; readonly action: string };

/** A fault that was met; `sent`: the mail that SES took from the same process, by its token, while that is not yet on record. */
export type Met = Call & { readonly kind: FaultKind; readonly number: number; readonly sent?: string };

type Process = { isDead: boolean; sent: string | undefined };

/** Each call of a function has one of its own, and what it started stays in it. One storage for all runs: each costs every promise a little, for as long as the program lives. */
const processes = new AsyncLocalStorage<Process>();

/** The process in which a function ran is dead; whatever it still asks for is not answered. */
class Death extends Error {}

export type FaultyCalls = ReturnType<typeof faultyCalls>;

/**
 * The real adapters over the SDK's own HTTP client, in which the planned calls go wrong.
 * @param before calls that were made before these
 */
export function faultyCalls(stage: LaidOut, plan: FaultPlan, before = 0) {
  const calls: Call[] = [];
  const met: Met[] = [];
  const underWay = new Set<Promise<unknown>>();

  const own = ownHandler();
  const pass = (...given: Parameters<typeof own>) => {
    const answer = own(...given);
    underWay.add(answer);
    const done = () => underWay.delete(answer);
    answer.then(done, done);
    return answer;
  };
  const handle = async (...given: Parameters<typeof own>) => {
    const process = processes.getStore() ?? { isDead: false, sent: undefined };
    if (process.isDead) throw new Death('dead');
    const call = callOf(given[0]);
    const number = before + calls.push(call);
    const kind = plan.get(number);
    const works = kind !== 'never arrives' && kind !== 'dies before';
    if (works && call.action === 'SendRawEmail') process.sent = tokenOf(given[0]);
    if (works && isRecord(given[0])) process.sent = undefined;
    if (kind === undefined) return pass(...given);
    met.push({ ...call, kind, number, ...(process.sent !== undefined && { sent: process.sent }) });
    if (kind === 'never arrives') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    if (works) await pass(...given);
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
    /** With those before. */
    made: () => before + calls.length,
    /** The faults that were met, in order. */
    met: met as readonly Met[],
    /** One call of a function, in a process that may die under it. */
    run: async <T>(call: () => Promise<T>): Promise<T> => {
      const process: Process = { isDead: false, sent: undefined };
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

/** The tag by which SES tells a mail of ours from the others. */
function tokenOf({ body }: HttpRequest): string {
  const asked = new URLSearchParams(textOf(body));
  const name = [...asked].find(([, value]) => value === 'token')?.[0];
  return asked.get(name?.replace(/Name$/, 'Value') ?? '') ?? '';
}

/** That a mail went is being recorded: its row is written without the lease. */
function isRecord({ headers, body }: HttpRequest): boolean {
  if (!/\.(?:PutItem|BatchWriteItem)$/.test(headers['x-amz-target'] ?? '')) return false;
  const { Item, RequestItems = {} } = JSON.parse(textOf(body)) as Written;
  const put = Object.values(RequestItems).flatMap((all) => all.map(({ PutRequest }) => PutRequest.Item));
  const rows = [...(Item ? [Item] : []), ...put].map((item) => fromAttributes(bytesOf(item)));
  return rows.some((row) => /^(?:DELIVERY|ANSWER|DIGEST|HEARTBEAT)#/.test(String(row.sk)) && row.sending === undefined);
}

type Item = Parameters<typeof fromAttributes>[0];
type Written = {
  readonly Item?: Item;
  readonly RequestItems?: Readonly<Record<string, readonly { readonly PutRequest: { readonly Item: Item } }[]>>;
};

/** Bytes go over the wire as base64. */
function bytesOf(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, value.B === undefined ? value : { B: Buffer.from(String(value.B), 'base64') }]),
  );
}

/** The SDK gives either. */
function textOf(body: unknown): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
}
