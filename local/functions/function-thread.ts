import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { inPlaceOfAws } from '../../functions/names.ts';
import type { InPlace } from '../../functions/services.ts';
import { replaceDate } from '../clock.ts';
import type { RowSource } from '../rows/rows-at-hand.ts';
import { tableOver } from '../rows/table-over.ts';
import { askThrough } from './thread-parts.ts';

/** What the functions work with, in the program that started their threads. */
export type WithinProgram = Required<Omit<InPlace, 'table'>> & { readonly rows: RowSource };

/** What a thread is started with. */
export type ThreadData = {
  readonly name: string;
  readonly bundleUrl: string;
  readonly clock: SharedArrayBuffer;
  readonly timeoutMs: number;
  /** Where what stands in the place of AWS is asked. */
  readonly within?: Readonly<Record<keyof WithinProgram, MessagePort>>;
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
  const { name, bundleUrl, clock, timeoutMs, within } = workerData as ThreadData;
  replaceDate(clock);
  if (within) {
    const ask = <Part extends keyof WithinProgram>(part: Part) => askThrough<WithinProgram[Part]>(within[part]);
    const inPlace: InPlace = {
      table: tableOver(ask('rows')),
      bucket: ask('bucket'),
      carrier: ask('carrier'),
      scheduling: ask('scheduling'),
    };
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
