import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { environmentOf } from '../../functions/environment.ts';
import { deploymentNames, functionNames, prefixes, variables } from '../../functions/names.ts';
import { actionsOf, resourcesOf, roleOf, type Statement, statementsOf, templateOf, theOne } from './template.ts';

const template = templateOf({
  domain: 'vermeer.example',
  owner: ['ana@mail.example', 'ana@work.example'],
  alarmAddress: 'ops@vermeer.example',
});

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const policyOf = (type: string, of: object): readonly Statement[] => {
  const [, { Properties }] = theOne(template, type, of);
  return (Properties.PolicyDocument as { Statement: Statement[] }).Statement;
};
const queue = (start: string) => {
  const [id] = Object.keys(resourcesOf(template, 'AWS::SQS::Queue')).filter((name) => name.startsWith(start));
  if (!id) throw new Error(`no queue ${start}`);
  return id;
};
const text = (value: unknown) => JSON.stringify(value);

describe('the mails', () => {
  const [, bucket] = theOne(template, 'AWS::S3::Bucket');

  test('lie encrypted in a bucket that nobody outside can open', () => {
    expect(bucket.Properties).toMatchObject({
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  test('travel under TLS only', () => {
    const refused = policyOf('AWS::S3::BucketPolicy', {}).filter(({ Effect }) => Effect === 'Deny');
    expect(refused.map(({ Condition }) => Condition)).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
  });

  test('are gone after the time that was set, read or not, and no old version stays', () => {
    const rules = (bucket.Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] }).Rules;
    for (const prefix of Object.values(prefixes)) {
      expect(rules).toContainEqual(expect.objectContaining({ Prefix: prefix, ExpirationInDays: 90, Status: 'Enabled' }));
    }
    expect(bucket.Properties.VersioningConfiguration).toBeUndefined();
    const short = templateOf({ mailRetentionDays: 20 });
    short.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ Prefix: 'raw/', ExpirationInDays: 20 })]) },
    });
  });

  test('that were sent half are cleared away', () => {
    const rules = (bucket.Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] }).Rules;
    expect(rules).toContainEqual(expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }));
  });

  test('stay when the stack goes', () => {
    expect(bucket).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

describe('the way in', () => {
  const [, rule] = theOne(template, 'AWS::SES::ReceiptRule');
  const topicId = Object.keys(resourcesOf(template, 'AWS::SNS::Topic')).find((name) => name.startsWith('Receiving')) ?? '';
  const waiting = queue('ReceivingWaiting');

  test('begins with a rule for the capture domain that is on, scans, and wants TLS', () => {
    expect(rule.Properties.Rule).toMatchObject({
      Enabled: true,
      ScanEnabled: true,
      TlsPolicy: 'Require',
      Recipients: ['in.vermeer.example'],
    });
  });

  test('TLS is a setting, for it sends back the rare mail without', () => {
    templateOf({ requireTls: false }).hasResourceProperties('AWS::SES::ReceiptRule', { Rule: Match.objectLike({ TlsPolicy: 'Optional' }) });
  });

  test('stores the mail and tells of it in one action, without a key only SES could decrypt with', () => {
    expect((rule.Properties.Rule as { Actions: unknown[] }).Actions).toEqual([
      { S3Action: { BucketName: { Ref: expect.any(String) }, ObjectKeyPrefix: 'raw/', TopicArn: { Ref: topicId } } },
    ]);
  });

  test('goes on through a queue that gets the notification as SES wrote it', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
      TopicArn: { Ref: topicId },
      Endpoint: arnOf(waiting),
      RedrivePolicy: { deadLetterTargetArn: arnOf(queue('UnreadMails')) },
    });
  });

  test('is joined only when the queue takes what the topic hands on, or the first notifications would be lost', () => {
    const [, subscription] = theOne(template, 'AWS::SNS::Subscription', { Protocol: 'sqs' });
    expect(subscription.DependsOn).toEqual([theOne(template, 'AWS::SQS::QueuePolicy', { Queues: [{ Ref: waiting }] })[0]]);
  });

  test('lays a mail aside after five tries and a last call that tells the owner, and keeps it for two weeks', () => {
    const queues = resourcesOf(template, 'AWS::SQS::Queue');
    expect(queues[waiting]?.Properties).toMatchObject({
      RedrivePolicy: { maxReceiveCount: 6, deadLetterTargetArn: arnOf(queue('UnreadMails')) },
      MessageRetentionPeriod: 1_209_600,
    });
    expect(queues[queue('UnreadMails')]?.Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600 });
  });

  test('hands each mail to inbound by itself, at most two at a time, and never twice while it is being read', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arnOf(waiting),
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    const [, inbound] = theOne(template, 'AWS::Lambda::Function', { FunctionName: 'Followthrough-inbound' });
    const visibility = resourcesOf(template, 'AWS::SQS::Queue')[waiting]?.Properties.VisibilityTimeout as number;
    expect(visibility).toBeGreaterThanOrEqual(6 * (inbound.Properties.Timeout as number));
  });
});

