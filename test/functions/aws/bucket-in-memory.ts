import { type Bucket, beginningBytes, largestMailBytes } from '../../../functions/aws/bucket.ts';
import type { WakeUps } from '../../../functions/aws/wake-ups.ts';

/** The bucket over a map; of a mail that is too large it gives the beginning, as the adapter does. */
export function bucketInMemory(): Bucket {
  const objects = new Map<string, Uint8Array>();
  return {
    async get(key, wanted) {
      const bytes = objects.get(key);
      const cut = wanted !== 'whole' && (bytes?.byteLength ?? 0) > largestMailBytes;
      return bytes && { bytes: cut ? bytes.subarray(0, beginningBytes) : bytes, size: bytes.byteLength, cut };
    },
    put: async (key, bytes) => void objects.set(key, bytes),
    async keep(key, as) {
      const bytes = objects.get(key);
      if (bytes) objects.set(as ?? key.replace(/^raw\//, 'kept/'), bytes);
      objects.delete(key);
    },
    remove: async (key) => objects.delete(key),
    list: async () => [],
  };
}

/** Nobody is woken: for tests that call the functions themselves. */
export const noWakeUps: WakeUps = {
  deliver: async () => undefined,
  remove: async () => 0,
  forget: async () => undefined,
  inbound: async () => undefined,
};
