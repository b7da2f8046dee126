import { expect, test } from 'vitest';
import { firstWordsOf, mayHold, quickOf } from '../../lib/reading/first-words.ts';
import { companyInSubject, companyInText } from '../../lib/reading/phrases/company.ts';
import { roleInSubject, roleInText } from '../../lib/reading/phrases/role.ts';
import { english, french, german, traps } from './classify-cases.ts';

test.each([
  ['words in brackets', /\b(?:this|that) role/giu, ['this', 'that']],
  ['words alone', /\bon behalf of (?:the )?/giu, ['on behalf of ']],
  ['a last letter that may be missing', /\b(?:roles?|jobs?) at/giu, ['role', 'job']],
  ['capitals, where they count', /\b(?:Ihr|Dein) Team/gu, ['Ihr', 'Dein']],
  ['nothing, where a word is too short', /\b(?:an?|the) role/giu, undefined],
  ['nothing, where the group may be missing', /\b(?:senior )?engineer/giu, undefined],
  ['nothing, where a line begins', /(?:^|\n)role: /giu, undefined],
  ['nothing, where a bar parts whole patterns', /\bthis role|\d+/giu, undefined],
])('a match begins with %s', (_name, pattern, words) => {
  expect(firstWordsOf(pattern)).toEqual(words);
});

test('no wording that matches is left out, and many others are', () => {
  const patterns = [...roleInText, ...roleInSubject]
    .map(({ around }) => around)
    .concat([...companyInText, ...companyInSubject].map(({ after }) => after));
  let left = 0;
  let all = 0;
  for (const [, subject, text] of [...english, ...german, ...french, ...traps]) {
    for (const piece of [subject, text]) {
      for (const pattern of patterns) {
        all++;
        if (mayHold(quickOf(pattern), piece, piece.toLowerCase())) continue;
        left++;
        expect([pattern.source, piece.match(pattern)]).toEqual([pattern.source, null]);
      }
    }
  }
  expect(left / all).toBeGreaterThan(0.3);
});
