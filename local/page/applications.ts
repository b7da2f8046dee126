import type { Owner } from '../../lib/search/owner.ts';
import { type Html, html } from './html.ts';
import { definition, standingTag, titleOf } from './pieces.ts';
import type { ApplicationView } from './search-view.ts';
import { kindWords, momentWords } from './words.ts';

/** The list of applications, or what to do while there is none. */
export function applicationsPage(views: readonly ApplicationView[], owner: Owner, start: Start): Html {
  if (views.length === 0) return emptyPage(owner, start);
  return html`<h1>Applications</h1>
<p class="soft small">Forward mail about your search to <span class="address">${owner.captureAddress}</span></p>
<ul class="grid">${views.map((view) => html`<li>${card(view, owner)}</li>`)}</ul>`;
}

export type Start = { readonly token: string; readonly smtpPort: number | undefined };

function emptyPage(owner: Owner, { token, smtpPort }: Start): Html {
  return html`<h1>Nothing here yet</h1>
<p>Send or forward a mail about an application to your capture address, and what it says appears here, with the words it was read from and what follows.</p>
<div class="card"><dl>${definition('Capture address', html`<span class="address">${owner.captureAddress}</span>`)}
${smtpPort !== undefined && definition('Mail server', html`<code>127.0.0.1</code> port <code>${smtpPort}</code>, no encryption, no password`)}
${definition('You', html`${owner.name} ${owner.addresses.join(', ')}`)}${definition('Time zone', owner.timeZone)}</dl></div>
<div class="card"><h2>Or watch a sample search</h2>
<p>Three invented companies, mails over eight weeks, the clock moved from one to the next. It takes about half a minute. Everything here is still empty, so nothing of yours is touched.</p>
<form method="post" action="/sample"><input type="hidden" name="token" value="${token}"><button class="first">Play the sample search</button></form></div>`;
}

function card(view: ApplicationView, owner: Owner): Html {
  const { application, planned, ended, interviews } = view;
  const [next] = planned;
  const last = ended.findLast(({ how }) => how === 'delivered');
  return html`<article class="card"><h3><a href="/applications/${encodeURIComponent(application.id)}">${titleOf(application)}</a> ${standingTag(view.standing)}</h3>
<p class="soft">${application.known.role ?? 'Role not known yet'}</p>
${interviews.length > 0 && html`<p class="small">Interview: ${momentWords(interviews.at(-1)?.startsAt ?? '', owner.timeZone)}</p>`}
<p>${next ? html`<strong>${kindWords[next.kind]}</strong><br><time datetime="${next.deliverAt}">${momentWords(next.deliverAt, owner.timeZone)}</time>` : html`<span class="soft">Nothing planned</span>`}</p>
${last && html`<p class="soft small">Last: ${kindWords[last.kind]}, ${momentWords(last.at, owner.timeZone)}</p>`}</article>`;
}
