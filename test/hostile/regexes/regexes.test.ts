import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { suspicions } from './attacks.ts';
import { bounds } from './bounded.ts';
import { isSuspicious, judge, nameOf } from './judged.ts';
import { literalsOf, writtenRegexes } from './regexes.ts';

/** Those of the tables of wordings, and what is made while the program runs, are left to `npm run soak`. */
const written = writtenRegexes();

describe('a tool that looks for super-linear time', () => {
  test('sees every pattern that is written in the product', () => {
    expect(written.length).toBeGreaterThan(1_000);
    expect(literalsOf('x.ts', 'const a: string = /b+/u.source; f<string>(/[c]/)').map(({ pattern }) => String(pattern))).toEqual([
      '/b+/u',
      '/[c]/',
    ]);
  });

  test.each([/(?:a|a)+$/, /^(?:\d+\s*\s*)+$/, /\s+$/, /^a+b?a+$/])('suspects %s', (pattern) => {
    expect(suspicions(pattern)).not.toEqual([]);
  });

  test('and under attack, at the longest text that reaches it, each one that it suspects is done at once; those that `npm run soak` has attacked before are taken as they are', () => {
    expect(judge({ file: 'x.ts', pattern: /^(?:\d+\s*\s*)+$/ })).toContain('ms for');
    const attacked: ReadonlySet<unknown> = new Set(JSON.parse(readFileSync(`${import.meta.dirname}/attacked.json`, 'utf8')));
    expect(written.filter((found) => isSuspicious(found) && !attacked.has(nameOf(found))).flatMap((found) => judge(found) ?? [])).toEqual(
      [],
    );
  }, 60_000);
});

test('what is said to be bounded is there', () => {
  const gone = bounds.filter(
    ({ file, begins }) =>
      !file.includes('/phrases/') && !written.some((found) => found.file === file && found.pattern.source.startsWith(begins)),
  );
  expect(gone).toEqual([]);
});
