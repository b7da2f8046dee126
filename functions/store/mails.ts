import type { ApplicationId } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable, Key, Row } from '../aws/table.ts';
import type { Decision } from '../rows/decision-schema.ts';
import { epochSecondsOf } from '../rows/expiry.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRow, readRowIfThere } from '../rows/read-row.ts';
import { conversationRow, type MailRow, mailKeyRow, mailRow, oursRow, rowVersion, searchRow, sentMailRow, usedRow } from '../rows/rows.ts';
import { hashOf } from '../secrets/hash.ts';
import { answeredRow, type Claim } from './deliveries.ts';
import { linkedRowOf } from './link-rows.ts';
import { applicationKeys, readPlannedWith, type SearchItem, searchKey } from './searches.ts';
import { claimsAt, readTraffic, shortOf } from './traffic.ts';

export type { Decision } from '../rows/decision-schema.ts';

/** What is on record of a mail that came in. */
export type MailMark = Omit<MailRow, 'schema'>;

/** Mails that came in, by name and by what they say, and what our own mails were about, by token. */
export type Mails = {
  /** Reads at once what is asked first about a mail that came in. @param key that its copies are known by @param token of the mail of ours that it answers */
  readAheadOfMail(owner: OwnerId, mail: string, key: string | undefined, token?: string): Promise<void>;
  /** What we know of a mail that came in, by its name in the bucket. */
  mail(owner: OwnerId, mail: string): Promise<MailMark | undefined>;
  /** Fixes what a mail changes. @returns the decision that counts, this one or the one made before; `done`: another run has come to the end of it meanwhile */
  decide(owner: OwnerId, mail: string, decision: Decision, now: Instant): Promise<Decision | 'done'>;
  /** @param keys those that it is known by: they lead to it, or to the mail that it is a copy of */
  finishMail(owner: OwnerId, ending: Ending): Promise<void>;
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
  /** What a mail of ours was about. `messageId`: SES's id of it, once it was sent. */
  sentMail(owner: OwnerId, token: string): Promise<{ readonly mail: SentMail; readonly messageId?: string } | undefined>;
  /** @param links what those in the mail are about, and which of its mailings they stand in */
  putSentMail(
    owner: OwnerId,
    token: string,
    mail: SentMail,
    messageId?: string,
    links?: { readonly about: string; readonly revision: number },
  ): Promise<void>;
  /** The token of the mail of ours with one of these Message-IDs. */
  tokenOfOurs(owner: OwnerId, messageIds: readonly string[]): Promise<string | undefined>;
  /** Whether a mail of ours is findable by its SES id: it was sent, and that is on record. */
  isOurs(owner: OwnerId, id: string): Promise<boolean>;
  /** Makes a mail of ours findable by its SES id, and by its Message-ID a part of its conversation. */
  addOurs(
    owner: OwnerId,
    ours: {
      readonly token: string;
      readonly id: string;
      readonly at: Instant;
      /** With the Message-IDs of those before it, and its own. */
      readonly conversation?: { readonly of: string; readonly messageIds: readonly string[] };
      /** What it was about: on record from now on with its id. */
      readonly sent?: SentMail;
      /** The right by which it was sent, where it answers a mail: with it, that is used up. */
      readonly answers?: Claim;
      /** The mail that it answers has come to its end with it. */
      readonly ends?: Ending;
      /** Hashes of its drafts, by company. */
      readonly used?: readonly UsedInMail[];
    },
  ): Promise<void>;
  /** Message-IDs of our mails in a conversation, oldest first; of a long one, the first and the latest. */
  conversation(owner: OwnerId, conversation: string): Promise<readonly string[]>;
  /** Hashes of the drafts that went to a company within the last twelve months; `mailedBefore`: only those before a moment. */
  used(owner: OwnerId, company: string, now: Instant, mailedBefore?: Instant): Promise<readonly string[]>;
  addUsed(owner: OwnerId, used: readonly UsedInMail[], now: Instant): Promise<void>;
};

/** How a mail came to its end, and the keys that it is known by from then on. */
export type Ending = {
  readonly mail: string;
  readonly mark: Omit<MailRow, 'schema' | 'done' | 'decision'>;
  readonly keys: readonly string[];
};

/** `event`: names the mailing. */
export type UsedInMail = { readonly company: string; readonly event: string; readonly hashes: readonly string[] };

const schema = rowVersion;

