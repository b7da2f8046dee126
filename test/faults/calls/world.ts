import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AttributeValue, BatchWriteItemCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { LaidOut } from '../../functions/given/laid-out.ts';

/** All that a stage keeps: the table's rows as they lie there, and its files (objects, schedules, mails that went, what was laid aside). */
export type World = {
  readonly rows: readonly Row[];
  readonly files: readonly { readonly path: string; readonly content: Buffer; readonly writtenAtMs: number }[];
};

type Row = Readonly<Record<string, AttributeValue>>;

/** As many as DynamoDB takes in one call. */
const mostRows = 25;

export async function takeWorld({ folder, settings, environment }: LaidOut): Promise<World> {
  const table = new DynamoDBClient(settings.dynamodb);
  const { Items: rows = [] } = await table.send(new ScanCommand({ TableName: environment.table, ConsistentRead: true }));
  table.destroy();
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: path.slice(folder.length + 1), content: await readFile(path), writtenAtMs: (await stat(path)).mtimeMs };
    });
  return { rows, files: await Promise.all(files) };
}

export async function layFiles(folder: string, { files }: World): Promise<void> {
  for (const { path, content, writtenAtMs } of files) {
    const to = join(folder, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, content);
    await utimes(to, writtenAtMs / 1000, writtenAtMs / 1000);
  }
}

/** Into a table that is empty. */
export async function putRows({ settings, environment }: LaidOut, { rows }: World): Promise<void> {
  const table = new DynamoDBClient(settings.dynamodb);
  for (let from = 0; from < rows.length; from += mostRows) {
    const requests = rows.slice(from, from + mostRows).map((Item) => ({ PutRequest: { Item } }));
    await table.send(new BatchWriteItemCommand({ RequestItems: { [environment.table]: requests } }));
  }
  table.destroy();
}
