import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from '../stories/tell.ts';

const ivo = { recruiter: 'ivo@umber.example' };

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps: { a: ivo, b: ivo, c: ivo }, steps, until });
}

const applied = (app: string, day: string): Step => [`${day}T09:30-04:00`, 'application', app];

describe('two roles, one recruiter', () => {
  test('whose first questions come within a week become one draft on the later day', () => {
    expect(told('2026-09-15T00:00-04:00', applied('a', '2026-09-08'), applied('b', '2026-09-11')).planned).toEqual([
      'Fri 2026-09-18 10:00 app_followup_1 b ivo@umber.example (also a)',
    ]);
  });

  test('exactly a week apart stay two', () => {
    expect(told('2026-09-15T09:45-04:00', applied('a', '2026-09-08'), applied('b', '2026-09-15')).planned).toEqual([
      'Tue 2026-09-15 10:00 app_followup_1 a ivo@umber.example',
      'Tue 2026-09-22 10:00 app_followup_1 b ivo@umber.example',
    ]);
  });

  test('at different steps: the later one waits', () => {
    const asked: Step = ['2026-09-09T12:00-04:00', 'timeline', 'b', { phrase: 'this week', P: '2026-09-11' }];
    expect(told('2026-09-10T00:00-04:00', applied('a', '2026-09-08'), asked).planned).toEqual([
      'Tue 2026-09-15 10:00 app_followup_1 a ivo@umber.example',
      'Tue 2026-09-22 10:00 status_1 b ivo@umber.example',
    ]);
  });

  test('a first and a second question about the status are one draft, filed under the first', () => {
    const held = (start: string, end: string): Record<string, unknown> => invite(`i-${start}`, start, end, 'ivo@umber.example');
    const { delivered } = told(
      '2026-10-31T00:00-04:00',
      ['2026-09-14T10:00-04:00', 'invite', 'a', held('2026-09-15T10:00-04:00', '2026-09-15T11:00-04:00')],
      ['2026-09-21T10:00-04:00', 'invite', 'b', held('2026-09-22T10:00-04:00', '2026-09-22T11:00-04:00')],
    );
    expect(delivered.filter((line) => !line.includes('thank_you'))).toEqual([
      'Tue 2026-09-22 10:00 status_1 a ivo@umber.example',
      'Tue 2026-09-29 10:00 status_1 b ivo@umber.example (also a)',
      'Tue 2026-10-06 10:00 status_2 b ivo@umber.example',
      'Tue 2026-10-13 10:00 close_loop a ivo@umber.example',
      'Tue 2026-10-20 10:00 close_loop b ivo@umber.example',
    ]);
  });

  test('nothing is moved past its latest day for another', () => {
    // The promise leaves until Friday the 18th; the other one is due on the 21st.
    const { planned } = told(
      '2026-09-15T00:00-04:00',
      ['2026-09-09T12:00-04:00', 'timeline', 'a', { phrase: 'this week', P: '2026-09-11' }],
      ['2026-09-14T12:00-04:00', 'request', 'b'],
    );
    expect(planned).toEqual(['Wed 2026-09-16 10:00 status_1 a ivo@umber.example', 'Wed 2026-09-23 10:00 status_1 b ivo@umber.example']);
  });

  test('what is left of a shared draft does not come earlier than the draft was planned', () => {
    const closed: Step = ['2026-09-17T06:00-04:00', 'rejection', 'b', { no_reply_only: true }];
    expect(told('2026-09-17T12:00-04:00', applied('a', '2026-09-08'), applied('b', '2026-09-11'), closed).planned).toEqual([
      'Fri 2026-09-18 10:00 app_followup_1 a ivo@umber.example',
    ]);
  });

  test('when the other one closes, the one that waited gets its own day back', () => {
    const asked: Step = ['2026-09-09T12:00-04:00', 'timeline', 'b', { phrase: 'this week', P: '2026-09-11' }];
    const closed: Step = ['2026-09-14T06:00-04:00', 'rejection', 'a', { no_reply_only: true }];
    expect(told('2026-09-14T12:00-04:00', applied('a', '2026-09-08'), asked, closed).planned).toEqual([
      'Wed 2026-09-16 10:00 status_1 b ivo@umber.example',
    ]);
  });

  test('a skipped draft was not written, so the next one need not wait for it', () => {
    const asked: Step = ['2026-09-15T12:00-04:00', 'timeline', 'b', { phrase: 'tomorrow', P: '2026-09-16' }];
    const skipped: Step = ['2026-09-15T12:30-04:00', 'owner_skip', 'a', { kind: 'app_followup_1' }];
    const line = (...steps: Step[]): string | undefined =>
      told('2026-09-16T00:00-04:00', ...steps).planned.find((one) => one.includes(' b '));
    expect(line(applied('a', '2026-09-08'), asked)).toBe('Tue 2026-09-22 10:00 status_1 b ivo@umber.example');
    expect(line(applied('a', '2026-09-08'), asked, skipped)).toBe('Mon 2026-09-21 10:00 status_1 b ivo@umber.example');
  });
});
