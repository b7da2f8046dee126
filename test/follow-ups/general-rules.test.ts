import { describe, expect, test } from 'vitest';
import { addBusinessDays } from '../../lib/follow-ups/days/business-days.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import { application, interview, said, searchOf } from './stories/searches.ts';
import { invite, type Step, type Told, tell } from './stories/tell.ts';

/** Each general rule of 1.3 once, by its id. */
const apps: Told['apps'] = {
  a: { recruiter: 'ria@arbor.example', company: 'Arbor' },
  b: { recruiter: 'ria@arbor.example', company: 'Birch' },
};
const talk = invite('i1', '2026-09-16T10:00-04:00', '2026-09-16T11:00-04:00', 'ria@arbor.example');
const invited: Step = ['2026-09-14T10:00-04:00', 'invite', 'a', talk];
const applied = (app: string, day: string): Step => [`${day}T09:30-04:00`, 'application', app];

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until });
}

const promised = (P: string, at = '2026-09-16T15:00-04:00'): Step => [at, 'timeline', 'a', { phrase: 'a promise', P }];
const status = (lines: readonly string[]): string[] => lines.filter((line) => line.includes(' status_1 '));

test('G-01: a promise delays the first question, and "tomorrow" advances it', () => {
  expect(status(told('2026-09-17T00:00-04:00', invited).planned)).toEqual(['Wed 2026-09-23 10:00 status_1 a ria@arbor.example']);
  expect(status(told('2026-09-17T00:00-04:00', invited, promised('2026-09-30')).planned)).toEqual([
    'Mon 2026-10-05 10:00 status_1 a ria@arbor.example',
  ]);
  expect(status(told('2026-09-17T00:00-04:00', invited, promised('2026-09-17')).planned)).toEqual([
    'Tue 2026-09-22 10:00 status_1 a ria@arbor.example',
  ]);
});

test('G-01: a promise holds over what comes after it, until its day has passed', () => {
  const answered = (at: string): Step => [at, 'request_answered', 'a'];
  expect(status(told('2026-09-30T23:00-04:00', invited, promised('2026-09-30'), answered('2026-09-30T12:00-04:00')).planned)).toEqual([
    'Mon 2026-10-05 10:00 status_1 a ria@arbor.example',
  ]);
  expect(status(told('2026-10-01T23:00-04:00', invited, promised('2026-09-30'), answered('2026-10-01T12:00-04:00')).planned)).toEqual([
    'Thu 2026-10-08 10:00 status_1 a ria@arbor.example',
  ]);
});

test('G-02: what falls on a holiday is moved on, never back', () => {
  // 7 September 2026 is Labor Day.
  expect(told('2026-09-01T00:00-04:00', applied('a', '2026-08-31')).planned).toEqual([
    'Tue 2026-09-08 10:00 app_followup_1 a ria@arbor.example',
  ]);
});

test('G-03: two roles of one recruiter within a week are one draft, on the later day', () => {
  expect(told('2026-09-20T00:00-04:00', applied('a', '2026-09-15'), applied('b', '2026-09-18')).planned).toEqual([
    'Fri 2026-09-25 10:00 app_followup_1 b ria@arbor.example (also a)',
  ]);
});

test('G-03: across applications, the week counts from when a draft was really sent', () => {
  const sent: Step = ['2026-09-24T12:00-04:00', 'owner_sent', 'a', { kind: 'app_followup_1', at: '2026-09-24T11:50-04:00' }];
  const { planned } = told('2026-09-24T13:00-04:00', applied('a', '2026-09-15'), sent, applied('b', '2026-09-22'));
  expect(planned).toEqual([
    'Thu 2026-10-01 10:00 app_followup_1 b ria@arbor.example',
    'Thu 2026-10-08 10:00 app_followup_2 a ria@arbor.example',
  ]);
});

test('G-04: after the thank-you, three questions and not a fourth, however long the silence', () => {
  const { delivered, planned } = told('2028-01-01T00:00-05:00', invited);
  expect(delivered.map((line) => line.split(' ')[3])).toEqual(['thank_you', 'status_1', 'status_2', 'close_loop']);
  expect(planned).toEqual([]);
});

test('G-05: who wants no enquiries gets none, whether the posting or a later mail said so', () => {
  expect(told('2026-12-01T00:00-05:00', ['2026-09-15T09:30-04:00', 'application', 'a', { no_contact_policy: true }]).delivered).toEqual([]);
  expect(told('2026-12-01T00:00-05:00', applied('a', '2026-09-15'), ['2026-09-21T09:30-04:00', 'no_contact', 'a']).delivered).toEqual([]);
});

