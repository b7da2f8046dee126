import { createHash } from 'node:crypto';
import { colours } from '../../lib/page/pieces/style.ts';

/** A request as a Function URL hands it over, in the form that all pages work with. */
export type WebRequest = {
  readonly method: string;
  /** Where this answers, without a slash at the end; known by the service, never by what a stranger may send. */
  readonly origin?: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
};

/** As Lambda's function URL and the laptop's page both send it. */
export type WebAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Look of the small pages; the one thing that the policy lets in, by its hash. */
const style = `${colours}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.2rem 1.1rem; max-width: 38rem; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
header { font-weight: 700; font-size: 1.25rem; letter-spacing: -.01em; }
main { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: .3rem 1.2rem 1rem; margin-top: 1rem; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: .8rem 0 .4rem; unicode-bidi: isolate; }
p { margin: .6rem 0; } ul { padding-left: 1.2rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .4rem 1.2rem; border: 1px solid var(--accent); border-radius: 8px; background: var(--accent); color: var(--accent-ink); cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.quiet { color: var(--soft); font-size: .9rem; }
`;

/**
 * Nothing is loaded, run, framed or sent elsewhere; no address travels on by a referrer, nothing is kept on the way, no search engine lists it. There are no cookies and
 * no redirects.
 */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
};

/** A whole page around content that is HTML already. */
export function smallPage(status: number, title: string, content: string, language = 'en'): WebAnswer {
  const body = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Followthrough</title>
<style>${style}</style>
</head>
<body>
<header>Followthrough</header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return { status, headers: { ...safeHeaders, 'content-type': 'text/html; charset=utf-8' }, body };
}

/** No form of ours is longer; more is somebody else's. */
const longestFormBytes = 10_000;

/** The fields of a posted form; nothing when what was posted is none. */
export function formOf({ headers, body }: WebRequest): URLSearchParams | undefined {
  if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded') || body.length > longestFormBytes) return undefined;
  return new URLSearchParams(body);
}
