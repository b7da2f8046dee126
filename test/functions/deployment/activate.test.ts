import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeReceiving } from '../../aws/ses-receiving.ts';
import { type Answer, type Ask, type Deployed, deployed } from './deployed.ts';

// Long because the states in which a deployment may find SES make one table, each with what a creation, an update and a removal leave.

const ses = makeReceiving();
let stack: Deployed;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stack = await deployed('activate', { ses: ses.service });
}, 60_000);
afterAll(() => stack.stop());

const ours = 'Followthrough-RuleSet-1ABCD';
const theirs = 'newsletter';
const stop = { Name: 'their-stop', Enabled: 'true', Actions: [{ StopAction: { Scope: 'RuleSet' } }] };
const wanted = {
  RuleSet: ours,
  RuleName: 'Followthrough-capture',
  Recipient: 'in.vermeer.example',
  Bucket: 'mails',
  Prefix: 'raw/',
  Topic: 'arn:aws:sns:us-east-1:111122223333:arrived',
  TlsPolicy: 'Require',
};
const ourRule = {
  Name: 'Followthrough-capture',
  Enabled: 'true',
  ScanEnabled: 'true',
  TlsPolicy: 'Require',
  Recipients: ['in.vermeer.example'],
  Actions: [{ S3Action: { BucketName: 'mails', ObjectKeyPrefix: 'raw/', TopicArn: wanted.Topic } }],
};
const namesIn = (set: string) => ses.sets.get(set)?.map(({ Name }) => Name);

/** CloudFormation makes our rule after the activation, and takes it away before. */
const whole = { create: () => ses.sets.set(ours, [ourRule]), remove: () => ses.sets.set(ours, []) };
const create: Ask = async (type, properties) => {
  const answer = await stack.ask(type, properties);
  whole.create();
  return answer;
};
const remove = (): Promise<Answer> => {
  whole.remove();
  return stack.ask('Delete', wanted);
};

beforeEach(() => {
  ses.sets.clear();
  ses.sets.set(ours, []);
  ses.active = undefined;
  ses.throttled = 0;
  ses.asked.length = 0;
  ses.failures.clear();
  ses.meanwhile.clear();
});

describe('where no rule set is active', () => {
  test('ours becomes the active one', async () => {
    expect(await create('Create', wanted)).toMatchObject({ Status: 'SUCCESS', Data: { RuleSet: ours, How: 'activated' } });
    expect(ses.active).toBe(ours);
  });

  test('others that are not active are not touched', async () => {
    ses.sets.set(theirs, [stop]);
    await create('Create', wanted);
    expect(ses.sets.get(theirs)).toEqual([stop]);
  });

  test('it is turned off and gone with the stack', async () => {
    await create('Create', wanted);
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.active).toBeUndefined();
    expect(ses.sets.has(ours)).toBe(false);
  });
});

describe('where ours is active', () => {
  beforeEach(() => {
    ses.active = ours;
    whole.create();
  });

  test.each(['Create', 'Update'] as const)('nothing is done (%s)', async (type) => {
    expect(await stack.ask(type, wanted)).toMatchObject({ Status: 'SUCCESS', Data: { RuleSet: ours, How: 'was active' } });
    expect(ses.asked).toEqual(['DescribeActiveReceiptRuleSet']);
  });

  test('it is turned off with the stack, for an active rule set cannot be deleted', async () => {
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.active).toBeUndefined();
    expect(ses.sets.has(ours)).toBe(false);
  });

  test('it stays when somebody else has put a rule into it, for their mail would be lost', async () => {
    ses.sets.set(ours, [ourRule, stop]);
    expect(await stack.ask('Delete', wanted)).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.active).toBe(ours);
    expect(namesIn(ours)).toEqual(['their-stop']);
  });

  test('it stays when somebody makes it active again in the very moment, and the stack goes all the same', async () => {
    ses.meanwhile.set('DeleteReceiptRuleSet', () => {
      ses.active = ours;
    });
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.sets.has(ours)).toBe(true);
  });
});

