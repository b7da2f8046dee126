import { puttingOff, stoppedBy } from '../follow-ups/told/feedback.ts';
import { button } from './forms/forms.ts';
import { type Html, html } from './pieces/html.ts';
import type { Frame } from './pieces/layout.ts';
import { time } from './pieces/pieces.ts';
import type { Whole } from './view.ts';

/** That mails to the owner do not arrive: since when, what the receiving server said, and the one thing to do about it. */
export function stoppedCard(frame: Frame, { owner, mails = {} }: Whole): Html | false {
  const { timeZone } = owner;
  const [address] = owner.addresses;
  const stopped = stoppedBy(mails, address);
  if (stopped) {
    const { is, at, sentAt, said } = stopped;
    const why =
      is === 'called spam'
        ? html`the mail of ${time(sentAt, timeZone)} to <bdi>${address}</bdi> was reported as spam`
        : html`the mail of ${time(sentAt, timeZone)} to <bdi>${address}</bdi> came back for good`;
    return html`<section class="card warn" aria-labelledby="stopped"><h2 id="stopped">No mails are sent to you</h2>
<p>Since ${time(at, timeZone)}: ${why}. ${said !== undefined && html`The other side said: <q>${said}</q>`}</p>
<p>Nothing is lost. What is due waits and is on this page; what becomes too late meanwhile is named in the next digest. What you send is read as ever.</p>
<p class="small">${is === 'called spam' ? html`Mark our address as wanted in your mailbox, so that it does not happen again.` : html`Look whether the mailbox is full, closed or moved.`} When it takes mails again, say so here, or write <strong>resume</strong> to <span class="address">${owner.captureAddress}</span>.</p>
<div class="row">${button(frame, '/', 'send_again', {}, 'Send mails to me again')}</div></section>`;
  }
  const off = puttingOff(mails, address);
  return (
    off !== undefined &&
    html`<section class="card warn" aria-labelledby="put-off"><h2 id="put-off">Your mailbox puts mails off</h2>
<p>Since ${time(off.first.at, timeZone)} it took none of ${off.times} mails. ${off.last.said !== undefined && html`The last time it said: <q>${off.last.said}</q>`}</p>
<p class="small">They are tried again, and nothing is stopped. Look whether <bdi>${address}</bdi> is full.</p></section>`
  );
}