/** Twelve months, as epoch seconds from a moment. */
const usedForSeconds = 366 * 24 * 3600;

/** Our own ids look like this: whatever host SES puts behind them, and SES's form before a mailbox's own host. Only an id that we gave is found. */
const ourMessageId =
  /^<(?:([0-9a-z-]{20,100})@(?:[a-z0-9-]+\.)*amazonses\.com|([0-9a-f]{16}-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}-\d{6})@[a-z0-9.-]{1,253})>$/i;

/** A References header names no more of them; two mails of one moment that do not know of each other lose each other's, and clients keep them together by the others. */
const mostInConversation = 10;

/** Where the mails of a conversation stand: an application's, or that of the digests. */
export function conversationKey(owner: OwnerId, conversation: string): Key {
  return { pk: partitionOf(owner), sk: `CONVERSATION#${conversation}` };
}

/** Where the mail with a key stands. */
function mailKeyKey(owner: OwnerId, key: string): Key {
  return { pk: partitionOf(owner), sk: `MAILKEY#${hashOf(key)}` };
}

/** Each is a name in one row. Whoever sends one mail more often than this is counted like every other. */
const mostCopies = 10;

/** A read that may be a moment old does not do where somebody was at work so lately. */
const quietSeconds = 10;

export function mailsOf(table: GrowingTable): Mails {
  const mailKey = (owner: OwnerId, mail: string) => ({ pk: partitionOf(owner), sk: `MAIL#${mail}` });
  const sentKey = (owner: OwnerId, token: string) => ({ pk: partitionOf(owner), sk: `SENT#${token}` });
  const oursKey = (owner: OwnerId, id: string) => ({ pk: partitionOf(owner), sk: `OURS#${id}` });
  const usedPrefix = (company: string) => `USED#${hashOf(company)}#`;
  const sentRowOf = (owner: OwnerId, token: string, mail: SentMail, messageId: string | undefined): Row => ({
    ...sentKey(owner, token),
    schema,
    mail,
    ...(messageId !== undefined && { messageId }),
  });
  const usedRowsOf = (owner: OwnerId, all: readonly UsedInMail[], now: Instant): readonly Row[] =>
    all
      .filter(({ hashes }) => hashes.length > 0)
      .map(({ company, event, hashes: used }) => ({
        pk: partitionOf(owner),
        sk: usedPrefix(company) + event,
        schema,
        used,
        expires: epochSecondsOf(now) + usedForSeconds,
      }));

  const mailMark = async (owner: OwnerId, mail: string): Promise<MailMark | undefined> => {
    const row = readRowIfThere(mailRow, await table.get(mailKey(owner, mail)));
    if (!row) return undefined;
    const { schema: _schema, ...mark } = row;
    return mark;
  };

  const endRowsOf = async (owner: OwnerId, ending: Ending): Promise<readonly Row[]> => [
    ...(await keyRowsOf(table, owner, ending)),
    { ...mailKey(owner, ending.mail), schema, ...ending.mark, done: true },
  ];

  return {
    async readAheadOfMail(owner, mail, key, token) {
      const others = ['SEARCH', 'OWNER', 'TRAFFIC', 'KEYS'].map((sk) => ({ pk: partitionOf(owner), sk }));
      const asked = [...(key === undefined ? [] : [mailKeyKey(owner, key)]), ...(token === undefined ? [] : [sentKey(owner, token)])];
      // All of them are written under conditions: who goes by what is not so any more finds out, and reads again.
      await table.getMany([mailKey(owner, mail), ...others, ...asked], 'recent');
    },

    mail: mailMark,

    async decide(owner, mail, decision, now) {
      if (await table.put({ ...mailKey(owner, mail), schema, at: now, done: false, decision }, 'absent')) return decision;
      const mark = await mailMark(owner, mail);
      return mark?.done ? 'done' : (mark?.decision ?? decision);
    },

    async finishMail(owner, ending) {
      await table.putMany(await endRowsOf(owner, ending));
    },

    async readAheadOfDecision(owner, item, opened, keys, now) {
      const { claimed = [] } = (await readTraffic(table, owner)).ofDay;
      const isQuiet = claimed.every(({ at }) => Date.parse(now) - Date.parse(at) > quietSeconds * 1_000);
      const rows = keys.map((key) => mailKeyKey(owner, key));
      // A key that is too new to be seen is claimed still, and that is found out by a condition.
      if (isQuiet && opened.every((id) => item.live.includes(id)) && (await readPlannedWith(table, owner, item, rows))) return;
      await table.getMany([...applicationKeys(owner, item.live), ...applicationKeys(owner, opened), ...rows]);
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

    async sentMail(owner, token) {
      const row = readRowIfThere(sentMailRow, await table.get(sentKey(owner, token)));
      return row && { mail: row.mail, ...(row.messageId !== undefined && { messageId: row.messageId }) };
    },

    async putSentMail(owner, token, mail, messageId, links) {
      const linked = links && [linkedRowOf(owner, links.about, { token, revision: links.revision })];
      await table.putMany([sentRowOf(owner, token, mail, messageId), ...(linked ?? [])]);
    },

    async tokenOfOurs(owner, messageIds) {
      // The nearest first; a mail can name thousands.
      for (const messageId of messageIds.slice(-20).reverse()) {
        const [, bySes, byMailbox] = ourMessageId.exec(messageId.trim()) ?? [];
        const id = bySes ?? byMailbox;
        const row = id && readRowIfThere(oursRow, await table.get(oursKey(owner, id.toLowerCase())));
        if (row) return row.token;
      }
      return undefined;
    },

    async isOurs(owner, id) {
      // Taken for one that is not, it is made so once more.
      return (await table.get(oursKey(owner, id.toLowerCase()), 'recent')) !== undefined;
    },

    async addOurs(owner, { token, id, conversation, at, sent, answers, ends, used = [] }) {
      await table.putMany([
        { ...oursKey(owner, id.toLowerCase()), schema, token },
        ...(sent ? [sentRowOf(owner, token, sent, id)] : []),
        ...(conversation
          ? [
              {
                ...conversationKey(owner, conversation.of),
                schema,
                messageIds: firstAndLatest([...new Set(conversation.messageIds)], mostInConversation),
              },
            ]
          : []),
        ...usedRowsOf(owner, used, at),
        ...(answers ? [answeredRow(answers)] : []),
        ...(ends ? await endRowsOf(owner, ends) : []),
      ]);
    },

    async conversation(owner, conversation) {
      const { pk, sk } = conversationKey(owner, conversation);
      const row = readRowIfThere(conversationRow, await table.get({ pk, sk }, 'recent'));
      if (row?.messageIds) return row.messageIds;
      // From before they stood in one row.
      if (!readRowIfThere(searchRow, await table.get(searchKey(owner)))?.older) return [];
      const rows = await table.query(pk, `${sk}#`);
      return rows.flatMap((each) => readRow(conversationRow, each).messageId ?? []);
    },

    async used(owner, company, now, mailedBefore) {
      const rows = (await table.query(partitionOf(owner), usedPrefix(company))).map((row) => readRow(usedRow, row));
      // The table deletes what has expired late, sometimes days.
      const until = mailedBefore === undefined ? Number.POSITIVE_INFINITY : epochSecondsOf(mailedBefore) + usedForSeconds;
      // Rows stand by the names of their events; what was said last is to come last.
      return rows
        .filter(({ expires }) => expires > epochSecondsOf(now) && expires < until)
        .sort((one, other) => one.expires - other.expires)
        .flatMap(({ used }) => used);
    },

    async addUsed(owner, used, now) {
      await table.putMany(usedRowsOf(owner, used, now));
    },
  };
}

function firstAndLatest<Item>(all: readonly Item[], most: number): readonly Item[] {
  return all.length <= most ? all : [...all.slice(0, 1), ...all.slice(1 - most)];
}

/** The rows of the keys of a mail that has come to its end; those that lead to another one stay. */
async function keyRowsOf(table: GrowingTable, owner: OwnerId, { mail, mark, keys }: Ending): Promise<readonly Row[]> {
  const claimed = claimsAt(mark.at, (await readTraffic(table, owner)).ofDay);
  const isClaimed = claimed.some((one) => one.mail === mail);
  const known = isClaimed ? [] : await table.getMany(keys.map((key) => mailKeyKey(owner, key)));
  const isFirst = mark.sameAs === undefined;
  const told = { mail: mark.sameAs ?? mail, ...(isFirst && { revision: 1, ...(mark.outcome && { outcome: mark.outcome }) }) };
  return keys.filter((_, index) => !known[index]).map((key) => ({ ...mailKeyKey(owner, key), schema: rowVersion, ...told }));
}
