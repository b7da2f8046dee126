import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Clock, makeClock } from './clock.ts';
import { readIfThere, writeDurably } from './durable-file.ts';
import { lockFolder } from './folder-lock.ts';
import { StageFault } from './stage-fault.ts';

export type DataFolder = {
  readonly path: string;
  /** Nothing of it is kept. */
  readonly passing: boolean;
  /** How far ahead the clock was moved, kept so that a restart goes on in the same time. */
  rememberClock(aheadMs: number): Promise<void>;
  clockAheadMs(): Promise<number | undefined>;
  close(): Promise<void>;
};

const readme = 'Kept by Followthrough: mails, drafts and what is known of your applications.\n';

/** Opens the folder of a stage, or a passing one for `memory`. @throws StageFault when it cannot be written, or holds something else */
export async function openDataFolder(wanted: string | 'memory'): Promise<DataFolder> {
  if (wanted === 'memory') {
    const path = await mkdtemp(join(tmpdir(), 'followthrough-'));
    return {
      path,
      passing: true,
      rememberClock: async () => undefined,
      clockAheadMs: async () => undefined,
      close: () => rm(path, { recursive: true, force: true }),
    };
  }
  const path = resolve(wanted);
  const clockFile = join(path, 'clock.json');
  let release: (() => Promise<void>) | undefined;
  if (await isForeign(path)) throw new StageFault(`The data folder ${path} holds other things; choose a new or an empty one with --data.`);
  try {
    // Mails and drafts are the owner's own business.
    await makeFolder(path);
    await writeDurably(join(path, 'README.txt'), readme);
    release = await lockFolder(join(path, 'in-use.json'));
  } catch (error) {
    throw new StageFault(`The data folder ${path} cannot be written (${reason(error)}); choose another with --data.`, { cause: error });
  }
  if (!release)
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
    close: release,
  };
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

/** A log longer than this starts anew: the laptop has no log service that would. */
const longestLogBytes = 5 * 1024 * 1024;

/** Where the functions' own log lines go; nowhere for a passing folder. */
export async function openLog(folder: DataFolder): Promise<{ print(text: string): void; close(): void }> {
  if (folder.passing) return { print: () => undefined, close: () => undefined };
  const path = join(folder.path, 'functions.log');
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  const stream = createWriteStream(path, { flags: bytes > longestLogBytes ? 'w' : 'a' });
  return { print: (text) => stream.write(text), close: () => stream.end() };
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
