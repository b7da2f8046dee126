import { describe, expect, test } from 'vitest';
import { lapsedBy } from '../../../lib/follow-ups/placing/lapse.ts';
import { plan } from '../../../lib/follow-ups/plan.ts';
import { digestOf, nextDigest } from '../../../lib/follow-ups/told/digest.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { defaultSettings, type Settings } from '../../../lib/search/owner/owner.ts';
import type { Delivery, Search } from '../../../lib/search/search.ts';
import { application, delivered, interview, said, searchOf } from '../stories/searches.ts';

// New York; Mondays are 5, 12, 19 and 26 October 2026. The digest comes at 08:00, which is 12:00Z until 1 November.
const known = { company: 'Fernhill', role: 'Data Analyst', recruiter: 'uma@fernhill.example' };
const applied = said('2026-10-07T14:00:00Z', { type: 'application' });
const byMail = (fact: Fact): Fact => ({ ...fact, source: { mail: 'm1' }, evidence: [{ field: 'kind', text: 'as it was written' }] });
const waiting = searchOf(application('a1', known, applied));
/** They named the 30th: the question comes on Wednesday 4 November. */
const promised = byMail(said('2026-10-08T15:00:00Z', { type: 'timeline', phrase: 'by the 30th', P: '2026-10-30' }));
const patient = searchOf(application('a1', known, applied, promised));
/** Clocks have changed by then. */
const november = '2026-11-02T13:00:00Z';

const withSettings = (search: Search, settings: Partial<Settings>): Search => ({
  ...search,
  settings: { ...defaultSettings, ...settings },
});
const next = (search: Search, toldUntil: string | undefined, now: string) => nextDigest(search, plan(search).due, toldUntil, now);
const digest = (search: Search, toldUntil: string | undefined, now: string) => digestOf(search, plan(search).due, toldUntil, now);

function lapsed(search: Search, kind: string, at: string): Search {
  const followUp = plan(search).due.find((one) => one.kind === kind);
  if (!followUp) throw new Error(`nothing of kind ${kind} is planned`);
  return { ...search, deliveries: [...search.deliveries, { ...delivered(followUp, at), how: 'lapsed' as const }] };
}

describe('the digest of a week', () => {
  test('comes on the Monday of a week in which something is due of which nothing was heard for long, and tells it', () => {
    expect(plan(patient).due[0]?.deliverAt).toBe('2026-11-04T15:00:00Z');
    expect(next(patient, undefined, '2026-10-09T15:00:00Z')).toEqual({ slot: november, at: november });
    expect(digest(patient, undefined, november)?.due.map(({ kind }) => kind)).toEqual(['status_1']);
  });

  test.each<[string, Settings['digest'], string | undefined]>([
    ['another day and hour', { weekday: 'sunday', time: '18:30' }, '2026-11-01T23:30:00Z'],
    ['a time in the quiet hours: at their end', { weekday: 'monday', time: '05:00' }, november],
    ['off', 'off', undefined],
  ])('comes as the owner set it: %s', (_, setting, at) => {
    expect(next(withSettings(patient, { digest: setting }), undefined, '2026-10-09T15:00:00Z')?.at).toBe(at);
  });

  test('is none for what a receipt or a draft of the last week has told', () => {
    expect(next(waiting, undefined, '2026-10-07T15:00:00Z')).toBeUndefined();
    expect(digest(waiting, undefined, '2026-10-12T12:00:00Z')).toBeUndefined();
  });

  test('is none when nothing is planned and nothing happened', () => {
    expect(next(searchOf(), undefined, '2026-10-07T15:00:00Z')).toBeUndefined();
    const closed = searchOf(application('a1', known, applied, said('2026-10-08T14:00:00Z', { type: 'withdrawn' })));
    expect(next(closed, undefined, '2026-10-09T15:00:00Z')).toBeUndefined();
    expect(digest(closed, undefined, '2026-10-12T12:00:00Z')).toBeUndefined();
  });

  test('is none for what is due where the last one is a week old, or any mail of ours is younger', () => {
    expect(digest(patient, '2026-10-26T12:00:00Z', november)).toBeUndefined();
    expect(digest(patient, '2026-10-19T12:00:00Z', november)).toBeDefined();
    const other = application('b1', { company: 'Otter Creek' }, said('2026-10-29T12:00:00Z', { type: 'request' }));
    expect(digest(searchOf(...patient.applications, other), '2026-10-19T12:00:00Z', november)).toBeUndefined();
  });

  test('is none for what comes by itself within a day', () => {
    const tuesdays = withSettings(patient, { digest: { weekday: 'wednesday', time: '08:00' } });
    expect(next(tuesdays, undefined, '2026-10-09T15:00:00Z')).toBeUndefined();
  });

  test('tells what waits, since when, and its next step', () => {
    const other = application(
      'b1',
      { company: 'Otter Creek', recruiter: 'li@ottercreek.example' },
      said('2026-10-20T12:00:00Z', { type: 'timeline', phrase: 'by the 20th', P: '2026-11-20' }),
    );
    const told = digest(searchOf(...patient.applications, other), undefined, november);
    expect(told?.waiting).toMatchObject([
      { application: 'b1', since: '2026-10-20T12:00:00Z', next: { deliverAt: '2026-11-25T15:00:00Z' } },
    ]);
  });

  test('tells interviews of the coming week', () => {
    const meeting = interview('i1', '2026-11-05T14:00:00Z', '2026-11-05T15:00:00Z', 'uma@fernhill.example');
    const told = digest(searchOf(application('a1', known, said('2026-10-08T14:00:00Z', meeting))), undefined, november);
    expect(told?.interviews).toEqual([{ application: 'a1', startsAt: '2026-11-05T14:00:00Z' }]);
  });
});

