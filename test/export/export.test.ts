import { describe, expect, test } from 'vitest';
import { csvOf } from '../../lib/export/csv.ts';
import { exportOf } from '../../lib/export/export.ts';
import { exportFiles } from '../../lib/export/files.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import type { About, Fact } from '../../lib/search/fact.ts';
import type { Delivery } from '../../lib/search/search.ts';
import { applicationOf, owner, search } from '../search/given.ts';

/** Takes a table apart as RFC 4180 says, and nothing more. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    } else for (; text[at] !== ',' && text[at] !== '\r'; at += 1) cell += text[at];
    row.push(cell);
    if (text[at] === ',') at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a table', () => {
  test('keeps every text as it is, whatever is in it', () => {
    const rows = [
      ['plain', 'with, comma', 'with "quotes"', 'two\r\nlines', 'semi;colon', 'tab\there', ' spaces ', '', 'ünïcödé 日本'],
      ['"', ',', '\n', '""', 'a"b', "it's", '1', '2026-10-28T17:00:00Z', 'x'],
    ];
    const header = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    expect(readCsv(csvOf(header, rows))[1]).toEqual(rows[0]);
    expect(readCsv(csvOf(header, rows))[2]?.map((cell) => cell.replace(/^'(?=\n)/, ''))).toEqual(rows[1]);
  });

  test.each([
    '=1+1',
    '+1 555 0100',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '＝1',
    '|cmd',
    '=HYPERLINK("https://else.example","x")',
  ])('%j is no formula in it', (given) => {
    const [, [cell = ''] = []] = readCsv(csvOf(['a'], [[given]]));
    expect(cell).toBe(`'${given}`);
  });

  test.each(['a=b', 'Ana - Ben', 'x@y.example', "'tis", '3 + 4'])('%j stays as it is', (given) => {
    expect(readCsv(csvOf(['a'], [[given]]))[1]).toEqual([given]);
  });

  test('without rows is its header', () => expect(csvOf(['a', 'b'], [])).toBe('a,b\r\n'));
});

const about: About = {
  company: '=Cobblestone & Daughters',
  role: 'Archivist, "Special" Collections',
  contacts: [{ name: 'Ravi Menon', address: 'ravi@cobblestone.example', part: 'recruiter', title: 'Head of People' }],
  wroteBy: 'ravi@cobblestone.example',
  timeZone: 'Europe/London',
  instructions: [],
};
const said = { source: { mail: 'm1' }, evidence: [{ field: 'kind', text: 'we would like to meet you' }] } as const;
const facts: readonly Fact[] = [
  { id: 'f1', saidAt: '2026-10-01T09:00:00Z', knownAt: '2026-10-01T09:05:00Z', ...said, about, type: 'application' },
  {
    id: 'f2',
    saidAt: '2026-10-05T09:00:00Z',
    knownAt: '2026-10-05T09:05:00Z',
    ...said,
    about,
    type: 'invite',
    interview: { id: 'i1', startsAt: '2026-10-12T09:00:00Z', with: ['ravi@cobblestone.example'], mode: 'video' },
  },
  { id: 'f3', saidAt: '2026-10-06T09:00:00Z', knownAt: '2026-10-06T09:00:00Z', source: 'owner', evidence: [], type: 'rejection' },
  { id: 'f4', saidAt: '2026-10-06T09:01:00Z', knownAt: '2026-10-06T09:01:00Z', source: 'owner', evidence: [], type: 'undone', fact: 'f3' },
];
const delivery: Delivery = {
  followUp: 'a1.app_followup_1.ravi@cobblestone.example.f1',
  kind: 'app_followup_1',
  application: 'a1',
  alsoFor: [],
  to: 'ravi@cobblestone.example',
  at: '2026-10-04T09:00:00Z',
  how: 'delivered',
};
const kept = { ...search([applicationOf('a1', facts)]), deliveries: [delivery] };
const exported = exportOf({ owner, search: kept, plan: plan(kept).due });
const files = exportFiles(exported);
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';

describe('an export', () => {
  test('holds everything that is kept, each with the application it belongs to', () => {
    expect(exported.owner).toEqual(owner);
    expect(exported.applications).toMatchObject([
      {
        id: 'a1',
        company: '=Cobblestone & Daughters',
        state: 'open',
        firstKnownAt: '2026-10-01T09:05:00Z',
        lastKnownAt: '2026-10-06T09:01:00Z',
      },
    ]);
    expect(exported.facts.map(({ id, counts }) => [id, counts])).toEqual([
      ['f1', true],
      ['f2', true],
      ['f3', false],
      ['f4', false],
    ]);
    expect(exported.facts[0]?.evidence).toEqual([{ field: 'kind', text: 'we would like to meet you' }]);
    expect(exported.contacts).toMatchObject([{ application: 'a1', name: 'Ravi Menon', title: 'Head of People' }]);
    expect(exported.interviews).toMatchObject([{ application: 'a1', id: 'i1', state: 'standing', startsAt: '2026-10-12T09:00:00Z' }]);
    expect(exported.followUps.length).toBeGreaterThan(0);
    expect(exported.deliveries).toEqual([delivery]);
    expect(exported.corrections.map(({ id }) => id)).toEqual(['f4']);
  });

  test('is JSON and four tables, each said with its rows', () => {
    expect(files.map(({ path, rows }) => [path, rows])).toEqual([
      ['export.json', 1],
      ['applications.csv', 1],
      ['interviews.csv', 1],
      ['contacts.csv', 1],
      ['follow-ups.csv', 1 + exported.followUps.length],
    ]);
    expect(JSON.parse(textOf('export.json'))).toEqual(JSON.parse(JSON.stringify(exported)));
  });

  test.each(files.filter(({ path }) => path.endsWith('.csv')))(
    '$path has as many cells in every row as in its header',
    ({ text, rows }) => {
      const table = readCsv(text);
      expect(table).toHaveLength(rows + 1);
      for (const row of table) expect(row).toHaveLength(table[0]?.length ?? 0);
    },
  );

  test('says instants in its tables as in its JSON, and runs no company as a formula', () => {
    const [header = [], row = []] = readCsv(textOf('interviews.csv'));
    const cell = (name: string) => row[header.indexOf(name)];
    expect(cell('starts_at')).toBe(exported.interviews[0]?.startsAt);
    expect(cell('company')).toBe("'=Cobblestone & Daughters");
    expect(cell('role')).toBe('Archivist, "Special" Collections');
  });
});
