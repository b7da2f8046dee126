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
  readonly body: Uint8Array;
};
export type ThreadResponse = {
  readonly id: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

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
    const pieces: Buffer[] = [];
    const request = new Writable({
      write: (piece: Buffer, _, done) => {
        pieces.push(piece);
        done();
      },
      final: (done) => {
        last += 1;
        waiting.set(last, ({ status, headers: given, body }) => {
          const response = Readable.from(body.length > 0 ? [Buffer.from(body.buffer, body.byteOffset, body.byteLength)] : [], {
            objectMode: false,
          });
          answered(Object.assign(response, { statusCode: status, statusMessage: '', headers: given, complete: true }));
        });
        const sent: ThreadRequest = { id: last, method, path, headers: textsOf(headers), body: Buffer.concat(pieces) };
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
