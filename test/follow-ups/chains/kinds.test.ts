import { describe, expect, test } from 'vitest';
import { plan } from '../../../lib/follow-ups/plan.ts';
import { application, interview, said, searchOf } from '../stories/searches.ts';
import { invite, type Step, type Told, tell } from '../stories/tell.ts';

/** One line each for the kinds of the rule table; what each of them does in other weathers stands in the files named after it. September 2026, no holiday but the 7th. */
const apps: Told['apps'] = {
  a: { recruiter: 'ria@arbor.example', company: 'Arbor' },
  b: { recruiter: 'bo@birch.example', company: 'Birch' },
  n: {},
};

const applied: Step = ['2026-09-15T09:30-04:00', 'application', 'a'];
const talk = invite('i1', '2026-09-16T10:00-04:00', '2026-09-16T11:00-04:00', 'ria@arbor.example');
const invited: Step = ['2026-09-14T10:00-04:00', 'invite', 'a', talk];

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until });
}

describe('each kind of the rule table, at its own date', () => {
  test.each<[string, string, string, readonly Step[]]>([
    ['K01', 'a week after the application', 'Tue 2026-09-22 10:00 app_followup_1 a ria@arbor.example', [applied]],
    ['K02', 'a week after that', 'Tue 2026-09-29 10:00 app_followup_2 a ria@arbor.example', [applied]],
    [
      'K03',
      'at the time of K01 where nobody is known',
      'Tue 2026-09-22 10:00 contact_prompt n (user)',
      [['2026-09-15T09:30-04:00', 'application', 'n']],
    ],
    ['K05', 'an hour after the interview', 'Wed 2026-09-16 12:00 thank_you a ria@arbor.example', [invited]],
    [
      'K06',
      'by way of who arranged it',
      'Wed 2026-09-16 12:00 thank_you_via a ria@arbor.example (for Dr. Ode)',
      [['2026-09-14T10:00-04:00', 'invite', 'a', { ...talk, with: ['Dr. Ode'] }]],
    ],
    [
      'K07',
      'at once, two days late',
      'Fri 2026-09-18 09:10 thank_you_late a ria@arbor.example',
      [['2026-09-18T09:10-04:00', 'invite', 'a', { ...talk, said: '2026-09-14T10:00-04:00' }]],
    ],
    ['K09', 'five business days after the interview', 'Wed 2026-09-23 10:00 status_1 a ria@arbor.example', [invited]],
    [
      'K09',
      'three business days after the day they named',
      'Wed 2026-09-30 10:00 status_1 a ria@arbor.example',
      [invited, ['2026-09-16T15:00-04:00', 'timeline', 'a', { phrase: 'by Friday next week', P: '2026-09-25' }]],
    ],
    ['K10', 'a week after K09', 'Wed 2026-09-30 10:00 status_2 a ria@arbor.example', [invited]],
    ['K11', 'two weeks after K10', 'Wed 2026-10-14 10:00 close_loop a ria@arbor.example', [invited]],
    [
      'K12',
      'three business days after they cancelled',
      'Fri 2026-09-18 10:00 cancel_checkin a ria@arbor.example',
      [invited, ['2026-09-15T15:00-04:00', 'cancel_interview', 'a', { iv: 'i1', from: 'ria@arbor.example' }]],
    ],
    [
      'K13',
      'the business day after the rejection',
      'Tue 2026-09-22 10:00 rejection_reply a ria@arbor.example',
      [invited, ['2026-09-21T15:00-04:00', 'rejection', 'a', { from: 'ria@arbor.example' }]],
    ],
    [
      'K14',
      'a month after the rejection that followed a final round',
      'Wed 2026-10-21 10:00 keep_in_touch_1m a ria@arbor.example',
      [
        ['2026-09-14T10:00-04:00', 'invite', 'a', { ...talk, deep: true }],
        ['2026-09-21T15:00-04:00', 'rejection', 'a', { from: 'ria@arbor.example' }],
      ],
    ],
    [
      'K15',
      'three months after the rejection',
      'Mon 2026-12-21 10:00 keep_in_touch_3m a ria@arbor.example',
      [invited, ['2026-09-21T15:00-04:00', 'rejection', 'a', { from: 'ria@arbor.example' }]],
    ],
    [
      'K16',
      'half an hour after the offer',
      'Mon 2026-09-21 10:30 offer_ack a ria@arbor.example',
      [['2026-09-21T10:00-04:00', 'offer', 'a', { from: 'ria@arbor.example', deadline: '2026-09-30' }]],
    ],
    [
      'K17',
      'three business days before the answer is due',
      'Fri 2026-09-25 10:00 offer_decision a ria@arbor.example',
      [['2026-09-21T10:00-04:00', 'offer', 'a', { from: 'ria@arbor.example', deadline: '2026-09-30' }]],
    ],
    [
      'K18',
      'an hour after the acknowledgement, with the yes',
      'Mon 2026-09-21 11:30 competing_offer a ria@arbor.example',
      [
        invited,
        ['2026-09-21T10:00-04:00', 'offer', 'b', { from: 'bo@birch.example', deadline: '2026-09-30' }],
        ['2026-09-21T10:45-04:00', 'yes', 'b'],
      ],
    ],
    [
      'K19',
      'an hour after the acceptance of another offer',
      'Tue 2026-09-22 15:00 withdraw a ria@arbor.example',
      [applied, ['2026-09-22T14:00-04:00', 'accepted', 'b']],
    ],
    [
      'K24',
      'two business days before the test is due, at ten of the owner',
      'Mon 2026-09-21 10:00 deadline_prompt a (user)',
      [['2026-09-16T09:00-04:00', 'assessment_invited', 'a', { deadline: '2026-09-23' }]],
    ],
  ])('%s: %s', (_id, _when, line, steps) => {
    const { delivered } = told('2027-01-31T00:00-05:00', ...steps);
    expect(delivered).toContain(line);
    // Once, and for good.
    expect(delivered.filter((one) => one.slice(17) === line.slice(17))).toHaveLength(1);
  });

  test('K04: the evening before the interview', () => {
    const invitation = said('2026-09-14T14:00:00Z', interview('i1', '2026-09-16T14:00:00Z', '2026-09-16T15:00:00Z', 'ria@arbor.example'));
    const { due } = plan(searchOf(application('a', { recruiter: 'ria@arbor.example' }, invitation)));
    expect(due.find(({ rule }) => rule === 'K04')).toMatchObject({ to: 'owner', deliverAt: '2026-09-15T22:00:00Z' });
  });

  test('K07: nothing more after 72 hours, but the wait goes on', () => {
    const late: Step = ['2026-09-19T11:00-04:00', 'invite', 'a', { ...talk, said: '2026-09-14T10:00-04:00' }];
    const { delivered, planned } = told('2026-09-20T00:00-04:00', late);
    expect(delivered).toEqual([]);
    expect(planned).toEqual(['Wed 2026-09-23 10:00 status_1 a ria@arbor.example']);
  });

  test('K24: a test that is told of again with a new deadline after its prompt has had its one prompt', () => {
    const { delivered } = told(
      '2026-10-31T00:00-04:00',
      ['2026-09-16T09:00-04:00', 'assessment_invited', 'a', { deadline: '2026-09-23' }],
      ['2026-09-22T09:00-04:00', 'assessment_invited', 'a', { deadline: '2026-09-30' }],
    );
    expect(delivered).toEqual(['Mon 2026-09-21 10:00 deadline_prompt a (user)']);
  });
});

describe('someone who is named only after the interview', () => {
  const more: Step = ['2026-09-16T14:20-04:00', 'invite', 'a', { ...talk, with: ['ria@arbor.example', 'om@arbor.example'] }];

  test('is thanked at once, and the others are not thanked twice', () => {
    expect(told('2026-09-17T00:00-04:00', invited, more).delivered).toEqual([
      'Wed 2026-09-16 12:00 thank_you a ria@arbor.example',
      'Wed 2026-09-16 14:20 thank_you a om@arbor.example',
    ]);
  });

  test('a day later is thanked as late', () => {
    const [, ...rest] = more;
    expect(told('2026-09-18T00:00-04:00', invited, ['2026-09-17T14:20-04:00', ...rest]).delivered).toContain(
      'Thu 2026-09-17 14:20 thank_you_late a om@arbor.example',
    );
  });
});
