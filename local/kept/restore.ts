import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Instant } from '../../lib/time.ts';
import { openDataFolder } from '../folder/data-folder.ts';
import { isErrno } from '../folder/durable-file.ts';
import { lockFolder } from '../folder/folder-lock.ts';
import { rowWriter } from '../folder/table-rows.ts';
import { names } from '../stage-environment.ts';
import { StageFault } from '../stage-fault.ts';
import { type Contents, readArchive } from './archive.ts';
import { withTable } from './kept-table.ts';

export type Restored = Contents & {
  readonly folder: string;
  /** Where what lay there before is now. */
  readonly before?: string;
};

/** Reads a backup to its end and says what it holds. @throws StageFault when it is not whole */
export function checkBackUp(from: string): Promise<Contents> {
  return readArchive(from, { row: async () => undefined, file: async () => undefined });
}

/**
 * Makes a data folder from a backup, once that has proven to be whole.
 * @param options.replace what lies there is put aside under another name; otherwise only a new or an empty folder is taken
 * @throws StageFault
 */
export async function restore(from: string, to: string, options: { readonly replace: boolean; readonly now: Instant }): Promise<Restored> {
  const folder = resolve(to);
  await checkBackUp(from);
  try {
    const isEmpty = (await contentsOf(folder)).every(isOfLock);
    if (!isEmpty && !options.replace)
      throw new StageFault(
        `The data folder ${folder} is not empty; choose another with --data, or have what is there put aside with --replace.`,
      );
    const before = isEmpty ? undefined : await putAside(folder, options.now);
    try {
      return { ...(await unpackInto(folder, from)), folder, ...(before !== undefined && { before }) };
    } catch (error) {
      if (before !== undefined) {
        await rm(folder, { recursive: true, force: true });
        await rename(before, folder);
      }
      throw error;
    }
  } catch (error) {
    if (error instanceof StageFault || !isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EBUSY', 'EXDEV')) throw error;
    throw new StageFault(`The data folder ${folder} cannot be written (${String((error as NodeJS.ErrnoException).code)}).`, {
      cause: error,
    });
  }
}

async function unpackInto(folder: string, from: string): Promise<Contents> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  if (!lock) throw new StageFault(`The data folder ${folder} is in use by another Followthrough that runs; stop it first.`);
  try {
    return await unpack(from, folder);
  } finally {
    await lock.release();
  }
}

async function unpack(from: string, folder: string): Promise<Contents> {
  const fresh = join(folder, `.restoring-${randomBytes(8).toString('hex')}`);
  await mkdir(fresh, { mode: 0o700 });
  try {
    const contents = await withTable(join(fresh, 'table'), async (client) => {
      const rows = rowWriter(client, names.table);
      const read = await readArchive(from, {
        row: rows.put,
        file: async (path, content, modifiedAtMs) => {
          const file = join(fresh, path);
          await mkdir(dirname(file), { recursive: true, mode: 0o700 });
          await writeFile(file, content, { flag: 'wx', mode: 0o600 });
          await utimes(file, modifiedAtMs / 1000, modifiedAtMs / 1000);
        },
      });
      await rows.finish();
      return read;
    });
    // By this file a data folder is known: until it is there, nothing starts with half of it.
    const inOrder = (await readdir(fresh)).sort((one, other) => Number(one === 'README.txt') - Number(other === 'README.txt'));
    for (const name of inOrder) await rename(join(fresh, name), join(folder, name));
    await rmdir(fresh);
    return contents;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Only what is ours, and nobody uses. @returns its new name */
async function putAside(folder: string, now: Instant): Promise<string> {
  const held = await openDataFolder(folder);
  try {
    const aside = `${folder}.before-${now.slice(0, 19).replaceAll(':', '')}Z`;
    await rename(folder, aside);
    return aside;
  } finally {
    await held.close();
  }
}

async function contentsOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

/** What a command that was killed here may have left. */
function isOfLock(name: string): boolean {
  return name.startsWith('.') || /^in-use\b/.test(name);
}
