import { expect, test } from 'vitest';
import { findRegister } from '../../../lib/reading/people/register.ts';
import { findOfferTerms } from '../../../lib/reading/promises/offer-terms.ts';

test.each([
  ['en', 'Hi Noor,\n\nthe panel meets soon.', 'familiar'],
  ['en', 'Noor,\n\nthe panel meets soon.', 'familiar'],
  ['en', 'Dear Ms Haddad,\n\nthe panel meets soon.', 'formal'],
  ['en', 'Dear Noor Haddad,\n\nthe panel meets soon.', undefined],
  ['en', 'Hello,\n\nthe panel meets soon.', undefined],
  ['de', 'Hallo Noor,\n\nhast du am Dienstag Zeit? Wir freuen uns auf dich.', 'familiar'],
  ['de', 'Guten Tag Frau Haddad,\n\ngern laden wir Sie ein. Bitte bringen Sie Ihren Ausweis mit.', 'formal'],
  ['fr', 'Bonjour Noor,\n\npeux-tu venir mardi ? On t’attend, et ton dossier est prêt.', 'familiar'],
  ['fr', 'Bonjour,\n\nnous vous attendons, avec votre dossier.', 'formal'],
  ['es', 'Hola, Noor:\n\n¿te viene bien el martes? Tu perfil encaja.', 'familiar'],
  ['nl', 'Beste Noor,\n\nkun je dinsdag? Neem je laptop mee.', 'familiar'],
  ['nl', 'Geachte mevrouw Haddad,\n\nschikt dinsdag u? Uw laptop is niet nodig.', 'formal'],
  ['pl', 'Dzień dobry', undefined],
])('%s: %j is %s', (language, text, register) => {
  expect(findRegister(text, language, ['Noor Haddad'])).toBe(register);
});

test('an offer’s terms are its own words', () => {
  const text =
    'We are glad to offer you the role.\nThe package is an annual salary of $85,000 per year, starting on Monday, January 4, 2027, and 25 days of leave.';
  expect(findOfferTerms(text).map((one) => one.text)).toEqual([
    'an annual salary of $85,000 per year',
    'starting on Monday, January 4, 2027',
    '25 days of leave',
  ]);
  expect(findOfferTerms(text).every((one) => text.includes(one.text))).toBe(true);
  expect(findOfferTerms('We are glad to offer you the role.')).toEqual([]);
});
