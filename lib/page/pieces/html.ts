/** A piece of HTML that is safe to show: made only by {@link html}, which escapes whatever is put into it. */
export type Html = { readonly html: string };

/** What may stand in a template: text is escaped, `false` and `undefined` are nothing. */
export type Piece = Html | string | number | false | undefined | readonly Piece[];

/**
 * Text put into it is escaped, for element content and quoted attributes alike; pieces of HTML stay as they are. Characters that show nothing but turn
 * the order of others around, or that no text holds, are left out: a name from a mail must not change how the rest of a line reads.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, index) => part + (index < pieces.length ? written(pieces[index]) : '')).join('') };
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (Array.isArray(piece)) return piece.map(written).join('');
  if (typeof piece === 'object') return (piece as Html).html;
  return String(piece)
    .replace(unseen, '')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** Controls but for tab and line ends, the marks and overrides of direction, and characters without width that no script needs. */
const unseen = /[^\P{Cc}\t\n\r]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
