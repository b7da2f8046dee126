import { createRequire } from 'node:module';
import { join } from 'node:path';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startTable } from '../../../local/folder/table.ts';
import { rowWriter } from '../../../local/folder/table-rows.ts';
import { withTable } from '../../../local/kept/kept-table.ts';
import { aFolder } from '../opened.ts';

const key = 'KEYOFTHISRUN';
const signed = (accessKeyId: string) =>
  `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261028/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

async function ask(method: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const table = await startTable({ folder: undefined, tableName: 'private', accessKeyId: key });
  onTestFinished(() => table.stop());
  const request = {
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-date': '20261028T000000Z',
  };
  return fetch(table.url, { method, headers: { ...request, ...headers }, ...(method === 'POST' && { body: '{}' }) });
}

test('the table answers to the key of this run', async () => {
  const answer = await ask('POST', { authorization: signed(key) });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ TableNames: ['private'] });
});

test.each([
  ['a page that asks whether it may', 'OPTIONS', { origin: 'https://page.example', 'access-control-request-headers': 'x-amz-target' }],
  ['a page with any key', 'POST', { origin: 'https://page.example', authorization: signed('any') }],
  ['a page that knows the key', 'POST', { origin: 'https://page.example', authorization: signed(key) }],
  ['another program with any key', 'POST', { authorization: signed('any') }],
  ['another program with none', 'POST', {}],
])('%s is refused', async (_, method, headers) => {
  const answer = await ask(method, headers);
  expect(answer.status).toBe(403);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect(await answer.text()).toBe('');
});

test('what was read leaves nothing open: a program that runs for months would drown in it', async () => {
  const ofDynalite = createRequire(createRequire(import.meta.url).resolve('dynalite'));
  const made = vi.spyOn(ofDynalite('level').Level.prototype, 'values');
  onTestFinished(() => made.mockRestore());
  await withTable(join(await aFolder(), 'table'), async (client) => {
    const rows = rowWriter(client, 'followthrough');
    for (let row = 0; row < 30; row += 1) await rows.put({ pk: 'one', sk: String(row) });
    await rows.finish();
    const ExpressionAttributeValues = { ':pk': { S: 'one' } };
    for (const Limit of [1, 5, 100])
      await client.send(
        new QueryCommand({ TableName: 'followthrough', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues, Limit }),
      );
    const open = async () => {
      const looks = made.mock.results.map(({ value }) => (value as { next(): Promise<unknown> }).next());
      return (await Promise.allSettled(looks)).filter((look) => look.status === 'fulfilled').length;
    };
    expect(made.mock.results.length).toBeGreaterThanOrEqual(3);
    await expect.poll(open).toBe(0);
  });
});
