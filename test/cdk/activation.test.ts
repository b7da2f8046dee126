import { describe, expect, test } from 'vitest';
import { actionsOf, resourcesOf, roleOf, statementsOf, templateOf, theOne } from './template.ts';

const template = templateOf({ domain: 'vermeer.example', owner: 'ana@mail.example', name: 'Ana Vermeer', timeZone: 'Europe/Amsterdam' });
const [activationId, activation] = theOne(template, 'Custom::ReceiptRuleActivation');
const [[ruleSetId, ruleSet] = ['', undefined]] = Object.entries(resourcesOf(template, 'AWS::SES::ReceiptRuleSet'));
const [, rule] = theOne(template, 'AWS::SES::ReceiptRule');
const may = (name: string) => statementsOf(template, roleOf(template, `Followthrough-${name}`));
const functionOf = (name: string) => theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}` });
const notItsOwn = /^(?:sqs|logs):/;

describe('the activation', () => {
  test('is told the very rule that CloudFormation lays into our own rule set', () => {
    const { Name, Recipients, TlsPolicy, Actions } = rule.Properties.Rule as Record<string, unknown[]>;
    const [{ S3Action } = { S3Action: {} }] = Actions as { S3Action: Record<string, unknown> }[];
    expect(activation.Properties).toMatchObject({
      ServiceToken: { 'Fn::GetAtt': [functionOf('activate')[0], 'Arn'] },
      RuleSet: { Ref: ruleSetId },
      RuleName: Name,
      Recipient: Recipients?.[0],
      TlsPolicy,
      Bucket: S3Action.BucketName,
      Prefix: S3Action.ObjectKeyPrefix,
      Topic: S3Action.TopicArn,
    });
  });

  test('comes after SES may write and tell, and before our own rule, so that it is undone when that is gone', () => {
    const before = activation.DependsOn as string[];
    const topic = (activation.Properties.Topic as { Ref: string }).Ref;
    expect(before).toEqual(
      expect.arrayContaining([
        ...Object.keys(resourcesOf(template, 'AWS::S3::BucketPolicy')),
        theOne(template, 'AWS::SNS::TopicPolicy', { Topics: [{ Ref: topic }] })[0],
      ]),
    );
    expect(rule.DependsOn).toContain(activationId);
  });

  test.each(['activate', 'enrol'])('has its rights before it is called, and after it is undone (%s)', (name) => {
    const [policy] = Object.keys(resourcesOf(template, 'AWS::IAM::Policy')).filter((id) => id.startsWith(name));
    expect(functionOf(name)[1].DependsOn).toContain(policy);
  });

  test('alone deletes our rule set: CloudFormation fails on an active one, and takes what others have laid into it', () => {
    expect(ruleSet).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(ruleSet?.Properties?.RuleSetName).toBeUndefined();
  });

  test('is waited for as long as SES may take at one call a second, and not for the hour that CloudFormation waits otherwise', () => {
    const { ServiceTimeout } = activation.Properties;
    expect(Number(ServiceTimeout)).toBeGreaterThan(Number(functionOf('activate')[1].Properties.Timeout));
    expect(Number(ServiceTimeout)).toBeLessThan(3_600);
  });

  test('looks again at every deployment, which says when it was asked for', () => {
    expect(activation.Properties).toHaveProperty('AskedAt');
  });

  test('may do with rule sets of this region what it takes, and nothing else', () => {
    expect(actionsOf(may('activate')).filter((action) => !notItsOwn.test(action))).toEqual([
      'ses:CreateReceiptRule',
      'ses:DeleteReceiptRule',
      'ses:DeleteReceiptRuleSet',
      'ses:DescribeActiveReceiptRuleSet',
      'ses:DescribeReceiptRuleSet',
      'ses:ListReceiptRuleSets',
      'ses:SetActiveReceiptRuleSet',
      'ses:UpdateReceiptRule',
    ]);
    const [ses] = may('activate').filter(({ Action }) => JSON.stringify(Action).includes('ses:'));
    expect(ses?.Condition).toEqual({ StringEquals: { 'aws:RequestedRegion': { Ref: 'AWS::Region' } } });
  });

  test('is the only one with a wildcard for a resource', () => {
    const names = Object.values(resourcesOf(template, 'AWS::Lambda::Function')).map(({ Properties }) => String(Properties.FunctionName));
    const wide = names.filter((name) => statementsOf(template, roleOf(template, name)).some(({ Resource }) => Resource === '*'));
    expect(wide).toEqual(['Followthrough-activate']);
  });
});

describe('the owner', () => {
  const [, enrolment] = theOne(template, 'Custom::OwnerEnrolment');

  test('is brought into the table as the settings say', () => {
    expect(enrolment.Properties).toMatchObject({
      ServiceToken: { 'Fn::GetAtt': [functionOf('enrol')[0], 'Arn'] },
      Table: { Ref: theOne(template, 'AWS::DynamoDB::GlobalTable')[0] },
      CaptureDomain: 'in.vermeer.example',
      Addresses: ['ana@mail.example'],
      Name: 'Ana Vermeer',
      TimeZone: 'Europe/Amsterdam',
    });
  });

  test('finds the capture address among the outputs', () => {
    const [{ Value }] = Object.values(template.findOutputs('CaptureAddress')) as [{ Value: { 'Fn::GetAtt': string[] } }];
    expect(Value['Fn::GetAtt'][1]).toBe('CaptureAddress');
  });

  test('is written by a function that may read and write rows and have itself woken for them, and nothing else', () => {
    expect(actionsOf(may('enrol')).filter((action) => !notItsOwn.test(action))).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'iam:PassRole',
      'scheduler:CreateSchedule',
    ]);
  });
});

describe('several owners', () => {
  const bo = { id: 'bo-maria', addresses: ['bo@mail.example', 'bo@work.example'], name: 'Bo', timeZone: 'Asia/Tokyo' };
  const several = templateOf({ owner: 'ana@mail.example', moreOwners: [bo] });

  test('are each brought into the table, with a capture address of their own', () => {
    const enrolled = Object.values(resourcesOf(several, 'Custom::OwnerEnrolment')).map(({ Properties }) => Properties);
    expect(enrolled.map(({ Owner, Addresses, Name, TimeZone }) => ({ Owner, Addresses, Name, TimeZone }))).toEqual([
      { Owner: 'me', Addresses: ['ana@mail.example'], Name: '', TimeZone: 'UTC' },
      { Owner: 'bo-maria', Addresses: bo.addresses, Name: 'Bo', TimeZone: 'Asia/Tokyo' },
    ]);
    const outputs = Object.keys(several.findOutputs('*')).filter((name) => name.startsWith('CaptureAddress'));
    expect(outputs).toEqual(['CaptureAddress', 'CaptureAddressOfBoMaria']);
  });

  test('are each asked to confirm, and mail may go to all of them and to nobody else', () => {
    const identities = Object.values(resourcesOf(several, 'AWS::SES::EmailIdentity')).map(({ Properties }) => Properties.EmailIdentity);
    expect(identities.sort()).toEqual(['ana@mail.example', 'bo@mail.example', 'in.example.com']);
    const [send] = statementsOf(several, roleOf(several, 'Followthrough-deliver')).filter(({ Action }) => Action === 'ses:SendRawEmail');
    expect(send?.Condition?.['ForAllValues:StringEquals']).toEqual({ 'ses:Recipients': ['ana@mail.example', ...bo.addresses] });
    expect(JSON.stringify(several.findOutputs('NextStep'))).toContain('ana@mail.example, bo@mail.example');
  });
});
