import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { prefixes, triesPerMail } from '../functions/names.ts';

export type ReceivingProps = {
  readonly captureDomain: string;
  readonly bucket: Bucket;
  readonly inbound: LambdaFunction;
  readonly inboundTimeout: Duration;
  readonly unread: Queue;
  readonly requireTls: boolean;
};

/**
 * SES rule → S3, then SNS → SQS → inbound. The rule set is not made the active one: SES has one per region and account,
 * and replacing it would turn off whatever else receives there.
 */
export class Receiving extends Construct {
  readonly ruleSetName: string;

  constructor(scope: Construct, id: string, props: ReceivingProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.ruleSetName = stack.stackName;
    const ruleName = 'capture';
    // By name rather than by reference: the bucket's policy names the rule, and the rule waits for the policy.
    const fromRule = {
      StringEquals: {
        'aws:SourceAccount': stack.account,
        'aws:SourceArn': stack.formatArn({
          service: 'ses',
          resource: 'receipt-rule-set',
          resourceName: `${this.ruleSetName}:receipt-rule/${ruleName}`,
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

    const waiting = new Queue(this, 'Waiting', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // AWS: at least six times the function's time-out, or a mail is handed out again while it is being read.
      visibilityTimeout: Duration.seconds(6 * props.inboundTimeout.toSeconds()),
      // The last one tells the owner. Then it is laid aside for a human; the object stays in `raw/`, so the sweep tries on.
      deadLetterQueue: { queue: props.unread, maxReceiveCount: triesPerMail + 1 },
    });
    arrived.addSubscription(new SqsSubscription(waiting, { rawMessageDelivery: true, deadLetterQueue: props.unread }));
    props.inbound.addEventSource(
      new SqsEventSource(waiting, {
        // One mail a call: a mail that kills the process takes no other with it.
        batchSize: 1,
        reportBatchItemFailures: true,
        // Smallest that SQS allows: five hundred mails forwarded at once must not use up a new account's ten executions.
        maxConcurrency: 2,
      }),
    );

    const rule = new ReceiptRuleSet(this, 'RuleSet', { receiptRuleSetName: this.ruleSetName }).addRule('Rule', {
      receiptRuleName: ruleName,
      recipients: [props.captureDomain],
      enabled: true,
      scanEnabled: true,
      tlsPolicy: props.requireTls ? TlsPolicy.REQUIRE : TlsPolicy.OPTIONAL,
      // CDK's own S3 action trusts every rule of the account; ours is pinned to this one. No KMS key: SES would encrypt on its side of the wire.
      actions: [
        {
          bind: () => ({
            s3Action: { bucketName: props.bucket.bucketName, objectKeyPrefix: prefixes.raw, topicArn: arrived.topicArn },
          }),
        },
      ],
    });
    // SES writes a trial object when the rule is made and refuses the rule if it may not.
    for (const { policyDependable } of [written, topicPolicy]) if (policyDependable) rule.node.addDependency(policyDependable);
  }
}
