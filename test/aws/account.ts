import { createServer } from 'node:http';
import * as cloudformation from '@aws-sdk/client-cloudformation';
import * as cloudwatch from '@aws-sdk/client-cloudwatch';
import * as iam from '@aws-sdk/client-iam';
import * as lambda from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import * as scheduler from '@aws-sdk/client-scheduler';
import * as ses from '@aws-sdk/client-ses';
import * as sesv2 from '@aws-sdk/client-sesv2';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import { failure, queryResult } from '../../local/aws/query.ts';
import { type AwsAnswer, type AwsRequest, type AwsService, escapeXml, refusal, startAwsServer } from '../../local/aws/server.ts';
import { makeClock } from '../../local/clock.ts';
import { listenOnLoopback } from '../../local/listen.ts';
import { asModelled, type Model, operationIn } from './model.ts';
import { operationOfS3 } from './model-s3.ts';
import { makeReceiving, type Receiving } from './ses-receiving.ts';

/** One AWS account with one deployment in it, as far as the check of a deployment asks for it; every value can be set to what went wrong. */
export type Account = {
  outputs: Record<string, string> | undefined;
  readonly receiving: Receiving;
  /** By domain or address. */
  readonly identities: Map<string, { verified: boolean; dkim?: string; tokens?: string[]; mailFrom?: { domain: string; status: string } }>;
  sending: { production: boolean; on: boolean; enforcement: string; most: number; sent: number };
  /** Key → what is in it. */
  readonly objects: Map<string, { readonly body: string; readonly at: Date }>;
  bucketPolicy: string | undefined;
  groupState: string | undefined;
  roleTrust: string | undefined;
  readonly depths: Map<string, number>;
  readonly moves: string[];
  readonly sums: Map<string, number>;
  concurrentCalls: number;
  /** Whom the alarms' topic tells; absent: there is no such topic. */
  subscriptions: { readonly address: string; readonly arn: string }[] | undefined;
  health: number;
  /** What becomes of a mail that is sent: where it ends. */
  mailsEndIn: 'kept/' | 'raw/' | 'nowhere';
  /** Answers every call of this service with "denied". */
  denied: string | undefined;
  /** Every call that AWS was asked: service, and action or method and path. */
  readonly asked: string[];
};

export type AccountServer = Account & { readonly url: string; readonly linksUrl: string; stop(): Promise<void> };

export async function startAccount(accessKeyId: string): Promise<AccountServer> {
  const account: Account = {
    outputs: undefined,
    receiving: makeReceiving(),
    identities: new Map(),
    sending: { production: false, on: true, enforcement: 'HEALTHY', most: 200, sent: 3 },
    objects: new Map(),
    bucketPolicy: undefined,
    groupState: 'ACTIVE',
    roleTrust: undefined,
    depths: new Map(),
    moves: [],
    sums: new Map(),
    concurrentCalls: 10,
    subscriptions: [],
    health: 200,
    mailsEndIn: 'kept/',
    denied: undefined,
    asked: [],
  };
  const services = Object.fromEntries(
    Object.entries(servicesOf(account)).map(([name, serve]): [string, AwsService] => [
      name,
      async (request) => {
        account.asked.push(`${name} ${actionOf(request)}`);
        if (account.denied === name)
          return queryServices.has(name) ? failure('AccessDenied', denial, 403) : refusal(403, 'AccessDeniedException', denial);
        const model = name === 'ses' && request.path.startsWith('/v2/') ? sesv2 : models[name];
        return model ? asModelled(serve, model, name === 's3' ? operationOfS3 : operationIn(model))(request) : serve(request);
      },
    ]),
  );
  const aws = await startAwsServer({ services, accessKeyId, clock: makeClock(), log: (line) => process.stderr.write(`${line}\n`) });
  const links = await listenOnLoopback(
    createServer((_, response) => response.writeHead(account.health).end('ok')),
    0,
  );
  return Object.assign(account, {
    url: aws.url,
    linksUrl: `http://127.0.0.1:${links.port}/`,
    stop: async () => {
      await links.stop();
      await aws.stop();
    },
  });
}

const models: Readonly<Record<string, Model>> = { cloudformation, ses, s3, scheduler, iam, sns, sqs, monitoring: cloudwatch, lambda };

const denial = 'User is not authorized to perform this';
/** They say errors in XML. */
const queryServices = new Set(['cloudformation', 'iam', 'sns']);

const actionOf = ({ method, path, body, headers }: AwsRequest): string =>
  headers['x-amz-target']?.split('.').at(-1) ?? new URLSearchParams(body.toString('utf8')).get('Action') ?? `${method} ${path}`;

