import { describe, expect, test } from 'vitest';
import { findTimeline } from '../../../lib/reading/promises/timeline.ts';

const wednesday = '2026-11-18';
const said = { saidAt: `${wednesday}T15:00:00Z`, zone: 'America/New_York' };
const promised = (language: string, text: string) => findTimeline({ ...said, language, text }).timeline?.by;

describe('a promise mended in one breath counts as mended (G-01)', () => {
  test.each([
    ['en', 'I had hoped to give you an answer by 23 November, but it will now be 2 December.', '2026-12-02'],
    ['en', 'The panel had planned to decide this week, though now that looks more like early December.', '2026-12-10'],
    ['en', 'We had promised you a decision by Friday; it will be another two weeks, I am afraid.', '2026-12-02'],
    ['en', 'We originally wanted to decide by 24 November, however the panel meets on 4 December.', '2026-12-04'],
    ['en', 'By 20 November we were hoping to let you know, but now it is going to be the week after next.', '2026-12-04'],
    ['en', 'The answer I promised for 20 November is late; expect a decision by 30 November.', '2026-11-30'],
    ['de', 'Wir wollten Ihnen bis zum 20. November Bescheid geben, nun wird es aber der 30. November.', '2026-11-30'],
    ['de', 'Wir hatten gehofft, diese Woche zu entscheiden, doch es wird Anfang Dezember.', '2026-12-10'],
    ['de', 'Die Entscheidung hatten wir für Freitag geplant, sie fällt aber erst am 3. Dezember.', '2026-12-03'],
    ['fr', 'Nous espérions vous donner une réponse avant le 20 novembre, mais ce sera plutôt le 30 novembre.', '2026-11-30'],
    ['fr', 'Nous avions prévu de décider cette semaine, or il faudra attendre début décembre.', '2026-12-10'],
    ['es', 'Esperábamos darte una respuesta antes del 20 de noviembre, pero será el 30 de noviembre.', '2026-11-30'],
    ['es', 'Habíamos previsto tomar la decisión esta semana, aunque ahora será a principios de diciembre.', '2026-12-10'],
    ['it', 'Speravamo di darle una risposta entro il 20 novembre, ma sarà il 30 novembre.', '2026-11-30'],
    ['it', 'Avevamo previsto una decisione questa settimana, però ora sarà a inizio dicembre.', '2026-12-10'],
    ['pt', 'Esperávamos dar uma resposta até 20 de novembro, mas será no dia 30 de novembro.', '2026-11-30'],
    ['pt', 'Tínhamos previsto decidir esta semana, porém agora será no início de dezembro.', '2026-12-10'],
    ['nl', 'We hoopten je voor 20 november te laten weten hoe het afloopt, maar het wordt 30 november.', '2026-11-30'],
    ['nl', 'We hadden gepland deze week te beslissen, maar nu wordt het begin december.', '2026-12-10'],
  ])('%s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });

  test.each([
    ['en', 'We had hoped to decide by 20 November. It will now be 30 November.', '2026-11-30'],
    ['de', 'Wir hatten gehofft, bis zum 20. November zu entscheiden. Es wird leider der 30. November.', '2026-11-30'],
    ['fr', 'Nous espérions vous répondre avant le 20 novembre. Ce sera finalement le 30 novembre.', '2026-11-30'],
  ])('in the next sentence, %s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });

  test.each([
    ['It will be 30 November before we decide, although we had hoped for 20 November.', '2026-11-30'],
    ['We had hoped to decide by 20 November, but the panel needs more time.', '2026-11-20'],
    ['We had hoped to decide by 20 November. Thank you for your time on 25 November.', '2026-11-20'],
    ['We had planned to decide by 4 December, but can now let you know by 25 November.', '2026-11-25'],
  ])('%s', (text, by) => {
    expect(promised('en', text)).toBe(by);
  });
});
