import { createHash } from 'node:crypto';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArchive, writeArchive } from '../../../local/kept/archive.ts';
import { takeSnapshot } from '../../../local/kept/snapshot.ts';
import { aFolder } from '../opened.ts';

const at = '2027-03-01T15:00:00Z';
const large = Buffer.alloc(300_000, 'Dear Mara,\r\n');
const rows = [
  { pk: 'OWNER#1', sk: 'A', words: 'Zoë\n "quoted" \u2028' },
  { pk: 'OWNER#1', sk: 'B', revision: 7, list: [1, { deep: null }] },
];

test('a backup has every row and every file of the folder, byte for byte, but what is of this run or half written', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'objects', 'followthrough-mail'), { recursive: true });
  await mkdir(join(folder, 'table'));
  await mkdir(join(folder, 'queue'));
  const files = {
    'README.txt': 'Kept',
    'objects/followthrough-mail/kept%2Fone': large,
    'objects/followthrough-mail/raw%2Ftwo': Buffer.from([0, 255, 13, 10]),
    'queue/1-a.json': '{}',
  };
  const others = ['in-use-4.json', 'followthrough.log', 'followthrough.log.1', 'table/000003.log', 'queue/.writing-1f', '.writing-2f'];
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  for (const path of others) await writeFile(join(folder, path), 'not this');
  async function* pages() {
    for (const row of rows) yield [row];
  }
  const snapshot = await takeSnapshot(folder, pages());
  // What happens afterwards is not in it.
  await writeFile(join(folder, 'queue', '2-b.json'), '{}');
  const to = join(await aFolder(), 'one.backup');
  expect(await writeArchive(snapshot, to, at)).toEqual({ at, rows: 2, files: 4 });
  expect((await stat(to)).mode & 0o777).toBe(0o600);
  await expect(writeArchive(snapshot, to, at)).rejects.toThrow(`${to} exists already; name another file with --to.`);

  const read = { rows: [] as unknown[], files: {} as Record<string, string> };
  const contents = await readArchive(to, {
    row: async (row) => void read.rows.push(row),
    file: async (path, content) => {
      read.files[path] = content.toString('latin1');
    },
  });
  expect(contents).toEqual({ at, rows: 2, files: 4 });
  expect(read.rows).toEqual(rows);
  expect(read.files).toEqual(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content).toString('latin1')])),
  );
  expect((await readdir(join(to, '..'))).sort()).toEqual(['one.backup']);
});

describe('a backup is refused', () => {
  let plain = '';
  let packed = Buffer.alloc(0);
  beforeAll(() => {
    plain = sealed([
      JSON.stringify({ followthrough: 'backup', format: 1, folder: 1, at }),
      JSON.stringify({ row: rows[0] }),
      JSON.stringify({ file: 'outbox/1.eml', modifiedAtMs: 0, base64: large.toString('base64') }),
    ]);
    packed = gzipSync(plain);
  });

  test('not when it is whole', async () => {
    expect(await reading(packed)).toEqual({ at, rows: 1, files: 1 });
  });

  test.each<[string, () => Buffer, RegExp]>([
    ['that was cut', () => packed.subarray(0, packed.length - 20), /is damaged: it was cut or changed\.$/],
    ['that was cut at the end of a line', () => gzipSync(plain.split('\n').slice(0, 2).join('\n')), /is damaged: its end is missing\.$/],
    ['in which a byte is another', () => flipped(packed), /is damaged: it was cut or changed\.$/],
    ['in which a word is another', () => gzipSync(plain.replace('Zo', 'Za')), /is damaged: its checksum is wrong\.$/],
    ['from which a row is missing', () => gzipSync(plain.split('\n').toSpliced(1, 1).join('\n')), /is damaged: its checksum is wrong\.$/],
    ['that is none', () => Buffer.from('From: somebody'), /is no backup of Followthrough\.$/],
    ['that is empty', () => Buffer.alloc(0), /is no backup of Followthrough\.$/],
    ['that is something else, packed', () => gzipSync('{"a":1}\n'), /is no backup of Followthrough\.$/],
    [
      'of a newer program',
      () => gzipSync(plain.replace('"format":1', '"format":2')),
      /was made by a newer Followthrough; update the program first\.$/,
    ],
    ['of a newer folder', () => gzipSync(plain.replace('"folder":1', '"folder":99')), /was made by a newer Followthrough/],
  ])('%s', async (_, made, said) => {
    await expect(reading(made())).rejects.toThrow(said);
  });

  test.each(['../outside.txt', '/etc/passwd', 'outbox/../../x', 'outbox\\..\\x', 'c:x', '.hidden', 'outbox//x', ''])(
    'that names the file "%s"',
    async (path) => {
      const made = sealed([
        JSON.stringify({ followthrough: 'backup', format: 1, folder: 1, at }),
        JSON.stringify({ file: path, modifiedAtMs: 0, base64: '' }),
      ]);
      await expect(reading(gzipSync(made))).rejects.toThrow(/names a file outside of the data folder\.$/);
    },
  );

  test('that is not there', async () => {
    await expect(readArchive(join(await aFolder(), 'none'), nothing)).rejects.toThrow(/^There is no file /);
  });
});

const nothing = { row: async () => undefined, file: async () => undefined };

async function reading(content: Uint8Array) {
  const file = join(await aFolder(), 'some.backup');
  await writeFile(file, content);
  return readArchive(file, nothing);
}

/** These lines with a right end. */
function sealed(lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('');
  const rowsIn = lines.filter((line) => line.startsWith('{"row"')).length;
  const end = { rows: rowsIn, files: lines.length - 1 - rowsIn, sha256: createHash('sha256').update(text).digest('hex') };
  return `${text}${JSON.stringify(end)}\n`;
}

function flipped(content: Buffer): Buffer {
  const other = Buffer.from(content);
  const place = Math.floor(other.length / 2);
  other[place] = (other[place] ?? 0) ^ 0x10;
  return other;
}
