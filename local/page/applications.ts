import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Evidence } from '../../lib/reading/reading.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Owner } from '../../lib/search/owner.ts';
import type { Application, Delivery } from '../../lib/search/search.ts';
import type { OutgoingMail } from '../outbox.ts';
import { type Html, html } from './html.ts';
import type { ApplicationView } from './search-view.ts';
import { factSentence, kindWords, momentWords } from './words.ts';

/** The list of applications, or what to do while there is none. */
export function applicationsPage(views: readonly ApplicationView[], owner: Owner, start: Start): Html {
  if (views.length === 0) return emptyPage(owner, start);
  return html`<h1>Applications</h1>
<p class="soft small">Forward mail about your search to <span class="address">${owner.captureAddress}</span></p>
<ul class="grid">${views.map((view) => html`<li>${card(view, owner)}</li>`)}</ul>`;
}

export type Start = { readonly token: string; readonly smtpPort: number | undefined };

/** One application: what is planned and why, what was delivered, what is known and from which words. */
export function applicationPage(view: ApplicationView, owner: Owner, outbox: readonly OutgoingMail[]): Html {
  const { application, facts, planned, ended, dropped, interviews } = view;
  const { known } = application;
  const name = (person: string) => nameOf(application, person);
  return html`<p><a href="/">All applications</a></p>
<h1>${titleOf(application)} ${tag(view)}</h1>
<p class="soft">${known.role ?? 'Role not known yet'}</p>

<h2>Planned</h2>
${planned.length === 0 ? html`<p class="soft">Nothing: no rule asks for a mail as things stand.</p>` : planned.map((followUp) => plannedCard(followUp, view, owner, name))}

<h2>Delivered</h2>
${ended.length === 0 ? html`<p class="soft">Nothing yet.</p>` : html`<ol class="line">${ended.map((delivery) => deliveredItem(delivery, owner, outbox, name))}</ol>`}

${dropped.length > 0 && html`<h2>Not needed any more</h2><ul>${dropped.map(({ id, why }) => html`<li>${kindOf(id)}: ${why}</li>`)}</ul>`}

${
  interviews.length > 0 &&
  html`<h2>Interviews</h2>${interviews.map(
    (interview) => html`<div class="card"><h3>${momentWords(interview.startsAt, owner.timeZone)}</h3>
<dl>${row('With', interview.with.map(name).join(', '))}${row('How', interview.mode === 'unknown' ? undefined : interview.mode)}${row('Place', interview.place)}${row('Link', interview.link)}${row('Phone', interview.phone)}</dl></div>`,
  )}`
}

<h2>Known, and from which words</h2>
<ol class="line">${facts.map((fact) => factItem(fact, owner))}</ol>

${known.contacts.length > 0 && html`<h2>People</h2><ul>${known.contacts.map((contact) => html`<li>${contact.name ?? contact.address ?? contact.key}${contact.title !== undefined && `, ${contact.title}`}${contact.part !== 'unknown' && ` (${contact.part.replaceAll('_', ' ')})`}${contact.name !== undefined && contact.address !== undefined && html` <span class="soft small">${contact.address}</span>`}</li>`)}</ul>`}`;
}

export function titleOf({ known }: Application): string {
  return known.company ?? 'Company not known yet';
}

function emptyPage(owner: Owner, { token, smtpPort }: Start): Html {
  return html`<h1>Nothing here yet</h1>
<p>Send or forward a mail about an application to your capture address, and what it says appears here, with the words it was read from and what follows.</p>
<div class="card"><dl>${row('Capture address', html`<span class="address">${owner.captureAddress}</span>`)}
${smtpPort !== undefined && row('Mail server', html`<code>127.0.0.1</code> port <code>${smtpPort}</code>, no encryption, no password`)}
${row('You', html`${owner.name} ${owner.addresses.join(', ')}`)}${row('Time zone', owner.timeZone)}</dl></div>
<div class="card"><h2>Or watch a sample search</h2>
<p>Three invented companies, mails over eight weeks, the clock moved from one to the next. It takes about half a minute. Everything here is still empty, so nothing of yours is touched.</p>
<form method="post" action="/sample"><input type="hidden" name="token" value="${token}"><button class="first">Play the sample search</button></form></div>`;
}

