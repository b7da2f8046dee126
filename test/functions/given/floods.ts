import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { simpleParser } from 'mailparser';
import { type Row, type Table, tableOf } from '../../../functions/aws/table.ts';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import type { Verdict } from '../../../functions/receiving/envelope.ts';
import { rowVersion } from '../../../functions/rows/rows.ts';
import { type Allowance, mostADay } from '../../../functions/store/allowances.ts';
import { storeOf } from '../../../functions/store/store.ts';
import { fact } from './facts.ts';
import { type LaidOut, laidOut, mina } from './laid-out.ts';
import { type Sent, takeIn } from './taking-in.ts';

/** What was written, beside what is there. */
export type Written = { rows: number; bytes: number };

export type Counted = LaidOut & { readonly written: Written; readonly rows: () => Promise<readonly Row[]>; readonly table: Table };

export const capture = 'k7p2vq9xw3k7p2vq9xw3@in.example.com';

/** A stage of Mina's whose writes to the table are counted. */
export async function countedStage(at: string, whenDone: (end: () => Promise<void>) => unknown): Promise<Counted> {
  const stage = await laidOut(at, whenDone);
  const client = new DynamoDBClient(stage.settings.dynamodb);
  whenDone(async () => client.destroy());
  const table = tableOf(client, stage.environment.table);
  await storeOf(table).addOwner({ owner: { ...mina, captureAddress: capture }, secret: 'a secret of the test' });
  const written: Written = { rows: 0, bytes: 0 };
  const count = (row: Row): void => {
    written.rows += 1;
    written.bytes += sizeOf(row);
  };
  const counting: Table = {
    ...table,
    put: async (row, condition) => {
      count(row);
      return table.put(row, condition);
    },
    putMany: async (rows) => {
      rows.forEach(count);
      await table.putMany(rows);
    },
  };
  const services = { ...stage.services, environment: { ...stage.environment, actions: 'https://links.example' }, store: storeOf(counting) };
  return { ...stage, services, written, table, rows: () => table.query('OWNER#mina', '') };
}

export function sizeOf(row: Row): number {
  return Buffer.byteLength(JSON.stringify(row));
}

/** As if so much of the day's allowance had been taken that only `left` are left. */
export async function useUp({ table }: Counted, what: Allowance, left: number, day: string, of?: string): Promise<void> {
  const names = Array.from({ length: mostADay[what] - left }, (_, index) => `used${index}`);
  const store = storeOf(table);
  const now = `${day}T00:00:00Z`;
  const room = await store.roomOf('mina', now);
  for (const name of names) room.take(what, name, of);
  await store.keepTaken('mina', room, now);
}

/** As if so many mails with drafts had gone out on that day, about an application with which nothing more is to be done. */
export async function mailDrafts({ services, table }: Counted, count: number, day: string): Promise<void> {
  const at = `${day}T00:00:00Z`;
  const of = { company: 'Harbour', contacts: [], instructions: [] };
  await services.store.addFacts('mina', 'other', [
    fact('other 1', at, { type: 'application' }, of),
    fact('other 2', at, { type: 'owner_stop' }, of),
  ]);
  const rows = Array.from({ length: count }, (_, index) => {
    const followUp = `other.thank_you.${index}`;
    const deliveries = [
      { followUp, kind: 'thank_you', application: 'other', alsoFor: [], to: 'ines@harbour.example', at, how: 'delivered' },
    ] as const;
    return { pk: 'OWNER#mina', sk: `DELIVERY#${followUp}`, schema: rowVersion, revision: 2, rounds: 1, deliveries };
  });
  await table.putMany(rows);
  await reconcileSearch(services, 'mina', at, { touched: ['other'] });
}

export type Writing = {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly to?: string;
  readonly headers?: readonly string[];
};

