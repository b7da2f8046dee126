import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { leavingOut } from './bundle/left-out.ts';
import { leavingOutOfClients } from './bundle/left-out-of-clients.ts';
import { packingTables } from './bundle/packed-tables.ts';
import { preparingSieves } from './bundle/prepared-sieves.ts';
import { withoutUnaskedSuffixes } from './bundle/public-suffixes.ts';
import { settingRareCharsetsAside } from './bundle/rare-charsets.ts';
import { schemasInShort } from './bundle/schemas-in-short.ts';
import { type DeploymentName, deploymentNames, type FunctionName, functionNames } from './names.ts';

/** One function's bundle. */
export type Built = {
  readonly name: FunctionName | DeploymentName;
  /** Folder that holds `index.mjs`, ready to be a Lambda's code. */
  readonly folder: string;
  /** Of all that is shipped. */
  readonly bytes: number;
  /** Of what is loaded before the first call. */
  readonly bytesAtStart: number;
  /** What is loaded when it is first needed: the file, by the module that begins it (`functions/mime/mime.ts`). */
  readonly parts: ReadonlyMap<string, string>;
  /** Packages that are part of it. */
  readonly packages: readonly string[];
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** How every function is bundled. */
export const bundling = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  // Node 20 knows `\p{L}`. Not believing it, the bundler has such a pattern made anew each time its line is run.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'esm',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Node reads UTF-8; escapes would make every accented letter of the wording three times as long.
  charset: 'utf8',
  plugins: [
    leavingOut,
    leavingOutOfClients,
    withoutUnaskedSuffixes,
    settingRareCharsetsAside,
    packingTables,
    preparingSieves,
    schemasInShort,
  ],
  logLevel: 'warning',
  // CommonJS dependencies (mailparser's) ask for Node's modules by `require`, which an ES module does not have.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
} satisfies BuildOptions;

/** Bundles every function into `<outdir>/<name>/index.mjs`, export `handler`: the one artefact that AWS and the laptop run. */
export async function buildFunctions(outdir: string = join(root, 'dist')): Promise<readonly Built[]> {
  return buildAll(outdir, '', functionNames);
}

/** Bundles what only a deployment calls, in the same form. */
export async function buildDeployment(outdir: string = join(root, 'dist')): Promise<readonly Built[]> {
  return buildAll(outdir, 'deployment', deploymentNames);
}

function buildAll(outdir: string, from: string, names: readonly Built['name'][]): Promise<readonly Built[]> {
  return Promise.all(
    names.map(async (name) => {
      const folder = join(outdir, name);
      await rm(folder, { recursive: true, force: true });
      const { metafile } = await build({
        ...bundling,
        entryPoints: [join(root, 'functions', from, `${name}.ts`)],
        outdir: folder,
        entryNames: entry.replace(/\.mjs$/, ''),
        chunkNames: 'part-[hash]',
        outExtension: { '.js': '.mjs' },
        splitting: true,
        absWorkingDir: root,
        metafile: true,
      });
      const outputs = await withoutUnused(metafile.outputs);
      return {
        name,
        folder,
        bytes: bytesOf(outputs, Object.keys(outputs)),
        bytesAtStart: bytesOf(
          outputs,
          reached(outputs, ({ kind }) => kind === 'import-statement'),
        ),
        parts: new Map(Object.entries(outputs).flatMap(([file, { entryPoint }]) => (entryPoint ? [[entryPoint, join(root, file)]] : []))),
        packages: packagesOf(Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))),
      };
    }),
  );
}

/** Of a function; what it loads later, and what it reads, lies beside it. */
const entry = 'index.mjs';

type Outputs = Metafile['outputs'];

function bytesOf(outputs: Outputs, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}

/** The entry, and what it leads to. */
function reached(outputs: Outputs, follow: (link: Outputs[string]['imports'][number]) => boolean): readonly string[] {
  const files = new Set(Object.keys(outputs).filter((file) => file.endsWith(`/${entry}`)));
  for (const file of files) for (const link of outputs[file]?.imports ?? []) if (link.path in outputs && follow(link)) files.add(link.path);
  return [...files];
}

/** What only code loads that fell away is written all the same: it goes. */
async function withoutUnused(outputs: Outputs): Promise<Outputs> {
  const used = new Set(reached(outputs, () => true));
  await Promise.all(Object.keys(outputs).map((file) => used.has(file) || rm(join(root, file))));
  return Object.fromEntries(Object.entries(outputs).filter(([file]) => used.has(file)));
}

function packagesOf(inputs: readonly string[]): readonly string[] {
  const names = inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, bytes } of [...(await buildFunctions()), ...(await buildDeployment())])
    process.stdout.write(`dist/${name}/index.mjs  ${Math.round(bytes / 1024)} kB\n`);
}
