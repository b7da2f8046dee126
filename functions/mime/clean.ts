import { Buffer } from 'node:buffer';
import { correctLabels } from './labels.ts';

/** More of a head is not read. */
const longestHead = 262_144;
const mostHeaders = 2000;

/** A message at its blank line: the head as a latin1 view (one character a byte), and the bytes below. */
export type Opened = { readonly head: string; readonly body: Buffer };

/**
 * Head and body of a message. Real mail arrives with a byte order mark, an mbox line, bare CRs or a line of blanks for the empty line; each of them loses a parser its
 * headers or its text.
 */
export function openMessage(bytes: Uint8Array): Opened {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = given.toString('latin1', 0, 65_536);
  const whole =
    start.includes('\r') && !start.includes('\n') ? Buffer.from(given.toString('latin1').replaceAll('\r', '\r\n'), 'latin1') : given;
  // The head stands in its beginning; files of megabytes are not looked at for it.
  return openWithin(whole, longestHead + 65_536) ?? openWithin(whole, whole.length) ?? { head: '', body: whole };
}

/** @returns undefined where the blank line is not among the first so many bytes */
function openWithin(whole: Buffer, most: number): Opened | undefined {
  const beginning = whole.toString('latin1', 0, most);
  const from = lengthOfWrapping(beginning);
  const text = beginning.slice(from);
  const end = endOfHead(text);
  if (end.to >= text.length && whole.length > most) return undefined;
  const head = text
    .slice(0, end.from)
    .replace(/(\bboundary\s{0,5}=\s{0,5}(?:"[^"\r\n]{0,100}"|[^\s;()"]{1,100}))[ \t]{0,50}\([^()\r\n]{0,200}\)/gi, '$1')
    .replace(unknownText, '$1text/plain');
  return { head, body: whole.subarray(from + end.to) };
}

/** What stands above the first header: a byte order mark, blank lines, the line of an mbox. */
function lengthOfWrapping(text: string): number {
  const mark = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  const blank = mark + (/^(?:[ \t]{0,80}\r?[\n\r]){0,50}/.exec(text.slice(mark, mark + 5_000))?.[0].length ?? 0);
  return blank + (/^>?From [^\r\n]{1,200}\r?[\n\r]/.exec(text.slice(blank, blank + 300))?.[0].length ?? 0);
}

/** The whole message as parsers expect it: blanks behind boundary lines would lose every part, and wrong labels what is written in letters. */
export function mendMessage({ head, body }: Opened): string {
  return correctLabels(`${head}\r\n\r\n${withoutPadding(body.toString('latin1'))}`);
}

/**
 * A body whose quoted and boundary lines end in no blanks. RFC 2046 5.1.1 allows padding behind a boundary line, the parser does not; behind a quoted line it joins
 * what the next line answers (RFC 3676 4.5 forbids that). Looks for the lines themselves: a pattern tried at each letter of an attachment of a megabyte costs two
 * milliseconds.
 */
function withoutPadding(body: string): string {
  const starts = ['\n>', '\r>', '\n--', '\r--'].flatMap((mark) => placesOf(body, mark)).sort((a, b) => a - b);
  if (/^(?:>|--)/.test(body)) starts.unshift(0);
  let trimmed = '';
  let done = 0;
  for (const start of starts) {
    const line = padded(body, start);
    if (line === undefined) continue;
    trimmed += body.slice(done, start) + withoutBlanks(line);
    done = start + line.length;
  }
  return done === 0 ? body : trimmed + body.slice(done);
}

function placesOf(text: string, mark: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at + 1);
  return places;
}

/** The quoted line or boundary that begins there, where it ends in a blank. */
function padded(body: string, start: number): string | undefined {
  linePattern.lastIndex = start;
  const line = linePattern.exec(body)?.[0];
  return line !== undefined && /[ \t]$/.test(line) ? line : undefined;
}

/** No more than blanks: the last byte of a UTF-8 letter looks like a hard blank in a latin1 view. */
function withoutBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end);
}

const linePattern = /(?:>|--[^\s-])[^\r\n]*/y;

/** RFC 2046 4.1.4 and RFC 2045 5.2: text of a kind that nobody knows is plain text, and so is a mail of a kind that is none. */
const unknownText =
  /^(content-type:[ \t]{0,20})(?:text\/(?!plain\b|html\b|calendar\b|x-vcal|v?x?-?vcard\b|csv\b|directory\b)[^\s;]{1,80}|(?!text\b)[a-z0-9.+-]{1,80})(?=[ \t]{0,20}(?:;|\r?\n|$))/im;

/** Where the head ends and the body begins: at the first blank line that no further header follows; at once where not one line above it is a header. */
function endOfHead(text: string): { readonly from: number; readonly to: number } {
  const end = firstBlank(text);
  return /^[!-9;-~]{1,80}[ \t]{0,20}:/m.test(text.slice(0, end.from)) ? end : { from: 0, to: 0 };
}

function firstBlank(text: string): { readonly from: number; readonly to: number } {
  let at = 0;
  while (at < text.length && at < longestHead) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, newline < 0 ? undefined : newline).trimEnd();
    if (line === '') {
      const following = text.slice(next, next + 200);
      const isEmpty = text[at] === '\n' || text[at] === '\r';
      if (isEmpty || !/^[!-9;-~]{1,80}:[ \t]/.test(following)) return { from: trimEnd(text, at), to: next };
    }
    at = next;
  }
  return { from: Math.min(at, text.length), to: Math.min(at, text.length) };
}

function trimEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

/** What is left of a body whose parts nobody could take apart: its words without the boundaries and the fields between them. */
export function withoutSeams(body: string): string {
  return body.replace(/^(?:--[^\s-]\S{0,200}|content-[a-z-]{1,40}:[^\r\n]{0,300})[ \t]{0,50}\r?$/gim, '');
}

/** Raw header lines of a cleaned message, unfolded, names in lower case, in their order. */
export function readHead(message: string): { readonly headers: readonly (readonly [string, string])[]; readonly bodyAt: number } {
  const end = message.indexOf('\r\n\r\n');
  const head = message.slice(0, end < 0 ? longestHead : Math.min(end, longestHead));
  const headers: [string, string][] = [];
  let folded: string[] = [];
  const finish = () => {
    const last = headers.at(-1);
    if (last && folded.length > 0) last[1] = [last[1], ...folded].join(' ').trim();
    folded = [];
  };
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && headers.length > 0) {
      folded.push(line.trim());
      continue;
    }
    finish();
    const colon = line.indexOf(':');
    if (colon > 0 && colon < 100 && !/[\s]/.test(line.slice(0, colon).trimEnd()) && headers.length < mostHeaders) {
      headers.push([line.slice(0, colon).trimEnd().toLowerCase(), line.slice(colon + 1).trim()]);
    }
  }
  finish();
  return { headers, bodyAt: end < 0 ? message.length : end + 4 };
}
