import type { Instant, TimeZone } from '../../lib/time.ts';
import { type Html, html } from './html.ts';
import { momentWords } from './words.ts';

/** What every page shows around its content. */
export type Frame = {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly nextDueAt: Instant | undefined;
  readonly aheadMs: number;
  /** Goes with every form, so that only forms of this page are taken. */
  readonly token: string;
  /** Something is being done, say the sample is playing: the page looks again by itself. */
  readonly busy: string | undefined;
  /** A sentence about what a form did not do. */
  readonly notice?: string;
};

export function layout(title: string, here: 'applications' | 'outbox', frame: Frame, content: Html): string {
  const link = (path: string, name: typeof here, words: string) =>
    html`<li><a href="${path}"${name === here && html` aria-current="page"`}>${words}</a></li>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${frame.busy !== undefined && html`<meta http-equiv="refresh" content="2">`}
<title>${title} · Followthrough</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<div class="brand"><strong>Followthrough</strong><span class="soft small">on this machine</span></div>
<nav aria-label="Pages"><ul>${link('/', 'applications', 'Applications')}${link('/outbox', 'outbox', 'Outbox')}</ul></nav>
${clock(frame)}
</header>
<main id="content">
${frame.busy !== undefined && html`<p class="card" role="status">${frame.busy}</p>`}
${frame.notice !== undefined && html`<p class="card warn" role="alert">${frame.notice}</p>`}
${content}
</main>
<footer class="soft small"><p>Nothing here is sent to an employer. Mails to you wait in the outbox; it is you who sends the drafts.</p></footer>
</body>
</html>`.html;
}

function clock({ now, zone, nextDueAt, aheadMs, token }: Frame): Html {
  const moved = Math.abs(aheadMs) > 60_000;
  const to = (value: string, words: Html | string, first = false) =>
    html`<button name="to" value="${value}"${first && html` class="first"`}>${words}</button>`;
  return html`<section class="card" aria-label="Clock">
<p><strong>It is <time datetime="${now}">${momentWords(now, zone)}</time></strong> <span class="soft small">${zone}${moved && ', moved ahead of the real time'}</span></p>
<form class="clock" method="post" action="/clock">
<input type="hidden" name="token" value="${token}">
${nextDueAt !== undefined && to('next', html`Next due: ${momentWords(nextDueAt, zone)}`, true)}
${to('day', '+1 day')}${to('week', '+1 week')}
</form>
<form class="clock" method="post" action="/clock">
<input type="hidden" name="token" value="${token}">
<label>Move the clock to <input type="datetime-local" name="at" required></label>
<button name="to" value="at">Move</button>
</form>
<p class="soft small">What falls due on the way is done, each thing at its own time. The clock does not go back.</p>
</section>`;
}
