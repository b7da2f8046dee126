import type { ApplicationId } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable, Key, Row } from '../aws/table.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRowIfThere } from '../rows/read-row.ts';
import { type MailRow, mailKeyRow, rowVersion } from '../rows/rows.ts';
import { hashOf } from '../secrets/hash.ts';
import { applicationKey, readPlannedWith, type SearchItem } from './searches.ts';
import { claimsAt, readTraffic, shortOf } from './traffic.ts';

export type MailKeys = {
  /** Reads at once what is asked before anything is decided about a mail that was read. @param opened applications that mails are just opening */
  readAheadOfDecision(
    owner: OwnerId,
    item: Pick<SearchItem, 'live' | 'revisions'>,
    opened: readonly ApplicationId[],
    keys: readonly string[],
    now: Instant,
  ): Promise<void>;
  /** Another mail that has one of these keys, or has just claimed it. */
  firstWithKeys(owner: OwnerId, mail: string, keys: readonly string[], now: Instant): Promise<string | undefined>;
  /**
   * Remembers a mail beside the one with the same key, where that one was recorded or obeyed: no copy says more, whoever sent it.
   * @returns that mail; nothing where there is none, or where so many came that the next ones are to be counted as mails
   */
  noteCopy(owner: OwnerId, mail: string, key: string): Promise<string | undefined>;
};

/** How a mail came to its end, and the keys that it is known by from then on. */
export type Ending = {
  readonly mail: string;
  readonly mark: Omit<MailRow, 'schema' | 'done' | 'decision'>;
  readonly keys: readonly string[];
};

/** Where the mail with a key stands. */
export function mailKeyKey(owner: OwnerId, key: string): Key {
  return { pk: partitionOf(owner), sk: `MAILKEY#${hashOf(key)}` };
}

/** Each is a name in one row. Whoever sends one mail more often than this is counted like every other. */
const mostCopies = 10;

/** A read that may be a moment old does not do where somebody was at work so lately. */
const quietSeconds = 10;

export function mailKeysOf(table: GrowingTable): MailKeys {
  return {
    async readAheadOfDecision(owner, item, opened, keys, now) {
      const { claimed = [] } = (await readTraffic(table, owner)).ofDay;
      const isQuiet = claimed.every(({ at }) => Date.parse(now) - Date.parse(at) > quietSeconds * 1_000);
      const rows = keys.map((key) => mailKeyKey(owner, key));
      // A key that is too new to be seen is claimed still, and that is found out by a condition.
      if (isQuiet && opened.every((id) => item.live.includes(id)) && (await readPlannedWith(table, owner, item, rows))) return;
      await table.getMany([...[...item.live, ...opened].map((id) => applicationKey(owner, id)), ...rows]);
    },

    async firstWithKeys(owner, mail, keys, now) {
      const claimed = claimsAt(now, (await readTraffic(table, owner)).ofDay);
      const rows = await table.getMany(
        keys.map((key) => mailKeyKey(owner, key)),
        'recent',
      );
      // The latest claim counts, and what is still claimed was claimed after all that has rows.
      const claims = claimed.filter((one) => one.mail !== mail && one.keys.some((short) => keys.some((key) => shortOf(key) === short)));
      return claims.at(-1)?.mail ?? rows.flatMap((row) => readRowIfThere(mailKeyRow, row)?.mail ?? []).find((first) => first !== mail);
    },

    async noteCopy(owner, mail, key) {
      const { pk, sk } = mailKeyKey(owner, key);
      for (;;) {
        const row = readRowIfThere(mailKeyRow, await table.get({ pk, sk }, 'recent'));
        if (row?.revision === undefined || row.mail === mail || (row.outcome !== 'recorded' && row.outcome !== 'command')) return undefined;
        const { revision, copies = [] } = row;
        if (copies.includes(mail)) return row.mail;
        if (copies.length >= mostCopies) return undefined;
        if (await table.put({ pk, sk, ...row, revision: revision + 1, copies: [...copies, mail] }, { revision })) return row.mail;
      }
    },
  };
}

/** The rows of the keys of a mail that has come to its end; those that lead to another one stay. */
export async function keyRowsOf(table: GrowingTable, owner: OwnerId, { mail, mark, keys }: Ending): Promise<readonly Row[]> {
  const claimed = claimsAt(mark.at, (await readTraffic(table, owner)).ofDay);
  const isClaimed = claimed.some((one) => one.mail === mail);
  const known = isClaimed ? [] : await table.getMany(keys.map((key) => mailKeyKey(owner, key)));
  const isFirst = mark.sameAs === undefined;
  const told = { mail: mark.sameAs ?? mail, ...(isFirst && { revision: 1, ...(mark.outcome && { outcome: mark.outcome }) }) };
  return keys.filter((_, index) => !known[index]).map((key) => ({ ...mailKeyKey(owner, key), schema: rowVersion, ...told }));
}