test('G-06: of what was said at one moment the outcome counts most, in whatever order we hear of it', () => {
  const at = '2026-09-18T09:00-04:00';
  const outcome: Step = [at, 'rejection', 'a', { from: 'ria@arbor.example' }];
  const others: Step[] = [
    [at, 'human_reply', 'a'],
    [at, 'timeline', 'a', { phrase: 'next week', P: '2026-09-25' }],
    [at, 'invite', 'a', invite('i2', '2026-09-25T10:00-04:00', '2026-09-25T11:00-04:00', 'ria@arbor.example')],
  ];
  const after = ['Mon 2026-09-21 10:00 rejection_reply a ria@arbor.example', 'Fri 2026-12-18 10:00 keep_in_touch_3m a ria@arbor.example'];
  expect(told('2026-09-18T12:00-04:00', invited, ...others, outcome).planned).toEqual(after);
  expect(told('2026-09-18T12:00-04:00', invited, outcome, ...others).planned).toEqual(after);
});

test('G-06: a closed application is restarted by an invitation, and by no answer', () => {
  const outcome: Step = ['2026-09-18T09:00-04:00', 'rejection', 'a', { from: 'ria@arbor.example' }];
  const answer: Step = ['2026-09-21T09:00-04:00', 'human_reply', 'a'];
  const again: Step = [
    '2026-09-21T09:30-04:00',
    'invite',
    'a',
    invite('i2', '2026-09-25T10:00-04:00', '2026-09-25T11:00-04:00', 'ria@arbor.example'),
  ];
  expect(told('2026-09-21T09:10-04:00', invited, outcome, answer).planned[0]).toContain('rejection_reply');
  expect(told('2026-09-21T09:40-04:00', invited, outcome, answer, again).planned).toEqual([
    'Fri 2026-09-25 12:00 thank_you a ria@arbor.example',
    'Fri 2026-10-02 10:00 status_1 a ria@arbor.example',
  ]);
});

test('G-07: an absence moves what goes to that person to two business days after the return, and restarts nothing', () => {
  const away: Step = ['2026-09-21T10:00-04:00', 'ooo', 'a', { from: 'ria@arbor.example', back: '2026-09-28' }];
  const { planned, cancelled } = told('2026-09-22T00:00-04:00', invited, away);
  expect(planned).toEqual(['Wed 2026-09-30 10:00 status_1 a ria@arbor.example']);
  expect(cancelled).toEqual(['Wed 2026-09-23 10:00 status_1 a ria@arbor.example (moved: recipient out of office)']);
});

test('G-07: the kit for an offer never moves for an absence', () => {
  const offer: Step = ['2026-09-21T10:00-04:00', 'offer', 'a', { from: 'ria@arbor.example', deadline: '2026-09-30' }];
  const away: Step = ['2026-09-22T10:00-04:00', 'ooo', 'a', { from: 'ria@arbor.example', back: '2026-10-12' }];
  expect(told('2026-09-23T00:00-04:00', offer, away).planned).toEqual(['Fri 2026-09-25 10:00 offer_decision a ria@arbor.example']);
});

test('G-08: the same mail again changes nothing and prints no row', () => {
  const again: Step = ['2026-09-15T10:00-04:00', 'invite', 'a', talk];
  const keyed: Step = ['2026-09-15T11:00-04:00', 'invite', 'a', { ...talk, dedupe: 'uid-1/0' }];
  const moved = { iv: 'i1', start: '2026-09-17T10:00-04:00', end: '2026-09-17T11:00-04:00' };
  const once = told('2026-09-16T00:00-04:00', invited);
  expect(told('2026-09-16T00:00-04:00', invited, again, keyed, keyed)).toEqual(once);
  const move: Step = ['2026-09-15T10:00-04:00', 'reschedule', 'a', moved];
  const twice: Step = ['2026-09-15T12:00-04:00', 'reschedule', 'a', moved];
  expect(told('2026-09-16T00:00-04:00', invited, move, twice)).toEqual(told('2026-09-16T00:00-04:00', invited, move));
});

test('G-08: a higher SEQUENCE moves an interview, and a lower one that comes after it does not move it back', () => {
  const moved = { ...talk, start: '2026-09-17T10:00-04:00', end: '2026-09-17T11:00-04:00', dedupe: 'uid-1/2' };
  const first: Step = ['2026-09-14T10:00-04:00', 'invite', 'a', { ...talk, dedupe: 'uid-1/0' }];
  const move: Step = ['2026-09-15T10:00-04:00', 'invite', 'a', moved];
  const stale: Step = ['2026-09-15T11:00-04:00', 'invite', 'a', { ...talk, dedupe: 'uid-1/1' }];
  const { planned } = told('2026-09-16T00:00-04:00', first, move);
  expect(planned[0]).toBe('Thu 2026-09-17 12:00 thank_you a ria@arbor.example');
  expect(told('2026-09-16T00:00-04:00', first, move, stale)).toEqual(told('2026-09-16T00:00-04:00', first, move));
});

