import { expect, test } from 'vitest';
import { languageOf } from '../../lib/reading/language.ts';

test.each([
  ['en', 'Thank you for your application. We will be in touch with you.'],
  ['de', 'Vielen Dank für Ihre Bewerbung. Wir melden uns bei Ihnen.'],
  ['fr', 'Nous avons bien reçu votre candidature et nous vous en remercions.'],
  ['es', 'Hemos recibido tu candidatura para el puesto. Gracias por tu interés.'],
  ['pt', 'Recebemos sua candidatura para a vaga. Obrigado pelo seu interesse em nossa empresa.'],
  ['it', 'Abbiamo ricevuto la tua candidatura per la posizione. Grazie e cordiali saluti.'],
  ['nl', 'Bedankt voor je sollicitatie. We nemen contact met je op.'],
  ['ja', 'ご応募ありがとうございます。'],
  ['ru', 'Спасибо за ваш отклик на вакансию.'],
  ['en', ''],
])('a text in %s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});
