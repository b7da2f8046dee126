import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { onTestFinished } from 'vitest';
import { type Table, tableOf } from '../../functions/aws/table.ts';
import { readRows } from '../../local/folder/table-rows.ts';
import type { LaidOut } from '../functions/given/laid-out.ts';

export type TwoTables = {
  readonly table: Table;
  /** What AWS restored, as of when {@link TwoTables.backUp} was called last. */
  readonly backup: Table;
  backUp(): Promise<void>;
  /** The table lost all its rows. */
  lose(): Promise<void>;
  partitions(): Promise<readonly string[]>;
};

const restoredTable = 'restored';

/** The table of a stage, and beside it one that AWS restored. */
export async function twoTables({ variables, environment }: LaidOut): Promise<TwoTables> {
  const client = new DynamoDBClient({
    region: 'us-east-1',
    ...(variables.AWS_ENDPOINT_URL_DYNAMODB !== undefined && { endpoint: variables.AWS_ENDPOINT_URL_DYNAMODB }),
    credentials: { accessKeyId: variables.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: 'any' },
  });
  onTestFinished(() => client.destroy());
  await client.send(
    new CreateTableCommand({
      TableName: restoredTable,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  const [table, backup] = [tableOf(client, environment.table), tableOf(client, restoredTable)];
  const rowsOf = async (name: string) => {
    const all: { readonly pk: string; readonly sk: string }[] = [];
    for await (const rows of readRows(client, name)) all.push(...rows.map((row) => ({ ...row, pk: String(row.pk), sk: String(row.sk) })));
    return all;
  };
  return {
    table,
    backup,
    backUp: async () => {
      for (const row of await rowsOf(environment.table)) await backup.put(row);
    },
    lose: async () => {
      for (const row of await rowsOf(environment.table)) await table.remove(row);
    },
    partitions: async () => [...new Set((await rowsOf(restoredTable)).map(({ pk }) => pk))].sort(),
  };
}
