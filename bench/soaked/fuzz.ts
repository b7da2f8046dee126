import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fuzz as fuzzOne } from '../../test/hostile/fuzz/fuzzing.ts';

export type FuzzFigures = {
  readonly executions: number;
  /** Of them by what was mutated. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly crashes: number;
  readonly hangs: number;
  /** What was wrong, with the number of the input. */
  readonly finds: readonly string[];
};

const report = z.union([z.object({ begins: z.number() }), z.object({ ends: z.number(), kind: z.string(), faults: z.array(z.string()) })]);

/** Silence of one input for so long is a hang, on a busy machine too; 2 s of the processor are counted by the input itself. */
const silentMs = 40_000;
/** Until the process has loaded the product and begins. */
const loadingMs = 180_000;
const saidEveryMs = 30_000;

/** Mutated mails, invitations, words of the owner, links and tokens for so many minutes. The same seed gives the same inputs in the same order. */
export async function fuzz(
  { minutes, seed }: { readonly minutes: number; readonly seed: number },
  progress: (line: string) => void = () => undefined,
): Promise<FuzzFigures> {
  const endsAt = performance.now() + minutes * 60_000;
  const kinds: Record<string, number> = {};
  const finds: string[] = [];
  let [executions, crashes, hangs, next] = [0, 0, 0, 0];
  let saidAt = performance.now();
  const found = (number: number, what: string) => {
    finds.push(`${seed}:${number} ${what}`);
    progress(`found ${finds.at(-1)}`);
  };
  while (performance.now() < endsAt) {
    const child = fork(fileURLToPath(new URL('fuzz-child.ts', import.meta.url)), [String(seed), String(next)], {
      execArgv: ['--import', 'tsx'],
    });
    const ended = await overseen(child, endsAt, (message) => {
      if ('begins' in message) {
        next = message.begins + 1;
        return;
      }
      executions += 1;
      kinds[message.kind] = (kinds[message.kind] ?? 0) + 1;
      for (const fault of message.faults) {
        if (fault.startsWith('it threw')) crashes += 1;
        if (fault.startsWith('it took')) hangs += 1;
        found(message.ends, fault);
      }
      if (performance.now() - saidAt < saidEveryMs) return;
      saidAt = performance.now();
      progress(`${executions} inputs, ${finds.length} finds`);
    });
    if (ended === 'done') break;
    if (ended === 'silent') hangs += 1;
    else crashes += 1;
    found(next - 1, ended === 'silent' ? 'it hangs' : 'the process ended');
  }
  return { executions, kinds, crashes, hangs, finds };
}

async function overseen(
  child: ChildProcess,
  endsAt: number,
  heard: (message: z.infer<typeof report>) => void,
): Promise<'done' | 'silent' | 'gone'> {
  let heardAt = performance.now();
  let mayBeSilentMs = loadingMs;
  child.on('message', (message) => {
    heardAt = performance.now();
    mayBeSilentMs = silentMs;
    heard(report.parse(message));
  });
  const gone = once(child, 'exit');
  for (;;) {
    const timer = new Promise<'tick'>((resolve) => setTimeout(() => resolve('tick'), 500).unref());
    const now = await Promise.race([gone.then(() => 'gone' as const), timer]);
    if (now === 'gone') return 'gone';
    const isSilent = performance.now() - heardAt > mayBeSilentMs;
    if (!isSilent && performance.now() < endsAt) continue;
    child.kill('SIGKILL');
    await gone;
    return isSilent ? 'silent' : 'done';
  }
}

/* `node --import tsx bench/soaked/fuzz.ts [minutes] [seed]`, or for one input of a run `bench/soaked/fuzz.ts only <seed>:<number>`. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first = '10', second] = process.argv.slice(2);
  if (first === 'only') {
    const [seed = 1, number = 0] = (second ?? '').split(':').map(Number);
    console.log(await fuzzOne(seed, number));
  } else {
    const figures = await fuzz(
      { minutes: Number(first), seed: Number(second ?? Math.floor(performance.timeOrigin % 2 ** 31)) },
      console.log,
    );
    console.log(JSON.stringify(figures));
    if (figures.finds.length > 0) process.exitCode = 1;
  }
}