describe('what lapsed is told once', () => {
  const late = lapsed(waiting, 'app_followup_1', '2026-10-23T14:00:00Z');

  test('in the next digest', () => {
    expect(next(late, '2026-10-12T12:00:00Z', '2026-10-23T14:00:00Z')?.slot).toBe('2026-10-26T12:00:00Z');
    expect(digest(late, '2026-10-12T12:00:00Z', '2026-10-26T12:00:00Z')?.lapsed).toMatchObject([
      { kind: 'app_followup_1', application: 'a1', to: 'uma@fernhill.example' },
    ]);
  });

  test('and not in the one after it', () => {
    expect(next(late, '2026-10-26T12:00:00Z', '2026-10-26T12:00:00Z')).toBeUndefined();
    expect(digest(late, '2026-10-26T12:00:00Z', '2026-11-02T13:00:00Z')).toBeUndefined();
  });

  test('all of an outage of two weeks together', () => {
    const many = searchOf(
      ...['a1', 'a2', 'a3', 'a4'].map((id) =>
        application(id, { company: `Firm ${id}`, recruiter: `uma@${id}.example` }, { ...applied, id: `applied-${id}` }),
      ),
    );
    const asleep: readonly Delivery[] = plan(many).due.map((followUp) => ({
      ...delivered(followUp, '2026-10-23T14:00:00Z'),
      how: 'lapsed',
    }));
    const woken = { ...many, deliveries: asleep };
    expect(asleep).toHaveLength(4);
    expect(next(woken, '2026-10-05T12:00:00Z', '2026-10-23T14:00:00Z')?.slot).toBe('2026-10-26T12:00:00Z');
    expect(digest(woken, '2026-10-05T12:00:00Z', '2026-10-26T12:00:00Z')?.lapsed).toHaveLength(4);
  });

  test('in the receipt of the mail that came too late', () => {
    // Said on 1 October, known on 13 October: its own date and the last day for it have passed.
    const old = byMail({ ...said('2026-10-01T14:00:00Z', { type: 'application' }), knownAt: '2026-10-13T14:00:00Z' });
    const tooLate = byMail({ ...old, id: 'old', saidAt: '2026-09-30T14:00:00Z', knownAt: '2026-10-16T20:00:00Z' });
    const search = searchOf(application('a1', known, tooLate));
    expect(lapsedBy(search, ({ id }) => id === 'old')).toMatchObject([
      { kind: 'app_followup_1', application: 'a1', to: 'uma@fernhill.example' },
    ]);
    expect(lapsedBy(search, () => false)).toEqual([]);
    expect(digest(search, '2026-10-12T12:00:00Z', '2026-10-19T12:00:00Z')).toBeUndefined();
    const silent = withSettings(search, { receipts: false });
    expect(digest(silent, '2026-10-12T12:00:00Z', '2026-10-19T12:00:00Z')?.lapsed).toMatchObject([{ kind: 'app_followup_1' }]);
  });
});

describe('what went quiet', () => {
  function afterTheLast(): Search {
    let search = searchOf(application('a1', known, applied));
    for (const kind of ['app_followup_1', 'app_followup_2']) {
      const followUp = plan(search).due.find((one) => one.kind === kind);
      if (followUp) search = { ...search, deliveries: [...search.deliveries, delivered(followUp)] };
    }
    return search;
  }

  test('is an application whose last note has gone out, once', () => {
    const search = afterTheLast();
    const last = search.deliveries.at(-1)?.at ?? '';
    expect(last).toBe('2026-10-21T14:00:00Z');
    expect(next(search, '2026-10-19T12:00:00Z', last)?.slot).toBe('2026-10-26T12:00:00Z');
    expect(digest(search, '2026-10-19T12:00:00Z', '2026-10-26T12:00:00Z')?.quiet).toMatchObject([{ application: 'a1', met: false }]);
    expect(digest(search, '2026-10-26T12:00:00Z', '2026-11-02T13:00:00Z')).toBeUndefined();
  });

  test('is none that they answered', () => {
    const search = afterTheLast();
    const answered = {
      ...search,
      applications: search.applications.map((one) => ({
        ...one,
        facts: [...one.facts, said('2026-10-22T14:00:00Z', { type: 'human_reply' })],
      })),
    };
    expect(digest(answered, '2026-10-19T12:00:00Z', '2026-10-26T12:00:00Z')?.quiet ?? []).toEqual([]);
  });
});

describe('what mails changed', () => {
  const search = patient;

  test('is told with its words, but brings no digest about where receipts have told it', () => {
    expect(next(search, undefined, '2026-10-09T15:00:00Z')?.slot).toBe('2026-11-02T13:00:00Z');
    expect(digest(search, '2026-10-05T12:00:00Z', '2026-10-12T12:00:00Z')).toBeUndefined();
  });

  test('without receipts it does', () => {
    const silent = withSettings(search, { receipts: false });
    expect(next(silent, '2026-10-05T12:00:00Z', '2026-10-09T15:00:00Z')?.slot).toBe('2026-10-12T12:00:00Z');
    const told = digest(silent, '2026-10-05T12:00:00Z', '2026-10-12T12:00:00Z');
    expect(told?.changed).toMatchObject([{ application: 'a1', fact: { type: 'timeline', evidence: [{ text: 'as it was written' }] } }]);
  });
});
