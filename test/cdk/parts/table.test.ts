import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { table as names } from '../../../functions/names.ts';
import { startTable } from '../../../local/folder/table.ts';
import { templateOf, theOne } from '../template.ts';

const [, table] = theOne(templateOf(), 'AWS::DynamoDB::GlobalTable');

describe('the table', () => {
  test('has the keys and the index that the functions read', () => {
    expect(table.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: names.partition, KeyType: 'HASH' },
        { AttributeName: names.sort, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: names.dueIndex.name,
          KeySchema: [
            { AttributeName: names.dueIndex.partition, KeyType: 'HASH' },
            { AttributeName: names.dueIndex.sort, KeyType: 'RANGE' },
          ],
        },
      ],
      TimeToLiveSpecification: { AttributeName: names.expires, Enabled: true },
    });
  });

  test('can be taken back to any second of the last weeks, costs by use, and is not deleted by a slip', () => {
    expect(table.Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(table.Properties.Replicas).toEqual([
      expect.objectContaining({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
    ]);
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('has the very shape of the one on a laptop', async () => {
    const local = await startTable({ folder: undefined, tableName: 'shape', accessKeyId: 'laptop' });
    const client = new DynamoDBClient({
      endpoint: local.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
    });
    try {
      const { Table = {} } = await client.send(new DescribeTableCommand({ TableName: 'shape' }));
      expect(Table.KeySchema).toEqual(table.Properties.KeySchema);
      expect(sorted(Table.AttributeDefinitions)).toEqual(sorted(table.Properties.AttributeDefinitions));
      const shapes = Table.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));
      expect(shapes).toEqual(table.Properties.GlobalSecondaryIndexes);
    } finally {
      client.destroy();
      await local.stop();
    }
  });
});

const sorted = (attributes: unknown) =>
  [...(attributes as { AttributeName: string }[])].sort((one, other) => one.AttributeName.localeCompare(other.AttributeName));
