import type { Application } from '../../lib/search/search.ts';
import { type Html, html } from './html.ts';
import type { Standing } from './search-view.ts';

export function titleOf({ known }: Application): string {
  return known.company ?? 'Company not known yet';
}

export function standingTag(standing: Standing): Html {
  return html`<span class="tag${['rejected', 'withdrawn', 'stopped'].includes(standing) && ' off'}">${standing}</span>`;
}

/** A line of a definition list; nothing where nothing is known. */
export function definition(name: string, value: Html | string | undefined): Html | false {
  return value !== undefined && value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`;
}
