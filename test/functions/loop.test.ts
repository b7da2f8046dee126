import { expect, onTestFinished, test } from 'vitest';
import { mostADay } from '../../functions/allowances.ts';
import { capture, comes, countedStage, machines, playDuel, replyAddress, toldOf, useUp } from './floods.ts';

const at = (round: number): string => new Date(Date.parse('2026-10-12T14:00:00Z') + round * 60_000).toISOString();
const { notUnderstood, rounds } = mostADay;

/** The most mails of ours that a machine draws on one day, whatever it writes. */
const bounds: Readonly<Record<string, number>> = {
  'one that says it is one': 0,
  'one that does not say so': notUnderstood,
  'one with another subject each time': notUnderstood,
  'one whose text is a word': rounds,
  'one whose text says another thing each time': rounds,
  'one that quotes us whole': rounds,
  'a server that sends every mail back': 0,
  'one that answers to the bare address': rounds,
  'a robot of the recruiter behind a rule': rounds,
  'such a robot that names no mail': rounds,
};

test('every machine has its bound', () => {
  expect(Object.keys(bounds)).toEqual(Object.keys(machines));
});

test.each(Object.entries(machines))('a duel with %s ends', async (name, machine) => {
  const stage = await countedStage(at(0), onTestFinished);
  const { mails } = await playDuel(stage, machine, rounds + 2, at);
  expect(mails).toBeLessThanOrEqual(bounds[name] ?? 0);
});

test('of a program whose replies are understood only so many in one back and forth are read', async () => {
  const stage = await countedStage(at(0), onTestFinished);
  const machine = machines['one whose text is a word'];
  if (!machine) throw new Error('there is no such machine');
  const began = await playDuel(stage, machine, 1, at);
  expect(began.mails).toBe(1);
  const root = stage.outbox.list()[0]?.tags.token ?? '';
  await useUp(stage, 'replies', 0, '2026-10-12', root);
  const { rows } = stage.written;
  const mail = {
    ...machine(5, { token: root, messageId: '', subject: '', text: '' }, { token: root, messageId: '', subject: 'x', text: '' }),
  };
  expect(await comes(stage, 'late', mail, at(5))).toBe('laid aside');
  expect(await toldOf(stage, /^That was the last answer/)).toHaveLength(1);
  const told = stage.written.rows;
  expect(told).toBeGreaterThan(rows);
  expect(await comes(stage, 'later', { ...mail, sent: { ...mail.sent, recipient: replyAddress(root, capture) } }, at(6))).toBe(
    'laid aside',
  );
  expect(stage.written.rows).toBe(told);
  expect(await toldOf(stage, /^That was the last answer/)).toHaveLength(1);
});

test('the last answer of a back and forth says that it is the last', async () => {
  const stage = await countedStage(at(0), onTestFinished);
  const machine = machines['one whose text is a word'];
  if (!machine) throw new Error('there is no such machine');
  await playDuel(stage, machine, 1, at);
  const root = stage.outbox.list()[0]?.tags.token ?? '';
  await useUp(stage, 'rounds', 1, '2026-10-12', root);
  const ours = { token: root, messageId: '', subject: 'x', text: '' };
  await comes(stage, 'last', machine(7, ours, ours), at(7));
  await comes(stage, 'none', machine(8, ours, ours), at(8));
  const answers = await toldOf(stage, /^Where things stand/);
  expect(answers.map(({ mail }) => mail.text?.includes('This is my last answer here for today'))).toEqual([false, true]);
});
