import { describe, expect, test } from 'vitest';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import { readHeaderDate } from '../../lib/reading/header-dates/header-date.ts';
import { findLinks, textOfHtml } from '../../lib/reading/html.ts';
import { readCalendar } from '../../lib/reading/interviews/calendar.ts';
import { findInterviews } from '../../lib/reading/interviews/interviews.ts';
import { classify } from '../../lib/reading/kinds/classify.ts';
import { languageOf } from '../../lib/reading/language.ts';
import { findCompany } from '../../lib/reading/names/company.ts';
import { findRole } from '../../lib/reading/names/role.ts';
import { tenantOf } from '../../lib/reading/names/sender-names.ts';
import { isAutomatic, isNoReply, vendorOf } from '../../lib/reading/names/senders.ts';
import { findContacts } from '../../lib/reading/people/contacts.ts';
import { splitSignature } from '../../lib/reading/people/signature.ts';
import { findDeadline } from '../../lib/reading/promises/deadline.ts';
import { findReturn } from '../../lib/reading/promises/returns.ts';
import { findTimeline } from '../../lib/reading/promises/timeline.ts';
import { read } from '../../lib/reading/read.ts';
import { readMailboxes } from '../../lib/reading/unwrap/address.ts';
import { splitQuoted } from '../../lib/reading/unwrap/quoted.ts';
import { unwrap } from '../../lib/reading/unwrap/unwrap.ts';
import { zoneOfName } from '../../lib/reading/zones/zones.ts';
import { processorTime } from '../processor-time.ts';
import { repeated, seeds } from './hostile-seeds.ts';

const saidAt = '2026-03-10T13:05:00Z';
const zone = 'Europe/Berlin';
const from = { name: 'Ada Moreno', address: 'ada@kestrelworks.example' };
const owner = { addresses: ['noor@mail.example'], name: 'Noor Haddad', timeZone: zone };
const moved = { fallbackZone: zone, ownerAddresses: owner.addresses, sentAt: saidAt, kind: 'interview_rescheduled' } as const;
const unknown = { hasFixedInterview: false, hasProposedInterview: false, hasTimeline: false, hasReturn: false } as const;

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a forward', (text) => unwrap(bareMail({ from, subject: text.slice(0, 998), text }), { addresses: owner.addresses, timeZone: zone })],
  ['quoted text', splitQuoted],
  ['a signature', splitSignature],
  [
    'the kind',
    (text) =>
      classify({
        subject: text,
        newest: text,
        quoted: text,
        signature: text,
        from,
        via: 'bare',
        automatic: false,
        headers: new Map(),
        ...unknown,
      }),
  ],
  [
    'the employer',
    (text) =>
      findCompany({
        subject: text,
        newest: text,
        signature: text,
        from: { name: text, address: from.address },
        replyTo: [],
        kind: 'human_reply',
      }),
  ],
  ['the role', (text) => findRole({ subject: text, newest: text, quoted: text, company: 'Kestrelworks' })],
  [
    'the people',
    (text) =>
      findContacts({
        from: { name: text, address: from.address },
        replyTo: [],
        cc: [],
        newest: text,
        signature: text,
        interviews: [],
        people: [],
        ownerAddresses: [],
        kind: 'human_reply',
        automatic: false,
      }),
  ],
  ['the interviews', (text) => findInterviews({ subject: text, text, quoted: text, html: text, ...moved })],
  ['the promise', (text) => findTimeline({ text, zone, saidAt })],
  ['the return', (text) => findReturn({ text, zone, saidAt })],
  ['the deadline', (text) => findDeadline({ text, zone, saidAt, language: 'en' })],
  ['HTML', textOfHtml],
  ['links', findLinks],
  ['the language', languageOf],
  [
    'a calendar',
    (text) =>
      readCalendar(
        [
          {
            text: `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260310T183000Z\nSUMMARY:${text}\nLOCATION:${text}\nDESCRIPTION:${text.replaceAll('\n', '\\n')}\nEND:VEVENT\nEND:VCALENDAR`,
          },
        ],
        { ownerAddresses: [], fallbackZone: zone },
      ),
  ],
  ['a date', (text) => readHeaderDate(text)],
  ['mailboxes', readMailboxes],
  ['an address', (text) => [isNoReply(`${text}@b.example`), isNoReply(text), vendorOf(`a@${text}`), tenantOf(`${text}@myworkday.com`)]],
  [
    'headers',
    (text) =>
      isAutomatic({
        headers: new Map([
          ['auto-submitted', [text]],
          ['return-path', [text]],
          ['precedence', [text]],
        ]),
        subject: text,
      }),
  ],
  ['a zone', zoneOfName],
];

/** 10,000 characters tell a reader that is not linear: it takes minutes where a linear one takes milliseconds. */
const mostMsFor10Thousand = 1_000;
/** The promise: no mail of a megabyte keeps the processor longer. */
const mostMsForMegabyte = 2_000;

describe('10,000 hostile characters are read in no time, over all seeds', () => {
  test.each(readers)(
    '%s',
    (_name, reader) => {
      const slow: string[] = [];
      for (const seed of seeds) {
        const text = repeated(seed, 10_000);
        const took = processorTime(() => reader(text));
        if (took > mostMsFor10Thousand) slow.push(`${JSON.stringify(seed)} ${Math.round(took)} ms`);
      }
      expect(slow).toEqual([]);
    },
    60_000,
  );
});

describe('a mail of 1 MB is read in two seconds of processor time', () => {
  test.each(['(', ' ', '\n', 'a@b.example ', 'March 10 at 2pm ', 'Dr. ', 'From: a@b.example\n', 'the A ', '> ', 'Ab Cd\n'])(
    'of %j',
    (seed) => {
      const text = repeated(seed, 1_000_000);
      const mail = bareMail({ from: { name: text, address: from.address }, subject: text, text, html: text, sentAt: saidAt });
      expect(processorTime(() => read(mail, { owner }))).toBeLessThan(mostMsForMegabyte);
    },
    60_000,
  );
});
