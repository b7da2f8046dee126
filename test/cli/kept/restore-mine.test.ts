import { expect, test, vi } from 'vitest';
import { restoreCommand } from '../../../cli/kept/restore.ts';
import { laidOutForMina, mina } from '../../functions/given/laid-out.ts';
import { takeIn } from '../../functions/given/taking-in.ts';
import { application } from '../../functions/store/mails.ts';
import { twoTables } from '../../local/lost-table.ts';
import { hearCommands } from '../heard.ts';

const at = '2026-10-05T13:12:30Z';
const heard = hearCommands();

test('rows come back into the deployed stack on the word, and are told of before', async () => {
  const stage = await laidOutForMina(at);
  const { backUp, lose } = await twoTables(stage);
  await takeIn(stage, 'm1', application, at);
  await backUp();
  await lose();
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);

  expect([await restoreCommand(['--mine', '--from', 'restored']), heard.faults]).toEqual([0, []]);
  expect(heard.printed).toMatch(/^Would come back: \d+ rows .* of 1 owners.*add --yes/s);
  expect(await stage.services.store.owners()).toEqual([]);
  expect(await restoreCommand(['--mine', '--from', 'restored', '--yes'])).toBe(0);
  expect(heard.printed).toContain('Back: ');
  expect(await stage.services.store.allApplications(mina)).toHaveLength(1);
});

test('what cannot be is said in a sentence, and nothing is written', async () => {
  const stage = await laidOutForMina(at);
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  expect(await restoreCommand(['--mine'])).toBe(2);
  expect(await restoreCommand(['--mine', '--from', 'followthrough', '--yes'])).toBe(1);
  expect(await restoreCommand(['--mine', '--from', 'nowhere', '--yes'])).toBe(1);
  expect(heard.faults).toEqual([
    expect.stringContaining('expected --from TABLE'),
    'restore: followthrough is the table of the stack itself; name the one that AWS restored.',
    expect.stringContaining('There is no table nowhere in this account and region'),
  ]);
});
