import { describe, expect, test } from 'vitest';
import { findInterviews, type InterviewInput } from '../../../lib/reading/interviews/interviews.ts';
import { processorTime } from '../../processor-time.ts';

// Long because it is a table of how people write times, all read as if said on the same day.

const base = {
  subject: 'Your interview at Tallow Works',
  quoted: '',
  sentAt: '2026-03-03T15:00:00Z',
  sentOffset: '-05:00',
  fallbackZone: 'America/New_York',
  ownerAddresses: ['sam.quill@owner.example'],
} as const;

const find = (text: string, more: Partial<InterviewInput> = {}) => findInterviews({ ...base, text, ...more }).interviews;
const spans = (text: string, more: Partial<InterviewInput> = {}) =>
  find(text, more).map(({ startsAt, endsAt, certain }) => [startsAt, endsAt, certain]);

describe('one interview, said on Tuesday 3 March 2026', () => {
  test.each<[string, string, string | undefined, string?]>([
    ['Your interview is on Thursday, March 12, 2:00 - 2:45 PM ET.', '2026-03-12T18:00:00Z', '2026-03-12T18:45:00Z'],
    ['We meet at 2pm Eastern / 11am Pacific on March 12.', '2026-03-12T18:00:00Z', undefined],
    ['Your interview is March 12 at 2pm Eastern / 11am Pacific.', '2026-03-12T18:00:00Z', undefined],
    ['Interview: March 12, 2:00 PM Eastern Time (US & Canada)', '2026-03-12T18:00:00Z', undefined],
    ['Interview: March 12, 2:00 PM Eastern Time - New York', '2026-03-12T18:00:00Z', undefined],
    ['Interview: March 12, 2:00 PM (Pacific Time)', '2026-03-12T21:00:00Z', undefined],
    ['Interview: March 12, 2:00 PM America/Los_Angeles', '2026-03-12T21:00:00Z', undefined],
    // Outlook prints the winter offset in summer.
    ['When: Tuesday, July 14, 2026 2:30 PM-3:15 PM (UTC-05:00) Eastern Time (US & Canada)', '2026-07-14T18:30:00Z', '2026-07-14T19:15:00Z'],
    ['Thursday, March 12⋅2:00 – 3:00pm', '2026-03-12T18:00:00Z', '2026-03-12T19:00:00Z'],
    ['Your interview is Thursday 3/5 11:30-12:15pm.', '2026-03-05T16:30:00Z', '2026-03-05T17:15:00Z'],
    ['We speak tomorrow at 3.', '2026-03-04T20:00:00Z', undefined],
    ['The interview is on Monday from 2 to 3 in the afternoon.', '2026-03-09T18:00:00Z', '2026-03-09T19:00:00Z'],
    ['Interview: Mar. 12 @ 2 PM', '2026-03-12T18:00:00Z', undefined],
    ['Interview on March 12 @ 14h00', '2026-03-12T18:00:00Z', undefined],
    ['The interview is tomorrow at two.', '2026-03-04T19:00:00Z', undefined],
    ['The interview is tomorrow at noon.', '2026-03-04T17:00:00Z', undefined],
    ['The interview is on the 12th at 2pm.', '2026-03-12T18:00:00Z', undefined],
    ['Interview start: 20260312T140000Z', '2026-03-12T14:00:00Z', undefined],
    // Two days before the clocks change, for the week after.
    ['Interview on Tuesday, March 10 at 2:30pm.', '2026-03-10T18:30:00Z', undefined],
    ['• Date: March 10, 2026\n• Time: 11:15 AM\n• Location: Room 4', '2026-03-10T15:15:00Z', undefined],
    ['Your 45 minute interview is set for March 12 at 2 PM.', '2026-03-12T18:00:00Z', '2026-03-12T18:45:00Z'],
    ['Your interview is next Wednesday at 1 PM.', '2026-03-11T17:00:00Z', undefined],
    ['Your interview is on Friday 6 March, 09:30.', '2026-03-06T14:30:00Z', undefined],
  ])('%s', (text, startsAt, endsAt) => {
    const interviews = find(text);
    expect(interviews.map((interview) => interview.startsAt).filter((start) => start !== startsAt)).toEqual([]);
    expect(interviews[0]).toMatchObject({ startsAt, certain: 'fixed' });
    expect(interviews[0]?.endsAt).toBe(endsAt);
  });

  test.each([
    ['de', 'Ihr Vorstellungsgespräch findet am Dienstag, den 10.03.2026 um 14:30 Uhr statt.', '2026-03-10T13:30:00Z'],
    ['de', 'Ihr Gespräch: Di., 10.03.2026, 14:00 - 15:00 Uhr MEZ', '2026-03-10T13:00:00Z'],
    ['de', 'Der Termin für unser Gespräch ist am 10.03. um 14 Uhr.', '2026-03-10T13:00:00Z'],
    ['fr', "Nous vous confirmons l'entretien le mardi 10 mars 2026 à 14h30.", '2026-03-10T13:30:00Z'],
    ['es', 'La entrevista será el martes 10 de marzo a las 10:00.', '2026-03-10T09:00:00Z'],
    ['pt', 'A entrevista será na terça-feira, 10 de março, às 14h30.', '2026-03-10T13:30:00Z'],
    ['it', 'Il colloquio è fissato per martedì 10 marzo alle 14.30.', '2026-03-10T13:30:00Z'],
    ['nl', 'Het gesprek is op dinsdag 10 maart om 14.30 uur.', '2026-03-10T13:30:00Z'],
  ])('%s: %s', (_, text, startsAt) => {
    const more = { fallbackZone: 'Europe/Paris', sentOffset: '+01:00' };
    expect(find(text, more).map((interview) => [interview.startsAt, interview.certain])).toEqual([[startsAt, 'fixed']]);
  });
});

