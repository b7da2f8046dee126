import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Clock, makeClock } from '../clock.ts';
import { StageFault } from '../stage-fault.ts';
import { isErrno, readIfThere, writeDurably } from './durable-file.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { type Log, openLog } from './log.ts';

/** Everything that one laptop keeps, held by one program at a time. */
export type DataFolder = {
  readonly path: string;
  /** Nothing of it is kept. */
  readonly passing: boolean;
  /** How far ahead the clock was moved, kept so that a restart goes on in the same time. */
  rememberClock(aheadMs: number): Promise<void>;
  clockAheadMs(): Promise<number | undefined>;
  /** What other commands ask of the program that holds the folder is answered by this. */
  serve: FolderLock['serve'];
  close(): Promise<void>;
};

/** How the files of a folder lie. Another number when a former program would misread what a newer one wrote, or a newer one has to move something first. */
export const folderVersion = 2;

/** What brings a folder from a version to the next; those from before versions were written count as 0. */
const upgrades: readonly ((path: string) => Promise<void>)[] = [
  // The log, then of the functions alone, was never cut while the program ran.
  (path) => rename(join(path, 'functions.log'), join(path, logFile)).catch(unlessMissing),
  // How often a mail was tried stands in its file's name: a former program would not find it there. The queue reads both.
  async () => undefined,
];

const logFile = 'followthrough.log';
const versionFile = 'version.json';

const readme = 'Kept by Followthrough: mails, drafts and what is known of your applications.\n';

/** Opens the folder of a stage, or a passing one for `memory`. @throws StageFault when it cannot be written, holds something else, or is a newer program's */
export async function openDataFolder(wanted: string | 'memory'): Promise<DataFolder> {
  if (wanted === 'memory') {
    const path = await mkdtemp(join(tmpdir(), 'followthrough-'));
    return {
      path,
      passing: true,
      rememberClock: async () => undefined,
      clockAheadMs: async () => undefined,
      serve: () => undefined,
      close: () => rm(path, { recursive: true, force: true }),
    };
  }
  const path = resolve(wanted);
  const clockFile = join(path, 'clock.json');
  await refuseNewer(path);
  if (await isForeign(path)) throw new StageFault(`The data folder ${path} holds other things; choose a new or an empty one with --data.`);
  let lock: FolderLock | undefined;
  try {
    await makeFolder(path);
    // Mails and drafts are the owner's own business, also in a folder that was there before.
    await chmod(path, 0o700).catch(() => undefined);
    await writeDurably(join(path, 'README.txt'), readme);
    lock = await lockFolder(path);
    if (lock) await upgrade(path);
  } catch (error) {
    await lock?.release();
    if (error instanceof StageFault) throw error;
    throw new StageFault(`The data folder ${path} cannot be written (${reason(error)}); choose another with --data.`, { cause: error });
  }
  if (!lock)
    throw new StageFault(
      `The data folder ${path} is in use by another Followthrough that runs; stop it, or choose another folder with --data.`,
    );
  return {
    path,
    passing: false,
    rememberClock: async (aheadMs) => {
      await writeDurably(clockFile, `${JSON.stringify({ aheadMs })}\n`);
    },
    clockAheadMs: async () => {
      const kept = await readIfThere(clockFile);
      return kept && Number((JSON.parse(kept.toString()) as { aheadMs?: number }).aheadMs ?? 0);
    },
    serve: lock.serve,
    close: lock.release,
  };
}

/** Undefined for a folder that has none. @throws StageFault when it cannot be read */
async function versionOf(path: string): Promise<number | undefined> {
  const kept = await readIfThere(join(path, versionFile)).catch((error: unknown) => {
    if (isErrno(error, 'ENOTDIR')) return undefined;
    throw error;
  });
  if (!kept) return undefined;
  try {
    const { folder } = JSON.parse(kept.toString()) as { readonly folder?: unknown };
    if (typeof folder === 'number') return folder;
  } catch {
    // Said below.
  }
  throw new StageFault(
    `${join(path, versionFile)} is damaged: it should say {"folder":${folderVersion}}, or bring the folder back from a backup.`,
  );
}

async function refuseNewer(path: string): Promise<void> {
  const version = (await versionOf(path)) ?? 0;
  if (version > folderVersion)
    throw new StageFault(
      `The data folder ${path} was last used by a newer Followthrough (version ${version} of the folder, this one knows ${folderVersion}); update the program, or choose another folder with --data.`,
    );
}

/** Only for who holds the folder. */
async function upgrade(path: string): Promise<void> {
  await refuseNewer(path);
  const version = await versionOf(path);
  if (version === folderVersion) return;
  for (const step of upgrades.slice(version ?? 0)) await step(path);
  await writeDurably(join(path, versionFile), `${JSON.stringify({ folder: folderVersion })}\n`);
}

function unlessMissing(error: unknown): void {
  if (!isErrno(error, 'ENOENT')) throw error;
}

/** Among somebody's documents our files would be lost, and our README.txt would replace theirs. */
async function isForeign(path: string): Promise<boolean> {
  const found = (await readdir(path).catch(() => [])).filter((name) => !name.startsWith('.') && name !== 'clock.json');
  return found.length > 0 && (await readIfThere(join(path, 'README.txt')).catch(() => undefined))?.toString() !== readme;
}

/** The clock of a stage: at the moment asked for, else as far ahead as it was left. */
export async function openClock(folder: DataFolder, wanted: { readonly startAt?: string; readonly held?: boolean }): Promise<Clock> {
  const startAtMs = wanted.startAt === undefined ? undefined : Date.parse(wanted.startAt);
  if (Number.isNaN(startAtMs)) throw new StageFault(`"${wanted.startAt}" is no moment in time.`);
  const aheadMs = await folder.clockAheadMs();
  return makeClock({
    ...(wanted.held ? { held: true } : {}),
    ...(startAtMs === undefined ? {} : { startAtMs }),
    ...(aheadMs === undefined ? {} : { aheadMs }),
  });
}

/** The program's own log, mostly of what went wrong; none of a passing folder. */
export function openFolderLog(folder: DataFolder): Log {
  return folder.passing ? { print: () => undefined, close: () => undefined } : openLog(join(folder.path, logFile));
}

/** Step by step: Node's own recursive way never ends where the system says that even a child of an existing folder does not exist (/proc). */
async function makeFolder(path: string): Promise<void> {
  if (await isThere(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  await mkdir(path, { mode: 0o700 });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
