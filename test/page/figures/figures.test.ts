import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../lib/page/figures/figures.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { fact } from '../../functions/given/facts.ts';
import { delivery, wholeOf } from '../whole.ts';

const applied = (day: string) => fact(`applied-${day}`, `2026-10-${day}T12:00:00Z`, { type: 'application' });
const answered = (day: string, type: 'human_reply' | 'rejection' | 'offer' = 'human_reply') =>
  fact(`${type}-${day}`, `2026-10-${day}T12:00:00Z`, { type });
const sent = (day: string): Fact => ({
  ...fact(`sent-${day}`, `2026-10-${day}T12:00:00Z`, {
    type: 'owner_sent',
    kind: 'app_followup_1',
    to: 'ines.duarte@larchmont.example',
    at: `2026-10-${day}T12:00:00Z`,
  }),
  source: 'owner',
});
const figures = (...given: Parameters<typeof wholeOf>) => figuresOf(wholeOf(...given).search);

describe('the figures', () => {
  test('count an answer of a person, and no confirmation', () => {
    expect(
      figures({
        one: [applied('01'), answered('05')],
        two: [applied('01'), applied('02')],
        three: [applied('01'), answered('11', 'rejection')],
      }),
    ).toMatchObject({
      applications: 3,
      answers: { of: 3, answered: 2, days: 7 },
      rejections: 1,
      offers: 0,
    });
  });

  test('leave out what was taken back', () => {
    const undone: Fact = { ...fact('undo', '2026-10-06T12:00:00Z', { type: 'undone', fact: 'human_reply-05' }), source: 'owner' };
    expect(figures({ one: [applied('01'), answered('05'), undone] }).answers).toEqual({ of: 1, answered: 0 });
  });

  test('tell which follow-ups got an answer, by kind and by the days since the last word', () => {
    const { byKind, byDelay } = figures(
      { one: [applied('01'), sent('09'), answered('12')], two: [applied('01')] },
      {
        deliveries: [delivery('app_followup_1', 'one', '2026-10-08T14:00:00Z'), delivery('app_followup_1', 'two', '2026-10-20T14:00:00Z')],
      },
    );
    expect(byKind).toEqual([{ kind: 'app_followup_1', of: 2, sent: 1, answered: 1, days: 3 }]);
    expect(byDelay).toEqual([
      { from: 8, to: 14, of: 1, answered: 1, days: 3 },
      { from: 15, of: 1, answered: 0 },
    ]);
  });

  test('give an answer to the follow-up before it, and none to one before that or thirty days back', () => {
    const { byKind } = figures(
      { one: [applied('01'), fact('late', '2026-12-24T12:00:00Z', { type: 'human_reply' })] },
      {
        deliveries: [delivery('app_followup_1', 'one', '2026-10-08T14:00:00Z'), delivery('app_followup_2', 'one', '2026-10-15T14:00:00Z')],
      },
    );
    expect(byKind.map(({ answered: count }) => count)).toEqual([0, 0]);
  });

  test('count no draft that was passed over, and none that asks for nothing', () => {
    const skipped: Fact = { ...fact('skip', '2026-10-09T12:00:00Z', { type: 'owner_skip', kind: 'app_followup_1' }), source: 'owner' };
    const { byKind } = figures(
      { one: [applied('01'), skipped] },
      { deliveries: [delivery('app_followup_1', 'one', '2026-10-08T14:00:00Z'), delivery('thank_you', 'one', '2026-10-10T14:00:00Z')] },
    );
    expect(byKind).toEqual([]);
  });

  test('of nothing are nothing', () => {
    expect(figures({})).toEqual({
      applications: 0,
      answers: { of: 0, answered: 0 },
      interviews: 0,
      offers: 0,
      rejections: 0,
      byKind: [],
      byDelay: [],
    });
  });
});
