import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildFunctions, bundling } from '../../functions/build.ts';
import { type FunctionName, functionNames } from '../../functions/names.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const clients = {
  dynamodb: 'DynamoDBClient',
  s3: 'S3Client',
  scheduler: 'SchedulerClient',
  ses: 'SESClient',
} as const;
type Client = keyof typeof clients;

/** The AWS services that each function calls. */
const clientsOf: Readonly<Record<FunctionName, readonly Client[]>> = {
  inbound: ['dynamodb', 's3', 'scheduler', 'ses'],
  deliver: ['dynamodb', 'scheduler', 'ses'],
  sweep: ['dynamodb', 's3', 'scheduler'],
  actions: ['dynamodb', 'scheduler'],
  forget: ['dynamodb', 's3', 'scheduler'],
  feedback: ['dynamodb', 'scheduler'],
};

export type Bundle = {
  readonly name: FunctionName;
  readonly file: string;
  readonly bytes: number;
  /** The same with nothing in it but the SDK clients that the function calls. */
  readonly bareFile: string;
  readonly bareBytes: number;
  readonly packages: readonly string[];
};

/** Builds every function, and beside it the floor under it. @param also what else the floor of a function holds */
export async function withBundles<Result>(use: (bundles: readonly Bundle[]) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-bundles-'));
  try {
    const built = await buildFunctions(join(folder, 'ours'));
    const bundles = await Promise.all(
      functionNames.map(async (name) => {
        const ours = built.find((one) => one.name === name);
        const bareFile = join(folder, 'bare', name, 'index.mjs');
        const bareBytes = await buildBare(clientsOf[name], name === 'inbound', bareFile);
        return {
          name,
          file: join(ours?.folder ?? '', 'index.mjs'),
          bytes: ours?.bytes ?? 0,
          bareFile,
          bareBytes,
          packages: ours?.packages ?? [],
        };
      }),
    );
    return await use(bundles);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildBare(names: readonly Client[], withParser: boolean, outfile: string): Promise<number> {
  const lines = names.map((name) => `import { ${clients[name]} } from '@aws-sdk/client-${name}';`);
  const made = names.map((name) => `new ${clients[name]}({})`);
  const parser = withParser ? ["import { MailParser } from 'mailparser';"] : [];
  const contents = [...lines, ...parser, `export const all = [${[...made, ...(withParser ? ['MailParser'] : [])].join(', ')}];`].join('\n');
  const { metafile } = await build({ ...bundling, stdin: { contents, resolveDir: root }, outfile, metafile: true });
  return Object.values(metafile.outputs)[0]?.bytes ?? 0;
}
