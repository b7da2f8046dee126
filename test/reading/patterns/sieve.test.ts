import { describe, expect, test } from 'vitest';
import { prepareSieve, sieveOf } from '../../../lib/reading/patterns/sieve.ts';
import { instructionWordings } from '../../../lib/reading/phrases/instructions.ts';
import { wordingsOfKinds } from '../../../lib/reading/phrases/of-kinds.ts';
import { sentencesOf } from '../../../lib/reading/phrases/sentences.ts';
import { compile, pattern } from '../../../lib/reading/phrases/wording.ts';
import { english, french, german } from '../kinds/classify-cases.ts';
import { traps } from '../kinds/classify-plainly.ts';
import { exampleOf, turns } from '../pattern-examples.ts';

const wordings = compile(wordingsOfKinds).map(({ words }) => words);
const tables = [...wordings, ...instructionWordings.map(([, words]) => pattern(words))];

describe('the sieve over the tables of wordings', () => {
  test('lets every wording through where its own examples stand', () => {
    const sieve = sieveOf(prepareSieve(tables));
    const lost: string[] = [];
    let exemplified = 0;
    for (const [place, words] of tables.entries()) {
      const examples = turns()
        .map((choose) => exampleOf(words.source, choose))
        .filter((example) => words.of(false).test(example));
      if (examples.length > 0) exemplified++;
      for (const example of examples) if (!sieve(`(${example}.`).includes(place)) lost.push(`${words.source}: ${example}`);
    }
    expect(lost).toEqual([]);
    expect(exemplified / tables.length).toBeGreaterThan(0.95);
  });

  test('loses no wording that a mail matches, and leaves out nearly all others', () => {
    const sieve = sieveOf(prepareSieve(tables));
    const lost: string[] = [];
    let tried = 0;
    let all = 0;
    for (const [, subject, text] of [...english, ...german, ...french, ...traps]) {
      for (const { folded } of sentencesOf(`${subject}\n\n${text}`)) {
        const places = new Set(sieve(folded.words));
        tried += places.size;
        all += tables.length;
        for (const [place, words] of tables.entries()) {
          if (!places.has(place) && words.of(false).test(folded.words)) lost.push(`${words.source}: ${folded.words}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(tried / all).toBeLessThan(0.01);
  });
});

describe('a sieve', () => {
  const sieve = sieveOf(prepareSieve([/\brole of\b/iu, /\d{4}/u, /\b(?:role|job)\b/iu, /\bjob title\b/iu]));
  test.each([
    ['a pattern without words is always tried', 'Hello', [1]],
    ['in the order of the table', 'The JOB title, the role of it', [0, 1, 2, 3]],
    ['where one word of several is missing it is not', 'the title of the role', [0, 1, 2]],
    ['words inside of words are none', 'parole, gift-of', [1]],
    ['what was in the text before is forgotten', '', [1]],
  ])('%s', (_name, text, places) => {
    expect(sieve(text)).toEqual(places);
  });
});
