import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from '../stories/tell.ts';

const apps = { a: { recruiter: 'ria@arbor.example', company: 'Arbor' } };

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until });
}

const invited: Step = [
  '2026-10-01T10:00-04:00',
  'invite',
  'a',
  invite('i1', '2026-10-08T10:00-04:00', '2026-10-08T11:00-04:00', 'om@arbor.example'),
];
const alternatives = ['2026-10-09T10:00-04:00', '2026-10-12T15:00-04:00'];
const move = (at: string): Step => [at, 'candidate_reschedule', 'a', { iv: 'i1', alternatives }];
const cancel = (at: string): Step => [at, 'candidate_cancel', 'a', { iv: 'i1' }];
const noShow = (at: string): Step => [at, 'no_show', 'a', { iv: 'i1' }];

describe('K21: an interview that the owner moves or cancels', () => {
  test.each([
    ['at once', '2026-10-05T14:07-04:00', 'Mon 2026-10-05 14:07'],
    ['in the morning, when it was said in the quiet hours', '2026-10-05T23:40-04:00', 'Tue 2026-10-06 08:00'],
    ['also on a Saturday', '2026-10-03T12:00-04:00', 'Sat 2026-10-03 12:00'],
  ])('is written about %s, to who invited', (_, at, expected) => {
    expect(told('2026-10-07T12:00-04:00', invited, move(at)).delivered).toEqual([`${expected} move_request a ria@arbor.example`]);
    expect(told('2026-10-07T12:00-04:00', invited, cancel(at)).delivered).toEqual([`${expected} cancel_notice a ria@arbor.example`]);
  });

  test('is not thanked for at the old time, and asked about when they do not answer for five business days', () => {
    const { delivered, planned } = told('2026-10-11T12:00-04:00', invited, move('2026-10-05T14:07-04:00'));
    expect(delivered).toEqual(['Mon 2026-10-05 14:07 move_request a ria@arbor.example']);
    expect(planned).toEqual(['Tue 2026-10-13 10:00 status_1 a ria@arbor.example']);
  });

  test('is thanked for after the new time that they name', () => {
    const moved: Step = ['2026-10-06T09:00-04:00', 'reschedule', 'a', { iv: 'i1', start: alternatives[0], end: '2026-10-09T11:00-04:00' }];
    expect(told('2026-10-09T15:00-04:00', invited, move('2026-10-05T14:07-04:00'), moved).delivered).toEqual([
      'Mon 2026-10-05 14:07 move_request a ria@arbor.example',
      'Fri 2026-10-09 12:00 thank_you a om@arbor.example',
    ]);
  });

  test('stands again when they invite to the old time once more', () => {
    const again: Step = ['2026-10-06T09:00-04:00', 'invite', 'a', invited[3]];
    expect(told('2026-10-08T15:00-04:00', invited, move('2026-10-05T14:07-04:00'), again).delivered.at(-1)).toBe(
      'Thu 2026-10-08 12:00 thank_you a om@arbor.example',
    );
  });

  test('that the owner cancelled leaves nothing to ask', () => {
    expect(told('2026-11-30T12:00-05:00', invited, cancel('2026-10-05T14:07-04:00'))).toEqual({
      delivered: ['Mon 2026-10-05 14:07 cancel_notice a ria@arbor.example'],
      cancelled: [
        'Thu 2026-10-08 12:00 thank_you a om@arbor.example (the owner cancelled the interview)',
        'Fri 2026-10-16 10:00 status_1 a om@arbor.example (the owner cancelled the interview)',
      ],
      planned: [],
    });
  });

  test('is written about once for each word of the owner, and by the last word only while none came', () => {
    const night = told('2026-10-07T12:00-04:00', invited, move('2026-10-05T22:00-04:00'), cancel('2026-10-05T22:30-04:00'));
    expect(night.delivered).toEqual(['Tue 2026-10-06 08:00 cancel_notice a ria@arbor.example']);
    const day = told('2026-10-07T12:00-04:00', invited, move('2026-10-05T14:00-04:00'), cancel('2026-10-06T14:30-04:00'));
    expect(day.delivered.map((line) => line.slice(0, 34))).toEqual([
      'Mon 2026-10-05 14:00 move_request ',
      'Tue 2026-10-06 14:30 cancel_notice',
    ]);
  });

  test('is not written about when its hour comes before the owner wakes, or after they took it off themselves', () => {
    const early: Step = [
      '2026-10-01T10:00-04:00',
      'invite',
      'a',
      invite('i1', '2026-10-06T07:30-04:00', '2026-10-06T08:00-04:00', 'om@arbor.example'),
    ];
    expect(told('2026-10-06T20:00-04:00', early, move('2026-10-05T22:00-04:00')).delivered).toEqual([]);
    const theirs: Step = ['2026-10-06T07:00-04:00', 'cancel_interview', 'a', { iv: 'i1', from: 'ria@arbor.example' }];
    const { delivered, planned } = told('2026-10-06T20:00-04:00', invited, move('2026-10-05T22:00-04:00'), theirs);
    expect(delivered).toEqual([]);
    expect(planned).toEqual(['Fri 2026-10-09 10:00 cancel_checkin a ria@arbor.example']);
  });

  test('goes to the consultant where an agency is in between (W-02)', () => {
    const steps = [invited, move('2026-10-05T14:07-04:00')];
    const { delivered } = tell({ apps: { a: { ...apps.a, agency: 'jo@agency.example' } }, steps, until: '2026-10-06T00:00-04:00' });
    expect(delivered).toEqual(['Mon 2026-10-05 14:07 move_request a jo@agency.example']);
  });

  test('is written about although everything is paused', () => {
    const paused: Step = ['2026-10-02T10:00-04:00', 'owner_pause', undefined, { until: '2026-10-20' }];
    expect(told('2026-10-07T12:00-04:00', invited, paused, move('2026-10-05T14:07-04:00')).delivered).toHaveLength(1);
  });
});

describe('K22: an agreed time at which nobody came', () => {
  test.each([
    ['twenty minutes after the start, however early the owner says so', '2026-10-08T10:05-04:00', 'Thu 2026-10-08 10:20'],
    ['at once, when the owner says so later', '2026-10-08T11:40-04:00', 'Thu 2026-10-08 11:40'],
  ])('is written about %s', (_, at, expected) => {
    expect(told('2026-10-08T20:00-04:00', invited, noShow(at)).delivered).toEqual([`${expected} no_show_note a ria@arbor.example`]);
  });

  test('is no interview: no thanks, and a question where things stand after five business days', () => {
    expect(told('2026-10-12T20:00-04:00', invited, noShow('2026-10-08T10:25-04:00')).planned).toEqual([
      'Fri 2026-10-16 10:00 status_1 a ria@arbor.example',
    ]);
  });

  test('is not written about once they answered', () => {
    const reply: Step = ['2026-10-08T10:15-04:00', 'human_reply', 'a', { from: 'ria@arbor.example' }];
    expect(told('2026-10-08T20:00-04:00', invited, noShow('2026-10-08T10:05-04:00'), reply).delivered).toEqual([]);
  });
});
