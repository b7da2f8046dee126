import { randomBytes } from 'node:crypto';
import { link, open, readdir, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that after any crash there is either the old one or the whole new one: temporary name, flushed, renamed.
 * `onlyNew`: answers false when the file exists, and changes nothing. `writtenAtMs` becomes its modification time.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  options: { onlyNew?: boolean; writtenAtMs?: number } = {},
): Promise<boolean> {
  const temporary = join(dirname(path), halfWrittenName());
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.writtenAtMs !== undefined) await utimes(temporary, options.writtenAtMs / 1000, options.writtenAtMs / 1000);
    if (!options.onlyNew) {
      await rename(temporary, path);
      return true;
    }
    // A hard link, unlike a rename, refuses to replace: of two writers of one new name exactly one wins.
    await link(temporary, path);
    await rm(temporary);
    return true;
  } catch (error) {
    await rm(temporary, { force: true });
    if (options.onlyNew && isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Names of the whole files of a folder, in order. */
export async function listWhole(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith(halfWritten)).sort();
}

/** Removes what a crash left half written. Only at start: a running writer would lose its file. */
export async function removeHalfWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.startsWith(halfWritten)) await rm(join(folder, name), { force: true });
}

/** Undefined when there is no such file; every other failure is thrown. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** A name that nobody has, and that is cleared away at the next start. */
export function halfWrittenName(): string {
  return `${halfWritten}${randomBytes(8).toString('hex')}`;
}

const halfWritten = '.writing-';
