import { describe, expect, test } from 'vitest';
import { zoneAt, zoneForAll, zoneOfName, zoneOfOffset } from '../../../lib/reading/zones/zones.ts';

describe('a zone has many names', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['"America/New_York"', 'America/New_York'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['india standard time', 'Asia/Kolkata'],
    ['/mozilla.org/20070129_1/Europe/Paris', 'Europe/Paris'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(GMT+10:00) Canberra, Melbourne, Sydney', 'Australia/Sydney'],
    ['Kuala Lumpur, Singapore', 'Asia/Singapore'],
    ['Eastern', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['GMT-0400', 'Etc/GMT+4'],
    ['UTC+05:30', 'Asia/Kolkata'],
    ['UTC', 'UTC'],
  ])('%s is %s', (name, zone) => {
    expect(zoneOfName(name)).toBe(zone);
  });

  test.each(['Customized Time Zone', 'tzone://Microsoft/Custom', '', 'Nowhere/Land', 'x'.repeat(5_000)])('%s is none', (name) => {
    expect(zoneOfName(name)).toBeUndefined();
  });
});

describe('a zone behind a time', () => {
  test.each([
    ['2 pm ET', 'America/New_York', 'ET'],
    ['2 pm (PST)', 'America/Los_Angeles', '(PST)'],
    ['2 pm Eastern Time (US & Canada) on', 'America/New_York', 'Eastern Time (US & Canada)'],
    ['2 pm (UTC-05:00) Eastern Time (US & Canada)', 'America/New_York', 'Eastern Time (US & Canada)'],
    ['2 pm (Pacific Time)', 'America/Los_Angeles', '(Pacific Time)'],
    ['2 pm America/Los_Angeles.', 'America/Los_Angeles', 'America/Los_Angeles'],
    ['2 pm London time', 'Europe/London', 'London time'],
    ['14:00 Uhr MEZ', 'Europe/Berlin', 'MEZ'],
    ['14h (heure de Paris)', 'Europe/Paris', 'Paris)'],
    ['2 pm GMT+2', 'Etc/GMT-2', 'GMT+2'],
  ])('%s', (text, zone, words) => {
    const found = zoneAt(text, /^\d+(?::\d+)?(?: pm|h)?/.exec(text)?.[0].length ?? 0);
    expect(found?.zone).toBe(zone);
    expect(text.slice(0, found?.end)).toMatch(new RegExp(`${words.replace(/[()+&]/g, '\\$&')}$`));
  });

  test.each(['2 pm central to the role', '2 pm with Pacific Foods', '2 pm Mountain View office', '14 h. Est-ce possible', '2 pm Berlin'])(
    '%s names none',
    (text) => {
      expect(zoneAt(text, 4)).toBeUndefined();
    },
  );

  test.each([
    ['The plan for the day. All times Pacific.', 'America/Los_Angeles'],
    ['All times are in Eastern Time (ET)', 'America/New_York'],
    ['Time zone: Europe/Zurich', 'Europe/Zurich'],
    ['Alle Zeiten in MEZ', 'Europe/Berlin'],
  ])('one for all times: %s', (text, zone) => {
    expect(zoneForAll(text)).toBe(zone);
  });
});

describe("the offset of a sender's clock points to a zone", () => {
  test.each([
    ['-04:00', '2026-10-09T15:00:00Z', 'America/New_York'],
    ['-05:00', '2026-10-09T15:00:00Z', 'America/Chicago'],
    ['-05:00', '2026-01-09T15:00:00Z', 'America/New_York'],
    ['+02:00', '2026-07-01T08:00:00Z', 'Europe/Berlin'],
    ['+05:30', '2026-07-01T08:00:00Z', 'Asia/Kolkata'],
  ])('%s at %s is %s', (offset, at, zone) => {
    expect(zoneOfOffset(offset, at, [])).toBe(zone);
  });

  test('the preferred zone stands where it fits', () => {
    expect(zoneOfOffset('-05:00', '2026-01-09T15:00:00Z', ['America/Bogota'])).toBe('America/Bogota');
    expect(zoneOfOffset('-05:00', '2026-01-09T15:00:00Z', ['Europe/Paris'])).toBe('America/New_York');
  });

  test('a server clock in UTC says nothing', () => {
    expect(zoneOfOffset('+00:00', '2026-01-09T15:00:00Z', ['America/New_York'])).toBeUndefined();
  });
});
