import { expect, onTestFinished, test } from 'vitest';
import { startTable } from '../../local/table.ts';

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
