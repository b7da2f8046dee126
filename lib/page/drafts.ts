import type { Draft } from '../drafts/draft.ts';
import { choiceHeadings } from '../mail/blocks/nudge-words.ts';
import { composeLinks, gmailThreadLink } from '../mail/links/compose-links.ts';
import type { Owner } from '../search/owner/owner.ts';
import { type Html, html } from './pieces/html.ts';

/** What was composed for some follow-ups. */
export type ComposedTexts = {
  readonly drafts: readonly Draft[];
  readonly byHand: readonly Draft[];
  readonly assumptions: readonly string[];
};

/** Texts to copy: each in a field of its own, where "select all" takes the text and nothing else. */
export function draftCards({ drafts, byHand, assumptions }: ComposedTexts, owner: Owner): Html {
  return html`${assumptions.map((sentence) => html`<p class="small soft">${sentence}</p>`)}${drafts.map((draft) => mailed(draft, owner))}${byHand.map(written)}`;
}

function mailed(draft: Draft, owner: Owner): Html {
  const { mailto, web, withoutBody } = composeLinks(draft, owner);
  const who = draft.to.name ?? draft.to.address;
  const thread = draft.inReplyTo === undefined || owner.settings.webMail !== 'gmail' ? undefined : gmailThreadLink(draft.inReplyTo);
  return html`<div class="text">
<dl><dt>To</dt><dd>${draft.to.name !== undefined && `${draft.to.name} `}<span class="address">${draft.to.address}</span></dd><dt>Subject</dt><dd>${draft.subject}</dd></dl>
<label>${draft.choice ? `Text to ${choiceHeadings()[draft.choice]}` : 'Text'}, for ${who}<textarea readonly rows="${rowsOf(draft.text)}" lang="${draft.language}">${draft.text}</textarea></label>
<p class="small links"><a href="${mailto}">Open as a new mail</a> ${web && html`<a href="${web.href}" rel="noreferrer">Open in ${web.name}</a>`}${thread !== undefined && html` <a href="${thread}" rel="noreferrer">Find the mail it answers in Gmail</a>`}</p>
${withoutBody && html`<p class="small soft">The text is too long for a link: the links carry the subject, so copy the text from here.</p>`}</div>`;
}

function written(draft: Draft): Html {
  return html`<div class="text"><label>By hand, for ${draft.to.name ?? draft.to.address}<textarea readonly rows="${rowsOf(draft.text)}" lang="${draft.language}">${draft.text}</textarea></label>
${draft.post !== undefined && html`<p class="small soft">To be posted to ${draft.post}</p>`}</div>`;
}

/** As high as the text is on a wide screen; on a narrow one it scrolls. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 88)), 0);
  return Math.min(22, Math.max(4, lines + 1));
}
