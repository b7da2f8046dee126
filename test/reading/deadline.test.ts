import { expect, test } from 'vitest';
import { findDeadline } from '../../lib/reading/deadline.ts';

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
