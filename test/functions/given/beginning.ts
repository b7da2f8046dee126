import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AttributeValue, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { asking, storedRows } from './all-rows.ts';
import { type LaidOut, laidOut } from './laid-out.ts';

type KeptFile = { readonly name: string; readonly content: Buffer; readonly writtenAt: Date };

type Kept = { readonly at: string; readonly rows: readonly Record<string, AttributeValue>[]; readonly files: readonly KeptFile[] };

/** What many tests begin with is told once; each of them gets a stage of its own that holds the very same: the rows, the files, the time. */
export function beginning(tell: () => Promise<LaidOut>): () => Promise<LaidOut> {
  let told: Promise<Kept> | undefined;
  return async () => {
    told ??= tell().then(keep);
    const { at, rows, files } = await told;
    const stage = await laidOut(at, undefined, undefined, (folder) => writeFiles(folder, files));
    await asking(stage, async (client) => {
      for (let first = 0; first < rows.length; first += mostAtOnce)
        await client.send(
          new BatchWriteItemCommand({
            RequestItems: {
              [stage.environment.table]: rows.slice(first, first + mostAtOnce).map((Item) => ({ PutRequest: { Item } })),
            },
          }),
        );
    });
    return stage;
  };
}

/** DynamoDB's limit for one call. */
const mostAtOnce = 25;

async function keep(stage: LaidOut): Promise<Kept> {
  const names = await readdir(stage.folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => ({
      name: path.slice(stage.folder.length + 1),
      content: await readFile(path),
      writtenAt: (await stat(path)).mtime,
    })),
  );
  return { at: stage.clock.now(), rows: await storedRows(stage), files };
}

async function writeFiles(folder: string, files: readonly KeptFile[]): Promise<void> {
  for (const { name, content, writtenAt } of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    await utimes(path, writtenAt, writtenAt);
  }
}
