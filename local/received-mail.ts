import { randomBytes } from 'node:crypto';
import type { Verdict } from '../functions/receiving/envelope.ts';
import type { Instant } from '../lib/time.ts';

export type SmtpEnvelope = {
  /** Reverse path without brackets; empty for a bounce. */
  readonly from: string;
  readonly to: readonly string[];
  /** What the client called itself, and where it connected from. */
  readonly helo?: string;
  readonly remoteAddress?: string;
};

/** What is known of a mail beside its bytes. */
export type Verdicts = {
  /** Spam and virus. */
  readonly content: Verdict;
  /** SPF, DKIM and DMARC. */
  readonly sender: Verdict;
  /** From before the mailbox was first looked into. */
  readonly isEarly?: boolean;
};

/** SES cuts the list of headers in its notification at 10 KB. */
const mostHeaderBytes = 10 * 1024;

/** A message id in the form of SES: 40 characters of its alphabet. Lower case, so that no two differ by case only on disk. */
export function makeMessageId(): string {
  return [...randomBytes(40)].map((byte) => '0123456789abcdefghijklmnopqrstuv'[byte % 32]).join('');
}

/** The trace block that SES writes above a mail it stores. Whoever can connect to loopback sits at this machine and is its owner: hence PASS, but for trials. */
export function traceHeaders(id: string, envelope: SmtpEnvelope, at: Instant, host: string, isProven = true): string {
  const verdict = isProven ? 'pass' : 'fail';
  const client = clean(envelope.helo ?? 'localhost');
  const address = clean(envelope.remoteAddress ?? '127.0.0.1');
  const from = clean(envelope.from);
  const lines = [
    `Return-Path: <${from}>`,
    `Received: from ${client} (${client} [${address}])`,
    ` by ${host} with SMTP id ${id}`,
    ` for ${clean(envelope.to[0] ?? '')};`,
    ` ${mailDate(at)} (UTC)`,
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    `Received-SPF: ${verdict} (laptop stage: loopback client) client-ip=${address}; envelope-from=${from}; helo=${client};`,
    'Authentication-Results: amazonses.com;',
    ` spf=${verdict} (laptop stage: loopback client) client-ip=${address}; envelope-from=${from}; helo=${client};`,
    ` dmarc=${verdict} (laptop stage: loopback client)`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** What SES publishes about a stored mail, in the form that its S3 action with a topic sends. */
export function notificationOf(
  id: string,
  envelope: SmtpEnvelope,
  raw: Buffer,
  at: Instant,
  stored: { readonly bucket: string; readonly prefix: string },
  { content, sender, isEarly }: Verdicts,
): string {
  const { headers, cut } = headersOf(raw, mostHeaderBytes);
  const first = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value;
  const addresses = (name: string) => {
    const value = first(name);
    return value === undefined ? {} : { [name]: [value] };
  };
  const text = (field: string, name: string) => {
    const value = first(name);
    return value === undefined ? {} : { [field]: value };
  };
  const [contentVerdict, senderVerdict] = [{ status: content }, { status: sender }];
  return JSON.stringify({
    notificationType: 'Received',
    mail: {
      timestamp: at,
      source: envelope.from,
      messageId: id,
      destination: envelope.to,
      headersTruncated: cut,
      headers,
      commonHeaders: {
        returnPath: envelope.from,
        ...addresses('from'),
        ...text('date', 'date'),
        ...addresses('to'),
        ...addresses('cc'),
        ...text('messageId', 'message-id'),
        ...text('subject', 'subject'),
      },
    },
    receipt: {
      timestamp: at,
      processingTimeMillis: 0,
      recipients: envelope.to,
      spamVerdict: contentVerdict,
      virusVerdict: contentVerdict,
      spfVerdict: senderVerdict,
      dkimVerdict: senderVerdict,
      dmarcVerdict: senderVerdict,
      ...(isEarly && { early: true }),
      action: {
        type: 'S3',
        topicArn: 'arn:aws:sns:us-east-1:000000000000:arrived',
        bucketName: stored.bucket,
        objectKeyPrefix: stored.prefix,
        objectKey: `${stored.prefix}${id}`,
      },
    },
  });
}

/** Neither line ends nor control characters of a client's own words get into our header lines. */
function clean(text: string): string {
  return [...text]
    .filter((character) => character > ' ' && character !== '\x7f')
    .join('')
    .slice(0, 320);
}

function mailDate(at: Instant): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

/** The fields at the top of a mail, unfolded. `cut`: there are more than fit into so many bytes. */
export function headersOf(raw: Buffer, mostBytes: number): { headers: { name: string; value: string }[]; cut: boolean } {
  const text = raw.toString('utf8', 0, 4 * mostBytes);
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, Math.min(end?.index ?? text.length, mostBytes));
  const fields = head.split(/\r?\n(?![ \t])/).filter((field) => /^[!-9;-~]+[ \t]*:/.test(field));
  const headers = fields.map((field) => ({
    name: field.slice(0, field.indexOf(':')).trim(),
    value: field
      .slice(field.indexOf(':') + 1)
      .replace(/\r?\n/g, '')
      .trim(),
  }));
  return { headers, cut: head.length < (end?.index ?? text.length) };
}
