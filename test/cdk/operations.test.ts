import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../cdk/settings.ts';
import { FollowthroughStack } from '../../cdk/stack.ts';
import { readDeployment } from '../../cli/doctor/deployment.ts';
import { MailRefused } from '../../functions/mailer.ts';
import { deploymentNames, functionNames, logged } from '../../functions/names.ts';
import { resourcesOf, templateOf, theOne } from './template.ts';

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

  test('listen to bounces and complaints', () => {
    const asked = text(alarms.map(([, { Properties }]) => Properties.Metrics));
    for (const metric of ['Bounce', 'Complaint']) expect(asked).toContain(`SELECT SUM(${metric})`);
  });

  test('do not go off for what has no data', () => {
    for (const [id, { Properties }] of alarms) expect(Properties.TreatMissingData, id).toBe('notBreaching');
  });

  test('are few enough for the ten that cost nothing', () => expect(alarms.length).toBeLessThanOrEqual(10));
});

describe('what alarms listen for in the logs', () => {
  const filterOf = (name: string) => {
    const [, found] = theOne(template, 'AWS::Logs::MetricFilter', { MetricTransformations: [{ MetricName: name }] });
    return { pattern: found.Properties.FilterPattern, log: text(found.Properties.LogGroupName) };
  };

  test('a mail that SES did not take is what deliver says then', () => {
    const { pattern, log } = filterOf('Refused');
    expect(pattern).toBe(`"${logged.refused.phrase}"`);
    expect(log).toContain('deliver');
    expect(new MailRefused(new Error('no')).message).toContain(logged.refused.phrase);
  });

  test('a follow-up that is over an hour late is one that two sweeps in a row found', () => {
    const { pattern, log } = filterOf('Overdue');
    expect(pattern).toBe(`"${logged.overdue.phrase}" -"${logged.overdue.without}"`);
    expect(log).toContain('sweep');
    expect(file('functions/sweep.ts')).toContain(`${logged.overdue.phrase} on its way: \${`);
    theOne(template, 'AWS::CloudWatch::Alarm', { MetricName: 'Overdue', EvaluationPeriods: 2, Period: 3600 });
  });

  test.each([
    ['Left lying and put back on its way: 3 mails, 0 searches', false],
    ['Left lying and put back on its way: 0 mails, 1 searches', true],
    ['Left lying and put back on its way: 1 mails, 10 searches', true],
    ['Nothing was left', false],
  ])('%s: %s', (line, isHeard) => {
    expect(line.includes(logged.overdue.phrase) && !line.includes(logged.overdue.without)).toBe(isHeard);
  });
});

test('one page shows alarms, mail in, mail out, and what was given up on', () => {
  const [, { Properties }] = theOne(template, 'AWS::CloudWatch::Dashboard');
  for (const title of ['Is something stuck?', 'Mails in', 'Mails out', 'Given up on'])
    expect(text(Properties.DashboardBody)).toContain(title);
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

test.each([{}, { hostedZoneId: 'Z0123456789ABC', mailFromSubdomain: 'bounce', requireTls: false, monthlyBudget: 0 }])(
  'the AwsSolutions rules of cdk-nag find nothing that is not accepted with its reason (%o)',
  (context) => {
    const read = readSettings(context);
    if ('fault' in read) throw new Error(read.fault);
    const app = new App();
    new FollowthroughStack(app, { settings: read.settings, codeOf: () => Code.fromInline('exports.handler = 0') });
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
