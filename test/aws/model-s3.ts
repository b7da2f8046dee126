import type { AwsRequest } from '../../local/aws/server.ts';

/** What S3 is asked: in its model the bucket is part of the host, and keys have slashes. */
export function operationOfS3({ method, path, query, headers }: AwsRequest): string {
  if (query.has('policy')) return 'GetBucketPolicy';
  if (query.get('list-type') === '2') return 'ListObjectsV2';
  if (method === 'HEAD') return 'HeadObject';
  if (method === 'DELETE') return 'DeleteObject';
  if (method === 'PUT') return headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject';
  return method === 'GET' ? 'GetObject' : `${method} ${path}`;
}
