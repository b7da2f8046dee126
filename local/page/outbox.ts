import type { ParsedMail } from 'mailparser';
import { type Html, html } from '../../lib/page/pieces/html.ts';
import { momentWords } from '../../lib/page/pieces/words.ts';
import type { TimeZone } from '../../lib/time.ts';
import type { OutboxMail } from '../folder/outbox.ts';

export type ShownMail = OutboxMail & { readonly subject: string };

/** Mails to the owner, the newest first. @param rest where older ones begin */
export function outboxPage(mails: readonly ShownMail[], zone: TimeZone, rest: number | undefined): Html {
  if (mails.length === 0) return html`<h1>Outbox</h1><p class="soft">No mail to you yet.</p>`;
  return html`<h1>Outbox</h1>
<div class="card"><table class="stack"><thead><tr><th scope="col">When</th><th scope="col">Subject</th><th scope="col">To</th></tr></thead>
<tbody>${mails.toReversed().map(
    (mail) => html`<tr><td><time datetime="${mail.at}">${momentWords(mail.at, zone)}</time></td>
<td><a href="/outbox/${mail.id}">${mail.subject}</a>${mail.relay?.state === 'waiting' && html` <span class="tag off">waiting to be passed on</span>`}${mail.relay?.state === 'refused' && html` <span class="tag off">came back</span>`}</td><td class="small soft">${mail.to.join(', ')}</td></tr>`,
  )}</tbody></table>${rest !== undefined && html`<p><a href="/outbox?before=${rest}">Older mails</a></p>`}</div>`;
}

/** One mail: its headers, the text part with its links, the HTML part in a frame of its own. */
export function mailPage(mail: ShownMail, parsed: ParsedMail, zone: TimeZone): Html {
  const header = (name: string) => {
    const line = parsed.headerLines.find(({ key }) => key === name)?.line;
    return line === undefined
      ? undefined
      : line
          .slice(line.indexOf(':') + 1)
          .replace(/\s+/g, ' ')
          .trim();
  };
  const row = (name: string, value: string | undefined) => value !== undefined && html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<p><a href="/outbox">Outbox</a></p>
<h1>${mail.subject}</h1>
<div class="card"><dl>${row('From', parsed.from?.text)}${row('To', mail.to.join(', '))}${row('Sent', momentWords(mail.at, zone))}${row('Reply to', header('reply-to'))}${row('In reply to', header('in-reply-to'))}</dl>
${mail.relay?.fault !== undefined && html`<p class="small">Passing it on failed: ${mail.relay.fault}.${mail.relay.state === 'waiting' && ' It is tried again.'}</p>`}
<p class="small"><a href="/outbox/${mail.id}/raw">The mail as it was sent, byte for byte</a></p></div>
<h2>Text</h2><div class="card"><pre>${linked(parsed.text ?? '')}</pre></div>
${parsed.html !== false && html`<h2>HTML</h2><iframe src="/outbox/${mail.id}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>`}`;
}

/** Compose links work from here too; nothing else in a mail is made a link. */
function linked(text: string): Html {
  return html`${text.split(/(mailto:[^\s<>"]+)/).map((piece, index) => (index % 2 === 1 ? html`<a href="${piece}">Open this draft in my mail program</a>` : piece))}`;
}
