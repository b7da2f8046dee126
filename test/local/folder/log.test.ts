import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog, withoutAddresses } from '../../../local/folder/log.ts';
import { aFolder } from '../opened.ts';

test('a log takes no more room than two files, and keeps its newest lines, over restarts too', async () => {
  const folder = await aFolder();
  const path = join(folder, 'program.log');
  for (let run = 0; run < 3; run += 1) {
    const log = openLog(path, 1000);
    for (let line = 0; line < 100; line += 1) log.print(`run ${run} line ${line} ${'.'.repeat(20)}\n`);
    log.close();
  }
  expect((await readdir(folder)).sort()).toEqual(['program.log', 'program.log.1']);
  for (const name of ['program.log', 'program.log.1']) {
    const { size, mode } = await stat(join(folder, name));
    expect(size).toBeLessThan(1100);
    expect(mode & 0o077).toBe(0);
  }
  const kept = `${await readFile(`${path}.1`)}${await readFile(path)}`.trim().split('\n');
  expect(kept.at(-1)).toContain('run 2 line 99 ');
  expect(kept).toHaveLength(new Set(kept).size);
});

test('a log that cannot be written stops nothing', async () => {
  const log = openLog(join(await aFolder(), 'missing', 'program.log'));
  expect(() => log.print('a line\n')).not.toThrow();
  log.close();
});

test.each([
  ['550 5.1.1 <mara.lindqvist@example.com>: no such user', '550 5.1.1 <(an address)>: no such user'],
  ['refused: mara+k7@mail.example.com, ada@example.org.', 'refused: (an address), (an address)'],
  ['wake-up tick-7 failed (ECONNREFUSED 127.0.0.1:587)', 'wake-up tick-7 failed (ECONNREFUSED 127.0.0.1:587)'],
])('of "%s" no address is kept', (line, kept) => {
  expect(withoutAddresses(line)).toBe(kept);
});
