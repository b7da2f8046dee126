import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostADay } from '../../functions/store/allowances.ts';
import { type Counted, comes, countedStage, type Machine, machines, playDuel, toldOf, useUp } from './given/floods.ts';

/** What a machine draws of our mails where there is room for one more: none where it is known for what it is. */
const known: ReadonlySet<string> = new Set(['one that says it is one', 'a server that sends every mail back']);
const notRead = /^Some of your mails of today were not read/;

const ends: (() => Promise<void>)[] = [];
let stage: Counted;
beforeAll(async () => {
  stage = await countedStage('2026-10-01T14:00:00Z', (end) => ends.push(end));
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

function machineOf(name: string): Machine {
  const machine = machines[name];
  if (!machine) throw new Error(`there is no machine like ${name}`);
  return machine;
}

const at = (day: string, round: number): string => `${day}T14:${String(round).padStart(2, '0')}:00Z`;

test('a duel of fifty rounds with a program whose every reply is understood draws ten mails, the last of which says so', async () => {
  const day = '2026-10-01';
  const mails = await playDuel(stage, machineOf('one whose text is a word'), { rounds: 50, atOf: (round) => at(day, round) });
  expect(mails).toBe(mostADay.rounds);
  const answers = await toldOf(stage, /^Where things stand/);
  const said = answers.map(({ mail }) => mail.text?.includes('This is my last answer here for today'));
  expect(said).toEqual([...Array.from({ length: mails - 1 }, () => false), true]);
}, 120_000);

test.each(Object.entries(machines).map(([name, machine], index) => ({ name, machine, number: index + 2 })))(
  'a duel with $name ends',
  async ({ name, machine, number }) => {
    const day = `2026-10-${String(number).padStart(2, '0')}`;
    // All but one of each are used up.
    await useUp(stage, 'notUnderstood', 1, day);
    await useUp(stage, 'rounds', 1, day, 'from support@harbour.example');
    const began = (token: string) => useUp(stage, 'rounds', 1, day, token);
    const mails = await playDuel(stage, machine, { rounds: 3, atOf: (round) => at(day, round), number, began });
    expect(mails).toBe(known.has(name) ? 0 : 1);
  },
);

test('of such a program only so many replies are read; the rest is laid aside without a row, and the owner is told once', async () => {
  const day = '2026-10-20';
  const machine = machineOf('one whose text is a word');
  let root = '';
  const began = async (token: string) => {
    root = token;
  };
  await playDuel(stage, machine, { rounds: 1, atOf: (round) => at(day, round), number: 20, began });
  await useUp(stage, 'replies', 0, day, root);
  const ours = { token: root, messageId: '', subject: 'x', text: '' };
  expect(await comes(stage, 'late', machine(300_001, ours, ours), at(day, 5))).toBe('laid aside');
  expect(await toldOf(stage, notRead)).toHaveLength(1);
  const { rows } = stage.written;
  expect(await comes(stage, 'later', machine(300_002, ours, ours), at(day, 6))).toBe('laid aside');
  expect(stage.written.rows).toBe(rows);
  expect(await toldOf(stage, notRead)).toHaveLength(1);
});
