import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startTable } from '../folder/table.ts';
import { names, region, secretAccessKey } from '../stage-environment.ts';
import { StageFault } from '../stage-fault.ts';

/** Where the table of a data folder lies. @throws StageFault when nothing is kept there */
export async function keptTable(dataFolder: string): Promise<string> {
  const folder = resolve(dataFolder);
  if (await isFolder(join(folder, 'table'))) return join(folder, 'table');
  throw new StageFault(`Nothing is kept in ${folder} yet; name the folder that "npm start" was given with --data.`);
}

/** Opens a table that nobody else has open, or makes it. */
export async function withTable<Result>(folder: string, work: (client: DynamoDBClient) => Promise<Result>): Promise<Result> {
  const accessKeyId = `LOOK${randomBytes(12).toString('hex').toUpperCase()}`;
  const table = await startTable({ folder, tableName: names.table, accessKeyId });
  const client = new DynamoDBClient({ endpoint: table.url, region, credentials: { accessKeyId, secretAccessKey } });
  try {
    return await work(client);
  } finally {
    client.destroy();
    await table.stop();
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
