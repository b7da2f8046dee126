import { EventEmitter } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { table as names } from '../../functions/names.ts';
import type { AwsAnswer, AwsRequest, AwsService } from '../aws/server.ts';
import { mendStores } from './mended-stores.ts';

mendStores();

const lookEveryMs = 5;

/** DynamoDB as dynalite plays it, on loopback. */
export type EmbeddedTable = {
  readonly url: string;
  /** The same table, for clients in this process. */
  readonly serve: AwsService;
  stop(): Promise<void>;
};

/**
 * The embedded table on loopback, made complete with its index on the first start. `folder`: undefined keeps it in memory. One process at a
 * time: dynalite does not survive a folder that another one has open. Only who knows the access key made for this run is served.
 */
export async function startTable(options: {
  readonly folder: string | undefined;
  readonly tableName: string;
  readonly accessKeyId: string;
}): Promise<EmbeddedTable> {
  if (options.folder) await mkdir(options.folder, { recursive: true });
  const server = dynalite({ ...(options.folder ? { path: options.folder } : {}), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  // dynalite takes any key and tells every web page that it may ask: whatever the owner's browser has open could read and write the table.
  const [answer] = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const isOurs = request.headers.authorization?.includes(`Credential=${options.accessKeyId}/`) && request.headers.origin === undefined;
    if (isOurs) answer?.(request, response);
    else response.writeHead(403).end();
  });
  // Only clients end a connection: a call never meets one that is just being closed.
  server.keepAliveTimeout = 0;
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
    credentials: { accessKeyId: options.accessKeyId, secretAccessKey: 'any' },
    maxAttempts: 1,
  });
  try {
    const look = new DescribeTableCommand({ TableName: options.tableName });
    const found = await client.send(look).catch(async (error: unknown) => {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      await client.send(createTable(options.tableName));
      return client.send(look);
    });
    // A table that is being made refuses its first rows.
    for (let table = found; table.Table?.TableStatus !== 'ACTIVE'; table = await client.send(look)) await pause(lookEveryMs);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    client.destroy();
  }
  return { url, serve: (request) => (answer ? askWithin(answer, request) : Promise.reject(new Error('the table has no door'))), stop };
}

/** Hands a request to a server's listener without a connection. */
function askWithin(answer: Listener, { method, headers, body }: AwsRequest): Promise<AwsAnswer> {
  return new Promise((resolve, reject) => {
    const given: Record<string, string> = {};
    const request = Object.assign(new EventEmitter(), { method, url: '/', headers: { ...anySignature, ...headers } });
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: string | number) => {
        given[name.toLowerCase()] = String(value);
      },
      end: (text = '') => resolve({ status: response.statusCode, headers: given, body: text }),
    };
    try {
      answer(request as unknown as IncomingMessage, response as unknown as ServerResponse);
      if (body.length > 0) request.emit('data', body);
      request.emit('end');
    } catch (error) {
      reject(error);
    }
  });
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Who is in this process need not show the key; the table only looks whether there is a signature. */
const anySignature = {
  authorization: 'AWS4-HMAC-SHA256 Credential=own/20000101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20000101T000000Z',
};

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
