import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ClientSettings } from '../../../functions/services.ts';

type Request = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** What goes over the wire is told by the permissions that AWS asks for it, as it says them: `dynamodb:GetItem`, `s3:GetObject raw/`. */
const permissions: { readonly [Service in keyof Required<ClientSettings>]: (request: Request) => readonly string[] } = {
  dynamodb: ({ headers, body }) => {
    const index = textOf(body).includes('"IndexName"') ? ' on the index' : '';
    return [`dynamodb:${headers['x-amz-target']?.split('.').at(-1)}${index}`];
  },
  s3: ({ method, path, headers, query }) => {
    const prefixOf = (key: string) =>
      `${
        decodeURIComponent(key)
          .replace(/^\/?[^/]*\//, '')
          .split('/')[0]
      }/`;
    if (method === 'GET' && query && 'list-type' in query) return ['s3:ListBucket'];
    const copied = headers['x-amz-copy-source'];
    if (method === 'PUT') return [`s3:PutObject ${prefixOf(path)}`, ...(copied ? [`s3:GetObject ${prefixOf(copied)}`] : [])];
    return [`${method === 'DELETE' ? 's3:DeleteObject' : 's3:GetObject'} ${prefixOf(path)}`];
  },
  ses: ({ body }) => [`ses:${/\bAction=(\w+)/.exec(textOf(body))?.[1]}`],
  scheduler: ({ method, path }) => [
    `scheduler:${{ POST: 'Create', DELETE: 'Delete' }[method] ?? 'List'}Schedule${path.endsWith('/schedules') ? 's' : ''}`,
  ],
};

/** Settings of clients that note what they call. */
export function recorded(settings: Required<ClientSettings>, calls: Set<string>): Required<ClientSettings> {
  const { requestHandler } = new DynamoDBClient({ region: 'us-east-1' }).config;
  const noting = (service: keyof ClientSettings) =>
    ({
      handle: (request: Request, options: unknown) => {
        for (const permission of permissions[service](request)) calls.add(permission);
        return requestHandler.handle(request as never, options as never);
      },
    }) as never;
  return {
    dynamodb: { ...settings.dynamodb, requestHandler: noting('dynamodb') },
    s3: { ...settings.s3, requestHandler: noting('s3') },
    ses: { ...settings.ses, requestHandler: noting('ses') },
    scheduler: { ...settings.scheduler, requestHandler: noting('scheduler') },
  };
}

function textOf(body: unknown): string {
  return body instanceof Uint8Array ? Buffer.from(body).toString() : String(body);
}
