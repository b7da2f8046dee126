import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../../lib/reading/interviews/calendar.ts';
import { processorTime } from '../../processor-time.ts';
import { calendar, definition, endOfInvite, eventLines, invite, people, startOfInvite } from './calendar-invites.ts';

// Long because it is a table of what calendar programs write; numbers in the titles are those of the list of their oddities.

const context = { ownerAddresses: ['sam.quill@owner.example'], fallbackZone: 'America/Chicago' };
const readText = (...texts: string[]) =>
  readCalendar(
    texts.map((text) => ({ text })),
    context,
  );
const startsOf = (...texts: string[]) => readText(...texts).interviews.map((interview) => interview.startsAt);

const newYork = (name: string) => ({ start: `DTSTART;TZID=${name}:20260310T143000`, end: `DTEND;TZID=${name}:20260310T151500` });

describe('an invitation names one moment, however it is written', () => {
  test.each<[string, string]>([
    ['01 a Windows zone with its definition', invite({ zones: definition('Eastern Standard Time'), ...newYork('Eastern Standard Time') })],
    ['02 a Windows zone alone', invite(newYork('Eastern Standard Time'))],
    ['03 an IANA zone alone', invite()],
    ['04 UTC', invite({ start: 'DTSTART:20260310T183000Z', end: 'DTEND:20260310T191500Z' })],
    ['05 a duration instead of an end', invite({ end: 'DURATION:PT45M' })],
    ['08 a quoted zone', invite(newYork('"America/New_York"'))],
    ['09 a customised zone with its definition', invite({ zones: definition('Customized Time Zone'), ...newYork('Customized Time Zone') })],
    ['10 a display name', invite(newYork('"(UTC-05:00) Eastern Time (US & Canada)"'))],
    ['11 a Mozilla path', invite(newYork('/mozilla.org/20070129_1/America/New_York'))],
    ['12 a freeassociation path', invite(newYork('/freeassociation.sourceforge.net/America/New_York'))],
    ['13 a zone definition inside the event', invite({ body: ['TZID:America/New_York', ...definition('America/New_York')] })],
    ['16 an update', invite({ body: ['SEQUENCE:3'] })],
    ['22 bare line feeds', invite().replaceAll('\r\n', '\n')],
    ['23 neither UID nor DTSTAMP', invite({ uid: undefined })],
    ['25 a description that was never folded', invite({ body: ['DESCRIPTION:Bring your laptop', 'and this line two: oops'] })],
    [
      '27 an unquoted colon in a name',
      invite({ people: ['ORGANIZER;CN=Tallow: Hiring:mailto:nora.feld@tallowworks.example', ...people.slice(1)] }),
    ],
    ['28 no end to the file', invite().split('END:VEVENT')[0] ?? ''],
    ['30 a byte order mark', `\uFEFF${invite()}`],
    [
      '31 names in small letters',
      invite().replace(/^(DTSTART|DTEND|SUMMARY|UID|BEGIN|END|ORGANIZER|ATTENDEE)/gm, (name) => name.toLowerCase()),
    ],
    ['32 blank lines within', invite().replaceAll('\r\nSUMMARY', '\r\n\r\n\r\nSUMMARY')],
    ['33 a recurrence every second', invite({ body: ['RRULE:FREQ=SECONDLY'] })],
    ['34 a recurrence on 30 February', invite({ body: ['RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'] })],
    ['37 the zone UTC', invite({ start: 'DTSTART;TZID=UTC:20260310T183000', end: 'DTEND;TZID=UTC:20260310T191500' })],
    ['38 a fixed offset', invite(newYork('GMT-0400'))],
    ['39 published by a scheduler', invite({ head: ['METHOD:PUBLISH'] })],
    ['40 without a method', invite({ head: [] })],
    [
      'a closing quote behind the value',
      invite({ start: 'DTSTART;TZID="America/New_York:20260310T143000"', end: 'DTEND;TZID="America/New_York:20260310T151500"' }),
    ],
  ])('%s', (_, text) => {
    const { interviews } = readText(text);
    expect(interviews).toHaveLength(1);
    expect(interviews[0]).toMatchObject({ startsAt: startOfInvite, endsAt: endOfInvite, certain: 'fixed' });
  });

  test('24 no end leaves the end open', () => {
    const [interview] = readText(invite({ end: undefined })).interviews;
    expect(interview?.startsAt).toBe(startOfInvite);
    expect(interview).not.toHaveProperty('endsAt');
  });

  test("14 a zone's name outranks a definition without summer time", () => {
    const text = invite({
      zones: definition('America/New_York', { winterOnly: true }),
      start: 'DTSTART;TZID=America/New_York:20260714T143000',
      end: undefined,
    });
    expect(startsOf(text)).toEqual(['2026-07-14T18:30:00Z']);
  });

  test("06 a floating time is meant in the owner's zone, and says so", () => {
    const [interview] = readText(invite({ start: 'DTSTART:20260310T143000', end: 'DTEND:20260310T151500' })).interviews;
    expect(interview).toMatchObject({ startsAt: '2026-03-10T19:30:00Z', timeZone: 'America/Chicago' });
  });

  test('a floating time in a calendar that states its zone is meant there', () => {
    const text = invite({ head: ['METHOD:REQUEST', 'X-WR-TIMEZONE:Europe/Vienna'], start: 'DTSTART:20260310T143000', end: undefined });
    expect(readText(text).interviews[0]).toMatchObject({ startsAt: '2026-03-10T13:30:00Z', timeZone: 'Europe/Vienna' });
  });

  test.each([
    ['07 marked as a date', 'DTSTART;VALUE=DATE:20260310'],
    ['36 not marked', 'DTSTART:20260310'],
  ])('a whole day has no time: %s', (_, start) => {
    const { interviews } = readText(invite({ start, end: 'DTEND;VALUE=DATE:20260311' }));
    expect(interviews).toHaveLength(1);
    expect(interviews[0]).not.toHaveProperty('startsAt');
  });

  test('a customised zone is named by a zone with the same offset, the preferred one first', () => {
    const text = invite({ zones: definition('Customized Time Zone'), ...newYork('Customized Time Zone') });
    expect(readCalendar([{ text }], { ...context, fallbackZone: 'America/Toronto' }).interviews[0]?.timeZone).toBe('America/Toronto');
  });
});

