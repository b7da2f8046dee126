import type * as z from 'zod/mini';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { rememberingObjects, rememberingTexts } from '../../lib/remembered.ts';
import type { ApplicationId, Fact } from '../../lib/search/fact.ts';
import { describedApplication } from '../../lib/search/known.ts';
import type { Owner, OwnerId } from '../../lib/search/owner/owner.ts';
import { addFact } from '../../lib/search/record.ts';
import type { Application } from '../../lib/search/search.ts';
import type { Instant } from '../../lib/time.ts';
import type { GrowingTable, Key, Row } from '../aws/table.ts';
import { table as names } from '../names.ts';
import { areKnown, isKnown } from '../one-run.ts';
import { type DueOwners, dueOwnersOf, dueShardOf } from '../planning/due-owners.ts';
import { lookupKeysIn, lookupKeysOf } from '../rows/lookup-keys.ts';
import { partitionOf } from '../rows/partition.ts';
import { readRow, readRowIfThere } from '../rows/read-row.ts';
import { applicationRow, findRow, lookupRow, rowVersion, searchRow } from '../rows/rows.ts';
import { hashOf } from '../secrets/hash.ts';
import type { EventDeliveries } from './deliveries.ts';
import { openedIn } from './traffic.ts';

/** The search item: what is planned and what it stands on. `revision` 0: there is none yet. */
export type SearchItem = {
  readonly revision: number;
  /** Applications that something may still be planned for. */
  readonly live: readonly ApplicationId[];
  /** The revisions of their rows that it was planned with; absent: nobody knows. */
  readonly revisions?: readonly number[];
  /** Facts that concern all applications. */
  readonly facts: readonly Fact[];
  readonly plan: readonly FollowUp[];
  readonly nextDueAt?: Instant;
  /** Until when the weekly digest has told everything. */
  readonly digestedUntil?: Instant;
  /** What was delivered about the live ones, as far as it was known when it was planned; absent: nobody looked yet. `open`: a mail about it was under way. */
  readonly delivered?: readonly (Pick<EventDeliveries, 'event' | 'deliveries'> & { readonly open?: true })[];
  /** There may be marks of what was forgotten. */
  readonly forgot?: true;
  /** There are applications that are live no more. */
  readonly rests?: true;
  /** An earlier version wrote rows to this. */
  readonly older?: true;
};

/** The search item of an owner, and the applications with their facts. */
export type Searches = {
  search(owner: OwnerId, how?: 'anew'): Promise<SearchItem>;
  /** Replaces the item as a whole. @returns false when it is not at `revision` any more */
  putSearch(owner: OwnerId, item: SearchItem): Promise<boolean>;
  /** The digest has told everything until then. */
  putDigested(owner: OwnerId, until: Instant): Promise<void>;
  /** In the order asked for; those that do not exist are left out. Closed ones are read too. */
  applications(owner: Owner, ids: readonly ApplicationId[]): Promise<readonly Application[]>;
  /** All of them, closed ones too, in the order of their ids. */
  allApplications(owner: Owner): Promise<readonly Application[]>;
  /**
   * Adds facts to an application, which is made when it is not there. One that is at hand (live, or being opened) is found by looking at it; any other is made findable by what they name.
   * @returns the ids of those that were not there before
   */
  addFacts(owner: OwnerId, application: ApplicationId, facts: readonly Fact[]): Promise<readonly string[]>;
  /** Reads at once what a run about this search will ask for: after the search item, which has to be read before all that its plan follows from. @param also other rows */
  readAhead(owner: OwnerId, applications: readonly ApplicationId[], also?: readonly Key[]): Promise<void>;
  /** The revisions of the rows of these, where all of them were read by this very run. */
  revisionsRead(owner: OwnerId, applications: readonly ApplicationId[]): Promise<readonly number[] | undefined>;
  /** Adds facts that concern all applications. */
  addSearchFacts(owner: OwnerId, facts: readonly Fact[]): Promise<readonly string[]>;
  /** Makes applications findable that are live no more. */
  putAside(owner: OwnerId, applications: readonly Pick<Application, 'id' | 'facts'>[]): Promise<void>;
  /** Applications that were recorded under any of these keys, closed ones too. */
  lookUp(owner: OwnerId, keys: readonly string[]): Promise<readonly ApplicationId[]>;
} & DueOwners;

