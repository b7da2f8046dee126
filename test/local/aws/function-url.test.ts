import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { startFunctionUrl } from '../../../local/aws/function-url.ts';
import { aFreePort } from '../opened.ts';

test('links answer under the name by which a proxy reaches them, and on this machine, and under no other', async () => {
  const asked: unknown[] = [];
  const invoke = async (event: unknown) => {
    asked.push((event as { readonly rawPath: string }).rawPath);
    return { statusCode: 200, headers: {}, body: 'shown' };
  };
  const port = await aFreePort();
  const links = await startFunctionUrl({ port, url: 'https://links.example.com', invoke, log: () => undefined });
  onTestFinished(links.stop);
  expect(links.url).toBe('https://links.example.com');
  const status = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/do/one', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  for (const host of ['links.example.com', `127.0.0.1:${port}`, `localhost:${port}`]) expect(await status(host)).toBe(200);
  for (const host of ['elsewhere.example', 'links.example.com.elsewhere.example', `192.168.1.20:${port}`])
    expect(await status(host)).toBe(421);
  expect(asked).toEqual(['/do/one', '/do/one', '/do/one']);
});
