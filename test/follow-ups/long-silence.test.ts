import { describe, expect, test } from 'vitest';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import { lateness, readyToSend } from '../../lib/follow-ups/placing/lateness.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import { reconcile } from '../../lib/follow-ups/reconcile.ts';
import type { Application, Search } from '../../lib/search/search.ts';
import { application, delivered, interview, said, searchOf } from './stories/searches.ts';
import { invite, type Step, tell } from './stories/tell.ts';

/** What comes when the machine looks again only at this moment: everything due, one after the other, each planned anew after the one before. */
function wakeAt(now: string, search: Search): { readonly search: Search; readonly came: string[]; readonly lapsed: string[] } {
  const came: string[] = [];
  const lapsed: string[] = [];
  let current = search;
  for (;;) {
    const next = reconcile([], current).plan.find(
      (followUp) => followUp.deliverAt <= now && lateness(followUp, now, current).do !== 'wait',
    );
    if (!next) return { search: current, came, lapsed };
    const late = lateness(next, now, current).do === 'lapse';
    (late ? lapsed : came).push(`${next.kind} ${next.application}`);
    current = { ...current, deliveries: [...current.deliveries, { ...delivered(next, now), how: late ? 'lapsed' : 'delivered' }] };
  }
}

const withoutPrompts = (...applications: Application[]): Search => {
  const search = searchOf(...applications);
  return { ...search, settings: { ...search.settings, optional: { ...search.settings.optional, prep_nudge: false } } };
};
const applied = (at: string, id: string, recruiter: string): Application =>
  application(id, { recruiter }, said(at, { type: 'application' }));
const lines = (due: readonly FollowUp[]): string[] => due.map(({ kind, application: of, deliverAt }) => `${kind} ${of} ${deliverAt}`);

describe('an outage of a day', () => {
  const talk = interview('i1', '2026-09-16T14:00:00Z', '2026-09-16T15:00:00Z', 'ria@arbor.example');
  const search = withoutPrompts(application('a', { recruiter: 'ria@arbor.example' }, said('2026-09-14T14:00:00Z', talk)));

  test('leaves the thank-you while it can still be sent in time, and no longer', () => {
    expect(wakeAt('2026-09-17T14:00:00Z', search).came).toEqual(['thank_you a']);
    expect(wakeAt('2026-09-17T15:00:00Z', search)).toMatchObject({ came: [], lapsed: ['thank_you a'] });
  });

  test('that ends at night brings nothing before the morning', () => {
    expect(wakeAt('2026-09-17T03:00:00Z', search)).toMatchObject({ came: [], lapsed: [] });
    expect(wakeAt('2026-09-17T12:00:00Z', search).came).toEqual(['thank_you a']);
  });
});

describe('a laptop that slept for two weeks', () => {
  const search = withoutPrompts(
    applied('2026-09-08T14:00:00Z', 'a', 'ivo@umber.example'),
    applied('2026-09-15T14:00:00Z', 'b', 'ivo@umber.example'),
    applied('2026-08-31T14:00:00Z', 'c', 'amy@dune.example'),
  );

  test('writes to each person once, lets go what is too late, and keeps the week from then on', () => {
    // Two first questions to Ivo were due on the 15th and the 22nd, one to Amy on the 8th.
    const woken = wakeAt('2026-09-22T14:05:00Z', search);
    expect(woken).toMatchObject({ came: ['app_followup_1 a'], lapsed: ['app_followup_1 c'] });
    expect(lines(plan(woken.search).due)).toEqual(['app_followup_1 b 2026-09-29T14:00:00Z', 'app_followup_2 a 2026-10-06T14:00:00Z']);
  });

  test('says only once what lapsed', () => {
    const woken = wakeAt('2026-09-22T14:05:00Z', search);
    expect(wakeAt('2026-09-22T15:00:00Z', woken.search)).toMatchObject({ came: [], lapsed: [] });
  });
});

describe('an import of a year of old mail', () => {
  const now = '2026-09-16T14:00:00Z';
  const learned = <Told extends { readonly saidAt: string }>(fact: Told): Told => ({ ...fact, knownAt: now });
  const old = Array.from({ length: 40 }, (_, index) => {
    const month = String(1 + (index % 8)).padStart(2, '0');
    const day = `2026-${month}-1${index % 9}`;
    const talk = interview(`i${index}`, `${day}T14:00:00Z`, `${day}T15:00:00Z`, `chief${index}@arbor${index}.example`);
    const facts = [said(`${day}T09:00:00Z`, { type: 'application' }), said(`${day}T10:00:00Z`, talk)];
    const more = index % 3 === 0 ? [said(`${day}T18:00:00Z`, { type: 'offer', from: `hr${index}@arbor${index}.example` })] : [];
    return application(`a${index}`, { recruiter: `hr${index}@arbor${index}.example` }, ...[...facts, ...more].map(learned));
  });

  test('plans nothing that would be overdue', () => {
    expect(plan(withoutPrompts(...old)).due).toEqual([]);
  });

  test('that holds an acceptance withdraws nothing', () => {
    const accepted = application('x', { recruiter: 'ria@arbor.example' }, learned(said('2026-08-20T09:00:00Z', { type: 'accepted' })));
    expect(plan(withoutPrompts(...old, accepted)).due).toEqual([]);
  });

  test('still plans what lies ahead', () => {
    const talk = interview('i', '2026-09-23T14:00:00Z', '2026-09-23T15:00:00Z', 'ria@arbor.example');
    const invited = application('x', { recruiter: 'ria@arbor.example' }, learned(said('2026-08-20T09:00:00Z', talk)));
    expect(lines(plan(withoutPrompts(...old, invited)).due)).toEqual([
      'thank_you x 2026-09-23T16:00:00Z',
      'status_1 x 2026-09-30T14:00:00Z',
    ]);
  });
});

