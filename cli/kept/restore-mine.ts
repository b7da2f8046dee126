import { parseArgs } from 'node:util';
import { StageFault } from '../../local/stage-fault.ts';

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
  const { restoreFromTable } = await import('../../local/kept/restored-table.ts');
  try {
    const where = { env: process.env, folder: process.cwd() };
    const { owners, rows, facts, forgotten, mails } = await restoreFromTable(where, from, yes);
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
  }
}
