import type { Instant, TimeZone } from '../../time.ts';
import { readHeaderDate } from '../header-dates/header-date.ts';
import type { InboundMail } from '../inbound-mail.ts';
import { splitSignature } from '../people/signature.ts';
import type { Address } from '../reading.ts';
import { offsetAt } from '../zones/zones.ts';
import { readMailbox, readMailboxes, tidyPrintedName } from './address.ts';
import { type Attribution, readAttribution } from './attribution.ts';
import { findBlock, type HeaderBlock } from './block.ts';
import { type Line, readLines, writeLines } from './lines.ts';
import { type Marker, readMarker, readSubject } from './markers.ts';

/** Whose mail it is. */
export type UnwrapOwner = {
  readonly addresses: readonly string[];
  readonly captureAddresses?: readonly string[];
  /** Counts for dates that are printed without a zone: a forwarding client prints its own user's time. */
  readonly timeZone: TimeZone;
};

/** A forward of a forward of a forward; deeper ones are not looked into. */
const deepest = 3;
/** Somebody who writes more than this above a forwarded mail is the one to answer. */
const longNoteWords = 25;

/** Who sent a mail here, and how it came. */
export type Transit = {
  readonly byOwner: boolean;
  readonly toCapture: boolean;
  /** Recipients who are neither the owner nor a known capture address. */
  readonly others: readonly Address[];
  readonly captureKnown: boolean;
  readonly automatic: boolean;
};

/** One forwarded mail, with what stands around it. */
type Level = {
  readonly from?: Address;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly sentAt?: Instant;
  readonly sentOffset?: string;
  readonly text: string;
  readonly marker?: Marker;
  readonly block?: HeaderBlock;
  readonly above?: string;
  readonly below?: string;
};

/** The mails that are forwarded inside a text, from the outermost to the innermost. */
export function findLevels(
  mail: InboundMail,
  owner: UnwrapOwner,
  arrival: Transit,
  isOwn: (address: Address | undefined) => boolean,
): readonly Level[] {
  const levels: Level[] = [];
  let outer: { readonly from?: Address; readonly subject: string; readonly text: string } = mail;
  while (levels.length < deepest) {
    const lines = readLines(outer.text);
    const found = findForward(lines);
    if (!found) break;
    const above = noteOf(writeLines(lines.slice(0, found.from)));
    const forwards = levels.length === 0 ? outerForwards(outer.subject, found, above, arrival) : innerForwards(outer.subject, found, above);
    if (!forwards) break;
    const words = above?.split(/\s+/).length ?? 0;
    const comesFromOther = levels.length === 0 ? !arrival.byOwner && !arrival.toCapture : !isOwn(outer.from);
    if (comesFromOther && (words > longNoteWords || (levels.length === 0 && arrival.automatic))) break;
    const level = readLevel(lines, found, outer.subject, mail, owner, above);
    levels.push(level);
    outer = level;
  }
  return levels;
}

type Found = {
  readonly from: number;
  readonly to: number;
  readonly block?: HeaderBlock;
  readonly attribution?: Attribution;
  readonly marker?: Marker;
};

/** The first header block, or an attribution above it. */
function findForward(lines: readonly Line[]): Found | undefined {
  const block = findBlock(lines);
  for (let index = 0; index < (block?.from ?? lines.length); index++) {
    const attribution = readAttribution(lines, index);
    if (!attribution?.sender) continue;
    const above = lines.slice(Math.max(0, index - 3), index).findLast((line) => line.text !== '');
    const marker = above && readMarker(above.text);
    return {
      from: marker && above ? lines.lastIndexOf(above, index) : index,
      to: attribution.to,
      attribution,
      ...(marker ? { marker } : {}),
    };
  }
  return block && { from: block.from, to: block.to, block, ...(block.marker ? { marker: block.marker } : {}) };
}

/** Whether what the owner sent here is a forward, or a reply of theirs with the mail it answers below it. */
function outerForwards(subject: string, found: Found, above: string | undefined, arrival: Transit): boolean {
  const prefix = readSubject(subject);
  if (found.marker?.says === 'forwarded') return true;
  if (arrival.byOwner && arrival.captureKnown && !arrival.toCapture && arrival.others.length > 0) return false;
  if (prefix.forwarded) return true;
  if (!arrival.byOwner && !(arrival.toCapture && !arrival.automatic)) return false;
  if (prefix.reply && above !== undefined) return false;
  // An attribution is how a reply begins; without a word that says so it forwards nothing.
  if (found.attribution) return arrival.toCapture && !prefix.reply;
  const sender = readMailbox(found.block?.values.from ?? '');
  return !arrival.others.some((address) => address.address.toLowerCase() === sender?.address.toLowerCase());
}

