import { Buffer, isAscii } from 'node:buffer';
import { isPlainText } from '../../lib/reading/patterns/lazy-pattern.ts';
import { type Opened, readHead, withoutPadding } from './clean.ts';
import { holdsLabel } from './labels.ts';
import { type PartFields, readPartFields } from './part-fields.ts';
import { isCalendarPart, isMessagePart, type MimeParts, mostCalendarBytes, mostCalendars } from './parts.ts';
import { decodeTransfer } from './transfer.ts';

/** Deeper, more and longer than these is the parser's, which has its own limits. */
const deepest = 8;
const mostParts = 60;
const longestPartHead = 8_000;
const longestText = 400_000;

/**
 * Takes a mail apart that is plain: every field written by the book, every boundary where it belongs, text in ASCII or UTF-8. Most mail is, and what stands in its files
 * is nobody's business here: they are not decoded, nor even looked at. Whatever leaves a doubt is left to the parser, and where there is none the parts are its very own.
 *
 * @returns undefined where there is a doubt
 */
export function readPlainParts({ head, body }: Opened, headers: readonly (readonly [string, string])[]): MimeParts | undefined {
  const fields = head === '' ? undefined : readPartFields(head, headers);
  // A mail that is nothing but a file, or nothing at all.
  if (fields === undefined || (fields.boundary === undefined && !isText(fields) && fields.type !== 'text/calendar')) return undefined;
  const leaves: Leaf[] = [];
  const whole = { from: 0, to: body.length };
  if (!readPart(fields, { body, leaves, boundaries: [], alternative: false }, whole)) return undefined;
  return partsOf(leaves, fields.boundary === undefined);
}

/** A part that holds no others; without `text` a file that nobody reads. */
type Leaf = { readonly fields: PartFields; readonly text?: string; readonly alternative: boolean };

type Around = {
  readonly body: Buffer;
  readonly leaves: Leaf[];
  /** Of the parts around it. */
  readonly boundaries: readonly string[];
  /** One of them is `multipart/alternative`. */
  readonly alternative: boolean;
};

type Span = { readonly from: number; readonly to: number };

function readPart(fields: PartFields, around: Around, span: Span): boolean {
  if (fields.boundary !== undefined) return readParts(fields, fields.boundary, around, span);
  const { body, leaves, alternative } = around;
  if (fields.type.startsWith('message/') || isMessagePart('', fields.name) || leaves.length >= mostParts) return false;
  if (!isText(fields) && !isCalendarPart(typeOf(fields) ?? '', fields.name)) return leaves.push({ fields, alternative }) > 0;
  // Of an empty part the parser may make a line.
  const text = span.to <= span.from ? undefined : textOf(body.subarray(span.from, span.to), fields);
  return text !== undefined && leaves.push({ fields, text, alternative }) > 0;
}

/** The parts between the lines of one boundary. */
function readParts({ type }: PartFields, boundary: string, around: Around, { from, to }: Span): boolean {
  const { body, boundaries } = around;
  const isMistakable = boundaries.some((other) => other.startsWith(boundary) || boundary.startsWith(other));
  if (isMistakable || boundaries.length >= deepest) return false;
  const within = {
    ...around,
    boundaries: [...boundaries, boundary],
    alternative: around.alternative || type === 'multipart/alternative',
  };
  let partFrom = -1;
  let isClosed = false;
  for (const at of linesOf(boundary, body, from, to)) {
    const line: BoundaryLine | undefined = at < 0 || isClosed ? undefined : lineBehind(body, at + boundary.length + 2);
    if (line === undefined || (line.closes && partFrom < 0)) return false;
    if (partFrom >= 0 && !readBetween(within, partFrom, at)) return false;
    partFrom = line.end;
    isClosed = line.closes;
  }
  return isClosed;
}

const [lineFeed, carriageReturn, dash] = [10, 13, 45];

/** Where the lines of a boundary begin; -1 for one that stands behind a bare CR. */
function* linesOf(boundary: string, body: Buffer, from: number, to: number): Generator<number> {
  const line = Buffer.from(`--${boundary}`, 'latin1');
  for (let at = body.indexOf(line, from); at >= 0 && at < to; at = body.indexOf(line, at + line.length)) {
    const before = at === from ? lineFeed : body[at - 1];
    if (before === lineFeed) yield at;
    else if (before === carriageReturn) yield -1;
  }
}

type BoundaryLine = { readonly closes: boolean; readonly end: number };

