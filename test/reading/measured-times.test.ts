import { describe, expect, test } from 'vitest';
import { findSlots } from '../../lib/reading/interviews/slots.ts';

/** Said on Tuesday, 3 March 2026, five days before the clocks change in America. What date libraries were measured to read wrongly (parsing.md 3). */
const saidOn = '2026-03-03';
const slotsOf = (text: string, language: string, zone: string, dayFirst?: boolean) =>
  findSlots(text, { language, saidOn, zone, dayFirst }).map(({ startsAt, endsAt }) =>
    endsAt === undefined ? startsAt : `${startsAt}/${endsAt}`,
  );

describe('in New York', () => {
  test.each([
    ['next Wednesday between 1 and 3 PM (PST)', '2026-03-11T20:00:00Z/2026-03-11T22:00:00Z'],
    ['2pm Eastern / 11am Pacific on March 12', '2026-03-12T18:00:00Z'],
    ['March 12 at 2pm Eastern / 11am Pacific', '2026-03-12T18:00:00Z'],
    ['March 12, 2:00 PM Eastern Time (US & Canada)', '2026-03-12T18:00:00Z'],
    ['March 12, 2:00 PM Eastern Time - New York', '2026-03-12T18:00:00Z'],
    ['March 12, 2:00 PM (Pacific Time)', '2026-03-12T21:00:00Z'],
    ['March 12, 2:00 PM America/Los_Angeles', '2026-03-12T21:00:00Z'],
    ['Thursday, March 12, 2026 2:30 PM-3:15 PM (UTC-05:00) Eastern Time (US & Canada)', '2026-03-12T18:30:00Z/2026-03-12T19:15:00Z'],
    ['Wednesday, July 8, 2026 2:30 PM-3:15 PM (UTC-05:00) Eastern Time (US & Canada)', '2026-07-08T18:30:00Z/2026-07-08T19:15:00Z'],
    ['Thursday, March 12⋅2:00 – 3:00pm', '2026-03-12T18:00:00Z/2026-03-12T19:00:00Z'],
    ['Thursday 3/5 11:30-12:15pm', '2026-03-05T16:30:00Z/2026-03-05T17:15:00Z'],
    ['tomorrow at 3', '2026-03-04T20:00:00Z'],
    ['tomorrow from 2 to 3 in the afternoon', '2026-03-04T19:00:00Z/2026-03-04T20:00:00Z'],
    ['Mar. 12 @ 2 PM', '2026-03-12T18:00:00Z'],
    ['March 12 @ 14h00', '2026-03-12T18:00:00Z'],
    ['the 12th at 2pm', '2026-03-12T18:00:00Z'],
    ['20260312T140000Z', '2026-03-12T14:00:00Z'],
    ['Tuesday March 10 at 2:30pm', '2026-03-10T18:30:00Z'],
    ['04/03/2026 at 10:00', '2026-04-03T14:00:00Z'],
    ['1400 hrs on 10 March', '2026-03-10T18:00:00Z'],
    ['10 March, 16.00–17.00', '2026-03-10T20:00:00Z/2026-03-10T21:00:00Z'],
    ['10 March at half past two', '2026-03-10T18:30:00Z'],
    ['10 March at quarter to three', '2026-03-10T18:45:00Z'],
    ["10 March from 9 'til 10am", '2026-03-10T13:00:00Z/2026-03-10T14:00:00Z'],
    ['Thursday, March 12:\n\n9:00 AM', '2026-03-12T13:00:00Z'],
  ])('%s', (text, slot) => {
    expect(slotsOf(text, 'en', 'America/New_York', false)).toEqual([slot]);
  });

  test.each([
    '3-5 years experience',
    '4/2/10',
    'march to the beat',
    '24/7 support',
    'I am sat',
    'Req #12-03-2026',
    'Second shift',
    'version 16.00',
  ])('no day: %s', (text) => {
    expect(slotsOf(`Our interview: ${text} and a call at 2pm`, 'en', 'America/New_York', false)).toEqual([]);
  });
});

describe('elsewhere', () => {
  test.each([
    ['04/03/2026 at 10:00', 'en', 'Europe/London', '2026-03-04T10:00:00Z'],
    ['am Dienstag, den 10.03.2026 um 14:30', 'de', 'Europe/Berlin', '2026-03-10T13:30:00Z'],
    ['Di., 10.03.2026, 14:00 - 15:00 Uhr', 'de', 'Europe/Berlin', '2026-03-10T13:00:00Z/2026-03-10T14:00:00Z'],
    ['am 10.03. um 14 Uhr', 'de', 'Europe/Berlin', '2026-03-10T13:00:00Z'],
    ['am 10.03. um 14 Uhr MEZ', 'de', 'America/New_York', '2026-03-10T13:00:00Z'],
    ['am 10.07. um 14 Uhr MESZ', 'de', 'America/New_York', '2026-07-10T12:00:00Z'],
    ['às 14h30 de 12 de março', 'pt', 'America/Sao_Paulo', '2026-03-12T17:30:00Z'],
    ['torsdag den 12 mars kl. 14.30', 'sv', 'Europe/Stockholm', '2026-03-12T13:30:00Z'],
    ['Thursday 12 March kl. 14.30', 'en', 'Europe/Stockholm', '2026-03-12T13:30:00Z'],
    ['Tuesday 10/3 kl. 14-15', 'en', 'Europe/Oslo', '2026-03-10T13:00:00Z/2026-03-10T14:00:00Z'],
    ['tirsdag den 10. marts kl 9', 'da', 'Europe/Copenhagen', '2026-03-10T08:00:00Z'],
    ['Tuesday 10 March, klo 14.30', 'en', 'Europe/Helsinki', '2026-03-10T12:30:00Z'],
  ])('%s', (text, language, zone, slot) => {
    expect(slotsOf(text, language, zone, zone.startsWith('Europe') ? true : undefined)).toEqual([slot]);
  });

  test('a weekday that is not that date’s says so', () => {
    const [slot] = findSlots('Tuesday, March 4th at 2pm', { language: 'en', saidOn, zone: 'America/New_York' });
    expect(slot?.day.contradicts).toBe(true);
  });
});
