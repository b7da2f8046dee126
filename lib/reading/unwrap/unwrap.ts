import { Temporal } from 'temporal-polyfill';
import type { Instant, TimeZone } from '../../time.ts';
import { readHeaderDate } from '../header-dates/header-date.ts';
import type { InboundMail } from '../inbound-mail.ts';
import { domainOf, isFreeMail } from '../names/senders.ts';
import { splitSignature } from '../people/signature.ts';
import type { Address } from '../reading.ts';
import { readMailbox, readMailboxes, tidyPrintedName } from './address.ts';
import { type Attribution, readAttribution } from './attribution.ts';
import { type Block, findBlock } from './block.ts';
import { clientOf } from './client.ts';
import { type Line, readLines, writeLines } from './lines.ts';
import { type Marker, readMarker, readSubject } from './markers.ts';

/** The mail somebody at an employer wrote, out of whatever brought it here. */
export type Unwrapped = {
  /** `own_copy`: the owner's own mail to somebody else. `auto_forward`: sent on by a rule, the sender is still the employer. */
  readonly via: 'bare' | 'auto_forward' | 'forward' | 'attachment' | 'own_copy';
  /** Who forwarded it. */
  readonly by?: Address;
  /** The mail program that forwarded it, as far as its layout tells: `gmail`, `outlook`, `apple` … */
  readonly client?: string;
  /** How many forwards stood around the original; 0 when none. */
  readonly depth: number;
  /** What the owner wrote above (or below) the forwarded mail. */
  readonly ownerNote?: string;
  readonly original: Pick<
    InboundMail,
    | 'from'
    | 'replyTo'
    | 'to'
    | 'cc'
    | 'subject'
    | 'sentAt'
    | 'sentOffset'
    | 'messageId'
    | 'inReplyTo'
    | 'references'
    | 'text'
    | 'html'
    | 'calendars'
    | 'headers'
  >;
};

type UnwrapOwner = {
  readonly addresses: readonly string[];
  readonly captureAddresses?: readonly string[];
  /** Counts for dates that are printed without a zone: a forwarding client prints its own user's time. */
  readonly timeZone: TimeZone;
};

/** A forward of a forward of a forward; deeper ones are not looked into. */
const deepest = 3;
/** Somebody who writes more than this above a forwarded mail is the one to answer. */
const longNoteWords = 25;

/** Finds the original in a mail: in a forward by hand (nested ones too), an attached mail, a rule's forward, the owner's own copy. */
export function unwrap(mail: InboundMail, owner: UnwrapOwner): Unwrapped {
  const own = new Set(owner.addresses.map((address) => address.toLowerCase()));
  const capture = new Set((owner.captureAddresses ?? []).flatMap((address) => captureNames(address, own)));
  const isOwn = (address: Address | undefined) => address !== undefined && own.has(address.address.toLowerCase());
  const recipients = [...mail.to, ...mail.cc].filter((address) => !isOwn(address));
  const others = recipients.filter(({ address }) => !capture.has(domainOf(address)) && !capture.has(withoutLabel(address)));
  const arrival: Arrival = {
    byOwner: isOwn(mail.from),
    toCapture: recipients.length > others.length,
    others,
    captureKnown: capture.size > 0,
    automatic: forwardedByRule(mail, isOwn),
  };

  const attached = mail.attached[0];
  if (attached && carriesMail(mail, arrival)) {
    const inner = unwrap(attached, owner);
    const note = noteOf(mail.text);
    return {
      ...inner,
      via: 'attachment',
      ...(mail.from ? { by: mail.from } : {}),
      depth: inner.depth + 1,
      ...(arrival.byOwner && note !== undefined ? { ownerNote: note } : {}),
    };
  }

  const levels = findLevels(mail, owner, arrival, isOwn);
  const inner = levels.findLast((level) => !isOwn(level.from)) ?? levels.at(-1);
  if (!inner) return { via: viaOf(mail, arrival, isOwn), depth: 0, original: originalOf(mail) };
  const note = [levels[0]?.above, levels[0]?.below].filter((part) => part !== undefined).join('\n\n');
  const client = clientOf(mail, levels[0]);
  // Thunderbird names what it forwards; In-Reply-To does not do for it, whole threads share one.
  const messageId = mail.headers.get('x-forwarded-message-id')?.[0]?.trim().split(/\s+/)[0];
  return {
    via: 'forward',
    ...(mail.from ? { by: mail.from } : {}),
    ...(client === undefined ? {} : { client }),
    depth: levels.indexOf(inner) + 1,
    ...(arrival.byOwner && note !== '' ? { ownerNote: note } : {}),
    original: {
      ...(inner.from ? { from: inner.from } : {}),
      replyTo: inner.replyTo,
      to: inner.to,
      cc: inner.cc,
      subject: inner.subject,
      ...(inner.sentAt === undefined ? {} : { sentAt: inner.sentAt }),
      ...(inner.sentOffset === undefined ? {} : { sentOffset: inner.sentOffset }),
      ...(messageId !== undefined && levels.length === 1 ? { messageId } : {}),
      ...(mail.inReplyTo === undefined ? {} : { inReplyTo: mail.inReplyTo }),
      references: mail.references,
      text: inner.text,
      ...(mail.html === undefined ? {} : { html: mail.html }),
      calendars: mail.calendars,
      headers: new Map(),
    },
  };
}

