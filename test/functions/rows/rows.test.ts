import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Row } from '../../../functions/aws/table.ts';
import { readRow, UnknownRow } from '../../../functions/rows/read-row.ts';
import { oldestVersion, upgraded } from '../../../functions/rows/row-upgrades.ts';
import { kindOf, ownerRow, rowSchemas, rowVersion, searchRow } from '../../../functions/rows/rows.ts';
import { ownersOf } from '../../../functions/store/owners.ts';
import { searchesOf } from '../../../functions/store/searches.ts';
import { tableInMemory } from '../aws/table-in-memory.ts';
import { fieldsMissingIn, shapeOfToday } from '../given/row-fields.ts';

/**
 * Rows as they were written, a file for each shape that rows ever had, the version in front, in the order of their coming; those of version 1 by the very commits that wrote them so, each file with what
 * was new then. Files stay as they are. Who changes a row adds the next one, with rows that have what is new; where rows as before are not what the new schema reads, also raises
 * `rowVersion` and writes the step in `functions/rows/row-upgrades.ts`; and notes the new shape below.
 */
const folder = join(import.meta.dirname, 'stored');
const shape = 'a07156dfca6ee0fd';

const files = readdirSync(folder).sort();
const rowsIn = (file: string): readonly Row[] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
const everyRow = files.flatMap(rowsIn);

function read(row: Row) {
  const kind = kindOf(row);
  if (kind === undefined) throw new Error(`${row.pk} ${row.sk} is no row of any kind`);
  return { kind, fields: readRow(rowSchemas[kind], row) };
}

test.each(files)('rows as of %s are read, and come out as this version writes them', (file) => {
  const rows = rowsIn(file);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(read(row).fields.schema).toBe(rowVersion);
});

test('rows of this version are read as they stand', () => {
  const ours = everyRow.filter(({ schema }) => schema === rowVersion);
  expect(ours.length).toBeGreaterThan(20);
  for (const row of ours) {
    const { pk, sk, ...fields } = row;
    expect(read(row).fields).toEqual(fields);
  }
});

test('of every version there are rows, and from each a step leads to the next', () => {
  expect([...new Set(everyRow.map(({ schema }) => schema))]).toEqual(
    Array.from({ length: rowVersion - oldestVersion + 1 }, (_, index) => oldestVersion + index),
  );
  for (let version = oldestVersion; version < rowVersion; version += 1)
    expect(upgraded('OWNER', { schema: version }, version + 1).schema).toBe(version + 1);
  // Nobody can have written these.
  expect(upgraded('OWNER', { schema: 0 }, rowVersion).schema).toBe(0);
  expect(upgraded('OWNER', { schema: '1' }, rowVersion).schema).toBe('1');
});

test('every field that a row may have stands in one of them', () => {
  expect(fieldsMissingIn(everyRow.map(read))).toEqual([]);
});

test('rows have the shape that is noted here', () => {
  expect(
    shape,
    `Rows have changed: what was written before must stay readable. See the top of this file; the shape is ${shapeOfToday} now.`,
  ).toBe(shapeOfToday);
});

test('an owner of the first version keeps what they set, and has the defaults of then for the rest', () => {
  const row = everyRow.find(({ sk, schema }) => sk === 'OWNER' && schema === 1);
  if (!row) throw new Error('there is none');
  const { settings } = readRow(ownerRow, row).owner;
  const written = (row.owner as { readonly settings: object }).settings;
  expect(settings).toEqual({
    ...written,
    graceDays: 3,
    daysWithoutTimeline: 5,
    digest: { weekday: 'monday', time: '08:00' },
    silenceDays: 14,
    webMail: 'gmail',
    draftFiles: false,
    unreadTexts: true,
    englishInstead: true,
    optional: { ...(written as typeof settings).optional, referrer: true, connection: true },
  });
});

test('a command that was decided by the first version is carried out by this one', () => {
  const { fields } = read({
    pk: 'OWNER#ana',
    sk: 'MAIL#m1',
    schema: 1,
    at: '2026-10-06T09:00:00Z',
    done: false,
    decision: {
      do: 'command',
      token: 'abcdef0123456789',
      records: [],
      outcome: { command: { word: 'later', until: '2026-10-09' }, said: ['Put off until Friday.'], kind: 'status_1' },
    },
  });
  expect(fields).toMatchObject({
    decision: { do: 'command', outcomes: [{ word: 'later', said: ['Put off until Friday.'], kind: 'status_1' }] },
  });
});

const search = { revision: 4, live: [], facts: [], plan: [] };

test.each([
  ['of a newer version', { ...search, schema: rowVersion + 1 }, `newer version of the program (rows of version ${rowVersion + 1}`],
  ['with a field that nobody knows', { ...search, schema: rowVersion, surprise: 'x' }, 'not of the form'],
  ['of an older version with such a field', { ...search, schema: 1, surprise: 'x' }, 'not of the form'],
  ['without a version', search, 'not of the form'],
])('a row %s is refused, and nothing is written over it', async (_, fields, why) => {
  const row = { pk: 'OWNER#ana', sk: 'SEARCH', ...fields };
  const table = tableInMemory([row]);
  expect(() => readRow(searchRow, row)).toThrow(why);
  await expect(searchesOf(table).putDigested('ana', '2026-10-05T08:00:00Z')).rejects.toThrow(UnknownRow);
  expect(await table.query('OWNER#ana', '')).toEqual([row]);
});

test('whoever reads of such a row in a log reads no address', () => {
  const row = { pk: 'OWNER#ana', sk: 'DELIVERY#a1.thank_you.ines.duarte@larchmont.example.2026-10-14#0', schema: 0 };
  expect(() => read(row)).toThrow('Row OWNER#ana DELIVERY#(an address)#0 is');
});

test('a row of an older version is written back as one of this version', async () => {
  const row = everyRow.find(({ sk, schema }) => sk === 'OWNER' && schema === 1);
  if (!row) throw new Error('there is none');
  const table = tableInMemory([row]);
  const id = row.pk.slice('OWNER#'.length);
  await ownersOf(table).changeOwner(id, (owner) => ({ ...owner, name: 'Ana Vermeer' }));
  expect(await table.get(row)).toMatchObject({ schema: rowVersion, revision: Number(row.revision) + 1, owner: { name: 'Ana Vermeer' } });
});
