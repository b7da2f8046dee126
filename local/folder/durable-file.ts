import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsync,
  futimesSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFile,
  writeFileSync,
} from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const flush = promisify(fsync);
const writeInto = promisify(writeFile);

/** So much is written or read at once: it takes some microseconds, and to have each step of it done by another thread takes ten times as long. Only to wait for the disk is left to another thread. */
const atOnceBytes = 256 * 1024;

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
    await writeFlushed(temporary, content, options.writtenAtMs);
    if (!options.onlyNew) {
      renameSync(temporary, path);
      return true;
    }
    // A hard link, unlike a rename, refuses to replace: of two writers of one new name exactly one wins.
    linkSync(temporary, path);
    rmSync(temporary);
    return true;
  } catch (error) {
    rmSync(temporary, { force: true });
    if (options.onlyNew && isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

async function writeFlushed(path: string, content: string | Uint8Array, writtenAtMs: number | undefined): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    if (content.length > atOnceBytes) await writeInto(file, content);
    else writeFileSync(file, content);
    if (writtenAtMs !== undefined) futimesSync(file, writtenAtMs / 1000, writtenAtMs / 1000);
    await flush(file);
  } finally {
    closeSync(file);
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
    return statSync(path).size > atOnceBytes ? await readFile(path) : readFileSync(path);
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
