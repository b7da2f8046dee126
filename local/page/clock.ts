import { type Html, html } from '../../lib/page/pieces/html.ts';
import { momentWords } from '../../lib/page/pieces/words.ts';
import type { Instant, TimeZone } from '../../lib/time.ts';

/** The clock of the laptop, which can be moved. `token`: only forms with it are taken. */
export function clockCard({
  now,
  zone,
  nextDueAt,
  aheadMs,
  token,
}: {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly nextDueAt: Instant | undefined;
  readonly aheadMs: number;
  readonly token: string;
}): Html {
  const moved = Math.abs(aheadMs) > 60_000;
  const to = (value: string, words: Html | string, first = false) =>
    html`<button name="to" value="${value}"${first && html` class="first"`}>${words}</button>`;
  return html`<section class="card" aria-label="Clock">
<p><strong>It is <time datetime="${now}">${momentWords(now, zone)}</time></strong> <span class="soft small">${zone.replaceAll('_', ' ')}${moved && ', moved ahead of the real time'}</span></p>
<form class="row" method="post" action="/clock">
<input type="hidden" name="token" value="${token}">
${nextDueAt !== undefined && to('next', html`Next due: ${momentWords(nextDueAt, zone)}`, true)}
${to('day', '+1 day')}${to('week', '+1 week')}
</form>
<details><summary>To another moment</summary><form class="row" method="post" action="/clock">
<input type="hidden" name="token" value="${token}">
<label>Move the clock to<input type="datetime-local" name="at" required></label>
<button name="to" value="at">Move</button>
</form>
<p class="soft small">What falls due on the way is done, each thing at its own time. The clock does not go back.</p></details>
</section>`;
}

/** What a newcomer can do on a laptop. */
export function startCard(token: string, smtpPort: number | undefined): Html {
  return html`${smtpPort !== undefined && html`<div class="card"><h2>The door for mail</h2><p>Mail server <code>127.0.0.1</code>, port <code>${smtpPort}</code>, no encryption, no password.</p></div>`}
<div class="card"><h2>Or watch a sample search</h2>
<p>Three invented companies, mails over eight weeks, the clock moved from one to the next. It takes about half a minute. Everything here is still empty, so nothing of yours is touched.</p>
<form method="post" action="/sample"><input type="hidden" name="token" value="${token}"><button class="first">Play the sample search</button></form></div>`;
}
