import { describe, expect, test } from 'vitest';
import { compose } from '../../lib/drafts/compose.ts';
import { writtenAnew } from '../../lib/follow-ups/written-anew.ts';
import type { Command } from '../../lib/mail/replies/command.ts';
import type { About, Event, Fact } from '../../lib/search/fact.ts';
import type { Recorded } from '../../lib/search/question.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import { owner } from '../search/given.ts';
import { deliverUntil, type Kept, nothingKept, planOf, record, say, searchOf } from '../search/kept.ts';

const about: About = {
  company: 'Fernhill',
  role: 'Data Analyst',
  contacts: [
    { name: 'Uma Reyes', address: 'uma@fernhill.example', part: 'interviewer' },
    { name: 'Tom Bell', address: 'tom@fernhill.example', part: 'interviewer' },
  ],
  wroteBy: 'uma@fernhill.example',
  timeZone: 'America/New_York',
  instructions: [],
};
const known = (at: string, event: Event): Recorded => {
  const fact: Fact = { id: `${at} ${event.type}`, saidAt: at, knownAt: at, source: { mail: at }, evidence: [], about, ...event };
  return { application: 'a1', fact };
};
const interview = (id: string, startsAt: string): Event => ({
  type: 'invite',
  interview: { id, startsAt, with: ['uma@fernhill.example', 'tom@fernhill.example'] },
});

const thanked = '2026-10-14T17:00:00Z';
/** The interview was held, and the thank-yous came an hour after it. */
const afterThanks = (...more: readonly Recorded[]): Kept =>
  deliverUntil(record(nothingKept, [known('2026-10-08T14:00:00Z', interview('i1', '2026-10-14T15:00:00Z')), ...more]), thanked);

/** The mail of ours that brought the last drafts of this kind. */
function mailOf({ deliveries }: Kept, kind: SentMail['kind']): SentMail {
  const came = deliveries.filter((delivery) => delivery.kind === kind);
  return {
    kind,
    at: came[0]?.at ?? '',
    application: 'a1',
    followUps: came.map(({ followUp, application, alsoFor, to, kind: of }) => ({ id: followUp, kind: of, application, alsoFor, to })),
    interviews: ['i1'],
    facts: [],
  };
}

const anew = (kept: Kept, sent: SentMail, now: string) => writtenAnew(sent, searchOf(kept, now), now);
const texts = (kept: Kept, sent: SentMail, now: string) => {
  const followUps = anew(kept, sent, now)?.followUps ?? [];
  return compose({ followUps, search: searchOf(kept, now), owner, used: [], planned: planOf(kept, now) }).drafts.map(({ text }) => text);
};
const soon = '2026-10-14T18:00:00Z';
const noted: Command = { word: 'note', notes: [{ for: 'Tom', text: 'live dashboards' }] };

describe('drafts that came and can still go', () => {
  test('are written anew with what the owner told since', () => {
    const before = afterThanks();
    const sent = mailOf(before, 'thank_you');
    expect(texts(before, sent, soon).join()).not.toContain('live dashboards');
    const { kept } = say(before, noted, soon, sent);
    expect(anew(kept, sent, soon)).toMatchObject({ cameAt: '2026-10-14T17:00:00Z', followUps: [{ rule: 'K05' }, { rule: 'K05' }] });
    expect(texts(kept, sent, soon).filter((text) => text.includes('live dashboards'))).toHaveLength(1);
    const { kept: corrected } = say(kept, { word: 'correct', role: 'Senior Analyst' }, soon, sent);
    expect(texts(corrected, sent, soon).every((text) => text.includes('Senior Analyst'))).toBe(true);
  });

  test('are those that were neither sent nor skipped', () => {
    const before = afterThanks();
    const sent = mailOf(before, 'thank_you');
    const { kept } = say(before, { word: 'sent', of: 'Uma' }, soon, sent);
    expect(anew(kept, sent, soon)?.followUps.map(({ to }) => to)).toEqual(['tom@fernhill.example']);
    const { kept: both } = say(kept, { word: 'skip', of: 'Tom' }, soon, sent);
    expect(anew(both, sent, soon)).toBeUndefined();
  });

  test('are none after news that ends them, nor two days after their last moment', () => {
    const before = afterThanks();
    const sent = mailOf(before, 'thank_you');
    const refused = record(before, [known('2026-10-14T17:30:00Z', { type: 'rejection', from: 'uma@fernhill.example' })]);
    expect(anew(refused, sent, soon)).toBeUndefined();
    expect(anew(before, sent, '2026-10-17T15:59:00Z')).toBeDefined();
    expect(anew(before, sent, '2026-10-17T16:01:00Z')).toBeUndefined();
  });

  test('of a greeting that waits for the owner’s news come with them', () => {
    const second = known('2026-10-15T14:00:00Z', interview('i2', '2026-10-16T15:00:00Z'));
    const refused = known('2026-10-19T14:00:00Z', { type: 'rejection', from: 'uma@fernhill.example' });
    const kept = deliverUntil(afterThanks(second, refused), '2026-11-25T15:00:00Z');
    const sent = mailOf(kept, 'keep_in_touch_1m');
    expect(sent.followUps).toHaveLength(1);
    const now = '2026-11-20T15:00:00Z';
    expect(texts(kept, sent, now)).toEqual([]);
    const told = say(kept, { word: 'note', notes: [{ text: 'I finished a course in survey design' }] }, now, sent);
    expect(texts(told.kept, sent, now)).toEqual([expect.stringContaining('survey design')]);
  });

  test('are not what a question to the owner carried', () => {
    const kept = deliverUntil(
      record(nothingKept, [known('2026-10-08T14:00:00Z', interview('i1', '2026-10-14T15:00:00Z'))]),
      '2026-10-14T14:00:00Z',
    );
    const sent = mailOf(kept, 'prep_nudge');
    expect(sent.followUps).toHaveLength(1);
    expect(anew(kept, sent, '2026-10-14T14:00:00Z')).toBeUndefined();
  });
});
