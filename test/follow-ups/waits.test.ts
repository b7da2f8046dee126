import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from './stories/tell.ts';

const apps = { a: { recruiter: 'ria@arbor.example' } };
const held = invite('i1', '2026-10-06T10:00-04:00', '2026-10-06T11:00-04:00', 'ria@arbor.example');
const invited: Step = ['2026-10-01T10:00-04:00', 'invite', 'a', held];

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until });
}

describe('after an application', () => {
  const applied: Step = ['2026-10-01T09:30-04:00', 'application', 'a'];

  test('a posting that closes later is what the week counts from', () => {
    const { planned } = told('2026-10-02T00:00-04:00', ['2026-10-01T09:30-04:00', 'application', 'a', { posting_closes: '2026-10-09' }]);
    expect(planned).toEqual(['Fri 2026-10-16 10:00 app_followup_1 a ria@arbor.example']);
  });

  test('an announced review delays the first question', () => {
    const { planned } = told('2026-10-02T00:00-04:00', ['2026-10-01T09:30-04:00', 'application', 'a', { review_by: '2026-10-16' }]);
    expect(planned).toEqual(['Wed 2026-10-21 10:00 app_followup_1 a ria@arbor.example']);
  });

  test('the confirmation of an application dates nothing anew', () => {
    const { planned, cancelled } = told('2026-10-07T00:00-04:00', applied, ['2026-10-05T09:30-04:00', 'application', 'a']);
    expect(planned).toEqual(['Thu 2026-10-08 10:00 app_followup_1 a ria@arbor.example']);
    expect(cancelled).toEqual([]);
  });

  test('a human answer moves the first question to a week after it', () => {
    const { planned } = told('2026-10-07T00:00-04:00', applied, ['2026-10-05T09:30-04:00', 'human_reply', 'a']);
    expect(planned).toEqual(['Tue 2026-10-13 10:00 app_followup_1 a ria@arbor.example']);
  });

  test('a stated date takes over, with the question about the status', () => {
    const { planned } = told('2026-10-07T00:00-04:00', applied, [
      '2026-10-05T09:30-04:00',
      'timeline',
      'a',
      { phrase: 'by mid October', P: '2026-10-15', from: 'hugo@arbor.example' },
    ]);
    expect(planned).toEqual(['Tue 2026-10-20 10:00 status_1 a hugo@arbor.example']);
  });

  test('a request opens a wait of its own, counted anew from the answer', () => {
    const { planned, cancelled } = told(
      '2026-10-08T00:00-04:00',
      applied,
      ['2026-10-05T09:30-04:00', 'request', 'a'],
      ['2026-10-07T09:30-04:00', 'request_answered', 'a'],
    );
    expect(planned).toEqual(['Thu 2026-10-15 10:00 status_1 a ria@arbor.example']);
    expect(cancelled).toEqual([
      'Thu 2026-10-08 10:00 app_followup_1 a ria@arbor.example (next step arrived: request)',
      'Tue 2026-10-13 10:00 status_1 a ria@arbor.example (re-planned (request answered))',
    ]);
  });

  test('a wish for no enquiries in a later mail ends it', () => {
    const { planned } = told('2026-10-07T00:00-04:00', applied, ['2026-10-05T09:30-04:00', 'no_contact', 'a']);
    expect(planned).toEqual([]);
  });

  test('without any interview the third question never comes', () => {
    const { delivered } = told('2027-01-31T00:00-05:00', applied, ['2026-10-05T09:30-04:00', 'request', 'a']);
    expect(delivered.map((line) => line.split(' ')[3])).toEqual(['status_1', 'status_2']);
  });
});

