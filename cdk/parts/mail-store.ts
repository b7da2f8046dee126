import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { prefixes, variables } from '../../functions/names.ts';
import { accept, acceptWildcard } from '../accepted.ts';

/** Mails as they came: `raw/` until they are read, `kept/` for a while after. */
export class MailStore extends Construct {
  readonly bucket: Bucket;
  readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: { readonly retention: Duration; readonly keep: boolean }) {
    super(scope, id);
    const expire = (prefix: string) => ({ id: `expire-${prefix.replace('/', '')}`, prefix, expiration: props.retention });
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // No versioning: forgetting has to forget.
      lifecycleRules: [
        expire(prefixes.raw),
        expire(prefixes.kept),
        { id: 'abort-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: props.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      // CloudFormation deletes no bucket with something in it.
      autoDeleteObjects: !props.keep,
    });
    accept(
      this.bucket,
      'AwsSolutions-S1',
      'An access log would be a second, longer record of who writes to the job seeker and when; nobody but the roles of this stack and SES can reach the bucket.',
    );
    this.environment = { [variables.bucket]: this.bucket.bucketName };
  }

  /** Read a mail, and move it from `raw/` to `kept/` when it is done. */
  grantFinish(to: LambdaFunction): void {
    this.grantList(to);
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.within(to, prefixes.raw)] }));
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [this.within(to, prefixes.kept)] }));
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:DeleteObject'], resources: [this.within(to, prefixes.raw)] }));
  }

  /** Look whether a mail is still there, and delete it, read or not. */
  grantForget(to: LambdaFunction): void {
    this.grantList(to);
    const actions = ['s3:GetObject', 's3:DeleteObject'];
    to.addToRolePolicy(new PolicyStatement({ actions, resources: [this.within(to, prefixes.raw), this.within(to, prefixes.kept)] }));
  }

  /**
   * See which mails are left. Without it S3 answers 403 instead of 404 for an object that is gone,
   * and a mail handled twice would look like a lost permission.
   */
  grantList(to: LambdaFunction): void {
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
  }

  private within(to: LambdaFunction, prefix: string): string {
    const objects = this.bucket.arnForObjects(`${prefix}*`);
    acceptWildcard(
      to.role ?? to,
      objects,
      `SES names the objects; below ${prefix} there are only mails, and this function's work is with any of them.`,
    );
    return objects;
  }
}
