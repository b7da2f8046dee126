import { describe, expect, test } from 'vitest';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import { readCalendar } from '../../lib/reading/calendar.ts';
import { classify } from '../../lib/reading/classify.ts';
import { findCompany } from '../../lib/reading/company.ts';
import { findContacts } from '../../lib/reading/contacts.ts';
import { findDeadline } from '../../lib/reading/deadline.ts';
import { readHeaderDate } from '../../lib/reading/header-date.ts';
import { findLinks, textOfHtml } from '../../lib/reading/html.ts';
import { findInterviews } from '../../lib/reading/interviews.ts';
import { languageOf } from '../../lib/reading/language.ts';
import { splitQuoted } from '../../lib/reading/quoted.ts';
import { read } from '../../lib/reading/read.ts';
import { findReturn } from '../../lib/reading/returns.ts';
import { findRole } from '../../lib/reading/role.ts';
import { isAutomatic, isNoReply, tenantOf, vendorOf } from '../../lib/reading/senders.ts';
import { splitSignature } from '../../lib/reading/signature.ts';
import { findTimeline } from '../../lib/reading/timeline.ts';
import { unwrap } from '../../lib/reading/unwrap.ts';
import { readMailboxes } from '../../lib/reading/unwrap-address.ts';
import { zoneOfName } from '../../lib/reading/zones.ts';

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

/** What regular expressions trip over: brackets, blanks, quotes, and the beginnings of everything that is looked for. */
const seeds = [
  '(',
  ')',
  '[',
  '<',
  '"',
  "'",
  '*',
  '_',
  '|',
  '-',
  '–',
  ',',
  ';',
  ':',
  '.',
  '/',
  '\\',
  '@',
  '#',
  '&',
  '+',
  '=',
  '>',
  '> ',
  ' ',
  '\t',
  '\n',
  '\n\n',
  ' \n',
  '\r',
  '\u00a0',
  '\u200b',
  'a',
  'A',
  'A ',
  'Ab ',
  'Ab, ',
  'Ab Cd\n',
  'é',
  'A\u0301',
  '漢',
  'İ',
  '😀',
  '1',
  '1 ',
  '1:',
  '1/1',
  '10:30 ',
  '2pm ',
  '+1 ',
  'a@',
  'a@a.',
  'a@b.example ',
  'A B (x, a@b.example) ',
  'A <',
  'A B (',
  'A B, C ',
  'Dr. ',
  'Herr ',
  'van de ',
  'who manages ',
  'with A B ',
  'March ',
  'March 10 at 2pm ',
  'Thursday ',
  'next week by ',
  '2pm Eastern / ',
  'within 2 ',
  'end of ',
  'moved from ',
  'instead of Monday ',
  'slot ',
  'or ',
  'at A ',
  'the A ',
  'The role ',
  'our A position ',
  'application for ',
  'application for the A ',
  'for the position of ',
  'Bewerbung als ',
  'bei A ',
  'chez ',
  'poste de ',
  'vaga de ',
  'puesto de ',
  'functie van ',
  'posizione di ',
  'Recruiter, A ',
  'A Recruiting Team\n',
  'R-1',
  'req 1',
  'Job Application: ',
  'Thanks,\n',
  'Best regards, A\n',
  '--\n',
  'we will ',
  'if ',
  'unfortunately ',
  'not ',
  'cancel ',
  'X: ',
  'From: a@b.example\n',
  'Subject: x\n',
  '-----Original Message-----\n',
  'On Mon, A wrote:\n',
  'https://zoom.us/j/',
  '&amp;',
  '<div>',
  '<a href="',
  '<!--',
];
const repeated = (seed: string, length: number) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);

/** 10,000 characters tell a reader that is not linear: it takes minutes where a linear one takes milliseconds. The machine may be busy, so the limit is generous. */
describe('10,000 hostile characters are read in no time, over all seeds', () => {
  test.each(readers)(
    '%s',
    (_name, reader) => {
      const slow: string[] = [];
      for (const seed of seeds) {
        const text = repeated(seed, 10_000);
        const start = performance.now();
        reader(text);
        const took = performance.now() - start;
        if (took > 5_000) slow.push(`${JSON.stringify(seed)} ${Math.round(took)} ms`);
      }
      expect(slow).toEqual([]);
    },
    60_000,
  );
});

describe('a mail of 1 MB is read in seconds', () => {
  test.each(['(', ' ', '\n', 'a@b.example ', 'March 10 at 2pm ', 'Dr. ', 'From: a@b.example\n', 'the A ', '> ', 'Ab Cd\n'])(
    'of %j',
    (seed) => {
      const text = repeated(seed, 1_000_000);
      const start = performance.now();
      read(bareMail({ from: { name: text, address: from.address }, subject: text, text, html: text, sentAt: saidAt }), { owner });
      // Tests run beside one another on few processors: twice the promise.
      expect(performance.now() - start).toBeLessThan(4_000);
    },
    20_000,
  );
});
