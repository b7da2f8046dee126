import { expect, test } from 'vitest';
import { hashOf, tokenForm, tokenOf } from '../../../functions/secrets/hash.ts';

test('a name is 20 characters of base32 and the same every time', () => {
  // sha256 of "abc" is ba7816bf 8f01cfea 4141…: its first 100 bits by RFC 4648.
  expect(hashOf('abc')).toBe('xj4bnp4pahh6uqkbidpf');
  expect(hashOf('')).toMatch(tokenForm);
});

test('a token needs the owner’s secret and names one event', () => {
  const token = tokenOf('secret', 'DELIVERY#a');
  expect(token).toMatch(tokenForm);
  expect(tokenOf('secret', 'DELIVERY#a')).toBe(token);
  expect(tokenOf('secret', 'DELIVERY#b')).not.toBe(token);
  expect(tokenOf('another', 'DELIVERY#a')).not.toBe(token);
});
