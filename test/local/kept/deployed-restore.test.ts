import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../functions/aws/table.ts';
import { deliverDue } from '../../../functions/deliver.ts';
import { forget } from '../../../functions/forgetting/forget-application.ts';
import { receiveLeftOver } from '../../../functions/inbound.ts';
import { readRow } from '../../../functions/rows/read-row.ts';
import { applicationRow, rowVersion } from '../../../functions/rows/rows.ts';
import { storeOf } from '../../../functions/store/store.ts';
import { sweepOnce } from '../../../functions/sweep.ts';
import { restoreDeployed } from '../../../local/kept/deployed-restore.ts';
import { noWakeUps } from '../../functions/aws/bucket-in-memory.ts';
import { tableInMemory } from '../../functions/aws/table-in-memory.ts';
import { fact } from '../../functions/given/facts.ts';
import { type LaidOut, laidOutForMina, mina } from '../../functions/given/laid-out.ts';
import { factTypes, kindsSent, planned, receiving, takeIn } from '../../functions/given/taking-in.ts';
import { application, asStored, invitation, rejection } from '../../functions/store/mails.ts';
import { type TwoTables, twoTables } from '../lost-table.ts';

const appliedAt = '2026-10-05T13:12:30Z';
const invitedAt = '2026-10-08T14:31:00Z';
const thanksAt = '2026-10-14T17:00:00Z';
const rejectedAt = '2026-10-16T14:31:00Z';

type Stage = LaidOut & TwoTables;

async function withApplication(): Promise<Stage> {
  const stage = await laidOutForMina(appliedAt);
  const tables = await twoTables(stage);
  await takeIn(stage, 'm1', application, appliedAt);
  await takeIn(stage, 'm2', invitation, invitedAt, { source: 'ines.duarte@larchmont.example' });
  return { ...stage, ...tables };
}

async function restored(stage: Stage, now: string, isMeant = true) {
  const opened = { ...stage.services, clock: { now: () => now }, outbox: { removeAbout: async () => undefined } };
  const { table, backup } = stage;
  return restoreDeployed(opened, { table, backup, partitions: await stage.partitions() }, isMeant);
}

/** As CloudFormation leaves a table that it made anew. */
const enrolledAnew = ({ services }: Stage) =>
  services.store.addOwner({
    owner: { ...mina, name: '', captureAddress: 'n8w4pq2xk7@in.example.com' },
    secret: 'another secret of the test',
  });

const deliverSwept = async (stage: Stage, now: string) => {
  stage.clock.setTo(Date.parse(now));
  const { searches } = await sweepOnce(stage.services, now);
  return searches === 0 ? [] : (await deliverDue(stage.services, { owner: 'mina' }, now)).map(({ is }) => is);
};

test('after the table and all wake-ups were lost, what is due goes out once, and nothing that went out before', async () => {
  const stage = await withApplication();
  const before = await planned(stage);
  expect(before).toContain('thank_you');
  await stage.backUp();
  await stage.lose();
  await enrolledAnew(stage);
  expect(await deliverSwept(stage, thanksAt)).toEqual([]);

  expect(await restored(stage, thanksAt, false)).toMatchObject({ owners: 1, facts: 0, forgotten: 0, mails: 0 });
  expect(await planned(stage)).toEqual([]);
  const { rows } = await restored(stage, thanksAt);
  expect(rows).toBeGreaterThan(10);
  expect(await planned(stage)).toEqual(before);
  expect((await stage.services.store.owner('mina'))?.owner).toEqual(mina);

  const sentBefore = kindsSent(stage).length;
  expect(await deliverSwept(stage, thanksAt)).toEqual(['sent']);
  expect(kindsSent(stage).slice(sentBefore)).toEqual(['thank_you']);
  expect(await deliverSwept(stage, '2026-10-14T18:00:00Z')).toEqual([]);
  // Once more changes nothing, for what is there stays.
  expect(await restored(stage, thanksAt)).toMatchObject({ rows: 0, facts: 0, mails: 0 });
  expect(await deliverSwept(stage, '2026-10-14T19:00:00Z')).toEqual([]);
});

test('what was mailed before the backup is not mailed again', async () => {
  const stage = await withApplication();
  await deliverDue(stage.services, { owner: 'mina' }, thanksAt);
  await stage.backUp();
  await stage.lose();
  const sent = kindsSent(stage);
  await restored(stage, thanksAt);
  await deliverDue(stage.services, { owner: 'mina' }, '2026-10-14T18:00:00Z');
  expect(kindsSent(stage)).toEqual(sent);
});

test('mails that came after the backup are read again, and count as if nothing had been lost', async () => {
  const stage = await withApplication();
  await stage.backUp();
  const raw = asStored(rejection, { source: 'ines.duarte@larchmont.example', recipient: mina.captureAddress, dmarc: 'pass' });
  await takeIn(stage, 'm3', raw, rejectedAt, { source: 'ines.duarte@larchmont.example' });
  const known = await factTypes(stage);
  await stage.lose();

  expect(await restored(stage, rejectedAt)).toMatchObject({ mails: 1 });
  expect(await factTypes(stage)).not.toEqual(known);
  stage.clock.setTo(Date.parse('2026-10-16T16:00:00Z'));
  expect((await sweepOnce(stage.services, '2026-10-16T16:00:00Z')).mails).toBe(1);
  await receiveLeftOver(receiving(stage), 'raw/m3', '2026-10-16T16:00:00Z');
  expect(await factTypes(stage)).toEqual(known);
  expect(await planned(stage)).not.toContain('status_1');
});

