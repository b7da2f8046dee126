import { describe, expect, test } from 'vitest';
import { findDeadline } from '../../../lib/reading/promises/deadline.ts';
import { findTimeline } from '../../../lib/reading/promises/timeline.ts';

const wednesday = '2026-11-18';
const said = { saidAt: `${wednesday}T15:00:00Z`, zone: 'America/New_York' };
const promised = (language: string, text: string) => findTimeline({ ...said, language, text }).timeline?.by;

describe('a decision to count on, or that falls of itself', () => {
  test.each([
    ['en', 'A decision is due in early December.', '2026-12-10'],
    ['en', 'Our team tries to get back to everybody by the end of November.', '2026-11-30'],
    ['de', 'Mit einer Antwort können Sie bis Ende November rechnen.', '2026-11-30'],
    ['de', 'Eine Rückmeldung kannst du Anfang Dezember erwarten.', '2026-12-10'],
    ['de', 'Die Entscheidung fällt am 4. Dezember.', '2026-12-04'],
    ['de', 'Eine Entscheidung erfolgt Mitte Dezember.', '2026-12-20'],
    ['fr', 'La décision tombe le 4 décembre.', '2026-12-04'],
    ['fr', 'La décision est prévue pour début décembre.', '2026-12-10'],
    ['es', 'La decisión está prevista para el 4 de diciembre.', '2026-12-04'],
    ['it', 'La decisione è prevista per il 4 dicembre.', '2026-12-04'],
    ['pt', 'A decisão está prevista para 4 de dezembro.', '2026-12-04'],
    ['nl', 'De beslissing valt op 4 december.', '2026-12-04'],
    ['nl', 'De beslissing wordt begin december genomen.', '2026-12-10'],
  ])('%s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });
});

describe('a day that stands before the promise, or in somebody else’s absence', () => {
  test.each([
    ['en', 'The governors meet on 2 December, and I will let all applicants know the result soon after.', '2026-12-02'],
    ['en', 'The panel is meeting Tuesday to decide and I will call you after.', '2026-11-24'],
    ['en', 'We see people through the 27th, so you will hear from us the week after.', '2026-12-04'],
    ['en', 'I will come back to you later this week or early next.', '2026-11-24'],
    ['en', 'Our director is on leave until December 7, so nothing will move before.', '2026-12-07'],
    ['en', 'The owner is travelling and back on the 30th; we will decide then.', '2026-11-30'],
    ['en', 'HR will revert within ten days.', '2026-11-28'],
    ['en', 'We have one more person to see, and I will telephone everyone on Friday 4 December.', '2026-12-04'],
    ['en', 'Busy with a move this week, but let me get back to you next week.', '2026-11-27'],
    ['en', 'You can expect our feedback within 48 hours.', '2026-11-20'],
    ['de', 'Frau Albers ist noch bis zum 7. Dezember im Urlaub.', '2026-12-07'],
    ['fr', 'Nous reviendrons vers vous courant de la semaine prochaine.', '2026-11-27'],
    ['fr', 'Nous vous répondrons dans le courant de la semaine.', '2026-11-20'],
    ['fr', "Vous aurez notre réponse d'ici une dizaine de jours.", '2026-11-28'],
    ['es', 'La directora está de vacaciones hasta el 7 de diciembre.', '2026-12-07'],
  ])('%s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });

  test.each([
    ['en', 'I am on leave until December 7.'],
    ['en', 'Your interview is on the 27th, and Tom will meet you after that.'],
  ])('is none where the writer is away, or somebody is met: %s: %s', (language, text) => {
    expect(promised(language, text)).toBeUndefined();
  });
});

describe('time that the employer asks for is a promise, and nothing for the reader to keep', () => {
  test.each([
    ['en', 'Please give us until Friday 4 December to make up our minds.', '2026-12-04'],
    ['en', 'Could you give us until the end of the month to decide?', '2026-11-30'],
    ['en', 'Please allow us another two weeks to reach a decision.', '2026-12-02'],
    ['de', 'Bitte geben Sie uns noch bis zum 4. Dezember Zeit für die Entscheidung.', '2026-12-04'],
    ['de', 'Lassen Sie uns bitte bis Ende November Zeit.', '2026-11-30'],
    ['fr', "Merci de nous laisser jusqu'au 4 décembre pour trancher.", '2026-12-04'],
    ['fr', "Laissez-nous encore jusqu'au 30 novembre.", '2026-11-30'],
    ['es', 'Por favor, denos hasta el 4 de diciembre para decidir.', '2026-12-04'],
    ['it', 'La preghiamo di darci tempo fino al 4 dicembre per decidere.', '2026-12-04'],
    ['pt', 'Por favor, dê-nos até 4 de dezembro para decidir.', '2026-12-04'],
    ['nl', 'Geef ons alsjeblieft tot 4 december om te beslissen.', '2026-12-04'],
  ])('%s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
    expect(findDeadline({ ...said, language, text }).deadline).toBeUndefined();
  });

  test.each([
    ['en', 'Please give us your decision by Friday 4 December.'],
    ['en', 'Please give us a call by Friday 4 December with your answer.'],
    ['de', 'Bitte geben Sie uns bis zum 4. Dezember Bescheid.'],
    ['de', 'Können Sie uns bis zum 4. Dezember Ihre Entscheidung mitteilen?'],
    ['fr', 'Donnez-nous votre réponse avant le 4 décembre.'],
    ['es', 'Denos su respuesta antes del 4 de diciembre.'],
    ['it', 'Ci dia una risposta entro il 4 dicembre.'],
    ['pt', 'Dê-nos uma resposta até 4 de dezembro.'],
    ['nl', 'Geef ons voor 4 december je antwoord.'],
  ])('an answer that is asked for is the reader’s, %s: %s', (language, text) => {
    expect(promised(language, text)).toBeUndefined();
  });
});

describe('a line or two whose language was guessed wrong', () => {
  test.each([
    ['fr', 'Le faremo sapere entro otto giorni lavorativi.', '2026-11-30'],
    ['es', 'Le daremo una risposta entro il 4 dicembre.', '2026-12-04'],
    ['en', 'Entscheidung folgt: wir melden uns bis 4. Dezember.', '2026-12-04'],
    ['de', 'We will let you know by 4 December.', '2026-12-04'],
    ['en', 'Uiterlijk 4 december laten we je weten hoe het verder gaat.', '2026-12-04'],
  ])('taken for %s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });

  test.each([
    ['fr', 'La preghiamo di rispondere entro il 4 dicembre.'],
    ['en', 'Bitte teilen Sie uns Ihre Entscheidung bis zum 4. Dezember mit.'],
    ['pt', 'Por favor, envíanos tu respuesta antes del 4 de diciembre.'],
  ])('a request stays one, taken for %s: %s', (language, text) => {
    expect(promised(language, text)).toBeUndefined();
  });
});
