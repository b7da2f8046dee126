import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { planCommand } from '../../../cli/plan/plan.ts';
import { tableOf } from '../../../functions/aws/table.ts';
import { storeOf } from '../../../functions/store/store.ts';
import { startTable } from '../../../local/folder/table.ts';
import { fact } from '../../functions/given/facts.ts';
import { mina } from '../../functions/given/laid-out.ts';
import { hearCommands } from '../heard.ts';

const heard = hearCommands();

/** A table as the stack makes it, on loopback, with one application in it, and the environment that leads there. */
async function deployed(): Promise<void> {
  const engine = await startTable({ folder: undefined, tableName: 'mine-Table-1X', accessKeyId: 'key' });
  onTestFinished(() => engine.stop());
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'key', secretAccessKey: 'any' },
  });
  const store = storeOf(tableOf(client, 'mine-Table-1X'));
  await store.addOwner({ owner: mina, secret: 'a secret of the test' });
  await store.addFacts('mina', 'a1', [fact('applied', '2026-10-06T13:12:00Z', { type: 'application' })]);
  client.destroy();
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'any');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', engine.url);
}

describe('the plan in the deployed table', () => {
  test('is explained by the table’s name in the environment', async () => {
    await deployed();
    vi.stubEnv('TABLE_NAME', 'mine-Table-1X');
    expect([await planCommand(['--mine', '--json']), heard.faults]).toEqual([0, []]);
    expect(JSON.parse(heard.printed)).toMatchObject({
      id: 'mina',
      delivered: [],
      cancelled: [],
      still_planned: [
        { kind: 'app_followup_1', app: 'a1', rule: 'K01', company: 'Larchmont Press', deliver_at: 'Tue 2026-10-13T10:00-04:00' },
      ],
    });
  });

  test('or by the outputs of the deployment, for people', async () => {
    await deployed();
    await writeFile(
      join(process.cwd(), 'cdk-outputs.json'),
      JSON.stringify({ Followthrough: { TableName: 'mine-Table-1X', Owner: 'mina' } }),
    );
    expect([await planCommand(['--mine', '--application', 'a1']), heard.faults]).toEqual([0, []]);
    expect(heard.printed).toContain('K01: app_followup_1 for Larchmont Press');
  });

  test('of a table that is not there is one sentence', async () => {
    await deployed();
    vi.stubEnv('TABLE_NAME', 'another');
    expect(await planCommand(['--mine'])).toBe(1);
    expect(heard.faults).toEqual(['plan: There is no table another in this account and region; is AWS_REGION the one of the stack?']);
  });
});

describe('without what leads there, one sentence and exit code 1', () => {
  test('no table is named', async () => {
    expect(await planCommand(['--mine'])).toBe(1);
    expect(heard.faults).toEqual([
      "plan: It is not known which table is yours: set TABLE_NAME to the stack's output TableName, or run this in the folder from which you deployed, where cdk-outputs.json is.",
    ]);
  });

  test.each([
    ['no output', '{"Followthrough":{"BucketName":"b"}}', /names no output TableName/],
    ['no JSON', 'not json', /names no output TableName/],
    ['several', '{"A":{"TableName":"one"},"B":{"TableName":"two"}}', /names several tables \(one, two\)/],
  ])('the file of outputs has %s', async (_, text, fault) => {
    await writeFile(join(process.cwd(), 'cdk-outputs.json'), text);
    expect(await planCommand(['--mine'])).toBe(1);
    expect(heard.faults).toHaveLength(1);
    expect(heard.faults[0]).toMatch(fault);
  });

  test('nobody answers', async () => {
    await deployed();
    vi.stubEnv('TABLE_NAME', 'mine-Table-1X');
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9');
    expect(await planCommand(['--mine'])).toBe(1);
    expect(heard.faults).toEqual(['plan: AWS cannot be reached (ECONNREFUSED).']);
  });

  test('somebody else is signed in', async () => {
    await deployed();
    vi.stubEnv('TABLE_NAME', 'mine-Table-1X');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'a stranger');
    expect(await planCommand(['--mine'])).toBe(1);
    expect(heard.faults).toHaveLength(1);
    expect(heard.faults[0]).toMatch(/^plan: AWS refuses to show table mine-Table-1X/);
  });
});
