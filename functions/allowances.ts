import type { OwnerId } from '../lib/search/owner.ts';
import type { Instant } from '../lib/time.ts';
import { hashOf } from './hash.ts';
import { partitionOf } from './partition.ts';
import { readRowIfThere } from './read-row.ts';
import { allowanceRow, rowVersion } from './rows.ts';
import type { Table } from './table.ts';

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
  /** Of these: replies within one back and forth. A program whose every reply is understood would fill the row of one application. */
  replies: 100,
  /** Applications that mails without the owner's own word open. Made-up employers: the plan of a search is one row, and hundreds of open applications fill it. */
  opened: 20,
  /** Answers that only say that nothing was understood. An autoresponder that does not say it is one. */
  notUnderstood: 5,
  /** Answers within one back and forth, or to one sender who is not the owner. An autoresponder whose text is understood, a robot that makes a ticket of each mail. */
  rounds: 10,
  /** Receipts, questions and answers of all kinds. What all of the above let through together. */
  answers: 100,
  /** Mails with drafts: they have this for themselves, whatever else is sent. Made-up applications whose follow-ups fall due. */
  drafts: 60,
} as const;

export type Allowance = keyof typeof mostADay;

export type Allowed = { readonly may: true; readonly left: number } | { readonly may: false };

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

export function allowancesOf(table: Table): Allowances {
  return {
    async take(owner, what, name, now, of) {
      const day = now.slice(0, 10);
      const key = { pk: partitionOf(owner), sk: `ALLOWANCE#${day}#${what}${of === undefined ? '' : ` ${hashOf(of)}`}` };
      const short = hashOf(name).slice(0, nameLength);
      for (;;) {
        const row = readRowIfThere(allowanceRow, await table.get(key));
        const names = row?.names ?? [];
        if (names.includes(short)) return { may: true, left: mostADay[what] - names.length };
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
