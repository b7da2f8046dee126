import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from '../stories/tell.ts';

const apps = { a: { recruiter: 'ria@arbor.example' } };

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until });
}

const applied: Step = ['2026-09-08T12:00-04:00', 'application', 'a'];
const evening: Step = [
  '2026-09-08T12:00-04:00',
  'invite',
  'a',
  invite('i', '2026-09-14T19:30-04:00', '2026-09-14T20:30-04:00', 'ria@arbor.example'),
];

describe('later', () => {
  test('moves what is planned, rolled to a business day, never to the front', () => {
    const later = (until: string): string | undefined =>
      told('2026-09-10T00:00-04:00', applied, ['2026-09-09T12:00-04:00', 'owner_snooze', 'a', { kind: 'app_followup_1', until }])
        .planned[0];
    expect(later('2026-09-19')).toBe('Mon 2026-09-21 10:00 app_followup_1 a ria@arbor.example');
    expect(later('2026-09-10')).toBe('Tue 2026-09-15 10:00 app_followup_1 a ria@arbor.example');
  });

  test('brings a delivered draft once more, and its next step waits for that', () => {
    const { delivered, cancelled } = told('2026-10-10T00:00-04:00', applied, [
      '2026-09-15T12:00-04:00',
      'owner_snooze',
      'a',
      { kind: 'app_followup_1', until: '2026-09-17' },
    ]);
    expect(delivered).toEqual([
      'Tue 2026-09-15 10:00 app_followup_1 a ria@arbor.example',
      'Thu 2026-09-17 10:00 app_followup_1 a ria@arbor.example',
      'Thu 2026-09-24 10:00 app_followup_2 a ria@arbor.example',
    ]);
    expect(cancelled).toEqual(['Tue 2026-09-22 10:00 app_followup_2 a ria@arbor.example (snoozed by the owner)']);
  });

  test('comes too late for a draft whose next step has come', () => {
    const { planned, delivered } = told('2026-10-10T00:00-04:00', applied, [
      '2026-09-23T12:00-04:00',
      'owner_snooze',
      'a',
      { kind: 'app_followup_1', until: '2026-09-25' },
    ]);
    expect(delivered).toHaveLength(2);
    expect(planned).toEqual([]);
  });

  test.each([
    ['in time', '2026-09-15T18:00-04:00', '2026-09-15 18:00'],
    ['too late, and so stays', '2026-09-16', '2026-09-15 08:00'],
  ])('moves a thank-you %s', (_, until, expected) => {
    const { delivered } = told('2026-09-16T12:00-04:00', evening, [
      '2026-09-14T21:30-04:00',
      'owner_snooze',
      'a',
      { kind: 'thank_you', until },
    ]);
    expect(delivered).toEqual([`Tue ${expected} thank_you a ria@arbor.example`]);
  });

  test('moves the decision about an offer at most to the day before the deadline', () => {
    const offer: Step = ['2026-09-08T12:00-04:00', 'offer', 'a', { from: 'ria@arbor.example', deadline: '2026-09-18' }];
    const later = (until: string): string[] =>
      told('2026-09-10T00:00-04:00', offer, ['2026-09-09T12:00-04:00', 'owner_snooze', 'a', { kind: 'offer_decision', until }]).planned;
    expect(later('2026-09-17')).toEqual(['Thu 2026-09-17 10:00 offer_decision a ria@arbor.example']);
    expect(later('2026-09-18')).toEqual(['Tue 2026-09-15 10:00 offer_decision a ria@arbor.example']);
  });

  test('1.12: said a second time counts from then on, also about a draft that was already delivered', () => {
    const later = (at: string, until: string): Step => [at, 'owner_snooze', 'a', { kind: 'app_followup_1', until }];
    const twice = [later('2026-09-15T12:00-04:00', '2026-09-17'), later('2026-09-16T12:00-04:00', '2026-09-22')];
    const { delivered, cancelled } = told('2026-10-10T00:00-04:00', applied, ...twice);
    expect(delivered).toEqual([
      'Tue 2026-09-15 10:00 app_followup_1 a ria@arbor.example',
      'Tue 2026-09-22 10:00 app_followup_1 a ria@arbor.example',
      'Tue 2026-09-29 10:00 app_followup_2 a ria@arbor.example',
    ]);
    expect(cancelled.at(-1)).toBe('Thu 2026-09-17 10:00 app_followup_1 a ria@arbor.example (snoozed by the owner)');
  });

  test('1.12: asked for too late leaves K17 and a thank-you where an earlier word put them', () => {
    const offer: Step = ['2026-09-08T12:00-04:00', 'offer', 'a', { from: 'ria@arbor.example', deadline: '2026-09-18' }];
    const later = (at: string, kind: string, until: string): Step => [at, 'owner_snooze', 'a', { kind, until }];
    const kit = [
      later('2026-09-09T12:00-04:00', 'offer_decision', '2026-09-17'),
      later('2026-09-10T12:00-04:00', 'offer_decision', '2026-09-18'),
    ];
    expect(told('2026-09-11T00:00-04:00', offer, ...kit).planned).toEqual(['Thu 2026-09-17 10:00 offer_decision a ria@arbor.example']);
    const thanks = [
      later('2026-09-14T21:30-04:00', 'thank_you', '2026-09-15T18:00-04:00'),
      later('2026-09-14T21:40-04:00', 'thank_you', '2026-09-16'),
    ];
    expect(told('2026-09-16T12:00-04:00', evening, ...thanks).delivered).toEqual(['Tue 2026-09-15 18:00 thank_you a ria@arbor.example']);
  });
});

