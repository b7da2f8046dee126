import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { table as names } from '../functions/names.ts';

export type Table = { readonly url: string; stop(): Promise<void> };

/**
 * The embedded table on loopback, made complete with its index on the first start. `folder`: undefined keeps it in memory. One process at a
 * time: dynalite does not survive a folder that another one has open.
 */
export async function startTable(options: { readonly folder: string | undefined; readonly tableName: string }): Promise<Table> {
  if (options.folder) await mkdir(options.folder, { recursive: true });
  const server = dynalite({ ...(options.folder ? { path: options.folder } : {}), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'laptop', secretAccessKey: 'laptop' },
    maxAttempts: 1,
  });
  try {
    await client.send(new DescribeTableCommand({ TableName: options.tableName })).catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException) return client.send(createTable(options.tableName));
      throw error;
    });
  } catch (error) {
    await stop();
    throw error;
  } finally {
    client.destroy();
  }
  return { url, stop };
}

function createTable(name: string): CreateTableCommand {
  const { dueIndex } = names;
  const strings = [names.partition, names.sort, dueIndex.partition, dueIndex.sort];
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: strings.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: [
      { AttributeName: names.partition, KeyType: 'HASH' },
      { AttributeName: names.sort, KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: dueIndex.name,
        KeySchema: [
          { AttributeName: dueIndex.partition, KeyType: 'HASH' },
          { AttributeName: dueIndex.sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
}
