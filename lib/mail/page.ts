/**
 * A mail to the owner before it is rendered: both parts say the same. Everything in it is text; only `link` blocks become anchors, so nothing that a
 * stranger's mail said can turn into one.
 */
export type Block =
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'quiet'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
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
    case 'quiet':
    case 'draft':
      return block.text;
    case 'heading':
      return `---- ${block.text} ${'-'.repeat(Math.max(4, ruleWidth - block.text.length - 6))}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'fields':
      return block.fields.map(([name, value]) => `${name}${colon} ${value}`).join('\n');
    case 'link':
      return `${block.label}${colon} ${block.href}`;
    case 'links':
      return [block.intro, ...block.links.map(({ label, href }) => `${label}${colon} ${href}`)].join('\n');
    case 'gap':
      return '';
    case 'rule':
      return '-'.repeat(ruleWidth);
  }
}

/** The HTML part: inline style only, nothing loaded from anywhere. */
export function htmlOf(blocks: readonly Block[], title: string, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body style="margin:0;padding:16px;max-width:640px;font:16px/1.5 sans-serif;color:#222">${blocks.map(htmlOfBlock).join('')}</body></html>\n`;
}

function htmlOfBlock(block: Block): string {
  switch (block.is) {
    case 'line':
      return `<p style="margin:0 0 8px">${escapeHtml(block.text)}</p>`;
    case 'quiet':
      return `<p style="margin:0 0 8px;color:#666;font-size:13px">${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h2 style="margin:20px 0 8px;padding-top:12px;border-top:1px solid #ccc;font-size:16px">${escapeHtml(block.text)}</h2>`;
    case 'list':
      return `<ul style="margin:0 0 8px;padding-left:20px">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'fields':
      return `<p style="margin:0 0 8px">${block.fields.map(([name, value]) => `<b>${escapeHtml(name)}:</b> ${escapeHtml(value)}`).join('<br>')}</p>`;
    case 'draft':
      return `<div style="margin:0 0 12px;padding:12px;border:1px solid #ddd;border-radius:4px">${block.text
        .split('\n\n')
        .map((paragraph) => `<p style="margin:0 0 12px">${escapeHtml(paragraph).replace(/\n/g, '<br>')}</p>`)
        .join('')}</div>`;
    case 'link':
      return `<p style="margin:0 0 8px"><a href="${escapeHtml(block.href)}">${escapeHtml(block.label)}</a></p>`;
    case 'links':
      return `<p style="margin:0 0 8px">${escapeHtml(block.intro)} ${block.links.map(({ label, href }) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`).join(' &middot; ')}</p>`;
    case 'gap':
      return '';
    case 'rule':
      return '<hr style="margin:20px 0;border:0;border-top:1px solid #ccc">';
  }
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
