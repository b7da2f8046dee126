import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { triesPerMail } from '../../functions/names.ts';
import type { Clock } from '../clock.ts';
import { writeDurably } from '../folder/durable-file.ts';
import { openFiles } from '../folder/files.ts';
import { inTurn } from './in-turn.ts';

type Entry = {
  readonly id: string;
  readonly body: string;
  readonly sentAtMs: number;
  readonly nextAtMs: number;
  readonly receives: number;
};

/** SQS as far as we use it: kept on disk, tried again with longer and longer pauses, laid aside in the end. */
export type Queue = {
  /** Done when the entry is on disk. */
  add(body: string): Promise<void>;
  /** When the next entry is tried; undefined when there is none. */
  nextAtMs(): number | undefined;
  /** How many entries wait. */
  size(): number;
  /** Hands over what is due by the clock, one entry a call as the deployed queue does, oldest first. */
  handOver(): Promise<void>;
};

/** As the deployed queue: tries per mail and a last call, in which the owner is told, before it is laid aside for a human. */
const mostReceives = triesPerMail + 1;

/** What the deployed queue's visibility time-out does, shorter because nobody else competes: 10 s, 20 s, 40 s … */
const firstWaitMs = 10_000;
const waitMs = (receives: number): number => (receives === 0 ? 0 : firstWaitMs * 2 ** (receives - 1));

/** The queue between SMTP and `inbound`, in SQS's event shape: durable, in order, at least once. What fails too often is laid aside, never dropped. */
export async function openQueue(options: {
  /** Undefined: in memory. */
  readonly folder: string | undefined;
  readonly deadLetters: string;
  readonly clock: Clock;
  /** What an entry is, for the log and for the name of what is laid aside. */
  readonly what?: string;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly log: (line: string) => void;
}): Promise<Queue> {
  const { clock, log, what = 'mail' } = options;
  const files = await openFiles(options.folder);
  await mkdir(options.deadLetters, { recursive: true });
  // However many wait, none is looked at before its turn but those that were tried: when these come again depends on the clock.
  const untried = inTurn<Entry>((one, other) => one.sentAtMs - other.sentAtMs || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const tried = new Map<string, Entry>();
  let size = 0;
  const know = (entry: Entry) => {
    size += 1;
    if (entry.receives === 0) untried.add(entry);
    else tried.set(entry.id, entry);
  };
  const letGo = (entry: Entry) => {
    size -= 1;
    untried.remove(entry);
    tried.delete(entry.id);
  };
  for (const name of await files.list()) {
    const entry = { ...(JSON.parse(String(await files.read(name))) as Entry), ...triesIn(name) };
    know(entry);
    // As versions before the second of the folder named it.
    if (name !== nameOf(entry)) await files.rename(name, nameOf(entry));
  }
  const put = async (entry: Entry) => {
    await files.write(nameOf(entry), JSON.stringify(entry));
    know(entry);
  };
  // The name alone changes, which no crash leaves half done: what the entry holds need not be written to disk again.
  const countTry = async (entry: Entry, counted: Entry) => {
    await files.rename(nameOf(entry), nameOf(counted));
    letGo(entry);
    know(counted);
  };
  const remove = async (entry: Entry) => {
    letGo(entry);
    await files.remove(nameOf(entry));
  };
  // A clock that was set back (one that starts in the wrong year, put right by the network) holds nothing longer than its own wait.
  const dueAtMs = ({ nextAtMs, receives }: Entry) => (nextAtMs - clock.nowMs() > waitMs(receives) ? clock.nowMs() : nextAtMs);
  const first = (): Entry | undefined => {
    let found = untried.first();
    for (const each of tried.values()) if (!found || (dueAtMs(each) - dueAtMs(found) || each.sentAtMs - found.sentAtMs) < 0) found = each;
    return found;
  };

  const handOverOne = async (entry: Entry) => {
    const receives = entry.receives + 1;
    // Counted before the try: a mail that takes the process down is laid aside in the end.
    const counted = { ...entry, receives, nextAtMs: clock.nowMs() + waitMs(receives) };
    await countTry(entry, counted);
    const fault = await faultOf(() => options.invoke(eventOf(entry, receives)), entry.id);
    if (fault === undefined) return remove(counted);
    if (receives < mostReceives) {
      log(`a ${what} could not be taken in (${fault}); it is kept and tried again`);
      return;
    }
    log(`a ${what} could not be taken in ${triesPerMail} times (${fault}); it is put aside in ${options.deadLetters}`);
    await writeDurably(join(options.deadLetters, `${what}-${entry.id}.json`), JSON.stringify({ ...entry, receives, fault }, null, 2));
    await remove(counted);
  };

  let sequence = 0;
  let handing: Promise<void> = Promise.resolve();
  return {
    add: async (body) => {
      sequence += 1;
      const now = clock.nowMs();
      // Mails of the same millisecond keep their order by the name.
      const id = `${now}-${String(sequence).padStart(6, '0')}-${randomUUID()}`;
      await put({ id, body, sentAtMs: now + sequence / 1e6, nextAtMs: now, receives: 0 });
    },
    nextAtMs: () => {
      const next = first();
      return next && dueAtMs(next);
    },
    size: () => size,
    handOver: () => {
      const after = handing.then(async () => {
        for (;;) {
          const entry = first();
          if (!entry || dueAtMs(entry) > clock.nowMs()) return;
          await handOverOne(entry);
        }
      });
      handing = after.catch(() => undefined);
      return after;
    },
  };
}

/** Ids hold no dot. The tries and the next one stand in the name: `<id>.json`, `<id>.<receives>.<nextAtMs>.json`. */
function nameOf({ id, receives, nextAtMs }: Entry): string {
  return receives === 0 ? `${id}.json` : `${id}.${receives}.${nextAtMs}.json`;
}

function triesIn(name: string): Pick<Entry, 'receives' | 'nextAtMs'> | undefined {
  const [, receives, nextAtMs] = /\.(\d+)\.(\d+)\.json$/.exec(name) ?? [];
  return receives === undefined ? undefined : { receives: Number(receives), nextAtMs: Number(nextAtMs) };
}

/** As one, for whoever hands over what is due: each keeps its own order. */
export function joinQueues(...queues: readonly Queue[]): Pick<Queue, 'nextAtMs' | 'handOver'> {
  return {
    nextAtMs: () => queues.flatMap((queue) => queue.nextAtMs() ?? []).sort((one, other) => one - other)[0],
    handOver: async () => {
      for (const queue of queues) await queue.handOver();
    },
  };
}

/** Undefined when the function took the entry; otherwise why not. */
async function faultOf(invoke: () => Promise<unknown>, id: string): Promise<string | undefined> {
  try {
    const answer = await invoke();
    // As SQS does: an empty name means all of them, and an answer of another shape says nothing of failures.
    const { data } = failureReport.safeParse(answer);
    const failed = data?.batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === id || !itemIdentifier);
    return failed ? 'the function reported a failure' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const failureReport = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullish() })) });

function eventOf(entry: Entry, receives: number): unknown {
  return {
    Records: [
      {
        messageId: entry.id,
        receiptHandle: `${entry.id}-${receives}`,
        body: entry.body,
        attributes: {
          ApproximateReceiveCount: String(receives),
          SentTimestamp: String(Math.floor(entry.sentAtMs)),
          SenderId: 'AIDALAPTOP',
          ApproximateFirstReceiveTimestamp: String(Math.floor(entry.sentAtMs)),
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:inbound',
        awsRegion: 'us-east-1',
      },
    ],
  };
}
