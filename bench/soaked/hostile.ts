import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { z } from 'zod';
import { bundling } from '../../functions/build.ts';
import { bombs } from '../../test/hostile/bombs/bombs.ts';

/** The promise for one mail, whatever is in it. */
const most = { ms: 2_000, mb: 512 } as const;

export type HostileMaxima = {
  readonly bombs: number;
  readonly slowest: { readonly name: string; readonly ms: number };
  readonly largest: { readonly name: string; readonly mb: number };
  /** Resident before a mail is read. */
  readonly idleMb: number;
  /** What broke the promise, in words. */
  readonly broken: readonly string[];
};

const answer = z.object({
  ms: z.number(),
  mb: z.number(),
  idleMb: z.number(),
  outcome: z.string(),
  isTold: z.boolean(),
  isNextRead: z.boolean(),
});

/**
 * Every bomb goes through the whole of `functions/inbound`, as it is bundled, in a process of its own: processor time of the mail, and the process's largest resident memory.
 *
 * @param wanted only bombs whose name contains it
 */
export async function hostileMaxima(progress: (line: string) => void = () => undefined, wanted = ''): Promise<HostileMaxima> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-hostile-'));
  try {
    const child = await bundleChild(folder);
    const taken: { readonly name: string; readonly ms: number; readonly mb: number; readonly idleMb: number }[] = [];
    const broken: string[] = [];
    for (const { name, build: buildMail, refused } of bombs.filter(({ name }) => name.includes(wanted))) {
      const file = join(folder, 'bomb.eml');
      await writeFile(file, buildMail());
      const { ms, mb, idleMb, outcome, isTold, isNextRead } = await takeIn(child, file).catch((error: unknown) => ({
        ...unread,
        outcome: String(error),
      }));
      const wrong = [
        ...(ms > most.ms ? [`${ms.toFixed(0)} ms`] : []),
        ...(mb > most.mb ? [`${mb.toFixed(0)} MB`] : []),
        ...(refused && !isTold ? ['the owner was not told'] : []),
        ...(isNextRead ? [] : ['the next mail was not read']),
      ];
      taken.push({ name, ms, mb, idleMb });
      if (wrong.length > 0) broken.push(`${name}: ${wrong.join(', ')}`);
      progress(
        `${ms.toFixed(0).padStart(6)} ms ${mb.toFixed(0).padStart(5)} MB  ${outcome}${isTold ? ', told' : ''}  ${name}${wrong.length > 0 ? `  BROKEN: ${wrong.join(', ')}` : ''}`,
      );
    }
    const [slowest = nothing] = taken.toSorted((one, other) => other.ms - one.ms);
    const [largest = nothing] = taken.toSorted((one, other) => other.mb - one.mb);
    return {
      bombs: taken.length,
      slowest: { name: slowest.name, ms: Math.round(slowest.ms) },
      largest: { name: largest.name, mb: Math.round(largest.mb) },
      idleMb: Math.round(Math.max(0, ...taken.map(({ idleMb }) => idleMb))),
      broken,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const nothing = { name: '', ms: 0, mb: 0 };
const unread = { ms: Number.POSITIVE_INFINITY, mb: 0, idleMb: 0, isTold: false, isNextRead: false };

/** Made as the functions are. */
async function bundleChild(folder: string): Promise<string> {
  const outfile = join(folder, 'child.mjs');
  await build({ ...bundling, entryPoints: [fileURLToPath(new URL('hostile-child.ts', import.meta.url))], outfile });
  return outfile;
}

/** Longer than this is a hang. */
const timeout = 60_000;

async function takeIn(child: string, file: string): Promise<z.infer<typeof answer>> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, file], { timeout });
  return answer.parse(JSON.parse(stdout));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const maxima = await hostileMaxima(console.log, process.argv[2]);
  console.log(JSON.stringify(maxima));
  if (maxima.broken.length > 0) process.exitCode = 1;
}
