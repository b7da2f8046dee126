import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../../lib/time.ts';
import { openDataFolder } from '../folder/data-folder.ts';
import { isErrno } from '../folder/durable-file.ts';
import { askHolder } from '../folder/folder-lock.ts';
import { readRows } from '../folder/table-rows.ts';
import { names } from '../stage-environment.ts';
import { StageFault } from '../stage-fault.ts';
import { type Contents, writeArchive } from './archive.ts';
import { isFolder, keptTable, withTable } from './kept-table.ts';
import { takeSnapshot } from './snapshot.ts';

/** What is asked of the program that holds the folder, and what it answers: where the snapshot lies, which the asker packs and removes. */
export const snapshotQuestion = 'take a snapshot';
const snapshotAnswer = z.union([z.object({ snapshot: z.string() }), z.object({ fault: z.string() })]);

export type BackUp = Contents & { readonly path: string; readonly bytes: number; readonly whileRunning: boolean };

/**
 * Writes all that a data folder holds into one file. A program that runs there is asked for a snapshot, for which it stands still for a moment; otherwise the folder is held meanwhile.
 * @param to a folder, or what ends with a slash, takes a new file named after the moment
 * @throws StageFault when nothing is kept there, or the file cannot be written
 */
export async function backUp(from: string, to: string, now: Instant): Promise<BackUp> {
  const folder = resolve(from);
  await keptTable(folder);
  const path =
    to.endsWith('/') || (await isFolder(resolve(to)))
      ? join(resolve(to), `followthrough-${now.slice(0, 19).replaceAll(':', '')}Z.backup`)
      : resolve(to);
  if (path.startsWith(folder + sep))
    throw new StageFault(`The backup would lie in the data folder itself; name a place outside of ${folder} with --to.`);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const asked = await snapshotOfRunning(folder);
    const snapshot = asked ?? (await snapshotOfStopped(folder));
    try {
      const contents = await writeArchive(snapshot, path, now);
      return { ...contents, path, bytes: (await stat(path)).size, whileRunning: asked !== undefined };
    } finally {
      await rm(snapshot, { recursive: true, force: true });
    }
  } catch (error) {
    if (error instanceof StageFault || !isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST')) throw error;
    throw new StageFault(`The backup ${path} cannot be written (${String((error as NodeJS.ErrnoException).code)}).`, { cause: error });
  }
}

async function snapshotOfRunning(folder: string): Promise<string | undefined> {
  const asked = await askHolder(folder, snapshotQuestion);
  if (!asked) return undefined;
  const answer = snapshotAnswer.parse(asked.answer);
  if ('fault' in answer) throw new StageFault(answer.fault);
  return answer.snapshot;
}

async function snapshotOfStopped(path: string): Promise<string> {
  const folder = await openDataFolder(path);
  try {
    return await withTable(join(folder.path, 'table'), (client) => takeSnapshot(folder.path, readRows(client, names.table)));
  } finally {
    await folder.close();
  }
}