test('G-09: silence closes nothing: a word after a year starts the wait anew', () => {
  const { planned } = told('2027-09-15T12:00-04:00', invited, ['2027-09-15T10:00-04:00', 'human_reply', 'a']);
  expect(planned).toEqual(['Wed 2027-09-22 10:00 status_1 a ria@arbor.example']);
});

test('G-10: between the years thank-yous come, and questions wait', () => {
  const { planned } = told('2026-12-23T12:00-05:00', [
    '2026-12-22T10:00-05:00',
    'invite',
    'a',
    invite('i1', '2026-12-24T10:00-05:00', '2026-12-24T11:00-05:00', 'ria@arbor.example'),
  ]);
  expect(planned).toEqual(['Thu 2026-12-24 12:00 thank_you a ria@arbor.example', 'Fri 2027-01-08 10:00 status_1 a ria@arbor.example']);
});

test('G-11: the thanks of a panel, and of two sessions of one day by two invitations, are one event', () => {
  const panel = interview('i1', '2026-09-16T14:00:00Z', '2026-09-16T15:00:00Z', 'ria@arbor.example', 'om@arbor.example');
  const later = interview('i2', '2026-09-16T18:00:00Z', '2026-09-16T19:00:00Z', 'una@arbor.example');
  const facts = [said('2026-09-14T14:00:00Z', panel), said('2026-09-14T15:00:00Z', later)];
  const thanks = plan(searchOf(application('a', { recruiter: 'ria@arbor.example' }, ...facts))).due.filter(({ rule }) => rule === 'K05');
  expect(thanks.map(({ to }) => to).sort()).toEqual(['om@arbor.example', 'ria@arbor.example', 'una@arbor.example']);
  expect([...new Set(thanks.map(({ event }) => event))]).toHaveLength(1);
  expect([...new Set(thanks.map(({ deliverAt }) => deliverAt))]).toEqual(['2026-09-16T20:00:00Z']);
});

test('G-12: the invitation to a second round leaves the thank-you due, and takes the question about the status', () => {
  const second: Step = [
    '2026-09-16T11:30-04:00',
    'invite',
    'a',
    invite('i2', '2026-09-23T10:00-04:00', '2026-09-23T11:00-04:00', 'om@arbor.example'),
  ];
  const { planned, cancelled } = told('2026-09-16T11:40-04:00', invited, second);
  expect(planned).toEqual([
    'Wed 2026-09-16 12:00 thank_you a ria@arbor.example',
    'Wed 2026-09-23 12:00 thank_you a om@arbor.example',
    'Wed 2026-09-30 10:00 status_1 a ria@arbor.example',
  ]);
  expect(cancelled).toEqual(['Wed 2026-09-23 10:00 status_1 a ria@arbor.example (next step arrived: interview invitation)']);
});

describe('W-01: whom a question about the status goes to', () => {
  const met = (...people: string[]): Step => [
    '2026-09-14T10:00-04:00',
    'invite',
    'a',
    invite('i1', '2026-09-16T10:00-04:00', '2026-09-16T11:00-04:00', ...people),
  ];
  const later: Step = [
    '2026-09-14T11:00-04:00',
    'invite',
    'a',
    invite('i2', '2026-09-17T10:00-04:00', '2026-09-17T11:00-04:00', 'Prof. Ode', 'zoe@arbor.example', 'cy@arbor.example'),
  ];
  const named: Step = ['2026-09-17T15:00-04:00', 'timeline', 'a', { phrase: 'by Friday', P: '2026-09-25', from: 'pat@arbor.example' }];
  const all = { recruiter: 'ria@arbor.example', hiring_manager: 'hal@arbor.example', coordinator: 'wes@arbor.example' };

  test.each<[string, string, Readonly<Record<string, string>>, readonly Step[]]>([
    ['who named the date', 'pat@arbor.example', all, [met('ria@arbor.example', 'hal@arbor.example'), later, named]],
    ['who interviewed and runs the thread', 'ria@arbor.example', all, [met('hal@arbor.example', 'ria@arbor.example'), later]],
    ['the hiring manager who interviewed', 'hal@arbor.example', all, [met('om@arbor.example', 'hal@arbor.example'), later]],
    ['of the others the first with an address in the latest interview', 'zoe@arbor.example', all, [met('om@arbor.example'), later]],
    ['who only scheduled, when nobody who interviewed has an address', 'ria@arbor.example', all, [met('Prof. Ode')]],
    [
      'the one named for it, above all others',
      'tom@arbor.example',
      { ...all, status_to: 'tom@arbor.example' },
      [met('ria@arbor.example'), later, named],
    ],
  ])('%s', (_who, to, known, steps) => {
    const { planned } = tell({ apps: { a: known }, steps, until: '2026-09-18T00:00-04:00' });
    expect(status(planned).map((line) => line.split(' ')[5])).toEqual([to]);
  });
});

