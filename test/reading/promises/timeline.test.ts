import { describe, expect, test } from 'vitest';
import { findTimeline, promisedDate } from '../../../lib/reading/promises/timeline.ts';

const said = { saidAt: '2026-10-28T15:00:00Z', zone: 'America/New_York' };

describe('P is the last day of the period named (1.4)', () => {
  test.each([
    ['today', '2026-10-28', '2026-10-28'],
    ['tomorrow', '2026-10-28', '2026-10-29'],
    ['by Monday', '2026-10-28', '2026-11-02'],
    ['next Tuesday', '2026-10-28', '2026-11-03'],
    ['this week', '2026-10-28', '2026-10-30'],
    ['early next week', '2026-10-28', '2026-11-03'],
    ['mid next week', '2026-10-28', '2026-11-04'],
    ['next week', '2026-10-28', '2026-11-06'],
    ['by the end of next week', '2026-10-28', '2026-11-06'],
    ['in a couple of days', '2026-10-28', '2026-10-30'],
    ['in a few days', '2026-10-28', '2026-11-02'],
    ['in two to three business days', '2026-10-28', '2026-11-02'],
    ['within 48 hours', '2026-10-28', '2026-10-30'],
    ['within a week', '2026-10-28', '2026-11-04'],
    ['within two weeks', '2026-10-28', '2026-11-11'],
    ['in a week or two', '2026-10-28', '2026-11-11'],
    ['in a few weeks', '2026-10-28', '2026-11-18'],
    ['by the end of the month', '2026-10-28', '2026-10-31'],
    ['next month', '2026-10-28', '2026-11-30'],
    ['tomorrow', '2026-10-30', '2026-10-31'],
    ['this week', '2026-10-31', '2026-11-06'],
    ['next week', '2026-10-31', '2026-11-06'],
    ['this week', '2026-11-01', '2026-11-06'],
    ['next week', '2026-11-01', '2026-11-13'],
    ['early next week', '2026-11-01', '2026-11-10'],
    ['mid next week', '2026-11-01', '2026-11-11'],
    ['next Tuesday', '2026-11-01', '2026-11-10'],
    ['by Monday', '2026-11-02', '2026-11-09'],
    ['before Christmas', '2026-12-09', '2026-12-24'],
    ['after the holidays', '2026-12-14', '2027-01-10'],
    ['in the new year', '2026-12-14', '2027-01-10'],
    ['early March', '2027-01-21', '2027-03-10'],
    ['mid-March', '2027-01-21', '2027-03-20'],
    ['late March', '2027-01-21', '2027-03-31'],
  ])('"%s", said on %s: %s', (phrase, saidOn, by) => {
    expect(promisedDate(phrase, saidOn)).toBe(by);
  });

  test.each([
    ['by 30 Oct', '2026-10-30'],
    ['by Friday, October 30', '2026-10-30'],
    ['by November 6', '2026-11-06'],
    ['by Nov. 6, 2026', '2026-11-06'],
    ['by November', '2026-11-30'],
    ['by the 6th', '2026-11-06'],
    ['by end of week', '2026-10-30'],
    ['by close of business on Friday', '2026-10-30'],
    ['next Friday', '2026-11-06'],
    ['this Friday', '2026-10-30'],
    ['by Wednesday', '2026-11-04'],
    ['Tuesday of next week', '2026-11-03'],
    ['in the week of November 9', '2026-11-13'],
    ['the week after next', '2026-11-13'],
    ['the first week of November', '2026-11-06'],
    ['within the next 10 business days', '2026-11-11'],
    ['within 5-7 working days', '2026-11-06'],
    ['7-10 days', '2026-11-07'],
    ['one to two weeks', '2026-11-11'],
    ['in a fortnight', '2026-11-11'],
    ['over the next couple of weeks', '2026-11-11'],
    ['two weeks from today', '2026-11-11'],
    ['by the end of Q4', '2026-12-31'],
    ['in Q1 2027', '2027-03-31'],
    ['by year end', '2026-12-31'],
    ['early in the new year', '2027-01-10'],
    ['by the end of January', '2027-01-31'],
    ['after Thanksgiving', '2026-12-04'],
    ['they decide 30 Oct', '2026-10-30'],
    ['2026-11-05', '2026-11-05'],
    ['interviews until Friday, a decision by Monday', '2026-11-02'],
  ])('"%s", said on a Wednesday 28 October: %s', (phrase, by) => {
    expect(promisedDate(phrase, '2026-10-28', { language: 'en' })).toBe(by);
  });

  test.each([
    ['de', 'bis Ende nächster Woche', '2026-11-06'],
    ['de', 'Anfang nächster Woche', '2026-11-03'],
    ['de', 'innerhalb von zwei Wochen', '2026-11-11'],
    ['de', 'in den nächsten 14 Tagen', '2026-11-11'],
    ['de', 'in KW 45', '2026-11-06'],
    ['de', 'bis zum 6. November', '2026-11-06'],
    ['de', 'Mitte November', '2026-11-20'],
    ['de', 'im neuen Jahr', '2027-01-10'],
    ['de', 'in zwei bis drei Werktagen', '2026-11-02'],
    ['fr', "d'ici la fin de la semaine prochaine", '2026-11-06'],
    ['fr', 'sous 15 jours', '2026-11-12'],
    ['fr', 'sous quinzaine', '2026-11-12'],
    ['fr', 'début novembre', '2026-11-10'],
    ['fr', 'mardi prochain', '2026-11-03'],
    ['es', 'a finales de la próxima semana', '2026-11-06'],
    ['es', 'la semana que viene', '2026-11-06'],
    ['es', 'dentro de 10 días hábiles', '2026-11-11'],
    ['pt', 'até o final da próxima semana', '2026-11-06'],
    ['pt', 'em até 5 dias úteis', '2026-11-04'],
    ['pt', 'na próxima terça-feira', '2026-11-03'],
    ['it', 'entro la fine della prossima settimana', '2026-11-06'],
    ['it', 'entro due settimane', '2026-11-11'],
    ['it', 'martedì prossimo', '2026-11-03'],
    ['nl', 'eind volgende week', '2026-11-06'],
    ['nl', 'binnen twee weken', '2026-11-11'],
    ['nl', 'half november', '2026-11-20'],
  ])('%s: "%s" is %s', (language, phrase, by) => {
    expect(promisedDate(phrase, '2026-10-28', { language })).toBe(by);
    expect(promisedDate(phrase, '2026-10-28')).toBe(by);
  });

  test.each([
    'soon',
    'shortly',
    'in due course',
    'we will be in touch about next steps',
    'in den nächsten Tagen',
    'dans les meilleurs délais',
    'en breve',
    'zo snel mogelijk',
  ])('"%s" is not a date', (phrase) => {
    expect(promisedDate(phrase, '2026-10-28')).toBeUndefined();
  });

  test.each(['within two weeks of your interview', 'two weeks after the closing date'])(
    '"%s" counts from a day not known here',
    (phrase) => {
      expect(promisedDate(phrase, '2026-10-28', { language: 'en' })).toBeUndefined();
    },
  );

  test('working days respect the calendar that is given', () => {
    const isBusinessDay = (day: string) => !['2026-10-31', '2026-11-01', '2026-11-02'].includes(day);
    expect(promisedDate('within three business days', '2026-10-28', { isBusinessDay })).toBe('2026-11-03');
  });

  test('03/04 is read by locale, and if that says nothing as the later', () => {
    expect(promisedDate('by 03/04/2027', '2026-10-28', { language: 'en', dayFirst: true })).toBe('2027-04-03');
    expect(promisedDate('by 03/04/2027', '2026-10-28', { language: 'en', dayFirst: false })).toBe('2027-03-04');
    expect(promisedDate('by 03/04/2027', '2026-10-28', { language: 'en' })).toBe('2027-04-03');
    expect(promisedDate('by 11/15/2026', '2026-10-28', { language: 'en', dayFirst: true })).toBe('2026-11-15');
  });
});

