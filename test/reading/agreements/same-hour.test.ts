import { expect, test } from 'vitest';
import { dayAtSameHour } from '../../../lib/reading/agreements/same-hour.ts';

const said = { saidAt: '2026-02-24T16:00:00Z', zone: 'America/Denver' };

test.each([
  ['en', 'Could we push your talk to Friday, February 27 at the same time?', '2026-02-27'],
  ['en', 'Tom is ill. Wednesday will not work, can we do Thursday, same time?', '2026-02-26'],
  ['de', 'Können wir das Gespräch auf Montag, den 2. März, zur selben Zeit verschieben?', '2026-03-02'],
  ['fr', "Peut-on reporter l'entretien à vendredi 27 février, même heure ?", '2026-02-27'],
])('%s: "%s" keeps the hour on %s', (language, text, day) => {
  expect(dayAtSameHour(text, { ...said, language })).toBe(day);
});

test.each(['Could we talk at the same time?', 'Could we push to Friday?', 'Thursday, same time? Or Friday at the same time?'])(
  'no one day keeps it: %s',
  (text) => {
    expect(dayAtSameHour(text, { ...said, language: 'en' })).toBeUndefined();
  },
);
