import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

export type DashboardProps = {
  readonly alarms: Alarms;
  readonly functions: readonly LambdaFunction[];
  readonly waiting: Queue;
  readonly laidAside: readonly Queue[];
  /** For how long the first thing that is due has been so, in minutes. */
  readonly oldestDue: IMetric;
};

const hour = Duration.hours(1);

/** One page to look at: is something stuck, does mail come in, does it go out? */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { alarms, functions, waiting, laidAside, oldestDue }: DashboardProps) {
    super(scope, id);
    const ofSes = (metric: string) =>
      new MathExpression({ expression: `SELECT SUM(${metric}) FROM "AWS/SES"`, period: hour, label: metric });
    const dashboard = new CloudWatchDashboard(this, 'Page', { defaultInterval: Duration.days(7) });
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Is something stuck?', alarms: [...alarms.all], width: 24, height: 4 }));
    dashboard.addWidgets(
      new GraphWidget({
        title: 'Mails in: waiting to be read',
        width: 8,
        left: [
          waiting.metricApproximateNumberOfMessagesVisible({ period: hour }),
          waiting.metricApproximateAgeOfOldestMessage({ period: hour }),
        ],
      }),
      new GraphWidget({
        title: 'Mails out, of the whole account',
        width: 8,
        left: ['Send', 'Delivery', 'Bounce', 'Complaint'].map(ofSes),
      }),
      new GraphWidget({ title: 'What is due: how late, in minutes', width: 8, left: [oldestDue] }),
    );
    dashboard.addWidgets(
      new GraphWidget({ title: 'Calls', width: 8, left: functions.map((each) => each.metricInvocations({ period: hour })) }),
      new GraphWidget({ title: 'Calls that failed', width: 8, left: functions.map((each) => each.metricErrors({ period: hour })) }),
      new GraphWidget({
        title: 'Given up on',
        width: 8,
        left: laidAside.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period: hour })),
      }),
    );
    dashboard.addWidgets(
      new TextWidget({
        markdown: 'What each alarm means, and what to do: `docs/runbook.md`. Is it all in order? `npm run -s cli -- doctor`',
        width: 24,
        height: 2,
      }),
    );
  }
}
