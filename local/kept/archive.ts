import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import type { Instant } from '../../lib/time.ts';
import { folderVersion } from '../folder/data-folder.ts';
import { isErrno } from '../folder/durable-file.ts';
import type { KeptRow } from '../folder/table-rows.ts';
import { StageFault } from '../stage-fault.ts';
import { filesFolder, rowsFile } from './snapshot.ts';

/** How a backup is written. It is compressed JSON, one value on each line: a head, the rows, the files, and an end that counts them and has the digest of all lines before. */
const format = 1;

/** What a backup holds, and of which moment. */
export type Contents = { readonly at: Instant; readonly rows: number; readonly files: number };

const head = z.object({ followthrough: z.literal('backup'), format: z.number().int(), folder: z.number().int(), at: z.iso.datetime() });
const line = z.union([
  z.object({ row: z.record(z.string(), z.json()) }),
  z.object({ file: z.string(), modifiedAtMs: z.number(), base64: z.string() }),
  z.object({ rows: z.number(), files: z.number(), sha256: z.string() }),
]);

/** Packs a snapshot into one file, readable by its owner only, which is there whole or not at all. @throws StageFault when there is such a file already */
export async function writeArchive(snapshot: string, to: string, at: Instant): Promise<Contents> {
  const counted = { rows: 0, files: 0 };
  async function* lines(): AsyncGenerator<string> {
    yield JSON.stringify({ followthrough: 'backup', format, folder: folderVersion, at });
    for await (const row of linesOf(createReadStream(join(snapshot, rowsFile)))) {
      counted.rows += 1;
      yield `{"row":${row}}`;
    }
    for (const path of await filesBelow(join(snapshot, filesFolder), '')) {
      const file = join(snapshot, filesFolder, path);
      counted.files += 1;
      yield JSON.stringify({ file: path, modifiedAtMs: (await stat(file)).mtimeMs, base64: (await readFile(file)).toString('base64') });
    }
  }
  async function* sealed(): AsyncGenerator<string> {
    const digest = createHash('sha256');
    for await (const each of lines()) {
      digest.update(`${each}\n`);
      yield `${each}\n`;
    }
    yield `${JSON.stringify({ ...counted, sha256: digest.digest('hex') })}\n`;
  }

  const temporary = join(dirname(to), `.followthrough-${randomBytes(8).toString('hex')}`);
  try {
    await pipeline(Readable.from(sealed()), createGzip(), createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }));
    await link(temporary, to);
  } catch (error) {
    if (isErrno(error, 'EEXIST')) throw new StageFault(`${to} exists already; name another file with --to.`, { cause: error });
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  return { at, ...counted };
}

/**
 * Reads a backup from its beginning to its end.
 * @param take is given each row and each file with its path, in which every part is a plain name
 * @throws StageFault when it is none, was cut or changed, or is of a newer program
 */
export async function readArchive(
  from: string,
  take: {
    readonly row: (row: KeptRow) => Promise<void>;
    readonly file: (path: string, content: Buffer, modifiedAtMs: number) => Promise<void>;
  },
): Promise<Contents> {
  const damaged = (why: string, cause?: unknown) => new StageFault(`The backup ${from} is damaged: ${why}.`, { cause });
  const counted = { rows: 0, files: 0 };
  const digest = createHash('sha256');
  let at: Instant | undefined;
  let isWhole = false;
  try {
    const source = createReadStream(from);
    const plain = createGunzip();
    // Otherwise a fault of the file itself would be nobody's.
    source.on('error', (error) => plain.destroy(error)).pipe(plain);
    for await (const each of linesOf(plain)) {
      if (at === undefined) {
        at = atOf(each, from);
      } else {
        if (isWhole) throw damaged('it goes on after its end');
        const parsed = line.safeParse(parseJson(each));
        if (!parsed.success) throw damaged('a line in it makes no sense');
        if ('row' in parsed.data) {
          counted.rows += 1;
          await take.row(parsed.data.row);
        } else if ('file' in parsed.data) {
          const { file, base64, modifiedAtMs } = parsed.data;
          if (!isPlainPath(file)) throw damaged('it names a file outside of the data folder');
          counted.files += 1;
          await take.file(file, Buffer.from(base64, 'base64'), modifiedAtMs);
        } else {
          const { rows, files, sha256 } = parsed.data;
          if (sha256 !== digest.digest('hex') || rows !== counted.rows || files !== counted.files) throw damaged('its checksum is wrong');
          isWhole = true;
        }
      }
      if (!isWhole) digest.update(`${each}\n`);
    }
  } catch (error) {
    if (isErrno(error, 'ENOENT')) throw new StageFault(`There is no file ${from}.`, { cause: error });
    if (at === undefined && isZlib(error)) throw new StageFault(`${from} is no backup of Followthrough.`, { cause: error });
    if (isZlib(error)) throw damaged('it was cut or changed', error);
    throw error;
  }
  if (at === undefined) throw new StageFault(`${from} is no backup of Followthrough.`);
  if (!isWhole) throw damaged('its end is missing');
  return { at, ...counted };
}

function atOf(text: string, from: string): Instant {
  const read = head.safeParse(parseJson(text));
  if (!read.success) throw new StageFault(`${from} is no backup of Followthrough.`);
  if (read.data.format > format || read.data.folder > folderVersion)
    throw new StageFault(`The backup ${from} was made by a newer Followthrough; update the program first.`);
  return read.data.at;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Never above or beside the data folder, whoever wrote the file. */
function isPlainPath(path: string): boolean {
  return path.split('/').every((part) => /^[^.\\/:\0][^\\/:\0]*$/.test(part));
}

function isZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_STREAM_PREMATURE_CLOSE$/.test(String(error.code));
}

/** A line may be a large mail: its pieces are put together once. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const begun: string[] = [];
  for await (const piece of stream.setEncoding('utf8')) {
    const [first = '', ...others] = String(piece).split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.splice(0).join('');
      begun.push(next);
    }
  }
  const rest = begun.join('');
  if (rest !== '') yield rest;
}

async function filesBelow(folder: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const inOrder = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of inOrder) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, below)));
    else found.push(below);
  }
  return found;
}
