import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupCommand } from '../../../cli/kept/backup.ts';
import { restoreCommand } from '../../../cli/kept/restore.ts';
import { openDataFolder } from '../../../local/folder/data-folder.ts';
import { readRows, rowWriter } from '../../../local/folder/table-rows.ts';
import { withTable } from '../../../local/kept/kept-table.ts';
import { aFolder } from '../../local/opened.ts';
import { hearCommands } from '../heard.ts';

const heard = hearCommands();

test('one command backs up, one brings back, and each says in a line or two what it did', async () => {
  const [data, away] = [await aFolder(), join(await aFolder(), 'backups')];
  await keepOneRow(data);
  expect(await backupCommand(['--data', data, '--to', `${away}/`])).toBe(0);
  const [name = ''] = await readdir(away);
  expect(name).toMatch(/^followthrough-\d{4}-\d\d-\d\dT\d{6}Z\.backup$/);
  expect(heard.printed).toContain(`${join(away, name)}: 1 rows and `);
  expect(heard.printed).toContain('No program ran there.');

  const other = join(away, 'other');
  expect(await restoreCommand([join(away, name), '--data', other])).toBe(0);
  expect(heard.printed).toContain(`${other}: 1 rows and `);
  expect(heard.printed).toContain('Start it on one machine only');
  expect(await restoreCommand([join(away, name), '--data', other])).toBe(1);
  expect(await restoreCommand([join(away, name), '--data', other, '--replace'])).toBe(0);
  expect(heard.printed).toMatch(/What was there before is now \S+other\.before-/);
  const rows: unknown[] = [];
  await withTable(join(other, 'table'), async (client) => {
    for await (const page of readRows(client, 'followthrough')) rows.push(...page);
  });
  expect(rows).toEqual([row]);
  expect(heard.faults).toEqual([expect.stringMatching(/^restore: The data folder \S+ is not empty; /)]);
});

test('a check looks, and makes nothing', async () => {
  const [data, away] = [await aFolder(), await aFolder()];
  await keepOneRow(data);
  const file = join(away, 'one.backup');
  expect(await backupCommand(['--data', data, '--to', file, '--json'])).toBe(0);
  expect(JSON.parse(heard.printed)).toMatchObject({ path: file, rows: 1, whileRunning: false });
  expect(await restoreCommand([file, '--check', '--data', join(away, 'other')])).toBe(0);
  // Where there can be no folder, nothing is made either.
  expect(await restoreCommand([file, '--data', file])).toBe(1);
  expect(heard.faults).toEqual([`restore: The data folder ${file} cannot be written (ENOTDIR).`]);
  expect(heard.printed).toContain('one.backup is whole: 1 rows and ');
  expect(await readdir(away)).toEqual(['one.backup']);
});

test('a folder that somebody else holds, and cannot give a snapshot, is one sentence', async () => {
  const data = await aFolder();
  await keepOneRow(data);
  const held = await openDataFolder(data);
  onTestFinished(held.close);
  held.serve(async () => ({ fault: 'The program that runs there is busy with something that takes long; try again in some minutes.' }));
  expect(await backupCommand(['--data', data, '--to', await aFolder()])).toBe(1);
  expect(heard.faults).toEqual(['backup: The program that runs there is busy with something that takes long; try again in some minutes.']);
});

test.each<[string, () => Promise<number>]>([
  ['backup: Unknown option', () => backupCommand(['--unknown'])],
  ['restore: Unknown option', () => restoreCommand(['one.backup', '--unknown'])],
  ['restore: expected the FILE of one backup', () => restoreCommand([])],
  ['restore: expected the FILE of one backup', () => restoreCommand(['one.backup', 'other.backup'])],
])('wrong usage: %s', async (said, command) => {
  expect(await command()).toBe(2);
  expect(heard.faults[0]).toContain(said);
  expect(heard.faults[0]).toContain('usage: npm run -s cli -- ');
});

test('what is no backup is said', async () => {
  const file = join(await aFolder(), 'letter.txt');
  await writeFile(file, 'Dear Mara');
  expect(await restoreCommand([file])).toBe(1);
  expect(await backupCommand(['--data', join(file, 'below')])).toBe(1);
  expect(heard.faults).toEqual([`restore: ${file} is no backup of Followthrough.`, expect.stringMatching(/^backup: Nothing is kept in /)]);
});

const row = { pk: 'OWNER#1', sk: 'OWNER', schema: 1, words: 'Zoë' };

/** A data folder as a stage that was stopped leaves it. */
async function keepOneRow(data: string): Promise<void> {
  const held = await openDataFolder(data);
  await withTable(join(data, 'table'), async (client) => {
    const rows = rowWriter(client, 'followthrough');
    await rows.put(row);
    await rows.finish();
  });
  await held.close();
}
