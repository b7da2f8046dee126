import { expect, test } from 'vitest';
import { feedbackEvents, variables } from '../../functions/names.ts';
import { plain, resourcesOf, templateOf, theOne } from './template.ts';

const template = templateOf({ domain: 'vermeer.example', owner: 'ana@mail.example' });
const [setId, set] = theOne(template, 'AWS::SES::ConfigurationSet');
const [, destination] = theOne(template, 'AWS::SES::ConfigurationSetEventDestination');
const [functionId] = theOne(template, 'AWS::Lambda::Function', { FunctionName: 'Followthrough-feedback' });

test('whoever sends, sends with the configuration set that tells what becomes of a mail', () => {
  for (const name of ['inbound', 'deliver']) {
    const [, { Properties }] = theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}` });
    expect((Properties.Environment as { Variables: Record<string, unknown> }).Variables[variables.configurationSet]).toEqual({
      Ref: setId,
    });
  }
});

test('SES sends again when the owner says so: its own list of addresses that once failed is left out', () => {
  expect(set.Properties.SuppressionOptions).toEqual({ SuppressedReasons: [] });
});

test('SES tells a topic, once it may, and the topic calls the function; what it cannot give away is laid aside', () => {
  const told = destination.Properties.EventDestination as { SnsDestination: { TopicARN: { Ref: string } }; MatchingEventTypes: string[] };
  expect(destination.Properties).toMatchObject({ ConfigurationSetName: { Ref: setId }, EventDestination: { Enabled: true } });
  expect(told.MatchingEventTypes.map((type) => type.toUpperCase()).sort()).toEqual([...feedbackEvents].sort());
  const topic = told.SnsDestination.TopicARN.Ref;
  const [policyId] = theOne(template, 'AWS::SNS::TopicPolicy', { Topics: [{ Ref: topic }] });
  expect(destination.DependsOn).toContain(policyId);
  const [, subscription] = theOne(template, 'AWS::SNS::Subscription', { Protocol: 'lambda' });
  expect(subscription.Properties).toMatchObject({ TopicArn: { Ref: topic }, Endpoint: { 'Fn::GetAtt': [functionId, 'Arn'] } });
  expect(plain((subscription.Properties.RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn)).toBe('<FailedCalls.Arn>');
  const called = Object.values(resourcesOf(template, 'AWS::Lambda::Permission')).filter(({ Properties }) =>
    JSON.stringify(Properties.FunctionName).includes(functionId),
  );
  expect(called.map(({ Properties }) => [Properties.Action, Properties.Principal, plain(Properties.SourceArn)])).toEqual([
    ['lambda:InvokeFunction', 'sns.amazonaws.com', plain({ Ref: topic })],
  ]);
});
