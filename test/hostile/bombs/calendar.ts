import { type Bomb, fileOf, withBody, withParts } from './letter.ts';

const event = (inside: string, at = 0) =>
  `BEGIN:VEVENT\r\nUID:e${at}@larchmont.example\r\nDTSTART:20261014T150000Z\r\nDTEND:20261014T154500Z\r\nSUMMARY:Interview\r\n${inside}END:VEVENT\r\n`;
const calendar = (inside: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n${inside}END:VCALENDAR\r\n`;
const type = 'Content-Type: text/calendar; charset=utf-8; method=REQUEST';
const attached = (inside: string) => () => withParts([`${type}\r\n\r\n${calendar(inside)}`]);
const zone = (rules: string) =>
  `BEGIN:VTIMEZONE\r\nTZID:Nowhere\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n${rules}END:STANDARD\r\nEND:VTIMEZONE\r\n`;
const nowhere = 'BEGIN:VEVENT\r\nUID:z@a.example\r\nDTSTART;TZID=Nowhere:20261014T110000\r\nSUMMARY:Interview\r\nEND:VEVENT\r\n';

/** Bombs in an invitation. */
export const calendarBombs: readonly Bomb[] = [
  { name: '100,000 events', build: attached(Array.from({ length: 100_000 }, (_, at) => event('', at)).join('')), refused: true },
  { name: '6,000 events', build: attached(Array.from({ length: 6_000 }, (_, at) => event('', at)).join('')) },
  { name: '20,000 attendees', build: attached(event('ATTENDEE;CN=A B:mailto:a@b.example\r\n'.repeat(20_000))) },
  {
    name: '20,000 attendees, each another',
    build: attached(event(Array.from({ length: 20_000 }, (_, at) => `ATTENDEE;CN=A B${at}:mailto:a${at}@b.example\r\n`).join(''))),
  },
  { name: 'events 5,000 deep', build: attached(`${'BEGIN:VEVENT\r\n'.repeat(5_000)}${'END:VEVENT\r\n'.repeat(5_000)}`) },
  { name: 'events that never end', build: attached('BEGIN:VEVENT\r\n'.repeat(60_000)) },
  { name: 'a line of 5 MB', build: attached(event(`DESCRIPTION:${'x'.repeat(5_000_000)}\r\n`)), refused: true },
  { name: 'a line of 900 kB', build: attached(event(`DESCRIPTION:${'x'.repeat(900_000)}\r\n`)) },
  { name: '80,000 folded lines', build: attached(event(`DESCRIPTION:x${'\r\n x'.repeat(80_000)}\r\n`)) },
  { name: '50,000 parameters', build: attached(event(`ATTENDEE${';A=b'.repeat(50_000)}:mailto:a@b.example\r\n`)) },
  { name: '100,000 quotes in a parameter', build: attached(event(`ATTENDEE;CN=${'"'.repeat(100_000)}:mailto:a@b.example\r\n`)) },
  { name: 'a rule for every second', build: attached(event('RRULE:FREQ=SECONDLY;BYSECOND=0,1,2,3,4,5,6,7,8,9,10\r\n')), cheap: true },
  { name: 'a rule for 30 February', build: attached(event('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n')) },
  { name: 'a zone that changes every second', build: attached(`${zone('RRULE:FREQ=SECONDLY\r\n')}${nowhere}`), cheap: true },
  { name: 'a zone with 30,000 dates', build: attached(`${zone('RDATE:19700101T000000\r\n'.repeat(30_000))}${nowhere}`) },
  { name: '8,000 zones', build: attached(`${zone('').repeat(6_000)}${nowhere}`) },
  { name: 'a million escaped commas', build: attached(event(`SUMMARY:${'\\,'.repeat(490_000)}\r\n`)) },
  { name: 'a million exceptions', build: attached(event(`EXDATE:${'20261014T150000Z,'.repeat(58_000)}20261014T150000Z\r\n`)) },
  { name: 'a duration of millennia', build: attached(event('DURATION:P99999999999W\r\n')) },
  { name: 'a year far away', build: attached(event('DTSTART:99991231T235959Z\r\nDTEND:00000000T000000Z\r\n')), cheap: true },
  { name: 'a sequence of a thousand digits', build: attached(event(`SEQUENCE:${'9'.repeat(1_000)}\r\n`)) },
  {
    name: '180 calendars',
    build: () => withParts(Array.from({ length: 180 }, () => `${type}\r\n\r\n${calendar(event(''))}`)),
    refused: true,
  },
  {
    name: 'ten calendars of 900 kB',
    build: () =>
      withParts(
        Array.from({ length: 10 }, () =>
          fileOf('text/calendar', 'a.ics', Buffer.from(calendar(Array.from({ length: 5_500 }, (_, at) => event('', at)).join('')))),
        ),
      ),
  },
  { name: 'a calendar in the body of 9 MB', build: () => withBody('text/calendar', calendar(event('').repeat(75_000))), refused: true },
];
