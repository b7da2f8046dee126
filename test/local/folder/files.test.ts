import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFiles } from '../../../local/folder/files.ts';
import { aFolder } from '../opened.ts';

describe.each([
  ['in a folder', async () => openFiles(await aFolder())],
  ['in memory', () => openFiles(undefined)],
] as const)('files %s', (_, opened) => {
  test('are there as they were written last, with the time that they were given', async () => {
    const files = await opened();
    await files.write('a', 'first');
    await files.write('a', Buffer.from([0, 255]), { writtenAtMs: 1_800_000_000_000 });
    expect(await files.read('a')).toEqual(Buffer.from([0, 255]));
    expect(await files.modifiedAtMs('a')).toBe(1_800_000_000_000);
    expect([await files.read('none'), await files.modifiedAtMs('none')]).toEqual([undefined, undefined]);
  });

  test('are not replaced by one that has to be new', async () => {
    const files = await opened();
    expect(await files.write('a', 'first', { onlyNew: true })).toBe(true);
    expect(await files.write('a', 'second', { onlyNew: true })).toBe(false);
    expect(String(await files.read('a'))).toBe('first');
  });

  test('are copied over whatever is there, also twice; what becomes of one changes nothing of the other', async () => {
    const files = await opened();
    await files.write('a', 'mail');
    await files.write('b', 'former');
    for (const atMs of [1_800_000_000_000, 1_800_000_001_000]) expect(await files.copy('a', 'b', atMs)).toBe(true);
    await files.write('a', 'other');
    expect([String(await files.read('a')), String(await files.read('b'))]).toEqual(['other', 'mail']);
    expect(await files.modifiedAtMs('b')).toBe(1_800_000_001_000);
    await files.remove('a');
    expect(String(await files.read('b'))).toBe('mail');
    expect(await files.copy('a', 'c', 0)).toBe(false);
    expect(await files.list()).toEqual(['b']);
  });

  test('get another name, or are gone, without a fault when they are not there', async () => {
    const files = await opened();
    await files.write('b', '2');
    await files.write('a', '1');
    await files.rename('a', 'c');
    await files.rename('a', 'd');
    await files.remove('a');
    expect(await files.list()).toEqual(['b', 'c']);
    expect(String(await files.read('c'))).toBe('1');
    await files.rename('c', 'b', { writtenAtMs: 1_800_000_002_000 });
    expect([await files.list(), String(await files.read('b'))]).toEqual([['b'], '1']);
    expect(await files.modifiedAtMs('b')).toBe(1_800_000_002_000);
  });

  test('that have a second name already keep that one alone', async () => {
    const files = await opened();
    await files.write('a', 'mail');
    await files.copy('a', 'b', 0);
    await files.rename('a', 'b');
    expect([await files.list(), String(await files.read('b'))]).toEqual([['b'], 'mail']);
    await files.rename('b', 'b');
    expect(await files.list()).toEqual(['b']);
  });
});

test('what a crash left half written is cleared away', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, '.writing-0011'), 'half');
  await openFiles(folder);
  expect(await readdir(folder)).toEqual([]);
});
