import { type Bucket, beginningBytes, largestMailBytes } from '../../functions/aws/bucket.ts';
import { prefixes } from '../../functions/names.ts';
import type { Clock } from '../clock.ts';

/** The bucket of raw mails for what plays a search through in one process and keeps nothing: what S3 does as far as `test/contracts/bucket.test.ts` asks it. */
export function mailsInMemory(clock: Pick<Clock, 'nowMs'>): Bucket {
  const objects = new Map<string, { readonly bytes: Uint8Array; readonly storedAt: string }>();
  // S3 knows whole seconds.
  const now = () => new Date(Math.floor(clock.nowMs() / 1_000) * 1_000).toISOString();

  return {
    get: async (key, wanted) => {
      const there = objects.get(key);
      if (!there) return undefined;
      const { bytes, storedAt } = there;
      const cut = wanted !== 'whole' && bytes.length > largestMailBytes;
      return { bytes: cut ? bytes.subarray(0, beginningBytes) : bytes, size: bytes.length, cut, storedAt };
    },
    put: async (key, bytes) => void objects.set(key, { bytes: bytes.slice(), storedAt: now() }),
    keep: async (key, as) => {
      const there = objects.get(key);
      if (!there || !key.startsWith(prefixes.raw)) return;
      objects.set(as ?? prefixes.kept + key.slice(prefixes.raw.length), { ...there, storedAt: now() });
      objects.delete(key);
    },
    remove: async (key) => objects.delete(key),
    list: async (prefix) =>
      [...objects]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { storedAt }]) => ({ key, modifiedAt: storedAt }))
        .sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key))),
  };
}
