import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { exportCommand } from '../../cli/kept/export.ts';
import { forgetCommand } from '../../cli/kept/forget.ts';
import { ownerCommand } from '../../cli/kept/owner.ts';
import { startStage } from '../../local/stage.ts';
import { forwarded, invitation, owner } from '../journeys/laptop.ts';

let folder: string;
let application: string;

/** A folder as a stage leaves it: an interview with its thank-yous sent. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-data-'));
  const stage = await startStage({ dataFolder: join(folder, 'data'), startAt: '2027-03-01T15:00:00Z', held: true, owner });
  const raw = forwarded(invitation, stage.owner.captureAddress).replace(/\r?\n/g, '\r\n');
  await stage.accept(Buffer.from(raw), { from: owner.addresses[0], to: [stage.owner.captureAddress] });
  await stage.moveClockTo('2027-03-03T21:00:00Z');
  application = (await stage.store.allApplications(stage.owner))[0]?.id ?? '';
  await stage.stop();
  return () => rm(folder, { recursive: true, force: true });
}, 60_000);

afterEach(() => vi.restoreAllMocks());

async function run(command: (args: readonly string[]) => Promise<number>, ...args: readonly string[]) {
  const out: string[] = [];
  const told: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  for (const how of ['log', 'error'] as const) vi.spyOn(console, how).mockImplementation((text) => void told.push(String(text)));
  const code = await command(args);
  vi.restoreAllMocks();
  return { code, out: out.join(''), told: told.join('\n') };
}

const data = () => ['--data', join(folder, 'data'), '--json'];

test('everything is written as JSON and tables, and with --raw the mails as they came', { timeout: 60_000 }, async () => {
  const to = join(folder, 'out');
  const { code, out } = await run(exportCommand, '--to', to, '--raw', ...data());
  expect(code).toBe(0);
  const { files } = JSON.parse(out) as { files: { path: string; rows: number }[] };
  expect(files.map(({ path }) => path.slice(to.length + 1).replace(/[\w-]+\.eml$/, '<id>.eml'))).toEqual([
    'export.json',
    'applications.csv',
    'interviews.csv',
    'contacts.csv',
    'follow-ups.csv',
    'mails/<id>.eml',
  ]);
  const kept = JSON.parse(await readFile(join(to, 'export.json'), 'utf8')) as Record<string, unknown[]>;
  expect(kept.applications).toMatchObject([{ id: application, company: 'Pellworm Analytics', state: 'open' }]);
  expect((kept.deliveries as { kind: string }[]).filter(({ kind }) => kind === 'thank_you')).toHaveLength(2);
  expect(await readFile(join(to, 'contacts.csv'), 'utf8')).toContain('ines.falk@pellworm.example');
  const [mail = ''] = await readdir(join(to, 'mails'));
  expect(await readFile(join(to, 'mails', mail), 'utf8')).toContain('Subject: Fwd: Interview confirmed');
  expect((await stat(join(to, 'export.json'))).mode & 0o077).toBe(0);
  expect(JSON.stringify(kept)).not.toMatch(/secret/i);
});

test('profile and settings are shown, set by their names, refused with what they take, and taken back', { timeout: 60_000 }, async () => {
  const own = (...words: readonly string[]) => run(ownerCommand, ...words, '--data', join(folder, 'data'));
  const shown = async () => JSON.parse((await run(ownerCommand, 'show', ...data())).out) as Record<string, unknown>;
  const before = await shown();
  expect(before).toMatchObject({ language: 'en', tone: 'theirs', 'draft-files': false, facts: [], 'time-zone': owner.timeZone });
  for (const [words, code, told] of [
    [['set', 'language', 'German'], 0, 'Changed: the language of my mails: German.'],
    [['set', 'draft-files', 'on'], 0, 'Changed: drafts as files: on.'],
    [['set', 'draft-files', 'on'], 1, 'already'],
    [['set', 'fact', 'I can count to a thousand.'], 0, 'Noted'],
    [['set', 'digest', 'often'], 1, 'Monday 08:00, not "often"'],
    [['set', 'colour', 'red'], 2, 'there is no setting colour'],
    [['set', 'time-zone', 'Mars/Base'], 2, 'there is no time zone'],
    [['set'], 2, 'expected'],
  ] as const) {
    const done = await own(...words);
    expect([done.code, done.told], words.join(' ')).toEqual([code, expect.stringContaining(told)]);
  }
  expect(await shown()).toEqual({ ...before, language: 'de', 'draft-files': true, facts: ['I can count to a thousand.'] });
  expect((await own('show')).out).toMatch(/^draft-files +on +on or off$/m);
  expect((await own('set', 'no-fact', 'I can count')).code).toBe(0);
  expect((await shown()).facts).toEqual([]);
  await own('undo');
  expect(await shown()).toEqual({ ...before, language: 'de' });
  await own('undo');
  expect(await shown()).toEqual(before);
  expect((await own('undo')).code).toBe(1);
});

test('where it cannot be written is one sentence', { timeout: 60_000 }, async () => {
  const { code, told } = await run(exportCommand, '--to', join(folder, 'out', 'export.json', 'below'), ...data());
  expect(code).toBe(1);
  expect(told).toMatch(/^export: .* cannot be written \(E\w+\)$/);
});

test.each<[string, (args: readonly string[]) => Promise<number>, string[], number, RegExp]>([
  ['export without a place', exportCommand, [], 2, /expected --to DIR/],
  ['export with an unknown flag', exportCommand, ['--tu', 'x'], 2, /^export: Unknown option '--tu'/],
  ['forget without saying what', forgetCommand, ['--yes'], 2, /expected one application id, or --all/],
  ['forget of one and of all', forgetCommand, ['x', '--all'], 2, /expected one application id, or --all/],
  ['forget here and there', forgetCommand, ['x', '--mine', '--data', 'd'], 2, /--data or --mine, not both/],
  ['a folder where nothing is kept', forgetCommand, ['x', '--data', '/nowhere'], 1, /^forget: Nothing is kept in/],
])('%s is said so', async (_, command, args, expected, sentence) => {
  const { code, told } = await run(command, ...args);
  expect(code).toBe(expected);
  expect(told).toMatch(sentence);
});

test('without --yes it is said what would go, and all of it stays', { timeout: 60_000 }, async () => {
  const { code, out, told } = await run(forgetCommand, application, ...data());
  expect(code).toBe(0);
  expect(told).toContain('Nothing was changed');
  const { forgotten, notForgotten } = JSON.parse(out) as { forgotten: Record<string, number>; notForgotten: string[] };
  expect(forgotten).toMatchObject({ applications: 1, mails: 1 });
  expect(notForgotten.every((sentence) => sentence.endsWith('.'))).toBe(true);
  expect((await run(forgetCommand, application, ...data())).out).toBe(out);
});

test('with --yes it is gone: from the table, from the mails, from the outbox; a second time there is nothing to forget', {
  timeout: 60_000,
}, async () => {
  const { code, out } = await run(forgetCommand, application, '--yes', ...data());
  expect(code).toBe(0);
  const { forgotten } = JSON.parse(out) as { forgotten: Record<string, number> };
  expect(forgotten).toMatchObject({ applications: 1, mails: 1 });
  expect(forgotten.facts).toBeGreaterThan(0);
  expect(forgotten.followUps).toBeGreaterThan(0);
  const left = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    left
      .filter((file) => file.isFile() && /outbox|objects|queue|schedules/.test(file.parentPath))
      .map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  );
  expect(texts.join('\n')).not.toMatch(/pellworm|falk/i);
  const again = await run(forgetCommand, application, '--yes', ...data());
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out).forgotten).toEqual({ applications: 0, facts: 0, followUps: 0, schedules: 0, mails: 0 });
  const all = await run(forgetCommand, '--all', '--yes', ...data());
  expect(all.code).toBe(0);
});
