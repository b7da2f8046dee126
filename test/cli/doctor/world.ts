import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableOf } from '../../../functions/aws/table.ts';
import { type Store, storeOf } from '../../../functions/store/store.ts';
import { startTable } from '../../../local/folder/table.ts';
import { type AccountServer, startAccount } from '../../aws/account.ts';
import { type DnsServer, startDns } from '../../aws/dns-server.ts';
import { mina } from '../../functions/given/laid-out.ts';

/** What the check of a deployment looks at: an account, and two resolvers, of which the second one hears of things late. */
export type World = {
  readonly aws: AccountServer;
  readonly store: Store;
  readonly resolver: DnsServer;
  readonly late: DnsServer;
  stop(): Promise<void>;
};

const region = 'eu-west-1';
export const endpoint = `inbound-smtp.${region}.amazonaws.com`;
export const domain = 'in.vermeer.example';
const captureAddress = `${mina.captureAddress.split('@')[0]}@${domain}`;
export const queues = ['UnreadMails', 'MissedWakeUps', 'FailedCalls'].map(
  (name) => `https://sqs.${region}.amazonaws.com/111122223333/${name}`,
);
export const tokens = ['aaa111', 'bbb222', 'ccc333'];
const alarmTopic = 'arn:aws:sns:eu-west-1:111122223333:Alarms';
const accessKeyId = 'doctor';

/** Starts it, and lets every AWS client of this process speak to it. */
export async function startWorld(): Promise<World> {
  const aws = await startAccount(accessKeyId);
  const table = await startTable({ folder: undefined, tableName: 'searches', accessKeyId });
  const [resolver, late] = await Promise.all([startDns(), startDns()]);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ENDPOINT_URL_DYNAMODB: table.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: accessKeyId,
  });
  const store = storeOf(tableOf(new DynamoDBClient({ region }), 'searches'));
  await store.addOwner({ owner: { ...mina, captureAddress }, secret: 's' });
  return {
    aws,
    store,
    resolver,
    late,
    stop: async () => {
      await Promise.all([aws.stop(), table.stop()]);
      resolver.stop();
      late.stop();
    },
  };
}

export const rule = (Name: string, more: object = {}) => ({ Name, Enabled: 'true', ...more });
export const ourRule = (more: object = {}) =>
  rule('Followthrough-capture', {
    ScanEnabled: 'true',
    TlsPolicy: 'Require',
    Recipients: [domain],
    Actions: [{ S3Action: { BucketName: 'mails', ObjectKeyPrefix: 'raw/', TopicArn: 'arn:aws:sns:eu-west-1:111122223333:arrived' } }],
    ...more,
  });

/** A deployment that is in order, in a new account: every test begins here. */
export function putInOrder({ aws, resolver, late }: World): void {
  aws.outputs = {
    CaptureDomain: domain,
    CaptureAddress: captureAddress,
    Sender: `followthrough@${domain}`,
    Owner: 'ana@mail.example,bo@mail.example',
    TimeZone: 'Europe/Amsterdam',
    RuleName: 'Followthrough-capture',
    BucketName: 'mails',
    TableName: 'searches',
    LaidAside: queues.join(','),
    WaitingQueue: 'arn:aws:sqs:eu-west-1:111122223333:Waiting',
    ScheduleGroup: 'wake-ups',
    ScheduleRole: 'wake-ups-role',
    LinksUrl: aws.linksUrl,
    AlarmTopic: alarmTopic,
  };
  aws.receiving.sets.clear();
  aws.receiving.sets.set('Followthrough-1ABC', [ourRule()]);
  aws.receiving.active = 'Followthrough-1ABC';
  aws.identities.clear();
  aws.identities.set(domain, { verified: true, dkim: 'SUCCESS', tokens });
  for (const owner of ['ana@mail.example', 'bo@mail.example']) aws.identities.set(owner, { verified: true });
  aws.sending = { production: false, on: true, enforcement: 'HEALTHY', most: 200, sent: 3 };
  aws.objects.clear();
  aws.objects.set('raw/AMAZON_SES_SETUP_NOTIFICATION', { body: '', at: new Date(0) });
  aws.bucketPolicy = JSON.stringify({
    Statement: [
      { Principal: { Service: 'ses.amazonaws.com' }, Condition: { ArnLike: { 'aws:SourceArn': '*:receipt-rule/Followthrough-capture' } } },
    ],
  });
  aws.groupState = 'ACTIVE';
  aws.roleTrust =
    '{"Principal":{"Service":"scheduler.amazonaws.com"},"Condition":{"aws:SourceArn":"arn:aws:scheduler:eu-west-1:1:schedule-group/wake-ups"}}';
  aws.depths.clear();
  aws.moves.length = 0;
  aws.sums.clear();
  aws.concurrentCalls = 10;
  aws.subscriptions = [{ address: 'ops@vermeer.example', arn: `${alarmTopic}:0b5c` }];
  aws.health = 200;
  aws.mailsEndIn = 'kept/';
  aws.denied = undefined;
  aws.asked.length = 0;
  for (const server of [resolver, late]) {
    server.mx.clear();
    server.mx.set(domain, [`10 ${endpoint}`]);
    server.cname.clear();
    for (const token of tokens) server.cname.set(`${token}._domainkey.${domain}`, `${token}.dkim.amazonses.com`);
    server.hosts.clear();
    server.hosts.add(endpoint);
  }
}
