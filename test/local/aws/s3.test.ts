import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { makeS3 } from '../../../local/aws/s3.ts';
import { aFolder, aHeldClock, served } from '../opened.ts';

const bytes = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7) % 256));

describe('objects on disk', () => {
  test('come back byte for byte, with their length and the time of the moved clock', async () => {
    const { s3, Bucket } = await opened();
    await s3.send(new PutObjectCommand({ Bucket, Key: 'raw/one', Body: bytes }));
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'raw/one' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'raw/one' }));
    expect(head.ContentLength).toBe(3000);
    expect(head.LastModified?.toISOString()).toBe('2026-10-28T17:00:00.000Z');
  });

  test('come back byte for byte when they were sent as a stream in signed chunks', async () => {
    const { s3, Bucket } = await opened();
    await s3.send(new PutObjectCommand({ Bucket, Key: 'raw/streamed', Body: Readable.from([bytes]), ContentLength: bytes.length }));
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'raw/streamed' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes);
  });

  test.each([
    ['bytes=0-99', 0, 100, 'bytes 0-99/3000'],
    ['bytes=2990-', 2990, 3000, 'bytes 2990-2999/3000'],
    ['bytes=-10', 2990, 3000, 'bytes 2990-2999/3000'],
    ['bytes=2900-9999', 2900, 3000, 'bytes 2900-2999/3000'],
  ])('of %s only that part is sent', async (Range, from, to, said) => {
    const { s3, Bucket } = await opened();
    await s3.send(new PutObjectCommand({ Bucket, Key: 'raw/one', Body: bytes }));
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'raw/one', Range }));
    expect(got.ContentRange).toBe(said);
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes.subarray(from, to));
  });

  test('are listed by prefix in the order of their names, page by page', async () => {
    const { s3, Bucket } = await opened();
    for (const Key of ['raw/c', 'raw/a & <b>', 'kept/z', 'raw/ä', 'raw/b..'])
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    const keys: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'raw/', MaxKeys: 3, ContinuationToken }));
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(keys).toEqual(['raw/a & <b>', 'raw/b..', 'raw/c', 'raw/ä']);
  });

  test('are copied under another name and removed, once or twice', async () => {
    const { s3, Bucket } = await opened();
    await s3.send(new PutObjectCommand({ Bucket, Key: 'raw/one', Body: bytes }));
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'kept/one', CopySource: `${Bucket}/raw/one` }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'raw/one' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'raw/one' }));
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([['kept/one', 3000]]);
  });

  test('are not replaced when asked to be new: of two writers one wins', async () => {
    const { s3, Bucket } = await opened();
    const writers = ['first', 'second'].map((Body) => s3.send(new PutObjectCommand({ Bucket, Key: 'raw/one', Body, IfNoneMatch: '*' })));
    const outcomes = await Promise.allSettled(writers);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toBeInstanceOf(S3ServiceException);
    expect([refused.name, refused.$metadata.httpStatusCode]).toEqual(['PreconditionFailed', 412]);
  });

  test.each([
    ['an object that is not there', 'mail', 'NoSuchKey'],
    ['a bucket that is not there', 'other', 'NoSuchBucket'],
  ])('%s is said to be missing', async (_, Bucket, name) => {
    const { s3 } = await opened();
    await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'raw/none' }))).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode: 404 },
    });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'raw/none' }))).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('half written by a crash are gone after a restart', async () => {
    const { folder } = await opened();
    await writeFile(join(folder, 'mail', '.writing-0011'), 'half');
    await makeS3({ folder, buckets: ['mail'], clock: aHeldClock() });
    expect(await readdir(join(folder, 'mail'))).toEqual([]);
  });
});

test('who does not know the access key of this run is refused', async () => {
  const { settings, Bucket } = await opened();
  const stranger = new S3Client({ ...settings, credentials: { accessKeyId: 'guessed', secretAccessKey: 'any' } });
  await expect(stranger.send(new GetObjectCommand({ Bucket, Key: 'raw/one' }))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
});

async function opened() {
  const folder = await aFolder();
  const clock = aHeldClock();
  const settings = await served({ s3: await makeS3({ folder, buckets: ['mail'], clock }) }, clock);
  return { s3: new S3Client(settings), settings, folder, Bucket: 'mail' };
}
