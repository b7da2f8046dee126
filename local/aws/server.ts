import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { listenOnLoopback } from '../listen.ts';
import { readBody } from './request-body.ts';

export type AwsRequest = {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type AwsAnswer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer };

/** One service of AWS, as far as we use it. */
export type AwsService = (request: AwsRequest) => Promise<AwsAnswer>;

export type AwsServer = {
  /** `http://127.0.0.1:<port>`: always the number, a name would make the S3 client put the bucket into the host. */
  readonly url: string;
  stop(): Promise<void>;
};

/** S3 takes mails up to SES's 40 MB; more than this is not ours and must not fill the memory. */
const longestBodyBytes = 64 * 1024 * 1024;

/**
 * AWS's endpoints on one loopback port, told apart by the service name in the credential scope of the signature. Only who knows the access key made
 * for this run is served: the machine's other programs, and web pages in the owner's browser, are not.
 */
export async function startAwsServer(options: {
  readonly services: Readonly<Record<string, AwsService>>;
  readonly accessKeyId: string;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}): Promise<AwsServer> {
  const serve = frontDoor(options);
  const answerTo = async (request: IncomingMessage): Promise<AwsAnswer> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
    );
    // Before the body is read: from a stranger nothing is taken.
    const refused = refuseStranger(headers, options.accessKeyId);
    if (refused) return refused;
    const body = await readBody(request, longestBodyBytes);
    if (!body) return refusal(413, 'EntityTooLarge', 'The body is larger than the laptop stage takes.');
    return serve({ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers, body });
  };
  const server = createServer((request, response) => {
    answerTo(request)
      .catch((error: unknown) => failed(error, `${request.method} ${request.url}`, options.log))
      .then((answer) => send(response, answer, options.clock));
  });
  // A connection that ends while a function writes to it is an answer that got lost: SES's would be a mail that may have gone.
  server.keepAliveTimeout = 0;
  const { port, stop } = await listenOnLoopback(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop };
}

type Behind = {
  readonly services: Readonly<Record<string, AwsService>>;
  readonly accessKeyId: string;
  readonly log: (line: string) => void;
};

/** All services as one, as requests with their signature find it: what fails is an answer, too. */
function frontDoor({ services, accessKeyId, log }: Behind): AwsService {
  return async (request) => {
    const refused = refuseStranger(request.headers, accessKeyId);
    if (refused) return refused;
    const [, , service = ''] = credentialScope.exec(request.headers.authorization ?? '') ?? [];
    const serve = services[service];
    if (!serve) return refusal(501, 'NotImplemented', `The laptop stage has no service ${service}.`);
    const chunked =
      /aws-chunked/.test(request.headers['content-encoding'] ?? '') ||
      (request.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
    const body = chunked ? unchunk(request.body) : request.body;
    if (!body) return refusal(400, 'IncompleteBody', 'The chunks of the body are broken.');
    return serve({ ...request, body }).catch((error: unknown) => failed(error, `${request.method} ${request.path}`, log));
  };
}

function refuseStranger(headers: Readonly<Record<string, string>>, expected: string): AwsAnswer | undefined {
  const [, accessKeyId] = credentialScope.exec(headers.authorization ?? '') ?? [];
  if (accessKeyId === expected) return undefined;
  return refusal(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
}

function failed(error: unknown, what: string, log: (line: string) => void): AwsAnswer {
  log(`aws endpoint: ${what}: ${error instanceof Error ? error.message : String(error)}`);
  return refusal(500, 'InternalFailure', 'The laptop stage failed; its log says why.');
}

/** JSON services name the error in a header, from which the SDK makes the typed exception; the others ignore it. */
export function refusal(status: number, type: string, message: string): AwsAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
    body: JSON.stringify({ message, Message: message }),
  };
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => xmlEscapes[character] ?? character);
}

const xmlEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const credentialScope = /Credential=([^/,\s]+)\/\d{8}\/[^/,\s]+\/([^/,\s]+)\/aws4_request/;

/** aws-chunked, the SDK's form for streams: size in hex, data, CRLF, until size 0; what trails is checksums. */
function unchunk(sent: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = sent.indexOf('\r\n', at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(sent.toString('latin1', at, lineEnd), 16);
    if (Number.isNaN(size)) return undefined;
    if (size === 0) return Buffer.concat(pieces);
    const start = lineEnd + 2;
    if (start + size > sent.length) return undefined;
    pieces.push(sent.subarray(start, start + size));
    at = start + size + 2;
  }
}

function send(response: ServerResponse, answer: AwsAnswer, clock: Clock): void {
  const body = answer.body ?? '';
  // The SDK corrects its clock by this header: it must tell the moved time.
  response.writeHead(answer.status, {
    'content-length': Buffer.byteLength(body),
    date: new Date(clock.nowMs()).toUTCString(),
    'x-amzn-requestid': crypto.randomUUID(),
    ...answer.headers,
  });
  response.end(body);
}
