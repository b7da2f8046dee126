import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable } from '../aws/table.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRowIfThere } from '../rows/read-row.ts';
import { allowanceRow, rowVersion } from '../rows/rows.ts';
import { hashOf } from '../secrets/hash.ts';

/**
 * How often a day (by UTC) something may be done for one owner. What goes beyond is held, told or laid aside, as it says there; nothing is thrown away.
 * All mails to an owner together stay under 200 a day, which is what SES gives a new account.
 */
export const mostADay = {
  /** Mails to one capture address that are not proven to be the owner's, and that are read and recorded. A leaked address: each of them costs a dozen rows, and a reading. */
  unproven: 200,
  /** Beyond these: mails with DMARC PASS of people, and of applicant-tracking systems, that an application of the owner's names. A flood that has them wait. */
  known: 200,
  /** The owner's own mails. A program of theirs that sends without end. */
  own: 1_000,
  /** Copies of mails of the owner's that came before. Who has one that is signed can send it without end (DKIM replay), and must not use up the owner's own. */
  copies: 100,
  /** Of the owner's: replies within one back and forth. A program whose every reply is understood would fill the row of one application. */
  replies: 100,
  /** Applications that mails without the owner's own word open. Made-up employers: the plan of a search is one row, and hundreds of open applications fill it. */
  opened: 20,
  /** Notices that the owner has to act on: that a mailbox asks to confirm the forwarding, that a mail cannot be read. Forged ones. */
  told: 10,
  /** Mails that are refused or taken for spam, to one capture address: they have a row, and nothing else. A flood of these must not use up what is read. */
  refused: 200,
  /** Answers to mails that are not proven to be the owner's. A leaked address must not become a way to flood its owner. */
  strangers: 60,
  /** Answers that only say that nothing was understood. An autoresponder that does not say it is one. */
  notUnderstood: 5,
  /** Answers within one back and forth, or to one sender who is not the owner. An autoresponder whose text is understood, a robot that makes a ticket of each mail. */
  rounds: 10,
  /** Receipts, questions and answers of all kinds. What all of the above let through together. */
  answers: 100,
  /** Mails with drafts: they have this for themselves, whatever else is sent. Made-up applications whose follow-ups fall due. */
  drafts: 40,
  /** Beyond these: drafts for applications that the owner told of. A due thank-you must not wait behind made-up ones. */
  ownDrafts: 25,
} as const;

export type Allowance = keyof typeof mostADay;

/** `again`: this name had taken one before. */
export type Allowed = { readonly may: true; readonly left: number; readonly again?: true } | { readonly may: false };

export type Allowances = {
  /**
   * Takes one of the day's allowance. The same name asks as often as it likes, and takes one.
   * @param of each of these has an allowance of its own: an address, a conversation
   */
  take(owner: OwnerId, what: Allowance, name: string, now: Instant, of?: string): Promise<Allowed>;
};

const daySeconds = 24 * 3600;
/** Names within one day and one owner: 50 bits are enough, and a thousand of them stand in one row. */
const nameLength = 10;

export function allowancesOf(table: GrowingTable): Allowances {
  return {
    async take(owner, what, name, now, of) {
      const day = now.slice(0, 10);
      const key = { pk: partitionOf(owner), sk: `ALLOWANCE#${day}#${what}${of === undefined ? '' : ` ${hashOf(of)}`}` };
      const short = hashOf(name).slice(0, nameLength);
      for (;;) {
        const row = readRowIfThere(allowanceRow, await table.get(key));
        const names = row?.names ?? [];
        if (names.includes(short)) return { may: true, left: mostADay[what] - names.length, again: true };
        if (names.length >= mostADay[what]) return { may: false };
        const written = {
          ...key,
          schema: rowVersion,
          revision: (row?.revision ?? 0) + 1,
          names: [...names, short],
          expires: Math.floor(Date.parse(now) / 1000) + 2 * daySeconds,
        };
        if (await table.put(written, row ? { revision: row.revision } : 'absent'))
          return { may: true, left: mostADay[what] - names.length - 1 };
      }
    },
  };
}
