import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

export type Program = {
  readonly child: ChildProcess;
  /** All that it said so far. */
  said(): string;
  /** What it holds in memory, in MiB. */
  memory(): Promise<number>;
  /** As a power cut does it. */
  kill(): Promise<void>;
  /** As Ctrl-C does it. @returns its exit code */
  stop(): Promise<number | null>;
};

/** `npm start` without npm, so that the process that is started is the one to end; resolves when it is ready. */
export function startProgram(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Program> {
  return startProcess(['--import', 'tsx', main, 'start', ...args], environment);
}

/** @param args Node's: what is started says `ready in` when it is */
export async function startProcess(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Program> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const hear = (piece: string) => {
      said += piece;
      if (/^ready in /m.test(said)) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone;
  };
  return {
    child,
    said: () => said,
    memory: async () => Number(/^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGINT'),
  };
}
