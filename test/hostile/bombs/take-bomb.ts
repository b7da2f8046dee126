import type { Buffer } from 'node:buffer';
import { parseMail } from '../../../functions/mime/mime.ts';
import type { Receiver } from '../receiver.ts';

/** What a bomb cost, and what the owner heard. */
export type Taken = {
  /** Of the processor, everything from the stored mail to the mail to the owner. */
  readonly ms: number;
  readonly outcome: string;
  /** The mails to the owner said that something was left out. */
  readonly isTold: boolean;
  /** The mail after it was read as if nothing had been. */
  readonly isNextRead: boolean;
};

/** How the product begins to say that it did not read everything; see `faults` in functions/mime/mime.ts, functions/inbound.ts and lib. */
const leftOut =
  /only its (?:header|beginning)|was not (?:read|opened)|were not (?:read|opened)|could not be read|only Outlook can|left out/;

const next = [
  'Date: Fri, 09 Oct 2026 09:12:00 -0400',
  'From: Mina Okafor <mina.okafor@mailbox.example>',
  'To: Noel Brandt <noel.brandt@harbouratlas.example>',
  'Message-ID: <after-the-bomb@mailbox.example>',
  'Subject: Application: Map Editor',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Dear Mr. Brandt,',
  '',
  'I am writing to apply for the position of Map Editor at Harbour Atlas. My resume is attached.',
  '',
  'Kind regards,',
  'Mina Okafor',
].join('\r\n');

export async function takeBomb(receiver: Receiver, name: string, raw: Buffer): Promise<Taken> {
  const before = process.cpuUsage();
  const outcome = await receiver.receive(name, raw, '2026-10-08T14:45:00Z');
  const { user, system } = process.cpuUsage(before);
  const said = (await Promise.all(receiver.outbox.map((mail) => parseMail(mail)))).map(({ text }) => text.replace(/\s+/g, ' '));
  return {
    ms: (user + system) / 1000,
    outcome,
    isTold: said.some((text) => leftOut.test(text)),
    isNextRead: await readNext(receiver, name),
  };
}

async function readNext(receiver: Receiver, name: string): Promise<boolean> {
  const before = receiver.outbox.length;
  const outcome = await receiver.receive(`after ${name}`, new TextEncoder().encode(next), '2026-10-09T13:13:00Z');
  const answer = receiver.outbox[before];
  if (outcome !== 'recorded' || !answer) return false;
  const { text } = await parseMail(answer);
  return text.includes('Harbour Atlas') && text.includes('Map Editor') && !leftOut.test(text);
}
