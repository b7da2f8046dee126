import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderVersion, openDataFolder } from '../../../local/folder/data-folder.ts';
import { aFolder } from '../opened.ts';

const readme = 'Kept by Followthrough: mails, drafts and what is known of your applications.\n';

test('a new folder is for its owner only, and says its version; so does one that was there before', async () => {
  const before = await aFolder();
  await chmod(before, 0o755);
  for (const path of [join(await aFolder(), 'new', 'data'), before]) {
    await opened(path);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await stat(join(path, 'version.json'))).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(join(path, 'version.json'), 'utf8'))).toEqual({ folder: folderVersion });
  }
});

test('a folder of a newer program is refused in one sentence, and stays as it is', async () => {
  const folder = await aFolder();
  const before = { 'README.txt': 'Kept by a Followthrough to come.\n', 'version.json': '{"folder":99}' };
  for (const [name, text] of Object.entries(before)) await writeFile(join(folder, name), text);
  await expect(openDataFolder(folder)).rejects.toThrow(
    /^The data folder \S+ was last used by a newer Followthrough \(version 99 of the folder, this one knows \d+\); update the program, or choose another folder with --data\.$/,
  );
  expect((await readdir(folder)).sort()).toEqual(Object.keys(before));
  for (const [name, text] of Object.entries(before)) expect(await readFile(join(folder, name), 'utf8')).toBe(text);
});

test('a folder from before versions were written is taken along', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'README.txt'), readme);
  await writeFile(join(folder, 'clock.json'), '{"aheadMs":7000}');
  await writeFile(join(folder, 'functions.log'), 'a line\n');
  await writeFile(join(folder, 'in-use.json'), '{"port":1,"word":"of one that was killed"}');
  const held = await opened(folder);
  expect(await held.clockAheadMs()).toBe(7000);
  expect((await readdir(folder)).sort()).toEqual(['README.txt', 'clock.json', 'followthrough.log', 'in-use-1.json', 'version.json']);
});

test.each(['', '{', '[]', '{"folder":"1"}'])('a version that says %j is damage, in one sentence', async (text) => {
  const folder = await aFolder();
  await writeFile(join(folder, 'README.txt'), readme);
  await writeFile(join(folder, 'version.json'), text);
  await expect(openDataFolder(folder)).rejects.toThrow(
    /version\.json is damaged: it should say \{"folder":\d+\}, or bring the folder back from a backup\.$/,
  );
});

test('what is left of a start that was killed at once is no foreign folder', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, '.snapshot-1'));
  await writeFile(join(folder, '.writing-1'), '');
  await opened(folder);
});

async function opened(path: string) {
  const held = await openDataFolder(path);
  onTestFinished(held.close);
  return held;
}
