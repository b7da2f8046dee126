import { handle } from '../../functions/inbound.ts';
import { parseMail } from '../../functions/mime/mime.ts';
import type { Verdict } from '../../functions/receiving/envelope.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import { mina } from '../functions/given/laid-out.ts';
import type { Ground } from './ground.ts';

/** How a mail comes: what SES's notification says of it, and nothing that the mail could say of itself. */
export type Coming = {
  readonly recipient: string;
  readonly source?: string;
  readonly dmarc?: Verdict | 'absent';
  readonly spam?: Verdict | 'absent';
  readonly virus?: Verdict | 'absent';
};

let count = 0;

/** The way of SES: the object in the bucket, the notification in the queue, the function that the queue calls. @returns the mail's name */
export async function comes(
  ground: Pick<Ground, 'services' | 'clock'>,
  raw: string | Uint8Array,
  now: string,
  coming: Coming,
): Promise<string> {
  count += 1;
  const mail = `arrived${count}`;
  ground.clock.setTo(Date.parse(now));
  await ground.services.bucket.put(`raw/${mail}`, typeof raw === 'string' ? new TextEncoder().encode(raw.replace(/\r?\n/g, '\r\n')) : raw);
  const verdict = (word: Verdict | 'absent' = 'PASS') => (word === 'absent' ? undefined : { status: word });
  const body = JSON.stringify({
    notificationType: 'Received',
    mail: { messageId: mail, source: coming.source ?? 'someone@mailbox.example' },
    receipt: {
      recipients: [coming.recipient],
      // Whatever they say: nobody asks them.
      spfVerdict: { status: 'PASS' },
      dkimVerdict: { status: 'PASS' },
      dmarcVerdict: verdict(coming.dmarc),
      spamVerdict: verdict(coming.spam),
      virusVerdict: verdict(coming.virus),
      action: { type: 'S3', objectKey: `raw/${mail}` },
    },
  });
  const { batchItemFailures } = await handle({ ...ground.services, parse: parseMail }, { Records: [{ messageId: mail, body }] }, now);
  if (batchItemFailures.length > 0) throw new Error(`${mail} was not received`);
  return mail;
}

/** Another owner on the same deployment, with addresses of their own where none are given. */
export async function another({ services }: Pick<Ground, 'services'>, id: string, parts: Partial<Owner> = {}): Promise<Owner> {
  const owner = { ...mina, id, addresses: [`${id}@elsewhere.example`], captureAddress: `box${id}7k2q@in.example.com`, ...parts };
  await services.store.addOwner({ owner, secret: `a secret of ${id}` });
  return owner;
}

export type Written = {
  readonly from: string;
  readonly text: string;
  readonly to?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly headers?: readonly string[];
  /** A calendar beside the text. */
  readonly calendar?: string;
};

let written = 0;

/** A mail as it is on the wire. */
export function mailOf({
  from,
  text,
  to = 'Mina Okafor <mina.okafor@mailbox.example>',
  subject = '',
  date,
  headers = [],
  calendar,
}: Written): string {
  written += 1;
  const head = [
    `Date: ${date ?? `Fri, 09 Oct 2026 10:${String(written % 60).padStart(2, '0')}:00 -0400`}`,
    `From: ${from}`,
    `To: ${to}`,
    `Message-ID: <written-${written}@${from.replace(/.*@/, '').replace(/[^a-z.].*/, '') || 'nowhere.example'}>`,
    `Subject: ${subject}`,
    ...headers,
    'MIME-Version: 1.0',
  ];
  const plain = ['Content-Type: text/plain; charset=utf-8', '', text];
  if (calendar === undefined) return [...head, ...plain].join('\n');
  const parts = ['--b', ...plain, '--b', 'Content-Type: text/calendar; charset=utf-8; method=CANCEL', '', calendar, '--b--', ''];
  return [...head, 'Content-Type: multipart/mixed; boundary="b"', '', ...parts].join('\n');
}