function servicesOf(account: Account): Readonly<Record<string, AwsService>> {
  return {
    cloudformation: async () =>
      account.outputs
        ? queryResult(
            'DescribeStacks',
            `<Stacks><member><StackName>Followthrough</StackName><CreationTime>2026-03-02T08:00:00.000Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${Object.entries(
              account.outputs,
            )
              .map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${escapeXml(value)}</OutputValue></member>`)
              .join('')}</Outputs></member></Stacks>`,
          )
        : failure('ValidationError', 'Stack with id Followthrough does not exist'),

    ses: async (request) => {
      const path = decodeURIComponent(request.path);
      if (path === '/v2/email/account')
        return json({
          ProductionAccessEnabled: account.sending.production,
          SendingEnabled: account.sending.on,
          EnforcementStatus: account.sending.enforcement,
          SendQuota: { Max24HourSend: account.sending.most, MaxSendRate: 1, SentLast24Hours: account.sending.sent },
        });
      if (path.startsWith('/v2/email/identities/')) {
        const identity = account.identities.get(path.slice('/v2/email/identities/'.length));
        if (!identity) return refusal(404, 'NotFoundException', 'Email identity does not exist.');
        return json({
          VerifiedForSendingStatus: identity.verified,
          DkimAttributes: { Status: identity.dkim, Tokens: identity.tokens ?? [] },
          ...(identity.mailFrom && {
            MailFromAttributes: {
              MailFromDomain: identity.mailFrom.domain,
              MailFromDomainStatus: identity.mailFrom.status,
              BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
            },
          }),
        });
      }
      const form = new URLSearchParams(request.body.toString('utf8'));
      if (form.get('Action') !== 'SendRawEmail') return account.receiving.service(request);
      if (account.mailsEndIn !== 'nowhere') {
        const body = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString('latin1');
        account.objects.set(`${account.mailsEndIn}sent-${account.objects.size}`, { body, at: new Date() });
      }
      return queryResult('SendRawEmail', '<MessageId>0100-sent</MessageId>');
    },

    s3: async ({ method, path, query }) => {
      if (query.has('policy'))
        return account.bucketPolicy === undefined
          ? s3Failure(404, 'NoSuchBucketPolicy')
          : { status: 200, headers: { 'content-type': 'application/json' }, body: account.bucketPolicy };
      if (query.get('list-type') === '2') {
        const found = [...account.objects].filter(([key]) => key.startsWith(query.get('prefix') ?? ''));
        const contents = found.map(
          ([key, { body, at }]) =>
            `<Contents><Key>${key}</Key><Size>${body.length}</Size><LastModified>${at.toISOString()}</LastModified></Contents>`,
        );
        return xml(200, `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`);
      }
      const found = account.objects.get(path.split('/').slice(2).join('/'));
      if (!found) return method === 'HEAD' ? { status: 404 } : s3Failure(404, 'NoSuchKey');
      return { status: 200, ...(method === 'GET' && { body: found.body }) };
    },

    scheduler: async () =>
      account.groupState === undefined
        ? refusal(404, 'ResourceNotFoundException', 'Schedule group does not exist.')
        : json({ Name: 'group', State: account.groupState }),

    iam: async () =>
      account.roleTrust === undefined
        ? failure('NoSuchEntity', 'The role cannot be found.', 404)
        : queryResult(
            'GetRole',
            `<Role><Path>/</Path><RoleName>r</RoleName><RoleId>AROAEXAMPLE</RoleId><Arn>arn:aws:iam::111122223333:role/r</Arn><CreateDate>2026-03-02T08:00:00Z</CreateDate><AssumeRolePolicyDocument>${encodeURIComponent(account.roleTrust)}</AssumeRolePolicyDocument></Role>`,
          ),

    sns: async () =>
      account.subscriptions === undefined
        ? failure('NotFound', 'Topic does not exist', 404)
        : queryResult(
            'ListSubscriptionsByTopic',
            `<Subscriptions>${account.subscriptions
              .map(
                ({ address, arn }) =>
                  `<member><Protocol>email</Protocol><Endpoint>${escapeXml(address)}</Endpoint><SubscriptionArn>${arn}</SubscriptionArn></member>`,
              )
              .join('')}</Subscriptions>`,
          ),

    sqs: async (request) => {
      const asked = JSON.parse(request.body.toString('utf8')) as { QueueUrl?: string; SourceArn?: string; DestinationArn?: string };
      const { QueueUrl = '', SourceArn, DestinationArn } = asked;
      const arnOf = (url: string) => `arn:aws:sqs:eu-west-1:111122223333:${url.split('/').at(-1)}`;
      if (actionOf(request) === 'StartMessageMoveTask') {
        const moved = [...account.depths.keys()].find((url) => arnOf(url) === SourceArn);
        if (moved === undefined)
          return refusal(404, 'com.amazonaws.sqs#ResourceNotFoundException', 'The resource that you specified does not exist.');
        account.moves.push(`${SourceArn} → ${DestinationArn}`);
        account.depths.delete(moved);
        return json({ TaskHandle: 'moved' }, 'application/x-amz-json-1.0');
      }
      const Attributes = { ApproximateNumberOfMessages: String(account.depths.get(QueueUrl) ?? 0), QueueArn: arnOf(QueueUrl) };
      return json({ Attributes }, 'application/x-amz-json-1.0');
    },

    monitoring: async ({ body }) => {
      const [, metric = ''] = /SUM\((\w+)\)/.exec(body.toString('utf8')) ?? [];
      const sum = account.sums.get(metric);
      return json({ MetricDataResults: [{ Id: 'sum', Values: sum === undefined ? [] : [sum] }] }, 'application/x-amz-json-1.0');
    },

    lambda: async () => json({ AccountLimit: { ConcurrentExecutions: account.concurrentCalls } }),
  };
}

const json = (body: unknown, type = 'application/json'): AwsAnswer => ({
  status: 200,
  headers: { 'content-type': type },
  body: JSON.stringify(body),
});
const xml = (status: number, body: string): AwsAnswer => ({ status, headers: { 'content-type': 'application/xml' }, body });
const s3Failure = (status: number, code: string) => xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
