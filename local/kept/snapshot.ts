import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../folder/durable-file.ts';
import type { KeptRow } from '../folder/table-rows.ts';

/** Rows of the table, one as JSON on each line. */
export const rowsFile = 'rows.jsonl';
/** Below it, the files of the data folder. */
export const filesFolder = 'files';

const snapshotName = /^\.snapshot-/;

/**
 * What a data folder holds at this moment, beside it in a hidden folder: the rows of the table, and every file under a second name. That takes no room and little time, and no such file changes any more: ours are
 * always replaced as a whole ({@link writeDurably}). To be called at a standstill.
 * @returns the folder, which belongs to the caller
 */
export async function takeSnapshot(folder: string, rows: AsyncIterable<readonly KeptRow[]>): Promise<string> {
  const snapshot = join(folder, `.snapshot-${randomBytes(8).toString('hex')}`);
  await mkdir(join(snapshot, filesFolder), { recursive: true, mode: 0o700 });
  try {
    await linkAll(folder, join(snapshot, filesFolder), isKept);
    const file = await open(join(snapshot, rowsFile), 'wx', 0o600);
    try {
      for await (const page of rows) await file.write(page.map((row) => `${JSON.stringify(row)}\n`).join(''));
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(snapshot, { recursive: true, force: true });
    throw error;
  }
  return snapshot;
}

/** Removes what commands that were killed left behind. Only at start: a running one would lose its own. */
export async function removeSnapshots(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => snapshotName.test(name));
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
}

/** The table's own files are kept as rows; locks and logs are of this machine and this run. */
function isKept(name: string): boolean {
  return name !== 'table' && !/^in-use\b|\.log(\.\d+)?$/.test(name);
}

async function linkAll(from: string, to: string, isWanted: (name: string) => boolean): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    // Hidden ones are half written, or other snapshots.
    if (entry.name.startsWith('.') || !isWanted(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await mkdir(target, { mode: 0o700 });
      await linkAll(source, target, () => true);
    } else if (entry.isFile()) {
      await link(source, target).catch((error: unknown) => {
        // Gone since it was listed: a queue entry that was done with, which a restart would have done again.
        if (!isErrno(error, 'ENOENT')) throw error;
      });
    }
  }
}
