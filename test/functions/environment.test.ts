import { expect, test } from 'vitest';
import { EnvironmentFault, environmentOf } from '../../functions/environment.ts';
import { variables } from '../../functions/names.ts';
import { variablesOfAStage } from './given/laid-out.ts';

test('what the stage says is read under the names that stack and functions share', () => {
  expect(environmentOf({ ...variablesOfAStage, [variables.captureDomain]: 'IN.Example.com', HOME: '/root' })).toEqual({
    table: 'followthrough',
    bucket: 'mail',
    sender: 'followthrough@in.example.com',
    captureDomain: 'in.example.com',
    scheduleGroup: 'followthrough',
    scheduleRole: 'arn:aws:iam::000000000000:role/wake-ups',
    scheduleDeadLetters: 'arn:aws:sqs:us-east-1:000000000000:lost-wake-ups',
    deliver: 'arn:aws:lambda:us-east-1:000000000000:function:deliver',
    inbound: 'arn:aws:lambda:us-east-1:000000000000:function:inbound',
    forget: 'arn:aws:lambda:us-east-1:000000000000:function:forget',
  });
});

test('a configuration set is one only when it has a name', () => {
  expect(environmentOf({ ...variablesOfAStage, [variables.configurationSet]: 'mails' }).configurationSet).toBe('mails');
  expect(environmentOf({ ...variablesOfAStage, [variables.configurationSet]: ' ' })).not.toHaveProperty('configurationSet');
});

test.each([
  ['https://of-this-stack.lambda-url.us-east-1.on.aws/', 'https://of-this-stack.lambda-url.us-east-1.on.aws'],
  ['http://127.0.0.1:8026', 'http://127.0.0.1:8026'],
  ['', undefined],
])('links lead to %j as %j', (given, read) => {
  expect(environmentOf({ ...variablesOfAStage, [variables.actions]: given }).actions).toBe(read);
});

test.each(['http://links.example.com', 'javascript:alert(1)', 'links.example.com', 'https://a.example/?x=1'])(
  'links lead nowhere by %j',
  (given) => {
    expect(() => environmentOf({ ...variablesOfAStage, [variables.actions]: given })).toThrow('ACTIONS_URL is no https:// address');
  },
);

test.each([
  { name: variables.table, value: undefined, fault: 'TABLE_NAME is not set.' },
  { name: variables.table, value: ' ', fault: 'TABLE_NAME is not set.' },
  {
    name: variables.sender,
    value: 'Followthrough <a@b.example>',
    fault: 'SENDER_ADDRESS is no bare mail address: "Followthrough <a@b.example>".',
  },
  { name: variables.captureDomain, value: '@in.example.com', fault: 'CAPTURE_DOMAIN is no domain name: "@in.example.com".' },
  { name: variables.deliver, value: 'deliver', fault: 'DELIVER_ARN is no ARN: "deliver".' },
])('$name = $value is refused in one sentence', ({ name, value, fault }) => {
  expect(() => environmentOf({ ...variablesOfAStage, [name]: value })).toThrow(fault);
});

test('every fault is named at once', () => {
  try {
    environmentOf({});
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentFault);
    expect(error instanceof EnvironmentFault && error.faults).toHaveLength(9);
  }
});
