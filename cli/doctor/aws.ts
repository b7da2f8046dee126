import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetBucketPolicyCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { GetScheduleGroupCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { tableOf } from '../../functions/aws/table.ts';
import { type RuleSet, ruleSetsOf } from '../../functions/deployment/rule-sets.ts';
import { ownersOf } from '../../functions/store/owners.ts';
import { trafficOf } from '../../functions/store/traffic.ts';
import type { FeedbackKept } from '../../lib/follow-ups/told/feedback.ts';

/** The domain as SES knows it. */
export type Identity = {
  readonly isVerified: boolean;
  readonly dkim: string;
  readonly dkimTokens: readonly string[];
  /** Domain of its own that bounces go to, where one is set; `PENDING`, `SUCCESS`, `FAILED` or `TEMPORARY_FAILURE`. */
  readonly mailFrom?: { readonly domain: string; readonly status: string };
};

/** SES in this account and region. */
export type Account = {
  readonly isProduction: boolean;
  readonly isSendingOn: boolean;
  /** `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
  readonly enforcement: string;
  readonly mostPerDay: number;
  readonly sentToday: number;
};

export type MailsOut = {
  readonly owner: string;
  readonly address: string | undefined;
  readonly mails: FeedbackKept;
  /** Taken out of service: the settings do not name them any more. */
  readonly isRemoved: boolean;
};
export type Subscriber = { readonly address: string; readonly isConfirmed: boolean };

/** What the check asks of AWS. All of it only looks, but for `send` and `redrive`. */
export type Aws = {
  readonly region: string;
  /** @returns nothing when there is no such stack */
  outputs(stack: string): Promise<Readonly<Record<string, string>> | undefined>;
  activeRuleSet(): Promise<RuleSet | undefined>;
  /** @returns nothing when SES does not know the domain or address */
  identity(name: string): Promise<Identity | undefined>;
  account(): Promise<Account>;
  isObject(bucket: string, key: string): Promise<boolean>;
  /** Keys of objects that were written since. */
  objectsSince(bucket: string, prefix: string, sinceMs: number): Promise<readonly string[]>;
  /** The first few kilobytes. */
  object(bucket: string, key: string): Promise<string>;
  /** @returns nothing when the bucket has none */
  bucketPolicy(bucket: string): Promise<string | undefined>;
  /** @returns nothing when there is no such group */
  scheduleGroupState(name: string): Promise<string | undefined>;
  /** @returns nothing when there is no such role */
  roleTrust(name: string): Promise<string | undefined>;
  queueDepth(url: string): Promise<number>;
  /** Moves what lies in a queue to another; what SNS laid aside has no queue to go back to by itself. */
  redrive(url: string, toArn: string): Promise<void>;
  /** Of one metric of SES, over all rules of the region. */
  sesSum(metric: string, days: number, nowMs: number): Promise<number>;
  concurrentCalls(): Promise<number>;
  captureAddresses(table: string): Promise<readonly string[]>;
  /** Of every owner, where mails go and what became of them. */
  mailsOut(table: string): Promise<readonly MailsOut[]>;
  /** Who is told by a topic. @returns nothing when there is no such topic */
  toldBy(topic: string): Promise<readonly Subscriber[] | undefined>;
  send(from: string, to: string, raw: string): Promise<string>;
};

/** Clients by the environment's credentials and endpoints, as every AWS tool has them. @param region absent: the environment's */
export async function connectAws(region: string | undefined): Promise<Aws> {
  const settings = { requestHandler: { connectionTimeout: 5_000, requestTimeout: 15_000 }, ...(region !== undefined && { region }) };
  const cloudformation = new CloudFormationClient(settings);
  const s3 = new S3Client(settings);
  const ses = new SESClient({ ...settings, maxAttempts: 6 });
  const sesv2 = new SESv2Client(settings);
  const scheduler = new SchedulerClient(settings);
  // By default it would go by the address of the queue, past a region or an endpoint that was set.
  const sqs = new SQSClient({ ...settings, useQueueUrlAsEndpoint: false });
  const dynamodb = new DynamoDBClient(settings);
  return {
    region: await cloudformation.config.region(),

    async outputs(stack) {
      const found = await unless(/does not exist/, () => cloudformation.send(new DescribeStacksCommand({ StackName: stack })));
      const [described] = found?.Stacks ?? [];
      return (
        described && Object.fromEntries((described.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]))
      );
    },

    activeRuleSet: () => ruleSetsOf(ses).active(),

    async identity(name) {
      const found = await unless('NotFoundException', () => sesv2.send(new GetEmailIdentityCommand({ EmailIdentity: name })));
      const { MailFromDomain: domain = '', MailFromDomainStatus: status = 'PENDING' } = found?.MailFromAttributes ?? {};
      return (
        found && {
          isVerified: found.VerifiedForSendingStatus === true,
          dkim: found.DkimAttributes?.Status ?? 'NOT_STARTED',
          dkimTokens: found.DkimAttributes?.Tokens ?? [],
          ...(domain !== '' && { mailFrom: { domain, status } }),
        }
      );
    },

    async account() {
      const found = await sesv2.send(new GetAccountCommand({}));
      return {
        isProduction: found.ProductionAccessEnabled === true,
        isSendingOn: found.SendingEnabled === true,
        enforcement: found.EnforcementStatus ?? 'unknown',
        mostPerDay: found.SendQuota?.Max24HourSend ?? 0,
        sentToday: found.SendQuota?.SentLast24Hours ?? 0,
      };
    },

    isObject: async (bucket, key) =>
      (await unless(/^(?:NotFound|NoSuchKey)$/, () => s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))) !== undefined,

    async objectsSince(bucket, prefix, sinceMs) {
      const found: string[] = [];
      let token: string | undefined;
      do {
        const page = await s3.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...(token !== undefined && { ContinuationToken: token }) }),
        );
        for (const { Key, LastModified } of page.Contents ?? [])
          if (Key !== undefined && (LastModified?.getTime() ?? 0) >= sinceMs) found.push(Key);
        token = page.NextContinuationToken;
      } while (token !== undefined);
      return found;
    },

    async object(bucket, key) {
      const found = await unless('NoSuchKey', () => s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: 'bytes=0-65535' })));
      return (await found?.Body?.transformToString('latin1')) ?? '';
    },

    bucketPolicy: async (bucket) =>
      (await unless('NoSuchBucketPolicy', () => s3.send(new GetBucketPolicyCommand({ Bucket: bucket }))))?.Policy,

    scheduleGroupState: async (name) =>
      (await unless('ResourceNotFoundException', () => scheduler.send(new GetScheduleGroupCommand({ Name: name }))))?.State,

    async roleTrust(name) {
      const found = await unless('NoSuchEntityException', () => new IAMClient(settings).send(new GetRoleCommand({ RoleName: name })));
      return found && decodeURIComponent(found.Role?.AssumeRolePolicyDocument ?? '');
    },

    async queueDepth(url) {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
    },

    async redrive(url, toArn) {
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }));
      await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: Attributes?.QueueArn, DestinationArn: toArn }));
    },

    async sesSum(metric, days, nowMs) {
      const { MetricDataResults } = await new CloudWatchClient(settings).send(
        new GetMetricDataCommand({
          StartTime: new Date(nowMs - days * 86_400_000),
          EndTime: new Date(nowMs),
          MetricDataQueries: [{ Id: 'sum', Expression: `SELECT SUM(${metric}) FROM "AWS/SES"`, Period: 3_600 }],
        }),
      );
      return (MetricDataResults ?? []).flatMap(({ Values }) => Values ?? []).reduce((sum, value) => sum + value, 0);
    },

    concurrentCalls: async () =>
      (await new LambdaClient(settings).send(new GetAccountSettingsCommand({}))).AccountLimit?.ConcurrentExecutions ?? 0,

    async captureAddresses(table) {
      const owners = ownersOf(tableOf(dynamodb, table));
      const found = await Promise.all((await owners.owners()).map((id) => owners.owner(id)));
      return found.flatMap((each) => (each ? [each.owner.captureAddress] : []));
    },

    async mailsOut(table) {
      const rows = tableOf(dynamodb, table);
      const [owners, traffic] = [ownersOf(rows), trafficOf(rows)];
      return Promise.all(
        (await owners.owners()).map(async (owner) => {
          const stored = await owners.owner(owner);
          return {
            owner,
            address: stored?.owner.addresses[0],
            mails: await traffic.traffic(owner),
            isRemoved: stored?.removedAt !== undefined,
          };
        }),
      );
    },

    async toldBy(topic) {
      const found = await unless('NotFoundException', () =>
        new SNSClient(settings).send(new ListSubscriptionsByTopicCommand({ TopicArn: topic })),
      );
      return found?.Subscriptions?.map(({ Endpoint = '', SubscriptionArn = '' }) => ({
        address: Endpoint,
        isConfirmed: SubscriptionArn.startsWith('arn:'),
      }));
    },

    async send(from, to, raw) {
      const { MessageId = '' } = await ses.send(
        new SendRawEmailCommand({ Source: from, Destinations: [to], RawMessage: { Data: Buffer.from(raw) } }),
      );
      return MessageId;
    },
  };
}

/** Why AWS could not be asked, in one line, and what to do where that is plain. */
export function whyNot(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  if (/^Region is missing/.test(line)) return 'it is not known in which region; name it with --region, or set AWS_REGION';
  if (/Could not load credentials|CredentialsProviderError/.test(`${line} ${error instanceof Error ? error.name : ''}`))
    return 'there are no credentials; log in as for every AWS tool (aws configure, aws sso login, or AWS_PROFILE)';
  return line;
}

/** Not there is an answer; denied and all else is not. @param absent the error's name, or what its name or words say */
async function unless<Answer>(absent: string | RegExp, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isAbsent = typeof absent === 'string' ? error.name === absent : absent.test(error.name) || absent.test(error.message);
    if (isAbsent) return undefined;
    throw error;
  }
}
