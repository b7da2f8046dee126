import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../time.ts';

/** One property of a component: its name with parameters, and its value as it is written. */
export type Property = readonly [name: string, value: string];

/** Of RFC 5545: written in the order given. */
export type Component = { readonly name: string; readonly properties: readonly Property[]; readonly components?: readonly Component[] };

/** A whole calendar as RFC 5545 wants it on the wire: CRLF, lines folded at 75 octets. */
export function calendarText(calendar: Component): string {
  return linesOf(calendar)
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/** A text value (3.3.11): what structures a line is escaped, other control characters are left out. */
export function calendarValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u2028\u2029]/gu, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\n/g, '\\n');
}

/** An instant as UTC to the second (3.3.5, form 2): `20261028T170000Z`. */
export function utcValue(at: Instant): string {
  return Temporal.Instant.from(at).round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString().replace(/[-:]/g, '');
}

function linesOf({ name, properties, components = [] }: Component): readonly string[] {
  return [`BEGIN:${name}`, ...properties.map(([property, value]) => `${property}:${value}`), ...components.flatMap(linesOf), `END:${name}`];
}

/** RFC 5545 3.1: no line is longer than this, its break not counted. */
const longestLineBytes = 75;

/** By octets, but never inside a character: some readers decode line by line. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > longestLineBytes) {
      pieces.push(piece);
      // The space that marks the continuation counts.
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}

/** In UTF-8; half a surrogate pair is written as the replacement character. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
