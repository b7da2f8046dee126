import { describe, expect, test } from 'vitest';
import { findDeadline } from '../../../lib/reading/promises/deadline.ts';

/** A Monday; the coming Thursday is the 11th. */
const said = { saidAt: '2027-02-08T15:00:00Z', zone: 'America/New_York' };
const due = (language: string, text: string) => findDeadline({ ...said, language, text }).deadline?.at;

describe('what the reader is asked for, whatever it is, has to be there by its day', () => {
  test.each([
    ['en', 'Would you be able to forward these by Thursday?'],
    ['en', 'Sleep on it and tell me by Thursday.'],
    ['en', 'Please come back to me by Thursday.'],
    ['en', 'You have until Thursday to think it over.'],
    ['en', 'Do ring me before Thursday.'],
    ['en', 'We would like to hear from you by Thursday.'],
    ['en', 'I will need your certificates by Thursday to finish the file.'],
    ['en', 'It would be lovely to have your yes by Thursday.'],
    ['en', 'We would need a signature from you by Thursday.'],
    ['en', 'Forms that are missing after Thursday 11 February cannot be considered.'],
    ['de', 'Sie haben bis Donnerstag Zeit, es sich zu überlegen.'],
    ['de', 'Sag mir bis Donnerstag, was du meinst.'],
    ['de', 'Wir würden uns freuen, bis Donnerstag von Ihnen zu hören.'],
    ['de', 'Dafür brauchen wir Ihre Zeugnisse bis Donnerstag.'],
    ['de', 'Könnten Sie mir das bis Donnerstag besorgen?'],
    ['fr', "Vous avez jusqu'à jeudi pour y réfléchir."],
    ['fr', 'Dites-nous avant jeudi ce que vous en pensez.'],
    ['fr', "Il nous faudrait vos diplômes d'ici jeudi."],
    ['fr', "Pourriez-vous me procurer cela d'ici jeudi ?"],
    ['es', 'Tienes hasta el jueves para pensarlo.'],
    ['es', 'Dime antes del jueves qué te parece.'],
    ['es', 'Necesitamos tus certificados antes del jueves.'],
    ['es', 'Haz el ejercicio de lógica antes del jueves.'],
    ['pt', 'Você tem até quinta-feira para pensar.'],
    ['pt', 'Diga-nos até quinta-feira o que acha.'],
    ['pt', 'Precisamos dos seus certificados até quinta-feira.'],
    ['pt', 'Faça o exercício de lógica até quinta-feira.'],
    ['it', 'Hai tempo fino a giovedì per pensarci.'],
    ['it', 'La preghiamo di comunicarci che cosa ha deciso entro giovedì.'],
    ['it', 'Ci servono i tuoi certificati entro giovedì.'],
    ['it', 'Dimmi entro giovedì che cosa ne pensi.'],
    ['nl', 'Je hebt tot donderdag om erover na te denken.'],
    ['nl', 'Zeg me uiterlijk donderdag wat je ervan vindt.'],
    ['nl', 'We hebben uw diploma uiterlijk donderdag nodig.'],
    ['nl', 'Zou je dat voor donderdag kunnen regelen?'],
  ])('%s: %s', (language, text) => {
    expect(due(language, text)).toBe('2027-02-11');
  });
});

describe('no deadline of the reader', () => {
  test.each([
    ['en', 'Please bear with us until Thursday.'],
    ['en', 'Please allow us until Thursday to decide.'],
    ['en', 'Give us until Thursday, please.'],
    ['en', 'The team will tell me by Thursday.'],
    ['en', 'We need to review your application by Thursday.'],
    ['en', 'You should have our answer by Thursday.'],
    ['en', 'You will have word from me by Thursday.'],
    ['en', 'Expect an answer from us in three weeks.'],
    ['en', 'Please be at reception by 9:45 on Thursday.'],
    ['en', 'Please read the agenda before the interview on Thursday.'],
    ['de', 'Bitte gedulden Sie sich bis Donnerstag.'],
    ['de', 'Wir geben Ihnen bis spätestens Donnerstag Bescheid.'],
    ['de', 'Bitte seien Sie am Donnerstag bis 9:45 Uhr am Empfang.'],
    ['fr', "Merci de patienter jusqu'à jeudi."],
    ['fr', "Nous vous donnerons notre réponse d'ici jeudi."],
    ['es', 'El comité decide antes del jueves.'],
    ['es', 'Le rogamos paciencia hasta el jueves.'],
    ['pt', 'Pedimos a sua paciência até quinta-feira.'],
    ['it', 'La preghiamo di attendere fino a giovedì.'],
    ['nl', 'We laten het je uiterlijk donderdag weten.'],
  ])('%s: %s', (language, text) => {
    expect(due(language, text)).toBeUndefined();
  });
});
