import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { planCommand } from '../../../cli/plan/plan.ts';
import { keptPlan } from '../../../cli/plan/plan-kept.ts';
import { tableOf } from '../../../functions/aws/table.ts';
import { storeOf } from '../../../functions/store/store.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { defaultOwner } from '../../../local/default-owner.ts';
import { openDataFolder } from '../../../local/folder/data-folder.ts';
import { startTable } from '../../../local/folder/table.ts';
import { withKeptStore } from '../../../local/kept/kept-store.ts';

let folder: string;

/** A folder as a stage leaves it, with one application in it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  const held = await openDataFolder(folder);
  const engine = await startTable({ folder: join(folder, 'table'), tableName: 'followthrough', accessKeyId: 'test' });
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'any' },
  });
  const store = storeOf(tableOf(client, 'followthrough'));
  const owner = await defaultOwner(store, { timeZone: 'America/New_York' }, { captureDomain: 'in.followup.example', timeZone: 'UTC' });
  const applied: Fact = {
    id: 'applied',
    type: 'application',
    saidAt: '2026-09-15T13:30:00Z',
    knownAt: '2026-09-15T13:30:00Z',
    source: { mail: 'mail-1' },
    evidence: [{ field: 'kind', text: 'thank you for your application' }],
    about: {
      company: 'Arbor',
      role: 'Editor',
      contacts: [{ name: 'Ria Holm', address: 'ria@arbor.example', part: 'recruiter' }],
      wroteBy: 'ria@arbor.example',
      instructions: [],
    },
  };
  await store.addFacts(owner.id, 'arbor-editor', [applied]);
  client.destroy();
  await engine.stop();
  await held.close();
});

afterAll(() => rm(folder, { recursive: true }));

describe('the plan of what a laptop keeps', () => {
  test('says of each row the rule, the reason and the words of the mail', async () => {
    const rows = await withKeptStore(folder, (store) => keptPlan(store, {}));
    expect(rows).toMatchObject({
      delivered: [],
      cancelled: [],
      still_planned: [
        {
          kind: 'app_followup_1',
          app: 'arbor-editor',
          to: 'ria@arbor.example',
          deliver_at: 'Tue 2026-09-22T10:00-04:00',
          company: 'Arbor',
          role: 'Editor',
          rule: 'K01',
          sentence: 'app_followup_1 for Arbor: a week after you applied, Tue 15 Sep.',
          evidence: [{ field: 'kind', text: 'thank you for your application' }],
        },
      ],
    });
  });

  test('names what is there when something else is asked for', async () => {
    expect(await withKeptStore(folder, (store) => keptPlan(store, { owner: 'nobody' }))).toMatch(/^no owner nobody is kept there/);
    expect(await withKeptStore(folder, (store) => keptPlan(store, { application: 'x' }))).toBe('no application x is kept there');
  });

  test('is refused in one sentence while a stage holds the folder, and where nothing is kept', async () => {
    const faults: string[] = [];
    const spy = vi.spyOn(console, 'error').mockImplementation((text) => {
      faults.push(String(text));
    });
    const held = await openDataFolder(folder);
    expect(await planCommand(['--data', folder])).toBe(1);
    await held.close();
    expect(await planCommand(['--data', join(folder, 'elsewhere')])).toBe(1);
    expect(await planCommand(['--mine', '--data', folder])).toBe(2);
    spy.mockRestore();
    expect(faults[0]).toMatch(/in use by another Followthrough/);
    expect(faults[1]).toMatch(/Nothing is kept in/);
  });
});
