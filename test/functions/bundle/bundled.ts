import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../../../functions/build.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Exports as a function would have them in its bundle. @param exporting lines of `export … from './lib/…'` */
export async function bundled<Exports>(exporting: string): Promise<{ readonly exported: Exports; remove(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'followthrough-bundled-'));
  // What lies in a folder of this name is loaded by Node itself, as Lambda loads it.
  const outdir = join(parent, 'node_modules');
  const stdin = { contents: exporting, resolveDir: root, sourcefile: 'index.ts' };
  await build({ ...bundling, stdin, outdir, outExtension: { '.js': '.mjs' }, entryNames: 'index' });
  const exported = (await import(pathToFileURL(join(outdir, 'index.mjs')).href)) as Exports;
  return { exported, remove: () => rm(parent, { recursive: true, force: true }) };
}
