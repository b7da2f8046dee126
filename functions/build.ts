import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { type DeploymentName, deploymentNames, type FunctionName, functionNames } from './names.ts';

export type Built = {
  readonly name: FunctionName | DeploymentName;
  /** Folder that holds `index.mjs`, ready to be a Lambda's code. */
  readonly folder: string;
  readonly bytes: number;
  /** Packages that are part of it. */
  readonly packages: readonly string[];
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** nodemailer's table of a thousand file types is for files without one: ours all say theirs. */
const withoutMimeTypes: Plugin = {
  name: 'without-mime-types',
  setup({ onLoad }) {
    onLoad({ filter: /nodemailer[\\/].*mime-types\.js$/ }, () => ({
      contents: "export const detectMimeType = () => 'application/octet-stream'; export const detectExtension = () => 'bin';",
      loader: 'js',
    }));
  },
};

/** How every function is bundled. */
export const bundling = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Node reads UTF-8; escapes would make every accented letter of the wording three times as long.
  charset: 'utf8',
  plugins: [withoutMimeTypes],
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
        outfile: join(folder, 'index.mjs'),
        absWorkingDir: root,
        metafile: true,
      });
      const [output] = Object.values(metafile.outputs);
      return { name, folder, bytes: output?.bytes ?? 0, packages: packagesOf(Object.keys(output?.inputs ?? {})) };
    }),
  );
}

function packagesOf(inputs: readonly string[]): readonly string[] {
  const names = inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, bytes } of [...(await buildFunctions()), ...(await buildDeployment())])
    process.stdout.write(`dist/${name}/index.mjs  ${Math.round(bytes / 1024)} kB\n`);
}
