import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { Readable, Writable } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';

/** A request of a function, on its way to the stage that started its thread. */
export type ThreadRequest = {
  readonly id: number;
  readonly method: string;
  /** With its query, still percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ThreadBody;
};
export type ThreadResponse = {
  readonly id: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ThreadBody;
};

/** Text where it is text. Bytes are sent with all of the memory that they are a part of, so they must be the whole of it. */
type ThreadBody = string | Uint8Array;

type Options = {
  readonly host?: string;
  readonly port?: number;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: object;
};
type Answered = (response: Readable) => void;

/**
 * Requests of this thread to this loopback port go to the stage as messages: the same requests and the same answers, without a connection for each (two thirds of what a call costs). The bundles know
 * nothing of it, because `request` is replaced before they are loaded, as their `Date` is.
 */
export function sendRequestsThrough(stage: MessagePort, port: number): void {
  const requestByConnection = http.request;
  const waiting = new Map<number, (response: ThreadResponse) => void>();
  let last = 0;
  stage.on('message', (response: ThreadResponse) => {
    waiting.get(response.id)?.(response);
    waiting.delete(response.id);
  });

  const requestByMessage = ({ method = 'GET', path = '/', headers = {} }: Options, answered: Answered) => {
    const pieces: (string | Buffer)[] = [];
    const request = new Writable({
      decodeStrings: false,
      write: (piece: string | Buffer, _, done) => {
        pieces.push(piece);
        done();
      },
      final: (done) => {
        last += 1;
        waiting.set(last, ({ status, headers: given, body }) => {
          const response = Readable.from(body.length > 0 ? [Buffer.from(body)] : [], { objectMode: false });
          answered(Object.assign(response, { statusCode: status, statusMessage: '', headers: given, complete: true }));
        });
        const [only, ...more] = pieces;
        const body = more.length === 0 && typeof only === 'string' ? only : wholeMemory(pieces.map((piece) => Buffer.from(piece)));
        const sent: ThreadRequest = { id: last, method, path, headers: textsOf(headers), body };
        stage.postMessage(sent);
        done();
      },
    });
    return Object.assign(request, { socket: openSocket });
  };

  const request = (options: Options, answered: Answered) =>
    options.host === '127.0.0.1' && Number(options.port) === port
      ? requestByMessage(options, answered)
      : Reflect.apply(requestByConnection, http, [options, answered]);
  Object.assign(http, { request });
  syncBuiltinESMExports();
}

/** In memory of their own. */
export function wholeMemory(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((bytes, piece) => bytes + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What an HTTP client asks of the connection that there is none of. */
const openSocket = {
  connecting: false,
  setKeepAlive: () => undefined,
  setTimeout: () => undefined,
  removeListener: () => undefined,
  destroy: () => undefined,
};

/** Names in small letters, as they arrive over a connection. */
function textsOf(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
