import type { ApplicationId, Fact } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Delivery } from '../../lib/search/search.ts';
import { type Instant, isAfter } from '../../lib/time.ts';
import type { GrowingTable, Key, Row } from '../aws/table.ts';
import { epochSecondsOf } from '../rows/expiry.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRow, readRowIfThere } from '../rows/read-row.ts';
import { applicationRow, deliveryRow, rowVersion, tombstonePrefix, tombstoneRow } from '../rows/rows.ts';
import { hashOf } from '../secrets/hash.ts';
import type { Deliveries } from './deliveries.ts';
import { applicationKey, type Searches } from './searches.ts';

/** What is left of something forgotten: hashes by which its mails are known again, should one of them still be on its way. */
export type Tombstone = {
  /** An application, or everything that came before. */
  readonly of: ApplicationId | 'everything';
  readonly at: Instant;
  /** Hashes of the names of its mails, of the keys of those mails, of what leads to its application, and of its company. */
  readonly mails: readonly string[];
  readonly mailKeys: readonly string[];
  readonly lookups: readonly string[];
  readonly companies: readonly string[];
};

/** What keeps forgotten things forgotten while their mails may still be on their way. */
export type Tombstones = {
  tombstones(owner: OwnerId, now: Instant): Promise<readonly Tombstone[]>;
  /** @param days as long as a mail as it came may lie anywhere */
  putTombstone(owner: OwnerId, tombstone: Tombstone, days: number): Promise<void>;
};

const tombstoneKey = (owner: OwnerId, of: string): Key => ({ pk: partitionOf(owner), sk: tombstonePrefix + of });
/** Where it may say that an application is forgotten. */
export const tombstoneKeys = (owner: OwnerId, application: ApplicationId): readonly Key[] =>
  [application, 'everything'].map((of) => tombstoneKey(owner, of));

/** A thread of thousands of mails must not make a row that is too large to keep. */
const mostHashes = 2_000;

export function tombstonesOf(table: GrowingTable): Tombstones {
  return {
    async tombstones(owner, now) {
      const rows = (await table.query(partitionOf(owner), tombstonePrefix)).map((row) => readRow(tombstoneRow, row));
      // The table deletes what has expired late, sometimes days.
      return rows.filter(({ expires }) => expires > epochSecondsOf(now)).map(({ schema: _, expires: __, ...tombstone }) => tombstone);
    },

    async putTombstone(owner, tombstone, days) {
      const key = tombstoneKey(owner, tombstone.of);
      const before = readRowIfThere(tombstoneRow, await table.get(key));
      const both = (field: 'mails' | 'mailKeys' | 'lookups' | 'companies') =>
        [...new Set([...tombstone[field], ...(before?.[field] ?? [])])].slice(0, mostHashes);
      await table.put({
        ...key,
        schema: rowVersion,
        of: tombstone.of,
        at: tombstone.at,
        mails: both('mails'),
        mailKeys: both('mailKeys'),
        lookups: both('lookups'),
        companies: both('companies'),
        expires: epochSecondsOf(tombstone.at) + days * 24 * 3600,
      });
    },
  };
}

/**
 * Keeps what was forgotten from coming back by a run that began before it was forgotten and writes after: whatever such a run writes about it is emptied again at once, and handed to the function that forgets,
 * which alone may take rows away. The mark is written first when forgetting, so that one of the two sees the other. What was learned later is new, and stays.
 *
 * @param forgetAgain hands it over
 */
