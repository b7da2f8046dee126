import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from '../stories/tell.ts';

const apps = { a: { recruiter: 'ria@arbor.example', company: 'Arbor' }, b: { recruiter: 'bob@arbor.example', company: 'Arbor' } };

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until });
}

const first: Step = [
  '2026-10-01T10:00-04:00',
  'invite',
  'a',
  invite('i1', '2026-10-06T10:00-04:00', '2026-10-06T11:00-04:00', 'om@arbor.example'),
];
const second: Step = [
  '2026-10-08T10:00-04:00',
  'invite',
  'a',
  invite('i2', '2026-10-13T10:00-04:00', '2026-10-13T11:00-04:00', 'una@arbor.example'),
];
const rejected: Step = ['2026-10-15T09:00-04:00', 'rejection', 'a', { from: 'om@arbor.example' }];

describe('a rejection', () => {
  test('after one interview leaves a reply the next business day, and a word three months later', () => {
    expect(told('2026-10-15T12:00-04:00', first, rejected).planned).toEqual([
      'Fri 2026-10-16 10:00 rejection_reply a om@arbor.example',
      'Fri 2027-01-15 10:00 keep_in_touch_3m a om@arbor.example',
    ]);
  });

  test('after interviews on two days leaves one after a month as well', () => {
    expect(told('2026-10-15T12:00-04:00', first, second, rejected).planned.map((line) => line.slice(0, 37))).toEqual([
      'Fri 2026-10-16 10:00 rejection_reply ',
      'Mon 2026-11-16 10:00 keep_in_touch_1m',
      'Fri 2027-01-15 10:00 keep_in_touch_3m',
    ]);
  });

  test('before the interview took place leaves nothing', () => {
    expect(told('2026-10-15T12:00-04:00', first, ['2026-10-05T09:00-04:00', 'rejection', 'a', { from: 'om@arbor.example' }])).toMatchObject(
      {
        delivered: [],
        planned: [],
      },
    );
  });

  test('from a robot is answered to the recruiter', () => {
    const robot: Step = ['2026-10-15T09:00-04:00', 'rejection', 'a', { no_reply_only: true }];
    expect(told('2026-10-15T12:00-04:00', first, robot).planned[0]).toBe('Fri 2026-10-16 10:00 rejection_reply a ria@arbor.example');
  });

  test('told twice is answered once', () => {
    const again: Step = ['2026-10-19T09:00-04:00', 'rejection', 'a', { from: 'om@arbor.example' }];
    const { delivered, planned } = told('2026-10-25T12:00-04:00', first, rejected, again);
    expect(delivered.filter((line) => line.includes('rejection_reply'))).toHaveLength(1);
    expect(planned).toEqual(['Fri 2027-01-15 10:00 keep_in_touch_3m a om@arbor.example']);
  });

  test.each([
    ['in time', '2026-10-16T12:30-04:00', ['Fri 2026-10-16 12:30 rejection_reply a om@arbor.example']],
    ['after the third business day', '2026-10-20T17:30-04:00', []],
  ])('shown to matter by an invitation that we learn of afterwards, %s', (_, at, expected) => {
    const old: Step = [at, 'invite', 'a', { ...first[3], said: '2026-10-05T10:00-04:00' }];
    const { delivered, planned } = told('2026-10-22T00:00-04:00', rejected, old);
    expect(delivered).toEqual(expected);
    expect(planned).toEqual(['Fri 2027-01-15 10:00 keep_in_touch_3m a om@arbor.example']);
  });

  test('that we learn of after the next invitation restarts and closes nothing', () => {
    const old: Step = ['2026-10-09T09:00-04:00', 'rejection', 'a', { from: 'om@arbor.example', said: '2026-10-07T09:00-04:00' }];
    const { planned, cancelled } = told('2026-10-12T00:00-04:00', first, second, old);
    expect(planned).toEqual(['Tue 2026-10-13 12:00 thank_you a una@arbor.example', 'Tue 2026-10-20 10:00 status_1 a una@arbor.example']);
    expect(cancelled).toHaveLength(1);
  });
});

describe('keeping in touch ends', () => {
  test.each<[string, Step]>([
    ['when the role is reopened', ['2026-10-20T09:00-04:00', 'reopened', 'a']],
    ['with a new application there', ['2026-10-20T09:00-04:00', 'application', 'b']],
    ['when the company writes about another role', ['2026-10-20T09:00-04:00', 'request', 'b']],
    ['when the owner stops it', ['2026-10-20T09:00-04:00', 'owner_stop', 'a']],
  ])('%s', (_, step) => {
    const { planned } = told('2026-10-21T00:00-04:00', first, rejected, step);
    expect(planned.filter((line) => line.includes('keep_in_touch'))).toEqual([]);
  });

  test('but not with a mere answer', () => {
    const { planned } = told('2026-10-21T00:00-04:00', first, rejected, ['2026-10-20T09:00-04:00', 'human_reply', 'a']);
    expect(planned).toEqual(['Fri 2027-01-15 10:00 keep_in_touch_3m a om@arbor.example']);
  });
});

test('after reopening, nothing comes until the next interview or date', () => {
  const reopened: Step = ['2026-10-20T09:00-04:00', 'reopened', 'a'];
  const answered: Step = ['2026-10-21T09:00-04:00', 'human_reply', 'a'];
  expect(told('2026-10-22T00:00-04:00', first, rejected, reopened, answered).planned).toEqual([]);
  const dated: Step = ['2026-10-22T09:00-04:00', 'timeline', 'a', { phrase: 'Friday', P: '2026-10-23' }];
  expect(told('2026-10-23T00:00-04:00', first, rejected, reopened, answered, dated).planned).toEqual([
    'Wed 2026-10-28 10:00 status_1 a om@arbor.example',
  ]);
});
