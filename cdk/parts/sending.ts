import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { feedbackEvents, variables } from '../../functions/names.ts';

export type SendingProps = {
  readonly captureDomain: string;
  /** Of every owner, the first address gets the mails. */
  readonly owners: readonly { readonly id: string; readonly addresses: readonly [string, ...string[]] }[];
  readonly verifyOwner: boolean;
  /** Below the capture domain; empty: none of our own. */
  readonly mailFromSubdomain: string;
};

/** Mail goes out from the capture domain to the owner, and to nobody else: said in IAM as well as in code. */
export class Sending extends Construct {
  readonly identity: EmailIdentity;
  readonly mailFromDomain: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly sender: string;
  private readonly props: SendingProps;
  private readonly sentWith: ConfigurationSet;

  constructor(scope: Construct, id: string, props: SendingProps) {
    super(scope, id);
    this.props = props;
    this.sender = `followthrough@${props.captureDomain}`;
    // SES's own list would go on swallowing mails after the owner has said that they arrive again; here sending to an owner stops with the first that comes back.
    this.sentWith = new ConfigurationSet(this, 'SentWith', { disableSuppressionList: true });
    this.environment = {
      [variables.sender]: this.sender,
      [variables.captureDomain]: props.captureDomain,
      [variables.configurationSet]: this.sentWith.configurationSetName,
    };
    // AWS: below the capture domain, but not one that receives mail here.
    this.mailFromDomain = props.mailFromSubdomain === '' ? undefined : `${props.mailFromSubdomain}.${props.captureDomain}`;
    this.identity = new EmailIdentity(this, 'CaptureDomain', {
      identity: Identity.domain(props.captureDomain),
      ...(this.mailFromDomain !== undefined && {
        mailFromDomain: this.mailFromDomain,
        mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      }),
    });
    // Makes SES mail the owner a link to confirm. In the SES sandbox, which is enough for ever, only confirmed addresses are sent to.
    for (const { id: owner, addresses } of props.verifyOwner ? props.owners : [])
      new EmailIdentity(this, `Owner-${owner}`, { identity: Identity.email(addresses[0]) });
  }

  /**
   * SES tells the function what becomes of our mails, by a topic: no queue lies in between, for one that is empty costs as much as all the rest, and a notification that is lost is
   * made good by the next mail, which comes back as well.
   */
  tellFeedback(to: LambdaFunction, { failures }: { readonly failures: IQueue }): void {
    const topic = new Topic(this, 'Feedback', { enforceSSL: true });
    topic.addSubscription(new LambdaSubscription(to, { deadLetterQueue: failures }));
    // CDK lets SES speak there for this configuration set of this account alone.
    this.sentWith.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(topic),
      events: feedbackEvents.map((event) => EmailSendingEvent[event]),
    });
  }

  private sentWithArn(): string {
    return Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: this.sentWith.configurationSetName });
  }

  grantSend(to: LambdaFunction): void {
    const recipients = this.props.owners.flatMap(({ addresses }) => addresses);
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        // In the sandbox SES asks for permission on the recipient's identity too, where there is one.
        resources: [
          ...[this.props.captureDomain, ...recipients].map((name) =>
            Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: name }),
          ),
          this.sentWithArn(),
        ],
        conditions: {
          StringEquals: { 'ses:FromAddress': this.sender },
          'ForAllValues:StringEquals': { 'ses:Recipients': recipients },
          // "All of none" would be true.
          Null: { 'ses:Recipients': 'false' },
        },
      }),
    );
  }
}
