import { describe, expect, test } from 'vitest';
import { findTimeline, promisedDate } from '../../../lib/reading/promises/timeline.ts';

const monday = '2027-02-08';
const said = { saidAt: `${monday}T15:00:00Z`, zone: 'America/New_York' };
const promised = (language: string, text: string) => findTimeline({ ...said, language, text }).timeline?.by;

describe('a week named by one of its days is promised to its Friday', () => {
  test.each([
    ['en', 'in the week beginning 22 February', '2027-02-26'],
    ['en', 'in the week commencing Monday 22nd February', '2027-02-26'],
    ['en', 'w/c 22 Feb', '2027-02-26'],
    ['en', 'during the week starting Monday the 22nd', '2027-02-26'],
    ['en', 'the week of the 22nd', '2027-02-26'],
    ['en', 'the week of the 10th', '2027-02-12'],
    ['de', 'in der Woche vom 22. Februar', '2027-02-26'],
    ['de', 'in der Woche ab dem 22.02.', '2027-02-26'],
    ['de', 'in der Woche ab Montag, dem 22.', '2027-02-26'],
    ['fr', 'dans la semaine du 22 février', '2027-02-26'],
    ['fr', 'la semaine du 22', '2027-02-26'],
    ['es', 'en la semana del 22 de febrero', '2027-02-26'],
    ['es', 'la semana del lunes 22', '2027-02-26'],
    ['pt', 'na semana de 22 de fevereiro', '2027-02-26'],
    ['pt', 'na semana do dia 22', '2027-02-26'],
    ['it', 'nella settimana del 22 febbraio', '2027-02-26'],
    ['it', 'la settimana del 22', '2027-02-26'],
    ['nl', 'in de week van 22 februari', '2027-02-26'],
    ['nl', 'in de week van de 22e', '2027-02-26'],
  ])('%s: "%s" is %s', (language, phrase, by) => {
    expect(promisedDate(phrase, monday, { language })).toBe(by);
  });
});

describe('a weekday and a week more', () => {
  test.each([
    ['en', 'by Friday week', '2027-02-19'],
    ['en', 'a week on Tuesday', '2027-02-16'],
    ['en', 'a week from Friday', '2027-02-19'],
    ['en', 'two weeks from Friday', '2027-02-26'],
    ['en', 'Friday fortnight', '2027-02-26'],
    ['en', 'tomorrow week', '2027-02-16'],
    ['en', 'a week today', '2027-02-15'],
    ['en', 'a week tomorrow', '2027-02-16'],
    ['de', 'Freitag in einer Woche', '2027-02-19'],
    ['de', 'heute in zwei Wochen', '2027-02-22'],
    ['fr', 'vendredi en huit', '2027-02-19'],
    ['fr', 'mardi en quinze', '2027-02-23'],
    ['es', 'el viernes en una semana', '2027-02-19'],
    ['pt', 'sexta-feira em uma semana', '2027-02-19'],
    ['it', 'venerdì tra una settimana', '2027-02-19'],
    ['nl', 'vrijdag over een week', '2027-02-19'],
    ['nl', 'vandaag over twee weken', '2027-02-22'],
  ])('%s: "%s" is %s', (language, phrase, by) => {
    expect(promisedDate(phrase, monday, { language })).toBe(by);
  });
});

