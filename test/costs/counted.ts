import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { environmentOf } from '../../functions/environment.ts';
import { table as names, variables } from '../../functions/names.ts';
import { type Services, servicesOf } from '../../functions/services.ts';
import { makeS3 } from '../../local/aws/s3.ts';
import { makeScheduler } from '../../local/aws/scheduler.ts';
import { type AwsService, startAwsServer } from '../../local/aws/server.ts';
import { makeSes } from '../../local/aws/ses.ts';
import { makeClock } from '../../local/clock.ts';
import { openOutbox } from '../../local/folder/outbox.ts';
import { startTable } from '../../local/folder/table.ts';
import { listenOnLoopback } from '../../local/listen.ts';
import { openSchedules } from '../../local/passage/schedules.ts';
import { mina, variablesOfAStage } from '../functions/given/laid-out.ts';

/** What AWS sends a bill for. */
export type Counts = {
  /** Requests to DynamoDB, whatever they cost. */
  tableCalls: number;
  /** DynamoDB, in its units of 1 KB written and 4 KB read, indexes included. */
  writeUnits: number;
  readUnits: number;
  s3Writes: number;
  s3Reads: number;
  schedules: number;
  mailsOut: number;
};

const none = (): Counts => ({ tableCalls: 0, writeUnits: 0, readUnits: 0, s3Writes: 0, s3Reads: 0, schedules: 0, mailsOut: 0 });

export type Counted = {
  readonly services: Services;
  /** The table itself, past the meter. */
  readonly table: { readonly name: string; readonly settings: DynamoDBClientConfig };
  setTo(at: string): void;
  /** What the work used. */
  count(work: () => Promise<unknown>): Promise<Counts>;
  stop(): Promise<void>;
};

/** The real adapters over the laptop's engines, with a meter at every endpoint. */
export async function startCounted(): Promise<Counted> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-costs-'));
  // A deployment's mails carry links.
  const environment = environmentOf({ ...variablesOfAStage, [variables.actions]: 'https://actions.example' });
  const clock = makeClock({ startAtMs: Date.parse('2026-10-05T12:00:00Z'), held: true });
  const accessKeyId = 'counted';
  const log = () => undefined;
  let counts = none();
  const metered =
    (serve: AwsService, meter: (method: string, isList: boolean) => void): AwsService =>
    async (request) => {
      meter(request.method, request.query.has('list-type'));
      return serve(request);
    };
  const table = await startTable({ folder: undefined, tableName: environment.table, accessKeyId });
  const meteredTable = await startMeter(table.url, (units, isWrite, isCall) => {
    if (isCall) counts.tableCalls += 1;
    if (isWrite) counts.writeUnits += units;
    else counts.readUnits += units;
  });
  const schedules = await openSchedules({
    folder: join(folder, 'schedules'),
    deadLetters: join(folder, 'dead'),
    clock,
    invoke: async () => undefined,
    log,
  });
  const s3 = await makeS3({ folder: join(folder, 'objects'), buckets: [environment.bucket], clock });
  const outbox = await openOutbox(join(folder, 'outbox'), { relayed: false });
  const aws = await startAwsServer({
    services: {
      s3: metered(s3, (method, isList) => {
        // A list costs as much as a write.
        if (method === 'PUT' || isList) counts.s3Writes += 1;
        // S3 deletes for nothing.
        else if (method !== 'DELETE') counts.s3Reads += 1;
      }),
      ses: metered(makeSes({ outbox, identity: environment.captureDomain, clock }), () => {
        counts.mailsOut += 1;
      }),
      scheduler: metered(makeScheduler({ schedules, groups: [environment.scheduleGroup], clock }), (method) => {
        if (method === 'POST') counts.schedules += 1;
      }),
    },
    accessKeyId,
    clock,
    log,
  });
  const client = { region: 'us-east-1', credentials: { accessKeyId, secretAccessKey: 'any' }, maxAttempts: 1 };
  const at = { ...client, endpoint: aws.url };
  const services = servicesOf(environment, { dynamodb: { ...client, endpoint: meteredTable.url }, s3: at, ses: at, scheduler: at });
  await services.store.addOwner({ owner: mina, secret: 'a secret of the test' });
  return {
    services,
    table: { name: environment.table, settings: { ...client, endpoint: table.url } },
    setTo: (instant) => clock.setTo(Date.parse(instant)),
    async count(work) {
      counts = none();
      await work();
      return { ...counts };
    },
    async stop() {
      await Promise.all([meteredTable.stop(), aws.stop(), table.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const operations = { put: 'PutItem', remove: 'DeleteItem', writeMany: 'BatchWriteItem', query: 'Query' } as const;

/**
 * Passes on to the table, and asks it what each call has used, as one may ask DynamoDB. What the laptop's table does not count, and DynamoDB bills: a read that finds nothing,
 * a write whose condition does not hold, and the rows of the index, written anew when the due moment moves.
 */
async function startMeter(table: string, used: (units: number, isWrite: boolean, isCall: boolean) => void) {
  const dueOf = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const asked = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Asked;
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const body = JSON.stringify({ ...asked, ReturnConsumedCapacity: 'TOTAL' });
    const answer = await fetch(table, { method: 'POST', headers: asSent(headers), body });
    const text = await answer.text();
    const { ConsumedCapacity } = JSON.parse(text) as { ConsumedCapacity?: Consumed | readonly Consumed[] };
    const told = [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
    const operation = String(request.headers['x-amz-target']).split('.').at(-1);
    const isWrite = operation === operations.put || operation === operations.remove || operation === operations.writeMany;
    const least = isWrite || asked.ConsistentRead ? 1 : 0.5;
    used(Math.max(told, least), isWrite, true);
    if (operation === operations.put && answer.ok) used(indexUnits(dueOf, asked), true, false);
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
  });
  const { port, stop } = await listenOnLoopback(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop };
}

type Consumed = { readonly CapacityUnits: number };
type Asked = { readonly ConsistentRead?: boolean; readonly Item?: Readonly<Record<string, { readonly S?: string }>> };

/** A row of the index is taken out and put in again when its moment changes; each is a unit. */
function indexUnits(dueOf: Map<string, string>, { Item = {} }: Asked): number {
  if (Item[names.sort]?.S !== 'SEARCH') return 0;
  const owner = Item[names.partition]?.S ?? '';
  const before = dueOf.get(owner);
  const after = Item[names.dueIndex.sort]?.S;
  if (after === undefined) dueOf.delete(owner);
  else dueOf.set(owner, after);
  return before === after ? 0 : Number(before !== undefined) + Number(after !== undefined);
}

const asSent = (headers: IncomingHttpHeaders): [string, string][] => Object.entries(headers).map(([name, value]) => [name, String(value)]);
