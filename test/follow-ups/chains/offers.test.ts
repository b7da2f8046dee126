import { describe, expect, test } from 'vitest';
import { invite, type Step, tell } from '../stories/tell.ts';

const apps = {
  a: { recruiter: 'ann@alder.example', company: 'Alder' },
  b: { recruiter: 'bo@birch.example', company: 'Birch' },
  c: { recruiter: 'cy@cedar.example', company: 'Cedar' },
};

const interviewAtB: Step = [
  '2026-11-02T10:00-05:00',
  'invite',
  'b',
  invite('i', '2026-11-06T15:00-05:00', '2026-11-06T16:00-05:00', 'bo@birch.example'),
];

function told(until: string, ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until });
}

const kinds = (lines: readonly string[]): string[] => lines.map((line) => line.split(' ').slice(3, 6).join(' '));

describe('an offer', () => {
  const offer = (at: string, deadline?: string): Step => [at, 'offer', 'a', { from: 'ann@alder.example', ...(deadline && { deadline }) }];

  test('is acknowledged in half an hour, and decided on three business days before the deadline', () => {
    expect(told('2026-11-09T10:10-05:00', offer('2026-11-09T10:10-05:00', '2026-11-20')).planned).toEqual([
      'Mon 2026-11-09 10:40 offer_ack a ann@alder.example',
      'Tue 2026-11-17 10:00 offer_decision a ann@alder.example',
    ]);
  });

  test('without a deadline is decided on three business days after it', () => {
    // Veterans Day does not count.
    expect(told('2026-11-09T12:00-05:00', offer('2026-11-09T10:10-05:00')).planned).toEqual([
      'Fri 2026-11-13 10:00 offer_decision a ann@alder.example',
    ]);
  });

  test('that is due at once gets both in one', () => {
    expect(told('2026-11-10T12:00-05:00', offer('2026-11-09T20:45-05:00', '2026-11-10')).delivered).toEqual([
      'Tue 2026-11-10 08:00 offer_ack a ann@alder.example',
      'Tue 2026-11-10 08:00 offer_decision a ann@alder.example',
    ]);
  });

  test('told once more is not acknowledged twice, but a new deadline moves the decision', () => {
    const { delivered, planned } = told(
      '2026-11-11T12:00-05:00',
      offer('2026-11-09T10:10-05:00', '2026-11-20'),
      offer('2026-11-10T10:10-05:00', '2026-11-25'),
    );
    expect(kinds(delivered)).toEqual(['offer_ack a ann@alder.example']);
    expect(planned).toEqual(['Fri 2026-11-20 10:00 offer_decision a ann@alder.example']);
  });

  test('that is taken back leaves a reply, also where no interview is known', () => {
    const { planned } = told('2026-11-11T00:00-05:00', offer('2026-11-09T10:10-05:00', '2026-11-20'), [
      '2026-11-10T10:10-05:00',
      'offer_withdrawn',
      'a',
      { from: 'ann@alder.example' },
    ]);
    expect(planned).toEqual(['Thu 2026-11-12 10:00 rejection_reply a ann@alder.example']);
  });

  test('is not moved by an absence', () => {
    const away: Step = ['2026-11-09T10:30-05:00', 'ooo', 'a', { from: 'ann@alder.example', back: '2026-11-30' }];
    expect(told('2026-11-09T12:00-05:00', offer('2026-11-09T10:10-05:00', '2026-11-20'), away).planned).toEqual([
      'Tue 2026-11-17 10:00 offer_decision a ann@alder.example',
    ]);
  });
});

