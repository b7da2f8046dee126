import { invited } from '../../letters.ts';
import { message } from '../../message.ts';
import type { Received } from '../../received.ts';

const recorded = { outcome: 'recorded', facts: [invited] } as const;
const dated = (date: string) => message({ Date: date });

export const dates: readonly Received[] = [
  { ...recorded, what: 'the year 1970', raw: dated('Thu, 01 Jan 1970 00:00:00 +0000') },
  { ...recorded, what: 'the year 2099', raw: dated('Thu, 08 Oct 2099 10:30:00 -0400') },
  { ...recorded, what: 'a year of two digits', raw: dated('Thu, 08 Oct 26 10:30:00 -0400') },
  { ...recorded, what: 'a year of three digits, by an old fault', raw: dated('Thu, 08 Oct 126 10:30:00 -0400') },
  { ...recorded, what: 'the year 1904', raw: dated('Fri, 01 Jan 1904 00:00:00 +0000') },
  { ...recorded, what: 'the year 99999', raw: dated('Thu, 08 Oct 99999 10:30:00 -0400') },
  { ...recorded, what: 'no zone', raw: dated('Thu, 08 Oct 2026 10:30:00') },
  { ...recorded, what: 'a zone by its letters', raw: dated('Thu, 08 Oct 2026 10:30:00 EDT') },
  { ...recorded, what: 'a zone in words', raw: dated('Thu, 08 Oct 2026 10:30:00 -0400 (Eastern Daylight Time)') },
  { ...recorded, what: 'a zone of 99 hours', raw: dated('Thu, 08 Oct 2026 10:30:00 +9900') },
  { ...recorded, what: 'the wrong day of the week', raw: dated('Mon, 08 Oct 2026 10:30:00 -0400') },
  { ...recorded, what: 'a day that there is not', raw: dated('Thu, 31 Feb 2026 10:30:00 -0400') },
  { ...recorded, what: 'an hour that there is not', raw: dated('Thu, 08 Oct 2026 29:75:99 -0400') },
  { ...recorded, what: 'a leap second', raw: dated('Thu, 08 Oct 2026 23:59:60 +0000') },
  { ...recorded, what: 'as ISO 8601 writes it', raw: dated('2026-10-08T10:30:00-04:00') },
  { ...recorded, what: 'as asctime writes it', raw: dated('Thu Oct  8 10:30:00 2026') },
  { ...recorded, what: 'in German', raw: dated('Do, 08 Okt 2026 16:30:00 +0200') },
  { ...recorded, what: 'no date but a word', raw: dated('yesterday') },
  { ...recorded, what: 'ten thousand digits', raw: dated('1'.repeat(10_000)) },
  { ...recorded, what: 'tomorrow, for a clock that is fast', raw: dated('Fri, 09 Oct 2026 10:30:00 -0400') },
  { ...recorded, what: 'folded in the middle, with comments', raw: dated('Thu,\r\n 08 (eighth) Oct 2026\r\n 10:30:00 (morning) -0400') },
];
