import { expect, test } from 'vitest';
import { variables } from '../../../functions/names.ts';
import { actionsOf, resourcesOf, roleOf, statementsOf, templateOf, theOne } from '../template.ts';

const template = templateOf();
const [actionsId] = theOne(template, 'AWS::Lambda::Function', { FunctionName: 'Followthrough-actions' });
const environmentOf = (name: string) => {
  const [, { Properties }] = theOne(template, 'AWS::Lambda::Function', { FunctionName: `Followthrough-${name}` });
  return (Properties.Environment as { Variables: Record<string, unknown> }).Variables;
};

test('one address is open to the world, and it leads to actions', () => {
  const urls = Object.values(resourcesOf(template, 'AWS::Lambda::Url'));
  expect(urls.map(({ Properties }) => Properties)).toEqual([
    { AuthType: 'NONE', InvokeMode: 'BUFFERED', TargetFunctionArn: { 'Fn::GetAtt': [actionsId, 'Arn'] } },
  ]);
});

test('both permissions that an open address needs are given, for calls by that address alone', () => {
  const open = Object.values(resourcesOf(template, 'AWS::Lambda::Permission'))
    .map(({ Properties }) => Properties)
    .filter(({ Principal }) => Principal === '*');
  expect(open.map(({ Action }) => Action).sort()).toEqual(['lambda:InvokeFunction', 'lambda:InvokeFunctionUrl']);
  for (const permission of open) {
    expect(permission.FunctionName).toEqual({ 'Fn::GetAtt': [actionsId, 'Arn'] });
    expect(permission.FunctionUrlAuthType ?? permission.InvokedViaFunctionUrl).toBeTruthy();
  }
});

test('the functions that write mails know the address, and no other does', () => {
  for (const name of ['inbound', 'deliver']) expect(environmentOf(name)).toHaveProperty(variables.actions);
  for (const name of ['sweep', 'actions']) expect(environmentOf(name)).not.toHaveProperty(variables.actions);
});

test('what answers strangers can send no mail and open no mail', () => {
  const may = actionsOf(statementsOf(template, roleOf(template, 'Followthrough-actions')));
  expect(may.filter((action) => !/^(?:sqs|logs):/.test(action))).toEqual([
    'dynamodb:BatchGetItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'iam:PassRole',
    'scheduler:CreateSchedule',
  ]);
});
