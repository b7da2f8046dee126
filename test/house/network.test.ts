import { request } from 'node:http';
import { createConnection } from 'node:net';
import { expect, test } from 'vitest';

test('no test reaches for the network, by whatever way', async () => {
  const refusal = /A test reached for 192\.0\.2\.1; only 127\.0\.0\.1 is there/;
  expect(() => createConnection(25, '192.0.2.1')).toThrow(refusal);
  expect(() => createConnection({ host: '192.0.2.1', port: 25 })).toThrow(refusal);
  expect(() => request('http://192.0.2.1/')).toThrow(refusal);
  const cause = await fetch('http://192.0.2.1/').catch((error: unknown) => error instanceof Error && error.cause);
  expect(String(cause)).toMatch(refusal);
});
