import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { another, comes } from '../trust/arriving.ts';
import { groundInMemory } from '../trust/ground.ts';
import { expectedOf } from './expected.ts';

/** What is planned, without the names that come from which mail was first. */
type Planned = Pick<FollowUp, 'kind' | 'to' | 'deliverAt' | 'sendBy' | 'latestOn'> & {
  readonly company: string | undefined;
  readonly role: string | undefined;
};

type Whose = { readonly addresses: readonly string[]; readonly timeZone: string };

/** The plan after mails that all come within one moment, in this order; each with a proof of its sender. */
export async function planAfter(mails: readonly (string | Uint8Array)[], whose: Whose, at: string): Promise<readonly Planned[]> {
  const ground = groundInMemory();
  const owner = await another(ground, 'lena', whose);
  for (const raw of mails) await comes(ground, raw, at, { recipient: owner.captureAddress, source: whose.addresses[0] ?? '' });
  const { store } = ground.services;
  const applications = await store.allApplications(owner);
  return (await store.search(owner.id)).plan
    .map(({ kind, to, deliverAt, sendBy, latestOn, application }) => {
      const known = applications.find(({ id }) => id === application)?.known;
      return { kind, to, deliverAt, company: known?.company, role: known?.role, ...(sendBy && { sendBy }), ...(latestOn && { latestOn }) };
    })
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/**
 * What the owner wrote themselves, before the mail that it answers: alone it says nothing of an application, and is passed over.
 * By story, and how many of its first mails are in play.
 */
const answersFirst: readonly string[] = ['agency-in-between 2', 'slots-and-a-choice 4', 'take-home 3'];

/**
 * Has the first mails of a story all come when the last of them came, in their order and in others.
 * @param most of the other orders, of more than three mails
 * @returns the orders after which the plan is another one
 */
export async function ordersThatMatter(directory: string, count: number, most: number): Promise<readonly string[]> {
  const { owner, time_zone: timeZone, arrivals } = expectedOf(directory);
  const mails = mailsIn(directory).slice(0, count);
  const { at } = arrivals[count - 1] as { readonly at: string };
  const planIn = async (order: readonly number[]) => {
    const inOrder = order.flatMap((index) => mails[index] ?? []);
    return JSON.stringify(await planAfter(inOrder, { addresses: [owner], timeZone }, at), undefined, 1);
  };
  const [inTurn = [], ...others] = ordersOf(count, most);
  const plan = await planIn(inTurn);
  const mattering: string[] = [];
  for (const order of others) {
    const other = await planIn(order);
    if (other !== plan) mattering.push(`${order.map((index) => index + 1).join()}: ${other} instead of ${plan}`);
  }
  return mattering;
}

/** Every story with every number of its first mails, from two on. */
export function beginningsIn(folder: string): readonly (readonly [story: string, count: number])[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => mailsIn(join(folder, name)).map((_, index) => [name, index + 1] as const))
    .filter(([story, count]) => count > 1 && !answersFirst.includes(`${story} ${count}`));
}

/** The given order first, then its reverse; then others. */
function ordersOf(count: number, most: number): readonly (readonly number[])[] {
  const inTurn = Array.from({ length: count }, (_, index) => index);
  const back = [...inTurn].reverse();
  const others =
    count <= 3 ? permutationsOf(inTurn) : fc.sample(fc.shuffledSubarray(inTurn, { minLength: count }), { numRuns: most, seed: 1 });
  return [
    inTurn,
    back,
    ...others.filter((order) => order.join() !== inTurn.join() && order.join() !== back.join()).slice(0, Math.max(0, most - 1)),
  ];
}

function permutationsOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => permutationsOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

function mailsIn(directory: string): readonly Uint8Array[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(join(directory, name)));
}
