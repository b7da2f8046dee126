import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SchedulerClient, type SchedulerClientConfig } from '@aws-sdk/client-scheduler';
import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses';
import { type Bucket, bucketOf } from './aws/bucket.ts';
import { type Carrier, mailerBy, mailerOf } from './aws/mailer.ts';
import type { Mailer } from './aws/outgoing-mail.ts';
import { type Table, tableOf } from './aws/table.ts';
import { type Scheduling, type WakeUps, wakeUpsBy, wakeUpsOf } from './aws/wake-ups.ts';
import type { Environment } from './environment.ts';
import { inPlaceOfAws } from './names.ts';
import { remembering } from './one-run.ts';
import { type Store, storeOf } from './store/store.ts';
import type { ForgetAgain } from './store/tombstones.ts';

/** What the functions work with. Values, so that a test or another stage can put its own in their place. */
export type Services = {
  readonly environment: Environment;
  readonly store: Store;
  readonly bucket: Bucket;
  readonly mailer: Mailer;
  readonly wakeUps: WakeUps;
};

/** Settings of the clients; without them everything comes from the environment (`AWS_REGION`, `AWS_ENDPOINT_URL_…`). */
export type ClientSettings = {
  readonly dynamodb?: DynamoDBClientConfig;
  readonly s3?: S3ClientConfig;
  readonly ses?: SESClientConfig;
  readonly scheduler?: SchedulerClientConfig;
};

/** For each client. */
const everyClient = {
  // No call may outlast the lease of a delivery, nor hang a function until it is killed.
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000 },
  // Nothing is added to a client's middleware once it is made: each command's is put together at its first call, not at every one (a fifth of a call's processor time).
  cacheMiddleware: true,
};

/** What writes mails and opens none. */
export type Sending = Omit<Services, 'bucket'>;
/** What does neither. */
export type Deciding = Omit<Services, 'bucket' | 'mailer'>;

/** Builds everything once: per cold start in AWS, per process elsewhere. */
export function servicesOf(environment: Environment, settings: ClientSettings = {}): Services {
  return { ...sendingOf(environment, settings), bucket: bucketFor(environment, settings.s3) };
}

/** A function loads the clients that it calls, and no other: each is a tenth of a second of its cold start. */
export function sendingOf(environment: Environment, settings: ClientSettings = {}): Sending {
  const { carrier } = inPlace();
  const mailer = carrier
    ? mailerBy(carrier, environment)
    : mailerOf(new SESClient({ ...everyClient, ...settings.ses, maxAttempts: 1 }), environment);
  return { ...decidingOf(environment, settings), mailer };
}

/** For a function that neither opens nor sends mails: its bundle has neither client. */
export function decidingOf(environment: Environment, settings: ClientSettings = {}): Deciding {
  const wakeUps = wakeUpsFor(environment, settings.scheduler);
  const forgetAgain: ForgetAgain = async (owner, application, at) => {
    if (environment.forget === undefined) return;
    // By the time that somebody meets the mark, its moment may be too long ago for a wake-up.
    await wakeUps.forget(owner, [application], at).catch(() => wakeUps.forget(owner, [application], new Date().toISOString()));
  };
  return { environment, store: storeOf(tableFor(environment, settings.dynamodb), forgetAgain), wakeUps };
}

/** What a stage that runs the bundles itself put in the place of AWS's services, before it loaded them; on AWS there is none. */
export type InPlace = {
  readonly table?: Table;
  readonly bucket?: Bucket;
  readonly carrier?: Carrier;
  readonly scheduling?: Scheduling;
};

const inPlace = (): InPlace => (globalThis as { readonly [inPlaceOfAws]?: InPlace })[inPlaceOfAws] ?? {};

/** Remembers within one run what it read and wrote (`functions/one-run.ts`). */
export function tableFor({ table }: Environment, settings: DynamoDBClientConfig = {}): Table {
  return remembering(inPlace().table ?? tableOf(new DynamoDBClient({ ...everyClient, ...settings }), table));
}

export function bucketFor({ bucket }: Environment, settings: S3ClientConfig = {}): Bucket {
  return inPlace().bucket ?? bucketOf(new S3Client({ ...everyClient, ...settings }), bucket);
}

export function wakeUpsFor(environment: Environment, settings: SchedulerClientConfig = {}): WakeUps {
  const { scheduling } = inPlace();
  return scheduling ? wakeUpsBy(scheduling, environment) : wakeUpsOf(new SchedulerClient({ ...everyClient, ...settings }), environment);
}
