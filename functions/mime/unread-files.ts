import { Buffer } from 'node:buffer';
import { type Opened, readHead } from './clean.ts';
import { type PartFields, readPartFields } from './part-fields.ts';
import { isCalendarPart, isMessagePart } from './parts.ts';

/** Deeper and more than these, and longer heads of parts, are not looked at: the parser has its own limits. */
const deepest = 8;
const mostParts = 200;
const longestPartHead = 8_000;

/**
 * A mail without what stands in its files, so that nothing is decoded that nobody reads: a PDF or a picture leaves its part, with its type and its name, and no letter of it. Texts, invitations and
 * attached mails stay as they are. Only of a mail that is built by the book, every boundary where it belongs; wherever there is a doubt the mail stays whole.
 */
export function withoutUnreadFiles(opened: Opened): Opened {
  const { head, body } = opened;
  const fields = head === '' ? undefined : readPartFields(head, readHead(head).headers);
  if (fields?.boundary === undefined) return opened;
  const around = { body, unread: [], boundaries: [], seen: { parts: 0 } };
  if (!readParts(fields.boundary, around, { from: 0, to: body.length })) return opened;
  return { head, body: withoutSpans(body, around.unread) };
}

type Span = { readonly from: number; readonly to: number };

type Around = {
  readonly body: Buffer;
  /** What nobody reads, in the order of the mail. */
  readonly unread: Span[];
  /** Of the parts around it. */
  readonly boundaries: readonly string[];
  readonly seen: { parts: number };
};

function withoutSpans(body: Buffer, spans: readonly Span[]): Buffer {
  if (spans.length === 0) return body;
  const kept: Buffer[] = [];
  let done = 0;
  for (const { from, to } of spans) {
    kept.push(body.subarray(done, from));
    done = to;
  }
  return Buffer.concat([...kept, body.subarray(done)]);
}

/** The parts between the lines of one boundary. @returns whether all of them were plain */
function readParts(boundary: string, around: Around, { from, to }: Span): boolean {
  const { body, boundaries } = around;
  const isMistakable = boundaries.some((other) => other.startsWith(boundary) || boundary.startsWith(other));
  if (isMistakable || boundaries.length >= deepest) return false;
  const within = { ...around, boundaries: [...boundaries, boundary] };
  let partFrom = -1;
  let isClosed = false;
  for (const at of linesOf(boundary, body, from, to)) {
    const line: BoundaryLine | undefined = at < 0 || isClosed ? undefined : lineBehind(body, at + boundary.length + 2);
    if (line === undefined || (line.closes && partFrom < 0)) return false;
    if (partFrom >= 0 && !readPart(within, partFrom, at)) return false;
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
function readPart(around: Around, from: number, to: number): boolean {
  const { body, unread, seen } = around;
  seen.parts++;
  const blank = blankLine(body, from, Math.min(to, from + longestPartHead));
  if (blank === undefined || seen.parts > mostParts) return false;
  const head = body.toString('latin1', from, blank.from);
  const fields = readPartFields(head, readHead(head).headers);
  if (fields === undefined) return false;
  if (fields.boundary !== undefined) return readParts(fields.boundary, around, { from: blank.to, to });
  // The line break above a boundary belongs to it.
  const end = body[to - 2] === carriageReturn ? to - 2 : to - 1;
  if (end > blank.to && isUnread(fields)) unread.push({ from: blank.to, to: end });
  return true;
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

/** Neither text, nor an invitation, nor a mail, by its type or its name. */
function isUnread({ type, name = '' }: PartFields): boolean {
  if (isCalendarPart(type, name) || isMessagePart(type, name)) return false;
  // A saved page of the web, which the parser takes for a mail.
  if (/\.(?:mht|mhtml|mime|nws)$/i.test(name)) return false;
  return /^(?:application|image|audio|video|font)\//.test(type);
}
