import type { InboundMail } from '../inbound-mail.ts';
import { domainOf, isFreeMail } from '../names/senders.ts';
import type { Address } from '../reading.ts';
import { clientOf } from './client.ts';
import { findLevels, noteOf, type Transit, type UnwrapOwner } from './levels.ts';

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

/** Finds the original in a mail: in a forward by hand (nested ones too), an attached mail, a rule's forward, the owner's own copy. */
export function unwrap(mail: InboundMail, owner: UnwrapOwner): Unwrapped {
  const own = new Set(owner.addresses.map((address) => address.toLowerCase()));
  const capture = new Set((owner.captureAddresses ?? []).flatMap((address) => captureNames(address, own)));
  const isOwn = (address: Address | undefined) => address !== undefined && own.has(address.address.toLowerCase());
  const recipients = [...mail.to, ...mail.cc].filter((address) => !isOwn(address));
  const others = recipients.filter(({ address }) => !capture.has(domainOf(address)) && !capture.has(withoutLabel(address)));
  const arrival: Transit = {
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
    depth: levels.indexOf(inner) + 1,
    original: {
      replyTo: inner.replyTo,
      to: inner.to,
      cc: inner.cc,
      subject: inner.subject,
      references: mail.references,
      text: inner.text,
      calendars: mail.calendars,
      headers: new Map(),
      ...(inner.from ? { from: inner.from } : {}),
      ...(inner.sentAt === undefined ? {} : { sentAt: inner.sentAt }),
      ...(inner.sentOffset === undefined ? {} : { sentOffset: inner.sentOffset }),
      ...(messageId !== undefined && levels.length === 1 ? { messageId } : {}),
      ...(mail.inReplyTo === undefined ? {} : { inReplyTo: mail.inReplyTo }),
      ...(mail.html === undefined ? {} : { html: mail.html }),
    },
    ...(mail.from ? { by: mail.from } : {}),
    ...(client === undefined ? {} : { client }),
    ...(arrival.byOwner && note !== '' ? { ownerNote: note } : {}),
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

function viaOf(mail: InboundMail, arrival: Transit, isOwn: (address: Address | undefined) => boolean): Unwrapped['via'] {
  if (isOwn(mail.from)) return arrival.others.length > 0 || mail.to.length === 0 ? 'own_copy' : 'bare';
  return arrival.automatic ? 'auto_forward' : 'bare';
}

/** Attached mails are forwards when a person sent them here; a bounce attaches what it could not deliver. */
function carriesMail(mail: InboundMail, arrival: Transit): boolean {
  if (/multipart\/report/i.test(mail.headers.get('content-type')?.[0] ?? '')) return false;
  if (arrival.byOwner) return !arrival.captureKnown || arrival.toCapture || arrival.others.length === 0;
  return arrival.toCapture && !arrival.automatic;
}

function originalOf(mail: InboundMail): Unwrapped['original'] {
  const { from, replyTo, to, cc, subject, sentAt, sentOffset, messageId, inReplyTo, references, text, html, calendars, headers } = mail;
  return {
    replyTo,
    to,
    cc,
    subject,
    references,
    text,
    calendars,
    headers,
    ...(from ? { from } : {}),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(sentOffset === undefined ? {} : { sentOffset }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(html === undefined ? {} : { html }),
  };
}
