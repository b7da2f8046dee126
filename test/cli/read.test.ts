import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../cli/main.ts';
import { hearCommands } from './heard.ts';

const program = new URL('../../cli/main.ts', import.meta.url).pathname;
const heard = hearCommands();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'));
  const mail =
    'From: Ida Ek <ida@copperlake.example>\r\nTo: noor@mailbox.example\r\nSubject: Your application at Copperlake\r\nDate: Tue, 10 Mar 2026 14:05:00 +0100\r\n\r\nHello Noor,\r\n\r\nthank you for your application as Payroll Analyst at Copperlake.\r\n';
  await writeFile(join(folder, 'a.eml'), mail);
  await writeFile(
    join(folder, 'b.ics'),
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260312T093000\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  await writeFile(join(folder, 'empty.eml'), '');
  await writeFile(join(folder, 'notes.txt'), 'not a mail');
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: readonly string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'read', ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('read', () => {
  test('prints an array with --json, one reading a mail of a directory, by name, and names what is wrong on stderr', async () => {
    const { code, out, err } = await run([folder, '--owner', 'noor@mailbox.example', '--time-zone', 'Europe/Berlin', '--json']);
    const readings = JSON.parse(out);
    expect(readings.map((reading: { id: string }) => reading.id)).toEqual(['a.eml', 'b.ics', 'empty.eml']);
    expect(readings[0].original).toMatchObject({
      from: { name: 'Ida Ek', address: 'ida@copperlake.example' },
      sentAt: '2026-03-10T13:05:00Z',
    });
    expect(readings[1].interviews[0].startsAt).toBe('2026-03-12T08:30:00Z');
    expect(readings[2]).toMatchObject({ kind: 'not_job_related', confidence: 0 });
    expect(err).toMatch(/empty\.eml:1: empty, 0 bytes, expected/);
    expect(code).toBe(1);
  });

  test('reads lines of plain mails in step, with their ids, whatever is missing or broken', async () => {
    const lines = [
      '{"id":"one","from":"Ida Ek <ida@copperlake.example>","subject":"Hi","body":"Hello","date":"2026-03-10T14:05:00+01:00"}',
      '{"id":7,"from":null,"subject":"","body":"From: no block"}',
      'no json',
      '{"id":"last","from":"Talent Team","subject":"x","body":"y","date":"someday"}',
    ];
    const { code, out, err } = await run(['--jsonl', '-', '--owner', 'noor@mailbox.example'], lines.join('\n'));
    const readings = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(readings.map((reading) => reading.id)).toEqual(['one', '7', undefined, 'last']);
    expect(readings[0].original.sentAt).toBe('2026-03-10T13:05:00Z');
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^-:3: line, "no json", expected/),
      expect.stringMatching(/^-:4: date, "someday", expected/),
    ]);
    expect(code).toBe(1);
  });

  test('reads a mail from standard input, text for people', async () => {
    const { code, out, err } = await run(
      ['-', '--owner', 'Noor <noor@mailbox.example>'],
      'From: Ida Ek <ida@copperlake.example>\nSubject: Hello\n\nHello',
    );
    expect(out).toMatch(/kind .*\n\s+from\s+Ida Ek <ida@copperlake.example>/);
    expect([code, err]).toEqual([0, '']);
  });

  test.each([
    ['nothing to read', []],
    ['an owner without an address', ['-', '--owner', 'noor']],
    ['a zone nobody knows', ['-', '--time-zone', 'Mars/Olympus']],
    ['a time that is none', ['-', '--now', 'noon']],
    ['an option that is none', ['-', '--colour']],
  ])('%s is wrong usage', async (_, args) => {
    expect([await main(['read', ...args]), heard.printed]).toEqual([2, '']);
    expect(heard.faults.join('\n')).toContain('usage: read');
  });

  test('a file that is not there is a fault, not a crash', async () => {
    expect(await main(['read', join(folder, 'missing.eml'), '--json'])).toBe(1);
    expect(JSON.parse(heard.printed)).toMatchObject([{ id: 'missing.eml', confidence: 0 }]);
    expect(heard.faults.join('\n')).toContain('missing.eml');
  });
});
