import { expect, test, vi } from 'vitest';
import { keptCommand } from '../../../cli/kept.ts';
import { layAside } from '../../../functions/bounds/aside.ts';
import { laidOutForMina } from '../../functions/given/laid-out.ts';
import { hearCommands } from '../heard.ts';

const heard = hearCommands();

test('what was laid aside in a flood is listed without what a terminal would act on, and read after all when it is named', async () => {
  const stage = await laidOutForMina(new Date().toISOString());
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  for (const name of ['a1', 'a2']) {
    await stage.services.bucket.put(
      `raw/${name}`,
      Buffer.from(`From: eve@elsewhere.example\r\nSubject: Role \u001b[2J${name}\r\n\r\nHello`),
    );
    await layAside(stage.services, 'mina', name, true);
  }
  expect([await keptCommand(['--mine']), heard.faults]).toEqual([0, []]);
  expect(heard.printed).toContain('eve@elsewhere.example');
  expect(heard.printed).not.toContain('\u001b');
  expect(await keptCommand(['a1', '--mine'])).toBe(0);
  expect((await stage.services.bucket.list('')).map(({ key }) => key)).toEqual(['kept/aside/mina/a2', 'raw/wanted/a1']);
  expect(await keptCommand(['a1', '--mine'])).toBe(1);
  expect(await keptCommand(['a1', '--all', '--mine'])).toBe(2);
  expect(await keptCommand(['--all', '--mine', '--json'])).toBe(0);
  expect((await stage.services.bucket.list('raw/')).map(({ key }) => key)).toEqual(['raw/wanted/a1', 'raw/wanted/a2']);
});