describe('telling the others of an offer', () => {
  const offer: Step = ['2026-11-09T10:00-05:00', 'offer', 'a', { from: 'ann@alder.example', deadline: '2026-11-20' }];
  const yes = (at: string, more: Record<string, unknown> = {}): Step => [at, 'yes', 'a', more];

  test('never happens without a yes', () => {
    expect(kinds(told('2026-11-30T00:00-05:00', interviewAtB, offer).delivered)).not.toContain('competing_offer b bo@birch.example');
  });

  test('happens an hour after the acknowledgement, only where an interview took place or is fixed, and moves the status check', () => {
    const applied: Step = ['2026-11-05T10:00-05:00', 'application', 'c'];
    const { planned } = told('2026-11-09T11:00-05:00', interviewAtB, applied, offer, yes('2026-11-09T10:40-05:00'));
    expect(planned).toEqual([
      'Mon 2026-11-09 11:30 competing_offer b bo@birch.example',
      'Thu 2026-11-12 10:00 app_followup_1 c cy@cedar.example',
      'Mon 2026-11-16 10:00 status_1 b bo@birch.example',
      'Tue 2026-11-17 10:00 offer_decision a ann@alder.example',
    ]);
  });

  test('comes too late more than two business days after the acknowledgement', () => {
    // Wed 11 November is Veterans Day: Thursday is the last day.
    const at = (moment: string): string[] =>
      kinds(told(moment, interviewAtB, offer, yes(moment)).delivered.concat(told(moment, interviewAtB, offer, yes(moment)).planned));
    expect(at('2026-11-12T16:00-05:00')).toContain('competing_offer b bo@birch.example');
    expect(at('2026-11-12T17:00-05:00')).not.toContain('competing_offer b bo@birch.example');
  });

  test('leaves out a company that has made an offer itself', () => {
    const own: Step = ['2026-11-09T09:00-05:00', 'offer', 'b', { from: 'bo@birch.example' }];
    expect(kinds(told('2026-11-30T00:00-05:00', interviewAtB, own, offer, yes('2026-11-09T10:40-05:00')).delivered)).not.toContain(
      'competing_offer b bo@birch.example',
    );
  });

  test('only tells those the owner names', () => {
    expect(
      kinds(told('2026-11-30T00:00-05:00', interviewAtB, offer, yes('2026-11-09T10:40-05:00', { for: ['c'] })).delivered),
    ).not.toContain('competing_offer b bo@birch.example');
  });

  test.each(['withdrawn', 'offer_withdrawn'])('falls away with the offer (%s)', (type) => {
    const { planned, cancelled } = told('2026-11-09T11:20-05:00', interviewAtB, offer, yes('2026-11-09T10:40-05:00'), [
      '2026-11-09T11:10-05:00',
      type,
      'a',
    ]);
    expect(kinds(cancelled)).toContain('competing_offer b bo@birch.example');
    expect(planned).toContain('Mon 2026-11-16 10:00 status_1 b bo@birch.example');
  });
});

describe('an acceptance', () => {
  const offer: Step = ['2026-11-09T10:00-05:00', 'offer', 'a', { from: 'ann@alder.example', deadline: '2026-11-20' }];
  const accepted: Step = ['2026-11-13T16:30-05:00', 'accepted', 'a'];

  test('withdraws from every other open application at the next opening of the office', () => {
    const applied: Step = ['2026-11-05T10:00-05:00', 'application', 'c'];
    const { delivered, planned } = told('2026-12-31T00:00-05:00', interviewAtB, applied, offer, accepted);
    expect(delivered.slice(-2)).toEqual([
      'Mon 2026-11-16 09:00 withdraw b bo@birch.example',
      'Mon 2026-11-16 09:00 withdraw c cy@cedar.example',
    ]);
    expect(planned).toEqual([]);
  });

  test('K19 goes to who named the date there, as the question about the status would have (W-01)', () => {
    const named: Step = ['2026-11-06T17:00-05:00', 'timeline', 'b', { phrase: 'by the 20th', P: '2026-11-20', from: 'head@birch.example' }];
    const { delivered } = told('2026-12-31T00:00-05:00', interviewAtB, named, offer, accepted);
    expect(delivered.at(-1)).toBe('Mon 2026-11-16 09:00 withdraw b head@birch.example');
  });

  test('says nothing to who has declined, was declined, or was stopped', () => {
    const { planned } = told(
      '2026-11-13T20:00-05:00',
      interviewAtB,
      ['2026-11-05T10:00-05:00', 'application', 'c'],
      ['2026-11-10T10:00-05:00', 'withdrawn', 'b'],
      ['2026-11-10T10:00-05:00', 'owner_stop', 'c'],
      offer,
      accepted,
    );
    expect(planned).toEqual([]);
  });

  test('keeps its withdrawals to itself when the offer is taken back in time', () => {
    const { delivered } = told('2026-11-17T00:00-05:00', interviewAtB, offer, accepted, ['2026-11-14T10:00-05:00', 'offer_withdrawn', 'a']);
    expect(kinds(delivered)).not.toContain('withdraw b bo@birch.example');
  });

  test('where the hours never meet, comes in the next waking minute with the next opening as hint', () => {
    const far = { a: apps.a, b: { ...apps.b, tz: 'America/Los_Angeles', cal: 'US' } };
    const { delivered } = tell({
      apps: far,
      zone: 'Asia/Kolkata',
      until: '2026-11-30T00:00+05:30',
      steps: [
        ['2026-11-05T10:00+05:30', 'application', 'b'],
        ['2026-11-12T10:00+05:30', 'accepted', 'a'],
      ],
    });
    expect(delivered).toEqual(['Thu 2026-11-12 11:00 withdraw b bo@birch.example (hint Thu 2026-11-12T09:00-08:00)']);
  });
});
