import { Temporal } from 'temporal-polyfill';
import type { OpenQuestion } from '../../lib/page/open-questions.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import type { GrowingTable } from '../aws/table.ts';
import { epochSecondsOf } from '../rows/expiry.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRow } from '../rows/read-row.ts';
import { questionRow, rowVersion } from '../rows/rows.ts';
import type { Mails } from './mails.ts';
import { changeKept, readTraffic } from './traffic.ts';

/** Questions that stand open: a row for each, so that the page need not look through all mails. */
export type QuestionRows = {
  /** What the owner was asked and has not settled, the newest first. */
  openQuestions(owner: OwnerId, now: Instant): Promise<readonly OpenQuestion[]>;
  /** Makes a question findable; it stands in the mail of ours with this token. */
  putQuestion(owner: OwnerId, token: string, at: Instant): Promise<void>;
  /** It was answered, also where the answer is that nothing is to be changed. */
  settleQuestion(owner: OwnerId, token: string, now: Instant): Promise<void>;
};

/** What nobody answered in that time is past answering: a mail has to be forwarded anew. */
const asksDays = 30;

/** More open questions than a page can show help nobody. */
const mostQuestions = 20;

export function questionRowsOf(table: GrowingTable, { sentMail }: Pick<Mails, 'sentMail'>): QuestionRows {
  const keyOf = (owner: OwnerId, token: string) => ({ pk: partitionOf(owner), sk: `QUESTION#${token}` });
  const rowOf = (owner: OwnerId, token: string, at: Instant) => ({
    ...keyOf(owner, token),
    schema: rowVersion,
    token,
    at,
    expires: epochSecondsOf(at) + asksDays * 24 * 3600,
  });
  return {
    async openQuestions(owner, now) {
      const { asksUntil } = (await readTraffic(table, owner)).ofDay;
      if (asksUntil === undefined || isAfter(now, asksUntil)) return [];
      const rows = (await table.query(partitionOf(owner), 'QUESTION#', 'recent')).map((row) => readRow(questionRow, row));
      // The table deletes what has expired late, sometimes days.
      const open = rows
        .filter(({ settledAt, expires }) => settledAt === undefined && expires > epochSecondsOf(now))
        .sort((one, other) => Temporal.Instant.compare(other.at, one.at))
        .slice(0, mostQuestions);
      const asked = await Promise.all(
        open.map(async ({ token, at }) => {
          const question = (await sentMail(owner, token))?.mail.question;
          return question ? [{ token, at, question }] : [];
        }),
      );
      return asked.flat();
    },

    async putQuestion(owner, token, at) {
      // Before it: whoever looks for questions looks where there may be some.
      await changeKept(table, owner, (kept) => {
        const { asksUntil } = kept.ofDay;
        const isNoted = asksUntil !== undefined && !isAfter(daysAfter(at, asksDays), asksUntil);
        return isNoted ? kept : { ...kept, ofDay: { ...kept.ofDay, asksUntil: daysAfter(at, asksDays + 1) } };
      });
      // A question that was settled stays so, though its mail is sent once more.
      await table.put(rowOf(owner, token, at), 'absent');
    },

    async settleQuestion(owner, token, now) {
      await table.put({ ...rowOf(owner, token, now), settledAt: now });
    },
  };
}

function daysAfter(at: Instant, days: number): Instant {
  return Temporal.Instant.from(at)
    .add({ hours: days * 24 })
    .toString();
}
