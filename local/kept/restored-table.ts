import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableOf } from '../../functions/aws/table.ts';
import { variables } from '../../functions/names.ts';
import { readRows } from '../folder/table-rows.ts';
import { StageFault } from '../stage-fault.ts';
import { type RestoredDeployment, restoreDeployed } from './deployed-restore.ts';
import { withDeployedServices } from './deployed-services.ts';
import { deployedName, patience, type Where, withFaults } from './deployed-store.ts';

/**
 * Brings back into the deployed stack what a table has that AWS restored, with the credentials and the region that the AWS tools use too.
 * @param isMeant without it nothing is written
 * @throws StageFault when it is not known which table is the stack's, or one of them cannot be reached
 */
export async function restoreFromTable(where: Where, from: string, isMeant: boolean): Promise<RestoredDeployment> {
  const name = await deployedName(where, variables.table, 'TableName');
  if (name === from) throw new StageFault(`${from} is the table of the stack itself; name the one that AWS restored.`);
  const client = new DynamoDBClient(patience);
  try {
    const partitions = await withFaults(`table ${from}`, async () => {
      const found = new Set<string>();
      for await (const rows of readRows(client, from)) for (const { pk } of rows) if (typeof pk === 'string') found.add(pk);
      return [...found].sort();
    });
    const tables = { backup: tableOf(client, from), table: tableOf(client, name), partitions };
    return await withDeployedServices(where, (opened) => restoreDeployed(opened, tables, isMeant));
  } finally {
    client.destroy();
  }
}
