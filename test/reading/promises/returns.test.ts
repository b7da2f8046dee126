import { expect, test } from 'vitest';
import { findReturn } from '../../../lib/reading/promises/returns.ts';

const said = { saidAt: '2026-10-28T15:00:00Z', zone: 'America/New_York' };

test.each([
  ['en', 'I am away from my desk and will be back on Monday, November 9. Ask Ada about urgent things.', '2026-11-09'],
  ['en', 'I am out of the office until November 2 with little access to mail.', '2026-11-03'],
  ['en', 'I am on leave from October 20 to November 4.', '2026-11-05'],
  ['en', 'I will be out of the office starting October 26 and returning November 3.', '2026-11-03'],
  ['en', 'Out today, back tomorrow.', '2026-10-29'],
  ['en', 'I am out of office 10/26 - 11/06.', '2026-11-07'],
  ['en', 'I am currently travelling, returning Monday.', '2026-11-02'],
  ['de', 'Ich bin bis zum 06.11. nicht im Büro.', '2026-11-07'],
  ['de', 'Ich befinde mich bis einschließlich 15.11. im Urlaub.', '2026-11-16'],
  ['de', 'Ich bin ab dem 9. November wieder erreichbar.', '2026-11-09'],
  ['fr', "Je suis absente jusqu'au 6 novembre inclus.", '2026-11-07'],
  ['fr', 'Je serai de retour le 9 novembre.', '2026-11-09'],
  ['es', 'Estaré fuera de la oficina hasta el 6 de noviembre.', '2026-11-07'],
  ['pt', 'Estarei de férias até 6 de novembro.', '2026-11-07'],
  ['it', 'Sono in ferie fino al 6 novembre.', '2026-11-07'],
  ['nl', 'Ik ben terug op maandag 9 november.', '2026-11-09'],
])('%s: %s', (language, text, returnsOn) => {
  expect(findReturn({ ...said, text, language }).returnsOn).toBe(returnsOn);
});

test('the sentence is the evidence', () => {
  const text = 'Thank you for your mail. I will be back on Monday, November 9.';
  expect(findReturn({ ...said, text }).evidence).toEqual([{ field: 'returnsOn', text: 'I will be back on Monday, November 9.' }]);
});

test.each([
  'I am out of the office with no access to mail.',
  'Thank you, we will get back to you by Friday.',
  'Please return this letter by Friday.',
])('no return: %s', (text) => {
  expect(findReturn({ ...said, text, language: 'en' }).returnsOn).toBeUndefined();
});
