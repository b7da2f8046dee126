import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { planCommand } from '../../../cli/plan/plan.ts';

let folder: string;
let out: string;
let faults: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'));
  out = '';
  faults = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((text) => {
    faults.push(String(text));
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function plan(text: string, ...args: string[]): Promise<{ code: number; file: string }> {
  const file = join(folder, 'stories.json');
  await writeFile(file, text);
  return { code: await planCommand([file, ...args]), file };
}

const story = (event: string, horizon = '2026-11-30T00:00-05:00'): string => `[
 {
  "scenario": {
   "id": "one",
   "user_tz": "Asia/Seoul",
   "apps": { "a": { "recruiter": "gil@harbour.example", "tz": "America/New_York", "cal": "US" } },
   "events": [
    ${event}
   ],
   "horizon": "${horizon}"
  },
  "expected": { "delivered": "whatever" }
 }
]`;

const applied = '{ "t": "2026-11-09T11:00+09:00", "type": "application", "app": "a" }';

test('prints for each scenario what was delivered, cancelled and is still planned, as JSON', async () => {
  const { code } = await plan(story(applied, '2026-11-20T00:00+09:00'), '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      id: 'one',
      delivered: [
        {
          kind: 'app_followup_1',
          app: 'a',
          to: 'gil@harbour.example',
          deliver_at: 'Mon 2026-11-16T20:00+09:00',
          deliver_utc: '2026-11-16T11:00Z',
          recipient_local: 'Mon 2026-11-16T06:00-05:00',
          schedule_send_hint: 'Mon 2026-11-16T10:00-05:00',
        },
      ],
      cancelled: [],
      still_planned: [expect.objectContaining({ kind: 'app_followup_2', optional: true, deliver_at: 'Mon 2026-11-23T20:00+09:00' })],
    },
  ]);
});

test('prints the same for people', async () => {
  const { code } = await plan(story(applied, '2026-11-20T00:00+09:00'));
  expect(code).toBe(0);
  expect(out).toContain('delivered\n    Mon 2026-11-16T20:00+09:00  app_followup_1');
  expect(out).toContain('schedule for Mon 2026-11-16T10:00-05:00');
});

test('a scenario in which nothing follows says so', async () => {
  await plan(story('{ "t": "2026-11-09T11:00+09:00", "type": "noop", "app": "a" }'));
  expect(out).toContain('nothing');
});

describe('a fault names its file and line, what it is, what was found and what was expected', () => {
  test.each([
    ['no JSON', '[\n {\n  "scenario": ]\n', /^FILE:3: the file, "scenario": \], expected JSON$/],
    [
      'an unknown event',
      story('{ "t": "2026-11-09T11:00+09:00", "type": "promotion", "app": "a" }'),
      /^FILE:8: .*events\.0\.type, "promotion", expected/,
    ],
    [
      'a moment without an offset',
      story('{ "t": "2026-11-09T11:00", "type": "noop" }'),
      /^FILE:8: .*events\.0\.t, "2026-11-09T11:00", expected a moment with an offset/,
    ],
    [
      'a day that does not exist',
      story('{ "t": "2026-11-09T11:00Z", "type": "timeline", "app": "a", "P": "2026-02-30" }'),
      /^FILE:8: .*events\.0\.P, "2026-02-30", expected a day/,
    ],
    [
      'a missing field',
      story('{ "t": "2026-11-09T11:00Z", "type": "ooo", "app": "a", "back": "2026-11-20" }'),
      /^FILE:8: .*events\.0\.from, missing, expected/,
    ],
    [
      'an application nobody named',
      story('{ "t": "2026-11-09T11:00Z", "type": "noop", "app": "z" }'),
      /^FILE:8: .*events\.0\.app, "z", expected one of a$/,
    ],
    [
      'an end before the start',
      story(
        '{ "t": "2026-11-09T11:00Z", "type": "invite", "app": "a", "iv": "i", "start": "2026-11-10T12:00Z", "end": "2026-11-10T11:00Z" }',
      ),
      /expected an end after the start/,
    ],
    [
      'something said after it was learned',
      story('{ "t": "2026-11-09T11:00Z", "said": "2026-11-09T12:00Z", "type": "noop" }'),
      /events\.0\.said, .*expected a moment no later/,
    ],
    ['a zone that is an offset', story(applied).replace('Asia/Seoul', '+09:00'), /^FILE:5: .*user_tz, "\+09:00", expected a time zone/],
    ['not a list', '{}', /^FILE:1: the file, \{\}, expected/],
  ])('%s', async (_, text, expected) => {
    const { code, file } = await plan(text, '--json');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(faults.map((fault) => fault.replace(file, 'FILE'))).toEqual([expect.stringMatching(expected)]);
  });

  test('and all of them are told', async () => {
    await plan(story(`{ "t": "now", "type": "noop" },\n    { "t": "later", "type": "noop" }`));
    expect(faults.map((fault) => fault.split(':')[1])).toEqual(['8', '9']);
  });

  test('a file that is not there', async () => {
    expect(await planCommand([join(folder, 'none.json')])).toBe(1);
    expect(faults[0]).toContain('expected a readable file');
  });
});

describe('wrong usage is code 2', () => {
  test.each([[[]], [['a.json', 'b.json']], [['a.json', '--colour']], [['--mine', 'a.json']], [['a.json', '--data', 'folder']]])(
    '%j',
    async (args) => {
      expect(await planCommand(args)).toBe(2);
      expect(faults[0]).toContain('usage:');
      expect(out).toBe('');
    },
  );
});
