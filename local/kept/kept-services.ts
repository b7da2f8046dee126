import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { environmentOf } from '../../functions/environment.ts';
import { type Services, servicesOf } from '../../functions/services.ts';
import { makeS3 } from '../aws/s3.ts';
import { makeScheduler } from '../aws/scheduler.ts';
import { startAwsServer } from '../aws/server.ts';
import type { Clock } from '../clock.ts';
import { openClock, openDataFolder } from '../folder/data-folder.ts';
import { type Outbox, openOutbox } from '../folder/outbox.ts';
import { startTable } from '../folder/table.ts';
import { openSchedules } from '../passage/schedules.ts';
import { names, ownEnvironment, region, secretAccessKey } from '../stage-environment.ts';
import { keptTable } from './kept-table.ts';

/** What is kept, in a folder or in a deployed stack, to look and to change. */
export type OpenedServices = Pick<Services, 'store' | 'bucket' | 'wakeUps'> & {
  readonly clock: Pick<Clock, 'now'>;
  /** Copies of our mails that the stage keeps. */
  readonly outbox: Pick<Outbox, 'removeAbout'>;
};

/**
 * Opens what a stage kept in its folder, to look and to change, while no stage runs there. No function is started, and no mail is read or sent.
 * @throws StageFault when nothing is kept there, or a stage holds the folder
 */
export async function withKeptServices<Result>(folder: string, look: (kept: OpenedServices) => Promise<Result>): Promise<Result> {
  await keptTable(folder);
  const ends: (() => unknown)[] = [];
  try {
    const held = await openDataFolder(folder);
    ends.push(held.close);
    const clock = await openClock(held, { held: true });
    const inFolder = (name: string) => join(held.path, name);
    const accessKeyId = `LOOK${randomBytes(12).toString('hex').toUpperCase()}`;
    const table = await startTable({ folder: inFolder('table'), tableName: names.table, accessKeyId });
    ends.push(table.stop);
    const log = () => undefined;
    const schedules = await openSchedules({
      folder: inFolder('schedules'),
      deadLetters: inFolder('dead-letters'),
      clock,
      invoke: () => Promise.reject(new Error('no function runs')),
      log,
    });
    const aws = await startAwsServer({
      services: {
        s3: await makeS3({ folder: inFolder('objects'), buckets: [names.bucket], clock }),
        scheduler: makeScheduler({ schedules, groups: [names.scheduleGroup], clock }),
      },
      accessKeyId,
      clock,
      log,
    });
    ends.push(aws.stop);
    const client = { region, credentials: { accessKeyId, secretAccessKey } };
    const settings = { ...client, endpoint: aws.url };
    const domain = 'in.followthrough.example';
    const { store, bucket, wakeUps } = servicesOf(environmentOf(ownEnvironment(domain, `followthrough@${domain}`)), {
      dynamodb: { ...client, endpoint: table.url },
      s3: settings,
      ses: settings,
      scheduler: settings,
    });
    return await look({ store, bucket, wakeUps, clock, outbox: await openOutbox(inFolder('outbox'), { relayed: false }) });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
