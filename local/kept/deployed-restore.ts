import type { Row, Table } from '../../functions/aws/table.ts';
import { prefixes } from '../../functions/names.ts';
import { reconcileSearch } from '../../functions/planning/reconcile-search.ts';
import { partitionOf } from '../../functions/rows/partition.ts';
import { readRow, UnknownRow } from '../../functions/rows/read-row.ts';
import {
  applicationRow,
  kindOf,
  type OwnerRow,
  ownerRow,
  rowSchemas,
  rowVersion,
  searchRow,
  tombstonePrefix,
  tombstoneRow,
} from '../../functions/rows/rows.ts';
import { addressPartition } from '../../functions/store/owners.ts';
import { traceRowsOf } from '../../functions/store/traces.ts';
import { localPartOf } from '../../lib/reading/unwrap/address.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import { StageFault } from '../stage-fault.ts';
import type { OpenedServices } from './kept-services.ts';

/** What of a partition comes back. */
type Return = {
  readonly partition: string;
  /** Rows that are missing, or that cannot be read; `over`: what stands there now. */
  readonly rows: readonly { readonly row: Row; readonly over?: Row }[];
  /** Facts that rows on both sides do not share; without an application, those of the search. */
  readonly facts: readonly { readonly application?: string; readonly facts: readonly Fact[] }[];
  /** Rows of the backup that were forgotten since, or say something about what was. */
  readonly forgotten: number;
  /** Who they are then; of an owner, where there is one. */
  readonly owner?: OwnerRow;
};

export type RestoredDeployment = {
  readonly owners: number;
  readonly rows: number;
  readonly facts: number;
  readonly forgotten: number;
  /** Mails that nobody has on record, put back to be read again. */
  readonly mails: number;
};

const account: ReadonlySet<string> = new Set(['OWNER', 'SEARCH', 'TRAFFIC', 'KEYS']);

/**
 * Brings back what a table held, as a backup of it has it: rows that are missing or cannot be read, and facts that are missing in their application. Nothing that is there is taken away, so that what was sent and
 * read since stays so; what was forgotten since stays forgotten. Then mails that came since and are on no record are put where the sweep finds them, and what is due is planned anew. May be done again.
 *
 * @param partitions of the backup
 * @param isMeant without it nothing is written
 * @throws StageFault when the backup holds a row that this version does not know, or somebody wrote meanwhile
 */
export async function restoreDeployed(
  { store, bucket, wakeUps, clock }: OpenedServices,
  { backup, table, partitions }: { readonly backup: Table; readonly table: Table; readonly partitions: readonly string[] },
  isMeant: boolean,
): Promise<RestoredDeployment> {
  // All of it is looked at before anything is written.
  const returns: Return[] = [];
  for (const partition of partitions.filter(isOwners)) returns.push(await returnOf(partition, backup, table));
  const owners = returns.map(({ partition }) => ownerIn(partition));
  for (const partition of partitions.filter((one) => !isOwners(one))) returns.push(await accessOf(partition, backup, table, returns));
  const unread = await mailsOffRecord({ bucket }, returns, table, await store.owners(), owners);
  if (isMeant) {
    for (const { rows } of returns) for (const one of rows) await putBack(table, one);
    for (const { partition, facts, rows } of returns.filter((one) => isOwners(one.partition))) {
      const owner = ownerIn(partition);
      for (const { application, facts: missing } of facts)
        await (application === undefined ? store.addSearchFacts(owner, missing) : store.addFacts(owner, application, missing));
      const touched = [
        ...rows.flatMap(({ row }) => (row.sk.startsWith(applicationPrefix) ? row.sk.slice(applicationPrefix.length) : [])),
        ...facts.flatMap(({ application }) => application ?? []),
      ];
      await reconcileSearch({ store, wakeUps }, owner, clock.now(), { touched });
    }
    for (const mail of unread) {
      const stored = await bucket.get(prefixes.kept + mail, 'whole');
      if (stored) await bucket.put(prefixes.raw + mail, stored.bytes);
    }
  }
  const sum = (count: (one: Return) => number): number => returns.reduce((all, one) => all + count(one), 0);
  return {
    owners: owners.length,
    rows: sum(({ rows }) => rows.length),
    facts: sum(({ facts }) => facts.reduce((all, one) => all + one.facts.length, 0)),
    forgotten: sum(({ forgotten }) => forgotten),
    mails: unread.length,
  };
}

const applicationPrefix = 'APPLICATION#';
const isOwners = (partition: string): boolean => partition.startsWith(partitionOf(''));
const ownerIn = (partition: string): OwnerId => partition.slice(partitionOf('').length);

/** What comes back of an owner. */
async function returnOf(partition: string, backup: Table, table: Table): Promise<Return> {
  const [kept, there] = await both(partition, backup, table);
  const wanted = await withoutForgotten(kept, there, backup);
  const byKey = new Map(there.map((row) => [row.sk, row]));
  const isNew = isBroughtInAnew(there);
  const rows = wanted.flatMap((row) => {
    const over = byKey.get(row.sk);
    if (!over) return [{ row }];
    return ((isNew && account.has(row.sk)) || !isWhole(over)) && !isSame(row, over) ? [{ row, over }] : [];
  });
  const back = new Set(rows.map(({ row }) => row.sk));
  const facts = wanted.flatMap((row) => {
    const other = byKey.get(row.sk);
    const schema = row.sk === 'SEARCH' ? searchRow : row.sk.startsWith(applicationPrefix) ? applicationRow : undefined;
    if (!other || back.has(row.sk) || !schema) return [];
    const known = new Set(readRow(schema, other).facts.map(({ id }) => id));
    const missing = readRow(schema, row).facts.filter(({ id }) => !known.has(id));
    const application = row.sk === 'SEARCH' ? {} : { application: row.sk.slice(applicationPrefix.length) };
    return missing.length === 0 ? [] : [{ ...application, facts: missing }];
  });
  const ownerAfter = rows.find(({ row }) => row.sk === 'OWNER')?.row ?? byKey.get('OWNER');
  return { partition, rows, facts, forgotten: kept.length - wanted.length, ...(ownerAfter && { owner: readRow(ownerRow, ownerAfter) }) };
}