describe('W-02: with an agency in between', () => {
  const known = { a: { recruiter: 'jo@agency.example', agency: 'jo@agency.example' } };
  const met: Step = [
    '2026-09-14T10:00-04:00',
    'invite',
    'a',
    invite('i1', '2026-09-16T10:00-04:00', '2026-09-16T11:00-04:00', 'kim@client.example', 'lee@client.example'),
  ];

  test('everything goes to the consultant, in one draft', () => {
    expect(tell({ apps: known, steps: [met], until: '2026-09-15T00:00-04:00' }).planned).toEqual([
      'Wed 2026-09-16 12:00 thank_you a jo@agency.example',
      'Wed 2026-09-23 10:00 status_1 a jo@agency.example',
    ]);
  });

  test('a person of the client who wrote directly is thanked directly', () => {
    const wrote: Step = ['2026-09-14T12:00-04:00', 'human_reply', 'a', { from: 'kim@client.example' }];
    expect(tell({ apps: known, steps: [met, wrote], until: '2026-09-15T00:00-04:00' }).planned).toEqual([
      'Wed 2026-09-16 12:00 thank_you a jo@agency.example',
      'Wed 2026-09-16 12:00 thank_you a kim@client.example',
      'Wed 2026-09-23 10:00 status_1 a jo@agency.example',
    ]);
  });
});

describe('W-03: nothing goes to an address that nobody reads', () => {
  test('the owner is asked whom to write to instead', () => {
    const { planned } = tell({
      apps: { a: { recruiter: 'no-reply@ats.example' } },
      steps: [applied('a', '2026-09-15')],
      until: '2026-09-16T00:00-04:00',
    });
    expect(planned).toEqual(['Tue 2026-09-22 10:00 contact_prompt a (user)']);
  });

  test('and a rejection by a robot is answered to the recruiter', () => {
    const robot: Step = ['2026-09-21T15:00-04:00', 'rejection', 'a', { from: 'donotreply@ats.example' }];
    expect(told('2026-09-21T16:00-04:00', invited, robot).planned[0]).toBe('Tue 2026-09-22 10:00 rejection_reply a ria@arbor.example');
  });
});

describe('1.4, row by row: earliest, first question and latest after P, in the calendar of the United States', () => {
  test.each([
    ['2026-10-28', '2026-10-30', '2026-11-02', '2026-11-04'],
    ['2026-10-29', '2026-11-02', '2026-11-03', '2026-11-05'],
    ['2026-11-02', '2026-11-04', '2026-11-05', '2026-11-09'],
    ['2026-11-03', '2026-11-05', '2026-11-06', '2026-11-10'],
    ['2026-10-30', '2026-11-03', '2026-11-04', '2026-11-06'],
    ['2026-11-04', '2026-11-06', '2026-11-09', '2026-11-12'],
    ['2026-11-06', '2026-11-10', '2026-11-12', '2026-11-16'],
    ['2026-11-11', '2026-11-13', '2026-11-16', '2026-11-18'],
    ['2026-11-18', '2026-11-20', '2026-11-23', '2026-11-25'],
    ['2026-10-31', '2026-11-03', '2026-11-04', '2026-11-06'],
    ['2026-11-30', '2026-12-02', '2026-12-03', '2026-12-07'],
    ['2026-11-13', '2026-11-17', '2026-11-18', '2026-11-20'],
    ['2026-11-10', '2026-11-13', '2026-11-16', '2026-11-18'],
    ['2026-11-09', '2026-11-12', '2026-11-13', '2026-11-17'],
    ['2026-12-24', '2027-01-05', '2027-01-06', '2027-01-08'],
    ['2027-01-10', '2027-01-12', '2027-01-13', '2027-01-15'],
    ['2027-03-10', '2027-03-12', '2027-03-15', '2027-03-17'],
    ['2027-03-20', '2027-03-23', '2027-03-24', '2027-03-26'],
    ['2027-03-31', '2027-04-02', '2027-04-05', '2027-04-07'],
  ])('P %s: %s, %s, %s', (P, earliest, first, latest) => {
    const us = { country: 'US', yearEndBlock: true };
    expect([2, 3, 5].map((n) => addBusinessDays(us, P, n))).toEqual([earliest, first, latest]);
    const stated: Step = ['2026-10-28T12:00-04:00', 'timeline', 'a', { phrase: 'a promise', P }];
    expect(status(told('2026-10-28T13:00-04:00', stated).planned).map((line) => line.split(' ')[1])).toEqual([first]);
  });
});