describe('what belongs together counts once', () => {
  test('18 two sessions of a loop are two interviews, in order', () => {
    const later = eventLines({
      uid: 'UID:panel-2@tallowworks.example',
      start: 'DTSTART;TZID=America/New_York:20260310T160000',
      end: undefined,
    });
    expect(startsOf(calendar([...later, ...eventLines()]))).toEqual([startOfInvite, '2026-03-10T20:00:00Z']);
  });

  test('29 two calendars in one file are both read', () => {
    const second = calendar(eventLines({ uid: 'UID:panel-2@tallowworks.example', start: 'DTSTART:20260311T150000Z', end: undefined }));
    expect(startsOf(invite() + second)).toEqual([startOfInvite, '2026-03-11T15:00:00Z']);
  });

  test('the copy in the body and the copy attached are one', () => {
    expect(startsOf(invite(), invite())).toEqual([startOfInvite]);
  });

  test('17 of a recurring event the first occurrence and its exception count', () => {
    const text = calendar([
      ...eventLines({ body: ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=America/New_York:20260317T143000'] }),
      ...eventLines({
        start: 'DTSTART;TZID=America/New_York:20260324T160000',
        end: undefined,
        body: ['RECURRENCE-ID;TZID=America/New_York:20260324T143000'],
      }),
    ]);
    expect(startsOf(text)).toEqual([startOfInvite, '2026-03-24T20:00:00Z']);
  });

  test('the higher sequence wins whatever the order', () => {
    const moved = invite({ start: 'DTSTART;TZID=America/New_York:20260312T100000', end: undefined, body: ['SEQUENCE:1'] });
    expect(startsOf(moved, invite())).toEqual(['2026-03-12T14:00:00Z']);
    expect(startsOf(invite(), moved)).toEqual(['2026-03-12T14:00:00Z']);
  });

  test('two starts under one sequence: the later stamp is fixed, the other only proposed', () => {
    const stamped = (stamp: string, start: string) =>
      calendar(eventLines({ start, end: undefined }).map((line) => line.replace(/^DTSTAMP:.*/, `DTSTAMP:${stamp}`)));
    const { interviews } = readText(
      stamped('20260301T100000Z', 'DTSTART:20260312T150000Z'),
      stamped('20260301T090000Z', 'DTSTART:20260311T150000Z'),
    );
    expect(interviews.map(({ startsAt, certain }) => [startsAt, certain])).toEqual([
      ['2026-03-11T15:00:00Z', 'proposed'],
      ['2026-03-12T15:00:00Z', 'fixed'],
    ]);
  });
});

describe('what a file does to a session', () => {
  test('15 CANCEL takes it away', () => {
    const reading = readText(invite({ head: ['METHOD:CANCEL'], body: ['SEQUENCE:2', 'STATUS:CANCELLED'] }));
    expect(reading.method).toBe('CANCEL');
    expect(reading.interviews[0]).toMatchObject({
      startsAt: startOfInvite,
      cancelled: true,
      sequence: 2,
      uid: 'panel-1@tallowworks.example',
    });
  });

  test('a cancelled status under REQUEST takes it away too', () => {
    expect(readText(invite({ body: ['STATUS:CANCELLED'] })).interviews[0]?.cancelled).toBe(true);
  });

  test.each([
    ['19', 'REPLY'],
    ['20', 'COUNTER'],
  ])('%s a %s fixes nothing', (_, method) => {
    const reading = readText(invite({ head: [`METHOD:${method}`] }));
    expect(reading.method).toBe(method);
    expect(reading.interviews.filter((interview) => interview.certain === 'fixed')).toEqual([]);
  });

  test('an answer beside the invitation does not replace it', () => {
    const answer = invite({ head: ['METHOD:REPLY'], body: ['SEQUENCE:5'] });
    expect(readText(answer, invite()).interviews.map((interview) => interview.certain)).toEqual(['fixed']);
  });

  test('without a method the one of the mail part counts', () => {
    expect(readCalendar([{ text: invite({ head: [] }), method: 'cancel' }], context).interviews[0]?.cancelled).toBe(true);
  });

  test('a tentative event is only proposed', () => {
    expect(readText(invite({ body: ['STATUS:TENTATIVE'] })).interviews[0]?.certain).toBe('proposed');
  });
});

describe('who, where and what', () => {
  test('interviewers are organizer and attendees, without room and owner', () => {
    const reading = readText(invite());
    expect(reading.interviews[0]?.with).toEqual(['ivo.marsh@tallowworks.example', 'nora.feld@tallowworks.example']);
    expect(reading.people).toEqual([
      { name: 'Ivo Marsh', address: 'ivo.marsh@tallowworks.example', part: 'interviewer' },
      { name: 'Nora Feld', address: 'nora.feld@tallowworks.example', part: 'unknown' },
    ]);
    expect(reading.organizer).toEqual({ name: 'Nora Feld', address: 'nora.feld@tallowworks.example' });
  });

  test('an organizer who attends is an interviewer', () => {
    const text = invite({ people: [people[0] ?? '', 'ATTENDEE;CN="Feld, Nora":mailto:nora.feld@tallowworks.example'] });
    expect(readText(text).people).toEqual([{ name: 'Feld, Nora', address: 'nora.feld@tallowworks.example', part: 'interviewer' }]);
  });

  test('35 addresses without a scheme, and a second organizer, are read', () => {
    const text = invite({
      people: [
        'ORGANIZER:nora.feld@tallowworks.example',
        'ORGANIZER:max.ruhe@tallowworks.example',
        'ATTENDEE:ivo.marsh@tallowworks.example',
      ],
    });
    expect(readText(text).interviews[0]?.with).toEqual([
      'ivo.marsh@tallowworks.example',
      'nora.feld@tallowworks.example',
      'max.ruhe@tallowworks.example',
    ]);
  });

  test("27 a colon in a name hides nobody's address", () => {
    const text = invite({ people: ['ORGANIZER;CN=Tallow: Hiring:mailto:nora.feld@tallowworks.example'] });
    expect(readText(text).organizer).toEqual({ name: 'Tallow: Hiring', address: 'nora.feld@tallowworks.example' });
  });

  test('no-reply boxes are nobody', () => {
    const text = invite({ people: ['ORGANIZER;CN=Diary:mailto:no-reply@scheduler.example', people[1] ?? ''] });
    expect(readText(text).interviews[0]?.with).toEqual(['ivo.marsh@tallowworks.example']);
  });

  test('21 escapes and folds in the title are undone', () => {
    const text = invite({ body: ['SUMMARY:Gespräch\\, Teil 1\\; Daten', ' pipelines'] });
    expect(readText(text).interviews[0]?.title).toBe('Gespräch, Teil 1; Datenpipelines');
  });

  test.each([
    ['X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij'],
    ['CONFERENCE;VALUE=URI:https://acme.zoom.us/j/98765', 'https://acme.zoom.us/j/98765'],
    [
      'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ax',
      'https://teams.microsoft.com/l/meetup-join/19%3ax',
    ],
    ['DESCRIPTION:Join here: https://meet.google.com/abc-defg-hij\\nSee you', 'https://meet.google.com/abc-defg-hij'],
    ['LOCATION:https://acme.zoom.us/j/98765', 'https://acme.zoom.us/j/98765'],
  ])('26 a meeting link is found in %s', (line, link) => {
    expect(readText(invite({ body: [line] })).interviews[0]).toMatchObject({ mode: 'video', link });
  });

  test('a location is a place', () => {
    expect(readText(invite({ body: ['LOCATION:12 Harbour Street\\, Leeds'] })).interviews[0]).toMatchObject({
      mode: 'onsite',
      place: '12 Harbour Street, Leeds',
    });
  });

  test('a title tells the round', () => {
    expect(readText(invite({ body: ['SUMMARY:Final round - Tallow Works'] })).interviews[0]?.round).toBe('final');
  });
});

describe('hostile files', () => {
  const open = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260310T183000Z\r\n';
  test.each<[string, () => string]>([
    [
      '20,000 events',
      () =>
        calendar(
          Array.from({ length: 20_000 }, (_, index) => ['BEGIN:VEVENT', `UID:${index}`, 'DTSTART:20260310T183000Z', 'END:VEVENT']).flat(),
        ),
    ],
    [
      '20,000 attendees',
      () => invite({ people: Array.from({ length: 20_000 }, (_, index) => `ATTENDEE:mailto:p${index}@tallowworks.example`) }),
    ],
    ['events nested 5,000 deep', () => `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\nDTSTART:20260310T183000Z\r\n'.repeat(5_000)}`],
    ['a line of 5 MB', () => `${open}DESCRIPTION:${'x'.repeat(5_000_000)}`],
    ['80,000 folds', () => `${open}DESCRIPTION:x${'\r\n x'.repeat(80_000)}`],
    ['50,000 parameters', () => `${open}ATTENDEE${';X=1'.repeat(50_000)}:mailto:a@b.example`],
    ['100,000 quotes in a parameter', () => `${open}ATTENDEE;CN=${'"'.repeat(100_000)}:mailto:a@b.example`],
    [
      'a recurrence of sixty seconds a second',
      () => invite({ body: [`RRULE:FREQ=SECONDLY;BYSECOND=${Array.from({ length: 60 }, (_, second) => second).join()}`] }),
    ],
    [
      'a zone that changes every second since year 1',
      () => invite({ zones: definition('Made Up', { rule: 'FREQ=SECONDLY', begin: '00010101T000000' }), ...newYork('Made Up') }),
    ],
    ['1,000,000 escaped commas', () => `${open}SUMMARY:${'\\,'.repeat(1_000_000)}`],
  ])('%s are read in bounded time', (_, build) => {
    const text = build();
    // Far above the measured tenths of a second, far below a hang.
    expect(processorTime(() => readText(text))).toBeLessThan(2_000);
    const { interviews, people: found } = readText(text);
    expect(interviews.length).toBeLessThanOrEqual(200);
    expect(interviews.some((interview) => interview.startsAt !== undefined)).toBe(true);
    expect(found.length).toBeLessThanOrEqual(60);
  });

  test.each([
    '',
    'no calendar at all',
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT\nEND:VEVENT',
    '\u0000\u0001',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:99999999T999999\nEND:VEVENT\nEND:VCALENDAR',
  ])('nothing is invented from %j', (text) => {
    expect(readText(text).interviews.every((interview) => interview.startsAt === undefined)).toBe(true);
  });
});
