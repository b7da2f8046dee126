import { parseArgs } from 'node:util';
import { StageFault } from '../../local/stage-fault.ts';
import { ownFolder } from './kept-command.ts';

const usage = `usage: npm run -s cli -- backup [--to FILE] [--data DIR] [--json]

Writes everything that the data folder holds into one file, also while the program runs there. --to may name a folder; without it the file comes into this one.`;

/**
 * Writes all that is kept on this machine into one file.
 * @returns the exit code: 0 done, 1 it cannot be read or written, 2 wrong usage
 */
export async function backupCommand(args: readonly string[]): Promise<number> {
  let values: { readonly to?: string; readonly data?: string; readonly json?: boolean };
  try {
    ({ values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } } }));
  } catch (error) {
    console.error(`backup: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n${usage}`);
    return 2;
  }
  const { backUp } = await import('../../local/kept/back-up.ts');
  try {
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const made = await backUp(values.data ?? ownFolder, values.to ?? '.', now);
    const { path, rows, files, bytes, whileRunning } = made;
    const how = whileRunning ? 'The program stood still for a moment and runs on.' : 'No program ran there.';
    process.stdout.write(
      values.json
        ? `${JSON.stringify(made)}\n`
        : `${path}: ${rows} rows and ${files} files, ${(bytes / 1e6).toFixed(1)} MB. ${how}\nIt holds your mails as they came, not encrypted: keep it like them.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    console.error(`backup: ${error.message}`);
    return 1;
  }
}
