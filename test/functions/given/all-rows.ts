import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { fromAttributes } from '../../../functions/aws/attributes.ts';
import type { LaidOut } from './laid-out.ts';

/** Every row of an owner's partition, as a stranger with the table in hands would read it. */
export async function tableRows(stage: LaidOut, owner = 'mina') {
  return (await storedRows(stage))
    .map(fromAttributes)
    .filter(({ pk }) => pk === `OWNER#${owner}`)
    .map((row) => ({ ...row, sk: String(row.sk) }))
    .sort((one, other) => (one.sk < other.sk ? -1 : 1));
}

/** Every row there is, as the table keeps it. */
export async function storedRows(stage: LaidOut): Promise<readonly Record<string, AttributeValue>[]> {
  const { Items = [], LastEvaluatedKey } = await asking(stage, (client) =>
    client.send(new ScanCommand({ TableName: stage.environment.table, ConsistentRead: true })),
  );
  if (LastEvaluatedKey) throw new Error('more rows than one answer holds');
  return Items;
}

/** With a client that none of the functions has. */
export async function asking<Answer>(
  { variables }: Pick<LaidOut, 'variables'>,
  ask: (client: DynamoDBClient) => Promise<Answer>,
): Promise<Answer> {
  const client = new DynamoDBClient({
    region: 'us-east-1',
    ...(variables.AWS_ENDPOINT_URL_DYNAMODB !== undefined && { endpoint: variables.AWS_ENDPOINT_URL_DYNAMODB }),
    credentials: { accessKeyId: variables.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: 'any' },
  });
  try {
    return await ask(client);
  } finally {
    client.destroy();
  }
}
