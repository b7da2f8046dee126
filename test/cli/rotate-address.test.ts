import { expect, test, vi } from 'vitest';
import { ownerCommand } from '../../cli/owner.ts';
import { ownersReached } from '../../functions/owners-reached.ts';
import { type LaidOut, laidOutForMina, mina } from '../functions/laid-out.ts';
import { arrives } from '../functions/taking-in.ts';
import { hearCommands } from './heard.ts';

const heard = hearCommands();
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();

async function deployed(): Promise<LaidOut> {
  const stage = await laidOutForMina(new Date().toISOString());
  for (const [name, value] of Object.entries(stage.variables)) vi.stubEnv(name, value);
  return stage;
}

const reached = async (stage: LaidOut, recipient: string, now: string) =>
  (await ownersReached(stage.services, await arrives(stage, 'any', new Uint8Array(), { recipient }), now)).map(({ owner }) => owner);

const newAddress = async ({ services }: LaidOut) => (await services.store.owner('mina'))?.owner.captureAddress ?? '';

test('another capture address is given, and the old one goes on for thirty days', async () => {
  const stage = await deployed();
  expect([await ownerCommand(['rotate-address', '--mine']), heard.faults]).toEqual([0, []]);
  const address = await newAddress(stage);
  expect(address).toMatch(/^[a-z2-9]{20}@in\.example\.com$/);
  expect(heard.printed).toContain(address);
  expect(heard.printed).toContain('npx cdk deploy');
  for (const recipient of [address, mina.captureAddress]) expect(await reached(stage, recipient, hours(29 * 24))).toEqual(['mina']);
  expect(await reached(stage, mina.captureAddress, hours(31 * 24))).toEqual([]);
  expect(await reached(stage, address, hours(9_000))).toEqual(['mina']);
});

test('with --now the old one ends at once, and so does what is written to it', async () => {
  const stage = await deployed();
  expect(await ownerCommand(['rotate-address', '--mine', '--now', '--json'])).toBe(0);
  expect(JSON.parse(heard.printed)).toMatchObject({ owner: 'mina', before: mina.captureAddress, address: await newAddress(stage) });
  for (const recipient of [mina.captureAddress, mina.captureAddress.replace('@', '+abcdefghijkl23456723@')])
    expect(await reached(stage, recipient, hours(1))).toEqual([]);
});

test('with --now those from before that went on end, too', async () => {
  const stage = await deployed();
  await ownerCommand(['rotate-address', '--mine']);
  const second = await newAddress(stage);
  await ownerCommand(['rotate-address', '--mine', '--now']);
  for (const recipient of [mina.captureAddress, second]) expect(await reached(stage, recipient, hours(1))).toEqual([]);
  expect(await reached(stage, await newAddress(stage), hours(1))).toEqual(['mina']);
});

test('it takes no more than flags', async () => {
  await deployed();
  expect(await ownerCommand(['rotate-address', 'mina'])).toBe(2);
  expect(heard.faults.join()).toContain('usage: npm run -s cli -- owner rotate-address');
});
