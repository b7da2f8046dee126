import { describe, expect, test } from 'vitest';
import { findInterviews } from '../../../lib/reading/interviews/interviews.ts';
import { findSlots } from '../../../lib/reading/interviews/slots.ts';

/** Said on Monday, 16 November 2026, in Dublin, whose clocks show UTC then. */
const said = { saidOn: '2026-11-16', zone: 'Europe/Dublin', dayFirst: true };
const slots = (language: string, text: string) =>
  findSlots(text, { ...said, language }).map(({ startsAt, endsAt }) => [startsAt, ...(endsAt ? [endsAt] : [])].join('/'));

describe('a day whose parts are joined by hyphens or slashes', () => {
  test.each([
    ['en', 'The discussion is moved to 23-Nov-2026 at 4.00 PM', ['2026-11-23T16:00:00Z']],
    ['en', 'Slot: 24/Nov/2026, 11:15', ['2026-11-24T11:15:00Z']],
    ['en', 'on 25-Nov 9.30 AM', ['2026-11-25T09:30:00Z']],
    ['en', 'Interview 26-november-26 | 10:00', ['2026-11-26T10:00:00Z']],
    ['en', 'Nov-27-2026 at 14:00', ['2026-11-27T14:00:00Z']],
    ['de', 'am 24-Nov-2026 um 11 Uhr', ['2026-11-24T11:00:00Z']],
    ['en', 'the plan of 2025-Nov, and 3-day weeks', []],
  ])('%s: %s', (language, text, expected) => {
    expect(slots(language, text)).toEqual(expected);
  });
});

describe('hours with dots, and bare ones behind a whole day', () => {
  test.each([
    ['nl', 'een gesprek op dinsdag 24 november van 10.30 tot 11.15 uur', ['2026-11-24T10:30:00Z/2026-11-24T11:15:00Z']],
    ['de', 'am Dienstag, 24. November von 9.30 bis 10.15 Uhr', ['2026-11-24T09:30:00Z/2026-11-24T10:15:00Z']],
    ['en', 'between 9.15 and 10.00 on Tuesday', ['2026-11-17T09:15:00Z/2026-11-17T10:00:00Z']],
    ['en', 'Monday 23 November between 14 and 16', ['2026-11-23T14:00:00Z/2026-11-23T16:00:00Z']],
    ['en', 'or Tuesday 24 Nov from 9 to 11 (CET)', ['2026-11-24T08:00:00Z/2026-11-24T10:00:00Z']],
    ['de', 'Mittwoch, 25. November, zwischen 14 und 16', ['2026-11-25T14:00:00Z/2026-11-25T16:00:00Z']],
    ['nl', 'donderdag 26 november van 9 tot 11', ['2026-11-26T09:00:00Z/2026-11-26T11:00:00Z']],
    ['en', 'Would Thursday at 3 work for a call?', ['2026-11-19T15:00:00Z']],
    ['en', 'Does Thursday at 10 suit you? Friday at 2 is fine, too.', ['2026-11-19T10:00:00Z', '2026-11-20T14:00:00Z']],
    ['it', 'lunedì 23 novembre alle 11 oppure martedì 24 alle 16?', ['2026-11-23T11:00:00Z', '2026-11-24T16:00:00Z']],
    ['en', 'On Monday we take between 14 and 16 days for it.', []],
    ['en', 'Tuesday is for the talk of 9 to 11 people', []],
  ])('%s: %s', (language, text, expected) => {
    expect(slots(language, text)).toEqual(expected);
  });
});

const found = (text: string, subject = 'Interview') =>
  findInterviews({
    subject,
    text,
    quoted: '',
    sentAt: '2026-11-16T10:00:00Z',
    fallbackZone: 'Europe/Dublin',
    ownerAddresses: ['me@owner.example'],
  }).interviews;

describe('one hour in place of another', () => {
  test.each([
    ['Sorry, can we make our interview on Thursday an hour later, 10 instead of 9?', '2026-11-19T10:00:00Z'],
    ['Change to your interview on Thursday: 2pm instead of 1.', '2026-11-19T14:00:00Z'],
    ['Ihr Gespräch am Donnerstag beginnt eine Stunde später, 10 statt 9. Bis dann!', '2026-11-19T10:00:00Z'],
    ['La entrevista del jueves sería a las 18:00 en lugar de a las 16:00.', '2026-11-19T18:00:00Z'],
    ['Il colloquio di giovedì sarà alle 18:00 invece di alle 16:00.', '2026-11-19T18:00:00Z'],
    ['The interview is rescheduled to 23-Nov-2026 at 4 PM. The earlier slot of 20-Nov 11.30 AM may be ignored.', '2026-11-23T16:00:00Z'],
    ['I have a clash on Thursday at 9, so our interview moves to Friday at 11.', '2026-11-20T11:00:00Z'],
  ])('%s', (text, startsAt) => {
    expect(found(text).map((each) => [each.startsAt, each.certain])).toEqual([[startsAt, 'fixed']]);
  });

  test('a number of people in place of another is no hour', () => {
    expect(found('We will interview 10 instead of 9 people on Thursday.')).toEqual([]);
  });
});