describe('after an interview', () => {
  test('an answer while it lies ahead changes nothing', () => {
    const { cancelled } = told('2026-10-06T09:00-04:00', invited, ['2026-10-02T10:00-04:00', 'human_reply', 'a']);
    expect(cancelled).toEqual([]);
  });

  test('an answer after it starts the five days anew', () => {
    const { planned } = told('2026-10-09T00:00-04:00', invited, ['2026-10-08T10:00-04:00', 'human_reply', 'a']);
    // Columbus Day lies between.
    expect(planned).toEqual(['Fri 2026-10-16 10:00 status_1 a ria@arbor.example']);
  });

  test('an answer does not come below a promise that still holds', () => {
    const promised: Step = ['2026-10-06T15:00-04:00', 'timeline', 'a', { phrase: 'in two weeks', P: '2026-10-20' }];
    const { planned } = told('2026-10-09T00:00-04:00', invited, promised, ['2026-10-08T10:00-04:00', 'human_reply', 'a']);
    expect(planned).toEqual(['Fri 2026-10-23 10:00 status_1 a ria@arbor.example']);
  });

  test('a promise that had passed when they answered counts no more', () => {
    const promised: Step = ['2026-10-06T15:00-04:00', 'timeline', 'a', { phrase: 'tomorrow', P: '2026-10-07' }];
    const { planned } = told('2026-10-12T00:00-04:00', invited, promised, ['2026-10-09T10:00-04:00', 'human_reply', 'a']);
    expect(planned).toEqual(['Mon 2026-10-19 10:00 status_1 a ria@arbor.example']);
  });

  test('a promise for a day before the next interview counts no more', () => {
    const promised: Step = ['2026-10-06T15:00-04:00', 'timeline', 'a', { phrase: 'next week', P: '2026-10-16' }];
    const second: Step = [
      '2026-10-08T10:00-04:00',
      'invite',
      'a',
      invite('i2', '2026-10-20T10:00-04:00', '2026-10-20T11:00-04:00', 'om@arbor.example'),
    ];
    const { planned } = told('2026-10-19T00:00-04:00', invited, promised, second);
    expect(planned).toEqual(['Tue 2026-10-20 12:00 thank_you a om@arbor.example', 'Tue 2026-10-27 10:00 status_1 a ria@arbor.example']);
  });

  test('of two promises the one said later counts, whichever we learn first', () => {
    const later: Step = ['2026-10-08T10:00-04:00', 'timeline', 'a', { phrase: 'by the 16th', P: '2026-10-16' }];
    const earlier: Step = [
      '2026-10-09T10:00-04:00',
      'timeline',
      'a',
      { phrase: 'two weeks', P: '2026-10-30', said: '2026-10-07T10:00-04:00' },
    ];
    const { planned, cancelled } = told('2026-10-10T00:00-04:00', invited, later, earlier);
    expect(planned).toEqual(['Wed 2026-10-21 10:00 status_1 a ria@arbor.example']);
    expect(cancelled).toHaveLength(1);
  });

  test('a date said before the first question but learned after it only holds the second one back', () => {
    const { delivered, planned } = told('2026-10-16T00:00-04:00', invited, [
      '2026-10-15T10:00-04:00',
      'timeline',
      'a',
      { phrase: 'next week', P: '2026-10-23', said: '2026-10-13T18:00-04:00' },
    ]);
    expect(delivered).toContain('Wed 2026-10-14 10:00 status_1 a ria@arbor.example');
    expect(planned).toEqual(['Wed 2026-10-28 10:00 status_2 a ria@arbor.example']);
  });

  test('a date said after the first question starts the count anew', () => {
    const { planned } = told('2026-10-16T00:00-04:00', invited, [
      '2026-10-15T10:00-04:00',
      'timeline',
      'a',
      { phrase: 'Friday', P: '2026-10-16' },
    ]);
    expect(planned).toEqual(['Wed 2026-10-21 10:00 status_1 a ria@arbor.example']);
  });

  test('several sessions of one day count as one interview, and end with the last', () => {
    const afternoon: Step = [
      '2026-10-02T10:00-04:00',
      'invite',
      'a',
      invite('i2', '2026-10-06T15:00-04:00', '2026-10-06T16:30-04:00', 'om@arbor.example', 'ria@arbor.example'),
    ];
    const { delivered, cancelled } = told('2026-10-07T00:00-04:00', invited, afternoon);
    expect(delivered).toEqual(['Tue 2026-10-06 17:30 thank_you a om@arbor.example', 'Tue 2026-10-06 17:30 thank_you a ria@arbor.example']);
    expect(cancelled).toEqual(['Tue 2026-10-06 12:00 thank_you a ria@arbor.example (next step arrived: interview invitation)']);
  });

  test('the phone screen without an end takes half an hour, anything else a whole one', () => {
    const steps = (mode: string): Step => [
      '2026-10-01T10:00-04:00',
      'invite',
      'a',
      { iv: 'i', start: '2026-10-06T10:00-04:00', with: ['ria@arbor.example'], mode },
    ];
    expect(told('2026-10-06T11:45-04:00', steps('phone')).delivered).toEqual(['Tue 2026-10-06 11:30 thank_you a ria@arbor.example']);
    expect(told('2026-10-06T12:45-04:00', steps('video')).delivered).toEqual(['Tue 2026-10-06 12:00 thank_you a ria@arbor.example']);
  });
});

