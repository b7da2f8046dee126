import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { safeHeaders } from '../../functions/web/web.ts';
import { listenOnLoopback } from '../listen.ts';
import { readBody } from './request-body.ts';

export type FunctionUrl = {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
};

/** Lambda takes 6 MB; no form of ours comes near this, and more is somebody else's. */
const longestBodyBytes = 100_000;

type UrlAnswer = { readonly statusCode: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/**
 * A function's own address, as Lambda gives it one: each request becomes an event of payload format 2.0, the function's answer the response. On loopback alone, and under no
 * host name but its own (DNS rebinding). What is asked for is never logged: the path of a link is a key.
 */
export async function startFunctionUrl(options: {
  readonly port: number;
  /** How it is reached through a proxy: origin without a slash at the end. */
  readonly url?: string;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly log: (line: string) => void;
}): Promise<FunctionUrl> {
  let hosts: readonly string[] = [];
  const answer = async (request: IncomingMessage): Promise<UrlAnswer> => {
    if (!hosts.includes(request.headers.host ?? '')) return plain(421, 'This is not reached under this name.');
    const body = await readBody(request, longestBodyBytes);
    if (!body) return plain(413, 'That is more than a form holds.');
    return (await options.invoke(eventOf(request, body))) as UrlAnswer;
  };
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        options.log(`a link could not be answered: ${error instanceof Error ? error.message : String(error)}`);
        return plain(502, 'That did not work; please try again.');
      })
      .then((answered) => send(request, response, answered));
  });
  const { port, stop } = await listenOnLoopback(server, options.port);
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`, ...(options.url === undefined ? [] : [new URL(options.url).host])];
  return { url: options.url ?? `http://127.0.0.1:${port}`, stop };
}

function eventOf(request: IncomingMessage, body: Buffer): unknown {
  // Split by hand: URL would tidy up what the function has to see as it came.
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers,
    requestContext: {
      domainName: request.headers.host,
      http: { method: request.method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: headers['user-agent'] ?? '' },
      stage: '$default',
    },
    ...(body.length > 0 ? { body: body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0,
  };
}

function plain(statusCode: number, text: string): UrlAnswer {
  return { statusCode, headers: { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

function send(request: IncomingMessage, response: ServerResponse, { statusCode, headers, body }: UrlAnswer): void {
  response.writeHead(statusCode, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
