import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles the program of `killed-program.ts`. @param folder below the project, so that it finds what has parts that are no JavaScript */
export async function bundleStage(): Promise<string> {
  const outfile = join(root, 'node_modules', '.cache', 'followthrough-killed', `${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'test', 'faults', 'kills', 'killed-program.ts')],
    outfile,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    // What has parts that are no JavaScript stays where it is.
    external: ['dynalite', 'esbuild'],
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  });
  return outfile;
}
