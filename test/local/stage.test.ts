import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startPage } from '../../local/page/page.ts';
import { type StageOptions, startStage } from '../../local/stage.ts';
import { StageFault } from '../../local/stage-fault.ts';
import { aFolder } from './opened.ts';

const now = '2027-03-01T15:00:00Z';

test('a new owner gets a capture address nobody can guess, which stays over a restart, and is greeted with it once', {
  timeout: 60_000,
}, async () => {
  const dataFolder = await aFolder();
  const first = await started({ dataFolder, welcome: true, owner: { name: 'Mara Lindqvist', addresses: ['Mara@Example.org'] } });
  expect(first.owner).toMatchObject({ name: 'Mara Lindqvist', addresses: ['mara@example.org'], timeZone: 'UTC' });
  expect(first.owner.captureAddress).toMatch(/^[a-z2-9]{20}@in\.followthrough\.example$/);
  await first.moveClockTo('2027-03-01T15:01:00Z');
  const greeting = first.outbox()[0];
  expect(String(await first.readMail(greeting?.id ?? ''))).toContain(`To: Mara Lindqvist <mara@example.org>`);
  expect(String(await first.readMail(greeting?.id ?? ''))).toContain('Your capture address is ready');
  await first.stop();
  const again = await started({ dataFolder, welcome: true, owner: { timeZone: 'Asia/Tokyo' } });
  expect(again.owner).toEqual({ ...first.owner, timeZone: 'Asia/Tokyo' });
  await again.moveClockTo('2027-03-01T15:02:00Z');
  expect(again.outbox()).toHaveLength(1);
});

test('the moved clock goes on where it was after a restart', { timeout: 60_000 }, async () => {
  const dataFolder = await aFolder();
  const first = await started({ dataFolder, startAt: undefined, held: false });
  await first.moveClockTo('2040-01-01T00:00:00Z');
  await first.stop();
  const again = await started({ dataFolder, startAt: undefined, held: false });
  expect(again.clock.now().slice(0, 10)).toBe('2040-01-01');
});

test('a folder is held by one stage at a time', { timeout: 60_000 }, async () => {
  const dataFolder = await aFolder();
  const first = await started({ dataFolder });
  await expect(started({ dataFolder })).rejects.toThrow(StageFault);
  await expect(started({ dataFolder })).rejects.toThrow(/in use by another Followthrough/);
  await first.stop();
  await started({ dataFolder });
});

test('a folder that cannot be written is one clear sentence', { timeout: 60_000 }, async () => {
  const file = join(await aFolder(), 'file');
  await writeFile(file, '');
  await expect(started({ dataFolder: join(file, 'below') })).rejects.toThrow(
    /^The data folder .* cannot be written \(ENOTDIR\); choose another with --data\.$/,
  );
});

test('a folder with somebody’s documents is refused, and stays as it was', { timeout: 60_000 }, async () => {
  const dataFolder = await aFolder();
  await writeFile(join(dataFolder, 'README.txt'), 'My thesis');
  await expect(started({ dataFolder })).rejects.toThrow(
    /^The data folder .* holds other things; choose a new or an empty one with --data\.$/,
  );
  expect(await readdir(dataFolder)).toEqual(['README.txt']);
  expect(await readFile(join(dataFolder, 'README.txt'), 'utf8')).toBe('My thesis');
});

test('ports that are taken are one clear sentence each', { timeout: 60_000 }, async () => {
  const stage = await started({ smtpPort: 0 });
  await expect(started({ smtpPort: stage.smtpPort ?? 0 })).rejects.toThrow(
    `Port ${stage.smtpPort} for mail is in use on 127.0.0.1; choose another with --smtp-port.`,
  );
  const page = await startPage({ stage, port: 0, log: () => undefined });
  onTestFinished(() => page.stop());
  const port = Number(new URL(page.url).port);
  await expect(startPage({ stage, port, log: () => undefined })).rejects.toThrow(
    `Port ${port} for the page is in use on 127.0.0.1; choose another with --page-port.`,
  );
});

async function started(options: { readonly [Name in keyof StageOptions]?: StageOptions[Name] | undefined }) {
  const { startAt = now, held = true, ...rest } = options;
  const stage = await startStage({
    dataFolder: 'memory',
    ...('startAt' in options && options.startAt === undefined ? {} : { startAt }),
    held,
    ...(rest as Partial<StageOptions>),
  });
  onTestFinished(() => stage.stop());
  return stage;
}
