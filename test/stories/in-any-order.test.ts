import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { application, invitation } from '../functions/store/mails.ts';
import { people, sorts } from '../trust/matrix.ts';
import { ordersThatMatter, planAfter } from './in-any-order.ts';

// `test/faults` takes every story, every number of its first mails, and more orders.
test.each([
  ['cancelled-without-a-date', 2],
  ['cancelled-without-a-date', 4],
  ['referred-and-moved', 4],
  ['paris-en-francais', 3],
  ['take-home', 4],
  ['moved-twice', 4],
  ['rejected-then-reopened', 2],
])('%s: its first %d mails, all at once and the last one first, give the same plan', async (story, count) => {
  expect(await ordersThatMatter(join(import.meta.dirname, story), count, 1)).toEqual([]);
});

describe('a cancelled calendar entry', () => {
  const mina = { addresses: ['mina.okafor@mailbox.example'], timeZone: 'America/New_York' };
  const at = '2026-10-09T15:00:00Z';
  const cancelled = sorts['a cancelled calendar entry']?.(people['a contact'] ?? '', { captureAddress: '' } as never) ?? '';
  const kinds = async (...mails: readonly (string | Uint8Array)[]) => (await planAfter(mails, mina, at)).map(({ kind }) => kind);

  test('that comes before its invitation takes it away all the same', async () => {
    const inOrder = await planAfter([application, invitation, cancelled], mina, at);
    expect(inOrder.map(({ kind }) => kind)).toEqual(['cancel_checkin']);
    expect(await planAfter([application, cancelled, invitation], mina, at)).toEqual(inOrder);
  });

  test('that comes before everything else does, too', async () => {
    expect(await kinds(cancelled, invitation)).toEqual(['cancel_checkin']);
  });

  test('leaves what was said after it: the same entry at another time', async () => {
    const anew = sorts['a moved interview']?.(people['a contact'] ?? '', { captureAddress: '' } as never) ?? '';
    const inOrder = await planAfter([application, invitation, cancelled, anew], mina, at);
    expect(inOrder.map(({ kind }) => kind)).toContain('thank_you');
    expect(await planAfter([application, anew, cancelled, invitation], mina, at)).toEqual(inOrder);
  });
});
