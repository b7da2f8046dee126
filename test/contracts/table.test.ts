import { MessageChannel } from 'node:worker_threads';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestRowBytes, RowTooLarge, type Table, tableOf } from '../../functions/aws/table.ts';
import { inProcess } from '../../local/aws/in-process.ts';
import { rowsInMemory } from '../../local/folder/rows-in-memory.ts';
import { startTable } from '../../local/folder/table.ts';
import { answerThrough, askThrough } from '../../local/functions/thread-parts.ts';
import { itemsOf } from '../../local/rows/items.ts';
import { type RowSource, rowsAtHand } from '../../local/rows/rows-at-hand.ts';
import { tableOver } from '../../local/rows/table-over.ts';
import { aHeldClock } from '../local/opened.ts';

const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
const client = { region: 'us-east-1', credentials };
const embedded = () => startTable({ folder: undefined, tableName: 'contract', accessKeyId: 'a' });

/** What the store asks of a table, held against a real engine: the same has to hold of every other one. */
const engines = [
  {
    engine: 'the embedded table',
    start: async () => {
      const { url, stop } = await embedded();
      return { table: tableOf(new DynamoDBClient({ ...client, endpoint: url }), 'contract'), stop };
    },
  },
  {
    engine: 'the embedded table, asked from its own process',
    start: async () => {
      const { serve, stop } = await embedded();
      return { table: tableOf(new DynamoDBClient({ ...client, ...inProcess(serve, aHeldClock()) }), 'contract'), stop };
    },
  },
  {
    engine: 'the embedded table, asked by a thread of the program that holds it',
    start: async () => {
      const { serve, stop } = await embedded();
      const below = tableOf(new DynamoDBClient({ ...client, ...inProcess(serve, aHeldClock()) }), 'contract');
      const { port1, port2 } = new MessageChannel();
      answerThrough(port1, rowsAtHand(itemsOf(serve, 'contract'), below));
      return {
        table: tableOver(askThrough<RowSource>(port2)),
        stop: () => {
          port1.close();
          return stop();
        },
      };
    },
  },
  { engine: 'rows in memory', start: async () => ({ table: rowsInMemory(), stop: async () => undefined }) },
];

