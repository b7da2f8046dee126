import { expect, test } from 'vitest';
import { type Step, tell } from './stories/tell.ts';

/** Counterexamples to the claims about the order in which things become known, found by telling thousands of stories. */

const ria = { recruiter: 'ria@arbor.example' };

test('a cancellation that is forwarded again moves nothing, even of an interview nobody had told us of', () => {
  const una = { recruiter: 'una@birch.example', tz: 'Europe/Berlin', cal: 'DE-BY' };
  const told = (again: readonly Step[]) =>
    tell({
      zone: 'America/Los_Angeles',
      apps: { a: una, c: una },
      steps: [
        ['2026-09-30T22:00:00Z', 'application', 'c'],
        ['2026-10-16T10:01:00Z', 'cancel_interview', 'a', { iv: 'i2', from: 'una@birch.example' }],
        ...again,
      ],
      until: '2026-11-10T00:00:00Z',
    });
  const repeated: Step = [
    '2026-10-21T03:01:00Z',
    'cancel_interview',
    'a',
    { said: '2026-10-16T10:01:00Z', iv: 'i2', from: 'una@birch.example' },
  ];
  expect(told([repeated])).toEqual(told([]));
});

test('a draft for two roles comes at the later own date, whichever of the two was learned of first', () => {
  // The hours that Lord Howe Island and London share on a day begin on the day after it.
  const london = { ...ria, tz: 'Europe/London', cal: 'GB' };
  const told = (learnedAt: string) =>
    tell({
      zone: 'Australia/Lord_Howe',
      apps: { a: london, b: london },
      steps: [
        [learnedAt, 'human_reply', 'a', { said: '2026-10-20T12:00:00Z', from: 'ria@arbor.example' }],
        ['2026-10-20T23:00:00Z', 'on_hold', 'b', { restart: '2026-10-21' }],
      ],
      until: '2026-10-24T00:00:00Z',
    }).planned;
  expect(told('2026-10-22T14:00:00Z')).toEqual(['Wed 2026-10-28 20:00 status_1 a ria@arbor.example (also b)']);
  expect(told('2026-10-20T12:00:00Z')).toEqual(told('2026-10-22T14:00:00Z'));
});

test('a resume ends the pause unless its role had been stopped before it was said, whenever we learn of that', () => {
  const told = (learnedAt: string) =>
    tell({
      apps: { a: ria, b: { recruiter: 'una@birch.example' } },
      steps: [
        ['2026-09-01T12:00:00Z', 'application', 'a'],
        ['2026-09-01T12:01:00Z', 'owner_pause', undefined, { until: '2026-09-09' }],
        ['2026-09-01T13:00:00Z', 'owner_resume', 'b'],
        [learnedAt, 'owner_stop', 'b', { said: '2026-09-01T12:02:00Z' }],
      ],
      until: '2026-09-02T12:00:00Z',
    }).planned;
  expect(told('2026-09-01T12:02:00Z')).toEqual(['Wed 2026-09-09 10:00 app_followup_1 a ria@arbor.example']);
  expect(told('2026-09-01T17:00:00Z')).toEqual(told('2026-09-01T12:02:00Z'));
});

test('whom a question goes to does not depend on which of two mails was forwarded first', () => {
  const told = (learnedAt: string) =>
    tell({
      apps: { a: {} },
      steps: [
        [learnedAt, 'timeline', 'a', { said: '2026-09-01T12:00:00Z', phrase: 'soon', from: 'om@arbor.example' }],
        ['2026-09-01T13:00:00Z', 'human_reply', 'a', { from: 'ria@arbor.example' }],
      ],
      until: '2026-09-02T12:00:00Z',
    }).planned;
  expect(told('2026-09-01T12:00:00Z')).toEqual(['Wed 2026-09-09 10:00 status_1 a ria@arbor.example']);
  expect(told('2026-09-01T17:00:00Z')).toEqual(told('2026-09-01T12:00:00Z'));
});

