import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno, listWhole, readIfThere, removeHalfWritten, writeDurably } from '../folder/durable-file.ts';
import type { Clock } from '../passage/clock.ts';
import { type AwsAnswer, type AwsRequest, type AwsService, escapeXml } from './server.ts';

/** The part of S3 that the functions use, one file per object under `<folder>/<bucket>/`; a file's modification time is the object's. */
export async function makeS3(options: {
  readonly folder: string;
  readonly buckets: readonly string[];
  readonly clock: Clock;
}): Promise<AwsService> {
  for (const bucket of options.buckets) {
    await mkdir(join(options.folder, bucket), { recursive: true });
    await removeHalfWritten(join(options.folder, bucket));
  }
  const fileOf = (bucket: string, key: string) => join(options.folder, bucket, fileName(key));

  const put = async (request: AwsRequest, bucket: string, key: string, content: Buffer): Promise<AwsAnswer> => {
    const onlyNew = request.headers['if-none-match'] === '*';
    const written = await writeDurably(fileOf(bucket, key), content, { onlyNew, writtenAtMs: options.clock.nowMs() });
    if (!written) return failure(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    return { status: 200, headers: { etag: etagOf(content) } };
  };

  const copy = async (request: AwsRequest, bucket: string, key: string, from: string): Promise<AwsAnswer> => {
    const [fromBucket = '', ...fromKey] = decode(from)
      .replace(/^\//, '')
      .replace(/\?versionId=.*$/, '')
      .split('/');
    if (!options.buckets.includes(fromBucket)) return noBucket();
    const content = await readIfThere(fileOf(fromBucket, fromKey.join('/')));
    if (!content) return noKey();
    const done = await put(request, bucket, key, content);
    if (done.status !== 200) return done;
    return xml(
      200,
      `<CopyObjectResult><LastModified>${options.clock.now()}</LastModified><ETag>${escapeXml(etagOf(content))}</ETag></CopyObjectResult>`,
    );
  };

  const get = async (request: AwsRequest, bucket: string, key: string): Promise<AwsAnswer> => {
    const path = fileOf(bucket, key);
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
    const modified = await modifiedAt(path);
    const whole = modified && (await readIfThere(path));
    if (!whole) return request.method === 'HEAD' ? { status: 404 } : noKey();
    const headers = {
      etag: etagOf(whole),
      'last-modified': modified.toUTCString(),
      'accept-ranges': 'bytes',
      'content-type': 'application/octet-stream',
    };
    if (request.method === 'HEAD') return { status: 200, headers: { ...headers, 'content-length': String(whole.length) } };
    if (!range || (range[1] === '' && range[2] === '')) return { status: 200, headers, body: whole };
    // `bytes=-n` is the last n bytes (RFC 9110 14.1.2).
    const first = range[1] === '' ? Math.max(0, whole.length - Number(range[2])) : Number(range[1]);
    const last = range[1] === '' || range[2] === '' ? whole.length - 1 : Math.min(Number(range[2]), whole.length - 1);
    if (first > last) return failure(416, 'InvalidRange', 'The requested range is not satisfiable');
    return {
      status: 206,
      headers: { ...headers, 'content-range': `bytes ${first}-${last}/${whole.length}` },
      body: whole.subarray(first, last + 1),
    };
  };

  const list = async (request: AwsRequest, bucket: string): Promise<AwsAnswer> => {
    if (request.query.get('list-type') !== '2') return failure(501, 'NotImplemented', 'The laptop stage lists with ListObjectsV2 only.');
    const prefix = request.query.get('prefix') ?? '';
    const most = Math.min(Number(request.query.get('max-keys') ?? 1000), 1000);
    const token = request.query.get('continuation-token');
    const after = token ? Buffer.from(token, 'base64url').toString() : (request.query.get('start-after') ?? '');
    const keys = (await listWhole(join(options.folder, bucket)))
      .map(decodeURIComponent)
      .filter((key) => key.startsWith(prefix) && (after === '' || inOrder(after, key) < 0))
      .sort(inOrder);
    const page = keys.slice(0, most);
    const last = page.at(-1);
    const more = keys.length > page.length && last !== undefined;
    const contents = await Promise.all(page.map((key) => describe(fileOf(bucket, key), key)));
    return xml(
      200,
      `<ListBucketResult><Name>${bucket}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>${
        more ? `<NextContinuationToken>${Buffer.from(last).toString('base64url')}</NextContinuationToken>` : ''
      }${contents.join('')}</ListBucketResult>`,
    );
  };

  return async (request) => {
    const [bucket = '', ...rest] = request.path.slice(1).split('/');
    const key = decode(rest.join('/'));
    if (!options.buckets.includes(bucket)) return request.method === 'HEAD' ? { status: 404 } : noBucket();
    if (request.query.has('uploads') || request.query.has('uploadId') || request.query.has('delete')) {
      return failure(501, 'NotImplemented', 'The laptop stage has no multipart upload and no DeleteObjects.');
    }
    if (key === '') {
      if (request.method === 'HEAD') return { status: 200 };
      if (request.method === 'GET') return list(request, bucket);
    } else if (Buffer.byteLength(key) > 1024 || fileName(key).length > longestFileName) {
      return failure(400, 'KeyTooLongError', 'Your key is too long');
    } else if (request.method === 'PUT') {
      const from = request.headers['x-amz-copy-source'];
      return from ? copy(request, bucket, key, from) : put(request, bucket, key, request.body);
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      return get(request, bucket, key);
    } else if (request.method === 'DELETE') {
      await rm(fileOf(bucket, key), { force: true });
      return { status: 204 };
    }
    return failure(501, 'NotImplemented', `The laptop stage has no ${request.method} for this.`);
  };
}

/** Puts an object there directly, as SES does with a mail that came in. */
export async function storeObject(
  objects: { readonly folder: string; readonly clock: Clock },
  bucket: string,
  key: string,
  content: Buffer,
): Promise<void> {
  await writeDurably(join(objects.folder, bucket, fileName(key)), content, { writtenAtMs: objects.clock.nowMs() });
}

/** What file systems take: 255 bytes. Longer keys than that are refused, not cut. */
const longestFileName = 240;

/** One flat file per key; dots are encoded too, so that no key is `.`, `..` or hidden. */
function fileName(key: string): string {
  return encodeURIComponent(key).replaceAll('.', '%2E');
}

/** By bytes of UTF-8, as S3 lists. */
function inOrder(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

async function describe(path: string, key: string): Promise<string> {
  const content = await readIfThere(path);
  const modified = await modifiedAt(path);
  if (!content || !modified) return '';
  return `<Contents><Key>${escapeXml(key)}</Key><LastModified>${modified.toISOString()}</LastModified><ETag>${escapeXml(etagOf(content))}</ETag><Size>${content.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
}

async function modifiedAt(path: string): Promise<Date | undefined> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function etagOf(content: Buffer): string {
  return `"${createHash('md5').update(content).digest('hex')}"`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function noBucket(): AwsAnswer {
  return failure(404, 'NoSuchBucket', 'The specified bucket does not exist');
}

function noKey(): AwsAnswer {
  return failure(404, 'NoSuchKey', 'The specified key does not exist.');
}

function failure(status: number, code: string, message: string): AwsAnswer {
  return xml(status, `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`);
}

function xml(status: number, body: string): AwsAnswer {
  return { status, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}
