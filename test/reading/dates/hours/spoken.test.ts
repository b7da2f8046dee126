import { describe, expect, test } from 'vitest';
import { readClockPhrases } from '../../../../lib/reading/dates/times.ts';
import { readDateTokens } from '../../../../lib/reading/dates/tokens.ts';

const shown = ({ hour, minute }: { hour: number; minute: number }) => `${hour}:${String(minute).padStart(2, '0')}`;
const times = (language: string, text: string) =>
  readClockPhrases(readDateTokens(text, language)).map(({ from, to }) => (to ? `${shown(from)}-${shown(to)}` : shown(from)));

describe('an hour said by halves and quarters', () => {
  test.each([
    ['en', 'on Monday at half past nine', '9:30'],
    ['en', 'at a quarter to one', '12:45'],
    ['en', 'quarter past two on Tuesday', '14:15'],
    ['de', 'am Montag um halb zehn in unserem Büro', '9:30'],
    ['de', 'um halb 10 Uhr', '9:30'],
    ['de', 'um halb eins', '12:30'],
    ['de', 'um Viertel nach neun', '9:15'],
    ['de', 'um Viertel vor elf', '10:45'],
    ['de', 'um dreiviertel elf', '10:45'],
    ['de', 'um halb drei nachmittags', '14:30'],
    ['de', 'um halb acht morgens', '7:30'],
    ['nl', 'maandag om half elf bij ons', '10:30'],
    ['nl', 'om kwart over tien', '10:15'],
    ['nl', 'om kwart voor drie', '14:45'],
    ['nl', "om half acht 's avonds", '19:30'],
    ['fr', 'lundi à dix heures et demie', '10:30'],
    ['fr', 'à 9 heures et quart', '9:15'],
    ['fr', 'à onze heures moins le quart', '10:45'],
    ['fr', 'à trois heures et demie de l’après-midi', '15:30'],
    ['fr', 'à midi et demi', '12:30'],
    ['es', 'el lunes a las 4 y media', '16:30'],
    ['es', 'a las diez y cuarto', '10:15'],
    ['es', 'a las once menos cuarto', '10:45'],
    ['es', 'a la una y media de la tarde', '13:30'],
    ['it', 'lunedì alle dieci e mezza', '10:30'],
    ['it', 'alle nove e un quarto', '9:15'],
    ['it', 'alle undici meno un quarto', '10:45'],
    ['it', "all'una e mezza", '13:30'],
    ['pt', 'segunda-feira às dez e meia', '10:30'],
    ['pt', 'às duas e meia da tarde', '14:30'],
    ['pt', 'às nove e um quarto', '9:15'],
    ['pt', 'ao meio-dia e meia', '12:30'],
  ])('%s: %s', (language, text, time) => {
    expect(times(language, text)).toEqual([time]);
  });

  test.each([
    ['en', 'half of the day'],
    ['de', 'halb so lang wie vor drei Jahren'],
    ['de', 'ein Viertel vor Ort'],
    ['nl', 'half november'],
    ['fr', 'cela dure une heure et demie'],
    ['fr', 'pendant deux heures et demie'],
    ['es', 'dura dos horas y media'],
    ['it', "dura un'ora e mezza"],
    ['pt', 'leva uma hora e meia'],
  ])('no time of day, %s: %s', (language, text) => {
    expect(times(language, text)).toEqual([]);
  });
});

describe('a bare hour behind the word that leads hours in', () => {
  test.each([
    ['en', 'Monday at 10 Chicago time for an hour', '10:00'],
    ['en', 'Monday at 10 Chicago time', '10:00'],
    ['en', 'Tuesday at 2 with our team', '14:00'],
    ['de', 'am Montag um 10 bei uns', '10:00'],
    ['de', 'um zehn Uhr bei uns', '10:00'],
    ['fr', 'à 14 heures dans nos bureaux', '14:00'],
    ['fr', 'à dix heures', '10:00'],
    ['fr', 'à 14 heures 30', '14:30'],
    ['es', 'el lunes a las 16 en la oficina', '16:00'],
    ['it', 'lunedì alle 15 presso la sede', '15:00'],
    ['it', 'alle 15 per un colloquio', '15:00'],
    ['pt', 'segunda às 15 no escritório', '15:00'],
    ['pt', 'às 10 horas', '10:00'],
    ['nl', 'maandag om 15 uur bij ons', '15:00'],
    ['nl', 'om tien uur in ons kantoor', '10:00'],
  ])('%s: %s', (language, text, time) => {
    expect(times(language, text)).toEqual([time]);
  });

  test('a town named with its time is the zone', () => {
    expect(readClockPhrases(readDateTokens('Monday at 10 Chicago time for an hour', 'en'))[0]?.zone).toBe('America/Chicago');
  });

  test.each([
    ['en', 'at 10 companies'],
    ['en', 'at 3 different sites'],
    ['de', 'um 10 Prozent'],
    ['de', 'um 3 Tage'],
    ['it', 'alle 15 persone'],
    ['es', 'a las 3 personas'],
    ['pt', 'as 5 etapas'],
  ])('no hour, %s: %s', (language, text) => {
    expect(times(language, text)).toEqual([]);
  });
});
