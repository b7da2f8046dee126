import { describe, expect, test } from 'vitest';
import { elsewhere } from '../../lib/reading/phrases/elsewhere.ts';
import { englishOutcomes } from '../../lib/reading/phrases/english-outcomes.ts';
import { englishRest } from '../../lib/reading/phrases/english-rest.ts';
import { englishSteps } from '../../lib/reading/phrases/english-steps.ts';
import { french as frenchWordings } from '../../lib/reading/phrases/french.ts';
import { german as germanWordings } from '../../lib/reading/phrases/german.ts';
import { sentencesOf } from '../../lib/reading/phrases/sentences.ts';
import { compile } from '../../lib/reading/phrases/wording.ts';
import { indexWordings, mayMatch, startsOf } from '../../lib/reading/phrases/wording-starts.ts';
import { english, french, german, traps } from './classify-cases.ts';

describe('how a match has to begin', () => {
  test.each([
    ['one word', 'vacature', ['vacatu']],
    ['the rest of a word is free', 'kandidat*', ['kandid']],
    ['the rarer word of two', 'a (pleased|delighted)', ['please', 'deligh']],
    ['gaps and what may be missing say nothing', '~ (really )?~~ offer', ['offer']],
    ['either of two wordings', 'no calls|nicht wir', ['calls', 'nicht']],
    ['a letter that may be missing', 'ad?', undefined],
    ['nothing certain at all', '(really )?(now )?', undefined],
  ])('%s', (_name, words, starts) => {
    expect(startsOf(words)?.toSorted()).toEqual(starts?.toSorted());
  });
});

test('no wording that matches is left out, and most others are', () => {
  const table = compile([...englishOutcomes, ...englishSteps, ...englishRest, ...elsewhere, ...germanWordings, ...frenchWordings]);
  const index = indexWordings(table);
  const leftOut: string[] = [];
  let tried = 0;
  let all = 0;
  for (const [, subject, text] of [...english, ...german, ...french, ...traps]) {
    for (const { folded } of sentencesOf(`${subject}\n\n${text}`)) {
      const marks = mayMatch(index, folded.words);
      for (const [place, { words }] of table.entries()) {
        all++;
        if (marks[place] === 1) tried++;
        else if (words.test(folded.words)) leftOut.push(`${words.source}: ${folded.words}`);
      }
    }
  }
  expect(leftOut).toEqual([]);
  expect(tried / all).toBeLessThan(0.3);
});
