import type { TimeZone } from '../../time.ts';
import { type Html, html } from './html.ts';

/** What every page is shown in: where it lives, and what makes a form one of its own. */
export type Frame = {
  /** Stands before every address of the page: empty on the laptop, the signed link elsewhere. No slash at the end. */
  readonly base: string;
  readonly zone: TimeZone;
  /** Goes with every form; only forms with it are taken. */
  readonly token: string;
  /** Names this showing of the page: a form that is posted twice counts once. */
  readonly once: string;
  /** What a form did, or why it did nothing. */
  readonly notice?: PageNotice;
  /** Under the navigation of every page. */
  readonly above?: Html;
  /** Further pages. */
  readonly beside?: readonly { readonly path: string; readonly words: string }[];
  /** Beside the name. */
  readonly where: string;
  /** Something is being done: the page looks again by itself. */
  readonly busy?: string;
  /** Where a mail of ours can be read, by SES's id. */
  readonly mailAt?: (id: string) => string | undefined;
};

/** Stands on top of the next page, once. */
export type PageNotice = { readonly is: 'said' | 'refused'; readonly sentences: readonly string[]; readonly then?: Html };

const pages = [
  { path: '/', words: 'Applications' },
  { path: '/figures', words: 'Figures' },
  { path: '/settings', words: 'Settings' },
] as const;

/** A whole page. @param styled what brings in the style */
export function layout(title: string, here: string | undefined, frame: Frame, content: Html, styled: Html): string {
  const link = ({ path, words }: { readonly path: string; readonly words: string }) =>
    html`<li><a href="${frame.base}${path === '/' && frame.base !== '' ? '' : path}"${path === here && html` aria-current="page"`}>${words}</a></li>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${frame.busy !== undefined && html`<meta http-equiv="refresh" content="2">`}
<title>${frame.notice && (frame.notice.is === 'refused' ? 'Not changed: ' : 'Done: ')}${title} · Followthrough</title>
<link rel="icon" href="data:,">
${styled}
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<div class="brand"><strong>Followthrough</strong><span class="soft small">${frame.where}</span></div>
<nav aria-label="Pages"><ul>${[...pages, ...(frame.beside ?? [])].map(link)}</ul></nav>
${frame.above}
</header>
<main id="content" tabindex="-1">
${frame.busy !== undefined && html`<p class="card" role="status">${frame.busy}</p>`}
${frame.notice && noticeCard(frame.notice)}
${content}
</main>
<footer class="soft small"><p>Nothing here is sent to an employer. Drafts come to you, and it is you who sends them. Times are those of ${frame.zone.replaceAll('_', ' ')}.</p></footer>
</body>
</html>
`.html;
}

function noticeCard({ is, sentences, then }: PageNotice): Html {
  return html`<div class="card ${is === 'refused' ? 'warn' : 'said'}" role="${is === 'refused' ? 'alert' : 'status'}">${sentences.map((sentence) => html`<p>${sentence}</p>`)}${then}</div>`;
}