describe('a cancelled interview', () => {
  const called: Step = ['2026-10-05T15:00-04:00', 'cancel_interview', 'a', { iv: 'i1', from: 'ria@arbor.example' }];

  test('without a new time is asked about three business days later', () => {
    const { planned, cancelled } = told('2026-10-06T00:00-04:00', invited, called);
    expect(planned).toEqual(['Thu 2026-10-08 10:00 cancel_checkin a ria@arbor.example']);
    expect(cancelled).toHaveLength(2);
  });

  test('is asked about after the day they named', () => {
    const named: Step = ['2026-10-05T15:00-04:00', 'cancel_interview', 'a', { iv: 'i1', P: '2026-10-09' }];
    expect(told('2026-10-06T00:00-04:00', invited, named).planned).toEqual(['Thu 2026-10-15 10:00 cancel_checkin a ria@arbor.example']);
  });

  test('with another one ahead leaves the wait with that one', () => {
    const other: Step = [
      '2026-10-02T10:00-04:00',
      'invite',
      'a',
      invite('i2', '2026-10-08T10:00-04:00', '2026-10-08T11:00-04:00', 'om@arbor.example'),
    ];
    expect(told('2026-10-06T00:00-04:00', invited, other, called).planned).toEqual([
      'Thu 2026-10-08 12:00 thank_you a om@arbor.example',
      'Fri 2026-10-16 10:00 status_1 a om@arbor.example',
    ]);
  });

  test('that the owner says did not take place is the same', () => {
    const { planned } = told('2026-10-06T23:00-04:00', invited, ['2026-10-06T11:30-04:00', 'owner_no', 'a']);
    expect(planned).toEqual(['Fri 2026-10-09 10:00 cancel_checkin a ria@arbor.example']);
  });

  test('moved to a new time after all gets its thank-you there', () => {
    const moved: Step = [
      '2026-10-06T09:00-04:00',
      'reschedule',
      'a',
      { iv: 'i1', start: '2026-10-13T10:00-04:00', end: '2026-10-13T11:00-04:00' },
    ];
    expect(told('2026-10-07T00:00-04:00', invited, called, moved).planned).toEqual([
      'Tue 2026-10-13 12:00 thank_you a ria@arbor.example',
      'Tue 2026-10-20 10:00 status_1 a ria@arbor.example',
    ]);
  });
});

describe('a test', () => {
  const sent: Step = ['2026-10-05T09:30-04:00', 'assessment_invited', 'a', { deadline: '2026-10-14', from: 'tess@arbor.example' }];

  test('is recalled two business days before it is due, at ten of the owner', () => {
    // Columbus Day does not count.
    expect(told('2026-10-06T00:00-04:00', sent).planned).toEqual(['Fri 2026-10-09 10:00 deadline_prompt a (user)']);
  });

  test('that is due too soon for that is not recalled', () => {
    const soon: Step = ['2026-10-05T09:30-04:00', 'assessment_invited', 'a', { deadline: '2026-10-06' }];
    expect(told('2026-10-06T00:00-04:00', soon).planned).toEqual([]);
  });

  test('handed in is asked about with who sent it', () => {
    const { planned, cancelled } = told('2026-10-08T00:00-04:00', sent, ['2026-10-07T09:30-04:00', 'assessment_submitted', 'a']);
    expect(planned).toEqual(['Thu 2026-10-15 10:00 status_1 a tess@arbor.example']);
    expect(cancelled).toEqual(['Fri 2026-10-09 10:00 deadline_prompt a (user) (re-planned (test handed in))']);
  });

  test('with a new deadline is recalled before that', () => {
    const longer: Step = ['2026-10-07T09:30-04:00', 'assessment_invited', 'a', { deadline: '2026-10-20' }];
    expect(told('2026-10-08T00:00-04:00', sent, longer).planned).toEqual(['Fri 2026-10-16 10:00 deadline_prompt a (user)']);
  });
});

describe('a role on hold', () => {
  test('until a date is asked about after it', () => {
    const { planned } = told('2026-10-09T00:00-04:00', invited, ['2026-10-08T10:00-04:00', 'on_hold', 'a', { restart: '2026-11-02' }]);
    expect(planned).toEqual(['Thu 2026-11-05 10:00 status_1 a ria@arbor.example']);
  });

  test('without a date leaves one note after a month, until something new opens', () => {
    const hold: Step = ['2026-10-08T10:00-04:00', 'on_hold', 'a'];
    expect(told('2026-10-20T00:00-04:00', invited, hold, ['2026-10-15T10:00-04:00', 'human_reply', 'a']).planned).toEqual([
      'Mon 2026-11-09 10:00 keep_in_touch_1m a ria@arbor.example',
    ]);
    const again: Step = ['2026-10-15T10:00-04:00', 'request', 'a'];
    expect(told('2026-10-20T00:00-04:00', invited, hold, again).planned).toEqual(['Thu 2026-10-22 10:00 status_1 a ria@arbor.example']);
  });
});

test('with nobody to write to, the owner is asked once', () => {
  const nobody = { a: {} };
  const interview = invite('i', '2026-10-06T10:00-04:00', '2026-10-06T11:00-04:00', 'Dr. Nameless');
  const { delivered } = tell({
    apps: nobody,
    steps: [['2026-10-01T10:00-04:00', 'invite', 'a', interview]],
    until: '2027-01-01T00:00-05:00',
  });
  expect(delivered).toEqual(['Wed 2026-10-14 10:00 contact_prompt a (user)']);
});

test('a request that is forwarded again weeks later, when it would be overdue, still has its question', () => {
  const request: Step = ['2026-12-23T12:00-05:00', 'request', 'a'];
  const [at, ...rest] = request;
  const again: Step = ['2027-01-08T09:00-05:00', rest[0], rest[1], { said: at }];
  expect(told('2027-01-20T00:00-05:00', request, again)).toEqual(told('2027-01-20T00:00-05:00', request));
});