/** A capture domain of our own as a whole: an address that was given up is still ours. Where others have mailboxes too, the address alone. */
function captureNames(address: string, own: ReadonlySet<string>): readonly string[] {
  const domain = domainOf(address);
  const isShared = isFreeMail(domain) || [...own].some((each) => domainOf(each) === domain);
  return [isShared ? withoutLabel(address) : domain];
}

/** The address of a reply carries a token. */
function withoutLabel(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@)/, '');
}

type Arrival = {
  readonly byOwner: boolean;
  readonly toCapture: boolean;
  /** Recipients who are neither the owner nor a known capture address. */
  readonly others: readonly Address[];
  readonly captureKnown: boolean;
  readonly automatic: boolean;
};

/** Marks that rules, redirects and mailbox forwards leave: Gmail, Exchange, RFC 5322 3.6.6, or simply a mail to the owner that came here. */
function forwardedByRule(mail: InboundMail, isOwn: (address: Address | undefined) => boolean): boolean {
  const marks = [
    'x-forwarded-to',
    'x-forwarded-for',
    'resent-from',
    'resent-to',
    'x-ms-exchange-inbox-rules-loop',
    'x-ms-exchange-forwardingloop',
    'x-original-to',
    'x-autoforwarded',
    'x-redirected-from',
  ];
  return marks.some((name) => mail.headers.has(name)) || [...mail.to, ...mail.cc].some(isOwn);
}

function viaOf(mail: InboundMail, arrival: Arrival, isOwn: (address: Address | undefined) => boolean): Unwrapped['via'] {
  if (isOwn(mail.from)) return arrival.others.length > 0 || mail.to.length === 0 ? 'own_copy' : 'bare';
  return arrival.automatic ? 'auto_forward' : 'bare';
}

/** Attached mails are forwards when a person sent them here; a bounce attaches what it could not deliver. */
function carriesMail(mail: InboundMail, arrival: Arrival): boolean {
  if (/multipart\/report/i.test(mail.headers.get('content-type')?.[0] ?? '')) return false;
  if (arrival.byOwner) return !arrival.captureKnown || arrival.toCapture || arrival.others.length === 0;
  return arrival.toCapture && !arrival.automatic;
}

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
  readonly block?: Block;
  readonly above?: string;
  readonly below?: string;
};

function findLevels(
  mail: InboundMail,
  owner: UnwrapOwner,
  arrival: Arrival,
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
  readonly block?: Block;
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
function outerForwards(subject: string, found: Found, above: string | undefined, arrival: Arrival): boolean {
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
    ...(from ? { from } : {}),
    replyTo: readMailboxes(values.replyTo ?? ''),
    to: readMailboxes(values.to ?? ''),
    cc: readMailboxes(values.cc ?? ''),
    subject,
    ...(date?.instant === undefined ? {} : { sentAt: date.instant }),
    ...(date?.offset === undefined ? {} : { sentOffset: date.offset }),
    text: rest,
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
  const offset = Temporal.Instant.from(mail.sentAt).toZonedDateTimeISO(timeZone).offset;
  return offset === mail.sentOffset ? timeZone : mail.sentOffset;
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
function noteOf(text: string): string | undefined {
  const note = splitSignature(text.trim()).body.trim();
  return note === '' ? undefined : note;
}

function originalOf(mail: InboundMail): Unwrapped['original'] {
  const { from, replyTo, to, cc, subject, sentAt, sentOffset, messageId, inReplyTo, references, text, html, calendars, headers } = mail;
  return {
    ...(from ? { from } : {}),
    replyTo,
    to,
    cc,
    subject,
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(sentOffset === undefined ? {} : { sentOffset }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    references,
    text,
    ...(html === undefined ? {} : { html }),
    calendars,
    headers,
  };
}