describe('the functions', () => {
  test.each([...functionNames, ...deploymentNames])('%s runs on the runtime, processor and log of the house', (name) => {
    const [, { Properties }] = theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}` });
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogFormat: 'JSON' },
    });
    const log = (Properties.LoggingConfig as { LogGroup: { Ref: string } }).LogGroup.Ref;
    expect(resourcesOf(template, 'AWS::Logs::LogGroup')[log]).toMatchObject({
      Properties: { RetentionInDays: 14 },
      DeletionPolicy: 'Delete',
    });
  });

  // A delivery's lease is five minutes: who holds one and is still at work must have been stopped before the next one may begin.
  test.each([
    ['inbound', 60, 1769],
    ['deliver', 60, 512],
    ['sweep', 300, 512],
    ['actions', 20, 512],
    ['forget', 300, 512],
    ['feedback', 60, 512],
    ['activate', 300, 256],
    ['enrol', 60, 256],
  ])('%s may take %i seconds and %i megabytes', (name, Timeout, MemorySize) => {
    theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}`, Timeout, MemorySize });
  });

  test('reserve no concurrency: a new account has ten executions and refuses', () => {
    expect(text(template.toJSON())).not.toContain('ReservedConcurrentExecutions');
  });

  test.each(functionNames)('%s finds in its environment all that it reads, and nothing else', (name) => {
    const [, { Properties }] = theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}` });
    const given = (Properties.Environment as { Variables: Record<string, unknown> }).Variables;
    const deployed = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, asDeployed(value)]));
    expect(environmentOf(deployed)).toMatchObject({
      sender: 'followthrough@in.vermeer.example',
      captureDomain: 'in.vermeer.example',
      deliver: 'arn:aws:lambda:us-east-1:111122223333:function:Followthrough-deliver',
      inbound: 'arn:aws:lambda:us-east-1:111122223333:function:Followthrough-inbound',
    });
    expect(Object.keys(given).filter((key) => !(Object.values(variables) as string[]).includes(key))).toEqual([]);
  });

  test.each([...functionNames, ...deploymentNames])('no call of %s is dropped', (name) => {
    const [id] = theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}` });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: id },
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 21_600,
      DestinationConfig: { OnFailure: { Destination: arnOf(queue('FailedCalls')) } },
    });
  });
});

const may = (name: string) => statementsOf(template, roleOf(template, `Followthrough-${name}`));

describe('the wake-ups', () => {
  const [, group] = theOne(template, 'AWS::Scheduler::ScheduleGroup');
  const [roleId] = theOne(template, 'AWS::IAM::Role', { Description: Match.stringLikeRegexp('wakes deliver') });

  test('have a group of their own that goes with the stack', () => {
    expect(group.DeletionPolicy).toBe('Delete');
  });

  test('have an hourly one that repairs, on the hour and with its own dead letters', () => {
    const [sweepId] = theOne(template, 'AWS::Lambda::Function', { FunctionName: 'Followthrough-sweep' });
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 hour)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      GroupName: group.Properties.Name,
      Target: {
        Arn: arnOf(sweepId),
        RoleArn: arnOf(roleId),
        DeadLetterConfig: { Arn: arnOf(queue('MissedWakeUps')) },
        RetryPolicy: { MaximumEventAgeInSeconds: 3_600, MaximumRetryAttempts: 3 },
      },
    });
  });
});

