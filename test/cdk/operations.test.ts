import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { readDeployment } from '../../cli/doctor/deployment.ts';
import { MailRefused } from '../../functions/aws/outgoing-mail.ts';
import { deploymentNames, functionNames, logged, measured } from '../../functions/names.ts';
import { plain, resourcesOf, stackIn, templateOf, theOne } from './template.ts';

const template = templateOf({ alarmAddress: 'ops@vermeer.example' });
const text = (value: unknown) => JSON.stringify(value);
const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the alarms', () => {
  const alarms = Object.entries(resourcesOf(template, 'AWS::CloudWatch::Alarm'));

  test.each(alarms.map(([id, { Properties }]) => [id, String(Properties.AlarmDescription)]))(
    '%s says what it means, and the runbook what to do',
    (_, said) => {
      const [, meaning = '', anchor = ''] = /^(.{20,}\.) What to do: docs\/runbook\.md#([a-z-]+)$/.exec(said) ?? [];
      expect(meaning).not.toBe('');
      const runbook = file('docs/runbook.md');
      const entry = runbook.split(/^## /m).find((section) => section.toLowerCase().split('\n')[0]?.replaceAll(' ', '-') === anchor) ?? '';
      for (const part of ['**Means.**', '**Do.**']) expect(entry, anchor).toContain(part);
    },
  );

  test('go off by these numbers, each in one period', () => {
    const lines = alarms.map(([, { Properties }]) => {
      const { Metrics, MetricName, Namespace, Dimensions, Statistic, Period, Threshold, ComparisonOperator, EvaluationPeriods } =
        Properties;
      const [{ Expression = '', Period: queried = 0 } = {}] = (Metrics ?? []) as { Expression?: string; Period?: number }[];
      const of = ((Dimensions ?? []) as { Value: unknown }[]).map(({ Value }) => ` of ${plain(Value)}`).join();
      const what = Expression || `${Statistic} ${Namespace} ${MetricName}${of}`;
      return `${what} in ${Period ?? queried} s ${ComparisonOperator} ${Threshold}, ${EvaluationPeriods}`;
    });
    const any = (what: string, seconds: number, threshold = 0) => `${what} in ${seconds} s GreaterThanThreshold ${threshold}, 1`;
    const laidAside = ['UnreadMails', 'MissedWakeUps', 'FailedCalls'].map((queue) =>
      any(`Maximum AWS/SQS ApproximateNumberOfMessagesVisible of <${queue}.QueueName>`, 300),
    );
    const ofSes = ['PublishFailure', 'PublishExpired'].map((metric) => any(`SELECT SUM(${metric}) FROM "AWS/SES"`, 300));
    const said = ['Refused', 'CameBack', 'CalledSpam'].map((name) => any(`Sum Followthrough ${name}`, 3_600));
    expect(lines.sort()).toEqual([...laidAside, ...ofSes, ...said, any('Maximum Followthrough Overdue', 3_600, 75)].sort());
  });

  test('do not go off for what has no data', () => {
    for (const [id, { Properties }] of alarms) expect(Properties.TreatMissingData, id).toBe('notBreaching');
  });

  test('are few enough for the ten that cost nothing', () => expect(alarms.length).toBeLessThanOrEqual(10));
});

describe('what alarms listen for in the logs', () => {
  const filterOf = (name: string) => {
    const [, found] = theOne(template, 'AWS::Logs::MetricFilter', { MetricTransformations: [{ MetricName: name }] });
    const [{ MetricValue: value } = {}] = found.Properties.MetricTransformations as { MetricValue?: unknown }[];
    return { pattern: found.Properties.FilterPattern, log: text(found.Properties.LogGroupName), value };
  };

  test('a mail that SES did not take is what deliver says then', () => {
    const { pattern, log } = filterOf('Refused');
    expect(pattern).toBe(`"${logged.refused.phrase}"`);
    expect(log).toContain('deliver');
    expect(new MailRefused(new Error('no')).message).toContain(logged.refused.phrase);
  });

  test.each([
    ['CameBack', 'cameBack'],
    ['CalledSpam', 'calledSpam'],
  ] as const)('%s is what feedback says when nothing more is sent to an owner', (name, phrase) => {
    const { pattern, log } = filterOf(name);
    expect(pattern).toBe(`"${logged[phrase].phrase}"`);
    expect(log).toContain('feedback');
    theOne(template, 'AWS::CloudWatch::Alarm', { MetricName: name, EvaluationPeriods: 1, Period: 3600, Statistic: 'Sum', Threshold: 0 });
  });

  test('how late the first thing due is, is a number in the line of every sweep; older than a sweep that mends can find it, it is told', () => {
    const { pattern, log, value } = filterOf('Overdue');
    expect(value).toBe(`$.message.${measured.oldestDue}`);
    expect(pattern).toBe(`{ $.message.${measured.oldestDue} >= 0 }`);
    expect(log).toContain('sweep');
    const [, { Properties }] = theOne(template, 'AWS::CloudWatch::Alarm', { MetricName: 'Overdue' });
    expect(Properties).toMatchObject({
      EvaluationPeriods: 1,
      Period: 3600,
      Statistic: 'Maximum',
      ComparisonOperator: 'GreaterThanThreshold',
    });
    // What is less than five minutes late is left alone, and looked at again an hour later.
    expect(Properties.Threshold).toBeGreaterThan(65);
    expect(Properties.Threshold).toBeLessThan(120);
  });
});

