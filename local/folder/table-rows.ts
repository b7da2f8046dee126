import { BatchWriteItemCommand, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { fromAttributes, type Json, toAttributes } from '../../functions/aws/attributes.ts';

export type KeptRow = { readonly [field: string]: Json | undefined };

/** Every row of a table, a page at a time. As of one moment only while nothing is written. */
export async function* readRows(client: DynamoDBClient, tableName: string): AsyncGenerator<readonly KeptRow[]> {
  let from: Parameters<typeof fromAttributes>[0] | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    yield Items.map(fromAttributes);
    from = LastEvaluatedKey;
  } while (from);
}

/** What one request of DynamoDB takes. */
const rowsPerRequest = 25;

/** Puts rows into a table, in requests as large as they may be. */
export function rowWriter(
  client: DynamoDBClient,
  tableName: string,
): { readonly put: (row: KeptRow) => Promise<void>; readonly finish: () => Promise<void> } {
  let held: KeptRow[] = [];
  const finish = async () => {
    let requests = held.map((row) => ({ PutRequest: { Item: toAttributes(row) } }));
    held = [];
    while (requests.length > 0) {
      const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      requests = (UnprocessedItems?.[tableName] ?? []) as typeof requests;
    }
  };
  return {
    put: async (row) => {
      held.push(row);
      if (held.length === rowsPerRequest) await finish();
    },
    finish,
  };
}
