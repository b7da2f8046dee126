import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Words that a function logs, and words beside them that make it harmless. */
export type LogPhrase = { readonly phrase: string; readonly without?: string };

/** Tells a human what is stuck, what it means for the job seeker, and where the runbook says what to do. */
export class Alarms extends Construct {
  readonly all: Alarm[] = [];
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, props: { readonly address: string }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    const stack = Stack.of(this);
    // The policy above replaces the one a topic is born with, and with it the right of alarms to speak.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnLike: {
            'aws:SourceArn': stack.formatArn({
              service: 'cloudwatch',
              resource: 'alarm',
              resourceName: '*',
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(props.address));
  }

  /** Anything in this queue was given up on. */
  onAny(queue: Queue, id: string, meaning: string, runbook: string): void {
    this.alarm(id, queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }), meaning, runbook);
  }

  /** SES counts what its rules could not do; the query takes every dimension, for AWS does not document which one it uses. */
  onReceiving(metric: 'PublishFailure' | 'PublishExpired', id: string, meaning: string, runbook: string): void {
    const query = new MathExpression({ expression: `SELECT SUM(${metric}) FROM "AWS/SES"`, period: Duration.minutes(5) });
    this.alarm(id, query, meaning, runbook);
  }

  /** Our mail came back, or was called spam: SES counts it for the whole account. */
  onFeedback(metric: 'Bounce' | 'Complaint', id: string, meaning: string, runbook: string): void {
    const query = new MathExpression({ expression: `SELECT SUM(${metric}) FROM "AWS/SES"`, period: Duration.minutes(5) });
    this.alarm(id, query, meaning, runbook);
  }

  /** A function said so in its log, `hours` hours one after the other. */
  onSaid(log: ILogGroup, said: LogPhrase, id: string, hours: number, meaning: string, runbook: string): void {
    const where = { metricNamespace: Stack.of(this).stackName, metricName: id };
    const filterPattern = FilterPattern.literal(`"${said.phrase}"${said.without === undefined ? '' : ` -"${said.without}"`}`);
    new MetricFilter(this, `${id}Said`, { logGroup: log, filterPattern, metricValue: '1', ...where });
    const metric = new Metric({ namespace: where.metricNamespace, metricName: id, period: Duration.hours(1), statistic: 'Sum' });
    this.alarm(id, metric, meaning, runbook, hours);
  }

  private alarm(id: string, metric: IMetric, meaning: string, runbook: string, periods = 1): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription: `${meaning} What to do: docs/runbook.md#${runbook}`,
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.all.push(alarm);
  }
}
