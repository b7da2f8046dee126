import { ArnFormat, CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { prefixes, triesPerMail } from '../../functions/names.ts';
import { acceptWildcard } from '../accepted.ts';

export type ReceivingProps = {
  readonly captureDomain: string;
  readonly bucket: Bucket;
  readonly inbound: LambdaFunction;
  readonly inboundTimeout: Duration;
  readonly unread: Queue;
  readonly requireTls: boolean;
  /** Makes the rule count, `functions/deployment/activate.ts`. */
  readonly activate: LambdaFunction;
  /** Another value than the last time has it looked again which rule set is in charge. */
  readonly askedAt: string;
};

/**
 * SES rule → S3, then SNS → SQS → inbound. SES has one active rule set per region and account, and replacing it would turn off whatever else receives there:
 * `activate` makes ours the active one only where none is, and else adds our rule to the one in charge.
 */
export class Receiving extends Construct {
  readonly ruleName: string;
  /** The rule set that was in charge at the last deployment: ours, or another's that our rule was added to. */
  readonly ruleSetInCharge: string;
  /** Queue before `inbound`. */
  readonly waiting: Queue;

  constructor(scope: Construct, id: string, props: ReceivingProps) {
    super(scope, id);
    const stack = Stack.of(this);
    // Our rule is known by this name in whatever rule set it stands.
    this.ruleName = `${stack.stackName}-capture`;
    // By name rather than by reference: the bucket's policy names the rule, and the rule waits for the policy.
    const fromRule = {
      StringEquals: { 'aws:SourceAccount': stack.account },
      ArnLike: {
        'aws:SourceArn': stack.formatArn({
          service: 'ses',
          resource: 'receipt-rule-set',
          resourceName: `*:receipt-rule/${this.ruleName}`,
          arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
        }),
      },
    };
    const ses = new ServicePrincipal('ses.amazonaws.com');

    const arrived = new Topic(this, 'Arrived', { enforceSSL: true });
    const topicPolicy = arrived.addToResourcePolicy(
      new PolicyStatement({ actions: ['sns:Publish'], principals: [ses], resources: [arrived.topicArn], conditions: fromRule }),
    );
    const written = props.bucket.addToResourcePolicy(
      new PolicyStatement({
        actions: ['s3:PutObject'],
        principals: [ses],
        resources: [props.bucket.arnForObjects(`${prefixes.raw}*`)],
        conditions: fromRule,
      }),
    );

    this.waiting = new Queue(this, 'Waiting', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // AWS: at least six times the function's time-out, or a mail is handed out again while it is being read.
      visibilityTimeout: Duration.seconds(6 * props.inboundTimeout.toSeconds()),
      // The last one tells the owner. Then it is laid aside for a human; the object stays in `raw/`, so the sweep tries on.
      deadLetterQueue: { queue: props.unread, maxReceiveCount: triesPerMail + 1 },
    });
    arrived.addSubscription(new SqsSubscription(this.waiting, { rawMessageDelivery: true, deadLetterQueue: props.unread }));
    props.inbound.addEventSource(
      new SqsEventSource(this.waiting, {
        // One mail a call: a mail that kills the process takes no other with it.
        batchSize: 1,
        reportBatchItemFailures: true,
        // Smallest that SQS allows: five hundred mails forwarded at once must not use up a new account's ten executions.
        maxConcurrency: 2,
      }),
    );

    const tlsPolicy = props.requireTls ? TlsPolicy.REQUIRE : TlsPolicy.OPTIONAL;
    const ruleSet = new ReceiptRuleSet(this, 'RuleSet');
    // CloudFormation fails on a rule set that is active or gone, and deletes one that others have rules in: `activate` deletes it when it may.
    ruleSet.applyRemovalPolicy(RemovalPolicy.RETAIN);
    props.activate.addToRolePolicy(
      new PolicyStatement({
        actions: receiptActions.map((action) => `ses:${action}`),
        resources: ['*'],
        conditions: { StringEquals: { 'aws:RequestedRegion': stack.region } },
      }),
    );
    acceptWildcard(
      props.activate.role ?? props.activate,
      '*',
      'SES knows the rights to its receipt rule sets by region only, and which one is active is known only when the stack is made.',
    );
    const activation = new CustomResource(this, 'Activation', {
      resourceType: 'Custom::ReceiptRuleActivation',
      serviceToken: props.activate.functionArn,
      serviceTimeout: Duration.minutes(10),
      properties: {
        RuleSet: ruleSet.receiptRuleSetName,
        RuleName: this.ruleName,
        Recipient: props.captureDomain,
        Bucket: props.bucket.bucketName,
        Prefix: prefixes.raw,
        Topic: arrived.topicArn,
        TlsPolicy: tlsPolicy,
        AskedAt: props.askedAt,
      },
    });
    this.ruleSetInCharge = activation.getAttString('RuleSet');
    const rule = ruleSet.addRule('Rule', {
      receiptRuleName: this.ruleName,
      recipients: [props.captureDomain],
      enabled: true,
      scanEnabled: true,
      tlsPolicy,
      // CDK's own S3 action trusts every rule of the account; ours is pinned to this one. No KMS key: SES would encrypt on its side of the wire.
      actions: [
        {
          bind: () => ({
            s3Action: { bucketName: props.bucket.bucketName, objectKeyPrefix: prefixes.raw, topicArn: arrived.topicArn },
          }),
        },
      ],
    });
    // Made after the activation, so that it is gone before that is undone: what is then left in our rule set is not ours.
    rule.node.addDependency(activation);
    // SES writes a trial object when a rule is made and refuses the rule if it may not.
    for (const { policyDependable } of [written, topicPolicy]) if (policyDependable) activation.node.addDependency(policyDependable);
  }
}

/** What looking at rule sets, putting a rule into one, and taking all that back needs. */
const receiptActions = [
  'CreateReceiptRule',
  'DeleteReceiptRule',
  'DeleteReceiptRuleSet',
  'DescribeActiveReceiptRuleSet',
  'DescribeReceiptRuleSet',
  'ListReceiptRuleSets',
  'SetActiveReceiptRuleSet',
  'UpdateReceiptRule',
];
