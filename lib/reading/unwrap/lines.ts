import { isPlainText } from '../patterns/lazy-pattern.ts';
import { longestLabel, printedFieldOf } from './labels.ts';
import { readMarker } from './markers.ts';

/** One line of a mail: how deep it is quoted, and what it says behind the quote marks. */
export type Line = { readonly depth: number; readonly text: string; readonly raw: string };

/** A mail of more lines is cut: newline bombs. */
const mostLines = 50_000;
const longestGlued = 4000;

/** The lines of a text. Invisible characters are gone, blanks are blanks, labels that a client glued into one line stand on their own. */
export function readLines(text: string): readonly Line[] {
  if (last.text !== text) last = { text, lines: partLines(text) };
  return last.lines;
}

/** A mail that was not forwarded is looked through for a forward, and then for what it quotes. */
let last: { readonly text: string; readonly lines: readonly Line[] } = { text: '', lines: [{ depth: 0, text: '', raw: '' }] };

function partLines(text: string): readonly Line[] {
  const all = isPlainText(text)
    ? text
    : text
        .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
        .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
  const lines: Line[] = [];
  for (const visible of all.includes('\r') ? all.split(/\r\n?|\n/, mostLines) : all.split('\n', mostLines)) {
    const marks = visible.includes('>') ? (/^(?:\s{0,3}>)+/.exec(visible)?.[0] ?? '') : '';
    const depth = marks.length - marks.replaceAll('>', '').length;
    const parts = unglue(visible.slice(marks.length).trim());
    for (const part of parts) lines.push({ depth, text: part, raw: parts.length === 1 ? visible : part });
  }
  return lines;
}

/** The text of lines, with `depth` quote marks and the blank behind them taken off. */
export function writeLines(lines: readonly Line[], depth = 0): string {
  return lines.map((line) => unquote(line.raw, depth)).join('\n');
}

function unquote(raw: string, depth: number): string {
  let rest = raw;
  for (let count = 0; count < depth; count++) {
    const mark = /^\s{0,3}> ?/.exec(rest);
    if (!mark) break;
    rest = rest.slice(mark[0].length);
  }
  return rest.trimEnd();
}

/**
 * Yahoo prints marker and labels in one line: `----- Forwarded Message ----- From: A <a@b>To: C <c@d>Sent: …Subject: …`. Its mobile app puts
 * the attribution behind the marker. Such a line is taken apart; any other stays.
 */
function unglue(text: string): readonly string[] {
  if (text.length > longestGlued) return [text];
  const framed = text.startsWith('---') ? /^(-{3,}[^-]{3,80}-{3,})\s+(\S.*)$/.exec(text) : null;
  if (framed?.[1] && framed[2] && readMarker(framed[1])) return [framed[1], ...splitLabels(framed[2])];
  const colon = text.search(/[:：]/);
  if (colon > 8 && colon < 60 && colon < text.length - 2 && readMarker(text.slice(0, colon + 1)))
    return [text.slice(0, colon + 1), ...splitLabels(text.slice(colon + 1).trim())];
  return text.includes('>') && text.includes('@') ? splitLabels(text) : [text];
}

/** Cuts in front of every label that follows an address, a time or a blank, as long as the line begins with a sender. */
function splitLabels(text: string): readonly string[] {
  const first = text.search(/[:：]/);
  if (first < 0 || first > longestLabel || printedFieldOf(text.slice(0, first).trim()) !== 'from') return [text];
  const seen = new Set<string>(['from']);
  const cuts: number[] = [];
  let date = false;
  for (let colon = next(text, first + 1); colon > 0 && !(date && seen.has('subject')); colon = next(text, colon + 1)) {
    const label = labelBefore(text, colon);
    if (!label || seen.has(label.field)) continue;
    seen.add(label.field);
    if (label.field === 'date') date = true;
    cuts.push(label.at);
  }
  for (const at of withoutColon(text, cuts, seen)) cuts.push(at);
  cuts.sort((a, b) => a - b);
  // One more label may be a coincidence of prose; two are a glued block.
  if (cuts.length < 2) return [text];
  return [0, ...cuts].map((from, index) =>
    text
      .slice(from, cuts[index])
      .trim()
      .replace(/^(Dw|Assunto) (?!:)/, '$1: '),
  );
}

const next = (text: string, from: number) => {
  const found = text.slice(from).search(/[:：]/);
  return found < 0 ? -1 : from + found;
};

/** The longest label that ends at the colon: `CETSubject:` holds `Subject`. */
function labelBefore(text: string, colon: number): { readonly field: string; readonly at: number } | undefined {
  let end = colon;
  while (end > 0 && text[end - 1] === ' ') end--;
  for (let length = Math.min(longestLabel, end); length >= 1; length--) {
    const at = end - length;
    const field = printedFieldOf(text.slice(at, end));
    if (!field || field === 'other') continue;
    const before = text[at - 1] ?? ' ';
    if (/[\s>\d)"”;]/.test(before) || (length >= 3 && /\p{L}/u.test(before))) return { field, at };
  }
  return undefined;
}

/** Yahoo in Polish and Portuguese forgets colons: `…>Dw Jan <…>`, `…CETAssunto Entrevista`. */
function withoutColon(text: string, cuts: readonly number[], seen: ReadonlySet<string>): readonly number[] {
  if (cuts.length === 0) return [];
  const found: number[] = [];
  for (const [label, field, before] of [
    ['Dw ', 'cc', '>'],
    ['Assunto ', 'subject', undefined],
  ] as const) {
    const at = seen.has(field) ? -1 : text.indexOf((before ?? '') + label, 1);
    if (at > 0 && (before || /[\p{Lu}\d]/u.test(text[at - 1] ?? ''))) found.push(at + (before ? 1 : 0));
  }
  return found;
}
