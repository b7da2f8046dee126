import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { Evidence } from '../../lib/reading/reading.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Owner } from '../../lib/search/owner.ts';
import type { Application, Delivery } from '../../lib/search/search.ts';
import type { OutgoingMail } from '../outbox.ts';
import type { DroppedView } from './dropped.ts';
import { type Html, html } from './html.ts';
import { definition, standingTag, titleOf } from './pieces.ts';
import type { ApplicationView } from './search-view.ts';
import { factSentence, kindWords, momentWords } from './words.ts';

/** One application: what is planned and why, what was delivered, what is known and from which words. */
export function applicationPage(
  view: ApplicationView,
  owner: Owner,
  outbox: readonly OutgoingMail[],
  dropped: readonly DroppedView[],
): Html {
  const { application, facts, planned, ended, interviews } = view;
  const { known } = application;
  const name = (person: string) => nameOf(application, person);
  return html`<p><a href="/">All applications</a></p>
<h1>${titleOf(application)} ${standingTag(view.standing)}</h1>
<p class="soft">${known.role ?? 'Role not known yet'}</p>

<h2>Planned</h2>
${planned.length === 0 ? html`<p class="soft">Nothing: no rule asks for a mail as things stand.</p>` : planned.map((followUp) => plannedCard(followUp, view, owner, name))}

<h2>Delivered</h2>
${ended.length === 0 ? html`<p class="soft">Nothing yet.</p>` : html`<ol class="line">${ended.map((delivery) => deliveredItem(delivery, owner, outbox, name))}</ol>`}

${dropped.length > 0 && html`<h2>Dropped</h2><ol class="line">${dropped.map(({ followUp, at, why }) => html`<li><time datetime="${at}" class="soft small">${momentWords(at, owner.timeZone)}</time><br>${kindWords[followUp.kind]}: ${why}</li>`)}</ol>`}

${
  interviews.length > 0 &&
  html`<h2>Interviews</h2>${interviews.map(
    (interview) => html`<div class="card"><h3>${momentWords(interview.startsAt, owner.timeZone)}</h3>
<dl>${definition('With', interview.with.map(name).join(', '))}${definition('How', interview.mode === 'unknown' ? undefined : interview.mode)}${definition('Place', interview.place)}${definition('Link', interview.link)}${definition('Phone', interview.phone)}</dl></div>`,
  )}`
}

<h2>Known, and from which words</h2>
<ol class="line">${facts.map((fact) => factItem(fact, owner))}</ol>

${known.contacts.length > 0 && html`<h2>People</h2><ul>${known.contacts.map((contact) => html`<li>${contact.name ?? contact.address ?? contact.key}${contact.title !== undefined && `, ${contact.title}`}${contact.part !== 'unknown' && ` (${contact.part.replaceAll('_', ' ')})`}${contact.name !== undefined && contact.address !== undefined && html` <span class="soft small">${contact.address}</span>`}</li>`)}</ul>`}`;
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
  if (fields.size === 0) return html``;
  return html`${of !== undefined && html`<p class="soft small">${of}</p>`}<ul class="evidence">${[...fields].map(([text, names]) => html`<li><q>${text}</q> <span class="soft small">${[...new Set(names)].join(', ')}</span></li>`)}</ul>`;
}

function nameOf({ known }: Application, person: string): string {
  const contact = known.contacts.find(({ key }) => key === person);
  return contact?.name ?? contact?.address ?? person;
}
