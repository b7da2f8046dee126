import { parseArgs } from 'node:util';
import { StageFault } from '../../local/stage-fault.ts';
import { ownFolder } from './kept-command.ts';

const usage = `usage: npm run -s cli -- restore FILE [--data DIR] [--replace] [--check] [--json]

Makes a data folder from a backup. --replace puts what lies there aside, under another name; --check only looks whether the backup is whole.
With --mine --from TABLE rows come back into the deployed stack, from a table that AWS restored.`;

/**
 * Makes a data folder from a backup.
 * @returns the exit code: 0 done, 1 the backup is not whole or the folder cannot be made, 2 wrong usage
 */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--mine')) return (await import('./restore-mine.ts')).restoreMineCommand(args);
  let values: { readonly data?: string; readonly replace?: boolean; readonly check?: boolean; readonly json?: boolean };
  let file: string;
  try {
    const given = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, replace: { type: 'boolean' }, check: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const [first, ...more] = given.positionals;
    if (first === undefined || more.length > 0) throw new Error('expected the FILE of one backup');
    file = first;
    values = given.values;
  } catch (error) {
    console.error(`restore: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n${usage}`);
    return 2;
  }
  const { checkBackUp, restore } = await import('../../local/kept/restore.ts');
  try {
    if (values.check) {
      const { at, rows, files } = await checkBackUp(file);
      process.stdout.write(
        values.json ? `${JSON.stringify({ at, rows, files })}\n` : `${file} is whole: ${rows} rows and ${files} files, as of ${at}.\n`,
      );
      return 0;
    }
    const made = await restore(file, values.data ?? ownFolder, {
      replace: values.replace ?? false,
      now: `${new Date().toISOString().slice(0, 19)}Z`,
    });
    const { folder, at, rows, files, before } = made;
    process.stdout.write(
      values.json
        ? `${JSON.stringify(made)}\n`
        : `${folder}: ${rows} rows and ${files} files, as of ${at}.${before === undefined ? '' : ` What was there before is now ${before}.`}\nWhat was mailed after that moment is not known there, and is mailed again. Start it on one machine only: two would both mail you.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    console.error(`restore: ${error.message}`);
    return 1;
  }
}
