import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { variables } from '../../functions/names.ts';
import { acceptWildcard } from '../accepted.ts';
import { functionArnIn } from './product-function.ts';

/** One-time schedules the functions make at run time, what they may call, and the hourly one that repairs. */
export class WakeUps extends Construct {
  readonly environment: Readonly<Record<string, string>>;
  readonly group: ScheduleGroup;
  readonly role: Role;
  private readonly missed: Queue;

  constructor(scope: Construct, id: string, props: { readonly missed: Queue }) {
    super(scope, id);
    this.missed = props.missed;
    // Wake-ups can be made again from the table; a group that stayed would stop the next deployment by its name.
    this.group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', {
      description: 'EventBridge Scheduler wakes deliver, inbound for a mail that was left over, forget, and sweep every hour',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': this.group.scheduleGroupArn } },
      }),
    });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: (['deliver', 'inbound', 'forget', 'sweep'] as const).map((name) => functionArnIn(this, name)),
      }),
    );
    props.missed.grantSendMessages(this.role);
    this.environment = {
      [variables.scheduleGroup]: this.group.scheduleGroupName,
      [variables.scheduleRole]: this.role.roleArn,
      [variables.scheduleDeadLetters]: props.missed.queueArn,
      [variables.deliver]: functionArnIn(this, 'deliver'),
      [variables.inbound]: functionArnIn(this, 'inbound'),
      [variables.forget]: functionArnIn(this, 'forget'),
    };
  }

  /** May make a wake-up, never change or delete one: a stray one is harmless, a lost one is found. */
  grantCreate(to: LambdaFunction): void {
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['scheduler:CreateSchedule'],
        resources: [this.schedules(to)],
      }),
    );
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
  }

  /** May find and take away wake-ups: only where what they stand for is forgotten. */
  grantRemove(to: LambdaFunction): void {
    to.addToRolePolicy(new PolicyStatement({ actions: ['scheduler:DeleteSchedule'], resources: [this.schedules(to)] }));
    // Which schedules there are can be asked of a group only, and is asked of ours.
    const lists = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: '*',
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    to.addToRolePolicy(new PolicyStatement({ actions: ['scheduler:ListSchedules'], resources: [lists] }));
    acceptWildcard(
      to.role ?? to,
      lists,
      'Scheduler knows the right to list by account and region only; what is listed are names and no more.',
    );
  }

  private schedules(to: LambdaFunction): string {
    const resourceName = `${this.group.scheduleGroupName}/*`;
    const ours = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    acceptWildcard(to.role ?? to, ours, 'Wake-ups are named by owner and minute at run time; the group holds nothing else.');
    return ours;
  }

  everyHour(target: LambdaFunction): void {
    new Schedule(this, 'Hourly', {
      description: 'Finds what was left lying: raw mails, due moments that passed, leases that ran out',
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      scheduleGroup: this.group,
      // CDK's own target may call every version of the function; the wake-ups' role may call the function.
      target: {
        bind: () => ({
          arn: target.functionArn,
          role: this.role,
          deadLetterConfig: { arn: this.missed.queueArn },
          // The next one comes in an hour: retrying for longer than that repairs nothing.
          retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: Duration.hours(1).toSeconds() },
        }),
      },
    });
  }
}
