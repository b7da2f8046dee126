import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { bucketOf } from '../../functions/aws/bucket.ts';
import { tableOf } from '../../functions/aws/table.ts';
import { wakeUpsOf } from '../../functions/aws/wake-ups.ts';
import { variables } from '../../functions/names.ts';
import { storeOf } from '../../functions/store/store.ts';
import { deployedName, patience, type Where, withFaults } from './deployed-store.ts';
import type { OpenedServices } from './kept-services.ts';

/** Nothing is created from here: what is planned after a change, and a mail that is to be read, get their wake-up from the sweep, within the hour. */
const noTargets = { scheduleRole: '', scheduleDeadLetters: '', deliver: '', inbound: '' };

/**
 * Works on the deployed stack, with the credentials and the region that the AWS tools use too: its table, its bucket and its wake-ups. No function is called, and no mail is read or sent.
 * @throws StageFault when it is not known which ones, or they cannot be reached
 */
export async function withDeployedServices<Result>(where: Where, work: (opened: OpenedServices) => Promise<Result>): Promise<Result> {
  const table = await deployedName(where, variables.table, 'TableName');
  const bucket = await deployedName(where, variables.bucket, 'BucketName');
  const scheduleGroup = await deployedName(where, variables.scheduleGroup, 'ScheduleGroup');
  const dynamodb = new DynamoDBClient(patience);
  const s3 = new S3Client(patience);
  const scheduler = new SchedulerClient(patience);
  const now = () => new Date().toISOString();
  const wakeUps = {
    ...wakeUpsOf(scheduler, { ...noTargets, scheduleGroup }),
    deliver: async () => undefined,
    inbound: async () => undefined,
  };
  try {
    return await withFaults(`table ${table}, bucket ${bucket} or wake-ups ${scheduleGroup}`, () =>
      work({
        store: storeOf(tableOf(dynamodb, table)),
        bucket: bucketOf(s3, bucket),
        wakeUps,
        clock: { now },
        // The owner's own mailbox keeps what came there.
        outbox: { removeAbout: async () => undefined },
      }),
    );
  } finally {
    for (const client of [dynamodb, s3, scheduler]) client.destroy();
  }
}
