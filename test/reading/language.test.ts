import { expect, test } from 'vitest';
import { bareMail } from '../../lib/reading/bare-mail.ts';
import { isReadable, languageOf } from '../../lib/reading/language.ts';
import { read } from '../../lib/reading/read.ts';

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

test.each([
  ['a rejection in English', 'Thank you for coming in. We have chosen somebody else for the role.', true],
  ['one in Dutch', 'Bedankt voor je brief, we gaan helaas niet met je verder.', true],
  ['one in Polish', 'Dziękujemy za rozmowę. Niestety wybraliśmy inną osobę.', false],
  ['one in Hungarian', 'Köszönjük a jelentkezését, sajnos mást választottunk.', false],
  ['one in Turkish', 'Görüşme için teşekkür ederiz, maalesef başka bir adayı seçtik.', false],
  ['one in Swedish', 'Tack för samtalet. Vi har tyvärr valt en annan person.', false],
  ['one in Japanese', '誠に残念ながら、今回は採用を見送らせていただきます。', false],
])('what can be read: %s', (_, text, can) => {
  expect(isReadable(text)).toBe(can);
});

test('a mail in words that nobody here knows is never surely about nothing', () => {
  const owner = { addresses: ['mina@mailbox.example'], name: 'Mina Okafor', timeZone: 'Europe/Warsaw' };
  const mail = (text: string) =>
    bareMail({ from: { address: 'kadry@jaskolka.example' }, subject: 'Rekrutacja', text, sentAt: '2026-10-12T09:00:00Z' });
  const polish = read(mail('Dzień dobry,\n\ndziękujemy za rozmowę. Niestety wybraliśmy inną osobę.\n\nKadry'), { owner });
  expect(polish).toMatchObject({ kind: 'not_job_related' });
  expect(polish.confidence).toBeLessThan(0.7);
  const english = read(mail('Hello,\n\nthe parcel that you ordered on our site is on its way to you.\n\nThe shop'), { owner });
  expect(english).toMatchObject({ kind: 'not_job_related' });
  expect(english.confidence).toBeGreaterThanOrEqual(0.7);
});
