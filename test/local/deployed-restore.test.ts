import { expect, test } from 'vitest';
import { deliverDue } from '../../functions/deliver.ts';
import { forget } from '../../functions/forget-application.ts';
import { receiveLeftOver } from '../../functions/inbound.ts';
import { localPartOf } from '../../functions/owners.ts';
import { readRow } from '../../functions/read-row.ts';
import { applicationRow, rowVersion } from '../../functions/rows.ts';
import { sweepOnce } from '../../functions/sweep.ts';
import type { Row } from '../../functions/table.ts';
import { restoreDeployed } from '../../local/deployed-restore.ts';
import { type LaidOut, laidOutForMina, mina } from '../functions/laid-out.ts';
import { application, asStored, invitation, rejection } from '../functions/mails.ts';
import { factTypes, kindsSent, planned, receiving, takeIn } from '../functions/taking-in.ts';
import { type TwoTables, twoTables } from './lost-table.ts';

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

test('rows that are missing or damaged come back; what was learned since stays', async () => {
  const stage = await withApplication();
  const { store } = stage.services;
  const key = await store.signingKey('mina', invitedAt);
  await stage.backUp();
  await takeIn(stage, 'm3', rejection, rejectedAt, { source: 'ines.duarte@larchmont.example' });
  const known = await factTypes(stage);
  await stage.table.put({ pk: 'OWNER#mina', sk: 'KEYS', schema: rowVersion, revision: 7, nobody: 'knows' });
  const [lookup = { pk: '', sk: '' }] = await stage.table.query('OWNER#mina', 'LOOKUP#');
  await stage.table.remove(lookup);

  expect(await restored(stage, rejectedAt)).toMatchObject({ rows: 2, facts: 0, mails: 0 });
  expect(await store.linkKey('mina', key.id, rejectedAt)).toEqual(key);
  expect(await factTypes(stage)).toEqual(known);
});

test('facts that are missing in their application are joined with those that were learned since', async () => {
  const stage = await withApplication();
  await stage.backUp();
  await takeIn(stage, 'm3', rejection, rejectedAt, { source: 'ines.duarte@larchmont.example' });
  const known = (await factTypes(stage)).flat();
  const [row] = await stage.table.query('OWNER#mina', 'APPLICATION#');
  if (!row) throw new Error('the application is gone');
  const { facts } = readRow(applicationRow, row);
  await stage.table.put({ ...row, facts: facts.filter(({ type }) => type === 'rejection') as Row['facts'] });

  expect(await restored(stage, rejectedAt)).toMatchObject({ rows: 0, facts: facts.length - 1 });
  expect((await factTypes(stage)).flat().sort()).toEqual(known.sort());
});

test('what was forgotten since stays forgotten', async () => {
  const stage = await withApplication();
  await stage.backUp();
  const [{ id = '' } = {}] = await stage.services.store.allApplications(mina);
  await forget(stage.services, 'mina', [id], invitedAt);
  const { rows, facts, forgotten } = await restored(stage, thanksAt);
  expect({ rows, facts }).toEqual({ rows: 0, facts: 0 });
  expect(forgotten).toBeGreaterThan(5);
  expect(await stage.services.store.allApplications(mina)).toEqual([]);
});

test('and so does everything, when all was forgotten', async () => {
  const stage = await withApplication();
  await stage.backUp();
  await forget(stage.services, 'mina', 'all', invitedAt);
  expect(await restored(stage, thanksAt)).toMatchObject({ rows: 0, facts: 0, mails: 0 });
  expect(await planned(stage)).toEqual([]);
});

test('and so does who left, with their account and their addresses', async () => {
  const stage = await withApplication();
  const { store } = stage.services;
  await stage.backUp();
  await store.removeOwner('mina', invitedAt);
  await forget(stage.services, 'mina', 'all', invitedAt);
  expect(await restored(stage, thanksAt)).toMatchObject({ rows: 0, facts: 0 });
  expect(await store.owners()).toEqual([]);
  expect(await store.owner('mina')).toBeUndefined();
  expect(await store.ownerOfAddress(localPartOf(mina.captureAddress), thanksAt)).toBeUndefined();
});

test('a capture address that was given up since does not come back, when the table has let go of it', async () => {
  const stage = await withApplication();
  const { store } = stage.services;
  await stage.backUp();
  await store.changeOwner('mina', (owner) => ({ ...owner, captureAddress: 'another7@in.example.com' }), invitedAt);
  await store.endFormerAddresses('mina', invitedAt);
  await stage.table.remove({ pk: 'ADDRESS#k7p2vq9xw3', sk: 'ADDRESS' });
  expect(await restored(stage, thanksAt)).toMatchObject({ rows: 0, forgotten: 1 });
  expect(await store.ownerOfAddress('k7p2vq9xw3', thanksAt)).toBeUndefined();
});

test('rows that a newer version wrote are not taken for damaged', async () => {
  const stage = await withApplication();
  await stage.backUp();
  const newer = { pk: 'OWNER#mina', sk: 'SEARCH', schema: rowVersion + 1, revision: 9 };
  await stage.table.put(newer);
  await expect(restored(stage, thanksAt)).rejects.toThrow('Use the version that wrote it');
  expect(await stage.table.get(newer)).toEqual(newer);
});

test('a backup with a row that this version does not know brings nothing back', async () => {
  const stage = await withApplication();
  await stage.backUp();
  await stage.lose();
  await stage.backup.put({ pk: 'OWNER#zoe', sk: 'SEARCH', schema: rowVersion + 1, revision: 1 });
  await expect(restored(stage, thanksAt)).rejects.toThrow('Use the version that wrote it');
  expect(await stage.services.store.owners()).toEqual([]);
});
