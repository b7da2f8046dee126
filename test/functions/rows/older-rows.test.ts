import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { type Row, tableOf } from '../../../functions/aws/table.ts';
import { deliverDue } from '../../../functions/deliver.ts';
import { rowVersion } from '../../../functions/rows/rows.ts';
import { mailsOf } from '../../../functions/store/mails.ts';
import { tableInMemory } from '../aws/table-in-memory.ts';
import { tableRows } from '../given/all-rows.ts';
import { type LaidOut, laidOut } from '../given/laid-out.ts';
import { factTypes, kindsSent, planned, takeIn } from '../given/taking-in.ts';
import { reply } from '../store/mails.ts';

/** A search as the first version had it in the moment in which it was replaced: the thanks are out, and a reply of Mina's is decided and not carried out. */
const rows = readFileSync(join(import.meta.dirname, 'stored', '1-00-a-whole-search.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const decided = 'MAIL#r1';
const repliedAt = '2026-10-14T17:00:00Z';
const replyTo = 'k7p2vq9xw3+2pfv27goyoru77xpgjwu@in.example.com';

async function upgraded(kept: readonly Row[]): Promise<LaidOut> {
  const stage = await laidOut(repliedAt);
  const client = new DynamoDBClient(stage.settings.dynamodb);
  onTestFinished(() => client.destroy());
  const table = tableOf(client, stage.environment.table);
  for (const row of kept) await table.put(row);
  return stage;
}

test('a search of the first version goes on: what was sent is not sent again, and the next step comes at its time', async () => {
  const stage = await upgraded(rows.filter(({ sk }) => sk !== decided));
  expect(await planned(stage)).toEqual(['status_1']);
  expect(await deliverDue(stage.services, { owner: 'mina' }, repliedAt)).toEqual([]);
  const [next] = (await stage.services.store.search('mina')).plan;
  const dueAt = next?.deliverAt ?? '';
  stage.clock.setTo(Date.parse(dueAt));
  await deliverDue(stage.services, { owner: 'mina' }, dueAt);
  // The digest is new to her: the first version had none to set.
  expect(kindsSent(stage)).toEqual(['status_1', 'digest']);
});

test('a command that the first version had decided is carried out by this one, once, and leaves rows of this one', async () => {
  const stage = await upgraded(rows);
  expect(await takeIn(stage, 'r1', reply('stop'), repliedAt, { recipient: replyTo })).toBe('command');
  await takeIn(stage, 'r1', reply('stop'), repliedAt, { recipient: replyTo });
  expect((await factTypes(stage)).flat().filter((type) => type === 'owner_stop')).toHaveLength(1);
  expect(await planned(stage)).toEqual([]);
  expect(kindsSent(stage)).toEqual(['answer']);
  const versions = new Map(
    (await tableRows(stage)).map((row) => [row.sk.split('#')[0], 'schema' in row ? row.schema : undefined] as const),
  );
  for (const kind of ['SEARCH', 'APPLICATION', 'MAIL', 'ANSWER']) expect(versions.get(kind)).toBe(rowVersion);
  // Who was not touched stays as it was.
  expect(versions.get('OWNER')).toBe(1);
});

test('a conversation from before its mails stood in one row is read, and goes on', async () => {
  const pk = 'OWNER#mina';
  const mails = ['2026-10-14T14:00:00Z#b', '2026-10-12T14:00:00Z#a'];
  const table = tableInMemory([
    { pk, sk: 'SEARCH', schema: 2, revision: 1, live: ['a1'], facts: [], plan: [] },
    ...mails.map((name) => ({ pk, sk: `CONVERSATION#a1#${name}`, schema: 2, messageId: `<${name.at(-1)}>` })),
  ]);
  const { conversation, addOurs } = mailsOf(table);
  const earlier = await conversation('mina', 'a1');
  expect(earlier).toEqual(['<a>', '<b>']);
  await addOurs('mina', { token: 'c', id: 'c', conversation: { of: 'a1', messageIds: [...earlier, '<c>'] }, at: '2026-10-15T14:00:00Z' });
  expect(await conversation('mina', 'a1')).toEqual(['<a>', '<b>', '<c>']);
});
