import type { MessagePort } from 'node:worker_threads';

type Asked = { readonly id: number; readonly what: string; readonly given: readonly unknown[] };
type Answer = { readonly id: number; readonly result?: unknown; readonly fault?: string };

/** Anything that is asked and answers later. */
type Asking = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** What stands at the other end of this port, as if it were here: what is asked and answered is copied on its way. */
export function askThrough<Part extends Asking>(port: MessagePort): Part {
  const waiting = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
  let last = 0;
  port.on('message', ({ id, result, fault }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.resolve(result);
    else asked?.reject(new Error(fault));
  });
  const ask = (what: string, given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const asked: Asked = { id: last, what, given };
      port.postMessage(asked);
    });
  return new Proxy({} as Part, {
    get:
      (_, what) =>
      (...given: unknown[]) =>
        ask(String(what), given),
  });
}

/** Answers at this end of a port. */
export function answerThrough(port: MessagePort, part: Asking): void {
  port.on('message', ({ id, what, given }: Asked) => {
    const answered = part[what]?.(...(given as never[])) ?? Promise.reject(new Error(`nobody answers to ${what}`));
    answered.then(
      (result) => port.postMessage({ id, result } satisfies Answer),
      (error: unknown) => port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) } satisfies Answer),
    );
  });
}
