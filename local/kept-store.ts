import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Store, storeOf } from '../functions/store.ts';
import { tableOf } from '../functions/table.ts';
import { openDataFolder } from './data-folder.ts';
import { StageFault } from './stage-fault.ts';
import { startTable } from './table.ts';

/** As the stage names it. */
const tableName = 'followthrough';

/**
 * Looks into what a stage kept in its folder, while no stage runs there. Nothing is started that would read or send a mail.
 * @throws StageFault when nothing is kept there, or a stage holds the folder
 */
export async function withKeptStore<Result>(folder: string, look: (store: Store) => Promise<Result>): Promise<Result> {
  const table = join(resolve(folder), 'table');
  const isThere = await stat(table).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) throw new StageFault(`Nothing is kept in ${resolve(folder)} yet; name the folder that "npm start" was given with --data.`);
  const held = await openDataFolder(folder);
  try {
    const accessKeyId = `LOOK${randomBytes(12).toString('hex').toUpperCase()}`;
    const engine = await startTable({ folder: table, tableName, accessKeyId });
    const client = new DynamoDBClient({
      endpoint: engine.url,
      region: 'us-east-1',
      credentials: { accessKeyId, secretAccessKey: 'any' },
    });
    try {
      return await look(storeOf(tableOf(client, tableName)));
    } finally {
      client.destroy();
      await engine.stop();
    }
  } finally {
    await held.close();
  }
}
