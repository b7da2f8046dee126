import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from '../stories/tell.ts';

const apps = { a: { recruiter: 'ria@arbor.example', company: 'Arbor' }, b: { recruiter: 'una@birch.example', company: 'Birch' } };

function told(until: string, ...steps: Step[]): { readonly toAda: string[]; readonly all: ReturnType<typeof tell> } {
  const all = tell({ apps, steps, until, optional: ['referrer'] });
  return { toAda: [...all.delivered, ...all.planned].filter((line) => line.includes('ada@arbor.example')), all };
}

const applied: Step = ['2026-10-01T10:00-04:00', 'application', 'a'];
const referred = (at: string): Step => [at, 'referred', 'a', { by: 'Ada@arbor.example', name: 'Ada Lang' }];
const named = referred('2026-10-01T10:05-04:00');
const interview: Step = [
  '2026-10-05T10:00-04:00',
  'invite',
  'a',
  invite('i1', '2026-10-08T17:30-04:00', '2026-10-08T18:30-04:00', 'ria@arbor.example'),
];
const rejected: Step = ['2026-10-15T09:00-04:00', 'rejection', 'a', { from: 'ria@arbor.example' }];

describe('K20: who recommended the owner', () => {
  test('is thanked the business day after the application', () => {
    expect(told('2026-10-02T12:00-04:00', applied, named).toAda).toEqual(['Fri 2026-10-02 10:00 referrer_thanks a ada@arbor.example']);
  });

  test.each([
    ['on the day the thanks were due, at once', '2026-10-02T14:20-04:00', 'Fri 2026-10-02 14:20'],
    ['weeks later, late rather than never', '2026-10-28T22:00-04:00', 'Thu 2026-10-29 09:00'],
  ])('named %s', (_, at, expected) => {
    expect(told('2026-11-05T12:00-05:00', applied, referred(at)).toAda).toEqual([`${expected} referrer_thanks a ada@arbor.example`]);
  });

  test('hears of the interview in the mail of the thank-yous, also in the evening, and of the outcome the business day after', () => {
    expect(told('2026-11-30T12:00-05:00', applied, named, interview, rejected).toAda).toEqual([
      'Fri 2026-10-02 10:00 referrer_thanks a ada@arbor.example',
      'Thu 2026-10-08 19:30 referrer_update a ada@arbor.example',
      'Fri 2026-10-16 10:00 referrer_update a ada@arbor.example',
    ]);
  });

  test('hears of the first interview only, and of what became of an offer, not of the offer', () => {
    const second: Step = [
      '2026-10-12T10:00-04:00',
      'invite',
      'a',
      invite('i2', '2026-10-14T10:00-04:00', '2026-10-14T11:00-04:00', 'ria@arbor.example'),
    ];
    const offer: Step = ['2026-10-20T10:00-04:00', 'offer', 'a', { from: 'ria@arbor.example', deadline: '2026-10-30' }];
    const accepted: Step = ['2026-10-26T10:00-04:00', 'accepted', 'a'];
    expect(
      told('2026-12-30T12:00-05:00', applied, named, interview, second, offer, accepted).toAda.map((line) => line.slice(0, 36)),
    ).toEqual(['Fri 2026-10-02 10:00 referrer_thanks', 'Thu 2026-10-08 19:30 referrer_update', 'Tue 2026-10-27 10:00 referrer_update']);
  });

  test('gets three notes at most, however often an application ends', () => {
    const reopened: Step = ['2026-11-02T10:00-05:00', 'reopened', 'a'];
    const again: Step = ['2026-11-10T10:00-05:00', 'rejection', 'a', { from: 'ria@arbor.example' }];
    expect(told('2026-12-30T12:00-05:00', applied, named, interview, rejected, reopened, again).toAda).toHaveLength(3);
  });

  test('is told that the owner goes elsewhere', () => {
    const accepted: Step = ['2026-10-12T10:00-04:00', 'accepted', 'b'];
    expect(told('2026-12-30T12:00-05:00', applied, named, ['2026-10-03T10:00-04:00', 'application', 'b'], accepted).toAda).toEqual([
      'Fri 2026-10-02 10:00 referrer_thanks a ada@arbor.example',
      'Tue 2026-10-13 10:00 referrer_update a ada@arbor.example',
    ]);
  });

  test('who was named after the interview is thanked, and nothing more until the outcome', () => {
    expect(told('2026-10-10T12:00-04:00', applied, interview, referred('2026-10-09T08:10-04:00')).toAda).toEqual([
      'Fri 2026-10-09 09:00 referrer_thanks a ada@arbor.example',
    ]);
  });

  test('who sits in the interview gets its thank-you and no news of it', () => {
    const withAda: Step = [
      '2026-10-05T10:00-04:00',
      'invite',
      'a',
      invite('i', '2026-10-08T10:00-04:00', '2026-10-08T11:00-04:00', 'ada@arbor.example'),
    ];
    expect(told('2026-10-10T12:00-04:00', applied, named, withAda).all.delivered.map((line) => line.slice(21, 36))).toEqual([
      'referrer_thanks',
      'thank_you a ada',
    ]);
  });

  test('is no nudge: the seven days between two nudges do not count it (G-03)', () => {
    const own: Step = ['2026-10-01T10:05-04:00', 'referred', 'a', { by: 'ria@arbor.example' }];
    expect(told('2026-10-09T12:00-04:00', applied, own).all.delivered).toEqual([
      'Fri 2026-10-02 10:00 referrer_thanks a ria@arbor.example',
      'Thu 2026-10-08 10:00 app_followup_1 a ria@arbor.example',
    ]);
  });

  test('waits for the end of a pause, and for the owner who stopped the application', () => {
    expect(
      told('2026-10-30T12:00-04:00', applied, named, ['2026-10-01T11:00-04:00', 'owner_pause', undefined, { until: '2026-10-07' }]).toAda,
    ).toEqual(['Wed 2026-10-07 10:00 referrer_thanks a ada@arbor.example']);
    expect(told('2026-10-30T12:00-04:00', applied, named, ['2026-10-01T11:00-04:00', 'owner_stop', 'a']).toAda).toEqual([]);
  });

  test('hears nothing where the owner switched it off', () => {
    expect(tell({ apps, steps: [applied, named], until: '2026-10-05T12:00-04:00' }).delivered).toEqual([]);
  });
});
