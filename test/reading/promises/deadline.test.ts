import { expect, test } from 'vitest';
import { findDeadline } from '../../../lib/reading/promises/deadline.ts';

const said = { saidAt: '2026-10-28T15:00:00Z', zone: 'America/New_York' };

test.each([
  ['Please confirm that you accept the offer by Friday, November 6.', 'offer', '2026-11-06'],
  ['This offer expires on November 6 at 5pm ET.', 'offer', '2026-11-06T22:00:00Z'],
  ['Please let me know your decision on our offer by end of day Friday.', 'offer', '2026-10-30'],
  ['Please finish the assessment within 72 hours.', 'assessment', '2026-10-31T15:00:00Z'],
  ['You have until 5 November to complete the coding test.', 'assessment', '2026-11-05'],
  ['Submit your take-home exercise no later than Monday, November 2 at 9:00 AM PT.', 'assessment', '2026-11-02T17:00:00Z'],
  ['Please send us your references by tomorrow.', 'info', '2026-10-29'],
  ['Deadline: Sunday, 1 November 2026, 23:59 CET', 'info', '2026-11-01T22:59:00Z'],
])('%s', (text, what, at) => {
  expect(findDeadline({ ...said, text, language: 'en' })).toEqual({ deadline: { for: what, at }, evidence: [{ field: 'deadline', text }] });
});

test.each([
  ['de', 'Bitte geben Sie uns bis zum 6. November Rückmeldung zu unserem Angebot.', 'offer', '2026-11-06'],
  ['fr', 'Merci de nous répondre avant le 6 novembre.', 'info', '2026-11-06'],
  ['es', 'Por favor, envíe su respuesta a la oferta antes del 6 de noviembre.', 'offer', '2026-11-06'],
  ['pt', 'Por favor, conclua o teste até 6 de novembro, preencher tudo.', 'assessment', '2026-11-06'],
  ['it', 'La preghiamo di completare la prova entro il 6 novembre.', 'assessment', '2026-11-06'],
  ['nl', 'Wil je uiterlijk 6 november reageren op ons aanbod?', 'offer', '2026-11-06'],
])('%s: %s', (language, text, what, at) => {
  expect(findDeadline({ ...said, text, language }).deadline).toEqual({ for: what, at });
});

test.each([
  ['de', 'Bitte senden Sie uns den Vertrag bis spätestens Freitag, 6. November 2026, unterschrieben zurück.', 'offer', '2026-11-06'],
  ['de', 'Schicken Sie es mir bitte bis Freitag, den 6. November?', 'info', '2026-11-06'],
  ['fr', "Merci de nous donner votre réponse d'ici vendredi 6 novembre.", 'info', '2026-11-06'],
  ['fr', 'Merci de nous renvoyer le cas pratique au plus tard le lundi 2 novembre.', 'info', '2026-11-02'],
  ['es', 'La prueba tendría que estar de vuelta como muy tarde el lunes 2 de noviembre.', 'assessment', '2026-11-02'],
  ['es', '¿Nos lo puedes hacer llegar antes del viernes 6 de noviembre?', 'info', '2026-11-06'],
  ['pt', 'Pedimos que devolva o contrato assinado até quinta-feira, 5 de novembro.', 'offer', '2026-11-05'],
  ['pt', 'Consegue enviá-la até sexta-feira, 6 de novembro?', 'info', '2026-11-06'],
  ['it', 'Trova in allegato il contratto, da restituirci firmato entro il 12 marzo 2027.', 'offer', '2027-03-12'],
  ['it', 'Riuscirebbe a mandarcela entro venerdì 6 novembre?', 'info', '2026-11-06'],
  ['nl', 'Laat je ons uiterlijk vrijdag weten of je akkoord gaat met het aanbod?', 'offer', '2026-10-30'],
  ['nl', 'Wil je de casus uiterlijk maandag 2 november naar mij mailen?', 'info', '2026-11-02'],
  ['en', 'Could you get both to me by Friday, November 6?', 'info', '2026-11-06'],
  ['en', 'The test has to be finished by November 6, 2026.', 'assessment', '2026-11-06'],
])('as people ask, %s: %s', (language, text, what, at) => {
  expect(findDeadline({ ...said, text, language }).deadline).toEqual({ for: what, at });
});

test.each([
  ['de', 'Bis zum 6. November bekommst du von mir eine Entscheidung.'],
  ['fr', "Vous aurez notre réponse d'ici vendredi."],
  ['es', 'Te diremos algo antes del 6 de noviembre.'],
  ['pt', 'Até o dia 6 de novembro eu te dou uma resposta.'],
  ['it', 'Ti faremo sapere entro venerdì se la risposta è positiva.'],
  ['nl', 'Uiterlijk vrijdag hoor je onze reactie.'],
])('what the employer does by a day is no deadline, %s: %s', (language, text) => {
  expect(findDeadline({ ...said, text, language }).deadline).toBeUndefined();
});

test('an offer mail without the word in the sentence is still about the offer', () => {
  const text = 'We are delighted to send you our offer.\n\nPlease respond by Friday.';
  expect(findDeadline({ ...said, text, language: 'en' }).deadline).toEqual({ for: 'offer', at: '2026-10-30' });
});

test('the earliest of several is the one that can be missed', () => {
  const text = 'Please sign the contract by November 10. The offer expires on November 6.';
  expect(findDeadline({ ...said, text, language: 'en' }).deadline?.at).toBe('2026-11-06');
});

test.each([
  'We will get back to you by Friday.',
  'We want to decide by Monday.',
  'Applications close on 6 November.',
  'Your start date is November 16.',
  'Please confirm by 10:00 AM.',
])('no deadline of the owner: %s', (text) => {
  expect(findDeadline({ ...said, text, language: 'en' }).deadline).toBeUndefined();
});
