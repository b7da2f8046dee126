import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { type Table, tableOf } from '../../../functions/aws/table.ts';
import { inProcess } from '../../../local/aws/in-process.ts';
import type { AwsService } from '../../../local/aws/server.ts';
import { startTable } from '../../../local/folder/table.ts';
import { itemsOf } from '../../../local/rows/items.ts';
import { type RowSource, rowsAtHand } from '../../../local/rows/rows-at-hand.ts';
import { tableOver } from '../../../local/rows/table-over.ts';
import { aHeldClock } from '../opened.ts';

const tableName = 'at-hand';

/** What was asked of the table below, by name, and a way to have its next writes fail. */
async function started(): Promise<{ source: RowSource; below: Table; asked: string[]; refuse: (count: number) => void }> {
  const { serve, stop } = await startTable({ folder: undefined, tableName, accessKeyId: 'a' });
  onTestFinished(stop);
  const asked: string[] = [];
  let refused = 0;
  const counted: AwsService = async (request) => {
    const operation = request.headers['x-amz-target']?.split('.')[1] ?? '';
    asked.push(operation);
    if (operation.startsWith('Put') && refused > 0) {
      refused -= 1;
      // What nobody knows the end of: the table has it, and the answer says that it failed.
      await serve(request);
      return { status: 500, body: '{}' };
    }
    return serve(request);
  };
  const client = new DynamoDBClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    ...inProcess(counted, aHeldClock()),
  });
  const below = tableOf(client, tableName);
  const refuse = (count: number): void => {
    refused = count;
  };
  return { source: rowsAtHand(itemsOf(counted, tableName), below), below, asked, refuse };
}

const key = { pk: 'OWNER#a', sk: 'SEARCH' };

test('what was read or written once is asked of the table no more', async () => {
  const { source, asked } = await started();
  const table = tableOver(source);
  await table.put({ ...key, revision: 1 }, 'absent');
  await table.put({ pk: key.pk, sk: 'MAIL#1' });
  asked.length = 0;
  expect(await table.getMany([key, { pk: key.pk, sk: 'MAIL#1' }])).toEqual([
    { ...key, revision: 1 },
    { pk: key.pk, sk: 'MAIL#1' },
  ]);
  expect(await table.query(key.pk, '')).toHaveLength(2);
  await table.put({ pk: key.pk, sk: 'MAIL#0' });
  expect((await table.query(key.pk, '')).map(({ sk }) => sk)).toEqual(['MAIL#0', 'MAIL#1', 'SEARCH']);
  expect(asked).toEqual(['Query', 'PutItem']);
});

test('a row that is as it was is the very same object, of those who read it and of who wrote it', async () => {
  const { source } = await started();
  const [one, other] = [tableOver(source), tableOver(source)];
  await one.put({ ...key, revision: 1, facts: [{ id: 'a' }] });
  const read = await one.get(key);
  expect(await one.get(key)).toBe(read);
  expect(await other.get(key)).toEqual(read);
  await other.put({ ...key, revision: 2 }, { revision: 1 });
  expect(await one.get(key)).toEqual({ ...key, revision: 2 });
});

test('after a write whose end nobody knows, what the table has counts', async () => {
  const { source, refuse } = await started();
  const table = tableOver(source);
  await table.put({ ...key, revision: 1 }, 'absent');
  expect(await table.query(key.pk, '')).toHaveLength(1);
  refuse(1);
  await expect(table.put({ ...key, revision: 2 }, { revision: 1 })).rejects.toThrow('refused PutItem');
  expect(await table.get(key)).toEqual({ ...key, revision: 2 });
  expect(await table.put({ ...key, revision: 2, late: true }, { revision: 1 })).toBe(false);
});

test('one that is asked for twice at once is read once', async () => {
  const { source, below, asked } = await started();
  await below.put({ ...key, revision: 1 });
  const table = tableOver(source);
  asked.length = 0;
  const absent = { pk: key.pk, sk: 'ABSENT' };
  expect(await table.getMany([key, absent, key, absent])).toEqual([{ ...key, revision: 1 }, undefined, { ...key, revision: 1 }, undefined]);
  expect(asked).toEqual(['BatchGetItem']);
});

test('what is written is what another program finds there afterwards, large or small', async () => {
  const { source, below } = await started();
  const table = tableOver(source);
  const rows = [
    { ...key, revision: 1, nextDueAt: '2026-10-28T14:00:00Z', plan: Array.from({ length: 100 }, (_, id) => ({ id, text: 'Zoë ✓' })) },
    { ...key, sk: 'SMALL', schema: 1, text: 'of some words' },
  ];
  await table.putMany(rows);
  expect(await below.getMany(rows)).toEqual(rows);
});
