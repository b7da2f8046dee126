import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Clock } from '../../../local/clock.ts';
import { openQueue } from '../../../local/passage/queue.ts';
import { aFolder, aHeldClock } from '../opened.ts';

type Event = { Records: { messageId: string; body: string; attributes: { ApproximateReceiveCount: string } }[] };

describe('the queue of mails', () => {
  test('hands over one mail a call in order, and forgets those that were taken', async () => {
    const { queue, bodies, folder } = await opened();
    for (const body of ['one', 'two', 'three']) await queue.add(body);
    await Promise.all([queue.handOver(), queue.handOver()]);
    expect(bodies()).toEqual(['one', 'two', 'three']);
    expect(await readdir(join(folder, 'queue'))).toEqual([]);
  });

  test('keeps what was not handed over when the process dies', async () => {
    const { queue, folder, clock } = await opened();
    await queue.add('one');
    const after = await opened({ folder, clock });
    await after.queue.handOver();
    expect(after.bodies()).toEqual(['one']);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('out of order'))],
    ['reports the entry', (event: Event) => Promise.resolve({ batchItemFailures: [{ itemIdentifier: event.Records[0]?.messageId }] })],
  ])(
    'tries again, later each time, when the function %s; after five failures there is a last call to tell the owner, and the mail is laid aside',
    async (_, invoke) => {
      const { queue, folder, clock, events } = await opened({ invoke });
      await queue.add('one');
      const startedAt = clock.nowMs();
      const triedAfterSeconds: number[] = [];
      for (let next = queue.nextAtMs(); next !== undefined; next = queue.nextAtMs()) {
        clock.setTo(Math.max(next, clock.nowMs()));
        await queue.handOver();
        triedAfterSeconds.push((clock.nowMs() - startedAt) / 1000);
      }
      expect(triedAfterSeconds).toEqual([0, 10, 30, 70, 150, 310]);
      expect(events.map(({ Records }) => Records[0]?.attributes.ApproximateReceiveCount)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(await readdir(join(folder, 'dead-letters'))).toHaveLength(1);
    },
  );

  test('counts a try before it is made, so that one that takes the process down is known to the next', async () => {
    const first = await opened({ invoke: () => new Promise(() => undefined) });
    await first.queue.add('one');
    void first.queue.handOver();
    await expect.poll(() => first.events.length).toBe(1);
    const { queue, events } = await opened({ folder: first.folder, clock: aHeldClock('2026-10-28T18:00:00Z') });
    await queue.handOver();
    expect(events.map(({ Records }) => Records[0]?.attributes.ApproximateReceiveCount)).toEqual(['2']);
    expect(await readdir(join(first.folder, 'queue'))).toEqual([]);
  });

  test('knows the tries that former versions counted within the file', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'queue'));
    const entry = { id: '1-000001-a', body: 'one', sentAtMs: 1, nextAtMs: 2, receives: 3 };
    await writeFile(join(folder, 'queue', `${entry.id}.json`), JSON.stringify(entry));
    const { queue, events } = await opened({ folder });
    await queue.handOver();
    expect(events.map(({ Records }) => Records[0]?.attributes.ApproximateReceiveCount)).toEqual(['4']);
    expect(await readdir(join(folder, 'queue'))).toEqual([]);
  });

  test('when the clock is set back, what came in before, or waits to be tried again, is not held until then', async () => {
    let fails = true;
    const clock = aHeldClock('2040-01-01T00:00:00Z');
    const { queue, bodies } = await opened({ clock, invoke: () => (fails ? Promise.reject(new Error('no')) : Promise.resolve(undefined)) });
    await queue.add('failed once');
    await queue.handOver();
    fails = false;
    await queue.add('not tried yet');
    clock.setTo(Date.parse('2026-10-28T17:00:00Z'));
    expect(queue.nextAtMs()).toBe(clock.nowMs());
    await queue.handOver();
    expect(bodies().toSorted()).toEqual(['failed once', 'failed once', 'not tried yet']);
    expect(queue.nextAtMs()).toBeUndefined();
  });

  test('an answer that names no failed entry means that the mail was taken', async () => {
    const { queue } = await opened({ invoke: () => Promise.resolve({ batchItemFailures: [] }) });
    await queue.add('one');
    await queue.handOver();
    expect(queue.nextAtMs()).toBeUndefined();
  });
});

async function opened(options: { folder?: string; clock?: Clock; invoke?: (event: Event) => Promise<unknown> } = {}) {
  const folder = options.folder ?? (await aFolder());
  const clock = options.clock ?? aHeldClock();
  const events: Event[] = [];
  const queue = await openQueue({
    folder: join(folder, 'queue'),
    deadLetters: join(folder, 'dead-letters'),
    clock,
    invoke: async (event) => {
      events.push(event as Event);
      return options.invoke?.(event as Event);
    },
    log: () => undefined,
  });
  return { queue, events, bodies: () => events.map(({ Records }) => Records[0]?.body), folder, clock };
}
