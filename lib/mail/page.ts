/**
 * A mail to the owner before it is rendered: both parts say the same. Everything in it is text; only `link` blocks become anchors, so nothing that a
 * stranger's mail said can turn into one.
 */
export type Block =
  | { readonly is: 'line'; readonly text: string }
  /** The sentence that says what the mail is about. */
  | { readonly is: 'lead'; readonly text: string }
  | { readonly is: 'quiet'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** Counted from one: the numbers are words to reply with. */
  | { readonly is: 'numbered'; readonly items: readonly string[] }
  /** Words to reply with, and what each of them says. */
  | { readonly is: 'choices'; readonly choices: readonly (readonly [word: string, label: string])[] }
  | { readonly is: 'fields'; readonly fields: readonly (readonly [string, string])[] }
  /** The text of a draft, with empty lines between its paragraphs. */
  | { readonly is: 'draft'; readonly text: string }
  | { readonly is: 'link'; readonly label: string; readonly href: string }
  /** Some links side by side: what can be done with one click. */
  | { readonly is: 'links'; readonly intro: string; readonly links: readonly { readonly label: string; readonly href: string }[] }
  | { readonly is: 'gap' }
  | { readonly is: 'rule' };

const ruleWidth = 70;

/** The plain part: lines of prose unwrapped, LF. */
export function textOf(blocks: readonly Block[], language = 'en'): string {
  return `${blocks
    .map((block) => textOfBlock(block, colonIn(language)))
    .join('\n')
    .trim()}\n`;
}

/** French sets a blank before it that does not break. */
function colonIn(language: string): string {
  return language === 'fr' ? '\u00a0:' : ':';
}

function textOfBlock(block: Block, colon: string): string {
  switch (block.is) {
    case 'line':
    case 'lead':
    case 'quiet':
    case 'draft':
      return block.text;
    case 'heading':
      return `---- ${block.text} ${'-'.repeat(Math.max(4, ruleWidth - block.text.length - 6))}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'numbered':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'choices':
      return block.choices.map(([word, label]) => `- ${word}${colon} ${label}`).join('\n');
    case 'fields':
      return block.fields.map(([name, value]) => `${name}${colon} ${value}`).join('\n');
    case 'link':
      return `${block.label}${colon} ${block.href}`;
    case 'links':
      return [...(block.intro === '' ? [] : [block.intro]), ...block.links.map(({ label, href }) => `${label}${colon} ${href}`)].join('\n');
    case 'gap':
      return '';
    case 'rule':
      return '-'.repeat(ruleWidth);
  }
}

/**
 * The HTML part: inline style only, nothing loaded from anywhere. Text and ground keep the reader's own colours, light or dark; lines and boxes are greys that
 * show on both.
 */
export function htmlOf(blocks: readonly Block[], title: string, language = 'en'): string {
  const said = blocks.map((block, index) => htmlOfBlock(block, index === 0)).join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head><body style="margin:0;padding:16px;max-width:640px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere">${said}</body></html>\n`;
}

const paragraph = 'margin:0 0 8px';
const grey = '#8886';

function htmlOfBlock(block: Block, first: boolean): string {
  switch (block.is) {
    case 'line':
      return `<p style="${paragraph}">${escapeHtml(block.text)}</p>`;
    case 'lead':
      return `<p style="${paragraph};font-weight:600">${escapeHtml(block.text)}</p>`;
    case 'quiet':
      return `<p style="margin:16px 0 0;font-size:13px;opacity:.7">${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h2 style="margin:${first ? '0 0 4px' : `24px 0 4px;padding-top:16px;border-top:1px solid ${grey}`};font-size:17px;line-height:1.5">${escapeHtml(block.text)}</h2>`;
    case 'list':
      return `<ul style="margin:0 0 12px;padding-left:20px">${block.items.map(itemOf).join('')}</ul>`;
    case 'numbered':
      return `<ol style="margin:0 0 12px;padding-left:24px">${block.items.map(itemOf).join('')}</ol>`;
    case 'fields':
      return `<p style="margin:4px 0 8px;font-size:15px">${block.fields.map(([name, value]) => `<span style="opacity:.7">${escapeHtml(name)}</span>&nbsp; ${escapeHtml(value)}`).join('<br>')}</p>`;
    case 'choices':
      return `<p style="${paragraph}">${block.choices.map(([word, label]) => `<b style="display:inline-block;min-width:24px">${escapeHtml(word)}</b>&nbsp; ${escapeHtml(label)}`).join('<br>')}</p>`;
    case 'draft':
      return `<div style="margin:12px 0;padding:14px 16px;border:1px solid ${grey};border-left-width:3px;border-radius:4px;background:#8881">${draftOf(block.text)}</div>`;
    case 'link':
      return `<p style="${paragraph}">${anchorOf(block)}</p>`;
    case 'links':
      return `<p style="${paragraph}">${block.intro === '' ? '' : `${escapeHtml(block.intro)}<br>`}${block.links.map(anchorOf).join(' ')}</p>`;
    case 'gap':
      return '';
    case 'rule':
      return `<hr style="margin:24px 0 16px;border:0;border-top:1px solid ${grey}">`;
  }
}

function itemOf(text: string): string {
  return `<li style="margin:0 0 4px">${escapeHtml(text)}</li>`;
}

function draftOf(text: string): string {
  const paragraphs = text.split('\n\n');
  return paragraphs
    .map(
      (one, index) => `<p style="margin:0${index < paragraphs.length - 1 ? ' 0 12px' : ''}">${escapeHtml(one).replace(/\n/g, '<br>')}</p>`,
    )
    .join('');
}

function anchorOf({ label, href }: { readonly label: string; readonly href: string }): string {
  return `<a href="${escapeHtml(href)}" style="display:inline-block;padding:4px 0;margin-right:14px">${escapeHtml(label)}</a>`;
}

/** For element content and quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** A text from outside as part of one line: no control characters, bounded. */
export function inline(text: string, most = 160): string {
  const plain = text
    .slice(0, 4000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}
