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

/** Modules that a function loads when there is something for it to do: a mail to read, a draft to write, a page or a link of a mail to show. Whoever posts a form of it has looked at it before. */
const partsOfCall: Readonly<Record<FunctionName, readonly string[]>> = {
  inbound: ['functions/receiving/receive-for.ts', 'functions/mime/mime.ts'],
  deliver: ['functions/sending/compose-drafts.ts', 'lib/mail/kinds/follow-up-mail.ts'],
  sweep: [],
  actions: ['functions/page/page.ts', 'functions/web/link-page.ts'],
  forget: [],
  feedback: [],
};

export type Bundle = {
  readonly name: FunctionName;
  readonly file: string;
  /** What of it is loaded when the first call comes in that has something to do. */
  readonly parts: readonly string[];
  readonly bytes: number;
  /** Of what is loaded before that. */
  readonly bytesAtStart: number;
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
          parts: partsOfCall[name].map((source) => ours?.parts.get(source) ?? ''),
          bytes: ours?.bytes ?? 0,
          bytesAtStart: ours?.bytesAtStart ?? 0,
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
  // As they are published: what we leave out of them is ours to be proud of.
  const { metafile } = await build({ ...bundling, plugins: [], stdin: { contents, resolveDir: root }, outfile, metafile: true });
  return Object.values(metafile.outputs)[0]?.bytes ?? 0;
}
