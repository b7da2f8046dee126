import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Bucket } from '../../functions/aws/bucket.ts';
import { inPlaceOfAws } from '../../functions/names.ts';
import type { InPlace } from '../../functions/services.ts';
import { replaceDate } from '../clock.ts';
import type { RowSource } from '../rows/rows-at-hand.ts';
import { tableOver } from '../rows/table-over.ts';
import { askThrough } from './thread-parts.ts';
import { sendRequestsThrough } from './thread-requests.ts';

/** What a thread is started with. */
export type ThreadData = {
  readonly name: string;
  readonly bundleUrl: string;
  readonly clock: SharedArrayBuffer;
  readonly timeoutMs: number;
  /** Where requests to this loopback port go instead. */
  readonly stage?: { readonly messages: MessagePort; readonly port: number };
  /** Where the table and the bucket are asked. */
  readonly within?: { readonly rows: MessagePort; readonly bucket: MessagePort };
};
export type ThreadCall = { readonly id: string; readonly event: unknown };
export type ThreadAnswer =
  | { readonly ready: true }
  | { readonly id: string; readonly result: unknown }
  | { readonly id: string; readonly fault: Fault };
type Fault = { readonly errorType: string; readonly errorMessage: string; readonly stack?: string };

// This file is the whole of a function's thread: it runs as bundled by functions.ts, without the rest of the laptop stage.
if (!isMainThread && parentPort) {
  const port = parentPort;
  const { name, bundleUrl, clock, timeoutMs, stage, within } = workerData as ThreadData;
  replaceDate(clock);
  if (stage) sendRequestsThrough(stage.messages, stage.port);
  if (within) {
    const inPlace: InPlace = { table: tableOver(askThrough<RowSource>(within.rows)), bucket: askThrough<Bucket>(within.bucket) };
    Object.assign(globalThis, { [inPlaceOfAws]: inPlace });
  }
  const { handler } = (await import(bundleUrl)) as { handler: (event: unknown, context: unknown) => Promise<unknown> };
  port.on('message', async ({ id, event }: ThreadCall) => {
    const startedAt = performance.now();
    const context = {
      awsRequestId: id,
      functionName: name,
      invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
      getRemainingTimeInMillis: () => Math.max(0, timeoutMs - (performance.now() - startedAt)),
    };
    try {
      const result = await handler(event, context);
      // As JSON, because that is how an answer leaves Lambda.
      port.postMessage({ id, result: result === undefined ? null : JSON.parse(JSON.stringify(result)) });
    } catch (error) {
      port.postMessage({ id, fault: faultOf(error) });
    }
  });
  port.postMessage({ ready: true });
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { errorType: 'Error', errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
