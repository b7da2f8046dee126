import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, type ILogGroup, MetricFilter, type MetricFilterProps } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Tells a human what is stuck, what it means for the job seeker, and where the runbook says what to do. */
export class Alarms extends Construct {
  readonly all: Alarm[] = [];
  readonly topic: Topic;

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

  /** A function said so in its log within the last hour. */
  onSaid(log: ILogGroup, said: { readonly phrase: string }, id: string, meaning: string, runbook: string): void {
    this.onLog(
      log,
      id,
      { filterPattern: FilterPattern.literal(`"${said.phrase}"`), metricValue: '1', statistic: 'Sum' },
      { meaning, runbook },
    );
  }

  /** A number that a function says in its log, as a field of an object, was above the threshold within the last hour. @returns what to draw */
  onMeasured(log: ILogGroup, field: string, id: string, threshold: number, meaning: string, runbook: string): IMetric {
    const where = `$.message.${field}`;
    const read = { filterPattern: FilterPattern.numberValue(where, '>=', 0), metricValue: where, statistic: 'Maximum' };
    return this.onLog(log, id, read, { meaning, runbook, threshold });
  }

  private onLog(
    logGroup: ILogGroup,
    id: string,
    { statistic, ...read }: Pick<MetricFilterProps, 'filterPattern' | 'metricValue'> & { readonly statistic: string },
    { meaning, runbook, threshold = 0 }: { readonly meaning: string; readonly runbook: string; readonly threshold?: number },
  ): IMetric {
    const where = { metricNamespace: Stack.of(this).stackName, metricName: id };
    new MetricFilter(this, `${id}Said`, { logGroup, ...read, ...where });
    const metric = new Metric({ namespace: where.metricNamespace, metricName: id, period: Duration.hours(1), statistic });
    this.alarm(id, metric, meaning, runbook, threshold);
    return metric;
  }

  private alarm(id: string, metric: IMetric, meaning: string, runbook: string, threshold = 0): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription: `${meaning} What to do: docs/runbook.md#${runbook}`,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.all.push(alarm);
  }
}
