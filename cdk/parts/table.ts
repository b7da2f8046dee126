import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { table as shape, variables } from '../../functions/names.ts';

/** The truth: owners, their searches, applications, deliveries. Outlives the stack, unless it is not to be kept. */
export class SearchTable extends Construct {
  readonly table: TableV2;
  readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { keep }: { readonly keep: boolean }) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: shape.partition, type: AttributeType.STRING },
      sortKey: { name: shape.sort, type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: shape.dueIndex.name,
          partitionKey: { name: shape.dueIndex.partition, type: AttributeType.STRING },
          sortKey: { name: shape.dueIndex.sort, type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      timeToLiveAttribute: shape.expires,
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keep,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.environment = { [variables.table]: this.table.tableName };
  }

  /** Items and one partition at a time, to read and to write; nobody may scan. */
  grantItems(to: LambdaFunction): void {
    const actions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:Query'];
    to.addToRolePolicy(new PolicyStatement({ actions, resources: [this.table.tableArn] }));
  }

  /** Who may write in batches could delete in them too: IAM tells no put from a delete there. No function has a call for that but the one that forgets, and it deletes one by one. */
  grantBatches(to: LambdaFunction): void {
    to.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:BatchWriteItem'], resources: [this.table.tableArn] }));
  }

  /** Facts are only ever added: to take any away is for the one function that forgets. */
  grantRemove(to: LambdaFunction): void {
    to.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:DeleteItem'], resources: [this.table.tableArn] }));
  }

  /** Whose next moment has passed, over all owners: the sweep's question, and only the sweep's. */
  grantDueIndex(to: LambdaFunction): void {
    const index = `${this.table.tableArn}/index/${shape.dueIndex.name}`;
    to.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources: [index] }));
  }
}
