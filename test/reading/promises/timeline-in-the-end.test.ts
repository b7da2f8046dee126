import { describe, expect, test } from 'vitest';
import { findTimeline } from '../../../lib/reading/promises/timeline.ts';

const promised = (language: string, text: string) =>
  findTimeline({ saidAt: '2026-11-24T15:00:00Z', zone: 'America/New_York', language, text }).timeline?.by;

/** Said on Tuesday, 24 November 2026. */
describe('the last day that a looser promise names', () => {
  test.each([
    ['week of the year', 'de', 'Du hörst in KW 50 von uns.', '2026-12-11'],
    ['weeks of the year', 'de', 'Die Entscheidung fällt voraussichtlich in KW 49/50.', '2026-12-11'],
    ['weeks of the year', 'de', 'Wir melden uns zwischen KW 49 und KW 51 bei Ihnen.', '2026-12-18'],
    ['week of the year', 'nl', 'We laten je in week 50 weten wat we besluiten.', '2026-12-11'],
    ['week of the year', 'en', 'You will hear from us in week 50.', '2026-12-11'],
    ['no week of the year', 'en', 'You will hear from us in week 3 of the course.', undefined],
    ['first half', 'fr', 'Nous vous donnerons une réponse dans la première quinzaine de décembre.', '2026-12-15'],
    ['first half', 'es', 'Tomaremos la decisión en la primera quincena de diciembre.', '2026-12-15'],
    ['second half', 'pt', 'Daremos um retorno na segunda quinzena de janeiro.', '2027-01-31'],
    ['first half', 'it', 'Le faremo sapere nella prima metà di dicembre.', '2026-12-15'],
    ['first half', 'nl', 'We laten je in de eerste helft van december iets weten.', '2026-12-15'],
    ['that week', 'en', "She is back on 7 December, so we can't decide before then - you should hear that week.", '2026-12-11'],
    ['that week', 'en', 'He returns on 30 November and you will get a call later that week.', '2026-12-04'],
    ['that week', 'es', 'Vuelve el 30 de noviembre y te diremos algo esa misma semana.', '2026-12-04'],
    ['they, too', 'en', 'No news yet. Marcus says to give them until Thursday.', '2026-11-26'],
    ['they, too', 'en', "Give them till the end of the week and I'll chase.", '2026-11-27'],
    ['a meeting', 'en', 'Once the panel has met on the 4th we will let you know where we stand.', '2026-12-04'],
    ['a meeting', 'en', "As soon as the hiring committee meets next Thursday I'll get back to you.", '2026-12-03'],
    ['a meeting', 'en', 'After the partners have met on 2 December you will hear from me.', '2026-12-02'],
    ['no meeting of theirs', 'en', 'Thanks for meeting the team on Friday; we will be in touch.', undefined],
    ['a decision', 'en', 'Two of you are left. Decision lands on Friday.', '2026-11-27'],
    ['hearing', 'en', "I'd expect you'll hear by the 8th.", '2026-12-08'],
    ['taken up again', 'en', "I'd hope to pick this back up in the second half of January.", '2027-01-31'],
    ['each of them', 'en', 'We try to look at each one within 10 working days, and you will get a note from us either way.', '2026-12-08'],
    ['a rest', 'en', 'The role is on hold until February.', '2027-02-28'],
    ['a rest', 'en', 'We have paused the search until the new year.', '2027-01-10'],
    ['a rest', 'en', 'The position is frozen and we expect to resume interviews in March.', '2027-03-31'],
    ['a rest', 'de', 'Die Besetzung ruht bis Anfang Februar.', '2027-02-10'],
    ['a rest', 'fr', "Le recrutement est suspendu jusqu'en février.", '2027-02-28'],
    ['a rest', 'es', 'El proceso está en pausa hasta febrero.', '2027-02-28'],
    ['a rest', 'pt', 'O processo está suspenso até fevereiro.', '2027-02-28'],
    ['a rest', 'it', 'La selezione è sospesa fino a febbraio.', '2027-02-28'],
    ['a rest', 'nl', 'De vacature is stilgelegd tot eind januari.', '2027-01-31'],
    ['a rest without end', 'en', 'The search is on hold; our manager left on Friday.', undefined],
    ['either month', 'en', 'We hope to decide in February or March.', '2027-03-31'],
    ['Christmas', 'en', 'Give us until Christmas to decide.', '2026-12-24'],
    ['present tense', 'es', 'La semana que viene te decimos algo sin falta.', '2026-12-04'],
    ['present tense', 'fr', 'Nous revenons vers vous avant le 4 décembre.', '2026-12-04'],
    ['no day', 'en', 'You will find us on the 4th floor. We will let you know.', undefined],
  ])('%s, %s: %s', (_, language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });
});
