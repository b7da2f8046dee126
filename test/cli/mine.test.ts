import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exportCommand } from '../../cli/kept/export.ts';
import { forgetCommand } from '../../cli/kept/forget.ts';
import { linksCommand } from '../../cli/links.ts';
import { laidOutForMina, mina } from '../functions/given/laid-out.ts';
import { takeIn } from '../functions/given/taking-in.ts';
import { application } from '../functions/store/mails.ts';
import { aFolder } from '../local/opened.ts';
import { hearCommands } from './heard.ts';

const at = '2026-10-05T13:12:30Z';
/** By the machine's clock, which the command goes by. */
const farAhead = '2999-01-01T12:00:00Z';
const heard = hearCommands();

/** A stack on loopback with Mina's application in it, and the environment that leads there. */
async function deployed() {
  const stage = await laidOutForMina(at);
  await takeIn(stage, 'm1', application, at);
  await stage.services.wakeUps.deliver('mina', farAhead, at);
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  return stage;
}

test('what the deployed stack keeps is written out, the mails as they came with it', async () => {
  await deployed();
  const to = await aFolder();
  expect([await exportCommand(['--mine', '--raw', '--to', to]), heard.faults]).toEqual([0, []]);
  const files = await readdir(to, { recursive: true });
  expect(files).toEqual(expect.arrayContaining([join('mails', 'm1.eml')]));
  const json = files.find((name) => name.endsWith('.json')) ?? '';
  expect(await readFile(join(to, json), 'utf8')).toContain('Larchmont Press');
  expect(await readFile(join(to, 'mails', 'm1.eml'), 'utf8')).toContain('Copy Editor');
});

test('what the deployed stack keeps is forgotten on the word, with its mails and its wake-ups', async () => {
  const stage = await deployed();
  const { store, bucket } = stage.services;
  expect([await forgetCommand(['--all', '--mine']), heard.faults]).toEqual([0, [expect.stringContaining('Nothing was changed')]]);
  expect(heard.printed).toContain('Would forget: 1 applications');
  expect(await store.allApplications(mina)).toHaveLength(1);
  const ahead = () => stage.schedules.list().filter(({ dueAtMs }) => dueAtMs === Date.parse(farAhead));
  expect(ahead()).toHaveLength(1);

  expect(await forgetCommand(['--all', '--mine', '--yes'])).toBe(0);
  expect(await store.allApplications(mina)).toEqual([]);
  expect(await bucket.get('kept/m1')).toBeUndefined();
  expect(ahead()).toEqual([]);
});

test('where it is not known which bucket is meant, one sentence and exit code 1', async () => {
  await deployed();
  vi.stubEnv('BUCKET_NAME', '');
  expect(await exportCommand(['--mine', '--to', 'x'])).toBe(1);
  expect(heard.faults).toEqual([
    "export: It is not known which bucket is yours: set BUCKET_NAME to the stack's output BucketName, or run this in the folder from which you deployed, where cdk-outputs.json is.",
  ]);
});

test('links and the calendar’s address are made void on the word', async () => {
  const { services } = await deployed();
  const { id } = await services.store.signingKey('mina', at);
  expect(await linksCommand(['--mine'])).toBe(2);
  expect(await services.store.linkKey('mina', id, at)).toBeDefined();
  expect(await linksCommand(['--mine', '--new'])).toBe(0);
  expect(await services.store.linkKey('mina', id, at)).toBeUndefined();
});