const schema = rowVersion;
export const searchKey = (owner: OwnerId): Key => ({ pk: partitionOf(owner), sk: 'SEARCH' });
export const applicationPrefix = 'APPLICATION#';
export const applicationKey = (owner: OwnerId, id: ApplicationId): Key => ({ pk: partitionOf(owner), sk: applicationSort(id) });
/** Made once: asked for with every plan, a hundred at a time. */
const applicationSort = rememberingTexts((id) => applicationPrefix + id);
const keysOfLists = rememberingObjects((_ids: readonly ApplicationId[]) => new Map<OwnerId, readonly Key[]>());
/** Of the very same list the very same keys: what a run has read of them is known by the list (`functions/one-run.ts`). */
export function applicationKeys(owner: OwnerId, ids: readonly ApplicationId[]): readonly Key[] {
  const known = keysOfLists(ids);
  const keys = known.get(owner) ?? Object.freeze(ids.map((id) => applicationKey(owner, id)));
  known.set(owner, keys);
  return keys;
}
const findKey = (owner: OwnerId, key: string) => ({ pk: partitionOf(owner), sk: `FIND#${hashOf(key)}` });

/** Whoever applies to one company more often than this is found by the later ones. */
const mostFound = 200;
const lookupPrefix = (key: string) => `LOOKUP#${hashOf(key)}#`;

export function searchesOf(table: GrowingTable): Searches {
  const search = async (owner: OwnerId, how?: 'anew'): Promise<SearchItem> => {
    const row = readRowIfThere(searchRow, await table.get(searchKey(owner), how));
    if (!row) return { revision: 0, live: [], facts: [], plan: [] };
    return itemIn(row);
  };

  const putSearch = (owner: OwnerId, item: SearchItem): Promise<boolean> =>
    table.put(
      {
        ...searchKey(owner),
        schema,
        ...item,
        revision: item.revision + 1,
        // Sparse: without a next moment the item is not in the index.
        ...(item.nextDueAt !== undefined && { [names.dueIndex.partition]: dueShardOf(owner) }),
      },
      item.revision === 0 ? 'absent' : { revision: item.revision },
    );

  const isAtHand = async (owner: OwnerId, application: ApplicationId): Promise<boolean> =>
    (await search(owner)).live.includes(application) || (await openedIn(table, owner)).includes(application);

  const noteRest = async (owner: OwnerId): Promise<void> => {
    for (;;) {
      const item = await search(owner);
      if (item.rests || (await putSearch(owner, { ...item, rests: true }))) return;
    }
  };

  /** As the many that name one company meet in one row, each row is read before it is written. It happens when an application comes to rest, and hardly ever else. */
  const findBy = async (owner: OwnerId, keys: ReadonlySet<string>, application: ApplicationId): Promise<void> => {
    for (const key of keys) {
      for (;;) {
        const row = readRowIfThere(findRow, await table.get(findKey(owner, key), 'anew'));
        if (row?.applications.includes(application)) break;
        const applications = [...(row?.applications ?? []), application].slice(-mostFound);
        const next = { ...findKey(owner, key), schema, revision: (row?.revision ?? 0) + 1, applications };
        if (await table.put(next, row ? { revision: row.revision } : 'absent')) break;
      }
    }
  };

  return {
    search,
    putSearch,

    async putDigested(owner, until) {
      for (;;) {
        const item = await search(owner);
        if (item.digestedUntil !== undefined && item.digestedUntil >= until) return;
        if (await putSearch(owner, { ...item, digestedUntil: until })) return;
      }
    },

    async applications(owner, ids) {
      return toldBy(ids, await table.getMany(applicationKeys(owner.id, ids)), owner);
    },

    async allApplications(owner) {
      return (await table.query(partitionOf(owner.id), applicationPrefix)).flatMap((row) => {
        const { facts } = readRow(applicationRow, row);
        // Emptied: it was forgotten, and its row goes soon.
        return facts.length === 0 ? [] : [describedApplication(row.sk.slice(applicationPrefix.length), facts, owner)];
      });
    },

    async readAhead(owner, applications, also = []) {
      const beside = ['OWNER', 'TRAFFIC', 'KEYS'].map((sk) => ({ pk: partitionOf(owner), sk }));
      const keys = applicationKeys(owner, applications);
      await table.getMany([...beside, ...also, ...(areKnown(keys) ? [] : keys)]);
    },

    async revisionsRead(owner, applications) {
      const keys = applicationKeys(owner, applications);
      return areKnown(keys) ? (await table.getMany(keys)).map((row) => Number(row?.revision ?? 0)) : undefined;
    },

    async addFacts(owner, application, facts) {
      const key = applicationKey(owner, application);
      // One that this very run opens is not there, or its condition says so.
      for (let isOpened = !isKnown(key) && (await openedIn(table, owner)).includes(application); ; isOpened = false) {
        const row = isOpened ? undefined : readRowIfThere(applicationRow, await table.get(key));
        const before = row?.facts ?? [];
        const { all, added } = addAll(before, facts);
        if (added.length === 0) return added;
        // Harmless before the write: a row that leads to nothing is passed over. What earlier facts named is there already.
        if (!(await isAtHand(owner, application))) {
          const known = new Set(before.flatMap(lookupKeysOf));
          const keys = new Set(facts.filter(({ id }) => added.includes(id)).flatMap(lookupKeysOf));
          for (const one of known) keys.delete(one);
          await findBy(owner, keys, application);
          await noteRest(owner);
        }
        const written = await table.put(
          { ...key, schema, revision: (row?.revision ?? 0) + 1, facts: all },
          row ? { revision: row.revision } : 'absent',
        );
        if (written) return added;
      }
    },

    async addSearchFacts(owner, facts) {
      for (;;) {
        const item = await search(owner);
        const { all, added } = addAll(item.facts, facts);
        if (added.length === 0 || (await putSearch(owner, { ...item, facts: all }))) return added;
      }
    },

    async putAside(owner, applications) {
      for (const { id, facts } of applications) await findBy(owner, new Set(facts.flatMap(lookupKeysOf)), id);
    },

    async lookUp(owner, asked) {
      const keys = [...new Set(asked)];
      const { live, rests, older } = await search(owner);
      const opened = await openedIn(table, owner);
      const atHand = await table.getMany(applicationKeys(owner, opened.length === 0 ? live : [...live, ...opened]));
      const isAsked = ({ facts }: { readonly facts: readonly Fact[] }) => keys.some((key) => lookupKeysIn(facts).has(key));
      const rows = rests
        ? await table.getMany(
            keys.map((key) => findKey(owner, key)),
            'recent',
          )
        : [];
      const before = older ? await Promise.all(keys.map((key) => table.query(partitionOf(owner), lookupPrefix(key), 'recent'))) : [];
      const found = [
        ...atHand.flatMap((row) => (row && isAsked(readRow(applicationRow, row)) ? [row.sk.slice(applicationPrefix.length)] : [])),
        ...rows.flatMap((row) => readRowIfThere(findRow, row)?.applications ?? []),
        ...before.flat().map((row) => readRow(lookupRow, row).application),
      ];
      return [...new Set(found)].sort();
    },

    dueOwners: dueOwnersOf(table),
  };
}