test('an old invitation that is imported in the night after its interview brings the thank-you of the morning, as if it had been known', () => {
  const talk = interview('i', '2026-12-17T01:00:00Z', '2026-12-17T01:45:00Z', 'ria@arbor.example');
  const invited = said('2026-11-22T11:00:00Z', talk);
  const known = (knownAt: string): string[] =>
    lines(plan(withoutPrompts(application('a', { recruiter: 'ria@arbor.example' }, { ...invited, knownAt }))).due);
  expect(known('2026-12-17T11:00:00Z')[0]).toBe('thank_you a 2026-12-17T13:00:00Z');
  expect(known('2026-12-17T11:00:00Z')).toEqual(known('2026-11-22T11:00:00Z'));
  expect(known('2026-12-17T13:01:00Z')).toEqual(known('2026-11-22T11:00:00Z').slice(1));
});

test('a pause over several due dates ends with one mail to each person, a week apart', () => {
  const ivo = { recruiter: 'ivo@umber.example' };
  const steps: Step[] = [
    ['2026-09-08T10:00-04:00', 'application', 'a'],
    ['2026-09-09T10:00-04:00', 'timeline', 'b', { phrase: 'Friday', P: '2026-09-11' }],
    ['2026-09-10T10:00-04:00', 'owner_pause', undefined, { until: '2026-10-05' }],
  ];
  const { delivered: came } = tell({ apps: { a: ivo, b: ivo }, steps, until: '2026-10-14T00:00-04:00' });
  expect(came).toEqual([
    'Mon 2026-10-05 10:00 app_followup_1 a ivo@umber.example',
    // Columbus Day is the twelfth.
    'Tue 2026-10-13 10:00 status_1 b ivo@umber.example',
  ]);
});

test('an owner who travels gets a draft in the waking hours of where they are, for the same day of the recipient', () => {
  const talk = interview('i1', '2026-09-16T14:00:00Z', '2026-09-16T15:00:00Z', 'ria@arbor.example');
  const at = { recruiter: 'ria@arbor.example', timeZone: 'America/New_York', country: 'US' };
  const home = withoutPrompts(application('a', at, said('2026-09-14T14:00:00Z', talk)));
  expect(lines(plan(home).due)).toEqual(['thank_you a 2026-09-16T16:00:00Z', 'status_1 a 2026-09-23T14:00:00Z']);
  // In Tokyo the interview ends at midnight, and the hours of New York's offices are the night.
  expect(plan({ ...home, timeZone: 'Asia/Tokyo' }).due.map(({ kind, deliverAt, sendHint }) => [kind, deliverAt, sendHint])).toEqual([
    ['thank_you', '2026-09-16T23:00:00Z', undefined],
    ['status_1', '2026-09-23T11:00:00Z', '2026-09-23T14:00:00Z'],
  ]);
});

test('what an invitation moved by hours across the date line leaves is one thank-you', () => {
  const talk = invite('i1', '2026-09-16T22:30-04:00', '2026-09-16T23:30-04:00', 'ken@tanaka.example');
  const moved: Step = [
    '2026-09-16T10:00-04:00',
    'reschedule',
    'a',
    { iv: 'i1', start: '2026-09-17T00:30-04:00', end: '2026-09-17T01:30-04:00' },
  ];
  const { delivered: came } = tell({
    apps: { a: { recruiter: 'ken@tanaka.example', tz: 'Asia/Tokyo', cal: 'JP' } },
    steps: [['2026-09-14T10:00-04:00', 'invite', 'a', talk], moved],
    until: '2026-09-18T00:00-04:00',
  });
  expect(came.map((line) => line.slice(0, 30))).toEqual(['Thu 2026-09-17 08:00 thank_you']);
});

test('after an outage a hint that has passed is left out, once the hours of both meet on that day', () => {
  // Auckland and Berlin share an hour only in the week in which Berlin has put its clocks forward and Auckland has not put them back yet.
  const search = {
    ...withoutPrompts(
      application(
        'a',
        { recruiter: 'ria@arbor.example', timeZone: 'Europe/Berlin', country: 'DE-BY' },
        said('2028-03-12T12:00:00Z', { type: 'timeline', phrase: 'by the 16th', P: '2028-03-16', from: 'ria@arbor.example' }),
      ),
    ),
    timeZone: 'Pacific/Auckland',
  };
  const [question] = plan(search).due;
  if (!question) throw new Error('Nothing is planned');
  expect(question).toMatchObject({ deliverAt: '2028-03-21T07:00:00Z', sendHint: '2028-03-21T09:00:00Z' });
  const inMarch = { ...question, latestOn: '2028-03-31' };
  expect(readyToSend(inMarch, '2028-03-22T07:00:00Z', search)).toMatchObject({ sendHint: '2028-03-22T09:00:00Z' });
  expect(readyToSend(inMarch, '2028-03-27T07:00:00Z', search)).not.toHaveProperty('sendHint');
});
