import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../../../functions/aws/table.ts';
import { reconcileSearch } from '../../../functions/planning/reconcile-search.ts';
import { partitionOf } from '../../../functions/rows/partition.ts';
import { addressPartition } from '../../../functions/store/owners.ts';
import { storeOf } from '../../../functions/store/store.ts';
import { defaultSettings, type Owner } from '../../../lib/search/owner/owner.ts';
import type { Instant } from '../../../lib/time.ts';
import { rowsInMemory } from '../../../local/folder/rows-in-memory.ts';
import { rowWriter } from '../../../local/folder/table-rows.ts';
import { withTable } from '../../../local/kept/kept-table.ts';
import { type Stage, startStage } from '../../../local/stage.ts';
import { names } from '../../../local/stage-environment.ts';
import { fact } from '../../../test/functions/given/facts.ts';
import { type Figure, ms, processorTimeOf, seconds } from '../figures.ts';
import { owner } from './employers.ts';

const before: Instant = '2026-10-19T12:00:00Z';

/** Stands in the rows of one owner where each has a name of their own. */
const anyName = 'somebody';

/** So many owners, each with an interview that ends at the same moment: their thank-yous fall due at one minute. Into a folder on disk; how they came to be known is written directly, and not measured. */
export async function dueAtOnce(count: number): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-due-'));
  let stage: Stage | undefined;
  try {
    const { rows, at } = await whoeverIsDue();
    await (await startStage({ dataFolder: folder, startAt: before, held: true, owner })).stop();
    await withTable(join(folder, 'table'), async (client) => {
      const writer = rowWriter(client, names.table);
      for (let number = 0; number < count; number++)
        for (const row of JSON.parse(rows.replaceAll(anyName, nameOf(number))) as Row[]) await writer.put(row);
      await writer.finish();
    });
    stage = await startStage({ dataFolder: folder, startAt: before, held: true, owner });
    const { wakeUps } = stage;
    for (let from = 0; from < count; from += asked)
      await Promise.all(
        Array.from({ length: Math.min(asked, count - from) }, (_, number) => wakeUps.deliver(nameOf(from + number), at, before)),
      );
    await stage.moveClockTo(new Date(Date.parse(at) - 1_000).toISOString());
    const sentBefore = stage.outbox().length;
    const fromMs = performance.now();
    const processor = await processorTimeOf(async () => stage?.moveClockTo(at));
    const took = (performance.now() - fromMs) / 1_000;
    const mails = stage.outbox().length - sentBefore;
    return [
      {
        what: `${count.toLocaleString('en')} follow-ups due at one minute, each of another owner, until all ${mails.toLocaleString('en')} mails are out`,
        is: seconds(took),
      },
      {
        what: 'of these: processor time a mail',
        is: `${ms(processor / Math.max(1, mails))} (${(mails / took).toFixed(1)} a second)`,
      },
    ];
  } finally {
    await stage?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Wake-ups that are made side by side. */
const asked = 20;

const nameOf = (number: number): string => `owner${number}`;

/** The rows of one owner whose thank-you is planned, as text, and when it is due. */
async function whoeverIsDue(): Promise<{ readonly rows: string; readonly at: Instant }> {
  const table = rowsInMemory();
  const store = storeOf(table);
  const somebody: Owner = {
    ...owner,
    id: anyName,
    facts: [],
    language: 'en',
    // A digest would be due with it, or not, by the day of the week.
    settings: { ...defaultSettings, digest: 'off', silenceDays: 'off' },
    captureAddress: `${anyName}@in.followthrough.example`,
  };
  await store.addOwner({ owner: somebody, secret: 'a secret of the bench' });
  const interview = {
    id: 'interview',
    startsAt: '2026-10-20T17:00:00Z',
    endsAt: '2026-10-20T18:00:00Z',
    with: ['ines.duarte@larchmont.example'],
  };
  await store.addFacts(anyName, 'application', [
    fact('applied', '2026-10-01T15:00:00Z', { type: 'application' }),
    fact('invited', '2026-10-12T15:00:00Z', { type: 'invite', interview }),
  ]);
  const nothing = async () => undefined;
  const wakeUps = { deliver: nothing, remove: async () => 0, forget: nothing, inbound: nothing };
  await reconcileSearch({ store, wakeUps }, anyName, before, { touched: ['application'] });
  const thanks = (await store.search(anyName)).plan.find(({ kind }) => kind === 'thank_you');
  if (!thanks) throw new Error('no thank-you is planned after the interview');
  const rows = await Promise.all([partitionOf(anyName), addressPartition(anyName), 'OWNERS'].map((pk) => table.query(pk, '')));
  return { rows: JSON.stringify(rows.flat()), at: thanks.deliverAt };
}
