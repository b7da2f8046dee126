import { describe, expect, test } from 'vitest';
import { isPlainText, lazyPattern, plainTwin } from '../../../lib/reading/patterns/lazy-pattern.ts';

describe('the twin for plain text', () => {
  test.each([
    ['letters', '\\p{L}+', 'u', '[A-Za-z]+', ''],
    ['letters in a class', '(?<![\\p{L}\\p{N}])a', 'u', '(?<![A-Za-z0-9])a', ''],
    ['large and small ones', '\\p{Lu}[\\p{Ll}\\]-]', 'giu', '[A-Z][a-z\\]-]', 'gi'],
    ['none for what it does not know', '\\p{P}x', 'u', '\\p{P}x', 'u'],
    ['none beyond the first plane', '[😀😁]', 'u', '[😀😁]', 'u'],
  ])('%s', (_name, source, flags, twin, twinFlags) => {
    const made = plainTwin(source, flags);
    expect([made.source, made.flags]).toEqual([twin, twinFlags]);
  });

  test('is used for plain text only, and made once', () => {
    const pattern = lazyPattern('(?<!\\p{L})na', 'u');
    expect(pattern.of(isPlainText('é na')).test('éna')).toBe(false);
    expect(pattern.of(true).test('éna')).toBe(true);
    expect(pattern.of(true)).toBe(pattern.of(true));
    expect(pattern.of(false)).toBe(pattern.of(false));
  });
});
