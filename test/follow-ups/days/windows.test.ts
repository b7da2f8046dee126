import { describe, expect, test } from 'vitest';
import { bestSendFrom, type Hours, placeAwake, placeInOffice, placeOnDay, plusHours, tidy } from '../../../lib/follow-ups/days/windows.ts';

const longAgo = '2020-01-01T00:00:00Z';

function hours(ownerZone: string, zone = ownerZone, country = 'US'): Hours {
  return { ownerZone, zone, waking: { from: '08:00', to: '21:00' }, calendar: { country, yearEndBlock: true } };
}

const newYork = hours('America/New_York');
const kolkataToLosAngeles = hours('Asia/Kolkata', 'America/Los_Angeles');

test.each([
  ['2026-10-28T17:00:00Z', '2026-10-28T17:00:00Z'],
  ['2026-10-28T17:00:00.000Z', '2026-10-28T17:00:00Z'],
  ['2026-10-28T17:00:59.999999999Z', '2026-10-28T17:00:59Z'],
  ['2026-10-28T19:00:00.5+02:00', '2026-10-28T17:00:00Z'],
  ['2026-10-28T17:00Z', '2026-10-28T17:00:00Z'],
])('an instant as %s is told to the second', (instant, told) => {
  expect(tidy(instant)).toBe(told);
});

describe('what is due by the clock', () => {
  test.each([
    ['in the day, at once', '2026-10-14T19:30:00Z', '2026-10-14T19:30:00Z'],
    ['at 21:00 quiet has begun', '2026-10-15T01:00:00Z', '2026-10-15T12:00:00Z'],
    ['a minute before, not yet', '2026-10-15T00:59:00Z', '2026-10-15T00:59:00Z'],
    ['at 08:00 the day has begun', '2026-10-15T12:00:00Z', '2026-10-15T12:00:00Z'],
    ['on the Sunday the clocks go back', '2026-11-01T05:30:00Z', '2026-11-01T13:00:00Z'],
    ['on the Sunday they go forward', '2027-03-14T05:30:00Z', '2027-03-14T12:00:00Z'],
  ])('%s', (_, moment, expected) => {
    expect(placeAwake(moment, newYork)).toBe(expected);
  });

  test('an owner who works at night is awake past midnight', () => {
    const night = { ownerZone: 'America/New_York', waking: { from: '14:00', to: '02:00' } };
    expect(placeAwake('2026-10-15T05:30:00Z', night)).toBe('2026-10-15T05:30:00Z');
    expect(placeAwake('2026-10-15T06:00:00Z', night)).toBe('2026-10-15T18:00:00Z');
  });

  test('24 hours over a clock change are 24 real hours', () => {
    expect(plusHours('2026-10-31T21:00:00Z', 24)).toBe('2026-11-01T21:00:00Z');
  });
});

describe('what is due on a day', () => {
  test('comes at 10:00 of the recipient', () => {
    expect(placeOnDay('2026-10-30', longAgo, newYork)).toEqual({ at: '2026-10-30T14:00:00Z', on: '2026-10-30' });
    expect(placeOnDay('2026-11-02', longAgo, newYork)).toEqual({ at: '2026-11-02T15:00:00Z', on: '2026-11-02' });
  });

  test('waits within the day for an owner who gets up later than that', () => {
    // 10:00 in Berlin is 04:00 in New York; at 08:00 it is 14:00 in Berlin.
    expect(placeOnDay('2026-10-20', longAgo, hours('America/New_York', 'Europe/Berlin', 'DE'))).toEqual({
      at: '2026-10-20T12:00:00Z',
      on: '2026-10-20',
    });
  });

  test('comes the evening before with a hint, where owner and office are never awake together', () => {
    expect(placeOnDay('2026-11-17', longAgo, kolkataToLosAngeles)).toEqual({
      at: '2026-11-17T14:30:00Z',
      hint: '2026-11-17T18:00:00Z',
      on: '2026-11-17',
    });
  });

  test('comes in the morning after, with the next opening as hint, when that evening is over already', () => {
    expect(placeOnDay('2026-11-17', '2026-11-17T15:00:00Z', kolkataToLosAngeles)).toEqual({
      at: '2026-11-18T02:30:00Z',
      hint: '2026-11-18T17:00:00Z',
      on: '2026-11-18',
    });
  });

  test('late, comes at the first minute that both share', () => {
    expect(placeOnDay('2026-10-20', '2026-10-20T19:12:00Z', newYork).at).toBe('2026-10-20T19:12:00Z');
    expect(placeOnDay('2026-10-20', '2026-10-20T21:00:00Z', newYork).at).toBe('2026-10-21T13:00:00Z');
    expect(placeOnDay('2026-10-23', '2026-10-23T22:00:00Z', newYork).at).toBe('2026-10-26T13:00:00Z');
  });

  test('late and never awake together, comes as for the next business day that is still possible', () => {
    expect(placeOnDay('2026-11-17', '2026-11-18T15:00:00Z', kolkataToLosAngeles)).toEqual({
      at: '2026-11-19T14:30:00Z',
      hint: '2026-11-19T18:00:00Z',
      on: '2026-11-19',
    });
  });
});

describe('what is due in office hours', () => {
  test.each([
    ['inside them, at once', '2026-11-13T15:10:00Z', '2026-11-13T15:10:00Z'],
    ['before them, at the opening', '2026-11-13T12:30:00Z', '2026-11-13T14:00:00Z'],
    ['at 17:00 the office is closed', '2026-11-13T22:00:00Z', '2026-11-16T14:00:00Z'],
    ['before Christmas, after the year-end block', '2026-12-23T23:00:00Z', '2027-01-04T14:00:00Z'],
  ])('%s', (_, moment, expected) => {
    expect(placeInOffice(moment, newYork)).toEqual({ at: expected, on: expected.slice(0, 10) });
  });

  test('never awake together, at the next waking minute, to be sent at the next opening', () => {
    expect(placeInOffice('2026-11-13T18:00:00Z', kolkataToLosAngeles)).toEqual({
      at: '2026-11-14T02:30:00Z',
      hint: '2026-11-16T17:00:00Z',
      on: '2026-11-16',
    });
  });
});

describe('the first minute that is no night at the recipient', () => {
  test.each([
    ['already day there', '2026-11-10T15:00:00Z', '2026-11-11T15:00:00Z', undefined],
    ['at 21:00 it is night', '2026-11-11T02:00:00Z', '2026-11-11T20:00:00Z', '2026-11-11T12:00:00Z'],
    ['early in the morning', '2026-11-11T09:00:00Z', '2026-11-12T09:00:00Z', '2026-11-11T12:00:00Z'],
    ['no such minute in time', '2026-11-11T04:00:00Z', '2026-11-11T11:00:00Z', undefined],
  ])('%s', (_, arrival, sendBy, expected) => {
    expect(bestSendFrom(arrival, sendBy, 'America/New_York')).toBe(expected);
  });
});