test('an offer whose sender is known only a day later is acknowledged no more; the kit comes in office hours', () => {
  const { delivered } = tell({
    apps: { a: { tz: 'Asia/Kolkata', cal: 'IN' } },
    steps: [
      ['2026-09-01T12:00:00Z', 'application', 'a', { no_contact_policy: true }],
      ['2026-09-07T18:00:00Z', 'offer', 'a', { said: '2026-09-01T12:00:00Z', deadline: '2026-09-10' }],
      [
        '2026-09-08T18:01:00Z',
        'invite',
        'a',
        { said: '2026-08-31T12:00:00Z', iv: 'i', start: '2026-08-31T13:00:00Z', end: '2026-08-31T14:00:00Z', with: ['ria@arbor.example'] },
      ],
    ],
    until: '2026-09-20T00:00:00Z',
  });
  expect(delivered).toEqual(['Tue 2026-09-08 20:00 offer_decision a ria@arbor.example (hint Wed 2026-09-09T10:00+05:30)']);
});

test('of a date and an answer on one day the one said last counts, whichever was forwarded first', () => {
  const told = (learnedAt: string) =>
    tell({
      apps: { b: ria },
      steps: [
        [learnedAt, 'human_reply', 'b', { said: '2026-09-13T14:00:00Z', from: 'ria@arbor.example' }],
        ['2026-09-15T06:44:00Z', 'on_hold', 'b', { said: '2026-09-13T13:44:00Z', restart: '2026-09-13' }],
      ],
      until: '2026-09-15T08:00:00Z',
    }).planned;
  expect(told('2026-09-15T06:00:00Z')).toEqual(['Fri 2026-09-18 10:00 status_1 b ria@arbor.example']);
  expect(told('2026-09-15T07:00:00Z')).toEqual(told('2026-09-15T06:00:00Z'));
});

test('an application that we learn of after an acceptance elsewhere is withdrawn from then on, not before', () => {
  const { delivered } = tell({
    apps: { a: ria, b: { recruiter: 'una@birch.example' } },
    steps: [
      ['2026-09-01T12:00:00Z', 'application', 'a'],
      ['2026-09-02T14:00:00Z', 'accepted', 'a'],
      ['2026-09-03T18:30:00Z', 'application', 'b', { said: '2026-08-28T12:00:00Z' }],
    ],
    until: '2026-09-10T00:00:00Z',
  });
  expect(delivered).toEqual(['Thu 2026-09-03 14:30 withdraw b una@birch.example']);
});

test('what had lapsed before we learned of a pause does not come back with it, however long ago the pause was said', () => {
  const { planned, delivered } = tell({
    apps: { a: ria },
    steps: [
      ['2026-09-20T14:00:00Z', 'application', 'a', { said: '2026-09-01T14:00:00Z' }],
      ['2026-09-21T14:00:00Z', 'owner_pause', undefined, { said: '2026-09-02T14:00:00Z', until: '2026-10-01' }],
    ],
    until: '2026-11-01T00:00:00Z',
  });
  expect([...planned, ...delivered]).toEqual([]);
});

test('an application is as old as its own first fact, whatever was said about all before it', () => {
  const { planned } = tell({
    apps: { a: ria, b: ria },
    steps: [
      ['2026-09-08T12:00:00Z', 'owner_resume'],
      ['2026-09-12T14:00:00Z', 'application', 'b'],
      ['2026-09-13T14:00:00Z', 'application', 'a'],
    ],
    until: '2026-09-14T00:00:00Z',
  });
  // Both a week later, on the weekend: equal dates, so the draft is filed under the older one.
  expect(planned).toEqual(['Mon 2026-09-21 10:00 app_followup_1 b ria@arbor.example (also a)']);
});

test('a draft that waited for its turn with a person, and was too late once its role was resumed, has lapsed', () => {
  const { delivered, planned } = tell({
    apps: { a: ria, b: ria },
    steps: [
      ['2026-08-28T14:00:00Z', 'application', 'b'],
      ['2026-09-05T14:00:00Z', 'application', 'a', { said: '2026-09-01T14:00:00Z' }],
      ['2026-09-10T14:00:00Z', 'owner_stop', 'a'],
      ['2026-09-10T15:00:00Z', 'withdrawn', 'b'],
      ['2026-09-20T14:00:00Z', 'owner_resume', 'a'],
    ],
    until: '2026-10-20T00:00:00Z',
  });
  // A week after the draft for b is Fri 11 Sep, when a was stopped; on Mon 21 Sep its latest day, Tue 15 Sep, has passed.
  expect([...delivered, ...planned]).toEqual(['Fri 2026-09-04 10:00 app_followup_1 b ria@arbor.example']);
});
