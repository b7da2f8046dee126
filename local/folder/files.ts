import { existsSync, linkSync, renameSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { halfWrittenName, isErrno, listWhole, readIfThere, removeHalfWritten, writeDurably } from './durable-file.ts';

/** A folder of whole files: after any crash each is there as it was, or as it was to be. Or the same in memory, for what is not kept. */
export type Files = {
  /** Done when it is on disk. `onlyNew`: answers false when there is one of that name, and changes nothing. `writtenAtMs` becomes its modification time. */
  write(name: string, content: string | Uint8Array, options?: { onlyNew?: boolean; writtenAtMs?: number }): Promise<boolean>;
  /** The same content under a second name, whatever is there; false when there is nothing of the first. The time becomes that of both. */
  copy(name: string, to: string, writtenAtMs: number): Promise<boolean>;
  /** Over whatever is there; nothing happens when there is nothing of the first. `writtenAtMs` becomes its modification time. */
  rename(name: string, to: string, options?: { writtenAtMs?: number }): Promise<void>;
  read(name: string): Promise<Buffer | undefined>;
  modifiedAtMs(name: string): Promise<number | undefined>;
  remove(name: string): Promise<void>;
  /** In order. */
  list(): Promise<readonly string[]>;
};

/** What a crash left half written is removed. @param folder undefined: in memory */
export async function openFiles(folder: string | undefined): Promise<Files> {
  if (folder === undefined) return filesInMemory();
  await mkdir(folder, { recursive: true });
  await removeHalfWritten(folder);
  const at = (name: string) => join(folder, name);
  return {
    write: (name, content, options) => writeDurably(at(name), content, options),
    copy: async (name, to, writtenAtMs) => {
      // A second name costs nothing, and what it names is on disk already. Written files are replaced, never changed, so the two cannot get in each other's way.
      const temporary = at(halfWrittenName());
      try {
        linkSync(at(name), temporary);
        utimesSync(temporary, writtenAtMs / 1000, writtenAtMs / 1000);
        renameSync(temporary, at(to));
      } catch (error) {
        if (isErrno(error, 'ENOENT')) return false;
        // Not every file system has second names.
        const content = await readIfThere(at(name));
        if (content === undefined) return false;
        await writeDurably(at(to), content, { writtenAtMs });
      } finally {
        // Two names of one file are not renamed onto each other.
        unlessMissing(() => unlinkSync(temporary));
      }
      return true;
    },
    rename: async (name, to, { writtenAtMs } = {}) => {
      unlessMissing(() => {
        if (writtenAtMs !== undefined) utimesSync(at(name), writtenAtMs / 1000, writtenAtMs / 1000);
        renameSync(at(name), at(to));
        // Two names of one file are not renamed onto each other.
        if (name !== to && existsSync(at(name))) unlinkSync(at(name));
      });
    },
    read: (name) => readIfThere(at(name)),
    modifiedAtMs: async (name) => unlessMissing(() => statSync(at(name)).mtimeMs),
    remove: async (name) => {
      unlessMissing(() => unlinkSync(at(name)));
    },
    list: () => listWhole(folder),
  };
}

function unlessMissing<Done>(work: () => Done): Done | undefined {
  try {
    return work();
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function filesInMemory(): Files {
  const kept = new Map<string, { readonly content: Buffer; readonly writtenAtMs: number }>();
  return {
    write: async (name, content, { onlyNew, writtenAtMs = Date.now() } = {}) => {
      if (onlyNew && kept.has(name)) return false;
      kept.set(name, { content: Buffer.from(content), writtenAtMs });
      return true;
    },
    copy: async (name, to, writtenAtMs) => {
      const found = kept.get(name);
      if (found) kept.set(to, { ...found, writtenAtMs });
      return found !== undefined;
    },
    rename: async (name, to, { writtenAtMs } = {}) => {
      const found = kept.get(name);
      kept.delete(name);
      if (found) kept.set(to, writtenAtMs === undefined ? found : { ...found, writtenAtMs });
    },
    read: async (name) => kept.get(name)?.content,
    modifiedAtMs: async (name) => kept.get(name)?.writtenAtMs,
    remove: async (name) => void kept.delete(name),
    list: async () => [...kept.keys()].sort(),
  };
}
