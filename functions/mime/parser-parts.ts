import { Buffer } from 'node:buffer';
import { MailParser, type MailParserOptions } from 'mailparser';
import { isCalendarPart, isMessagePart, type MimeParts, mostCalendarBytes, mostCalendars, noParts } from './parts.ts';
import { decodeBytes } from './words.ts';

/** What the parser is given for one message with all its parts. */
const timeoutMs = 10_000;
/** Newline bombs: a megabyte of empty lines costs seconds, no letter has a hundred thousand lines. */
const mostLines = 400_000;

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

/** Lets the parser walk the parts. Only calendars and attached mails are kept, everything else is counted and let go. */
export function parseParts(message: string, faults: string[]): Promise<MimeParts> {
  if (message.length > mostLines && countLines(message) > mostLines) {
    faults.push(`The mail has more than ${mostLines} lines; only its header was read.`);
    return Promise.resolve(noParts);
  }
  return new Promise((resolve) => {
    const parser = new MailParser(parserOptions);
    const parts: MimeParts = { calendars: [], messages: [], attachments: [] };
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
      // Of a part whose type is empty the parser gives `false`.
      const type = (data.contentType || 'application/octet-stream').toLowerCase();
      const name = data.filename || undefined;
      const isMessage = isMessagePart(type, name);
      const isCalendar = isCalendarPart(type, name);
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
        parts.attachments.push({ ...(name === undefined ? {} : { name }), type });
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
