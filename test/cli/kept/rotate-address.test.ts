import { expect, test, vi } from 'vitest';
import { ownerCommand } from '../../../cli/kept/owner.ts';
import { ownersReached } from '../../../functions/receiving/owners-reached.ts';
import { type LaidOut, laidOut, mina } from '../../functions/given/laid-out.ts';
import { arrives } from '../../functions/given/taking-in.ts';
import { hearCommands } from '../heard.ts';

const heard = hearCommands();
const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();

const first = 'k7p2vq9xw3k7p2vq9xw3@in.example.com';

async function deployed(captureAddress = first): Promise<LaidOut> {
  const stage = await laidOut(new Date().toISOString());
  await stage.services.store.addOwner({ owner: { ...mina, captureAddress }, secret: 'a secret of the test' });
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
  for (const recipient of [address, first]) expect(await reached(stage, recipient, hours(29 * 24))).toEqual(['mina']);
  expect(await reached(stage, first, hours(31 * 24))).toEqual([]);
  expect(await reached(stage, address, hours(9_000))).toEqual(['mina']);
});

test('with --now the old one ends at once, and so does what is written to it', async () => {
  const stage = await deployed();
  expect(await ownerCommand(['rotate-address', '--mine', '--now', '--json'])).toBe(0);
  expect(JSON.parse(heard.printed)).toMatchObject({ owner: 'mina', before: first, address: await newAddress(stage) });
  for (const recipient of [first, first.replace('@', '+abcdefghijkl23456723@')])
    expect(await reached(stage, recipient, hours(1))).toEqual([]);
});

test('with --now those from before that went on end, too', async () => {
  const stage = await deployed();
  await ownerCommand(['rotate-address', '--mine']);
  const second = await newAddress(stage);
  await ownerCommand(['rotate-address', '--mine', '--now']);
  for (const recipient of [first, second]) expect(await reached(stage, recipient, hours(1))).toEqual([]);
  expect(await reached(stage, await newAddress(stage), hours(1))).toEqual(['mina']);
});

test('a mailbox of the owner’s own is changed where it is', async () => {
  const stage = await deployed('mina.jobs@in.example.com');
  expect(await ownerCommand(['rotate-address', '--mine', '--now'])).toBe(1);
  expect(heard.faults.join()).toContain('it is a mailbox of their own');
  expect(await newAddress(stage)).toBe('mina.jobs@in.example.com');
});

test('it takes no more than flags', async () => {
  await deployed();
  expect(await ownerCommand(['rotate-address', 'mina'])).toBe(2);
  expect(heard.faults.join()).toContain('usage: npm run -s cli -- owner rotate-address');
});