/** A mail that somebody writes; without a date of its own, as many programs leave it to the first server. */
export function writtenMail({ id, from, subject, text, to = 'mina.okafor@mailbox.example', headers = [] }: Writing): Uint8Array {
  const head = [`From: ${from}`, `To: ${to}`, `Message-ID: <${id}>`, `Subject: ${subject}`, ...headers];
  return new TextEncoder().encode([...head, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n'));
}

export type Incoming = { readonly raw: Uint8Array; readonly sent: Sent & { readonly dmarc: Verdict } };

export const ownerFrom = 'Mina Okafor <mina.okafor@mailbox.example>';

/** What comes to a leaked capture address. @param number another one, another mail, but for the one that is always the same */
export const floods: Readonly<Record<string, (number: number) => Incoming>> = {
  'made-up employers': (number) => ({
    raw: writtenMail({
      id: `received-${number}@quill${number}.example`,
      from: `Hiring <hiring@quill${number}.example>`,
      subject: `Your application at Quill${number} Works`,
      text: `Dear Mina,\r\n\r\nThank you for applying for the position of Data Analyst at Quill${number} Works. We have received your application.\r\n\r\nBest regards,\r\nHana Ito`,
    }),
    sent: { dmarc: 'PASS', source: `hiring@quill${number}.example`, recipient: capture },
  }),
  'the same mail': () => ({
    raw: writtenMail({
      id: 'received@quill.example',
      from: 'Hiring <hiring@quill.example>',
      subject: 'Your application at Quill Works',
      text: 'Thank you for applying for the position of Data Analyst at Quill Works. We have received your application.',
    }),
    sent: { dmarc: 'FAIL', source: 'hiring@quill.example', recipient: capture },
  }),
  'forged senders': (number) => ({
    raw: writtenMail({
      id: `sale-${number}@shop.example`,
      from: `Ann ${number} <ann${number}@shop${number % 3000}.example>`,
      subject: `Unfortunately ${number}`,
      text: `Unfortunately we have decided to move forward with other candidates for role ${number}.`,
    }),
    sent: { dmarc: 'FAIL', source: `bounce${number}@elsewhere.example`, recipient: capture },
  }),
  'the owner forged, without verdicts': (number) => ({
    raw: writtenMail({
      id: `forged-${number}@elsewhere.example`,
      from: ownerFrom,
      to: capture,
      subject: `Order ${number}`,
      text: 'new address',
    }),
    sent: { dmarc: 'GRAY', source: 'x@elsewhere.example', recipient: capture },
  }),
};

/** Mina's own application, sent on by herself. */
export function ownMail(number: number, recipient = capture): Incoming {
  const raw = writtenMail({
    id: `own-${number}@mailbox.example`,
    from: ownerFrom,
    subject: `Application: Copy Editor at Harbour${number} Press`,
    // By BCC: it is addressed to the employer.
    to: `Ines Duarte <ines@harbour${number}.example>`,
    text: `Dear Ms. Duarte,\r\n\r\nI am writing to apply for the position of Copy Editor at Harbour${number} Press. My resume is attached.\r\n\r\nKind regards,\r\nMina Okafor`,
  });
  return { raw, sent: { dmarc: 'PASS', source: 'mina.okafor@mailbox.example', recipient } };
}

export async function comes(stage: LaidOut, name: string, { raw, sent }: Incoming, at: string): Promise<string> {
  return takeIn(stage, name, raw, at, sent);
}

/** The mails to the owner whose subject tells of one thing. */
export async function toldOf({ outbox }: LaidOut, subject: RegExp) {
  const mails = await Promise.all(
    outbox.list().map(async ({ id, tags }) => ({ tags, mail: await simpleParser((await outbox.read(id)) ?? '') })),
  );
  return mails.filter(({ mail }) => subject.test(mail.subject ?? ''));
}

/** Where a reply to a mail of ours goes. */
export function replyAddress(token: string | undefined, address = capture): string {
  return address.replace('@', `+${token}@`);
}

type Ours = { readonly token: string; readonly messageId: string; readonly subject: string; readonly text: string };

/** Programs on the owner's address, or behind it, that answer every mail. @param first the mail that it began with, @param last the latest of ours */
export const machines: Readonly<Record<string, Machine>> = {
  'one that says it is one': (round, _, last) => reply(round, last, 'I am on leave.', { headers: ['Auto-Submitted: auto-replied'] }),
  'one that does not say so': (round, _, last) => reply(round, last, 'Thanks for your mail, I am back soon'),
  'one with another subject each time': (round, _, last) =>
    reply(round, last, `We are looking into request ${round}.`, { subject: `[Case ${round}] noted` }),
  'one whose text is a word': (round, _, last) => reply(round, last, 'status'),
  'one whose text says another thing each time': (round, _, last) => reply(round, last, `fact: opened ticket ${round}`),
  'one that quotes us whole': (round, first, last) =>
    reply(round, first, `help\r\n\r\n> ${last.text.slice(0, 2000).replaceAll('\n', '\r\n> ')}`),
  'a server that sends every mail back': (round, _, last) =>
    reply(round, last, 'The mailbox is full.', {
      from: 'Mail Delivery System <mailer-daemon@mailbox.example>',
      source: '',
      headers: ['Auto-Submitted: auto-replied'],
    }),
  'one that answers to the bare address': (round, _, last) =>
    reply(round, { ...last, token: '' }, `We have received your message and will come back to you about the interview. Case ${round}.`),
  'a robot of the recruiter behind a rule': (round, _, last) =>
    reply(round, { ...last, token: '' }, `Thank you for your message about your application. We have opened ticket ${round}.`, {
      from: 'Harbour Press Support <support@harbour.example>',
      source: 'support@harbour.example',
      subject: `[Ticket ${round}] ${last.subject}`,
    }),
  'such a robot that names no mail': (round, _, last) =>
    reply(round, { ...last, token: '', messageId: '' }, `Thank you for applying. We have received your application, ticket ${round}.`, {
      from: 'Harbour Press Support <support@harbour.example>',
      source: 'support@harbour.example',
      subject: `[Ticket ${round}] received`,
    }),
};

function reply(
  round: number,
  { token, messageId, subject }: Ours,
  text: string,
  given: { readonly from?: string; readonly source?: string; readonly subject?: string; readonly headers?: readonly string[] } = {},
): Incoming {
  const thread = messageId === '' ? [] : [`In-Reply-To: ${messageId}`, `References: ${messageId}`];
  return {
    raw: writtenMail({
      id: `round-${round}@machine.example`,
      from: given.from ?? ownerFrom,
      subject: given.subject ?? `Re: ${subject}`,
      to: token === '' ? (given.from === undefined ? capture : 'mina.okafor@mailbox.example') : replyAddress(token),
      headers: [...thread, ...(given.headers ?? [])],
      text,
    }),
    sent: {
      dmarc: 'PASS',
      source: given.source ?? 'mina.okafor@mailbox.example',
      recipient: token === '' ? capture : replyAddress(token),
    },
  };
}

async function latestOf({ outbox }: LaidOut): Promise<Ours> {
  const last = outbox.list().at(-1);
  const mail = await simpleParser((last && (await outbox.read(last.id))) ?? '');
  return {
    token: last?.tags.token ?? '',
    messageId: last ? `<${last.id}@email.amazonses.com>` : '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
  };
}

export type Machine = (round: number, first: Ours, last: Ours) => Incoming;

/**
 * After the owner's own first mail, the machine writes so often, each time to the latest of our mails. @returns how many mails of ours it drew
 * @param began is told the token of the mail that it began with
 */
export async function playDuel(
  stage: Counted,
  machine: Machine,
  given: {
    readonly rounds: number;
    readonly atOf: (round: number) => string;
    /** Another one for each duel on a stage. */
    readonly number?: number;
    readonly began?: (token: string) => Promise<void>;
  },
): Promise<number> {
  const { rounds, atOf, number = 0, began } = given;
  await comes(stage, `began${number}`, ownMail(number), atOf(0));
  const first = await latestOf(stage);
  await began?.(first.token);
  const before = stage.outbox.list().length;
  let last = first;
  let seen = before;
  for (let round = 1; round <= rounds; round++) {
    await comes(stage, `round${number}-${round}`, machine(number * 10_000 + round, first, last), atOf(round));
    if (stage.outbox.list().length === seen) continue;
    last = await latestOf(stage);
    seen = stage.outbox.list().length;
  }
  return seen - before;
}
