import { calendar, invited } from '../../letters.ts';
import { base64, message, parts, textPart } from '../../message.ts';
import type { Received } from '../../received.ts';

type Event = Parameters<typeof calendar>[0];
const recorded = { outcome: 'recorded', facts: [invited] } as const;
const part = (method: string, lines: readonly string[]) => [`Content-Type: text/calendar; charset=utf-8; method=${method}`, '', ...lines];
const alternative = { 'Content-Type': 'multipart/alternative; boundary=b', Subject: 'Invitation: Interview Copy Editor - Larchmont Press' };
const invite = (event: Event, text = 'You have been invited.', subject = alternative.Subject) =>
  message({ ...alternative, Subject: subject }, ...parts('b', textPart(text), part(event.method, calendar(event))));
const answer = (how: string) =>
  invite(
    { method: 'REPLY', more: [`ATTENDEE;PARTSTAT=${how}:mailto:ines.duarte@larchmont.example`] },
    `Ines Duarte: ${how.toLowerCase()}`,
    `${how.charAt(0)}${how.slice(1).toLowerCase()}: Interview Copy Editor`,
  );

export const calendars: readonly Received[] = [
  { ...recorded, what: 'an invitation', raw: invite({ method: 'REQUEST' }) },
  { ...recorded, what: 'an invitation that is published (PUBLISH)', raw: invite({ method: 'PUBLISH' }) },
  {
    ...recorded,
    what: 'an invitation that is the whole mail',
    raw: message(
      { 'Content-Type': 'text/calendar; charset=utf-8; method=REQUEST', Subject: 'Interview Copy Editor - Larchmont Press' },
      ...calendar({ method: 'REQUEST' }),
    ),
  },
  {
    ...recorded,
    what: 'an invitation twice, in the body and as a file',
    raw: message(
      { 'Content-Type': 'multipart/mixed; boundary=m', Subject: 'Interview Copy Editor - Larchmont Press' },
      ...parts(
        'm',
        [
          'Content-Type: multipart/alternative; boundary=b',
          '',
          ...parts('b', textPart('You have been invited.'), part('REQUEST', calendar({ method: 'REQUEST' }))),
        ],
        [
          'Content-Type: application/ics; name=invite.ics',
          'Content-Disposition: attachment; filename=invite.ics',
          'Content-Transfer-Encoding: base64',
          '',
          ...base64(calendar({ method: 'REQUEST' }).join('\r\n')),
        ],
      ),
    ),
  },
  {
    ...recorded,
    what: 'without METHOD',
    raw: message(
      { ...alternative },
      ...parts('b', textPart('See the calendar.'), [
        'Content-Type: text/calendar',
        '',
        ...calendar({ method: 'REQUEST' }).filter((line) => !line.startsWith('METHOD')),
      ]),
    ),
  },
  {
    ...recorded,
    what: 'without UID',
    raw: message(
      { ...alternative },
      ...parts(
        'b',
        textPart('See the calendar.'),
        part(
          'REQUEST',
          calendar({ method: 'REQUEST' }).filter((line) => !line.startsWith('UID')),
        ),
      ),
    ),
  },
  {
    ...recorded,
    what: 'folded within words, by line feeds',
    raw: message(
      { ...alternative },
      ...parts(
        'b',
        textPart('See the calendar.'),
        part(
          'REQUEST',
          calendar({ method: 'REQUEST' }).map((line) =>
            line.replace('Interview Copy', 'Inter\r\n view Copy').replace('20261014T150000Z', '20261014T15\r\n 0000Z'),
          ),
        ),
      ),
    ),
  },
  {
    ...recorded,
    what: 'cut off before its end',
    raw: message(
      { ...alternative },
      ...parts('b', textPart('See the calendar.'), part('REQUEST', calendar({ method: 'REQUEST' }).slice(0, -2))),
    ),
  },
  {
    ...recorded,
    what: 'with an alarm and properties that nobody knows',
    raw: invite({
      method: 'REQUEST',
      more: ['X-ALT-DESC;FMTTYPE=text/html:<b>Interview</b>', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'ACTION:DISPLAY', 'END:VALARM'],
    }),
  },
  {
    ...recorded,
    what: 'in Windows’ name of a zone',
    raw: message(
      { ...alternative },
      ...parts(
        'b',
        textPart('See the calendar.'),
        part(
          'REQUEST',
          calendar({ method: 'REQUEST' }).map((line) =>
            line.replace('DTSTART:20261014T150000Z', 'DTSTART;TZID=Eastern Standard Time:20261014T110000'),
          ),
        ),
      ),
    ),
  },
  {
    what: 'cancelled before it was ever known',
    raw: invite({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 }, 'This event has been canceled.', 'Canceled: Interview Copy Editor'),
    outcome: 'recorded',
    facts: ['cancel_interview'],
  },
  {
    what: 'moved before it was ever known (a later SEQUENCE)',
    raw: invite(
      { method: 'REQUEST', sequence: 3, start: '20261015T150000Z' },
      'This event has been updated.',
      'Updated invitation: Interview Copy Editor',
    ),
    outcome: 'recorded',
    facts: ['invite 2026-10-15T15:00:00Z'],
  },
  { what: 'somebody accepts', raw: answer('ACCEPTED'), outcome: 'asked' },
  { what: 'somebody declines', raw: answer('DECLINED'), outcome: 'asked' },
  {
    what: 'a counter-proposal',
    raw: invite(
      { method: 'COUNTER', start: '20261016T150000Z' },
      'Ines Duarte proposed a new time.',
      'New Time Proposed: Interview Copy Editor',
    ),
    outcome: 'asked',
  },
  {
    what: 'a counter-proposal that is declined',
    raw: invite({ method: 'DECLINECOUNTER' }, 'Your proposal was declined.', 'Declined: New time for Interview Copy Editor'),
    outcome: 'asked',
  },
  {
    what: 'a task and no event',
    raw: message(
      { ...alternative, Subject: 'To do' },
      ...parts(
        'b',
        textPart('A task for you.'),
        part('REQUEST', [
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          'BEGIN:VTODO',
          'UID:t1@larchmont.example',
          'SUMMARY:Read the house style',
          'END:VTODO',
          'END:VCALENDAR',
        ]),
      ),
    ),
    outcome: 'asked',
  },
  {
    what: 'free and busy times',
    raw: message(
      { ...alternative, Subject: 'Free/busy' },
      ...parts(
        'b',
        textPart('When I am free.'),
        part('PUBLISH', [
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          'BEGIN:VFREEBUSY',
          'FREEBUSY:20261014T150000Z/PT1H',
          'END:VFREEBUSY',
          'END:VCALENDAR',
        ]),
      ),
    ),
    outcome: 'asked',
  },
  {
    what: 'not one line of a calendar under its label',
    raw: message(
      { ...alternative, Subject: 'Hello' },
      ...parts('b', textPart('See the calendar.'), part('REQUEST', ['<html>Sign in to see this invitation</html>'])),
    ),
    outcome: 'asked',
  },
  {
    what: 'a dentist’s appointment of the owner’s own calendar',
    raw: message(
      { ...alternative, From: 'Dental Practice Hale <office@hale-dental.example>', Subject: 'Invitation: Dental check-up' },
      ...parts(
        'b',
        textPart('You are invited to your check-up at the dentist.'),
        part(
          'REQUEST',
          calendar({ method: 'REQUEST', uid: 'c1@hale-dental.example' }).map((line) =>
            line
              .replace('Interview Copy Editor - Larchmont Press', 'Dental check-up')
              .replaceAll('ines.duarte@larchmont', 'office@hale-dental')
              .replace('Ines Duarte', 'Dental Practice'),
          ),
        ),
      ),
    ),
    outcome: 'asked',
  },
  {
    what: 'an interview at a hotel, in a title that does not say what it is',
    raw: message(
      { ...alternative, From: 'Ruben Sandoval <ruben@harbour.example>', Subject: 'Invitation: Mina <> Ruben (Harbour Hotel)' },
      ...parts(
        'b',
        textPart('Ruben Sandoval has invited you to an event.'),
        part(
          'REQUEST',
          calendar({ method: 'REQUEST', uid: 'h1@harbour.example' }).map((line) =>
            line
              .replace('Interview Copy Editor - Larchmont Press', 'Mina <> Ruben (Harbour Hotel)')
              .replaceAll('ines.duarte@larchmont', 'ruben@harbour')
              .replace('Ines Duarte', 'Ruben Sandoval'),
          ),
        ),
      ),
    ),
    ...recorded,
  },
];
