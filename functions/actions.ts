import * as z from 'zod/mini';
import type { Instant } from '../lib/time.ts';
import { environmentOf } from './environment.ts';
import { type Deciding, decidingOf } from './services.ts';
import { safeHeaders, smallPage, type WebAnswer, type WebRequest } from './web/web.ts';

/** What is there, by the beginning of the path; loaded when it is first asked for. */
const pages: readonly {
  readonly prefix: string;
  readonly methods: readonly string[];
  readonly answer: (services: Deciding, request: WebRequest, now: Instant) => Promise<WebAnswer>;
}[] = [
  {
    prefix: '/do/',
    methods: ['GET', 'HEAD', 'POST'],
    answer: async (...asked) => (await import('./web/link-page.ts')).answerLink(...asked),
  },
  { prefix: '/page/', methods: ['GET', 'HEAD', 'POST'], answer: async (...asked) => (await import('./page/page.ts')).answerPage(...asked) },
  { prefix: '/calendar/', methods: ['GET', 'HEAD'], answer: async (...asked) => (await import('./web/feed-page.ts')).answerFeed(...asked) },
];

/** Answers one request. What a stranger may see says nothing about anybody. */
export async function answerRequest(services: Deciding, request: WebRequest, now: Instant): Promise<WebAnswer> {
  if (request.path === '/health')
    return { status: 200, headers: { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8' }, body: 'ok\n' };
  const page = pages.find(({ prefix }) => request.path.startsWith(prefix));
  if (!page) return smallPage(404, 'Not found', '<p>There is nothing at this address.</p>');
  if (!page.methods.includes(request.method)) {
    const refused = smallPage(405, 'Not like this', '<p>This address cannot be used in that way.</p>');
    return { ...refused, headers: { ...refused.headers, allow: page.methods.join(', ') } };
  }
  const answer = await page.answer(services, request, now);
  return request.method === 'HEAD' ? { ...answer, body: '' } : answer;
}

/** Payload format 2.0 of a Function URL. */
const urlEvent = z.object({
  rawPath: z.string(),
  rawQueryString: z._default(z.string(), ''),
  headers: z._default(z.record(z.string(), z.string()), {}),
  requestContext: z.object({ domainName: z.optional(z.string()), http: z.object({ method: z.string() }) }),
  body: z.optional(z.string()),
  isBase64Encoded: z._default(z.boolean(), false),
});

/** The function cannot be told its own address when it is made: the address is made of it. */
const isLambdaUrl = /^[a-z0-9]{8,64}\.lambda-url\.[a-z0-9-]{5,30}\.on\.aws$/;

type UrlAnswer = { readonly statusCode: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

let services: Deciding | undefined;

/** What the Function URL calls. The address of a request is never printed: a link in it is a key. */
export async function handler(event: unknown): Promise<UrlAnswer> {
  services ??= decidingOf(environmentOf(process.env));
  const { status, headers, body } = await answerEvent(services, event);
  return { statusCode: status, headers, body };
}

async function answerEvent(ready: Deciding, event: unknown): Promise<WebAnswer> {
  try {
    return await answerRequest(ready, requestOf(event), new Date().toISOString());
  } catch (error) {
    console.error('A page could not be shown', error);
    return smallPage(500, 'That did not work', '<p>Please try again in a few minutes, or reply to the mail.</p>');
  }
}

function requestOf(event: unknown): WebRequest {
  const { rawPath, rawQueryString, headers, requestContext, body = '', isBase64Encoded } = urlEvent.parse(event);
  const { domainName } = requestContext;
  return {
    ...(domainName !== undefined && isLambdaUrl.test(domainName) && { origin: `https://${domainName}` }),
    method: requestContext.http.method.toUpperCase(),
    path: rawPath,
    query: new URLSearchParams(rawQueryString),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString() : body,
  };
}