test('every entry of the runbook that an alarm links is there once, and every word that alarms listen for is said by one', () => {
  const linked = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(({ Properties }) =>
    String(Properties.AlarmDescription).split('#').at(-1),
  );
  expect(new Set(linked).size).toBe(linked.length);
  const heard = Object.values(resourcesOf(template, 'AWS::Logs::MetricFilter')).map(({ Properties }) => Properties.FilterPattern);
  for (const { phrase } of [logged.refused, logged.cameBack, logged.calledSpam]) expect(heard).toContain(`"${phrase}"`);
});

test('one page shows alarms, mail in, mail out, and what was given up on', () => {
  const [, { Properties }] = theOne(template, 'AWS::CloudWatch::Dashboard');
  for (const title of ['Is something stuck?', 'Mails in', 'Mails out', 'What is due: how late', 'Given up on'])
    expect(text(Properties.DashboardBody)).toContain(title);
  for (const name of functionNames) expect(text(Properties.DashboardBody)).toMatch(new RegExp(`"Ref":"${name}[0-9A-F]{8}"`));
});

test('what the account costs is watched, at the amount that was set, unless nobody wants to know', () => {
  template.hasResourceProperties('AWS::Budgets::Budget', { Budget: { BudgetType: 'COST', BudgetLimit: { Amount: 5, Unit: 'USD' } } });
  const [, { Properties }] = theOne(template, 'AWS::Budgets::Budget');
  const told = [{ SubscriptionType: 'EMAIL', Address: 'ops@vermeer.example' }];
  const above = (NotificationType: string, Threshold: number) => ({
    Notification: { NotificationType, Threshold, ThresholdType: 'PERCENTAGE', ComparisonOperator: 'GREATER_THAN' },
    Subscribers: told,
  });
  expect(Properties.NotificationsWithSubscribers).toEqual([above('ACTUAL', 80), above('FORECASTED', 100)]);
  templateOf({ monthlyBudget: 0 }).resourceCountIs('AWS::Budgets::Budget', 0);
});

test('every function of the stack says what its failure means', () => {
  const functions = Object.values(resourcesOf(template, 'AWS::Lambda::Function'));
  expect(functions.map(({ Properties }) => Properties.FunctionName).sort()).toEqual(
    [...functionNames, ...deploymentNames].map((name) => `Followthrough-${name}`).sort(),
  );
  for (const { Properties } of functions) {
    expect(Properties.Description).toMatch(/If it fails, .{20,}\.$/);
    expect(String(Properties.Description).length).toBeLessThanOrEqual(256);
  }
});

test.each([{}, { hostedZoneId: 'Z0123456789ABC', mailFromSubdomain: 'bounce', requireTls: false, monthlyBudget: 0, keepData: false }])(
  'the AwsSolutions rules of cdk-nag find nothing that is not accepted with its reason (%o)',
  (context) => {
    const app = new App();
    stackIn(app, context);
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    const found = violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName}: ${constructPath}`),
    );
    expect(found).toEqual([]);
  },
);

test('the check of a deployment finds every output that it reads', () => {
  const outputs = Object.fromEntries(Object.keys(template.findOutputs('*')).map((name) => [name, 'something']));
  expect(readDeployment('Followthrough', outputs)).toMatchObject({ captureDomain: 'something' });
  expect(readDeployment('Followthrough', { ...outputs, RuleName: '' })).toMatch(/RuleName/);
});

test('what was laid aside is named by address, and where it goes again by ARN, as the calls of SQS want them', () => {
  const value = (name: string) => plain((Object.values(template.findOutputs(name)) as { Value: unknown }[])[0]?.Value);
  expect(value('LaidAside')).toBe('<UnreadMails>,<MissedWakeUps>,<FailedCalls>');
  expect(value('WaitingQueue')).toBe('<ReceivingWaiting.Arn>');
});