describe.each(engines)('$engine', ({ start }) => {
  let stop: () => Promise<void>;
  let table: Table;
  let partitions = 0;
  const aPartition = () => `P#${++partitions}`;

  beforeAll(async () => {
    ({ table, stop } = await start());
  });
  afterAll(() => stop());

  test('a row comes back as it was put, whatever JSON it holds', async () => {
    const row = {
      pk: aPartition(),
      sk: 'A',
      text: 'Zoë ✓ \u{1f642}',
      empty: '',
      none: null,
      yes: true,
      no: false,
      number: -12.5,
      list: [],
      things: [{ a: [1, 'two', { three: null }] }],
      record: {},
    };
    await table.put(row);
    expect(await table.get(row)).toEqual(row);
  });

  test('a field that is absent stays absent', async () => {
    const row = { pk: aPartition(), sk: 'A', there: 1, absent: undefined };
    await table.put(row);
    expect(await table.get(row)).toEqual({ pk: row.pk, sk: 'A', there: 1 });
  });

  test('a row that nobody put is not there', async () => {
    expect(await table.get({ pk: aPartition(), sk: 'A' })).toBeUndefined();
  });

  test('reserved words are names like any other', async () => {
    const row = { pk: aPartition(), sk: 'A', status: 'open', name: 'n', schema: 1, size: 2, date: 'today' };
    await table.put(row);
    expect(await table.get(row)).toEqual(row);
  });

  test('a number that is none is refused before it is written', async () => {
    const row = { pk: aPartition(), sk: 'A', number: Number.NaN };
    await expect(table.put(row)).rejects.toThrow(TypeError);
    expect(await table.get(row)).toBeUndefined();
  });

  test('put if absent: the first one wins, the second one changes nothing', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    expect(await table.put({ ...key, by: 'first' }, 'absent')).toBe(true);
    expect(await table.put({ ...key, by: 'second' }, 'absent')).toBe(false);
    expect(await table.get(key)).toMatchObject({ by: 'first' });
  });

  test('put at a revision: only the one that read the newest row writes', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    await table.put({ ...key, revision: 1 }, 'absent');
    expect(await table.put({ ...key, revision: 2 }, { revision: 1 })).toBe(true);
    expect(await table.put({ ...key, revision: 2, late: true }, { revision: 1 })).toBe(false);
    expect(await table.get(key)).toEqual({ ...key, revision: 2 });
  });

  test('put at a revision of a row that is not there changes nothing', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    expect(await table.put({ ...key, revision: 2 }, { revision: 1 })).toBe(false);
    expect(await table.get(key)).toBeUndefined();
  });

  test('a put replaces the whole row', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    await table.put({ ...key, old: 1 });
    await table.put({ ...key, new: 2 });
    expect(await table.get(key)).toEqual({ ...key, new: 2 });
  });

  test('of fifty that write at the same revision exactly one wins', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    await table.put({ ...key, revision: 1 });
    const won = await Promise.all(Array.from({ length: 50 }, (_, by) => table.put({ ...key, revision: 2, by }, { revision: 1 })));
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  test('of fifty that put if absent exactly one wins', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    const won = await Promise.all(Array.from({ length: 50 }, (_, by) => table.put({ ...key, by }, 'absent')));
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  test('many are put, and many are given in the order asked for, however many they are', async () => {
    const pk = aPartition();
    const rows = Array.from({ length: 130 }, (_, number) => ({ pk, sk: `R#${number}`, number }));
    await table.putMany(rows);
    const keys = [{ pk, sk: 'none' }, ...rows.toReversed(), rows[0] ?? { pk, sk: '' }];
    expect(await table.getMany(keys)).toEqual([undefined, ...rows.toReversed(), rows[0]]);
    expect(await table.getMany([])).toEqual([]);
    const absent = { pk, sk: 'asked for twice' };
    expect(await table.getMany([absent, absent])).toEqual([undefined, undefined]);
  });

  test('a removed row is gone, and removing it again is no error', async () => {
    const row = { pk: aPartition(), sk: 'A' };
    await table.put(row);
    await table.remove(row);
    await table.remove(row);
    expect(await table.get(row)).toBeUndefined();
  });

  test('a row that somebody has changed since is not removed by one who read it before', async () => {
    const row = { pk: aPartition(), sk: 'A', revision: 1 };
    await table.put({ ...row, revision: 2 });
    await table.remove(row, { revision: 1 });
    expect(await table.get(row)).toEqual({ ...row, revision: 2 });
    await table.remove(row, { revision: 2 });
    expect(await table.get(row)).toBeUndefined();
    await table.remove(row, { revision: 2 });
  });

  test('a query gives the rows of one partition under one prefix, in order', async () => {
    const pk = aPartition();
    const other = aPartition();
    for (const sk of ['B#2', 'A#1', 'B#1', 'C', 'B']) await table.put({ pk, sk });
    await table.put({ pk: other, sk: 'B#9' });
    expect((await table.query(pk, 'B#')).map(({ sk }) => sk)).toEqual(['B#1', 'B#2']);
    expect((await table.query(pk, '')).map(({ sk }) => sk)).toEqual(['A#1', 'B', 'B#1', 'B#2', 'C']);
    expect(await table.query(pk, 'D')).toEqual([]);
  });

  test('the order is that of the bytes of UTF-8', async () => {
    const pk = aPartition();
    for (const sk of ['\u{1f642}', '\uffee', 'é', 'z', 'Z', 'z#']) await table.put({ pk, sk });
    expect((await table.query(pk, '')).map(({ sk }) => sk)).toEqual(['Z', 'z', 'z#', 'é', '\uffee', '\u{1f642}']);
  });

  test('what one has written or read is its own: the next who reads sees what is kept', async () => {
    const row = { pk: aPartition(), sk: 'A', things: [{ a: 1 }] };
    await table.put(row);
    const read = await table.get(row);
    for (const one of [row, read as typeof row]) {
      try {
        one.things.push({ a: 2 });
      } catch {
        // One that does not let itself be changed is as good.
      }
    }
    expect(await table.get(row)).toEqual({ ...row, things: [{ a: 1 }] });
  });

  test('a query goes on over as many pages as there are', async () => {
    const pk = aPartition();
    const filling = 'x'.repeat(300_000);
    for (let row = 0; row < 9; row++) await table.put({ pk, sk: `A#${row}`, filling });
    expect(await table.query(pk, 'A#')).toHaveLength(9);
  });

  test('what was written is seen by the next read and the next query', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    for (let revision = 1; revision <= 20; revision++) {
      await table.put({ ...key, revision });
      expect((await table.get(key))?.revision).toBe(revision);
      expect((await table.query(key.pk, 'A'))[0]?.revision).toBe(revision);
    }
  });

  test('the due index holds the rows that have a next moment, up to the moment asked for', async () => {
    const pk = aPartition();
    const dueShard = `DUE#${pk}`;
    await table.put({ pk, sk: 'EARLY', dueShard, nextDueAt: '2026-10-28T14:00:00Z' });
    await table.put({ pk, sk: 'LATE', dueShard, nextDueAt: '2026-10-28T15:00:00Z' });
    await table.put({ pk, sk: 'NEVER' });
    expect(await table.due(dueShard, '2026-10-28T14:00:00Z')).toEqual([{ pk, sk: 'EARLY', at: '2026-10-28T14:00:00Z' }]);
    expect(await table.due(dueShard, '2026-10-28T13:59:59Z')).toEqual([]);
    expect(await table.due('DUE#another', '2027-01-01T00:00:00Z')).toEqual([]);
  });

  test('a row that has no next moment any more leaves the due index', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    const dueShard = `DUE#${key.pk}`;
    await table.put({ ...key, dueShard, nextDueAt: '2026-10-28T14:00:00Z' });
    await table.put(key);
    expect(await table.due(dueShard, '2027-01-01T00:00:00Z')).toEqual([]);
  });

  test('a row near the engine’s limit is refused loudly, and nothing is written', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    await expect(table.put({ ...key, text: 'x'.repeat(largestRowBytes) })).rejects.toThrow(RowTooLarge);
    await table.put({ ...key, text: 'x'.repeat(largestRowBytes - 1000) });
    expect(await table.get(key)).toBeDefined();
  });
});

test.each(['over a connection', 'from its own process'])(
  'a table that does not exist is an error, never an absent row: %s',
  async (how) => {
    const engine = await embedded();
    const way = how === 'over a connection' ? { endpoint: engine.url } : inProcess(engine.serve, aHeldClock());
    const table = tableOf(new DynamoDBClient({ ...client, ...way }), 'no-such-table');
    await expect(table.get({ pk: 'A', sk: 'A' })).rejects.toThrow('Requested resource not found');
    await expect(table.put({ pk: 'A', sk: 'A' }, 'absent')).rejects.toThrow('Requested resource not found');
    await engine.stop();
  },
);