describe('what each function may do', () => {
  test.each(functionNames)('%s has no permission by wildcard, and none from a managed policy', (name) => {
    const [, role] = theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}` });
    expect(role).toBeDefined();
    for (const { Action, Resource } of may(name)) {
      expect(text(Action)).not.toContain('*');
      expect(Resource).not.toBe('*');
    }
    expect(
      resourcesOf(template, 'AWS::IAM::Role')[roleOf(template, `Followthrough-${name}`)]?.Properties.ManagedPolicyArns,
    ).toBeUndefined();
  });

  test('only forget deletes what is kept: rows, mails, and wake-ups of our group', () => {
    const deletes = (name: string) => actionsOf(may(name)).filter((action) => /:Delete(?!Message)/.test(action));
    expect(deletes('forget')).toEqual(['dynamodb:DeleteItem', 's3:DeleteObject', 'scheduler:DeleteSchedule']);
    expect(deletes('inbound')).toEqual(['s3:DeleteObject']);
    for (const name of ['deliver', 'sweep', 'actions']) expect(deletes(name)).toEqual([]);
    const [wakeUps] = may('forget').filter(({ Action }) => Action === 'scheduler:DeleteSchedule');
    expect(text(wakeUps?.Resource)).toContain(
      `:schedule/${String(theOne(template, 'AWS::Scheduler::ScheduleGroup')[1].Properties.Name)}/*`,
    );
    expect(actionsOf(may('forget')).filter((action) => action.startsWith('ses:'))).toEqual([]);
  });

  test('deliver never sees a mail of the owner', () => {
    expect(actionsOf(may('deliver')).filter((action) => action.startsWith('s3:'))).toEqual([]);
  });

  test('only sweep asks over all owners, and only by the index of due moments', () => {
    const index = (name: string) => may(name).filter(({ Resource }) => text(Resource).includes('/index/'));
    expect(index('inbound')).toEqual([]);
    expect(index('deliver')).toEqual([]);
    expect(actionsOf(index('sweep'))).toEqual(['dynamodb:Query']);
    for (const name of functionNames) expect(actionsOf(may(name))).not.toContain('dynamodb:Scan');
  });
});

describe('the alarms', () => {
  const alarms = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm'));

  test('reach a human', () => {
    const [topic] = alarms.map(({ Properties }) => (Properties.AlarmActions as { Ref: string }[])[0]?.Ref);
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'ops@vermeer.example',
      TopicArn: { Ref: topic },
    });
    const speakers = policyOf('AWS::SNS::TopicPolicy', { Topics: [{ Ref: topic }] }).filter(({ Effect }) => Effect === 'Allow');
    expect(speakers.map(({ Principal }) => Principal)).toEqual([{ Service: 'cloudwatch.amazonaws.com' }]);
    expect(alarms).not.toHaveLength(0);
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toEqual([{ Ref: topic }]);
  });
});

test('queues are encrypted, take TLS only, and keep what is in them for two weeks', () => {
  const queues = resourcesOf(template, 'AWS::SQS::Queue');
  const policies = text(Object.values(resourcesOf(template, 'AWS::SQS::QueuePolicy')));
  expect(Object.keys(queues)).toHaveLength(4);
  for (const [id, { Properties }] of Object.entries(queues)) {
    expect(Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
    expect(policies).toContain(id);
  }
  expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(4);
});

/** What CloudFormation would put in place of the references of one value. */
function asDeployed(value: unknown): string {
  const filled = text(value)
    .replaceAll('{"Ref":"AWS::Partition"}', '"aws"')
    .replaceAll('{"Ref":"AWS::Region"}', '"us-east-1"')
    .replaceAll('{"Ref":"AWS::AccountId"}', '"111122223333"')
    .replaceAll(/\{"Fn::GetAtt":\["(\w+)","Arn"\]\}/g, '"arn:aws:service:us-east-1:111122223333:$1"')
    .replaceAll(/\{"Fn::GetAtt":\["\w+","FunctionUrl"\]\}/g, '"https://of-this-stack.lambda-url.us-east-1.on.aws/"')
    .replaceAll(/\{"Ref":"(\w+)"\}/g, '"$1"');
  const parsed = JSON.parse(filled) as string | { 'Fn::Join': [string, string[]] };
  return typeof parsed === 'string' ? parsed : parsed['Fn::Join'][1].join(parsed['Fn::Join'][0]);
}
