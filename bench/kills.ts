import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, type KillFigures, killOften } from '../test/faults/kills.ts';
import { startProgram } from '../test/local/program.ts';

/** Kills the program of `npm start`, with its threads and its page, so often while it works. */
export async function killProgram(options: {
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}): Promise<KillFigures & { readonly seconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-kills-'));
  const data = join(folder, 'data');
  await mkdir(data);
  const startedAt = performance.now();
  try {
    const start = () => startProgram(environment, '--data', data, '--smtp-port', '0', '--page-port', '0', '--links-port', '0');
    const figures = await killOften({ ...options, data, start });
    return { ...figures, seconds: Math.round((performance.now() - startedAt) / 1000) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