function card(view: ApplicationView, owner: Owner): Html {
  const { application, planned, ended, interviews } = view;
  const [next] = planned;
  const last = ended.findLast(({ how }) => how === 'delivered');
  return html`<article class="card"><h3><a href="/applications/${encodeURIComponent(application.id)}">${titleOf(application)}</a> ${tag(view)}</h3>
<p class="soft">${application.known.role ?? 'Role not known yet'}</p>
${interviews.length > 0 && html`<p class="small">Interview: ${momentWords(interviews.at(-1)?.startsAt ?? '', owner.timeZone)}</p>`}
<p>${next ? html`<strong>${kindWords[next.kind]}</strong><br><time datetime="${next.deliverAt}">${momentWords(next.deliverAt, owner.timeZone)}</time>` : html`<span class="soft">Nothing planned</span>`}</p>
${last && html`<p class="soft small">Last: ${kindWords[last.kind]}, ${momentWords(last.at, owner.timeZone)}</p>`}</article>`;
}

function tag({ standing }: ApplicationView): Html {
  return html`<span class="tag${['rejected', 'withdrawn', 'stopped'].includes(standing) && ' off'}">${standing}</span>`;
}

function plannedCard(followUp: FollowUp, { facts }: ApplicationView, owner: Owner, name: (person: string) => string): Html {
  const because = followUp.because.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
  return html`<div class="card"><h3>${kindWords[followUp.kind]}${followUp.to !== 'owner' && html` <span class="soft">to ${name(followUp.to)}</span>`}</h3>
<p>You get the draft on <time datetime="${followUp.deliverAt}">${momentWords(followUp.deliverAt, owner.timeZone)}</time>${followUp.sendBy !== undefined && `, to send by ${momentWords(followUp.sendBy, owner.timeZone)}`}.</p>
<p class="small"><span class="tag">${followUp.rule}</span> ${followUp.why}</p>
${because.map((fact) => quotes(fact.evidence, factSentence(fact, owner.timeZone)))}</div>`;
}

function deliveredItem(delivery: Delivery, owner: Owner, outbox: readonly OutgoingMail[], name: (person: string) => string): Html {
  const mail = outbox.find(({ id }) => id === delivery.messageId);
  const words = html`${kindWords[delivery.kind]}${delivery.to !== 'owner' && html` <span class="soft">to ${name(delivery.to)}</span>`}`;
  return html`<li><time datetime="${delivery.at}" class="soft small">${momentWords(delivery.at, owner.timeZone)}</time><br>
${mail ? html`<a href="/outbox/${mail.id}">${words}</a>` : words}${delivery.how !== 'delivered' && html` <span class="tag off">${delivery.how === 'lapsed' ? 'too late, not sent' : 'skipped'}</span>`}</li>`;
}

function factItem(fact: Fact, owner: Owner): Html {
  return html`<li><time datetime="${fact.saidAt}" class="soft small">${momentWords(fact.saidAt, owner.timeZone)}</time>
<h3>${factSentence(fact, owner.timeZone)}</h3>${fact.source === 'owner' ? html`<p class="soft small">from you</p>` : quotes(fact.evidence)}</li>`;
}

function quotes(evidence: readonly Evidence[], of?: string): Html {
  const fields = new Map<string, string[]>();
  for (const { field, text } of evidence) fields.set(text, [...(fields.get(text) ?? []), field]);
  return html`${[...fields].map(([text, names]) => html`<blockquote>“${text}”<cite>${of !== undefined && `${of}: `}${[...new Set(names)].join(', ')}</cite></blockquote>`)}`;
}

function row(name: string, value: Html | string | undefined): Html | false {
  return value !== undefined && value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`;
}

function nameOf({ known }: Application, person: string): string {
  const contact = known.contacts.find(({ key }) => key === person);
  return contact?.name ?? contact?.address ?? person;
}

/** `<application>.<kind>.<person>.<period>`; neither kind nor period has dots, application ids have none either. */
function kindOf(id: string): string {
  const kind = Object.keys(kindWords).find((each) => id.includes(`.${each}.`));
  return kind === undefined ? id : ((kindWords as Readonly<Record<string, string>>)[kind] ?? kind);
}