/**
 * Reads the live applications as they were a moment ago: at half the price, and still no older than the plan on record. One of which the plan knew more is read as it is now.
 *
 * @param also other rows, read with them
 * @returns false, and nothing was read, when it is not known what the plan was made with
 */
export async function readPlannedWith(
  table: GrowingTable,
  owner: OwnerId,
  { live, revisions }: Pick<SearchItem, 'live' | 'revisions'>,
  also: readonly Key[],
): Promise<boolean> {
  if (live.length > 0 && revisions?.length !== live.length) return false;
  const keys = applicationKeys(owner, live);
  const rows = await table.getMany([...keys, ...also], 'recent');
  const isBehind = (index: number): boolean => Number(rows[index]?.revision ?? 0) < (revisions?.[index] ?? 0);
  await Promise.all(keys.filter((_, index) => isBehind(index)).map((key) => table.get(key, 'anew')));
  return true;
}

/** A row that is still what it was is asked for many times in a run. */
const itemIn = rememberingObjects(
  ({ schema: _schema, dueShard: _dueShard, ...item }: z.infer<typeof searchRow>): SearchItem => Object.freeze(item),
);

type Told = {
  readonly rows: readonly (Row | undefined)[];
  readonly addresses: readonly string[];
  /** By their rows. */
  readonly each: readonly (Application | undefined)[];
  readonly applications: readonly Application[];
};

/** What the same list of applications was told by last: while no row of them is another one, they are the very same list too, for whoever remembers what follows from it. */
const lastTold = new WeakMap<readonly ApplicationId[], Told>();

function toldBy(ids: readonly ApplicationId[], rows: readonly (Row | undefined)[], owner: Owner): readonly Application[] {
  const { addresses } = owner;
  const last = lastTold.get(ids);
  const before = last?.addresses === addresses ? last : undefined;
  const isAsBefore = (index: number): boolean => before !== undefined && before.rows[index] === rows[index];
  if (before && (before.rows === rows || rows.every((_, index) => isAsBefore(index)))) return before.applications;
  const each = ids.map((id, index) => {
    if (isAsBefore(index)) return before?.each[index];
    const row = readRowIfThere(applicationRow, rows[index]);
    return row && row.facts.length > 0 ? describedApplication(id, row.facts, owner) : undefined;
  });
  const applications = each.filter((application) => application !== undefined);
  lastTold.set(ids, { rows, addresses, each, applications });
  return applications;
}

function addAll(facts: readonly Fact[], more: readonly Fact[]): { all: readonly Fact[]; added: readonly string[] } {
  let all = facts;
  const added: string[] = [];
  for (const fact of more) {
    const grown = addFact(all, fact);
    if (grown === 'there') continue;
    all = grown;
    added.push(fact.id);
  }
  return { all, added };
}