describe('the zone of a time', () => {
  test.each<[string, Partial<InterviewInput>, string, string]>([
    [
      'Greenwich time from London is London time',
      { sentOffset: '+00:00', fallbackZone: 'Europe/London' },
      'Interview on March 12, 14:00 GMT.',
      'Europe/London',
    ],
    ['words beside the time', { sentOffset: '-04:00' }, 'Interview on March 12, 2 PM PT.', 'America/Los_Angeles'],
    ['a sentence for all times', {}, 'All times Pacific. Interview on March 12 at 2 PM.', 'America/Los_Angeles'],
    ["the sender's clock", { sentOffset: '+01:00' }, 'Interview on March 12 at 2 PM.', 'Europe/Berlin'],
    [
      "the owner's zone where it fits the sender's clock",
      { sentOffset: '+01:00', fallbackZone: 'Europe/Madrid' },
      'Interview on March 12 at 2 PM.',
      'Europe/Madrid',
    ],
    ["the owner's zone where the server writes UTC", { sentOffset: '+00:00' }, 'Interview on March 12 at 2 PM.', 'America/New_York'],
  ])('%s', (_, more, text, timeZone) => {
    expect(find(text, more)[0]?.timeZone).toBe(timeZone);
  });

  test('3/5 is March in New York and May in London', () => {
    expect(find('Your interview is on 3/5/2026 at 10:00.')[0]?.startsAt).toBe('2026-03-05T15:00:00Z');
    expect(find('Your interview is on 3/5/2026 at 10:00.', { fallbackZone: 'Europe/London', sentOffset: '+00:00' })[0]?.startsAt).toBe(
      '2026-05-03T09:00:00Z',
    );
  });
});