describe('of dates that belong together the later counts (G-01)', () => {
  test.each([
    ['en', 'You will hear our decision between 22 and 26 February.', '2027-02-26'],
    ['en', 'You will hear our decision between 26 February and 3 March.', '2027-03-03'],
    ['en', 'We will decide between Wednesday and Friday.', '2027-02-12'],
    ['en', 'We expect to decide at the end of this week or at the start of next week.', '2027-02-16'],
    ['en', 'We hope to decide on Thursday, possibly Friday.', '2027-02-12'],
    ['en', 'We will decide by Friday, or by Monday at the latest.', '2027-02-15'],
    ['en', 'I will let you know from Wednesday 17 to Friday 19 February.', '2027-02-19'],
    ['de', 'Wir entscheiden zwischen dem 22. Februar und dem 3. März.', '2027-03-03'],
    ['de', 'Wir melden uns Ende dieser oder Anfang nächster Woche bei Ihnen.', '2027-02-16'],
    ['fr', 'Nous reviendrons vers vous entre le 22 février et le 3 mars.', '2027-03-03'],
    ['fr', 'Nous reviendrons vers vous jeudi ou vendredi.', '2027-02-12'],
    ['es', 'Te daremos una respuesta entre el 22 de febrero y el 3 de marzo.', '2027-03-03'],
    ['es', 'Te responderemos el jueves o el viernes.', '2027-02-12'],
    ['pt', 'Daremos uma resposta entre 22 de fevereiro e 3 de março.', '2027-03-03'],
    ['it', 'Le daremo una risposta tra il 22 febbraio e il 3 marzo.', '2027-03-03'],
    ['it', 'Le daremo una risposta giovedì o venerdì.', '2027-02-12'],
    ['nl', 'We laten je het tussen 22 februari en 3 maart weten.', '2027-03-03'],
    ['nl', 'We laten het je donderdag of vrijdag weten.', '2027-02-12'],
  ])('%s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });

  test('but a second sentence part with a day of its own is another matter', () => {
    expect(promised('en', 'We will let you know by Thursday and the office is closed on Monday.')).toBe('2027-02-11');
  });
});

describe('what will not come by a day comes no earlier', () => {
  test.each([
    ['We will not be deciding this week.', '2027-02-12'],
    ["We won't have a decision this week, more next Tuesday.", '2027-02-16'],
    ['There will be no decision this week. More from me next Tuesday.', '2027-02-16'],
    ['We cannot decide before 1 March.', '2027-03-01'],
    ['A decision will not be made until next week.', '2027-02-19'],
  ])('%s', (text, by) => {
    expect(promised('en', text)).toBe(by);
  });
});

describe("what the reader is to do by a day is no promise of the employer's", () => {
  test.each([
    ['en', 'Sleep on it and tell me by Thursday.'],
    ['en', 'I need your certificates by Thursday, 18 February, to finish the file.'],
    ['en', 'I would need a decision from you by Thursday.'],
    ['en', 'We would love to hear from you by Thursday.'],
    ['en', 'Could I hear from you by Thursday?'],
    ['de', 'Sagen Sie mir bis Donnerstag, wie Sie sich entscheiden.'],
    ['de', 'Wir brauchen Ihre Entscheidung bis Donnerstag.'],
    ['fr', "Dites-moi d'ici jeudi quelle est votre décision."],
    ['fr', "Il nous faudrait votre réponse d'ici jeudi."],
    ['es', 'Dinos antes del jueves qué decisión tomas.'],
    ['es', 'Necesitamos tu respuesta antes del jueves.'],
    ['pt', 'Precisamos da sua resposta até quinta-feira.'],
    ['it', 'Ci serve la tua risposta entro giovedì.'],
    ['it', 'Mi faccia sapere entro giovedì che cosa ha deciso.'],
    ['nl', 'We horen graag uiterlijk donderdag van je.'],
    ['nl', 'Geef ons uiterlijk donderdag je antwoord.'],
  ])('%s: %s', (language, text) => {
    expect(promised(language, text)).toBeUndefined();
  });

  test.each([
    ['en', 'Please bear with us; we will let you know by Thursday.', '2027-02-11'],
    ['en', 'We need until Thursday to decide.', '2027-02-11'],
    ['en', 'Please give us another eight days or so.', '2027-02-16'],
    ['en', 'Give us until Thursday, please.', '2027-02-11'],
    ['en', 'Thank you for your patience, you will hear from us by Thursday.', '2027-02-11'],
    ['de', 'Wir brauchen bis Donnerstag, um zu entscheiden.', '2027-02-11'],
    ['fr', "Merci de votre patience, nous reviendrons vers vous d'ici jeudi.", '2027-02-11'],
  ])('the reader who is asked for patience has a promise, %s: %s', (language, text, by) => {
    expect(promised(language, text)).toBe(by);
  });
});
