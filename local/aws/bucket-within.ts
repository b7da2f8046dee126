import { type Bucket, beginningBytes, largestMailBytes } from '../../functions/aws/bucket.ts';
import { prefixes } from '../../functions/names.ts';
import type { Clock } from '../clock.ts';
import type { Files } from '../folder/files.ts';
import { fileName, keysIn } from './s3.ts';

/** The raw mails for whoever is in this program: what the adapter says of the same objects by way of S3. */
export function bucketWithin(files: Files, clock: Pick<Clock, 'nowMs'>): Bucket {
  const timeOf = async (name: string): Promise<string | undefined> => {
    const atMs = await files.modifiedAtMs(name);
    // S3 tells it to the second.
    return atMs === undefined ? undefined : new Date(Math.floor(atMs / 1_000) * 1_000).toISOString();
  };
  return {
    async get(key, wanted) {
      const name = fileName(key);
      const storedAt = await timeOf(name);
      const whole = storedAt === undefined ? undefined : await files.read(name);
      if (!whole || storedAt === undefined) return undefined;
      const cut = wanted !== 'whole' && whole.length > largestMailBytes;
      // A copy: bytes are sent with all of the memory that they are a part of.
      return { bytes: Uint8Array.from(cut ? whole.subarray(0, beginningBytes) : whole), size: whole.length, cut, storedAt };
    },

    async put(key, bytes) {
      await files.write(fileName(key), bytes, { writtenAtMs: clock.nowMs() });
    },

    async keep(key, as) {
      if (!key.startsWith(prefixes.raw)) return;
      const kept = as ?? prefixes.kept + key.slice(prefixes.raw.length);
      // One step: nobody finds it under both names, or under none.
      await files.rename(fileName(key), fileName(kept), { writtenAtMs: clock.nowMs() });
    },

    async remove(key) {
      const isThere = (await files.modifiedAtMs(fileName(key))) !== undefined;
      if (isThere) await files.remove(fileName(key));
      return isThere;
    },

    async list(prefix) {
      const keys = await keysIn(files, prefix);
      const found = await Promise.all(keys.map(async (key) => ({ key, modifiedAt: await timeOf(fileName(key)) })));
      return found.flatMap(({ key, modifiedAt }) => (modifiedAt === undefined ? [] : [{ key, modifiedAt }]));
    },
  };
}