describe('where another rule set is active', () => {
  beforeEach(() => {
    ses.sets.set(theirs, [stop, { Name: 'their-inbox', Enabled: 'true' }]);
    ses.active = theirs;
  });

  test('it stays in charge, with our rule before theirs, so that their stop does not end ours', async () => {
    expect(await create('Create', wanted)).toMatchObject({ Status: 'SUCCESS', Data: { RuleSet: theirs, How: 'added to the active one' } });
    expect(ses.active).toBe(theirs);
    expect(namesIn(theirs)).toEqual(['Followthrough-capture', 'their-stop', 'their-inbox']);
    expect(ses.sets.get(theirs)?.[0]).toEqual(ourRule);
    expect(ses.asked).not.toContain('SetActiveReceiptRuleSet');
  });

  test('asking again changes nothing, and writes nothing', async () => {
    await create('Create', wanted);
    ses.asked.length = 0;
    expect(await stack.ask('Update', wanted)).toMatchObject({ Status: 'SUCCESS', Data: { How: 'was in the active one' } });
    expect(ses.asked).toEqual(['DescribeActiveReceiptRuleSet']);
  });

  test('SES is asked again when it may not write to the bucket yet: a policy made a moment ago takes its time', async () => {
    ses.failures.set('CreateReceiptRule', { code: 'InvalidS3Configuration', message: 'Could not write to bucket: mails' });
    expect(await create('Create', wanted)).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.asked.filter((asked) => asked === 'CreateReceiptRule')).toHaveLength(2);
    expect(namesIn(theirs)).toContain('Followthrough-capture');
  });

  test('an update changes our rule where it stands', async () => {
    await create('Create', wanted);
    ses.sets.set(theirs, [stop, ourRule]);
    await stack.ask('Update', { ...wanted, TlsPolicy: 'Optional' });
    expect(ses.sets.get(theirs)).toEqual([stop, { ...ourRule, TlsPolicy: 'Optional' }]);
  });

  test('a rule that an earlier, lost answer has left is made to say the right thing', async () => {
    ses.meanwhile.set('CreateReceiptRule', () => ses.sets.set(theirs, [{ ...ourRule, Enabled: 'false' }, stop]));
    expect(await create('Create', wanted)).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.sets.get(theirs)).toEqual([ourRule, stop]);
  });

  test('only our rule goes with the stack: theirs stay, and theirs stays active', async () => {
    await create('Create', wanted);
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.active).toBe(theirs);
    expect(namesIn(theirs)).toEqual(['their-stop', 'their-inbox']);
    expect(ses.sets.has(ours)).toBe(false);
    expect(ses.asked).not.toContain('SetActiveReceiptRuleSet');
  });

  test('one that was replaced meanwhile loses our rule too, and the one that replaced it is not touched', async () => {
    await create('Create', wanted);
    // Enough of them for a second page of the list.
    for (const name of ['another', 'later', 'last']) ses.sets.set(name, [{ Name: `rule-of-${name}` }]);
    ses.active = 'last';
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.active).toBe('last');
    expect(namesIn(theirs)).toEqual(['their-stop', 'their-inbox']);
    expect(namesIn('last')).toEqual(['rule-of-last']);
  });

  test('a deployment after it was replaced puts our rule into the new one', async () => {
    await create('Create', wanted);
    ses.sets.set('later', [stop]);
    ses.active = 'later';
    await stack.ask('Update', wanted);
    expect(namesIn('later')).toEqual(['Followthrough-capture', 'their-stop']);
    await remove();
    expect(namesIn('later')).toEqual(['their-stop']);
    expect(namesIn(theirs)).toEqual(['their-stop', 'their-inbox']);
  });

  test('a deployment after it was turned off makes ours the active one', async () => {
    await create('Create', wanted);
    ses.active = undefined;
    await stack.ask('Update', wanted);
    expect(ses.active).toBe(ours);
  });

  test('the stack goes when theirs is gone by then', async () => {
    await create('Create', wanted);
    ses.sets.delete(theirs);
    ses.active = undefined;
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.sets.size).toBe(0);
  });

  test('the stack goes when theirs goes in the very moment', async () => {
    await create('Create', wanted);
    ses.meanwhile.set('DescribeReceiptRuleSet', () => ses.sets.delete(theirs));
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    ses.sets.set(theirs, [ourRule]);
    ses.meanwhile.set('DeleteReceiptRule', () => ses.sets.delete(theirs));
    expect(await stack.ask('Delete', wanted)).toMatchObject({ Status: 'SUCCESS' });
  });

  test('one that is full is an honest failure of the deployment', async () => {
    ses.sets.set(
      theirs,
      Array.from({ length: 200 }, (_, index) => ({ Name: `rule-${index}` })),
    );
    expect(await stack.ask('Create', wanted)).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringMatching(/newsletter is full with 200 rules/),
    });
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(namesIn(theirs)).toHaveLength(200);
  });
});

