import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import type { InboundMail } from '../../../lib/reading/inbound-mail.ts';
import { read } from '../../../lib/reading/read.ts';
import type { Reading } from '../../../lib/reading/reading.ts';
import type { Fact } from '../../../lib/search/fact.ts';
import { factsOf } from '../../../lib/search/mails/facts-of.ts';
import { countryOf, sharesClock } from '../../../lib/search/owner/places.ts';
import { applicationOf, hash, owner, search, source } from '../given.ts';

/** The owner lives in New York. */
const uma = { name: 'Uma Reyes', address: 'uma.reyes@fernhill.example' };

const calendar = (tzid: string | undefined, uid = 'talk-1@fernhill.example') =>
  [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    tzid === undefined ? 'DTSTART:20261027T140000Z' : `DTSTART;TZID=${tzid}:20261027T140000`,
    tzid === undefined ? 'DTEND:20261027T150000Z' : `DTEND;TZID=${tzid}:20261027T150000`,
    'SUMMARY:Interview Data Analyst at Fernhill',
    `ORGANIZER;CN=Uma Reyes:mailto:${uma.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

const waiting = 'thank you for the interview for the Data Analyst position. We have not decided yet and will get back to you next week.';

type Given = { readonly tzid?: string; readonly utc?: true; readonly dated?: string; readonly office?: string; readonly text?: string };

/** A mail of Uma's that came by a rule, so that its own headers are still there. */
function mailOf({ tzid, utc, dated, office, text }: Given, more: Partial<InboundMail> = {}): InboundMail {
  return bareMail({
    from: uma,
    to: [{ address: owner.addresses[0] ?? '' }],
    subject: 'Interview for the Data Analyst position at Fernhill',
    messageId: `<${hash(JSON.stringify({ tzid, utc, dated, office, text }))}@fernhill.example>`,
    sentAt: '2026-10-20T13:00:00Z',
    ...(dated !== undefined && { sentOffset: dated, headers: new Map([['date', [`Tue, 20 Oct 2026 ${dated}`]]]) }),
    text: `Dear Mira,\n\n${text ?? 'we are pleased to invite you to an interview for the Data Analyst position at Fernhill.'}\n\nBest regards,\nUma Reyes\nRecruiter, Fernhill${office === undefined ? '' : `\n${office}`}`,
    calendars: tzid !== undefined || utc ? [{ text: calendar(tzid), method: 'REQUEST' }] : [],
    ...more,
  });
}

const readIt = (mail: InboundMail): Reading => ({
  ...read(mail, { owner, now: '2026-10-20T15:00:00Z' }),
  company: 'Fernhill',
  role: 'Data Analyst',
});

/** What is known after these mails, in their order, and the facts. */
function knownFrom(mails: readonly (InboundMail | Given)[], company?: string) {
  const facts: Fact[] = [];
  mails.forEach((given, index) => {
    const mail = 'calendars' in given ? given : mailOf(given);
    const known = facts.length > 0 ? [applicationOf('a1', facts)] : [];
    const reading = company !== undefined && index === mails.length - 1 ? { ...readIt(mail), company } : readIt(mail);
    const input = source({ reading, mail, mailId: `m${index}`, search: search(known), knownAt: `2026-10-20T15:0${index}:00Z` });
    facts.push(...factsOf(input, 'human_reply', known[0], 'a1').map(({ fact }) => fact));
  });
  const { known } = applicationOf('a1', facts);
  return { zone: known.timeZone, country: known.country, facts };
}

describe('R, in this order (1.1)', () => {
  test('the invitation’s TZID', () => {
    expect(knownFrom([{ tzid: 'Europe/Lisbon' }])).toMatchObject({ zone: 'Europe/Lisbon', country: 'PT' });
    expect(knownFrom([{ tzid: 'W. Europe Standard Time' }]).zone).toBe('Europe/Berlin');
  });

  test('it outranks the Date header and the office that contradict it', () => {
    expect(knownFrom([{ tzid: 'Europe/Lisbon', dated: '+05:30', office: 'Bengaluru' }])).toMatchObject({
      zone: 'Europe/Lisbon',
      country: 'PT',
    });
  });

  test('it outranks them when they come in a later mail', () => {
    const told = knownFrom([{ tzid: 'Europe/Lisbon' }, { dated: '+05:30', office: 'Bengaluru' }]);
    expect(told).toMatchObject({ zone: 'Europe/Lisbon', country: 'PT' });
  });

  test('a TZID that is the owner’s own zone says where they are, whatever the office', () => {
    expect(knownFrom([{ tzid: 'America/New_York', office: 'Berlin' }])).toMatchObject({ zone: 'America/New_York', country: 'US' });
  });

  test('an invitation in UTC names no zone', () => {
    expect(knownFrom([{ utc: true }])).toMatchObject({ zone: undefined, country: undefined });
    expect(knownFrom([{ utc: true, office: 'Porto' }])).toMatchObject({ zone: 'Europe/Lisbon', country: 'PT' });
  });

  test('then the Date header’s offset, as the zone that some mail of that company named and that had it then', () => {
    const told = knownFrom([{ office: 'Berlin' }, { office: 'Lisbon' }, { dated: '+02:00', text: waiting }]);
    expect(told.zone).toBe('Europe/Berlin');
    expect(told.facts.at(-1)?.evidence).toContainEqual({ field: 'timeZone', text: 'Date: Tue, 20 Oct 2026 +02:00' });
  });

  test('it outranks an office of the same mail that it contradicts', () => {
    expect(knownFrom([{ office: 'Berlin' }, { dated: '+02:00', office: 'London' }])).toMatchObject({ zone: 'Europe/Berlin' });
  });

  test('an offset that no named zone had is no zone', () => {
    expect(knownFrom([{ dated: '+02:00' }]).zone).toBeUndefined();
    expect(knownFrom([{ office: 'Lisbon' }, { dated: '+05:30', text: waiting }]).zone).toBe('Europe/Lisbon');
    expect(knownFrom([{ office: 'Berlin' }, { dated: '+02:00', text: waiting }], 'Otter Creek').zone).toBe('Europe/Berlin');
  });

  test('a zone that only mails of another company named is none', () => {
    const other = applicationOf('b1', knownFrom([{ tzid: 'Europe/Lisbon' }]).facts);
    const mail = mailOf({ dated: '+01:00', text: waiting });
    const elsewhere = source({ reading: { ...readIt(mail), company: 'Otter Creek' }, mail, search: search([other]) });
    const here = source({ reading: readIt(mail), mail, search: search([other]) });
    expect(factsOf(elsewhere, 'human_reply', undefined, 'a2')[0]?.fact.about?.timeZone).toBeUndefined();
    expect(factsOf(here, 'human_reply', undefined, 'a2')[0]?.fact.about?.timeZone).toBe('Europe/Lisbon');
  });

  test('+00:00 is what servers write wherever they are', () => {
    const winter = { sentAt: '2026-12-01T13:00:00Z' };
    expect(
      knownFrom([{ office: 'Lisbon' }, mailOf({ dated: '+00:00', text: waiting }, winter)]).facts.at(-1)?.about?.timeZone,
    ).toBeUndefined();
  });

  test('then the office', () => {
    expect(knownFrom([{ office: 'Kastanienallee 12, 10435 Berlin' }])).toMatchObject({ zone: 'Europe/Berlin', country: 'DE-BE' });
  });

  test('else the owner’s: nothing is known', () => {
    expect(knownFrom([{}])).toMatchObject({ zone: undefined, country: undefined });
  });
});

describe('the holidays', () => {
  test('are those of the office where it shares the clock that the invitation names', () => {
    expect(knownFrom([{ tzid: 'W. Europe Standard Time', office: '1010 Wien' }])).toMatchObject({ zone: 'Europe/Berlin', country: 'AT' });
    expect(knownFrom([{ tzid: 'Eastern Standard Time', office: 'Toronto, ON M5V 2T6' }])).toMatchObject({
      zone: 'America/New_York',
      country: 'CA-ON',
    });
  });

  test('stay with the office when a later invitation names the same clock', () => {
    expect(knownFrom([{ office: 'München' }, { tzid: 'Europe/Berlin' }])).toMatchObject({ zone: 'Europe/Berlin', country: 'DE-BY' });
  });

  test('are told by a country alone, without its zone', () => {
    expect(knownFrom([{ office: 'Recruiting, USA' }])).toMatchObject({ zone: undefined, country: 'US' });
  });
});

describe('a forward by hand', () => {
  const forwarded = (printed: string) =>
    bareMail({
      from: { name: 'Mira Sand', address: owner.addresses[0] ?? '' },
      to: [{ address: owner.captureAddress }],
      subject: 'Fwd: Interview for the Data Analyst position at Fernhill',
      sentAt: '2026-10-20T14:00:00Z',
      sentOffset: '+02:00',
      headers: new Map([['date', ['Tue, 20 Oct 2026 16:00:00 +0200']]]),
      text: `---------- Forwarded message ---------\nFrom: Uma Reyes <${uma.address}>\nDate: ${printed}\nSubject: Interview for the Data Analyst position at Fernhill\nTo: <${owner.addresses[0]}>\n\nDear Mira,\n\nwe are pleased to invite you to an interview for the Data Analyst position.\n\nBest regards,\nUma Reyes\n`,
    });

  test.each(['Tue, Oct 20, 2026 at 9:00 AM', 'Tue, 20 Oct 2026 15:00:00 +0200'])('its dates are the forwarder’s (%s)', (printed) => {
    const reading = readIt(forwarded(printed));
    expect(reading.forward).toBeDefined();
    expect(reading.place?.dated).toBeUndefined();
    expect(knownFrom([{ office: 'Berlin' }, forwarded(printed)]).facts.at(-1)?.about?.timeZone).toBeUndefined();
  });

  test('as an attachment brings the original’s own Date header along', () => {
    const attached = mailOf({ dated: '+02:00' });
    const mail = bareMail({ ...forwarded('unused'), text: '', attached: [attached] });
    expect(readIt(mail).place?.dated).toEqual({ offset: '+02:00', header: 'Tue, 20 Oct 2026 +02:00' });
  });

  test('the owner’s own mail tells nothing of the company', () => {
    const own = bareMail({
      from: { address: owner.addresses[0] ?? '' },
      to: [uma],
      subject: 'Application as Data Analyst',
      sentAt: '2026-10-20T14:00:00Z',
      sentOffset: '+02:00',
      headers: new Map([['date', ['Tue, 20 Oct 2026 16:00:00 +0200']]]),
      text: 'Dear Uma,\n\nI hereby apply as Data Analyst at Fernhill.\n\nBest regards,\nMira Sand\n10435 Berlin',
    });
    expect(readIt(own).place).toBeUndefined();
  });
});

describe('times in words', () => {
  test.each([
    ['Your interview is on Tuesday, October 27 at 2 PM PT.', 'America/Los_Angeles'],
    ['Your interview is on Tuesday, October 27 at 2 PM ET.', 'America/New_York'],
    ['Your interview is on Tuesday, October 27 at 2 PM.', undefined],
    // A fixed offset is no zone.
    ['Your interview is on Tuesday, October 27 at 2 PM GMT+3.', undefined],
  ])('%s', (text, zone) => {
    expect(readIt(mailOf({ text, dated: '-07:00' })).place?.named).toBe(zone);
  });
});

test.each([
  ['Europe/Berlin', 'Europe/Vienna', true],
  ['America/New_York', 'America/Toronto', true],
  ['America/Phoenix', 'America/Denver', false],
  ['Europe/London', 'Europe/Lisbon', true],
])('%s and %s share a clock: %s', (one, other, shared) => {
  expect(sharesClock(one, other)).toBe(shared);
});

test.each([
  ['America/Chicago', 'US'],
  ['Europe/Zurich', 'CH'],
  ['Asia/Dubai', undefined],
])('the holidays of %s are those of %s', (zone, country) => {
  expect(countryOf(zone)).toBe(country);
});
