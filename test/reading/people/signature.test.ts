import { describe, expect, test } from 'vitest';
import { splitSignature } from '../../../lib/reading/people/signature.ts';
import { processorTime } from '../../processor-time.ts';

const body = 'Hello Noor,\n\nWe will call you on Thursday at ten.';

describe('the signature of a mail', () => {
  test.each([
    ['delimiter', '-- \nIda Ek\nCopperlake AB'],
    ['closing words', 'Kind regards,\n\nIda Ek\nTalent Partner | Copperlake AB\n+46 8 123 45 67\nida@copperlake.example'],
    ['name on the line of the closing words', 'Best, Ida'],
    ['German', 'Mit freundlichen Grüßen\nIda Ek'],
    ['French', 'Bien cordialement,\nIda Ek'],
    ['Spanish', 'Un saludo,\nIda'],
    ['Polish', 'Pozdrawiam,\nIda'],
    ['Japanese', 'よろしくお願いいたします。\n株式会社カッパーレイク\n人事部'],
    ['shouted', 'KIND REGARDS\nIDA'],
    ['phone', 'Sent from my iPhone'],
    ['phone in German', 'Von meinem iPhone gesendet'],
    [
      'closing words above a disclaimer',
      'Thanks,\nIda\n\nThis e-mail and any attachments are confidential and intended for the addressee only, and if you are not the addressee you must not read, copy or pass on any part of it.',
    ],
  ])('%s', (_, signature) => {
    const split = splitSignature(`${body}\n\n${signature}`);
    expect(split.body).toBe(body);
    expect(split.signature).toBe(signature.trim());
  });

  test('thanks in the middle of a letter close nothing', () => {
    const text =
      'Hello Noor,\n\nThanks!\n\nUnfortunately we have to move your interview to Friday at ten because our manager is ill.\n\nIda';
    expect(splitSignature(text)).toEqual({ body: text, signature: '' });
  });

  test('a letter without one is all body', () => {
    expect(splitSignature(body)).toEqual({ body, signature: '' });
    expect(splitSignature('')).toEqual({ body: '', signature: '' });
  });

  test.each(['Thanks,\n', 'a, ', '--\n', ' ', 'this email '])('hostile %j costs linear time', (piece) => {
    const took = processorTime(() => {
      splitSignature(piece.repeat(Math.ceil(80_000 / piece.length)));
    });
    expect(took).toBeLessThan(2_000);
  });
});
