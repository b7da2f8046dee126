import { Buffer } from 'node:buffer';
import addressparser from 'nodemailer/lib/addressparser';
import { readHeaderDate } from '../../lib/reading/header-dates/header-date.ts';
import { longestHtml, textOfHtml } from '../../lib/reading/html.ts';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import { isPlainText } from '../../lib/reading/patterns/lazy-pattern.ts';
import { longestText } from '../../lib/reading/read.ts';
import type { Address } from '../../lib/reading/reading.ts';
import { tidyAddress, tidyPrintedName } from '../../lib/reading/unwrap/address.ts';
import { wasSent } from '../../lib/reading/unwrap/attached.ts';
import { mendMessage, openMessage, readHead, withoutSeams } from './clean.ts';
import { withoutClosed } from './closed.ts';
import { parseParts } from './parser-parts.ts';
import { type MimeParts, noParts } from './parts.ts';
import { withoutUnreadFiles } from './unread-files.ts';
import { decodeBytes, decodeHeader } from './words.ts';

/** SES accepts 40 MB; beyond 25 MB only the head is read, for the memory of the function. */
const mostBytes = 25 * 1024 * 1024;
const mostAddresses = 200;
/** Mails inside mails. */
const deepestAttached = 3;
const mostAttached = 20;

/**
 * Takes a raw RFC 5322 message apart. Never throws for what stands in the mail: what is too large, too deep or too slow is left out and
 * named in `faults`.
 */
export async function parseMail(bytes: Uint8Array): Promise<InboundMail> {
  return parse(bytes, 0, { left: mostAttached });
}

async function parse(bytes: Uint8Array, depth: number, attachedBudget: { left: number }): Promise<InboundMail> {
  const faults: string[] = [];
  const tooLarge = bytes.byteLength > mostBytes;
  if (tooLarge) faults.push(`The mail has ${Math.ceil(bytes.byteLength / 1_048_576)} MB, more than 25; only its header was read.`);
  const message = mendMessage(withoutUnreadFiles(openMessage(tooLarge ? bytes.subarray(0, 262_144) : bytes)));
  const { headers: raw, bodyAt } = readHead(message);
  const parts = tooLarge ? noParts : await parseParts(message, faults);

  const attached: InboundMail[] = [];
  for (const inner of parts.messages) {
    if (depth >= deepestAttached || attachedBudget.left <= 0) {
      faults.push('A mail attached inside attached mails was not opened: too deep or too many.');
      break;
    }
    attachedBudget.left--;
    const innerMail = await parse(inner, depth + 1, attachedBudget);
    if (wasSent(innerMail)) attached.push(innerMail);
    for (const fault of innerMail.faults) if (!faults.includes(fault)) faults.push(fault);
  }

  const headers = new Map<string, string[]>();
  for (const [name, value] of raw) headers.set(name, [...(headers.get(name) ?? []), decodeHeader(value)]);
  const first = (name: string) => headers.get(name)?.find((value) => value.trim() !== '');
  const rawFirst = (name: string) => raw.find(([key, value]) => key === name && value.trim() !== '')?.[1] ?? '';
  const rawAll = (name: string) => raw.filter(([key]) => key === name).map(([, value]) => value);

  const { text: written, html } = bodyOf(parts, faults.length > 0 ? '' : message.slice(bodyAt));
  const { text, faults: closed } = withoutClosed(written, { ...parts, attached }, first('content-type') ?? '');
  faults.push(...closed);
  if ((parts.text ?? '').length > longestText || (parts.html ?? '').length > longestHtml)
    faults.push('The text is longer than any letter; only its beginning was read.');
  const date = believable(readHeaderDate(first('date') ?? ''));
  const received = readHeaderDate((first('received') ?? '').split(';').at(-1)?.trim() ?? '');
  const from = readAddresses(rawAll('from'))[0];
  const sender = readAddresses([rawFirst('sender')])[0];
  const messageId = readIds(first('message-id'))[0];
  const inReplyTo = readIds(first('in-reply-to'))[0];
  return {
    references: readIds(headers.get('references')?.join(' ')),
    replyTo: readAddresses(rawAll('reply-to')),
    to: readAddresses(rawAll('to')),
    cc: readAddresses(rawAll('cc')),
    subject: (first('subject') ?? '').replace(/\s+/g, ' ').trim(),
    headers,
    text,
    calendars: parts.calendars,
    attached,
    attachments: parts.attachments,
    faults,
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(from ? { from } : {}),
    ...(sender ? { sender } : {}),
    ...(date?.instant === undefined ? {} : { sentAt: date.instant }),
    // RFC 5322 3.3: -0000 says that the sender's zone is not told.
    ...(date?.offset === undefined || /-0000/.test(first('date') ?? '') ? {} : { sentOffset: date.offset }),
    ...(received?.instant === undefined ? {} : { receivedAt: received.instant }),
    ...(html === undefined ? {} : { html }),
  };
}