describe('sent', () => {
  test('before the draft came drops it, and the next step counts from then', () => {
    const { delivered, cancelled } = told('2026-09-20T00:00-04:00', applied, [
      '2026-09-14T09:00-04:00',
      'owner_sent',
      'a',
      { kind: 'app_followup_1', at: '2026-09-14T08:55-04:00' },
    ]);
    expect(delivered).toEqual([]);
    expect(cancelled).toEqual(['Tue 2026-09-15 10:00 app_followup_1 a ria@arbor.example (sent by the owner)']);
  });

  test('of a thank-you before it came drops that alone', () => {
    const { delivered, planned } = told('2026-09-16T00:00-04:00', evening, [
      '2026-09-14T22:00-04:00',
      'owner_sent',
      'a',
      { kind: 'thank_you', to: 'ria@arbor.example', at: '2026-09-14T21:55-04:00' },
    ]);
    expect(delivered).toEqual([]);
    expect(planned).toEqual(['Mon 2026-09-21 10:00 status_1 a ria@arbor.example']);
  });
});

describe('skip', () => {
  test('takes this one, and the chain goes on as if it had been sent in time', () => {
    const { delivered } = told('2026-10-10T00:00-04:00', applied, [
      '2026-09-09T12:00-04:00',
      'owner_skip',
      'a',
      { kind: 'app_followup_1' },
    ]);
    expect(delivered).toEqual(['Tue 2026-09-22 10:00 app_followup_2 a ria@arbor.example']);
  });

  test('said before an answer came leaves the wait that it opens untouched', () => {
    const { planned } = told(
      '2026-09-12T00:00-04:00',
      applied,
      ['2026-09-09T12:00-04:00', 'owner_skip', 'a', { kind: 'app_followup_1' }],
      ['2026-09-11T12:00-04:00', 'human_reply', 'a'],
    );
    expect(planned).toEqual(['Fri 2026-09-18 10:00 app_followup_1 a ria@arbor.example']);
  });
});

describe('stop and resume', () => {
  const stop: Step = ['2026-09-10T12:00-04:00', 'owner_stop', 'a'];

  test('nothing comes after a stop, whatever they write', () => {
    const { delivered, planned } = told('2026-12-31T00:00-05:00', applied, stop, ['2026-09-11T12:00-04:00', 'invite', 'a', evening[3]]);
    expect([...delivered, ...planned]).toEqual([]);
  });

  test('what is still in time comes when the owner resumes', () => {
    const resumed = (at: string): string[] => told('2026-09-30T00:00-04:00', applied, stop, [at, 'owner_resume', 'a']).delivered;
    expect(resumed('2026-09-12T12:00-04:00')[0]).toBe('Tue 2026-09-15 10:00 app_followup_1 a ria@arbor.example');
    expect(resumed('2026-09-17T15:20-04:00')[0]).toBe('Thu 2026-09-17 15:20 app_followup_1 a ria@arbor.example');
    expect(resumed('2026-09-22T18:00-04:00')).toEqual([]);
  });
});