describe('nothing is made into an interview', () => {
  test.each([
    'We ask for 3-5 years of experience and offer 24/7 support.',
    'See chapter 4/2/10 and march to the beat.',
    'I am sat at my desk. Req #12-03-2026.',
    'This is the second shift, room 2, level 3.',
    'Please confirm by 10:00 AM tomorrow whether you can attend.',
    'We will decide by Friday 5 PM.',
    'Our office hours are Monday to Friday, 9:00-17:00.',
    'On Mon, Mar 2, 2026 at 3:12 PM Nora Feld wrote:',
    'The offer expires on March 12 at 5 PM.',
    'The salary is 45:00 per hour from March 12.',
  ])('%s', (text) => {
    expect(find(`${text} Thank you for your interest in the interview.`)).toEqual([]);
  });

  test.each(['job_alert', 'not_job_related', 'auto_reply', 'application_sent'] as const)('from a mail that is %s', (kind) => {
    expect(find('Interview on March 12 at 2 PM.', { kind })).toEqual([]);
  });

  test('where nothing speaks of one', () => {
    expect(find('The parcel arrives on March 12 at 2 PM.', { subject: 'Your order' })).toEqual([]);
  });

  test('without the date of the mail only a full date counts', () => {
    expect(find('Interview on Thursday at 2 PM.', { sentAt: undefined })).toEqual([]);
    expect(find('Interview on March 12, 2026 at 2 PM.', { sentAt: undefined })[0]?.startsAt).toBe('2026-03-12T18:00:00Z');
  });
});

describe('fixed or proposed', () => {
  test.each([
    'Would Thursday, March 5 at 2 PM work for a call?',
    'How about Thursday at 2 PM for a first call?',
    'Could we talk next Wednesday between 1 and 3 PM?',
    'Your interview is Tuesday, March 4th at 2 PM.',
    'Passt Ihnen Donnerstag um 11 Uhr für ein Gespräch?',
    'Seriez-vous disponible jeudi à 14h30 pour un entretien ?',
  ])('proposed: %s', (text) => {
    expect(find(text).map((interview) => interview.certain)).toEqual(['proposed']);
  });

  test.each([
    'We would like you to meet the team.\n\nThursday, March 12, 2:00 - 2:45 PM ET\n\nPlease let me know if that does not work.',
    'Your interview is confirmed for Thursday at 2 PM. Please reply if you need another time.',
  ])('fixed: %s', (text) => {
    expect(find(text).map((interview) => interview.certain)).toEqual(['fixed']);
  });

  test.each([
    [
      'a list to choose from',
      'Please choose one of these slots for the interview:\n- Tuesday, March 10, 10:00 AM ET\n- Wednesday, March 11, 2:00 PM ET',
    ],
    ['two joined by or', 'For the interview we can offer Tuesday, March 10 at 10 AM or Wednesday, March 11 at 2 PM.'],
    ['two days with one time', 'Are you free on Tuesday or Wednesday at 2 PM for an interview?'],
    ['in German', 'Für das Gespräch können wir anbieten: Dienstag 10:00 Uhr oder Mittwoch 14:30 Uhr.'],
  ])('%s: two proposals', (_, text) => {
    expect(find(text).map((interview) => interview.certain)).toEqual(['proposed', 'proposed']);
  });
});

