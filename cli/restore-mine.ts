import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { variables } from '../functions/names.ts';
import { tableOf } from '../functions/table.ts';
import { restoreDeployed } from '../local/deployed-restore.ts';
import { withDeployedServices } from '../local/deployed-services.ts';
import { deployedName, patience, withFaults } from '../local/deployed-store.ts';
import { StageFault } from '../local/stage-fault.ts';
import { readRows } from '../local/table-rows.ts';

export const restoreMineUsage = `usage: npm run -s cli -- restore --mine --from TABLE [--yes] [--json]

Brings back into the deployed stack what TABLE has of it, a table that AWS restored to an earlier moment. What is there stays; without --yes it says what would come back.`;

/**
 * Brings rows back into the table of the deployed stack from a copy of it.
 * @returns the exit code: 0 done, 1 it cannot be read or written, 2 wrong usage
 */
export async function restoreMineCommand(args: readonly string[]): Promise<number> {
  let values: { readonly from?: string; readonly yes?: boolean; readonly json?: boolean };
  try {
    const options = { mine: { type: 'boolean' }, from: { type: 'string' }, yes: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    console.error(`restore: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n${restoreMineUsage}`);
    return 2;
  }
  const { from, yes = false } = values;
  if (from === undefined || from === '') {
    console.error(`restore: expected --from TABLE\n${restoreMineUsage}`);
    return 2;
  }
  const where = { env: process.env, folder: process.cwd() };
  const client = new DynamoDBClient(patience);
  try {
    const name = await deployedName(where, variables.table, 'TableName');
    if (name === from) throw new StageFault(`${from} is the table of the stack itself; name the one that AWS restored.`);
    const partitions = await withFaults(`table ${from}`, async () => {
      const found = new Set<string>();
      for await (const rows of readRows(client, from)) for (const { pk } of rows) if (typeof pk === 'string') found.add(pk);
      return [...found].sort();
    });
    const tables = { backup: tableOf(client, from), table: tableOf(client, name), partitions };
    const { owners, rows, facts, forgotten, mails } = await withDeployedServices(where, (opened) => restoreDeployed(opened, tables, yes));
    const counts = `${rows} rows and ${facts} facts of ${owners} owners, and ${mails} mails to be read again`;
    const left = forgotten === 0 ? '' : ` ${forgotten} rows stay away: what they are about was forgotten since.`;
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ restored: yes, owners, rows, facts, forgotten, mails })}\n`
        : yes
          ? `Back: ${counts}.${left} The next sweep, within the hour, wakes whoever has something due.\n`
          : `Would come back: ${counts}.${left} Nothing was changed: add --yes to have them back.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    console.error(`restore: ${error.message}`);
    return 1;
  } finally {
    client.destroy();
  }
}
