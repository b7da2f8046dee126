import { describe, expect, test } from 'vitest';
import { type Bucket, beginningBytes, largestMailBytes } from '../../functions/aws/bucket.ts';
import { bucketWithin } from '../../local/aws/bucket-within.ts';
import type { Clock } from '../../local/clock.ts';
import { openFiles } from '../../local/folder/files.ts';
import { laidOut } from '../functions/given/laid-out.ts';
import { aFolder, aHeldClock } from '../local/opened.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const at = '2026-10-12T14:00:00Z';
type Started = { readonly bucket: Bucket; readonly clock: Pick<Clock, 'setTo'> };

const engines: readonly { readonly engine: string; readonly start: () => Promise<Started> }[] = [
  {
    engine: 'the bucket by way of S3',
    start: async () => {
      const { services, clock } = await laidOut(at);
      return { bucket: services.bucket, clock };
    },
  },
  {
    engine: 'the bucket within the program',
    start: async () => {
      const clock = aHeldClock(at);
      return { bucket: bucketWithin(await openFiles(await aFolder()), clock), clock };
    },
  },
  {
    engine: 'the bucket in memory',
    start: async () => {
      const clock = aHeldClock(at);
      return { bucket: bucketWithin(await openFiles(undefined), clock), clock };
    },
  },
];

describe.each(engines)('$engine', ({ start }) => {
  test('an object comes back byte for byte, with its size', async () => {
    const { bucket } = await start();
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    await bucket.put('raw/a', all);
    expect(await bucket.get('raw/a')).toEqual({ bytes: all, size: 256, cut: false, storedAt: '2026-10-12T14:00:00.000Z' });
  });

  test('an object that is not there is nothing, not an error', async () => {
    const { bucket } = await start();
    expect(await bucket.get('raw/none')).toBeUndefined();
  });

  test('of a mail too large to be parsed only the beginning is read', async () => {
    const { bucket } = await start();
    await bucket.put('raw/large', new Uint8Array(largestMailBytes + 1).fill(65));
    const stored = await bucket.get('raw/large');
    expect(stored).toMatchObject({ size: largestMailBytes + 1, cut: true });
    expect(stored?.bytes).toHaveLength(beginningBytes);
  });

  test('a finished mail moves from raw/ to kept/, and finishing it again changes nothing', async () => {
    const { bucket } = await start();
    await bucket.put('raw/a b+c', bytes('mail'));
    await bucket.keep('raw/a b+c');
    await bucket.keep('raw/a b+c');
    expect(await bucket.get('raw/a b+c')).toBeUndefined();
    expect(new TextDecoder().decode((await bucket.get('kept/a b+c'))?.bytes)).toBe('mail');
  });

  test('the list holds what lies under a prefix and since when, over as many pages as there are', async () => {
    const { bucket, clock } = await start();
    await bucket.put('raw/a', bytes('1'));
    clock.setTo(Date.parse('2026-10-12T15:00:00Z'));
    await bucket.put('raw/b', bytes('2'));
    await bucket.put('kept/c', bytes('3'));
    const listed = await bucket.list('raw/');
    expect(listed.map(({ key, modifiedAt }) => `${key} ${new Date(modifiedAt).toISOString()}`)).toEqual([
      'raw/a 2026-10-12T14:00:00.000Z',
      'raw/b 2026-10-12T15:00:00.000Z',
    ]);
  });

  test('a mail that is removed is gone, and says whether it was there', async () => {
    const { bucket } = await start();
    await bucket.put('raw/a', new Uint8Array([1]));
    expect(await bucket.remove('raw/a')).toBe(true);
    expect(await bucket.get('raw/a')).toBeUndefined();
    expect(await bucket.remove('raw/a')).toBe(false);
  });
});