/** What follows a boundary, up to the end of its line; undefined where it is another word, or padded. */
function lineBehind(body: Buffer, at: number): BoundaryLine | undefined {
  const closes = body[at] === dash && body[at + 1] === dash;
  const from = closes ? at + 2 : at;
  if (body[from] === lineFeed) return { closes, end: from + 1 };
  if (body[from] === carriageReturn && body[from + 1] === lineFeed) return { closes, end: from + 2 };
  return closes && from === body.length ? { closes, end: from } : undefined;
}

/** One part, from the line behind a boundary up to the line of the next. */
function readBetween(around: Around, from: number, to: number): boolean {
  const { body } = around;
  const blank = blankLine(body, from, Math.min(to, from + longestPartHead));
  if (blank === undefined) return false;
  const head = body.toString('latin1', from, blank.from);
  const fields = readPartFields(head, readHead(head).headers);
  if (fields === undefined) return false;
  // The line break above a boundary belongs to it.
  const end = body[to - 2] === carriageReturn ? to - 2 : to - 1;
  return readPart(fields, around, { from: blank.to, to: fields.boundary === undefined ? Math.max(blank.to, end) : to });
}

function blankLine(body: Buffer, from: number, to: number): Span | undefined {
  for (let at = from; at < to; ) {
    if (body[at] === lineFeed) return { from: at, to: at + 1 };
    if (body[at] === carriageReturn && body[at + 1] === lineFeed) return { from: at, to: at + 2 };
    at = body.indexOf(lineFeed, at) + 1;
    if (at === 0) return undefined;
  }
  return undefined;
}

/** Charsets whose first 128 letters are ASCII, and stand for nothing else. */
const likeAscii = /^(?:utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d)?$/;

function textOf(part: Buffer, { charset, encoding }: PartFields): string | undefined {
  if (part.length > longestText || !likeAscii.test(charset)) return undefined;
  const written = part.toString('latin1');
  const bytes = holdsLabel(written) ? undefined : decodeTransfer(withoutPadding(written), encoding);
  if (bytes === undefined) return undefined;
  if (bytes === written ? isAscii(part) : isPlainText(bytes)) return bytes;
  const text = /^utf-?8$/.test(charset) ? Buffer.from(bytes, 'latin1').toString('utf8') : undefined;
  // Letters under a label that is not theirs.
  return text === undefined || /\ufffd|^\ufeff/.test(text) ? undefined : text;
}

/** As the parser joins them: what stands beside an HTML part, and not for it, is a part of both. */
function partsOf(leaves: readonly Leaf[], isRoot: boolean): MimeParts | undefined {
  const hasText = leaves.some(({ fields }) => isShown(fields, 'text/plain'));
  const hasHtml = leaves.some(({ fields }) => isShown(fields, 'text/html'));
  const [texts, htmls]: [string[], string[]] = [[], []];
  const calendars: MimeParts['calendars'] = [];
  const attachments: MimeParts['attachments'] = [];
  for (const { fields, text, alternative } of leaves) {
    if (isText(fields)) {
      const isHtml = fields.type === 'text/html';
      const shown = text?.replaceAll('\r\n', '\n') ?? '';
      if (shown === '') continue;
      (isHtml ? htmls : texts).push(shown);
      if (isHtml ? (hasText && !alternative) || isRoot : hasHtml && !alternative) (isHtml ? texts : htmls).push('');
      continue;
    }
    const type = typeOf(fields);
    if (type === undefined) return undefined;
    attachments.push({ ...(fields.name === undefined ? {} : { name: fields.name }), type });
    if (text === undefined) continue;
    if (text.length > mostCalendarBytes || calendars.length >= mostCalendars) return undefined;
    calendars.push({ text, ...(fields.method === undefined ? {} : { method: fields.method }) });
  }
  return {
    ...(texts.length > 0 ? { text: texts.join('\n') } : {}),
    ...(htmls.length > 0 ? { html: htmls.join('<br/>\n') } : {}),
    calendars,
    messages: [],
    attachments,
  };
}

/** Text to be shown. */
function isText(fields: PartFields): boolean {
  return isShown(fields, 'text/plain') || isShown(fields, 'text/html');
}

function isShown({ type, isFile }: PartFields, shown: 'text/plain' | 'text/html'): boolean {
  return type === shown && !isFile;
}

/** Files of no type are typed by their names; the usual ones here, others are the parser's. */
const usualFiles: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['zip', 'application/zip'],
  ['ics', 'text/calendar'],
]);

function typeOf({ type, name }: PartFields): string | undefined {
  if (type !== 'application/octet-stream' || name === undefined) return type;
  return usualFiles.get(name.toLowerCase().split('.').at(-1) ?? '');
}
