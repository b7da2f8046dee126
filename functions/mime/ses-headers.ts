import { type Envelope, mailOf, type Verdict } from '../receiving/envelope.ts';

/**
 * The envelope of a mail whose notification was lost: from the headers that SES writes on top of every mail it stores, and from nothing below them. SES puts
 * Return-Path and its own Received first, then its verdicts; whatever follows is the sender's.
 *
 * @returns nothing when the mail does not begin with SES's headers: then nobody can say whom it was for
 */
export function envelopeOfObject(object: string, bytes: Uint8Array): Envelope | undefined {
  const fields = topFields(bytes);
  const source = fields[0]?.name === 'return-path' ? fields.shift()?.value.replace(/^<|>$/g, '') : undefined;
  const received = fields.shift();
  const recipient = received?.name === 'received' ? recipientOf(received.value) : undefined;
  if (recipient === undefined) return undefined;
  const end = fields.findIndex(({ name }) => !writtenBySes(name));
  const own = end < 0 ? fields : fields.slice(0, end);
  // The first of a name is SES's; a sender that writes a second one directly below is not heard.
  const first = (name: string): string | undefined => own.find((field) => field.name === name)?.value;
  const spam = verdictOf(first('x-ses-spam-verdict'));
  const virus = verdictOf(first('x-ses-virus-verdict'));
  const dmarc = dmarcOf(first('authentication-results'));
  return {
    object,
    mail: mailOf(object),
    source: source ?? '',
    recipients: [recipient],
    ...(spam && { spam }),
    ...(virus && { virus }),
    ...(dmarc && { dmarc }),
  };
}

/** SES's block is a few kilobytes; more is not looked at. */
const mostHeaderBytes = 32 * 1024;
/** And a dozen fields. */
const mostFields = 20;

type Field = { readonly name: string; readonly value: string };

function topFields(bytes: Uint8Array): Field[] {
  const text = Buffer.from(bytes.subarray(0, mostHeaderBytes)).toString('latin1');
  const fields: { name: string; value: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || fields.length > mostFields) break;
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    fields.push({ name: line.slice(0, Math.max(0, colon)).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return fields;
}

/** `from … by inbound-smtp.<region>.amazonaws.com with SMTP id … for <recipient>; <date>` */
function recipientOf(received: string): string | undefined {
  // The sender's HELO name comes before "by"; from there on it is SES who writes.
  const at = received.lastIndexOf(' by inbound-smtp.');
  const own = at < 0 ? '' : received.slice(at);
  if (!/^ by inbound-smtp\.[a-z0-9-]{1,30}\.amazonaws\.com /.test(own)) return undefined;
  return / for <?([^\s<>;]{1,320})>?\s*;/.exec(own)?.[1];
}

function writtenBySes(name: string): boolean {
  return name.startsWith('x-ses-') || name === 'received-spf' || name === 'authentication-results';
}

function verdictOf(value: string | undefined): Verdict | undefined {
  return value === 'PASS' || value === 'FAIL' || value === 'GRAY' || value === 'DISABLED' || value === 'PROCESSING_FAILED'
    ? value
    : undefined;
}

/** RFC 8601. The sender's words stand in it too (HELO, envelope sender): a result that is there twice is none. */
function dmarcOf(results: string | undefined): Verdict | undefined {
  const [server = '', ...parts] = (results ?? '').split(';').map((part) => part.trim());
  if (server.toLowerCase() !== 'amazonses.com') return undefined;
  const [result, another] = parts.flatMap((part) => /^dmarc=([a-z]+)/i.exec(part)?.[1]?.toLowerCase() ?? []);
  if (result === undefined || another !== undefined) return undefined;
  return result === 'pass' ? 'PASS' : result === 'fail' ? 'FAIL' : 'GRAY';
}
