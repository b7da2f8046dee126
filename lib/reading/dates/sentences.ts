import { matchesOf } from '../patterns/sift.ts';

/** A sentence (or list item, or heading) of a text and where it stands. */
export type PlacedSentence = { readonly start: number; readonly end: number; readonly text: string };

/** Sentences in order. Wrapped lines stay together; a blank line, a bullet and a full stop before a capital part them. */
export function readSentences(text: string): readonly PlacedSentence[] {
  if (last.text !== text) last = { text, sentences: partSentences(text) };
  return last.sentences;
}

/** Promises, deadlines and returns are looked for in the same text. */
let last: { readonly text: string; readonly sentences: readonly PlacedSentence[] } = { text: '', sentences: [] };

const stops = /[.!?][)"'\]]{0,2}(?=\s)|\n[ \t]{0,20}(?=\n)|\n(?=[ \t>]{0,6}[-*•–\u25aa\u25cf])|\n(?=[^\n]{0,24}:)/g;

function partSentences(text: string): readonly PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed !== '') sentences.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed });
    start = end;
  };
  for (const match of matchesOf(stops, text)) {
    if (match[0].startsWith('\n') || isStop(text, match.index, match.index + match[0].length)) close(match.index + match[0].length);
  }
  close(text.length);
  return sentences;
}

/** On one line, as it stands in a letter. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isStop(text: string, at: number, end: number): boolean {
  const next = /\S/.exec(text.slice(end, end + 40))?.[0] ?? '';
  if (next !== '' && next === next.toLowerCase() && next !== next.toUpperCase()) return false;
  if (text[at] !== '.') return true;
  const before = text.slice(Math.max(0, at - 8), at);
  // "am 6. November", "Dr. Kern", "2 p.m. Eastern" go on.
  if (/\d$/.test(before) && !/\n/.test(text.slice(end, end + 2)) && /^[A-ZÄ]/.test(next) && /\b\d{1,2}$/.test(before))
    return !/^\s(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]|Januar|Dezember)/.test(text.slice(end, end + 6));
  return !/(?:\b(?:Dr|Mr|Ms|Mrs|Prof|Fr|Hr|St|Sr|Sra|No|Nr|ca|bzw|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b[ap]\.m|\b[A-Z])$/.test(
    before,
  );
}
