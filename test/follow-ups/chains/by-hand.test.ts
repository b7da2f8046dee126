import { describe, expect, test } from 'vitest';
import { postalAddressIn } from '../../../lib/follow-ups/postal-address.ts';
import { invite, type Step, tell } from '../stories/tell.ts';

const apps = { a: { recruiter: 'ria@arbor.example', company: 'Arbor' } };
const both = ['card', 'connection'];

function told(until: string, optional: readonly string[], ...steps: Step[]): ReturnType<typeof tell> {
  return tell({ apps, steps, until, optional });
}

const place = '14 Mill Lane, Bristol BS1 4QA';
const met = (more: Record<string, unknown>, ...people: string[]): Step => [
  '2026-10-01T10:00-04:00',
  'invite',
  'a',
  { ...invite('i1', '2026-10-06T10:00-04:00', '2026-10-06T11:00-04:00', ...people), mode: 'onsite', place, ...more },
];

describe('K08: a card', () => {
  const cardsIn = (...steps: Step[]): string[] =>
    told('2026-10-06T20:00-04:00', both, ...steps).delivered.filter((line) => line.includes('handwritten_card'));

  test('is offered beside the thank-you, for each person met at a place that post reaches, with or without an address', () => {
    expect(told('2026-10-06T20:00-04:00', both, met({}, 'om@arbor.example', 'Una Reed')).delivered).toEqual([
      'Tue 2026-10-06 12:00 handwritten_card a Una Reed',
      'Tue 2026-10-06 12:00 handwritten_card a om@arbor.example',
      'Tue 2026-10-06 12:00 thank_you a om@arbor.example',
      'Tue 2026-10-06 12:00 thank_you_via a ria@arbor.example (for Una Reed)',
    ]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['was by video', { mode: 'video' }],
    ['was in a room whose street nobody named', { place: 'Room 4.12, third floor' }],
    ['has its decision four business days later', { P: '2026-10-09' }],
  ])('is not offered where the interview %s', (_, more) => {
    expect(cardsIn(met({ ...more }, 'om@arbor.example'))).toEqual([]);
  });

  test('is offered when the decision is five business days away, and not with a late thank-you', () => {
    expect(cardsIn(met({ P: '2026-10-14' }, 'om@arbor.example'))).toHaveLength(1);
    const late: Step = ['2026-10-07T14:00-04:00', 'invite', 'a', met({}, 'om@arbor.example')[3]];
    expect(told('2026-10-07T20:00-04:00', both, late).delivered).toEqual(['Wed 2026-10-07 14:00 thank_you_late a om@arbor.example']);
  });

  test('is off until the owner switches it on', () => {
    expect(told('2026-10-06T20:00-04:00', [], met({}, 'om@arbor.example')).delivered).toHaveLength(1);
  });

  test.each([
    ['14 Mill Lane, Bristol BS1 4QA', true],
    ['Acme Inc., 200 Park Avenue, New York, NY 10166', true],
    ['Lindenstraße 5, 10115 Berlin', true],
    ['12 rue des Lilas, 75011 Paris', true],
    ['Keizersgracht 101, 1015 CJ Amsterdam', true],
    ['Room 4.12', false],
    ['our office, third floor', false],
    ['https://meet.example/14-mill-lane', false],
    ['', false],
    [undefined, false],
  ])('post reaches %j: %s', (written, expected) => {
    expect(postalAddressIn(written) !== undefined).toBe(expected);
  });
});

describe('K23: a note to connect', () => {
  const rejected: Step = ['2026-10-15T09:00-04:00', 'rejection', 'a', { from: 'om@arbor.example' }];
  const notesIn = (optional: readonly string[], ...steps: Step[]): string[] =>
    told('2026-10-20T20:00-04:00', optional, ...steps)
      .delivered.filter((line) => /connection_note|rejection_reply/.test(line))
      .map((line) => line.slice(0, 62));

  test('comes for each interviewer, in the mail of the reply to the rejection, and never before', () => {
    expect(notesIn(both, met({}, 'om@arbor.example', 'Una Reed'), rejected)).toEqual([
      'Fri 2026-10-16 10:00 connection_note a Una Reed',
      'Fri 2026-10-16 10:00 connection_note a om@arbor.example',
      'Fri 2026-10-16 10:00 rejection_reply a om@arbor.example',
    ]);
    expect(told('2026-10-14T20:00-04:00', both, met({}, 'om@arbor.example')).planned.join()).not.toContain('connection_note');
  });

  test('goes along when the owner puts the reply off', () => {
    const later: Step = ['2026-10-15T12:00-04:00', 'owner_snooze', 'a', { kind: 'rejection_reply', until: '2026-10-19' }];
    expect(notesIn(both, met({}, 'om@arbor.example'), rejected, later)).toEqual([
      'Mon 2026-10-19 10:00 connection_note a om@arbor.example',
      'Mon 2026-10-19 10:00 rejection_reply a om@arbor.example',
    ]);
  });

  test('is not for the people of a client behind an agency (W-02), nor for colleagues of an internal move', () => {
    const steps: Step[] = [met({}, 'om@arbor.example'), ['2026-10-15T09:00-04:00', 'rejection', 'a', { from: 'jo@agency.example' }]];
    const agency = tell({
      apps: { a: { ...apps.a, agency: 'jo@agency.example' } },
      steps,
      until: '2026-10-20T20:00-04:00',
      optional: both,
    });
    expect(agency.delivered.at(-1)).toBe('Fri 2026-10-16 10:00 rejection_reply a jo@agency.example');
    expect(agency.delivered.join()).not.toContain('connection_note');
    expect(notesIn(both, met({}, 'om@arbor.example'), ['2026-10-02T10:00-04:00', 'internal', 'a'], rejected)).toEqual([
      'Fri 2026-10-16 10:00 rejection_reply a om@arbor.example',
    ]);
  });

  test('falls away with its switch', () => {
    expect(notesIn([], met({}, 'om@arbor.example'), rejected)).toHaveLength(1);
  });
});

describe('an internal move', () => {
  test('leaves nothing to keep in touch about after a rejection (1.5)', () => {
    const steps: Step[] = [met({}, 'om@arbor.example'), ['2026-10-02T10:00-04:00', 'internal', 'a']];
    const rejected: Step = ['2026-10-15T09:00-04:00', 'rejection', 'a', { from: 'om@arbor.example' }];
    expect(told('2026-10-15T12:00-04:00', [], ...steps, rejected).planned).toEqual([
      'Fri 2026-10-16 10:00 rejection_reply a om@arbor.example',
    ]);
  });
});
