import { tableOf } from '../../functions/aws/table.ts';
import { type Store, storeOf } from '../../functions/store/store.ts';
import { openDataFolder } from '../folder/data-folder.ts';
import { names } from '../stage-environment.ts';
import { keptTable, withTable } from './kept-table.ts';

/**
 * Looks into what a stage kept in its folder, while no stage runs there. Nothing is started that would read or send a mail.
 * @throws StageFault when nothing is kept there, or a stage holds the folder
 */
export async function withKeptStore<Result>(folder: string, look: (store: Store) => Promise<Result>): Promise<Result> {
  const table = await keptTable(folder);
  const held = await openDataFolder(folder);
  try {
    return await withTable(table, (client) => look(storeOf(tableOf(client, names.table))));
  } finally {
    await held.close();
  }
}