describe('a promise is a sentence of the employer', () => {
  test.each([
    ['We will make our decision by the end of next week.', '2026-11-06'],
    ['You should hear from one of us before Friday.', '2026-10-30'],
    ['You will receive a reply within 10 days.', '2026-11-07'],
    ['Our goal is to get back to everyone by mid-November.', '2026-11-20'],
    ['We will let you know either way by EOW.', '2026-10-30'],
    ['We plan to make an offer by November 13.', '2026-11-13'],
    ['By Friday we should have news to share with you.', '2026-10-30'],
    ['We hope to finish our interviews by Monday, November 2, and decide by Friday, November 6.', '2026-11-06'],
    ['Our review usually takes about two weeks.', '2026-11-11'],
    ['If you have not heard from me by Friday, give me a nudge.', '2026-10-30'],
    ['The team meets on Tuesday to decide, and I will let you know on Wednesday.', '2026-11-04'],
  ])('%s', (sentence, by) => {
    const { timeline, evidence } = findTimeline({ ...said, text: `Hi Sam,\n\nThank you for your time. ${sentence}\n\nBest,\nNora` });
    expect(timeline).toEqual({ phrase: sentence, by });
    expect(evidence[0]).toEqual({ field: 'timeline', text: sentence });
  });

  test.each([
    ['de', 'Wir melden uns bis Ende nächster Woche bei Ihnen.', '2026-11-06'],
    ['fr', "Nous reviendrons vers vous d'ici la fin de la semaine prochaine.", '2026-11-06'],
    ['es', 'Nos pondremos en contacto contigo la próxima semana.', '2026-11-06'],
    ['pt', 'Daremos um retorno até o final da próxima semana.', '2026-11-06'],
    ['it', 'La ricontatteremo entro due settimane.', '2026-11-11'],
    ['nl', 'We laten je uiterlijk volgende week vrijdag weten of je door bent.', '2026-11-06'],
  ])('%s: %s', (language, text, by) => {
    expect(findTimeline({ ...said, text, language }).timeline).toEqual({ phrase: text, by });
  });

  test.each([
    ['en', 'If you have not heard from us within six weeks, please assume that you were not shortlisted.'],
    ['en', 'You will be contacted if you are shortlisted; if not within six weeks, please consider the place filled.'],
    ['de', 'Sollten Sie innerhalb von sechs Wochen nichts von uns hören, betrachten Sie die Bewerbung bitte als erledigt.'],
    ['fr', 'Sans réponse de notre part sous six semaines, considérez que votre candidature n’a pas été retenue.'],
    ['es', 'Si no recibes noticias nuestras en seis semanas, el puesto se habrá cubierto.'],
    ['pt', 'Caso não receba uma resposta em seis semanas, considere a vaga preenchida.'],
    ['it', 'Se non ricevi nostre notizie entro sei settimane, la posizione sarà stata coperta.'],
    ['nl', 'Als je binnen zes weken niets van ons hoort, is de functie vervuld.'],
  ])('silence that is the answer is no promise, %s: %s', (language, text) => {
    expect(findTimeline({ ...said, text, language }).timeline).toBeUndefined();
  });

  test.each([
    ['de', 'Bis zum 20. November bekommst du von mir eine Entscheidung.', '2026-11-20'],
    ['fr', 'Je vous tiens au courant de notre décision d’ici la fin de la semaine prochaine.', '2026-11-06'],
    ['es', 'Te diremos algo antes del 20 de noviembre como muy tarde.', '2026-11-20'],
    ['pt', 'Até o dia 20 de novembro eu te dou uma resposta definitiva.', '2026-11-20'],
    ['it', 'Ti faremo sapere qualcosa entro la fine del mese.', '2026-10-31'],
    ['nl', 'Uiterlijk vrijdag 6 november krijg je van mij uitsluitsel.', '2026-11-06'],
  ])('between people who have met, %s: %s', (language, text, by) => {
    expect(findTimeline({ ...said, text, language }).timeline?.by).toBe(by);
  });

  test('a talk that takes place promises nothing', () => {
    expect(findTimeline({ ...said, text: 'It takes place on Friday, November 6, at our office.' }).timeline).toBeUndefined();
  });

  test('a wrapped sentence is given back on one line', () => {
    const text = 'We have one more person to\nsee and will decide by the end of\nnext week.';
    expect(findTimeline({ ...said, text }).timeline).toEqual({
      phrase: 'We have one more person to see and will decide by the end of next week.',
      by: '2026-11-06',
    });
  });

  test('of two promises the later date counts', () => {
    const text = 'We expect to decide on Friday. You will hear from me by Tuesday.';
    expect(findTimeline({ ...said, text }).timeline?.by).toBe('2026-11-03');
  });

  test.each(['We will be in touch soon.', 'I will get back to you shortly about next steps.'])('vague: %s', (text) => {
    expect(findTimeline({ ...said, text }).timeline).toEqual({ phrase: text });
  });

  test.each([
    'Please send me your availability within the next two days.',
    'Please let us know your decision by Friday.',
    'We will call you on Thursday at 2pm.',
    'Thank you for applying on Monday.',
    'We are a team of ten with two weeks of paid leave.',
    'We need to push your interview back by one week.',
  ])('no promise: %s', (text) => {
    expect(findTimeline({ ...said, text }).timeline).toBeUndefined();
  });

  test('an interview that lies behind is not the promised day', () => {
    expect(findTimeline({ ...said, text: 'Following your interview on Monday we will be in touch shortly.' }).timeline?.by).toBeUndefined();
  });

  test("tomorrow is counted in the recipient's zone", () => {
    const text = 'We will decide tomorrow.';
    expect(findTimeline({ text, saidAt: '2026-10-29T02:00:00Z', zone: 'America/New_York' }).timeline?.by).toBe('2026-10-29');
    expect(findTimeline({ text, saidAt: '2026-10-29T02:00:00Z', zone: 'Asia/Kolkata' }).timeline?.by).toBe('2026-10-30');
  });

  test('without a date of the mail only a full date counts', () => {
    expect(findTimeline({ zone: 'UTC', text: 'We will decide by next Friday.' }).timeline?.by).toBeUndefined();
    expect(findTimeline({ zone: 'UTC', text: 'We will decide by November 6, 2026.' }).timeline?.by).toBe('2026-11-06');
  });
});