/** Whether a mail inside a forward is a forward itself, or only quotes what it answers. */
function innerForwards(subject: string, found: Found, above: string | undefined): boolean {
  const prefix = readSubject(subject);
  if (found.marker?.says === 'forwarded') return true;
  if (found.attribution) return false;
  return prefix.forwarded || (above === undefined && !prefix.reply);
}

function readLevel(
  lines: readonly Line[],
  found: Found,
  outerSubject: string,
  mail: InboundMail,
  owner: UnwrapOwner,
  above: string | undefined,
): Level {
  const values = found.block?.values ?? {};
  const notAfter = mail.sentAt ?? mail.receivedAt;
  const croatian = Object.values(found.block?.labels ?? {}).some((label) => label === 'Šalje' || label === 'Prima');
  const dated = found.attribution?.dated ?? values.date;
  const date =
    dated === undefined
      ? undefined
      : readHeaderDate(dated, printedZone(mail, owner.timeZone), {
          ...(notAfter === undefined ? {} : { notAfter }),
          ...(croatian ? { croatian } : {}),
        });
  const outer = readSubject(outerSubject).inner;
  const { body, below } = bodyOf(lines, found);
  const [subject, rest] = values.subject === undefined ? [outer, body] : unwrapSubject(values.subject, outer, body);
  const from = found.attribution?.sender ?? senderOf(values.from);
  return {
    replyTo: readMailboxes(values.replyTo ?? ''),
    to: readMailboxes(values.to ?? ''),
    cc: readMailboxes(values.cc ?? ''),
    subject,
    text: rest,
    ...(from ? { from } : {}),
    ...(date?.instant === undefined ? {} : { sentAt: date.instant }),
    ...(date?.offset === undefined ? {} : { sentOffset: date.offset }),
    ...(found.marker ? { marker: found.marker } : {}),
    ...(found.block ? { block: found.block } : {}),
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
  };
}

/** The zone in which the forwarding program printed a time without one: the owner's, unless the mail's own offset says they are elsewhere. */
function printedZone(mail: InboundMail, timeZone: TimeZone): string {
  // Exchange and Yahoo write +0000 whoever sends.
  if (mail.sentAt === undefined || mail.sentOffset === undefined || mail.sentOffset === '+00:00') return timeZone;
  return offsetAt(mail.sentAt, timeZone) === mail.sentOffset ? timeZone : mail.sentOffset;
}

/** A mere name has no address: kept, so that the reading can still say who wrote. */
function senderOf(value: string | undefined): Address | undefined {
  if (value === undefined) return undefined;
  const mailbox = readMailbox(value);
  const name = mailbox ? undefined : tidyPrintedName(value);
  return mailbox ?? (name === undefined ? undefined : { name, address: '' });
}

/** A client that wraps at 76 columns cuts the last label's value; the outer subject says where it goes on. */
function unwrapSubject(printed: string, outer: string, body: string): readonly [string, string] {
  const [next = '', ...rest] = body.split('\n');
  const joined = `${printed} ${next.trim()}`;
  return next !== '' && outer.length > printed.length && outer === joined ? [joined, rest.join('\n').trim()] : [printed, body];
}

/** The mail below the block, its quote marks off; what follows unquoted, or behind mutt's closing line, is the owner's again. */
function bodyOf(lines: readonly Line[], found: Found): { readonly body: string; readonly below?: string } {
  // Zoho closes its header block with the marker once more.
  const first = lines.findIndex((line, index) => index >= found.to && line.text !== '');
  const start = readMarker(lines[first]?.text ?? '')?.says === 'forwarded' && found.block ? first + 1 : found.to;
  const closing = lines.findIndex((line, index) => index >= start && /^-{3,}\s*End (?:of )?forwarded message\s*-{3,}$/i.test(line.text));
  const rest = lines.slice(start, closing < 0 ? undefined : closing);
  const depth = Math.max(found.block?.depth ?? 0, rest.find((line) => line.text !== '')?.depth ?? 0);
  const quoted = depth === 0 ? rest.length : rest.findLastIndex((line) => line.depth >= depth) + 1;
  // Without any quoted line below it, the body lost its marks on the way (an edited forward).
  const end = quoted === 0 ? rest.length : quoted;
  const below = noteOf(writeLines([...rest.slice(end), ...(closing < 0 ? [] : lines.slice(closing + 1))]));
  const body = trim(writeLines(rest.slice(0, end), depth));
  return { body: depth === 0 ? unindent(body) : body, ...(below === undefined ? {} : { below }) };
}

const trim = (text: string) => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();

/** Outlook for Mac indents the mail below its attribution. */
function unindent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = indents.reduce((smallest, indent) => Math.min(smallest, indent), Number.POSITIVE_INFINITY);
  return Number.isFinite(least) && least > 0 ? lines.map((line) => line.slice(least)).join('\n') : text;
}

/** What a person wrote around a forward, without their signature. */
export function noteOf(text: string): string | undefined {
  const note = splitSignature(text.trim()).body.trim();
  return note === '' ? undefined : note;
}
