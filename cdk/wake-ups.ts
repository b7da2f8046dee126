import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { variables } from '../functions/names.ts';
import { functionArnIn } from './product-function.ts';

/** One-time schedules the functions make at run time, what they may call, and the hourly one that repairs. */
export class WakeUps extends Construct {
  readonly environment: Readonly<Record<string, string>>;
  private readonly group: ScheduleGroup;
  private readonly role: Role;
  private readonly missed: Queue;

  constructor(scope: Construct, id: string, props: { readonly missed: Queue }) {
    super(scope, id);
    this.missed = props.missed;
    // Wake-ups can be made again from the table; a group that stayed would stop the next deployment by its name.
    this.group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', {
      description: 'EventBridge Scheduler wakes deliver, inbound for a mail that was left over, and forget',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': this.group.scheduleGroupArn } },
      }),
    });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [functionArnIn(this, 'deliver'), functionArnIn(this, 'inbound'), functionArnIn(this, 'forget')],
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
        resources: [this.schedules()],
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
    to.addToRolePolicy(new PolicyStatement({ actions: ['scheduler:DeleteSchedule'], resources: [this.schedules()] }));
    // Which schedules there are can be asked of a group only, and is asked of ours.
    const lists = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: '*',
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    to.addToRolePolicy(new PolicyStatement({ actions: ['scheduler:ListSchedules'], resources: [lists] }));
  }

  private schedules(): string {
    const resourceName = `${this.group.scheduleGroupName}/*`;
    return Stack.of(this).formatArn({ service: 'scheduler', resource: 'schedule', resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
  }

  everyHour(target: LambdaFunction): void {
    new Schedule(this, 'Hourly', {
      description: 'Finds what was left lying: raw mails, due moments that passed, leases that ran out',
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      scheduleGroup: this.group,
      // The next one comes in an hour: retrying for longer than that repairs nothing.
      target: new LambdaInvoke(target, { deadLetterQueue: this.missed, retryAttempts: 3, maxEventAge: Duration.hours(1) }),
    });
  }
}