describe('what is asked is not yet set', () => {
  test.each([
    'Olá, podemos conversar sobre a vaga na quinta-feira às 15h?',
    'Gostaríamos de fazer a entrevista na quinta-feira, 19/11, às 15h. Consegue?',
    'Quinta-feira às 15h funciona para ti para uma entrevista?',
    'Hola, ¿podrías hacer la entrevista el jueves a las 15:00?',
    "Jeudi 19 novembre à 15h pour l'entretien, cela vous irait-il ?",
    'Riuscirebbe a fare il colloquio giovedì 19 novembre alle 15?',
    'Können wir am Donnerstag, 19.11., um 15 Uhr für das Interview telefonieren?',
    'Zou donderdag 19 november om 15 uur lukken voor het gesprek?',
    'Is Thursday 3pm any good for the interview?',
    'We would love to interview you on Thursday at 3pm. Does that suit?',
  ])('%s', (text) => {
    expect(found(text).map((each) => [each.startsAt, each.certain])).toEqual([['2026-11-19T15:00:00Z', 'proposed']]);
  });

  test.each([
    'Are you all set for your interview on Thursday at 3pm?',
    'Could you confirm that you will come to the interview on Thursday at 3pm?',
    'Your interview is on Thursday at 3pm. Any questions? Write to me.',
    'Ihr Gespräch ist am Donnerstag um 15 Uhr. Haben Sie Fragen?',
  ])('asked is something else: %s', (text) => {
    expect(found(text).map((each) => each.certain)).toEqual(['fixed']);
  });
});

describe('a city in brackets, and cities as the neighbours call them', () => {
  test.each([
    ['Your interview is on Thursday 26 November at 3pm (Vienna).', 'Europe/Vienna'],
    ['Il colloquio è giovedì 26 novembre alle 15 (Londra).', 'Europe/London'],
    ['Il colloquio è giovedì 26 novembre alle 15, ora di Parigi.', 'Europe/Paris'],
    ['Das Gespräch ist am Donnerstag, 26.11., 15 Uhr (Zürich).', 'Europe/Zurich'],
    ['La entrevista es el jueves 26 de noviembre a las 15:00, hora de Berlín.', 'Europe/Berlin'],
    ['A entrevista é na quinta, 26/11, às 15h no horário de Nova York.', 'America/New_York'],
    ['Het gesprek is op donderdag 26 november om 15.00 uur (Parijs).', 'Europe/Paris'],
    ['Your interview is on Thursday 26 November at 3pm (Room Berlin).', 'Europe/Dublin'],
  ])('%s', (text, zone) => {
    expect(found(text).map((each) => each.timeZone)).toEqual([zone]);
  });

  test.each([
    'Thanks for the interview last Thursday at 10am. We will be in touch by the 30th.',
    'Vielen Dank für das Gespräch am letzten Donnerstag um 10 Uhr. Wir melden uns bis zum 30.',
    "Merci pour l'entretien de jeudi dernier à 10h. Nous revenons vers vous avant le 30 novembre.",
    'Gracias por la entrevista del jueves pasado a las 10:00.',
    'Grazie per il colloquio di giovedì scorso alle 10.',
    'We are hosting an open day on Saturday 28 November at 10am, before the interviews.',
  ])('gone by, or for everybody: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['The deadline for the task is Thursday 6pm and the interview is on Friday at 9am.', ['2026-11-20T09:00:00Z']],
    ['Due to a fire drill the 2pm Thursday interview now starts at 2:20pm.', ['2026-11-19T14:20:00Z']],
    [
      'Interview on Thursday: 10am, 11am or 3pm, which suits you?',
      ['2026-11-19T10:00:00Z', '2026-11-19T11:00:00Z', '2026-11-19T15:00:00Z'],
    ],
    ['The last interview is on Thursday at 3pm.', ['2026-11-19T15:00:00Z']],
  ])('%s', (text, starts) => {
    expect(found(text).map(({ startsAt }) => startsAt)).toEqual(starts);
  });

  test.each(['I would love to set up a 20-minute intro call before Friday.', 'Could we have a 15-min chat by Thursday?'])(
    'how long a talk takes is no hour: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('the first day at work is no interview', () => {
    expect(found('So glad you are joining! Your first day is Monday 7 December at 9:00.', 'Welcome')).toEqual([]);
  });
});
