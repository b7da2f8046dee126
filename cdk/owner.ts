import { CustomResource } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { SearchTable } from './parts/table.ts';

export type DeployedOwnerProps = {
  readonly enrol: LambdaFunction;
  readonly table: SearchTable;
  readonly captureDomain: string;
  readonly owner: string;
  readonly addresses: readonly string[];
  readonly name: string;
  readonly timeZone: string;
  /** Another value than the last time has it looked again: the owner may have another capture address by now. */
  readonly askedAt: string;
};

/** An owner of the settings, brought into the table by `functions/deployment/enrol.ts`, with a capture address nobody can guess; out of service when it goes. */
export class DeployedOwner extends Construct {
  readonly captureAddress: string;

  constructor(scope: Construct, id: string, props: DeployedOwnerProps) {
    super(scope, id);
    const enrolment = new CustomResource(this, 'Enrolment', {
      resourceType: 'Custom::OwnerEnrolment',
      serviceToken: props.enrol.functionArn,
      properties: {
        // Another table, and the owner is brought into that one.
        Table: props.table.table.tableName,
        CaptureDomain: props.captureDomain,
        Owner: props.owner,
        Addresses: [...props.addresses],
        Name: props.name,
        TimeZone: props.timeZone,
        AskedAt: props.askedAt,
      },
    });
    this.captureAddress = enrolment.getAttString('CaptureAddress');
  }
}