describe('moves and cancellations', () => {
  test.each([
    'Unfortunately we have to reschedule your interview that was planned for Thursday, March 5 at 2pm. The new time is Friday, March 6 at 10am.',
    'Could you do Friday, March 6 at 10am instead of Thursday 2 pm?',
    'Your interview has moved from Thursday, March 5, 2:00 PM to Friday, March 6, 10:00 AM.',
  ])('a move is fixed and knows the old time: %s', (text) => {
    expect(find(text, { kind: 'interview_rescheduled' })).toEqual([
      expect.objectContaining({ startsAt: '2026-03-06T15:00:00Z', previousStartsAt: '2026-03-05T19:00:00Z', certain: 'fixed' }),
    ]);
  });

  test('a move within one day', () => {
    expect(find('Can we push our 2pm interview on Thursday to 4pm the same day?', { kind: 'interview_rescheduled' })).toEqual([
      expect.objectContaining({ startsAt: '2026-03-05T21:00:00Z', previousStartsAt: '2026-03-05T19:00:00Z', certain: 'fixed' }),
    ]);
  });

  test('a German move with the old time in brackets', () => {
    const text = 'Ihr Gespräch wurde auf Donnerstag, 12. März 2026, 15:00–16:00 Uhr verschoben (bisher: Dienstag, 10. März, 14:00 Uhr).';
    expect(find(text, { fallbackZone: 'Europe/Berlin', sentOffset: '+01:00' })).toEqual([
      expect.objectContaining({ startsAt: '2026-03-12T14:00:00Z', previousStartsAt: '2026-03-10T13:00:00Z', certain: 'fixed' }),
    ]);
  });

  test('a time that lies behind the mail is no interview of it', () => {
    expect(find('Thank you for speaking with Lee Wong yesterday at 3pm about the interview.')).toEqual([]);
  });

  test('the old time may stand in the history', () => {
    const quoted = '> Thursday, March 5, 2:00 - 2:45 PM ET\n> Video: https://meet.google.com/abc-defg-hij';
    const text = 'Something came up. Could we move you to Friday, March 6, 10:00 - 10:45 AM ET? Same link.';
    expect(find(text, { quoted })[0]).toMatchObject({
      startsAt: '2026-03-06T15:00:00Z',
      certain: 'fixed',
      previousStartsAt: '2026-03-05T19:00:00Z',
    });
  });

  test('a move to one of several slots is only proposed', () => {
    const text = 'We need to reschedule. Could you do Friday, March 6 at 10am or Monday, March 9 at 2pm?';
    expect(find(text, { kind: 'interview_rescheduled' }).map((interview) => interview.certain)).toEqual(['proposed', 'proposed']);
  });

  test('a move without a new time takes the old session away', () => {
    const text = 'We have to reschedule the interview that was planned for Thursday, March 5 at 2 PM. I will send new times.';
    expect(find(text, { kind: 'interview_rescheduled' })).toEqual([
      expect.objectContaining({ startsAt: '2026-03-05T19:00:00Z', cancelled: true }),
    ]);
  });

  test('a cancellation takes the session away', () => {
    const text = 'We need to cancel the interview planned for Thursday, March 5 at 2 PM.';
    expect(find(text, { kind: 'interview_cancelled' })).toEqual([
      expect.objectContaining({ startsAt: '2026-03-05T19:00:00Z', cancelled: true }),
    ]);
  });

  test('the sessions that stay are not cancelled', () => {
    const text = 'The session with Bo Lind on March 5 at 2pm is cancelled. Your 3pm conversation with Ada Moreno remains.';
    expect(find(text, { kind: 'interview_cancelled' }).map(({ with: persons, cancelled }) => [persons, cancelled])).toEqual([
      [['Bo Lind'], true],
      [['Ada Moreno'], undefined],
    ]);
  });
});

