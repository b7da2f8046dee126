import { describe, expect, test } from 'vitest';
import { lazyPattern } from '../../../lib/reading/patterns/lazy-pattern.ts';
import { matchesOf, sifting } from '../../../lib/reading/patterns/sift.ts';
import { companyInSubject, companyInText } from '../../../lib/reading/phrases/company.ts';
import { requisitionWordings, roleInSubject, roleInText } from '../../../lib/reading/phrases/role.ts';
import { english, french, german } from '../kinds/classify-cases.ts';
import { traps } from '../kinds/classify-plainly.ts';
import { exampleOf, turns } from '../pattern-examples.ts';

const patterns = [
  ...[...roleInText, ...roleInSubject].map(({ around }) => around),
  ...[...companyInText, ...companyInSubject].map(({ after }) => after),
  ...requisitionWordings,
];
const sift = sifting('all of them', patterns, (pattern) => pattern);

/** What the tables say of a text, each pattern tried by itself. */
const triedOneByOne = (text: string) =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern.of(false))].map((match) => [pattern.source, match.index, match[0]]));
const sifted = (text: string) => sift(text).map(({ entry, match }) => [entry.source, match.index, match[0]]);

describe('sifting by the wordings around roles, companies and requisitions', () => {
  test('finds in mails what each of them finds by itself', () => {
    for (const [, subject, text] of [...english, ...german, ...french, ...traps]) {
      for (const piece of [subject, text]) expect(sifted(piece)).toEqual(triedOneByOne(piece));
    }
  });

  test('finds the examples of each of them', () => {
    const without = patterns.filter(({ source }) => {
      const examples = turns().map((choose) => `\n${exampleOf(source, choose)} Xx.\n`);
      for (const example of examples) expect(sifted(example)).toEqual(triedOneByOne(example));
      return !examples.some((example) => triedOneByOne(example).some(([of]) => of === source));
    });
    expect(without.length / patterns.length).toBeLessThan(0.3);
  });
});

describe('the matches of a pattern', () => {
  test.each([
    ['all of them', /a./g, 'ab ac', ['ab', 'ac']],
    ['the first where it is asked for once', /a./, 'ab ac', ['ab']],
    ['also empty ones', /x*/g, 'ax', ['', 'x', '']],
    ['none', /y/g, 'ab', []],
  ])('%s', (_name, pattern, text, found) => {
    expect(matchesOf(pattern, text).map(([match]) => match)).toEqual(found);
    expect(matchesOf(pattern, text).map(([match]) => match)).toEqual(found);
  });

  test('are those of a text of any script and of a plain one alike', () => {
    const words = sifting('words', [lazyPattern('\\p{L}+', 'gu')], (pattern) => pattern);
    expect(words('één twee').map(({ match }) => match[0])).toEqual(['één', 'twee']);
    expect(words('one two').map(({ match }) => match[0])).toEqual(['one', 'two']);
  });
});
