import { describe, expect, test } from 'vitest';
import { bareMail } from '../../../lib/reading/bare-mail.ts';
import { findInterviews, type InterviewInput } from '../../../lib/reading/interviews/interviews.ts';
import { read } from '../../../lib/reading/read.ts';

const base = {
  subject: 'Interview with Corduroy Maps',
  quoted: '',
  sentAt: '2027-02-08T15:00:00Z',
  fallbackZone: 'America/New_York',
  ownerAddresses: ['ines.okafor@owner.example'],
} as const;

const found = (text: string, more: Partial<InterviewInput> = {}) =>
  findInterviews({ ...base, text, ...more }).interviews.map(({ startsAt, timeZone }) => [startsAt, timeZone]);

describe('a zone holds for the time wherever it is named', () => {
  test.each([
    ['behind the day', 'Your interview: 15:00 - 15:45, Monday 22 February 2027 (Europe/Madrid)', '2027-02-22T14:00:00Z', 'Europe/Madrid'],
    ['behind the day, in letters', 'Your interview is at 3 pm on Monday, 22 February 2027 CET.', '2027-02-22T14:00:00Z', 'Europe/Berlin'],
    ['between day and time', 'Your interview: Monday 22 February (Dublin time) at 15:00', '2027-02-22T15:00:00Z', 'Europe/Dublin'],
    ['for all of them', 'Your interview is on Monday 22 February, 3 pm (all MT).', '2027-02-22T22:00:00Z', 'America/Denver'],
    [
      'for all of them, in a sentence',
      'Interview on Monday 22 February, 3 pm. Times shown are in PT.',
      '2027-02-22T23:00:00Z',
      'America/Los_Angeles',
    ],
    ['de', 'Unser Gespräch ist am Montag, 22.02., um 15 Uhr Schweizer Zeit.', '2027-02-22T14:00:00Z', 'Europe/Zurich'],
    ['de, in small letters', 'Unser Gespräch ist am 22.02. um 15 Uhr (österreichischer Zeit).', '2027-02-22T14:00:00Z', 'Europe/Vienna'],
    ['de, for all', 'Unser Gespräch ist am 22.02. um 15 Uhr. Alle Uhrzeiten nach Wiener Zeit.', '2027-02-22T14:00:00Z', 'Europe/Vienna'],
    ['fr', "L'entretien aura lieu le lundi 22 février à 15h, heure de Bruxelles.", '2027-02-22T14:00:00Z', 'Europe/Brussels'],
    ['fr, by the country', "L'entretien aura lieu le 22 février à 15h (heure française).", '2027-02-22T14:00:00Z', 'Europe/Paris'],
    ['es', 'La entrevista es el lunes 22 de febrero a las 15:00 (hora de Barcelona).', '2027-02-22T14:00:00Z', 'Europe/Madrid'],
    ['es, by the country', 'La entrevista es el 22 de febrero a las 15:00, hora española.', '2027-02-22T14:00:00Z', 'Europe/Madrid'],
    ['pt', 'A entrevista é na segunda-feira, 22 de fevereiro, às 15h (hora do Porto).', '2027-02-22T15:00:00Z', 'Europe/Lisbon'],
    ['pt, of Brazil', 'A entrevista é em 22 de fevereiro, às 15h, horário de São Paulo.', '2027-02-22T18:00:00Z', 'America/Sao_Paulo'],
    ['it', 'Il colloquio è lunedì 22 febbraio alle 15:00, ora italiana.', '2027-02-22T14:00:00Z', 'Europe/Rome'],
    ['it, by the city', 'Il colloquio è il 22 febbraio alle 15:00 (ora di Torino).', '2027-02-22T14:00:00Z', 'Europe/Rome'],
    ['nl', 'Het gesprek is op maandag 22 februari om 15.00 uur Nederlandse tijd.', '2027-02-22T14:00:00Z', 'Europe/Amsterdam'],
  ])('%s: %s', (_, text, startsAt, timeZone) => {
    expect(found(text)).toEqual([[startsAt, timeZone]]);
  });

  test('each of two days has its own', () => {
    const text = 'Your interviews: 10:00, Monday 22 February (CET) and 10:00, Tuesday 23 February (GMT).';
    expect(found(text).map(([startsAt]) => startsAt)).toEqual(['2027-02-22T09:00:00Z', '2027-02-23T10:00:00Z']);
  });

  test.each([
    'Your interview is on Monday 22 February at 3 pm, all Central staff will be there.',
    'Your interview is at 3 pm on Monday 22 February in Pacific Heights.',
    'Your interview is at 3 pm on Monday 22 February, Eastern European clients join.',
    'Your interview is at 3 pm on Monday 22 February. We talked about all this many times.',
  ])('what only sounds like one is none: %s', (text) => {
    expect(found(text)).toEqual([['2027-02-22T20:00:00Z', 'America/New_York']]);
  });
});

describe('where the mail names no zone', () => {
  const officeZone = () => 'Europe/Rome';
  const text = 'Your interview is on Monday 22 February at 3 pm.';

  test("the office's clock counts before the owner's", () => {
    expect(found(text, { officeZone })).toEqual([['2027-02-22T14:00:00Z', 'Europe/Rome']]);
  });

  test("the sender's own clock counts before the office's (1.1, R)", () => {
    expect(found(text, { officeZone, sentOffset: '+09:00' })).toEqual([['2027-02-22T06:00:00Z', 'Asia/Tokyo']]);
  });

  test('a zone beside the time counts before both', () => {
    expect(found(text.replace('pm', 'pm PT'), { officeZone })).toEqual([['2027-02-22T23:00:00Z', 'America/Los_Angeles']]);
  });
});

describe('the clock of a whole mail', () => {
  const readIn = (address: string, text: string) => {
    const from = { name: 'Corduroy Maps', address };
    const mail = bareMail({ from, to: [{ address: 'ines.okafor@owner.example' }], subject: base.subject, text, sentAt: base.sentAt });
    const owner = { addresses: ['ines.okafor@owner.example'], name: 'Ines Okafor', timeZone: 'America/New_York' };
    const { interviews, place } = read(mail, { owner });
    return { zones: interviews.map(({ timeZone }) => timeZone), named: place?.named };
  };
  const person = 'lea.brandis@corduroy.example';
  const machine = 'no-reply@corduroy.example';

  test.each([
    [
      'the city of a signature',
      person,
      'Your interview is on 22 February at 3 pm.\n\nBest,\nLea Brandis\nCorduroy Maps, Hamburg',
      'Europe/Berlin',
    ],
    ['the office to come to', person, 'Your interview is on 22 February at 3 pm at our Glasgow office.', 'Europe/London'],
    ['the place beside the hour', person, 'Je gesprek is op 22 februari om 15.00 uur in Utrecht.', 'Europe/Amsterdam'],
    ['the office in another language', person, 'Il colloquio è il 22 febbraio alle 15:00 presso la nostra sede di Torino.', 'Europe/Rome'],
    [
      'where a machine asks one to come',
      machine,
      'Your onsite interview is on 22 February at 3 pm at our Glasgow office.',
      'Europe/London',
    ],
    [
      'not the small print of a machine',
      machine,
      'Your video interview is on 22 February at 3 pm.\n\nCorduroy Maps, Hamburg',
      'America/New_York',
    ],
  ])('%s', (_, from, text, zone) => {
    expect(readIn(from, text)).toEqual({ zones: [zone], named: undefined });
  });
});
