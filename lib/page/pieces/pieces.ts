import type { Evidence } from '../../reading/reading.ts';
import type { Instant, TimeZone } from '../../time.ts';
import type { StandingLabel } from '../view.ts';
import { type Html, html, type Piece } from './html.ts';
import { momentWords } from './words.ts';

export function standingTag(standing: StandingLabel): Html {
  return html`<span class="tag${['rejected', 'withdrawn', 'stopped', 'taken back'].includes(standing) && ' off'}">${standing}</span>`;
}

/** A line of a definition list; nothing where nothing is known. */
export function definition(name: string, value: Piece): Html | false {
  return value !== undefined && value !== '' && value !== false && html`<dt>${name}</dt><dd>${value}</dd>`;
}

export function time(at: Instant, zone: TimeZone, look?: string): Html {
  return html`<time datetime="${at}"${look !== undefined && html` class="${look}"`}>${momentWords(at, zone)}</time>`;
}

const fieldWords: Readonly<Record<string, string>> = {
  kind: 'what the mail is',
  interviews: 'the interview',
  timeline: 'their date',
  'timeline.by': 'the day it means',
  deadline: 'the deadline',
  contacts: 'people',
  returnsOn: 'when they are back',
  timeZone: 'time zone',
  office: 'where they are',
  terms: 'terms of the offer',
  requisition: 'number of the role',
  attached: 'attached',
};

/** What names an application, and decides nothing about when. */
const naming: ReadonlySet<string> = new Set(['company', 'role', 'requisition', 'contacts', 'agency', 'office']);

/** The words of a mail, each once, with what was read from them. @param of `times`: only those that a plan rests on */
export function quotes(evidence: readonly Evidence[], of: 'all' | 'times' = 'all'): Html | undefined {
  const fields = new Map<string, string[]>();
  const shown = of === 'all' ? evidence : evidence.filter(({ field }) => !naming.has(field));
  for (const { field, text } of shown) fields.set(text, [...(fields.get(text) ?? []), fieldWords[field] ?? field]);
  if (fields.size === 0) return undefined;
  return html`<ul class="evidence">${[...fields].map(([text, names]) => html`<li><q>${text}</q> <span class="soft small">${[...new Set(names)].join(', ')}</span></li>`)}</ul>`;
}

/** A link from a mail is followed only over TLS, and is shown as it is written. */
export function outside(address: string): Html {
  return /^https:\/\/[^\s<>"]+$/.test(address) ? html`<a href="${address}" rel="noreferrer noopener">${address}</a>` : html`${address}`;
}
