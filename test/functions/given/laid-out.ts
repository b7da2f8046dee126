import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
// What functions load when it is first needed: here, where no test pays for it out of its own time.
import '../../../functions/mime/mime.ts';
import '../../../functions/mime/parser-parts.ts';
import '../../../functions/page/page.ts';
import '../../../functions/receiving/receive-for.ts';
import '../../../functions/receiving/tell-unread.ts';
import '../../../functions/sending/compose-drafts.ts';
import '../../../functions/web/link-page.ts';
import '../../../lib/mail/kinds/digest-mail.ts';
import '../../../lib/mail/kinds/follow-up-mail.ts';
import '../../../lib/mail/kinds/heartbeat-mail.ts';
import { type Environment, environmentOf } from '../../../functions/environment.ts';
import { variables } from '../../../functions/names.ts';
import { type ClientSettings, type Services, servicesOf } from '../../../functions/services.ts';
import { defaultSettings, type Owner } from '../../../lib/search/owner/owner.ts';
import { makeS3 } from '../../../local/aws/s3.ts';
import { makeScheduler } from '../../../local/aws/scheduler.ts';
import { startAwsServer } from '../../../local/aws/server.ts';
import { makeSes } from '../../../local/aws/ses.ts';
import { type Clock, makeClock } from '../../../local/clock.ts';
import { type Outbox, openOutbox } from '../../../local/folder/outbox.ts';
import { startTable } from '../../../local/folder/table.ts';
import { openSchedules, type Schedules } from '../../../local/passage/schedules.ts';

export const variablesOfAStage: Readonly<Record<string, string>> = {
  [variables.table]: 'followthrough',
  [variables.bucket]: 'mail',
  [variables.sender]: 'followthrough@in.example.com',
  [variables.captureDomain]: 'in.example.com',
  [variables.scheduleGroup]: 'followthrough',
  [variables.scheduleRole]: 'arn:aws:iam::000000000000:role/wake-ups',
  [variables.scheduleDeadLetters]: 'arn:aws:sqs:us-east-1:000000000000:lost-wake-ups',
  [variables.deliver]: 'arn:aws:lambda:us-east-1:000000000000:function:deliver',
  [variables.inbound]: 'arn:aws:lambda:us-east-1:000000000000:function:inbound',
  [variables.forget]: 'arn:aws:lambda:us-east-1:000000000000:function:forget',
};

export const mina: Owner = {
  id: 'mina',
  addresses: ['mina.okafor@mailbox.example', 'mina@okafor.example'],
  name: 'Mina Okafor',
  facts: [],
  timeZone: 'America/New_York',
  language: 'en',
  // The digest and the heartbeat have tests of their own.
  settings: { ...defaultSettings, digest: 'off', silenceDays: 'off' },
  captureAddress: 'k7p2vq9xw3@in.example.com',
};

/** The real adapters over the laptop's engines, all in memory or in a folder that is gone after the test. */
export type LaidOut = {
  /** Holds all but the table's rows. */
  readonly folder: string;
  readonly services: Services;
  readonly environment: Environment;
  readonly outbox: Outbox;
  readonly schedules: Schedules;
  readonly clock: Clock;
  /** What leads the clients to the engines. */
  readonly settings: Required<ClientSettings>;
  /** What a process has to have in its environment to work on the same. */
  readonly variables: Readonly<Record<string, string>>;
};

/**
 * @param whenDone takes what ends it; within a test, its end does
 * @param invoke what a schedule calls
 * @param fill puts into the folder what lies there from the start
 */
export async function laidOut(
  at = '2026-10-12T14:00:00Z',
  whenDone: (end: () => Promise<void>) => unknown = onTestFinished,
  invoke: (target: string, event: unknown) => Promise<unknown> = async () => undefined,
  fill: (folder: string) => Promise<void> = async () => undefined,
): Promise<LaidOut> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-functions-'));
  whenDone(() => rm(folder, { recursive: true, force: true }));
  await fill(folder);
  const environment = environmentOf(variablesOfAStage);
  const clock = makeClock({ startAtMs: Date.parse(at), held: true });
  const log = () => undefined;
  const accessKeyId = randomBytes(8).toString('hex');
  const table = await startTable({ folder: undefined, tableName: environment.table, accessKeyId });
  whenDone(() => table.stop());
  const outbox = await openOutbox(join(folder, 'outbox'), { relayed: false });
  const schedules = await openSchedules({
    folder: join(folder, 'schedules'),
    deadLetters: join(folder, 'dead'),
    clock,
    invoke,
    log,
  });
  const aws = await startAwsServer({
    services: {
      s3: await makeS3({ folder: join(folder, 'objects'), buckets: [environment.bucket], clock }),
      ses: makeSes({ outbox, identity: environment.captureDomain, clock }),
      scheduler: makeScheduler({ schedules, groups: [environment.scheduleGroup], clock }),
    },
    accessKeyId,
    clock,
    log,
  });
  whenDone(() => aws.stop());
  const client = { region: 'us-east-1', credentials: { accessKeyId, secretAccessKey: 'any' }, maxAttempts: 1 };
  const others = { ...client, endpoint: aws.url };
  const settings = { dynamodb: { ...client, endpoint: table.url }, s3: others, ses: others, scheduler: others };
  const services = servicesOf(environment, settings);
  const endpoints = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'any',
    AWS_ENDPOINT_URL: aws.url,
    AWS_ENDPOINT_URL_DYNAMODB: table.url,
  };
  return { folder, services, environment, outbox, schedules, clock, settings, variables: { ...variablesOfAStage, ...endpoints } };
}

/** With Mina as its owner. */
export async function laidOutForMina(at?: string): Promise<LaidOut> {
  const stage = await laidOut(at);
  await stage.services.store.addOwner({ owner: mina, secret: 'a secret of the test' });
  return stage;
}
