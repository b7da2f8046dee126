import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { type Files, openFiles } from '../folder/files.ts';
import { type AwsAnswer, type AwsRequest, type AwsService, escapeXml } from './server.ts';

/** By bucket. One file per object; its modification time is the object's. */
export type Objects = ReadonlyMap<string, Files>;

/** @param folder holds a folder for each bucket; undefined: in memory */
export async function openObjects(folder: string | undefined, buckets: readonly string[]): Promise<Objects> {
  const opened = await Promise.all(buckets.map(async (bucket) => [bucket, await openFiles(folder && join(folder, bucket))] as const));
  return new Map(opened);
}

export async function makeS3(options: {
  readonly folder: string | undefined;
  readonly buckets: readonly string[];
  readonly clock: Clock;
}): Promise<AwsService> {
  return serveObjects(await openObjects(options.folder, options.buckets), options.clock);
}

/** The part of S3 that the functions use. */
export function serveObjects(objects: Objects, clock: Clock): AwsService {
  const put = async (request: AwsRequest, files: Files, key: string): Promise<AwsAnswer> => {
    const onlyNew = request.headers['if-none-match'] === '*';
    const written = await files.write(fileName(key), request.body, { onlyNew, writtenAtMs: clock.nowMs() });
    if (!written) return failure(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    return { status: 200, headers: { etag: etagOf(request.body) } };
  };

  const copy = async (request: AwsRequest, bucket: string, key: string, from: string): Promise<AwsAnswer> => {
    const [fromBucket = '', ...fromKey] = decode(from)
      .replace(/^\//, '')
      .replace(/\?versionId=.*$/, '')
      .split('/');
    const files = objects.get(fromBucket);
    if (!files) return noBucket();
    if (fromBucket !== bucket || request.headers['if-none-match'] !== undefined)
      return failure(501, 'NotImplemented', 'The laptop stage copies within one bucket, and over whatever is there.');
    if (!(await files.copy(fileName(fromKey.join('/')), fileName(key), clock.nowMs()))) return noKey();
    const content = (await files.read(fileName(key))) ?? Buffer.alloc(0);
    return xml(
      200,
      `<CopyObjectResult><LastModified>${clock.now()}</LastModified><ETag>${escapeXml(etagOf(content))}</ETag></CopyObjectResult>`,
    );
  };

  const get = async (request: AwsRequest, files: Files, key: string): Promise<AwsAnswer> => {
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
    const modifiedAtMs = await files.modifiedAtMs(fileName(key));
    const whole = modifiedAtMs !== undefined && (await files.read(fileName(key)));
    if (!whole) return request.method === 'HEAD' ? { status: 404 } : noKey();
    const headers = {
      etag: etagOf(whole),
      'last-modified': new Date(modifiedAtMs).toUTCString(),
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

  const list = async (request: AwsRequest, bucket: string, files: Files): Promise<AwsAnswer> => {
    if (request.query.get('list-type') !== '2') return failure(501, 'NotImplemented', 'The laptop stage lists with ListObjectsV2 only.');
    const prefix = request.query.get('prefix') ?? '';
    const most = Math.min(Number(request.query.get('max-keys') ?? 1000), 1000);
    const token = request.query.get('continuation-token');
    const after = token ? Buffer.from(token, 'base64url').toString() : (request.query.get('start-after') ?? '');
    const keys = (await keysIn(files, prefix)).filter((key) => after === '' || inOrder(after, key) < 0);
    const page = keys.slice(0, most);
    const last = page.at(-1);
    const more = keys.length > page.length && last !== undefined;
    const contents = await Promise.all(page.map((key) => describe(files, key)));
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
    const files = objects.get(bucket);
    if (!files) return request.method === 'HEAD' ? { status: 404 } : noBucket();
    if (request.query.has('uploads') || request.query.has('uploadId') || request.query.has('delete')) {
      return failure(501, 'NotImplemented', 'The laptop stage has no multipart upload and no DeleteObjects.');
    }
    if (key === '') {
      if (request.method === 'HEAD') return { status: 200 };
      if (request.method === 'GET') return list(request, bucket, files);
    } else if (Buffer.byteLength(key) > 1024 || fileName(key).length > longestFileName) {
      return failure(400, 'KeyTooLongError', 'Your key is too long');
    } else if (request.method === 'PUT') {
      const from = request.headers['x-amz-copy-source'];
      return from ? copy(request, bucket, key, from) : put(request, files, key);
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      return get(request, files, key);
    } else if (request.method === 'DELETE') {
      await files.remove(fileName(key));
      return { status: 204 };
    }
    return failure(501, 'NotImplemented', `The laptop stage has no ${request.method} for this.`);
  };
}

/** Puts an object there directly, as SES does with a mail that came in. */
export async function storeObject(objects: Objects, bucket: string, key: string, content: Buffer, atMs: number): Promise<void> {
  await objects.get(bucket)?.write(fileName(key), content, { writtenAtMs: atMs });
}

/** What file systems take: 255 bytes. Longer keys than that are refused, not cut. */
const longestFileName = 240;

/** One flat file per key; dots are encoded too, so that no key is `.`, `..` or hidden. */
export function fileName(key: string): string {
  return encodeURIComponent(key).replaceAll('.', '%2E');
}

/** The keys that begin so, as S3 lists them. */
export async function keysIn(files: Files, prefix: string): Promise<readonly string[]> {
  const names = await files.list();
  return names
    .filter((name) => name.startsWith(fileName(prefix)))
    .map(decodeURIComponent)
    .sort(inOrder);
}

/** By bytes of UTF-8. */
function inOrder(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

async function describe(files: Files, key: string): Promise<string> {
  const content = await files.read(fileName(key));
  const modifiedAtMs = await files.modifiedAtMs(fileName(key));
  if (!content || modifiedAtMs === undefined) return '';
  return `<Contents><Key>${escapeXml(key)}</Key><LastModified>${new Date(modifiedAtMs).toISOString()}</LastModified><ETag>${escapeXml(etagOf(content))}</ETag><Size>${content.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
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
