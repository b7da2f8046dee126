import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { EmailIdentity, Identity, MailFromBehaviorOnMxFailure } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { variables } from '../functions/names.ts';

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

  constructor(scope: Construct, id: string, props: SendingProps) {
    super(scope, id);
    this.props = props;
    this.sender = `followthrough@${props.captureDomain}`;
    this.environment = { [variables.sender]: this.sender, [variables.captureDomain]: props.captureDomain };
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

  grantSend(to: LambdaFunction): void {
    const recipients = this.props.owners.flatMap(({ addresses }) => addresses);
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        // In the sandbox SES asks for permission on the recipient's identity too, where there is one.
        resources: [this.props.captureDomain, ...recipients].map((name) =>
          Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: name }),
        ),
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
