import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ownersOf } from '../../../functions/owners.ts';
import { tableOf } from '../../../functions/table.ts';
import { startTable } from '../../../local/table.ts';
import { type Deployed, deployed } from './deployed.ts';

let stack: Deployed;
let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stack = await deployed('enrol', {});
  table = await startTable({ folder: undefined, tableName: 'searches', accessKeyId: 'cloudformation' });
  process.env.AWS_ENDPOINT_URL_DYNAMODB = table.url;
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await table.stop();
});

const owners = () =>
  ownersOf(
    tableOf(
      new DynamoDBClient({
        endpoint: table.url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'cloudformation', secretAccessKey: 'cloudformation' },
      }),
      'searches',
    ),
  );

let count = 0;
let wanted: { Table: string; CaptureDomain: string; Owner: string; Addresses: string[]; Name: string; TimeZone: string };
beforeEach(() => {
  count += 1;
  wanted = {
    Table: 'searches',
    CaptureDomain: 'in.vermeer.example',
    Owner: `ana-${count}`,
    Addresses: ['ana@mail.example', 'ana@work.example'],
    Name: 'Ana Vermeer',
    TimeZone: 'Europe/Amsterdam',
  };
});

test('the owner of the settings gets an unguessable capture address, and mail to it finds the owner', async () => {
  const { Status, Data } = await stack.ask('Create', wanted);
  expect(Status).toBe('SUCCESS');
  const [localPart = '', domain] = Data?.CaptureAddress?.split('@') ?? [];
  expect(localPart).toMatch(/^[a-z2-9]{20}$/);
  expect(domain).toBe('in.vermeer.example');
  expect(await owners().ownerOfAddress(localPart, '2026-11-02T09:00:00Z')).toBe(wanted.Owner);
  expect((await owners().owner(wanted.Owner))?.owner).toMatchObject({
    addresses: ['ana@mail.example', 'ana@work.example'],
    name: 'Ana Vermeer',
    timeZone: 'Europe/Amsterdam',
  });
  expect(await owners().owners()).toContain(wanted.Owner);
});

test('the capture address stays for good, whatever is deployed again', async () => {
  const first = await stack.ask('Create', wanted);
  const again = await stack.ask('Create', wanted);
  const later = await stack.ask('Update', { ...wanted, Addresses: ['ana@new.example'] }, wanted);
  expect(again.Data).toEqual(first.Data);
  expect(later.Data).toEqual(first.Data);
  expect((await owners().owner(wanted.Owner))?.owner.addresses).toEqual(['ana@new.example']);
});

test('what the owner changed on the page stays, unless the settings say something new', async () => {
  await stack.ask('Create', wanted);
  await owners().changeOwner(wanted.Owner, (owner) => ({ ...owner, name: 'Ana V.', timeZone: 'Europe/Lisbon' }));
  await stack.ask('Update', wanted, wanted);
  expect((await owners().owner(wanted.Owner))?.owner).toMatchObject({ name: 'Ana V.', timeZone: 'Europe/Lisbon' });
  await stack.ask('Update', { ...wanted, TimeZone: 'Asia/Tokyo' }, wanted);
  expect((await owners().owner(wanted.Owner))?.owner).toMatchObject({ name: 'Ana V.', timeZone: 'Asia/Tokyo' });
});

test('the capture address moves with the capture domain, and keeps what nobody can guess', async () => {
  const { Data: first } = await stack.ask('Create', wanted);
  const { Data: moved } = await stack.ask('Update', { ...wanted, CaptureDomain: 'jobs.vermeer.example' }, wanted);
  expect(moved?.CaptureAddress).toBe(first?.CaptureAddress?.replace('@in.', '@jobs.'));
});

test('the owner stays when the stack goes, as the table does', async () => {
  await stack.ask('Create', wanted);
  expect((await stack.ask('Delete', wanted)).Status).toBe('SUCCESS');
  expect((await owners().owner(wanted.Owner))?.owner.name).toBe('Ana Vermeer');
});

test('without a table it fails and says so', async () => {
  const { Status, Reason } = await stack.ask('Create', { ...wanted, Table: 'elsewhere' });
  expect(Status).toBe('FAILED');
  expect(Reason).toContain('ResourceNotFound');
});
