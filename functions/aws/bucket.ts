import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Instant } from '../../lib/time.ts';
import { prefixes } from '../names.ts';

/** A mail as it came, or the beginning of a very large one. */
export type StoredMail = {
  readonly bytes: Uint8Array;
  /** Of the whole object. */
  readonly size: number;
  /** Only the beginning was read, because the mail is larger than {@link largestMailBytes}. */
  readonly cut: boolean;
  /** When it reached the bucket, or its place in it. */
  readonly storedAt?: Instant;
};

/** The raw mails. Keys carry their prefix: `raw/<id>` until the mail is done with, `kept/<id>` after. */
export type Bucket = {
  /**
   * Of a mail that is too large to be read, only the beginning, unless the whole of it is wanted.
   * @returns nothing when there is no such object (any more)
   */
  get(key: string, size?: 'whole'): Promise<StoredMail | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** From `raw/` to `kept/`, under its name or another; nothing happens when it is not in `raw/` any more. */
  keep(key: string, as?: string): Promise<void>;
  /** @returns whether there was such an object */
  remove(key: string): Promise<boolean>;
  list(prefix: string): Promise<readonly { readonly key: string; readonly modifiedAt: Instant }[]>;
};

/** SES takes mails of 40 MB; parsing one kills a 1 GB function. Above this, only the beginning is looked at, where text parts stand. */
export const largestMailBytes = 10 * 1024 * 1024;

/** In it stand header and text parts of nearly every mail; attachments come last. */
export const beginningBytes = 1024 * 1024;

export function bucketOf(client: S3Client, name: string): Bucket {
  return {
    async get(key, wanted) {
      try {
        const { ContentLength: size = 0, LastModified } = await client.send(new HeadObjectCommand({ Bucket: name, Key: key }));
        const cut = wanted !== 'whole' && size > largestMailBytes;
        const { Body } = await client.send(
          new GetObjectCommand({ Bucket: name, Key: key, ...(cut ? { Range: `bytes=0-${beginningBytes - 1}` } : {}) }),
        );
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
        return { bytes, size, cut, ...(LastModified && { storedAt: LastModified.toISOString() }) };
      } catch (error) {
        if (error instanceof NotFound || error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async put(key, bytes) {
      await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes }));
    },

    async keep(key, as) {
      if (!key.startsWith(prefixes.raw)) return;
      const kept = as ?? prefixes.kept + key.slice(prefixes.raw.length);
      try {
        const source = [name, ...key.split('/')].map(encodeURIComponent).join('/');
        await client.send(new CopyObjectCommand({ Bucket: name, Key: kept, CopySource: source }));
      } catch (error) {
        // Moved by an earlier delivery of the same mail.
        if (error instanceof NoSuchKey || error instanceof NotFound) return;
        throw error;
      }
      await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }));
    },

    async remove(key) {
      try {
        await client.send(new HeadObjectCommand({ Bucket: name, Key: key }));
      } catch (error) {
        if (error instanceof NotFound || error instanceof NoSuchKey) return false;
        throw error;
      }
      await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }));
      return true;
    },

    async list(prefix) {
      const all: { key: string; modifiedAt: Instant }[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(new ListObjectsV2Command({ Bucket: name, Prefix: prefix, ContinuationToken: from }));
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key !== undefined && LastModified) all.push({ key: Key, modifiedAt: LastModified.toISOString() });
        }
        from = page.NextContinuationToken;
      } while (from);
      return all;
    },
  };
}
