import { describe, expect, test } from 'vitest';
import { datePhrasesOf } from '../../../lib/reading/dates/dates.ts';

/** A Monday; the coming Friday is the 12th, the one after it the 19th. */
const on = '2027-02-08';

const daysIn = (language: string, text: string) =>
  datePhrasesOf(text, on, { language, pastDays: 14 }).map(({ days, contradicts }) => (contradicts ? `${days?.first} ?` : `${days?.first}`));

describe('a weekday with a number is the day on which both fall', () => {
  test.each([
    ['en', 'You hear from me by Friday 19th.', '2027-02-19'],
    ['en', 'We talk on Friday, 19th, at 3 pm.', '2027-02-19'],
    ['en', 'We talk on Friday, the 19th at 3 pm.', '2027-02-19'],
    ['en', 'We talk on Friday (19th) at 3 pm.', '2027-02-19'],
    ['en', 'We talk on Fri 19 at 15:00.', '2027-02-19'],
    ['en', 'Thurs. 25th suits us.', '2027-02-25'],
    ['en', 'Monday 22 at nine would be good.', '2027-02-22'],
    ['en', 'Next Friday 19th it is.', '2027-02-19'],
    ['en', 'We talk on the 19th (Friday) at 3 pm.', '2027-02-19'],
    ['en', 'An answer comes by Monday 5th.', '2027-04-05'],
    ['de', 'Wir sprechen uns am Freitag, den 19., um 15 Uhr.', '2027-02-19'],
    ['de', 'Sie hören bis Freitag, dem 19. von mir.', '2027-02-19'],
    ['de', 'Das Ergebnis liegt Mittwoch 24. vor.', '2027-02-24'],
    ['de', 'Am kommenden Freitag, 19., entscheiden wir.', '2027-02-19'],
    ['de', 'Wir sehen uns am 19. (Freitag) um 15 Uhr.', '2027-02-19'],
    ['fr', 'Nous nous parlons vendredi 19 à 15h.', '2027-02-19'],
    ['fr', 'Un mot de ma part le jeudi 25 au plus tard.', '2027-02-25'],
    ['es', 'Hablamos el viernes 19 a las 15:00.', '2027-02-19'],
    ['es', 'Hablamos el viernes, día 19.', '2027-02-19'],
    ['pt', 'Falamos na sexta-feira, dia 19, às 15h.', '2027-02-19'],
    ['pt', 'Falamos na terça-feira 23.', '2027-02-23'],
    ['it', 'Ci sentiamo venerdì 19 alle 15.', '2027-02-19'],
    ['it', 'Ci sentiamo giovedì 25 in mattinata.', '2027-02-25'],
    ['nl', 'We bellen op vrijdag 19 om 15 uur.', '2027-02-19'],
    ['nl', 'We bellen donderdag de 25e even.', '2027-02-25'],
  ])('%s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['en', 'Thursday 19th at 3 pm', '2027-02-19 ?'],
    ['de', 'am Donnerstag, den 26., um 15 Uhr', '2027-02-26 ?'],
    ['es', 'el jueves 26 a las 15:00', '2027-02-26 ?'],
  ])('where they fall together in no month near, nothing is sure, %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['en', 'Friday 10 to 11', '2027-02-12'],
    ['en', 'Friday at 5', '2027-02-12'],
    ['en', 'Friday around 5.', '2027-02-12'],
    ['en', 'Friday 5 in the afternoon', '2027-02-12'],
    ['en', 'Friday 5-6 pm', '2027-02-12'],
    ['en', 'on Friday 27 people come', '2027-02-12'],
    ['en', 'on Friday five of us come', '2027-02-12'],
    ['de', 'Freitag 5 Uhr', '2027-02-12'],
    ['de', 'Freitag 19.30 Uhr', '2027-02-12'],
    ['fr', 'vendredi à 19 h', '2027-02-12'],
    ['es', 'el viernes a las 5', '2027-02-12'],
    ['it', 'venerdì alle 19', '2027-02-12'],
    ['nl', 'vrijdag om 5 uur', '2027-02-12'],
  ])('an hour or a count beside a weekday is no day of the month, %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['en', 'Monday 1st or Tuesday 2nd March', ['2027-03-01', '2027-03-02']],
    ['en', 'Monday 31st May, Tuesday 1st or Wednesday 2nd June', ['2027-05-31', '2027-06-01', '2027-06-02']],
    ['en', 'Monday 31st, Tuesday 1st or Wednesday 2nd June', ['2027-05-31', '2027-06-01', '2027-06-02']],
    ['de', 'Dienstag, den 1., oder Mittwoch, den 2. Juni', ['2027-06-01', '2027-06-02']],
    ['fr', 'le mardi 1er ou le mercredi 2 juin', ['2027-06-01', '2027-06-02']],
    ['es', 'el martes 1 o el miércoles 2 de junio', ['2027-06-01', '2027-06-02']],
    ['pt', 'terça-feira, dia 1, ou quarta-feira, dia 2 de junho', ['2027-06-01', '2027-06-02']],
    ['it', 'martedì 1 o mercoledì 2 giugno', ['2027-06-01', '2027-06-02']],
    ['nl', 'dinsdag 1 of woensdag 2 juni', ['2027-06-01', '2027-06-02']],
  ])('days that are listed share the month named last, %s: %s', (language, text, days) => {
    expect(daysIn(language, text)).toEqual(days);
  });
});

test.each([
  ['de', 'Bis zum 19. haben Sie Bescheid.', '2027-02-19'],
  ['fr', "Nous trancherons d'ici le 19.", '2027-02-19'],
  ['es', 'Lo sabremos el día 19.', '2027-02-19'],
  ['pt', 'Falamos no dia 19 às 15h.', '2027-02-19'],
  ['it', 'Una risposta arriva entro il 19.', '2027-02-19'],
])('an article and a number of a day is that day of the month, %s: %s', (language, text, day) => {
  expect(daysIn(language, text)).toEqual([day]);
});

test.each([
  ['en', 'The first of 3 steps, then 4.'],
  ['de', 'um 10.'],
  ['fr', 'les 3 personnes, le 3 pièces'],
  ['es', 'a las 10, del 10% al 20%'],
  ['it', 'alle 10, il 3% dei candidati'],
])('a number that counts or is an hour is none, %s: %s', (language, text) => {
  expect(daysIn(language, text)).toEqual([]);
});
