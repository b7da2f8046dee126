import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { toAttributes } from '../../functions/aws/attributes.ts';
import type { Row } from '../../functions/aws/table.ts';
import { dueShardOf } from '../../functions/planning/due-owners.ts';
import { partitionOf } from '../../functions/rows/partition.ts';
import { rowVersion } from '../../functions/rows/rows.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import { type Counted, type Counts, startCounted } from '../../test/costs/counted.ts';
import { mina } from '../../test/functions/given/laid-out.ts';
import { type Figure, ms, processorTimeOf, type Section, times } from './figures.ts';
import { mailsOfAJourney, takeInCounted } from './journeys.ts';
import { unitsOf } from './marks.ts';

/** What grows, and by how much a mail may grow with it. */
type Growth = { readonly what: string; readonly most: number };
type Seen = { readonly units: number; readonly calls: number; readonly milliseconds: number; readonly sweep: Counts };

const closedAt = '2025-11-03T15:00:00Z';

/** Capacity and time of one mail and of one sweep while what is closed, or not ours, grows. */
export async function benchScale(applications: readonly number[], owners: readonly number[]): Promise<Section> {
  // A process that has just begun takes several times as long for its first mails.
  for (let round = 0; round < warmRounds; round++) await lookIn(noRows);
  const figures: Figure[] = [];
  for (const [label, withDrafts] of [
    ['closed applications', false],
    ['closed applications, each with two drafts that were delivered', true],
  ] as const)
    figures.push(
      ...(await grow(applications, { what: label, most: 1.2 }, (count) =>
        Array.from({ length: count }, (_, number) => closedApplication(number, withDrafts)).flat(),
      )),
    );
  figures.push(
    ...(await grow(owners, { what: 'owners', most: 1.02 }, (count) =>
      Array.from({ length: count }, (_, number) => anOwner(number)).flat(),
    )),
  );
  return {
    title: 'Scale',
    about:
      'An invitation to an application that is open, taken in with a receipt, in a table that holds so much beside it; the rows beside it are written directly. Units are those of reads and writes together. The sweep reads nothing but what is due.',
    figures,
  };
}

async function grow(
  counts: readonly number[],
  { what, most }: Growth,
  rowsOf: (count: number) => readonly Row[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let first: Seen | undefined;
  for (const count of counts) {
    const seen = await lookIn(rowsOf(count));
    first ??= seen;
    const label = `${count.toLocaleString('en')} ${what}`;
    const growth = seen.units / first.units;
    figures.push({
      what: `${label}: units, calls and processor time a mail`,
      is: `${seen.units} units, ${seen.calls} calls, ${ms(seen.milliseconds)}`,
      mark: `≤ ${times(most)} the units of the first`,
      holds: growth <= most,
    });
    figures.push({ what: `${label}: a sweep`, is: `${unitsOf(seen.sweep)} units, ${seen.sweep.tableCalls} calls` });
  }
  return figures;
}

const warmRounds = 10;
const noRows: readonly Row[] = [];

/** In a table of its own that holds these rows. */
async function lookIn(rows: readonly Row[]): Promise<Seen> {
  const stage = await startCounted();
  try {
    await write(stage, rows);
    return await look(stage);
  } finally {
    await stage.stop();
  }
}

async function look(stage: Counted): Promise<Seen> {
  await takeInCounted(stage, mailsOfAJourney.receipt);
  let counts: Counts | undefined;
  const milliseconds = await processorTimeOf(async () => {
    counts = (await takeInCounted(stage, mailsOfAJourney.panel)).counts;
  });
  const sweep = await stage.count(() => sweepOnce(stage.services, mailsOfAJourney.panel.at));
  return { units: counts ? unitsOf(counts) : 0, calls: counts?.tableCalls ?? 0, milliseconds, sweep };
}

/** As it is kept half a year after its last word: off the list of live ones. */
function closedApplication(number: number, withDrafts: boolean): readonly Row[] {
  const pk = partitionOf(mina.id);
  const id = `closed${String(number).padStart(14, 'x')}`;
  const said = {
    saidAt: closedAt,
    knownAt: closedAt,
    source: 'owner',
    evidence: [],
    about: { company: `Closed House ${number}`, role: 'Editor' },
  };
  const facts = [
    { id: `${id} 1`, type: 'application', ...said },
    { id: `${id} 2`, type: 'rejection', ...said },
  ];
  const delivered = (kind: string): Row => ({
    pk,
    sk: `DELIVERY#${id}.${kind}.owner.2025-11-10`,
    schema: rowVersion,
    revision: 2,
    rounds: 1,
    deliveries: [
      {
        followUp: `${id}.${kind}.owner.2025-11-10`,
        kind,
        application: id,
        alsoFor: [],
        to: 'owner',
        at: closedAt,
        how: 'delivered',
        messageId: `sent-${id}`,
      },
    ],
  });
  return [
    { pk, sk: `APPLICATION#${id}`, schema: rowVersion, revision: 2, facts },
    { pk, sk: `LOOKUP#${id}#${id}`, schema: rowVersion, application: id },
    ...(withDrafts ? [delivered('app_followup_1'), delivered('app_followup_2')] : []),
  ];
}

/** Another owner, with something planned for next year. */
function anOwner(number: number): readonly Row[] {
  const id = `other${number}`;
  return [
    { pk: `ADDRESS#other${number}`, sk: 'ADDRESS', schema: rowVersion, owner: id },
    {
      pk: partitionOf(id),
      sk: 'SEARCH',
      schema: rowVersion,
      revision: 1,
      live: [],
      facts: [],
      plan: [],
      nextDueAt: '2027-10-01T14:00:00Z',
      dueShard: dueShardOf(id),
    },
  ];
}

const mostInABatch = 25;

async function write({ table }: Counted, rows: readonly Row[]): Promise<void> {
  const client = new DynamoDBClient(table.settings);
  for (let from = 0; from < rows.length; from += mostInABatch) {
    const requests = rows.slice(from, from + mostInABatch).map((row) => ({ PutRequest: { Item: toAttributes(row) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
  }
  client.destroy();
}
