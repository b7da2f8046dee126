import { Buffer } from 'node:buffer';
import { MailParser, type MailParserOptions } from 'mailparser';
import addressparser from 'nodemailer/lib/addressparser';
import { readHeaderDate } from '../../lib/reading/header-dates/header-date.ts';
import { longestHtml, textOfHtml } from '../../lib/reading/html.ts';
import type { InboundMail } from '../../lib/reading/inbound-mail.ts';
import { isPlainText } from '../../lib/reading/patterns/lazy-pattern.ts';
import { longestText } from '../../lib/reading/read.ts';
import type { Address } from '../../lib/reading/reading.ts';
import { tidyAddress, tidyPrintedName } from '../../lib/reading/unwrap/address.ts';
import { wasSent } from '../../lib/reading/unwrap/attached.ts';
import { cleanMessage, readHead, withoutSeams } from './clean.ts';
import { withoutClosed } from './closed.ts';
import { decodeBytes, decodeHeader } from './words.ts';

/** SES accepts 40 MB; beyond 25 MB only the head is read, for the memory of the function. */
const mostBytes = 25 * 1024 * 1024;
/** What the parser is given for one message with all its parts. */
const timeoutMs = 10_000;
/** Newline bombs: a megabyte of empty lines costs seconds, no letter has a hundred thousand lines. */
const mostLines = 400_000;
const mostAddresses = 200;
const mostCalendars = 10;
const mostCalendarBytes = 1_000_000;
/** Mails inside mails. */
const deepestAttached = 3;
const mostAttached = 20;

/** The parser's own text of HTML glues cells and prints links; its limits stop endless heads and part bombs. */
export const parserOptions: MailParserOptions & {
  readonly ignoreEmbedded: boolean;
  readonly maxHeadSize: number;
  readonly maxChildNodes: number;
} = {
  maxHeadSize: 262_144,
  maxChildNodes: 200,
  ignoreEmbedded: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepCidLinks: true,
};

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
  const message = cleanMessage(tooLarge ? bytes.subarray(0, 262_144) : bytes);
  const { headers: raw, bodyAt } = readHead(message);
  const parts = tooLarge ? noParts : await readParts(message, faults);

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
    ...(messageId === undefined ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    references: readIds(headers.get('references')?.join(' ')),
    ...(from ? { from } : {}),
    ...(sender ? { sender } : {}),
    replyTo: readAddresses(rawAll('reply-to')),
    to: readAddresses(rawAll('to')),
    cc: readAddresses(rawAll('cc')),
    subject: (first('subject') ?? '').replace(/\s+/g, ' ').trim(),
    ...(date?.instant === undefined ? {} : { sentAt: date.instant }),
    // RFC 5322 3.3: -0000 says that the sender's zone is not told.
    ...(date?.offset === undefined || /-0000/.test(first('date') ?? '') ? {} : { sentOffset: date.offset }),
    ...(received?.instant === undefined ? {} : { receivedAt: received.instant }),
    headers,
    text,
    ...(html === undefined ? {} : { html }),
    calendars: parts.calendars,
    attached,
    attachments: parts.attachments,
    faults,
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
        return [{ ...(decoded === undefined || decoded === bare ? {} : { name: decoded }), address: tidyAddress(bare) }];
      });
  });
}

const decodeRaw = (value: string) => (isPlainText(value) ? value : decodeBytes(Buffer.from(value, 'latin1')));

/** What a person reads: the plain part, unless it is empty or only says that there is an HTML part. */
function bodyOf(parts: Parts, rawBody: string): { readonly text: string; readonly html?: string } {
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

type Parts = {
  readonly text?: string;
  readonly html?: string;
  readonly calendars: { readonly text: string; readonly method?: string }[];
  readonly messages: Uint8Array[];
  readonly attachments: { readonly name?: string; readonly type: string; readonly bytes: number }[];
};
const noParts: Parts = { calendars: [], messages: [], attachments: [] };

/** Lets the parser walk the parts. Only calendars and attached mails are kept, everything else is counted and let go. */
function readParts(message: string, faults: string[]): Promise<Parts> {
  if (message.length > mostLines && countLines(message) > mostLines) {
    faults.push(`The mail has more than ${mostLines} lines; only its header was read.`);
    return Promise.resolve(noParts);
  }
  return new Promise((resolve) => {
    const parser = new MailParser(parserOptions);
    const parts: Parts = { calendars: [], messages: [], attachments: [] };
    let body: { readonly text?: string; readonly html?: string } = {};
    let done = false;
    const say = (fault: string) => {
      if (!faults.includes(fault)) faults.push(fault);
    };
    const finish = (fault?: string) => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      if (fault !== undefined) faults.push(fault);
      resolve({ ...parts, ...body });
    };
    const timer = setTimeout(() => {
      parser.destroy();
      finish('The mail took too long to take apart; part of it was not read.');
    }, timeoutMs);
    parser.on('data', (data) => {
      if (data.type === 'text') {
        body = {
          ...(typeof data.text === 'string' ? { text: data.text } : {}),
          ...(typeof data.html === 'string' ? { html: data.html } : {}),
        };
        return;
      }
      const type = data.contentType?.toLowerCase() ?? 'application/octet-stream';
      const isMessage = /^message\/(?:rfc822|global)$/.test(type) || /\.eml$/i.test(data.filename ?? '');
      const isCalendar = /^(?:text\/calendar|application\/ics)$/.test(type) || /\.ics$/i.test(data.filename ?? '');
      const chunks: Buffer[] = [];
      let bytes = 0;
      data.content.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (isMessage || (isCalendar && bytes <= mostCalendarBytes)) chunks.push(chunk);
      });
      const release = () => {
        const content = isMessage || isCalendar ? Buffer.concat(chunks) : undefined;
        if (content && isMessage) parts.messages.push(content);
        else if (content && parts.calendars.length < mostCalendars) {
          if (bytes > mostCalendarBytes) say('An invitation is larger than a megabyte; only its beginning was read.');
          parts.calendars.push(readCalendarPart(content, data.headers));
        } else if (content) say(`The mail has more than ${mostCalendars} invitations; the others were not read.`);
        parts.attachments.push({ ...(data.filename ? { name: data.filename } : {}), type, bytes });
        data.release();
      };
      data.content.once('end', release);
      data.content.once('error', release);
    });
    parser.once('end', () => finish());
    parser.once('close', () => finish());
    parser.on('error', (error: Error & { code?: string }) => {
      finish(
        error.code === 'EMAXLEN'
          ? 'The mail has more parts or longer headers than any letter; part of it was not read.'
          : `The mail is damaged (${error.message.slice(0, 100)}); part of it was not read.`,
      );
      parser.destroy();
    });
    parser.end(Buffer.from(message, 'latin1'));
  });
}

function countLines(message: string): number {
  let lines = 0;
  for (let at = message.indexOf('\n'); at >= 0 && lines <= mostLines; at = message.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Calendar parts come as bytes of the charset that their own header names; RFC 5545 says UTF-8 where it does not. */
function readCalendarPart(content: Uint8Array, headers: ReadonlyMap<string, unknown>): { readonly text: string; readonly method?: string } {
  const type = headers.get('content-type');
  const params =
    typeof type === 'object' && type !== null && 'params' in type && typeof type.params === 'object' && type.params !== null
      ? type.params
      : {};
  const charset = 'charset' in params && typeof params.charset === 'string' ? params.charset : 'utf-8';
  const method = 'method' in params && typeof params.method === 'string' ? params.method.toUpperCase() : undefined;
  return { text: decodeBytes(content, charset), ...(method === undefined ? {} : { method }) };
}
