import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { fromAttributes } from '../../../functions/aws/attributes.ts';
import type { LaidOut } from './laid-out.ts';

/** Every row of an owner's partition, as a stranger with the table in hands would read it. */
export async function tableRows({ variables, environment }: LaidOut, owner = 'mina') {
  const client = new DynamoDBClient({
    region: 'us-east-1',
    ...(variables.AWS_ENDPOINT_URL_DYNAMODB !== undefined && { endpoint: variables.AWS_ENDPOINT_URL_DYNAMODB }),
    credentials: { accessKeyId: variables.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: 'any' },
  });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: environment.table, ConsistentRead: true }));
  client.destroy();
  return Items.map(fromAttributes)
    .filter(({ pk }) => pk === `OWNER#${owner}`)
    .map((row) => ({ ...row, sk: String(row.sk) }))
    .sort((one, other) => (one.sk < other.sk ? -1 : 1));
}
