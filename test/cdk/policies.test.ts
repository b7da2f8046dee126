import { describe, expect, test } from 'vitest';
import { deploymentNames, functionNames } from '../../functions/names.ts';
import { plain, resourcesOf, roleOf, type Statement, statementsOf, templateOf, theOne } from './template.ts';

const template = templateOf({ domain: 'vermeer.example', owner: ['ana@mail.example', 'ana@work.example'] });
const allNames = [...functionNames, ...deploymentNames];

const at = (service: string) => `arn:<AWS::Partition>:${service}:<AWS::Region>:<AWS::AccountId>`;
const group = plain(theOne(template, 'AWS::Scheduler::ScheduleGroup')[1].Properties.Name);

/** One line for each action and resource: `Allow dynamodb:GetItem on <Table.Arn>`, and what has to be so beside. */
const linesOf = (statements: readonly Statement[]): readonly string[] =>
  statements
    .flatMap(({ Effect, Action, Principal, Resource, Condition }) =>
      [Action].flat().flatMap((action) =>
        [Resource].flat().map((resource) => {
          return `${Effect} ${action}${byWhom(Principal)} on ${plain(resource)}${conditionsOf(Condition)}`;
        }),
      ),
    )
    .sort();

const byWhom = (principal: unknown): string =>
  principal === undefined ? '' : ` by ${plain(typeof principal === 'object' ? Object.values(principal ?? {}) : principal)}`;

const conditionsOf = (condition: Statement['Condition'] = {}): string =>
  Object.entries(condition)
    .flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]) => ` if ${operator} ${key} = ${plain(value)}`))
    .join('');

const allow = (actions: readonly string[], resource: string, condition = '') =>
  actions.map((action) => `Allow ${action} on ${resource}${condition}`);

/** Its own log, and the queue of what it failed at. */
const own = (name: string) => [
  ...allow(['logs:CreateLogStream', 'logs:PutLogEvents'], `<${name}ownLog.Arn>`),
  ...allow(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'], '<FailedCalls.Arn>'),
];
const wake = [
  `Allow scheduler:CreateSchedule on ${at('scheduler')}:schedule/${group}/*`,
  'Allow iam:PassRole on <WakeUpsRole.Arn> if StringEquals iam:PassedToService = scheduler.amazonaws.com',
];
const items = allow(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], '<Table.Arn>');
const batches = 'Allow dynamodb:BatchWriteItem on <Table.Arn>';
const sentWith = `${at('ses')}:configuration-set/<SendingSentWith>`;
const send = [
  ...['in.vermeer.example', 'ana@mail.example', 'ana@work.example'].map((identity) => `${at('ses')}:identity/${identity}`),
  sentWith,
].map(
  (resource) =>
    `Allow ses:SendRawEmail on ${resource} if StringEquals ses:FromAddress = followthrough@in.vermeer.example` +
    ' if ForAllValues:StringEquals ses:Recipients = ana@mail.example,ana@work.example if Null ses:Recipients = false',
);

/** All that each function may do, by line: what is not here is an accident, and what is gone from here is an outage. */
const may: Readonly<Record<string, readonly string[]>> = {
  inbound: [
    ...wake,
    ...items,
    batches,
    ...send,
    'Allow s3:ListBucket on <MailsBucket.Arn>',
    'Allow s3:GetObject on <MailsBucket.Arn>/raw/*',
    'Allow s3:PutObject on <MailsBucket.Arn>/kept/*',
    'Allow s3:DeleteObject on <MailsBucket.Arn>/raw/*',
    ...allow(
      ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueUrl', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      '<ReceivingWaiting.Arn>',
    ),
  ],
  deliver: [...wake, ...items, batches, ...send],
  sweep: [...wake, 'Allow s3:ListBucket on <MailsBucket.Arn>', 'Allow dynamodb:Query on <Table.Arn>/index/due'],
  actions: [...wake, ...items, batches],
  forget: [
    ...wake,
    ...items,
    'Allow dynamodb:DeleteItem on <Table.Arn>',
    'Allow s3:ListBucket on <MailsBucket.Arn>',
    ...['raw', 'kept'].flatMap((prefix) => allow(['s3:GetObject', 's3:DeleteObject'], `<MailsBucket.Arn>/${prefix}/*`)),
    `Allow scheduler:DeleteSchedule on ${at('scheduler')}:schedule/${group}/*`,
    // Scheduler asks for the right to list on schedule/*/*, whatever group is named (aws-cdk#38201).
    `Allow scheduler:ListSchedules on ${at('scheduler')}:schedule/*`,
  ],
  activate: allow(
    [
      'ses:CreateReceiptRule',
      'ses:DeleteReceiptRule',
      'ses:DeleteReceiptRuleSet',
      'ses:DescribeActiveReceiptRuleSet',
      'ses:DescribeReceiptRuleSet',
      'ses:ListReceiptRuleSets',
      'ses:SetActiveReceiptRuleSet',
      'ses:UpdateReceiptRule',
    ],
    '*',
    ' if StringEquals aws:RequestedRegion = <AWS::Region>',
  ),
  enrol: [...wake, ...items],
  // It sends nothing itself.
  feedback: [...wake, ...items],
};

test.each(allNames)('%s may do this, and nothing else', (name) => {
  expect(linesOf(statementsOf(template, roleOf(template, `Followthrough-${name}`)))).toEqual([...own(name), ...(may[name] ?? [])].sort());
});

