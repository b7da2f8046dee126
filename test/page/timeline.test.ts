import { describe, expect, test } from 'vitest';
import { plan } from '../../lib/follow-ups/plan.ts';
import { pictureOf } from '../../lib/page/figures/picture.ts';
import { html } from '../../lib/page/pieces/html.ts';
import { timelineOf } from '../../lib/page/timeline.ts';
import { viewsOf, type Whole } from '../../lib/page/view.ts';
import { waitingOf } from '../../lib/page/waiting.ts';
import type { Fact } from '../../lib/search/fact.ts';
import type { Delivery } from '../../lib/search/search.ts';
import { fact } from '../functions/given/facts.ts';
import { now, owner, wholeOf } from './whole.ts';

const applied = fact('applied', '2026-10-05T13:00:00Z', { type: 'application' });
const met = fact('met', '2026-10-08T14:00:00Z', {
  type: 'invite',
  interview: { id: 'talk', startsAt: '2026-10-14T15:00:00Z', with: ['ines.duarte@larchmont.example'] },
});
const rejected = fact('rejected', '2026-10-20T14:00:00Z', { type: 'rejection', from: 'ines.duarte@larchmont.example' });

function timeline(whole: Whole) {
  const [view] = viewsOf(whole);
  if (!view) throw new Error('no application');
  return { view, entries: timelineOf(view, whole.search, whole.now) };
}

/** As it would have been mailed. */
function mailed(whole: Whole, kind: string): readonly Delivery[] {
  return whole.plan
    .filter((one) => one.kind === kind)
    .map(({ id, kind: of, application, alsoFor, to, deliverAt }) => ({
      followUp: id,
      kind: of,
      application,
      alsoFor,
      to,
      at: deliverAt,
      how: 'delivered',
    }));
}

describe('the timeline', () => {
  test('says with each thing that came what was planned from it, and what was planned no longer and why', () => {
    const { entries } = timeline(wholeOf({ larchmont: [applied, met] }));
    const [first, second] = entries;
    expect(first?.planned).toMatchObject([{ kind: 'app_followup_1', rule: 'K01' }]);
    expect(second?.dropped).toMatchObject([{ followUp: { kind: 'app_followup_1' }, why: 'next step arrived: interview invitation' }]);
    expect(second?.planned.map(({ kind }) => kind)).toContain('thank_you');
    expect(second?.planned.every(({ why, rule }) => why !== '' && /^K\d\d$/.test(rule))).toBe(true);
  });

  test('goes in the order in which things became known, and holds the interview itself', () => {
    const { entries } = timeline(wholeOf({ larchmont: [applied, met, rejected] }));
    expect(entries.map((entry) => ('fact' in entry ? entry.fact.id : entry.is))).toEqual(['applied', 'met', 'interview', 'rejected']);
    expect(entries.at(-1)?.dropped.length).toBeGreaterThan(0);
  });

  test('shows what was taken back as taken back, until that is taken back too', () => {
    const undo: Fact = { ...fact('undo', '2026-10-20T15:00:00Z', { type: 'undone', fact: 'rejected' }), source: 'owner' };
    const redo: Fact = { ...fact('redo', '2026-10-20T16:00:00Z', { type: 'undone', fact: 'undo' }), source: 'owner' };
    const takenBack = (...facts: readonly Fact[]) => {
      const found = timeline(wholeOf({ larchmont: [applied, met, rejected, ...facts] })).entries.find(
        (entry) => 'fact' in entry && entry.fact.id === 'rejected',
      );
      return found && 'undoneBy' in found ? found.undoneBy?.id : undefined;
    };
    expect([takenBack(), takenBack(undo), takenBack(undo, redo)]).toEqual([undefined, 'undo', undefined]);
  });

  test('says when a draft was mailed and when it was sent', () => {
    const before = wholeOf({ larchmont: [applied, met] });
    const deliveries = mailed(before, 'thank_you');
    const sentAt = '2026-10-14T19:30:00Z';
    const sent: Fact = {
      ...fact('sent', '2026-10-14T20:00:00Z', { type: 'owner_sent', kind: 'thank_you', to: 'ines.duarte@larchmont.example', at: sentAt }),
      source: 'owner',
    };
    const { entries } = timeline(wholeOf({ larchmont: [applied, met, sent] }, { deliveries }));
    expect(entries.find(({ is }) => is === 'delivery')).toMatchObject({ rule: 'K05', sentAt });
  });
});

describe('the drafts to be sent', () => {
  const before = wholeOf({ larchmont: [applied, met] });
  const deliveries = mailed(before, 'thank_you');

  test('are those that were mailed, as they stood in the plan', () => {
    const [waiting] = waitingOf(wholeOf({ larchmont: [applied, met] }, { deliveries }).search, '2026-10-14T20:00:00Z');
    const [step] = plan(before.search).due.filter(({ kind }) => kind === 'thank_you');
    expect(waiting?.followUps).toEqual([step]);
    expect(waiting?.search.deliveries).toEqual([]);
  });

  test.each<[string, readonly Fact[], string]>([
    [
      'was said to be sent',
      [{ ...fact('sent', '2026-10-14T20:00:00Z', { type: 'owner_sent', kind: 'thank_you', at: '2026-10-14T20:00:00Z' }), source: 'owner' }],
      '2026-10-14T21:00:00Z',
    ],
    [
      'was passed over',
      [{ ...fact('skip', '2026-10-14T20:00:00Z', { type: 'owner_skip', kind: 'thank_you' }), source: 'owner' }],
      '2026-10-14T21:00:00Z',
    ],
    ['is about an application that is closed', [fact('no', '2026-10-14T20:00:00Z', { type: 'rejection' })], '2026-10-14T21:00:00Z'],
    ['is too old to be sent', [], '2026-10-19T21:00:00Z'],
  ])('do not hold one that %s', (_, facts, at) => {
    expect(waitingOf(wholeOf({ larchmont: [applied, met, ...facts] }, { deliveries }).search, at)).toEqual([]);
  });
});

describe('the picture of a timeline', () => {
  test('says in words what it shows', () => {
    const { view, entries } = timeline(wholeOf({ larchmont: [applied, met] }));
    const picture = pictureOf(view, entries, now, owner.timeZone)?.html ?? '';
    expect(picture).toContain('role="img"');
    expect(picture).toMatch(/aria-label="Timeline of Larchmont Press, Copy Editor\. From .+: 2 mails from them, 1 interview, /);
    expect(picture).not.toMatch(/style=|NaN|Infinity/);
  });

  test('is not drawn where it says nothing', () => {
    const { view, entries } = timeline(wholeOf({ larchmont: [applied] }, { at: '2026-10-05T13:00:00Z' }));
    expect(pictureOf(view, entries, '2026-10-05T13:00:00Z', owner.timeZone)).toBeUndefined();
    expect(html`${pictureOf(view, entries, '2026-10-05T13:00:00Z', owner.timeZone)}`.html).toBe('');
  });
});