/** Clocks that stand at their beginning, or ran over: 1970, 1980, 2099, the year 0. What such a mail says of Wednesday counts from its arrival. */
function believable(date: ReturnType<typeof readHeaderDate>): ReturnType<typeof readHeaderDate> {
  const year = Number(date?.instant?.slice(0, 4));
  return year >= 1990 && year < 2070 ? date : undefined;
}

/** Message ids with their angle brackets; loose ones get them. */
function readIds(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  const bracketed = value.slice(0, 20_000).match(/<[^<>\s]{1,998}>/g);
  return (
    bracketed ??
    value
      .trim()
      .split(/\s+/)
      .filter((id) => id.includes('@') && id.length < 998)
      .slice(0, 1)
      .map((id) => `<${id}>`)
  );
}

/** Mailboxes of raw header values. Split first, decode then: an encoded name may hold a comma. */
function readAddresses(values: readonly string[]): readonly Address[] {
  return values.flatMap((value) => {
    // Words are decoded by themselves below; raw bytes outside them must be text before the split.
    const text = decodeRaw(value).replace(/\[mailto:([^\][]{0,320})\]/gi, '<$1>');
    return addressparser(text.slice(0, 64_000), { flatten: true })
      .slice(0, mostAddresses)
      .flatMap(({ name, address }) => {
        const bare = address.trim();
        if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(bare)) return [];
        const decoded = tidyPrintedName(/=\?/.test(name) ? decodeHeader(name) : name);
        const tidied = tidyAddress(bare);
        return [decoded === undefined || decoded === bare ? { address: tidied } : { name: decoded, address: tidied }];
      });
  });
}

const decodeRaw = (value: string) => (isPlainText(value) ? value : decodeBytes(Buffer.from(value, 'latin1')));

/** What a person reads: the plain part, unless it is empty or only says that there is an HTML part. */
function bodyOf(parts: MimeParts, rawBody: string): { readonly text: string; readonly html?: string } {
  const html = parts.html === undefined || parts.html.trim() === '' ? undefined : parts.html;
  const plain = tidy(parts.text ?? '');
  if (html !== undefined) {
    const flat = textOfHtml(html);
    const useless =
      plain.trim() === '' || (plain.length < 300 && plain.length * 4 < flat.length) || /^<(?:!doctype|html|body|div)\b/i.test(plain.trim());
    return { text: useless ? flat : plain, html };
  }
  if (plain.trim() !== '')
    return /^<(?:!doctype html|html)\b/i.test(plain.trim()) ? { text: textOfHtml(plain), html: plain } : { text: plain };
  const nothing = parts.attachments.length === 0 && parts.messages.length === 0 && parts.calendars.length === 0;
  return { text: nothing ? tidy(withoutSeams(decodeRaw(rawBody.slice(0, longestText)))).trim() : '' };
}

const tidy = (text: string) => text.slice(0, longestText).replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
