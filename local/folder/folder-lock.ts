import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { isSameSecret } from '../../functions/secrets/same-secret.ts';
import { StageFault } from '../stage-fault.ts';
import { readIfThere, writeDurably } from './durable-file.ts';

/** Held by the program that runs there; others ask it instead of touching the files. */
export type FolderLock = {
  /** From now on questions of other commands about the folder are answered by this. */
  serve(answer: (question: unknown) => Promise<unknown>): void;
  release(): Promise<void>;
};

/** `word` is said to whoever connects, `key` must be said by whoever asks for something: only who may read the folder knows it. */
type Holder = { readonly port: number; readonly word: string; readonly key: string; readonly pid: number };

/**
 * Holds a data folder for one process. A file names a port at which the holder says its secret word: a holder that was killed says nothing more, and no process number that was given away again can be taken for it.
 * Every holder has a file with the next number, and the last file stays: were it removed, one that has just found it abandoned could not be told from one that comes first, and both would go in.
 * @returns undefined when another process holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock | undefined> {
  const own = { word: randomBytes(16).toString('hex'), key: randomBytes(16).toString('hex'), pid: process.pid };
  let answer = async (_question: unknown): Promise<unknown> => ({
    fault: 'Another command is at work in the data folder; try again when it is done.',
  });
  const unasked = new Set<Socket>();
  const server = createServer((socket) => {
    unasked.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => unasked.delete(socket));
    socket.setTimeout(longestQuestionMs, () => socket.destroy());
    socket.write(`${own.word}\n`);
    const reply = async (line: string | undefined) => {
      const asked = parse<{ readonly key: string; readonly question: unknown }>(line);
      if (!isSameSecret(String(asked?.key), own.key)) return socket.destroy();
      unasked.delete(socket);
      socket.setTimeout(0);
      return socket.end(`${JSON.stringify(await answer(asked?.question))}\n`);
    };
    firstLine(socket)
      .then(reply)
      .catch(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of unasked) socket.destroy();
    });
  const holder: Holder = { ...own, port: (server.address() as AddressInfo).port };
  for (;;) {
    const last = (await numbersIn(folder)).at(-1) ?? 0;
    if (await speaker(folder, last)) {
      await close();
      return undefined;
    }
    const mine = last + 1;
    if (!(await writeDurably(fileOf(folder, mine), JSON.stringify(holder), { onlyNew: true }))) continue;
    const numbers = await numbersIn(folder);
    // Somebody was faster by two: what we saw abandoned is long gone.
    if (numbers.at(-1) !== mine) {
      await rm(fileOf(folder, mine), { force: true });
      continue;
    }
    for (const number of numbers.slice(0, -1)) await rm(fileOf(folder, number), { force: true });
    return {
      serve: (given) => {
        answer = given;
      },
      release: close,
    };
  }
}

/**
 * Asks the process that holds a folder.
 * @returns undefined when nobody holds it, or nobody who answers
 * @throws StageFault when the holder breaks off
 */
export async function askHolder(folder: string, question: unknown): Promise<{ readonly answer: unknown } | undefined> {
  const last = (await numbersIn(folder)).at(-1);
  const holder = last === undefined ? undefined : await holderIn(fileOf(folder, last));
  if (!holder) return undefined;
  const socket = connect({ port: holder.port, host: '127.0.0.1' });
  if ((await Promise.race([firstLine(socket), silence(socket)])) !== holder.word) {
    socket.destroy();
    return undefined;
  }
  // An answer may take as long as what it is about.
  socket.setTimeout(0);
  socket.write(`${JSON.stringify({ key: holder.key, question })}\n`);
  const answer = await firstLine(socket);
  socket.destroy();
  if (answer === undefined) throw new StageFault('The program that holds the data folder broke off.');
  return { answer: JSON.parse(answer) };
}

/** How long a holder may take to say its word; it may be busy with a large mail. */
const patienceMs = 5000;

/** A question is one short line that is there at once; what only connects and stays is somebody else. */
const longestQuestionMs = 10_000;
const longestLine = 10_000;

/** Whether the holder with this number still runs. */
async function speaker(folder: string, number: number): Promise<boolean> {
  const holder = await holderIn(fileOf(folder, number));
  if (!holder) return false;
  const socket = connect({ port: holder.port, host: '127.0.0.1' });
  const heard = await Promise.race([firstLine(socket), silence(socket)]);
  socket.destroy();
  // Taken, but silent: stopped by a debugger or swapped out, or another program on a port that was given away again.
  return heard === 'silence' ? isAlive(holder.pid) : heard === holder.word;
}

function silence(socket: Socket): Promise<'silence'> {
  return new Promise((resolve) => {
    socket.setTimeout(patienceMs, () => resolve('silence'));
  });
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The next line that is said, undefined when there is none before the end. */
function firstLine(socket: Socket): Promise<string | undefined> {
  return new Promise((resolve) => {
    let heard = '';
    const hear = (piece: Buffer) => {
      heard += piece.toString('utf8');
      if (!heard.includes('\n') && heard.length <= longestLine) return;
      done(heard.includes('\n') ? heard.slice(0, heard.indexOf('\n')) : undefined);
    };
    const end = () => done(undefined);
    const done = (line: string | undefined) => {
      socket.off('data', hear).off('close', end).off('error', end);
      socket.on('error', () => undefined);
      resolve(line);
    };
    socket.on('data', hear).on('close', end).on('error', end);
  });
}

const fileName = /^in-use(?:-(\d{1,15}))?\.json$/;

function fileOf(folder: string, number: number): string {
  return join(folder, number === 0 ? 'in-use.json' : `in-use-${number}.json`);
}

/** In order. Files without a number are of former versions. */
async function numbersIn(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => (fileName.test(name) ? [Number(fileName.exec(name)?.[1] ?? 0)] : [])).sort((one, other) => one - other);
}

async function holderIn(file: string): Promise<Holder | undefined> {
  const { port, word, key, pid } = parse<Holder>((await readIfThere(file))?.toString()) ?? {};
  if (port === undefined || word === undefined) return undefined;
  return { port, word, key: key ?? '', pid: pid ?? 0 };
}

function parse<Shape>(text: string | undefined): Partial<Shape> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Partial<Shape>) : undefined;
  } catch {
    return undefined;
  }
}
