import { describe, expect, test } from 'vitest';
import { type Resource, resourcesOf, roleOf, templateOf, theOne } from './template.ts';

const template = templateOf({
  domain: 'vermeer.example',
  owner: 'ana@mail.example',
  mailFromSubdomain: 'bounce',
  hostedZoneId: 'Z0123456789',
});
const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
const staying = (of: typeof all) => of.filter(([, { DeletionPolicy }]) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete');

describe('when the stack goes', () => {
  test('the table and the bucket stay, and our rule set is left to who looks whether it is in use; everything else goes', () => {
    expect(
      staying(all)
        .map(([, { Type }]) => Type)
        .sort(),
    ).toEqual(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::SES::ReceiptRuleSet']);
  });

  test('nothing stays that was made beside it: every function writes into a log of the stack, which is for two weeks', () => {
    const logs = resourcesOf(template, 'AWS::Logs::LogGroup');
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::Lambda::Function'))) {
      const { LogGroup } = Properties.LoggingConfig as { readonly LogGroup: { readonly Ref: string } };
      expect(logs[LogGroup.Ref]).toMatchObject({ DeletionPolicy: 'Delete', Properties: { RetentionInDays: 14 } });
    }
    expect(all.filter(([, { Type }]) => Type === 'AWS::KMS::Key' || Type === 'AWS::SecretsManager::Secret')).toEqual([]);
  });

  test('what has to be undone is undone while it still may be: functions and what they are allowed outlast what calls them', () => {
    for (const [type, name] of [
      ['Custom::OwnerEnrolment', 'Followthrough-enrol'],
      ['Custom::ReceiptRuleActivation', 'Followthrough-activate'],
    ] as const) {
      const [, asked] = theOne(template, type);
      const [id, asks] = theOne(template, 'AWS::Lambda::Function', { FunctionName: name });
      expect(asked.Properties.ServiceToken).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
      const role = roleOf(template, name);
      const policies = Object.entries(resourcesOf(template, 'AWS::IAM::Policy')).filter(([, { Properties }]) =>
        JSON.stringify(Properties.Roles).includes(`"${role}"`),
      );
      expect(policies.length).toBeGreaterThan(0);
      expect(asks.DependsOn).toEqual(expect.arrayContaining([role, ...policies.map(([policy]) => policy)]));
    }
  });

  test('our rule goes before the rule set is looked at, and the policies that it was made under go after', () => {
    const [activation, { DependsOn }] = theOne(template, 'Custom::ReceiptRuleActivation');
    expect([theOne(template, 'AWS::SES::ReceiptRule')[1].DependsOn].flat()).toContain(activation);
    const [topic] = Object.entries(resourcesOf(template, 'AWS::SNS::TopicPolicy')).filter(([id]) => id.startsWith('ReceivingArrived'));
    expect([DependsOn].flat().sort()).toEqual([theOne(template, 'AWS::S3::BucketPolicy')[0], topic?.[0]].sort());
  });
});

test('asked not to keep anything, the stack takes table and bucket with it', () => {
  const gone = templateOf({ domain: 'vermeer.example', keepData: 'false' });
  const [table] = Object.values(resourcesOf(gone, 'AWS::DynamoDB::GlobalTable'));
  expect(table).toMatchObject({ DeletionPolicy: 'Delete', Properties: { Replicas: [{ DeletionProtectionEnabled: false }] } });
  const [bucket] = Object.entries(resourcesOf(gone, 'AWS::S3::Bucket'));
  expect(bucket?.[1].DeletionPolicy).toBe('Delete');
  // It is emptied first.
  expect(theOne(gone, 'Custom::S3AutoDeleteObjects')[1].Properties.BucketName).toEqual({ Ref: bucket?.[0] });
  expect(resourcesOf(template, 'Custom::S3AutoDeleteObjects')).toEqual({});
});

/** Another name, and a deployment of the next version makes an empty one beside it, or takes an owner out of service who was brought in again a moment before. */
test('what outlives a deployment has the names that earlier versions gave it', () => {
  const named = [
    'AWS::DynamoDB::GlobalTable',
    'AWS::S3::Bucket',
    'AWS::SES::ReceiptRuleSet',
    'Custom::OwnerEnrolment',
    'Custom::ReceiptRuleActivation',
  ];
  expect(named.flatMap((type) => Object.keys(template.findResources(type)))).toEqual([
    'Table710B521B',
    'MailsBucketDFB6000B',
    'ReceivingRuleSet9CD12539',
    'DeployedOwnermeEnrolment3CE68C2B',
    'ReceivingActivationEDE78BD0',
  ]);
});
