import { Readable } from 'node:stream';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock.ts';
import type { AwsAnswer, AwsService } from './server.ts';

type RequestHandler = Extract<NonNullable<DynamoDBClientConfig['requestHandler']>, { handle: unknown }>;
type Request = Parameters<RequestHandler['handle']>[0];
type Response = Awaited<ReturnType<RequestHandler['handle']>>['response'];

/** What makes a client of the SDK ask a service in this very process: the same requests and answers as over loopback, without a connection and without a signature. */
export function inProcess(serve: AwsService, clock: Pick<Clock, 'nowMs'>) {
  const requestHandler: Pick<RequestHandler, 'handle' | 'destroy' | 'metadata'> & Partial<RequestHandler> = {
    metadata: { handlerProtocol: 'http/1.1' },
    destroy: () => undefined,
    handle: async (request: Request) => ({ response: responseOf(await serve(requestOf(request)), clock) }),
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
  return {
    // A number, as on loopback: a name would make the S3 client put the bucket into the host.
    endpoint: 'http://127.0.0.1',
    requestHandler: requestHandler as RequestHandler,
    signer: { sign: async <Signed>(request: Signed): Promise<Signed> => request },
  };
}

function requestOf({ method, path, query, headers, body }: Request): Parameters<AwsService>[0] {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    for (const each of Array.isArray(value) ? value : [value]) asked.append(name, each ?? '');
  return {
    method,
    path,
    query: asked,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: bytesOf(body),
  };
}

/** Our adapters send nothing but texts and bytes. */
function bytesOf(body: unknown): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  throw new TypeError('Within one process a request carries text or bytes, and no stream');
}

function responseOf({ status, headers = {}, body = '' }: AwsAnswer, clock: Pick<Clock, 'nowMs'>): Response {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return {
    statusCode: status,
    headers: { 'content-length': String(bytes.length), date: new Date(clock.nowMs()).toUTCString(), ...headers },
    body: Readable.from(bytes.length > 0 ? [bytes] : [], { objectMode: false }),
  } as Response;
}
