import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DeploymentName, FunctionName } from '../../functions/names.ts';

export type ProductFunctionProps = {
  readonly name: FunctionName | DeploymentName;
  readonly code: Code;
  readonly timeout: Duration;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** What it means for the job seeker when this function fails: shown in the console, where somebody looks for it in a hurry. */
  readonly failureMeans: string;
  /** Where an event goes that failed to the end: nothing is dropped. */
  readonly failures: IQueue;
};

/** Lambda of this product: its own role with nothing but its own log, JSON logs that go away, and no event lost. */
export class ProductFunction extends LambdaFunction {
  constructor(scope: Construct, props: ProductFunctionProps) {
    const own = new Construct(scope, `${props.name}-own`);
    const logGroup = new LogGroup(own, 'Log', { retention: RetentionDays.TWO_WEEKS, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(own, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, props.name, {
      functionName: functionNameIn(scope, props.name),
      description: props.failureMeans,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: props.code,
      timeout: props.timeout,
      memorySize: props.memoryMegabytes,
      environment: props.environment,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // A new account has ten concurrent executions and refuses to reserve any of them.
      onFailure: new SqsDestination(props.failures),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
    logGroup.grantWrite(role);
  }
}

/** The ARN as text rather than as a reference: `deliver` is told its own, which a reference would make a circle. */
export const functionArnIn = (scope: Construct, name: FunctionName): string =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: functionNameIn(scope, name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

const functionNameIn = (scope: Construct, name: FunctionName | DeploymentName): string => `${Stack.of(scope).stackName}-${name}`;
