import { describe, expect, test } from 'vitest';
import { withoutClosed } from '../../../functions/mime/closed.ts';
import { retell } from '../../../lib/mail/wording/retold/retell.ts';

const file = (name: string | undefined, type = 'application/pdf') => ({ type, ...(name !== undefined && { name }) });
const closed = (text: string, files: readonly ReturnType<typeof file>[], contentType = 'multipart/mixed; boundary=b') =>
  withoutClosed(text, { attachments: files, calendars: [], attached: [] }, contentType);

describe('a mail that is closed to us says so', () => {
  test.each([
    ['S/MIME', '', [file('smime.p7m', 'application/pkcs7-mime')], 'application/pkcs7-mime; smime-type=enveloped-data'],
    ['S/MIME by its older type', '', [file(undefined, 'application/x-pkcs7-mime')], 'multipart/mixed'],
    ['S/MIME by the name of the file', 'See below.', [file('Letter.P7M', 'application/octet-stream')], 'multipart/mixed'],
    ['PGP', '', [file('encrypted.asc', 'application/octet-stream')], 'multipart/encrypted; boundary=b'],
    ['PGP by its first part', '', [file(undefined, 'application/pgp-encrypted')], 'multipart/mixed'],
  ])('%s', (_what, text, files, type) => {
    expect(closed(text, files, type).faults).toEqual([expect.stringContaining('encrypted or sealed')]);
  });

  test('PGP within the text, of which only the words around it are read', () => {
    const { text, faults } = closed('Hello,\n-----BEGIN PGP MESSAGE-----\n\nhQEMA1x2\n=Ab1z\n-----END PGP MESSAGE-----\nInes', []);
    expect([text, faults.length]).toEqual(['Hello,\n\nInes', 1]);
  });

  test('PGP that is cut off', () => {
    expect(closed('-----BEGIN PGP MESSAGE-----\nhQEMA1x2', [])).toEqual({ text: '', faults: [expect.any(String)] });
  });
});

describe('a mail of files alone', () => {
  test('names a few of them, on one line', () => {
    const files = ['offer.pdf', 'a\u0000b\n.pdf', `${'c'.repeat(500)}.pdf`, 'd.pdf'].map((name) => file(name));
    expect(closed(' \n', files).faults).toEqual([
      `The mail has no text, only files, which are not read: offer.pdf, a b .pdf, ${'c'.repeat(60)}.`,
    ]);
  });

  test('without names says so, too', () => {
    expect(closed('', [file(undefined)]).faults).toEqual(['The mail has no text, only files, which are not read.']);
  });
});

test('a paper beside a few words may be the letter', () => {
  const { text, faults } = closed('Please see attached.', [file('offer.pdf'), file('logo.png', 'image/png'), file(undefined)]);
  expect([text, faults]).toEqual(['Please see attached.', ['What stands in the files is missing here, they are not read: offer.pdf.']]);
});

test.each([
  ['a signature beside the text', 'Hello', [file('smime.p7s', 'application/pkcs7-signature')]],
  ['a picture beside a short text', 'Hello', [file('logo.png', 'image/png')]],
  ['a paper beside a letter', 'We would be glad to see you. '.repeat(10), [file('offer.pdf')]],
  ['nothing at all', '', []],
])('%s is no fault', (_what, text, files) => {
  expect(closed(text, files)).toEqual({ text, faults: [] });
});

test.each(['de', 'fr'] as const)('what is closed is told in the owner’s language: %s', (language) => {
  const sentences = [
    ...closed('', [file('offer.pdf')]).faults,
    ...closed('', [file('a.p7m')]).faults,
    ...closed('', [file(undefined)]).faults,
  ];
  for (const sentence of sentences) expect(retell(language, sentence)).not.toBe(sentence);
  expect(retell(language, sentences[0] ?? '')).toContain('offer.pdf');
});