describe('the roles', () => {
  const roles = resourcesOf(template, 'AWS::IAM::Role');

  test('are one for each function, and one for the wake-ups', () => {
    const ofFunctions = allNames.map((name) => roleOf(template, `Followthrough-${name}`));
    expect(new Set(ofFunctions).size).toBe(allNames.length);
    expect(
      Object.keys(roles)
        .filter((id) => !ofFunctions.includes(id))
        .map((id) => plain({ Ref: id })),
    ).toEqual(['<WakeUpsRole>']);
  });

  test('are taken on by Lambda, and the one of the wake-ups by Scheduler for our group of our account', () => {
    for (const [id, { Properties }] of Object.entries(roles)) {
      const { Statement } = Properties.AssumeRolePolicyDocument as { Statement: Statement[] };
      expect(
        Statement.map(
          ({ Effect, Action, Principal, Condition }) =>
            `${Effect} ${[Action].flat().join()} ${JSON.stringify(Principal)}${conditionsOf(Condition)}`,
        ),
      ).toEqual([
        id.startsWith('WakeUps')
          ? 'Allow sts:AssumeRole {"Service":"scheduler.amazonaws.com"} if StringEquals aws:SourceAccount = <AWS::AccountId> if StringEquals aws:SourceArn = <WakeUpsGroup.Arn>'
          : 'Allow sts:AssumeRole {"Service":"lambda.amazonaws.com"}',
      ]);
    }
  });

  test('have no rights but those of their one policy', () => {
    for (const { Properties } of Object.values(roles)) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
      expect(Properties.Policies).toBeUndefined();
    }
    const policies = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).map(({ Properties }) => Properties);
    expect(policies.map(({ Roles }) => plain(Roles)).sort()).toEqual(
      Object.keys(roles)
        .map((id) => plain({ Ref: id }))
        .sort(),
    );
    for (const { Users, Groups } of policies) expect([Users, Groups]).toEqual([undefined, undefined]);
    template.resourceCountIs('AWS::IAM::ManagedPolicy', 0);
  });

  test('let the wake-ups call four functions and lay aside what reached none', () => {
    expect(linesOf(statementsOf(template, Object.keys(roles).find((id) => id.startsWith('WakeUps')) ?? ''))).toEqual(
      [
        ...['deliver', 'forget', 'inbound', 'sweep'].map(
          (name) => `Allow lambda:InvokeFunction on ${at('lambda')}:function:Followthrough-${name}`,
        ),
        ...allow(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'], '<MissedWakeUps.Arn>'),
      ].sort(),
    );
  });
});

/** Who else may reach what holds mails and news of them. */
describe('what is said at the door of', () => {
  const doors = ['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'].flatMap((type) =>
    Object.values(resourcesOf(template, type)).map(({ Properties }) => {
      const of = Properties.Bucket ?? Properties.Topics ?? Properties.Queues;
      return [plain(of), linesOf((Properties.PolicyDocument as { Statement: Statement[] }).Statement)] as const;
    }),
  );
  const noTls = ' if Bool aws:SecureTransport = false';
  const fromOurRule = ` if StringEquals aws:SourceAccount = <AWS::AccountId> if ArnLike aws:SourceArn = ${at('ses')}:receipt-rule-set/*:receipt-rule/Followthrough-capture`;
  const sns = (queue: string) =>
    `Allow sqs:SendMessage by sns.amazonaws.com on <${queue}.Arn> if ArnEquals aws:SourceArn = <ReceivingArrived>`;
  const deadLetters = (name: string) =>
    `Allow sqs:SendMessage by sns.amazonaws.com on <${name}.Arn> if ArnEquals aws:SourceArn = <SendingFeedback>`;
  const queue = (name: string, more: readonly string[] = []) =>
    [`<${name}>`, [...more, `Deny sqs:* by * on <${name}.Arn>${noTls}`]] as const;

  const said: readonly (readonly [string, readonly string[]])[] = [
    [
      '<MailsBucket>',
      [
        `Allow s3:PutObject by ses.amazonaws.com on <MailsBucket.Arn>/raw/*${fromOurRule}`,
        `Deny s3:* by * on <MailsBucket.Arn>${noTls}`,
        'Deny s3:* by * on <MailsBucket.Arn> if NumericLessThan s3:TlsVersion = 1.2',
        `Deny s3:* by * on <MailsBucket.Arn>/*${noTls}`,
        'Deny s3:* by * on <MailsBucket.Arn>/* if NumericLessThan s3:TlsVersion = 1.2',
      ],
    ],
    [
      '<ReceivingArrived>',
      [`Allow sns:Publish by ses.amazonaws.com on <ReceivingArrived>${fromOurRule}`, `Deny sns:Publish by * on <ReceivingArrived>${noTls}`],
    ],
    [
      '<AlarmsTopic>',
      [
        `Allow sns:Publish by cloudwatch.amazonaws.com on <AlarmsTopic> if StringEquals aws:SourceAccount = <AWS::AccountId> if ArnLike aws:SourceArn = ${at('cloudwatch')}:alarm:*`,
        `Deny sns:Publish by * on <AlarmsTopic>${noTls}`,
      ],
    ],
    [
      '<SendingFeedback>',
      [
        `Allow sns:Publish by ses.amazonaws.com on <SendingFeedback> if StringEquals AWS:SourceAccount = <AWS::AccountId> if StringEquals AWS:SourceArn = ${sentWith}`,
        `Deny sns:Publish by * on <SendingFeedback>${noTls}`,
      ],
    ],
    queue('UnreadMails', [sns('UnreadMails')]),
    queue('MissedWakeUps'),
    queue('FailedCalls', [deadLetters('FailedCalls')]),
    queue('ReceivingWaiting', [sns('ReceivingWaiting')]),
  ];

  test.each(said)('%s', (of, lines) => {
    expect(doors.find(([name]) => name === of)?.[1]).toEqual([...lines].sort());
  });

  test('no other thing', () => expect(doors.map(([name]) => name).sort()).toEqual(said.map(([name]) => name).sort()));
});