test('where ours was deleted by hand and no other is active, the deployment fails and says so', async () => {
  ses.sets.clear();
  expect(await stack.ask('Update', wanted)).toMatchObject({
    Status: 'FAILED',
    Reason: expect.stringMatching(/does not exist: Followthrough-RuleSet/),
  });
  expect(await stack.ask('Delete', wanted)).toMatchObject({ Status: 'SUCCESS' });
});

describe('the stack goes', () => {
  test('when nothing of it is left', async () => {
    ses.sets.clear();
    expect(await stack.ask('Delete', wanted)).toMatchObject({ Status: 'SUCCESS' });
  });

  test('twice, as CloudFormation may ask again when it got no answer', async () => {
    await create('Create', wanted);
    await remove();
    expect(await stack.ask('Delete', wanted)).toMatchObject({ Status: 'SUCCESS' });
  });

  test('and with it what a deployment left that failed half-way', async () => {
    ses.failures.set('SetActiveReceiptRuleSet', {
      code: 'AccessDenied',
      message: 'not authorized to perform: ses:SetActiveReceiptRuleSet',
      status: 403,
    });
    expect(await stack.ask('Create', wanted)).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('not authorized') });
    expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
    expect(ses.sets.size).toBe(0);
  });

  test('but not quietly when it may not look: denied is not gone', async () => {
    ses.failures.set('ListReceiptRuleSets', { code: 'AccessDenied', message: 'not authorized', status: 403 });
    expect(await stack.ask('Delete', wanted)).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('not authorized') });
  });
});

test('in a region where SES receives nothing, the deployment fails and says why', async () => {
  ses.failures.set('DescribeActiveReceiptRuleSet', {
    code: 'InvalidAction',
    message: 'Could not find operation DescribeActiveReceiptRuleSet for version 2010-12-01',
  });
  expect(await stack.ask('Create', wanted)).toMatchObject({
    Status: 'FAILED',
    Reason: expect.stringContaining('Could not find operation DescribeActiveReceiptRuleSet'),
  });
  expect(ses.active).toBeUndefined();
});

test('the stack goes where a foreign rule set was activated over ours meanwhile: theirs stays active and as it was, and ours is gone', async () => {
  await create('Create', wanted);
  ses.sets.set(theirs, [stop]);
  ses.active = theirs;
  ses.asked.length = 0;
  expect(await remove()).toMatchObject({ Status: 'SUCCESS' });
  expect(ses.active).toBe(theirs);
  expect(ses.sets.get(theirs)).toEqual([stop]);
  expect(ses.sets.has(ours)).toBe(false);
  expect(ses.asked).not.toContain('SetActiveReceiptRuleSet');
});

test('SES allows one call a second, and is asked again until it answers', async () => {
  ses.throttled = 2;
  expect(await create('Create', wanted)).toMatchObject({ Status: 'SUCCESS' });
  expect(ses.active).toBe(ours);
});

test('CloudFormation is answered again when the answer was not taken', async () => {
  stack.refuse(1);
  expect(await create('Create', wanted)).toMatchObject({ Status: 'SUCCESS', LogicalResourceId: 'Something' });
});

test('the id never changes: with a new one, CloudFormation would have the old one deleted after an update', async () => {
  const ids = [await create('Create', wanted), await stack.ask('Update', wanted), await remove()].map(
    ({ PhysicalResourceId }) => PhysicalResourceId,
  );
  expect(new Set(ids).size).toBe(1);
});

test('a request without what it needs fails with the name of what is missing', async () => {
  expect(await stack.ask('Create', { ...wanted, Bucket: undefined })).toMatchObject({
    Status: 'FAILED',
    Reason: expect.stringContaining('Bucket'),
  });
});