/** A deployment brings in an owner whom it does not know: nothing has happened there yet. */
function isBroughtInAnew(there: readonly Row[]): boolean {
  const isRemoved = there.some(({ removedAt }) => removedAt !== undefined);
  return !isRemoved && !there.some(({ sk }) => [applicationPrefix, 'MAIL#', tombstonePrefix].some((prefix) => sk.startsWith(prefix)));
}

/** What leads to owners: the list of them, and their capture addresses. One that was given up since does not come back, nor one of somebody who was forgotten. */
async function accessOf(partition: string, backup: Table, table: Table, owners: readonly Return[]): Promise<Return> {
  const [kept, there] = await both(partition, backup, table);
  const missing = kept.filter((row) => !there.some(({ sk }) => sk === row.sk));
  const rows = missing.filter((row) => {
    const after = owners.find((one) => ownerIn(one.partition) === row.owner)?.owner;
    return (
      after &&
      (kindOf(row) !== 'ADDRESS' ||
        [localPartOf(after.owner.captureAddress), ...(after.former ?? [])].some((local) => row.pk === addressPartition(local)))
    );
  });
  return { partition, rows: rows.map((row) => ({ row })), facts: [], forgotten: missing.length - rows.length };
}

/** @throws StageFault when either side was written by a version that knows more */
async function both(partition: string, backup: Table, table: Table): Promise<readonly [kept: readonly Row[], there: readonly Row[]]> {
  const [kept, there] = await Promise.all([backup.query(partition, ''), table.query(partition, '')]);
  const strange = kept.find((row) => !isWhole(row)) ?? there.find(({ schema }) => typeof schema === 'number' && schema > rowVersion);
  if (strange)
    throw new StageFault(`This version does not know the form of row ${strange.pk} ${strange.sk}. Use the version that wrote it.`);
  return [kept, there];
}

/** What was forgotten after the backup was made is not brought back by it. */
async function withoutForgotten(kept: readonly Row[], there: readonly Row[], backup: Table): Promise<readonly Row[]> {
  const account = kept.find(({ sk }) => sk === 'OWNER');
  const known = new Set(kept.filter(({ sk }) => sk.startsWith(tombstonePrefix)).map((row) => markOf(row)));
  const since = there
    .filter((row) => row.sk.startsWith(tombstonePrefix) && !known.has(markOf(row)))
    .map((row) => readRow(tombstoneRow, row).of);
  if (since.length === 0 || !account) return kept;
  // The account stays with whoever still has one.
  if (since.includes('everything'))
    return kept.filter(({ sk }) => (sk === 'OWNER' || sk === 'KEYS') && there.some((row) => row.sk === 'OWNER'));
  const { gone, changed } = await traceRowsOf(backup).traces(readRow(ownerRow, account), since);
  const without = new Set(gone.map(({ sk }) => sk));
  const instead = new Map(changed.map((row) => [row.sk, row]));
  return kept.flatMap((row) => (without.has(row.sk) ? [] : [instead.get(row.sk) ?? row]));
}

const markOf = (row: Row): string => `${row.sk} ${String(row.at)}`;

/** Mails that were read to the end, of which nobody's record says so any more. */
async function mailsOffRecord(
  { bucket }: Pick<OpenedServices, 'bucket'>,
  returns: readonly Return[],
  table: Table,
  known: readonly string[],
  restored: readonly string[],
): Promise<readonly string[]> {
  const marks = new Set(returns.flatMap(({ rows }) => rows.map(({ row }) => row.sk)).filter((sk) => sk.startsWith('MAIL#')));
  for (const owner of new Set([...known, ...restored])) for (const { sk } of await table.query(partitionOf(owner), 'MAIL#')) marks.add(sk);
  const kept = (await bucket.list(prefixes.kept)).map(({ key }) => key.slice(prefixes.kept.length));
  return kept.filter((mail) => !marks.has(`MAIL#${mail}`));
}

async function putBack(table: Table, { row, over }: Return['rows'][number]): Promise<void> {
  const revision = Math.max(revisionOf(row) ?? 0, (over && revisionOf(over)) ?? 0) + 1;
  const written = revisionOf(row) === undefined ? row : { ...row, revision };
  const before = over && revisionOf(over);
  const isPut = await table.put(over ? written : row, over ? (before === undefined ? undefined : { revision: before }) : 'absent');
  if (!isPut) throw new StageFault(`Row ${row.pk} ${row.sk} was written by somebody else meanwhile; run this again.`);
}

const revisionOf = ({ revision }: Row): number | undefined => (typeof revision === 'number' ? revision : undefined);

function isWhole(row: Row): boolean {
  const kind = kindOf(row);
  if (kind === undefined) return false;
  try {
    readRow(rowSchemas[kind], row);
    return true;
  } catch (error) {
    if (error instanceof UnknownRow) return false;
    throw error;
  }
}

const isSame = ({ revision: _one, ...row }: Row, { revision: _other, ...over }: Row): boolean => sorted(row) === sorted(over);

const sorted = (row: object): string => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
