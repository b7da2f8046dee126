import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '../../functions/environment.ts';
import { type Services, servicesOf } from '../../functions/services.ts';
import { makeS3 } from '../../local/aws-s3.ts';
import { makeScheduler } from '../../local/aws-scheduler.ts';
import { type AwsService, startAwsServer } from '../../local/aws-server.ts';
import { makeSes } from '../../local/aws-ses.ts';
import { makeClock } from '../../local/clock.ts';
import { listenOnLoopback } from '../../local/listen.ts';
import { openOutbox } from '../../local/outbox.ts';
import { openSchedules } from '../../local/schedules.ts';
import { startTable } from '../../local/table.ts';
import { mina, variablesOfAStage } from '../functions/laid-out.ts';

/** What AWS sends a bill for. */
export type Counts = {
  /** DynamoDB, in its units of 1 KB written and 4 KB read, indexes included. */
  writeUnits: number;
  readUnits: number;
  s3Writes: number;
  s3Reads: number;
  schedules: number;
  mailsOut: number;
};

const none = (): Counts => ({ writeUnits: 0, readUnits: 0, s3Writes: 0, s3Reads: 0, schedules: 0, mailsOut: 0 });

export type Counted = {
  readonly services: Services;
  setTo(at: string): void;
  /** What the work used. */
  count(work: () => Promise<unknown>): Promise<Counts>;
  stop(): Promise<void>;
};

/** The real adapters over the laptop's engines, with a meter at every endpoint. */
export async function startCounted(): Promise<Counted> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-costs-'));
  const environment = environmentOf(variablesOfAStage);
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
  const meteredTable = await startMeter(table.url, (units, isWrite) => {
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

const writes = /\.(?:PutItem|UpdateItem|DeleteItem)$/;

/** Passes on to the table, and asks it what each call has used, as one may ask DynamoDB. */
async function startMeter(table: string, used: (units: number, isWrite: boolean) => void) {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = { ...(JSON.parse(Buffer.concat(pieces).toString('utf8')) as object), ReturnConsumedCapacity: 'TOTAL' };
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(table, { method: 'POST', headers: asSent(headers), body: JSON.stringify(body) });
    const text = await answer.text();
    const { ConsumedCapacity } = JSON.parse(text) as { ConsumedCapacity?: { CapacityUnits: number } };
    // DynamoDB bills a read that finds nothing too; the table of the laptop does not.
    used(Math.max(ConsumedCapacity?.CapacityUnits ?? 0, 0.5), writes.test(String(request.headers['x-amz-target'])));
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
  });
  const { port, stop } = await listenOnLoopback(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop };
}

const asSent = (headers: IncomingHttpHeaders): [string, string][] => Object.entries(headers).map(([name, value]) => [name, String(value)]);