export function keepForgotten(
  table: GrowingTable,
  { search, addFacts, finish }: Pick<Searches, 'search' | 'addFacts'> & Pick<Deliveries, 'finish'>,
  forgetAgain: ForgetAgain,
): KeepsForgotten {
  /** By a mark of its own, or with everything. */
  const forgottenAt = async (owner: OwnerId, application: ApplicationId, how?: 'anew'): Promise<Instant | undefined> => {
    const marks = await Promise.all(tombstoneKeys(owner, application).map((key) => table.get(key, how)));
    const moments = marks.flatMap((mark) => readRowIfThere(tombstoneRow, mark)?.at ?? []);
    return moments.reduce<Instant | undefined>((latest, at) => (latest === undefined || isAfter(at, latest) ? at : latest), undefined);
  };

  /** @returns when it was forgotten, unless something was learned of it since */
  const isOverSince = async (owner: OwnerId, application: ApplicationId, how?: 'anew'): Promise<Instant | undefined> => {
    const at = await forgottenAt(owner, application, how);
    if (at === undefined) return undefined;
    const row = readRowIfThere(applicationRow, await table.get(applicationKey(owner, application), how));
    return row?.facts.some(({ knownAt }) => isAfter(knownAt, at)) ? undefined : at;
  };

  /** @param emptied the row without what was forgotten; nothing where it holds none of that */
  const empty = async (key: Key, emptied: (row: Row) => (Row & { readonly revision: number }) | undefined): Promise<void> => {
    for (;;) {
      const row = await table.get(key, 'anew');
      const next = row && emptied(row);
      if (!next || (await table.put({ ...next, revision: next.revision + 1 }, { revision: next.revision }))) return;
    }
  };

  const emptyApplication = async (
    owner: OwnerId,
    application: ApplicationId,
    at: Instant,
    left = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ knownAt }) => isAfter(knownAt, at)),
  ): Promise<void> => {
    const key = applicationKey(owner, application);
    let isEmptied = false;
    await empty(key, (row) => {
      const known = readRow(applicationRow, row);
      const facts = [...left(known.facts)];
      isEmptied = facts.length < known.facts.length;
      return isEmptied ? { ...key, ...known, facts } : undefined;
    });
    if (isEmptied) await forgetAgain(owner, application, at);
  };

  return {
    async isForgotten(owner, application, now) {
      // Read after the claim: where it tells of no marks, whoever sets one from now on finds the claim's row.
      const { forgot, older } = await search(owner);
      const at = forgot || older ? await isOverSince(owner, application) : undefined;
      if (at === undefined) return false;
      await forgetAgain(owner, application, isAfter(now, at) ? now : at);
      return true;
    },

    async addFacts(owner, application, facts) {
      // Whoever forgets writes the search item before the rows go: who has read it before loses the condition of its plan, and looks again then (`dropForgotten`).
      const { forgot, older } = await search(owner);
      if (!forgot && !older) return addFacts(owner, application, facts);
      const at = await forgottenAt(owner, application);
      const later = facts.filter(({ knownAt }) => at === undefined || isAfter(knownAt, at));
      if (later.length === 0) return [];
      const added = await addFacts(owner, application, later);
      const now = added.length > 0 ? await forgottenAt(owner, application, 'anew') : undefined;
      if (now === undefined || later.some(({ knownAt }) => isAfter(knownAt, now))) return added;
      await emptyApplication(owner, application, now);
      return [];
    },

    async dropForgotten(owner, applications, late) {
      for (const application of applications) {
        const at = await forgottenAt(owner, application, 'anew');
        if (at !== undefined) await emptyApplication(owner, application, at);
        if (late === undefined) continue;
        const isOfIt = ({ source }: Fact): boolean => source !== 'owner' && source.mail === late.heldBack;
        await emptyApplication(owner, application, late.now, (facts) => (facts.every(isOfIt) ? [] : facts));
      }
    },

    async finish(claim, deliveries) {
      // Who forgets looks for rows after the mark is written, and takes away this one too: then it was met. Else the claim came later, and who claims looks for marks.
      const how = await finish(claim, deliveries);
      if (how === 'alone') return how;
      const applications = [...new Set(deliveries.map(({ application }) => application))];
      const forgotten = new Map(
        await Promise.all(applications.map(async (id) => [id, await isOverSince(claim.owner, id, 'anew')] as const)),
      );
      // By what is known of it, not by when it was sent: it takes a while to forget, and a mail may set out meanwhile.
      const isOver = ({ application }: Delivery): boolean => forgotten.get(application) !== undefined;
      if (deliveries.length === 0 || !deliveries.every(isOver)) return how;
      const key = { pk: partitionOf(claim.owner), sk: claim.event };
      await empty(key, (row) => {
        const known = readRow(deliveryRow, row);
        return { ...key, ...known, deliveries: known.deliveries.filter((one) => !isOver(one)) };
      });
      for (const [application, at] of forgotten) if (at !== undefined) await forgetAgain(claim.owner, application, at);
      return how;
    },
  };
}

/** The same writes as without it, each with a look whether it came too late. */
export type KeepsForgotten = Pick<Searches, 'addFacts'> &
  Pick<Deliveries, 'finish'> & {
    /** Whether an application was forgotten, and nothing learned of it since; then whoever claimed something about it has left a row, and that is handed over too. */
    isForgotten(owner: OwnerId, application: ApplicationId, now: Instant): Promise<boolean>;
    /**
     * Takes away what was recorded of applications while they were forgotten.
     * @param late a mail that is held back: those that it has opened go as well
     */
    dropForgotten(
      owner: OwnerId,
      applications: readonly ApplicationId[],
      late?: { readonly heldBack: string; readonly now: Instant },
    ): Promise<void>;
  };

/** @param at when it was forgotten */
export type ForgetAgain = (owner: OwnerId, application: ApplicationId, at: Instant) => Promise<void>;

/** A mail as far as it must be known to say whether it is about something forgotten. */
export type Suspect = {
  readonly mail: string;
  /** When it reached the bucket. */
  readonly storedAt: Instant;
  readonly keys: readonly string[];
  /** Keys of its thread and its calendar events, which belong to one application alone. */
  readonly threads: readonly string[];
  readonly people: readonly string[];
  readonly company?: string;
  /** It would change nothing that is still kept. */
  readonly isNews: boolean;
};

/**
 * Whether a mail was on its way when its application was forgotten. One that came later is the owner's new word, and counts.
 */
export function wasForgotten(suspect: Suspect, tombstones: readonly Tombstone[]): boolean {
  const { mail, storedAt, keys, threads, people, company, isNews } = suspect;
  const has = (hashes: readonly string[], values: readonly string[]): boolean => values.some((value) => hashes.includes(hashOf(value)));
  return tombstones.some((tombstone) => {
    if (isAfter(storedAt, tombstone.at)) return false;
    if (tombstone.of === 'everything' || has(tombstone.mails, [mail]) || has(tombstone.mailKeys, keys)) return true;
    if (!isNews) return false;
    const sameCompany = company === undefined ? undefined : has(tombstone.companies, [company.toLowerCase()]);
    return has(tombstone.lookups, threads) || sameCompany === true || (sameCompany === undefined && has(tombstone.lookups, people));
  });
}
