import { request } from 'node:http';

export type Asked = { readonly body?: string; readonly headers?: Readonly<Record<string, string>> };
export type Answered = { readonly status: number | undefined; readonly headers: Record<string, unknown>; readonly body: string };

/** One request as a browser makes it from a form; nothing is followed and nothing is kept. */
export function askAt(address: string, method: string, path: string, { body = '', headers = {} }: Asked): Promise<Answered> {
  const { hostname, port, host } = new URL(address);
  return new Promise((resolve, reject) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = request({ hostname, port, method, path, headers: { host, ...form, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
    });
    sent.on('error', reject).end(body);
  });
}
