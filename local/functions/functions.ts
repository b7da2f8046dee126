import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Clock } from '../clock.ts';
import type { ThreadAnswer, ThreadData, WithinProgram } from './function-thread.ts';
import { answerThrough } from './thread-parts.ts';

/** The bundles as AWS would ship them, each in a thread of its own. */
export type Functions = {
  /** The answer of the function's handler; throws {@link FunctionError} when it threw, ran out of time or died. */
  invoke(name: string, event: unknown): Promise<unknown>;
  stop(): Promise<void>;
};

/** `type` is Lambda's: the name of the error thrown, `Runtime.ExitError`, `Sandbox.Timedout`, `ResourceNotFoundException`. */
class FunctionError extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.name = 'FunctionError';
    this.type = type;
  }
}

/** Several times what the largest mail takes. */
const usualMegabytes = 512;

/**
 * For functions that are called a few hundred times and sleep again: Node makes machine code of what ran eight times as often as it is used to, and a thread's memory grows to this before it is looked through. A third of the
 * processor time of a mail went into code that was hardly used again, and into looking through 30 MB after every fifth mail.
 */
const flagsOfThreads = ['--interrupt-budget=500000', '--initial-old-space-size=96', '--min-semi-space-size=16'];

/** Loading one again takes a third of a second, and most of them sleep for hours. */
const usualIdleMs = 10 * 60_000;

/** Beside the bundles, the program of their threads. */
export const threadFile = 'thread.mjs';

/**
 * Runs the bundles as Lambda does: one thread per function with its own environment, loaded at its first call, one event at a time, or several threads where
 * several events may be handled at once; a thread that dies or takes too long is gone, and the next call gets a fresh one.
 */
export function startFunctions(options: {
  /** Holds `<name>/index.mjs`, and what {@link buildThread} writes as {@link threadFile}. */
  readonly folder: string;
  readonly functions: Readonly<Record<string, { readonly timeoutMs: number; readonly atOnce?: number }>>;
  /** Of each; a thread that takes more is gone, as in Lambda, and the rest of the program stays. */
  readonly memoryMegabytes?: number;
  /** A thread that had nothing to do for so long is gone, and its memory with it. */
  readonly idleMs?: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** What stands in the place of AWS; absent: the functions find AWS by their environment. */
  readonly within?: WithinProgram;
  /** What the functions print. */
  readonly print: (text: string) => void;
}): Functions {
  for (const flag of flagsOfThreads) setFlagsFromString(flag);
  const threadUrl = pathToFileURL(join(options.folder, threadFile));
  let stopped = false;

  const start = (name: string, timeoutMs: number): Thread => {
    const within = Object.entries(options.within ?? {}).map(([part, there]) => {
      const { port1, port2 } = new MessageChannel();
      answerThrough(port1, there);
      return { part, port1, port2 };
    });
    const data: ThreadData = {
      name,
      bundleUrl: pathToFileURL(join(options.folder, name, 'index.mjs')).href,
      clock: options.clock.memory,
      timeoutMs,
      ...(options.within && {
        within: Object.fromEntries(within.map(({ part, port2 }) => [part, port2])) as Record<keyof WithinProgram, MessagePort>,
      }),
    };
    const worker = new Worker(threadUrl, {
      // Nothing of our own environment or loaders reaches a function.
      env: { ...options.environment, AWS_LAMBDA_FUNCTION_NAME: name },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes ?? usualMegabytes },
      workerData: data,
      transferList: within.map(({ port2 }) => port2),
      stdout: true,
      stderr: true,
    });
    worker.stdout.setEncoding('utf8').on('data', options.print);
    worker.stderr.setEncoding('utf8').on('data', options.print);
    const thread: Thread = { worker, alive: true, ready: Promise.resolve(), settle: undefined, idle: undefined };
    let crash: Error | undefined;
    thread.ready = new Promise((resolve, reject) => {
      worker.on('message', (answer: ThreadAnswer) => {
        if ('ready' in answer) resolve();
        else if ('fault' in answer) thread.settle?.(new FunctionError(answer.fault.errorType, answer.fault.errorMessage));
        else thread.settle?.(undefined, answer.result);
      });
      worker.on('error', (error) => {
        crash = error;
      });
      worker.on('exit', (code) => {
        thread.alive = false;
        for (const { port1 } of within) port1.close();
        const error = new FunctionError(
          'Runtime.ExitError',
          crash ? `${name} crashed: ${crash.message}` : `${name} exited with code ${code}`,
        );
        reject(error);
        thread.settle?.(error);
      });
    });
    thread.ready.catch(() => undefined);
    return thread;
  };

  /** By the place of a thread: a function has as many places as events that it may handle at once. */
  const threads = new Map<string, Thread>();
  const lines = new Map<string, { readonly length: number; readonly end: Promise<unknown> | undefined }>();
  const waitingAt = (place: string): number => lines.get(place)?.length ?? 0;

  const call = async (name: string, place: string, event: unknown): Promise<unknown> => {
    const timeoutMs = options.functions[name]?.timeoutMs;
    let thread = threads.get(place);
    if (timeoutMs === undefined) throw new FunctionError('ResourceNotFoundException', `Function not found: ${name}`);
    if (stopped) throw new FunctionError('Runtime.ExitError', `${name} is stopped`);
    if (!thread?.alive) {
      thread = start(name, timeoutMs);
      threads.set(place, thread);
    }
    const { worker } = thread;
    const current = thread;
    clearTimeout(current.idle);
    await current.ready;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        current.alive = false;
        current.settle?.(new FunctionError('Sandbox.Timedout', `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`));
        void worker.terminate();
      }, timeoutMs);
      current.settle = (error, result) => {
        clearTimeout(timer);
        current.settle = undefined;
        current.idle = setTimeout(() => {
          current.alive = false;
          void worker.terminate();
        }, options.idleMs ?? usualIdleMs).unref();
        if (error) reject(error);
        else resolve(result);
      };
      worker.postMessage({ id: crypto.randomUUID(), event: JSON.parse(JSON.stringify(event)) });
    });
  };

  return {
    invoke: (name, event) => {
      const places = Array.from({ length: options.functions[name]?.atOnce ?? 1 }, (_, number) => `${name} ${number}`);
      const place = places.reduce((best, one) => (waitingAt(one) < waitingAt(best) ? one : best));
      const count = (change: number, end = lines.get(place)?.end): void => {
        lines.set(place, { length: waitingAt(place) + change, end });
      };
      const answer = (lines.get(place)?.end ?? Promise.resolve()).then(() => call(name, place, event)).finally(() => count(-1));
      count(
        1,
        answer.catch(() => undefined),
      );
      return answer;
    },
    stop: async () => {
      stopped = true;
      await Promise.all([...threads.values()].map(({ worker }) => worker.terminate()));
    },
  };
}

type Thread = {
  readonly worker: Worker;
  alive: boolean;
  ready: Promise<void>;
  settle: ((error: Error | undefined, result?: unknown) => void) | undefined;
  idle: NodeJS.Timeout | undefined;
};

/** Writes the thread's file as one piece of JavaScript, so that threads start without a TypeScript loader. */
export async function buildThread(outfile: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [fileURLToPath(new URL('./function-thread.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
}