describe('a pause', () => {
  const pause: Step = ['2026-09-10T12:00-04:00', 'owner_pause', undefined, { until: '2026-09-26' }];

  test('holds back what has no hour until the first business day after it', () => {
    expect(told('2026-09-11T00:00-04:00', applied, pause).planned).toEqual(['Mon 2026-09-28 10:00 app_followup_1 a ria@arbor.example']);
  });

  test('lets thank-yous through', () => {
    expect(told('2026-09-16T00:00-04:00', evening, pause).delivered).toEqual(['Tue 2026-09-15 08:00 thank_you a ria@arbor.example']);
  });

  test('that is ended early lets it come at once', () => {
    const { delivered } = told('2026-09-20T00:00-04:00', applied, pause, ['2026-09-17T15:00-04:00', 'owner_resume']);
    expect(delivered).toEqual(['Thu 2026-09-17 15:00 app_followup_1 a ria@arbor.example']);
  });

  test('leaves seven days between two drafts to one person', () => {
    const two = tell({
      apps: { a: { recruiter: 'ria@arbor.example' }, b: { recruiter: 'ria@arbor.example' } },
      steps: [
        applied,
        ['2026-09-09T12:00-04:00', 'timeline', 'b', { phrase: 'Friday', P: '2026-09-11' }],
        ['2026-09-10T12:00-04:00', 'owner_pause', undefined, { until: '2026-09-28' }],
      ],
      until: '2026-09-11T00:00-04:00',
    });
    expect(two.planned).toEqual([
      'Mon 2026-09-28 10:00 app_followup_1 a ria@arbor.example',
      'Mon 2026-10-05 10:00 status_1 b ria@arbor.example',
    ]);
  });
});

describe('an absence', () => {
  test('moves what is planned for that person to two business days after the return', () => {
    const away: Step = ['2026-09-10T12:00-04:00', 'ooo', 'a', { from: 'ria@arbor.example', back: '2026-09-21' }];
    expect(told('2026-09-11T00:00-04:00', applied, away).planned).toEqual(['Wed 2026-09-23 10:00 app_followup_1 a ria@arbor.example']);
  });

  test('that ends before it is due moves nothing', () => {
    const away: Step = ['2026-09-10T12:00-04:00', 'ooo', 'a', { from: 'ria@arbor.example', back: '2026-09-11' }];
    expect(told('2026-09-11T00:00-04:00', applied, away).cancelled).toEqual([]);
  });

  test('of somebody else moves nothing', () => {
    const away: Step = ['2026-09-10T12:00-04:00', 'ooo', 'a', { from: 'om@arbor.example', back: '2026-09-30' }];
    expect(told('2026-09-11T00:00-04:00', applied, away).cancelled).toEqual([]);
  });
});

test('a question that the owner says was sent before the interview does not bring the second one forward', () => {
  const { planned } = tell({
    apps: { a: { recruiter: 'ria@arbor.example' } },
    steps: [
      ['2026-09-01T08:00-04:00', 'invite', 'a', invite('i1', '2026-09-09T08:00-04:00', '2026-09-09T08:45-04:00', 'ria@arbor.example')],
      ['2026-09-01T08:00-04:00', 'owner_sent', 'a', { kind: 'status_1', at: '2026-09-01T08:00-04:00' }],
    ],
    until: '2026-09-09T08:00-04:00',
  });
  expect(planned).toEqual(['Wed 2026-09-09 09:45 thank_you a ria@arbor.example', 'Wed 2026-09-16 10:00 status_2 a ria@arbor.example']);
});