describe('an agenda is one session per row', () => {
  const day = 'Your onsite for Data Lead is set for Thursday, March 12, 2026, 9 Quarry Lane, Leeds. All times Pacific.';
  const sessions = [
    ['2026-03-12T20:00:00Z', '2026-03-12T20:45:00Z', ['ivo.marsh@tallowworks.example'], 'Team and scope'],
    ['2026-03-12T20:45:00Z', '2026-03-12T21:30:00Z', ['Prof. Lin Abadi'], 'Contract design'],
    ['2026-03-12T21:45:00Z', '2026-03-12T22:30:00Z', ['Ada Moreno'], 'Tooling'],
  ];
  const rows = (text: string) => find(text).map(({ startsAt, endsAt, with: persons, title }) => [startsAt, endsAt, persons, title]);

  test.each([
    [
      'a table flattened to lines',
      `${day}\n\nTime  Who  Topic\n1:00 PM - 1:45 PM  Ivo Marsh (hiring manager), ivo.marsh@tallowworks.example  Team and scope\n1:45 PM - 2:30 PM  Prof. Lin Abadi  Contract design\n2:45 PM - 3:30 PM  Ada Moreno  Tooling\n\nSee you there`,
    ],
    [
      'a table with pipes',
      `${day}\n\n| 1:00 PM - 1:45 PM | Ivo Marsh, ivo.marsh@tallowworks.example | Team and scope |\n| 1:45 PM - 2:30 PM | Prof. Lin Abadi | Contract design |\n| 2:45 PM - 3:30 PM | Ada Moreno | Tooling |`,
    ],
    [
      'the topic before the person, by its head',
      `${day}\n\nTime  Topic  Interviewer\n1:00 PM - 1:45 PM  Team and scope  Ivo Marsh, ivo.marsh@tallowworks.example\n1:45 PM - 2:30 PM  Contract design  Prof. Lin Abadi\n2:45 PM - 3:30 PM  Tooling  Ada Moreno`,
    ],
    [
      'a list with dashes',
      `${day}\n\n- 1:00 - 1:45 PM: Ivo Marsh (ivo.marsh@tallowworks.example) - Team and scope\n- 1:45 - 2:30 PM: Prof. Lin Abadi - Contract design\n- 2:45 - 3:30 PM: Ada Moreno - Tooling`,
    ],
    [
      'a block per session',
      `${day}\n\n1:00 PM - 1:45 PM\nIvo Marsh, ivo.marsh@tallowworks.example\nTeam and scope\n\n1:45 PM - 2:30 PM\nProf. Lin Abadi\nContract design\n\n2:45 PM - 3:30 PM\nAda Moreno, Staff Engineer\nTooling`,
    ],
    [
      'with the frame of the day above it',
      `${day} We start at 1:00 PM and you are free to go at 3:30 PM: 1:00 PM - 3:30 PM.\n\n1:00 PM - 1:45 PM  Ivo Marsh, ivo.marsh@tallowworks.example  Team and scope\n1:45 PM - 2:30 PM  Prof. Lin Abadi  Contract design\n2:45 PM - 3:30 PM  Ada Moreno  Tooling`,
    ],
  ])('%s', (_, text) => {
    expect(rows(text)).toEqual(sessions);
    expect(find(text).every((interview) => interview.mode === 'onsite' && interview.certain === 'fixed')).toBe(true);
  });

  test('the day may stand in the subject alone', () => {
    const text = 'The plan, all times ET:\n10:00 - 10:45 AM  Ada Moreno  Tooling\n11:00 - 11:45 AM  Bo Lind  Data';
    expect(find(text, { subject: 'Your onsite on March 12' }).map((interview) => interview.startsAt)).toEqual([
      '2026-03-12T14:00:00Z',
      '2026-03-12T15:00:00Z',
    ]);
  });

  test('a break is no session', () => {
    const text = `${day}\n\n1:00 PM - 1:45 PM  Ada Moreno  Tooling\n1:45 PM - 2:15 PM  Lunch break\n2:15 PM - 3:00 PM  Bo Lind  Data`;
    expect(find(text).map((interview) => interview.with)).toEqual([['Ada Moreno'], ['Bo Lind']]);
  });

  test('two people in one row are both met', () => {
    const text = `${day}\n\n1:00 PM - 1:45 PM  Ada Moreno and Bo Lind  Tooling\n2:15 PM - 3:00 PM  Cy Park  Data`;
    expect(find(text).map((interview) => interview.with)).toEqual([['Ada Moreno', 'Bo Lind'], ['Cy Park']]);
  });
});

