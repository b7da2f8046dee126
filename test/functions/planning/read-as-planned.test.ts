import { expect, test } from 'vitest';
import type { Row, Table } from '../../../functions/aws/table.ts';
import { inOneRun, remembering } from '../../../functions/one-run.ts';
import { rowVersion } from '../../../functions/rows/rows.ts';
import { storeOf } from '../../../functions/store/store.ts';
import { tableInMemory } from '../aws/table-in-memory.ts';
import { fact } from '../given/facts.ts';
import { mina } from '../given/laid-out.ts';

const now = '2026-10-12T14:00:00Z';
const applied = fact('applied', '2026-10-01T09:00:00Z', { type: 'application' });
const rejected = fact('rejected', '2026-10-12T13:59:00Z', { type: 'rejection' });

const rowAt = (revision: number, ...facts: readonly (typeof applied)[]): Row =>
  ({ pk: 'OWNER#mina', sk: 'APPLICATION#a1', schema: rowVersion, revision, facts }) as Row;
const claimedAt = (at: string): Row => ({
  pk: 'OWNER#mina',
  sk: 'TRAFFIC',
  schema: rowVersion,
  revision: 1,
  claimed: [{ mail: 'm0', at, keys: [] }],
});

/** A table whose reads of a moment ago do not show the rejection yet. */
function lagging(...others: readonly Row[]): Table {
  const latest = tableInMemory([rowAt(2, applied, rejected), ...others]);
  const before = tableInMemory([rowAt(1, applied), ...others]);
  return {
    ...latest,
    get: (key, how) => (how === 'recent' ? before : latest).get(key),
    getMany: (keys, how) => (how === 'recent' ? before : latest).getMany(keys),
  };
}

test.each<[string, readonly number[] | undefined, readonly Row[], number]>([
  ['as they were a moment ago, where the plan knew no more', [1], [], 1],
  ['as they are, where the plan knew more', [2], [], 2],
  ['as they are, where nobody knows what the plan knew', undefined, [], 2],
  ['as they are, where another mail was decided about a moment ago', [1], [claimedAt('2026-10-12T13:59:55Z')], 2],
  ['as they were, where that is a while ago', [1], [claimedAt('2026-10-12T13:50:00Z')], 1],
])('live applications are read %s', async (_, revisions, others, facts) => {
  const store = storeOf(remembering(lagging(...others)));
  await inOneRun(async () => {
    await store.readAheadOfDecision('mina', { live: ['a1'], ...(revisions && { revisions }) }, [], ['outer <m1@larchmont.example>'], now);
    expect((await store.applications(mina, ['a1'])).flatMap((one) => one.facts)).toHaveLength(facts);
  });
});
