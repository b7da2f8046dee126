/** A piece of HTML that is safe to show: made only by {@link html}, which escapes whatever is put into it. */
export type Html = { readonly html: string };

type Piece = Html | string | number | false | undefined | readonly Piece[];

/** Text put into it is escaped, for element content and quoted attributes alike; pieces of HTML stay as they are. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, index) => part + (index < pieces.length ? written(pieces[index]) : '')).join('') };
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (Array.isArray(piece)) return piece.map(written).join('');
  if (typeof piece === 'object') return (piece as Html).html;
  return String(piece).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