describe('with whom, how and which round', () => {
  test.each<[string, string[]]>([
    ['Interview on March 12 at 2 PM with Ada Moreno, Head of Data.', ['Ada Moreno']],
    [
      'On March 12 at 2 PM you will meet Luis Ortega (luis.ortega@tallowworks.example), who runs the group.',
      ['luis.ortega@tallowworks.example'],
    ],
    ['Interview on March 12 at 2 PM. Interviewers: Ada Moreno, Bo Lind', ['Ada Moreno', 'Bo Lind']],
    ['Das Gespräch am 12. März um 14 Uhr führen Sie mit Frau Dr. Jana Kern.', ['Dr. Jana Kern']],
    ['Interview on March 12 at 2 PM with Bo Lind instead of Cy Park.', ['Bo Lind']],
    ['Thank you for talking with Cy Park. Interview on March 12 at 2 PM.', []],
    ['Your interview with Tallow Works is on March 12 at 2 PM.', []],
    ['Your interview with the Tallow Works team is on March 12 at 2 PM.', []],
  ])('%s', (text, persons) => {
    expect(find(text)[0]?.with).toEqual(persons);
  });

  test.each([
    ['Interview on March 12 at 2 PM. Join: https://acme.zoom.us/j/987?pwd=x.', { mode: 'video', link: 'https://acme.zoom.us/j/987?pwd=x' }],
    ['Interview on March 12 at 2 PM on Microsoft Teams.', { mode: 'video' }],
    ['Ada will call you at +1 555 010 0199 on March 12 at 2 PM for the interview.', { mode: 'phone', phone: '+1 555 010 0199' }],
    ['Interview on March 12 at 14:30 via Whereby', { mode: 'video' }],
    ['Interview on March 12 at 2 PM at our office.\nAddress: 9 Quarry Lane, Leeds', { mode: 'onsite', place: '9 Quarry Lane, Leeds' }],
    ['Interview on March 12 at 2 PM.', { mode: 'unknown' }],
  ])('%s', (text, place) => {
    expect(find(text)[0]).toMatchObject(place);
  });

  test('a link behind a word of the HTML is found', () => {
    const html = '<p>Interview on March 12 at 2 PM. <a href="https://meet.google.com/abc-defg-hij?x=1&amp;y=2">Join</a></p>';
    expect(find('Interview on March 12 at 2 PM. Join', { html })[0]).toMatchObject({
      mode: 'video',
      link: 'https://meet.google.com/abc-defg-hij?x=1&y=2',
    });
  });

  test.each([
    ['Your phone screen is on March 12 at 2 PM.', 'first'],
    ['Your second interview is on March 12 at 2 PM.', 'later'],
    ['Your final round is on March 12 at 2 PM.', 'final'],
  ])('%s', (text, round) => {
    expect(find(text, { subject: 'Interview' })[0]?.round).toBe(round);
  });

  test('the sentence that names the time is the evidence', () => {
    const { evidence } = findInterviews({ ...base, text: 'Hello Sam,\n\nyour interview is on March 12 at 2 PM. Bring water.' });
    expect(evidence).toEqual([{ field: 'interviews', text: 'your interview is on March 12 at 2 PM.' }]);
  });
});

describe('hostile text', () => {
  const pieces = [
    'March ',
    '12 ',
    'Monday 2pm ',
    '2:00 - ',
    'with Ada Moreno ',
    'instead of ',
    '1 Main Street ',
    '(UTC-05:00) ',
    '\n',
    '  ',
    'a.',
    'interview at 2pm Monday with ',
  ];
  test.each(pieces)('80 kB of %j take bounded time', (piece) => {
    const text = piece.repeat(80_000 / piece.length);
    const took = processorTime(() => {
      find(text, { quoted: text, subject: `interview ${text}`, html: `<a href="${text}` });
      find(text, { kind: 'interview_rescheduled' });
    });
    expect(took).toBeLessThan(2_000);
  });
});

test('spans keep their order in time', () => {
  expect(spans('Interview on March 12, 3 PM - 4 PM with Ada Moreno, and on March 11, 9 AM - 10 AM with Bo Lind.')).toEqual([
    ['2026-03-11T13:00:00Z', '2026-03-11T14:00:00Z', 'fixed'],
    ['2026-03-12T19:00:00Z', '2026-03-12T20:00:00Z', 'fixed'],
  ]);
});
