import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from '../stories/tell.ts';

const monday = (...people: string[]): Record<string, unknown> => invite('i', '2026-10-19T11:00-04:00', '2026-10-19T12:00-04:00', ...people);

function told(app: Record<string, string>, until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps: { a: app }, steps, until });
}

const recruiter = { recruiter: 'ria@arbor.example' };

describe('an invitation that we learn of late', () => {
  test.each([
    ['an hour after the end, at once', '2026-10-19T13:20-04:00', ['Mon 2026-10-19 13:20 thank_you a ria@arbor.example']],
    ['in the night, in the morning', '2026-10-19T23:10-04:00', ['Tue 2026-10-20 08:00 thank_you a ria@arbor.example']],
    ['after a day, at once, as a late one', '2026-10-20T12:00-04:00', ['Tue 2026-10-20 12:00 thank_you_late a ria@arbor.example']],
    ['just before three days are over', '2026-10-22T11:59-04:00', ['Thu 2026-10-22 11:59 thank_you_late a ria@arbor.example']],
    ['after three days, not at all', '2026-10-22T12:00-04:00', []],
  ])('%s', (_, at, expected) => {
    expect(told(recruiter, '2026-10-23T00:00-04:00', [at, 'invite', 'a', monday('ria@arbor.example')]).delivered).toEqual(expected);
  });

  test('with no waking minute left before the day is over becomes a late one', () => {
    const night = invite('i', '2026-10-19T04:00-04:00', '2026-10-19T05:00-04:00', 'ria@arbor.example');
    expect(told(recruiter, '2026-10-21T00:00-04:00', ['2026-10-19T21:30-04:00', 'invite', 'a', night]).delivered).toEqual([
      'Tue 2026-10-20 08:00 thank_you_late a ria@arbor.example',
    ]);
  });

  test('that is older than two weeks plans nothing that is overdue, but what lies ahead', () => {
    const old: Step = ['2026-10-19T14:00-04:00', 'invite', 'a', { ...monday('ria@arbor.example'), said: '2026-10-01T10:00-04:00' }];
    const { delivered, planned } = told(recruiter, '2026-10-20T00:00-04:00', old);
    expect(delivered).toEqual([]);
    expect(planned).toEqual(['Mon 2026-10-26 10:00 status_1 a ria@arbor.example']);
  });
});

describe('who is thanked', () => {
  const at = '2026-10-15T10:00-04:00';

  test('people without an address by way of the coordinator, in one draft', () => {
    const app = { recruiter: 'ria@arbor.example', coordinator: 'cole@arbor.example' };
    expect(told(app, '2026-10-19T20:00-04:00', [at, 'invite', 'a', monday('om@arbor.example', 'Prof. Ode', 'Dr. Wu')]).delivered).toEqual([
      'Mon 2026-10-19 13:00 thank_you a om@arbor.example',
      'Mon 2026-10-19 13:00 thank_you_via a cole@arbor.example (for Prof. Ode and Dr. Wu)',
    ]);
  });

  test('a coordinator who interviewed as well gets one draft for both', () => {
    expect(told(recruiter, '2026-10-19T20:00-04:00', [at, 'invite', 'a', monday('ria@arbor.example', 'Prof. Ode')]).delivered).toEqual([
      'Mon 2026-10-19 13:00 thank_you a ria@arbor.example (for Prof. Ode)',
    ]);
  });

  test('with an agency in between, the consultant, and the client who wrote', () => {
    const app = { recruiter: 'jo@agency.example', agency: 'jo@agency.example' };
    const wrote: Step = ['2026-10-16T10:00-04:00', 'timeline', 'a', { phrase: 'Friday', P: '2026-10-23', from: 'kim@client.example' }];
    expect(
      told(app, '2026-10-19T20:00-04:00', [at, 'invite', 'a', monday('kim@client.example', 'lou@client.example', 'Mr. Quist')], wrote)
        .delivered,
    ).toEqual(['Mon 2026-10-19 13:00 thank_you a jo@agency.example', 'Mon 2026-10-19 13:00 thank_you a kim@client.example']);
  });
});

describe('what takes a thank-you away', () => {
  const evening = invite('i', '2026-10-19T19:30-04:00', '2026-10-19T20:30-04:00', 'ria@arbor.example', 'om@arbor.example');
  const invited: Step = ['2026-10-15T10:00-04:00', 'invite', 'a', evening];

  test('an offer takes it from who offers, and leaves it to the others', () => {
    const { delivered } = told(recruiter, '2026-10-20T12:00-04:00', invited, [
      '2026-10-20T07:30-04:00',
      'offer',
      'a',
      { from: 'ria@arbor.example', deadline: '2026-11-20' },
    ]);
    expect(delivered).toEqual(['Tue 2026-10-20 08:00 offer_ack a ria@arbor.example', 'Tue 2026-10-20 08:00 thank_you a om@arbor.example']);
  });

  test('a second invitation takes nothing', () => {
    const second: Step = [
      '2026-10-20T07:30-04:00',
      'invite',
      'a',
      invite('i2', '2026-10-26T10:00-04:00', '2026-10-26T11:00-04:00', 'ria@arbor.example'),
    ];
    expect(told(recruiter, '2026-10-20T12:00-04:00', invited, second).delivered).toHaveLength(2);
  });

  test('the holidays take nothing', () => {
    const christmas = invite('i', '2026-12-23T18:00-05:00', '2026-12-23T20:30-05:00', 'ria@arbor.example');
    expect(told(recruiter, '2026-12-26T00:00-05:00', ['2026-12-15T10:00-05:00', 'invite', 'a', christmas]).delivered).toEqual([
      'Thu 2026-12-24 08:00 thank_you a ria@arbor.example',
    ]);
  });
});

test('the Saturday before the clocks go back leaves 24 real hours', () => {
  const saturday = invite('i', '2026-10-31T10:00-04:00', '2026-10-31T11:00-04:00', 'ria@arbor.example');
  const at = (learned: string): string[] => told(recruiter, '2026-11-02T00:00-05:00', [learned, 'invite', 'a', saturday]).delivered;
  expect(at('2026-11-01T09:59-05:00')).toEqual(['Sun 2026-11-01 09:59 thank_you a ria@arbor.example']);
  expect(at('2026-11-01T10:00-05:00')).toEqual(['Sun 2026-11-01 10:00 thank_you_late a ria@arbor.example']);
});