/** Without engines: the search that the first version left, in a table and in its backup. */
const rows = readFileSync(join(import.meta.dirname, '..', '..', 'functions', 'rows', 'stored', '1-00-a-whole-search.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const application1 = { pk: 'OWNER#mina', sk: 'APPLICATION#yudrbl6nim6bqfoskrkt' };

function kept() {
  const [table, backup] = [tableInMemory(rows), tableInMemory(rows)];
  const bucket = { ...emptyBucket, put: async () => undefined };
  const opened = {
    store: storeOf(table),
    bucket,
    wakeUps: noWakeUps,
    clock: { now: () => thanksAt },
    outbox: { removeAbout: async () => undefined },
  };
  const partitions = [...new Set(rows.map(({ pk }) => pk))];
  return { ...opened, table, backup, restore: () => restoreDeployed(opened, { table, backup, partitions }, true) };
}

const emptyBucket = { get: async () => undefined, keep: async () => undefined, remove: async () => false, list: async () => [] };

describe('into a table that lives on', () => {
  test('rows that are missing or damaged come back', async () => {
    const { table, restore } = kept();
    const lookup = rows.find(({ sk }) => sk.startsWith('LOOKUP#')) ?? application1;
    await table.remove(lookup);
    await table.put({ ...application1, schema: rowVersion, revision: 7, nobody: 'knows' });
    expect(await restore()).toMatchObject({ rows: 2, facts: 0, forgotten: 0 });
    expect(await table.get(lookup)).toEqual(lookup);
    const { facts, revision } = readRow(applicationRow, (await table.get(application1)) ?? application1);
    expect(facts.map(({ type }) => type)).toEqual(['application', 'invite']);
    expect(revision).toBeGreaterThan(7);
  });

  test('facts that are missing in their application are joined with those that were learned since', async () => {
    const { store, table, restore } = kept();
    const since = fact('f9', '2026-10-15T08:00:00Z', { type: 'owner_heard' });
    await table.put({ ...application1, schema: rowVersion, revision: 3, facts: [since] as unknown as Row['facts'] });
    expect(await restore()).toMatchObject({ rows: 0, facts: 2 });
    const [{ facts = [] } = {}] = await store.allApplications(mina);
    expect(facts.map(({ type }) => type).sort()).toEqual(['application', 'invite', 'owner_heard']);
  });

  test('what was forgotten since stays forgotten', async () => {
    const { store, bucket, wakeUps, restore } = kept();
    await forget({ store, bucket, wakeUps }, 'mina', ['yudrbl6nim6bqfoskrkt'], thanksAt);
    const { rows: back, facts, forgotten } = await restore();
    expect([back, facts]).toEqual([0, 0]);
    expect(forgotten).toBeGreaterThan(5);
    expect(await store.allApplications(mina)).toEqual([]);
  });

  test('and so does everything, when all was forgotten', async () => {
    const { store, bucket, wakeUps, restore } = kept();
    await forget({ store, bucket, wakeUps }, 'mina', 'all', thanksAt);
    expect(await restore()).toMatchObject({ rows: 0, facts: 0 });
    expect((await store.search('mina')).plan).toEqual([]);
    expect(await store.owner('mina')).toBeDefined();
  });

  test('and so does who left, with their account and their addresses', async () => {
    const { store, bucket, wakeUps, restore } = kept();
    await store.removeOwner('mina', invitedAt);
    await forget({ store, bucket, wakeUps }, 'mina', 'all', thanksAt);
    expect(await restore()).toMatchObject({ rows: 0, facts: 0 });
    expect(await store.owners()).toEqual([]);
    expect(await store.owner('mina')).toBeUndefined();
    expect(await store.ownerOfAddress('k7p2vq9xw3', thanksAt)).toBeUndefined();
  });

  test('a capture address that was given up since does not come back, when the table has let go of it', async () => {
    const { store, table, restore } = kept();
    await store.changeOwner('mina', (owner) => ({ ...owner, captureAddress: 'another7@in.example.com' }), invitedAt);
    await store.endFormerAddresses('mina', invitedAt);
    await table.remove({ pk: 'ADDRESS#k7p2vq9xw3', sk: 'ADDRESS' });
    expect(await restore()).toMatchObject({ rows: 0, forgotten: 1 });
    expect(await store.ownerOfAddress('k7p2vq9xw3', thanksAt)).toBeUndefined();
    expect(await store.ownerOfAddress('another7', thanksAt)).toBe('mina');
  });

  test.each(['table', 'backup'] as const)('a row of a newer version in the %s stops it before anything is written', async (side) => {
    const stage = kept();
    const newer = { pk: 'OWNER#mina', sk: 'SEARCH', schema: rowVersion + 1, revision: 9 };
    await stage[side].put(newer);
    await stage.table.remove(application1);
    await expect(stage.restore()).rejects.toThrow('Use the version that wrote it');
    expect(await stage.table.get(application1)).toBeUndefined();
    expect(await stage[side].get(newer)).toEqual(newer);
  });
});
