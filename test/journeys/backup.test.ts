import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../local/kept/back-up.ts';
import { checkBackUp, restore } from '../../local/kept/restore.ts';
import { aFolder } from '../local/opened.ts';
import { aLaptop } from './laptop.ts';

const now = '2027-03-01T15:00:00Z';

test('a backup of a stopped program replaces nothing unless told, and what was there is put aside', { timeout: 60_000 }, async () => {
  const folder = await aFolder();
  const data = join(folder, 'data');
  const laptop = await aLaptop(now, { dataFolder: data });
  const { captureAddress } = laptop.stage.owner;
  await expect(restore(join(folder, 'none'), data, { replace: true, now })).rejects.toThrow(/^There is no file /);
  await laptop.stage.stop();

  const made = await backUp(data, join(folder, 'one.backup'), now);
  expect(made).toMatchObject({ path: join(folder, 'one.backup'), whileRunning: false });
  expect(await checkBackUp(made.path)).toEqual({ at: now, rows: made.rows, files: made.files });
  await expect(backUp(data, made.path, now)).rejects.toThrow(/exists already/);
  await expect(backUp(data, join(data, 'inside'), now)).rejects.toThrow(/would lie in the data folder itself/);
  await expect(backUp(join(folder, 'nothing'), made.path, now)).rejects.toThrow(/^Nothing is kept in /);

  await expect(restore(made.path, data, { replace: false, now })).rejects.toThrow(/is not empty; choose another with --data/);
  const foreign = join(folder, 'thesis');
  await mkdir(foreign);
  await writeFile(join(foreign, 'chapter-1.txt'), 'It was');
  await expect(restore(made.path, foreign, { replace: true, now })).rejects.toThrow(/holds other things/);

  await writeFile(join(folder, 'cut.backup'), (await readFile(made.path)).subarray(0, 500));
  await expect(restore(join(folder, 'cut.backup'), data, { replace: true, now })).rejects.toThrow(/is damaged/);

  const { before = '' } = await restore(made.path, data, { replace: true, now });
  expect(await readdir(before)).toContain('table');
  await mkdir(join(data, '.snapshot-of-a-command-that-was-killed'));
  const again = await aLaptop(now, { dataFolder: data });
  expect((await readdir(data)).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(again.stage.owner.captureAddress).toBe(captureAddress);
  await expect(restore(made.path, data, { replace: true, now })).rejects.toThrow(/in use by another Followthrough/);
});
