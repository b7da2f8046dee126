import { expect, test } from 'vitest';
import { needOf } from '../../../lib/reading/patterns/needs.ts';

test.each([
  ['a word', /\bvacature/u, 'vacature'],
  ['its first eight letters', /\bsollicitatie/u, 'sollicit'],
  ['small letters for large ones', /\bIhr Team/u, { all: ['ihr', 'team'] }],
  ['what stands before letters that may be missing', /\broles? at/u, { all: ['role', 'at'] }],
  ['what stands before a class', /\bentschied[eu]n/u, 'entschie'],
  [
    'every word that stands alone',
    /\ba (?:pleased|delighted) (?:reader|hearer)/u,
    { all: ['a', { any: ['pleased', 'delighte'] }, { any: ['reader', 'hearer'] }] },
  ],
  ['either of two ways', /\bno calls|\bnicht/u, { any: [{ all: ['no', 'calls'] }, 'nicht'] }],
  ['nothing of what may be missing', /\b(?:really )?(?:[^ ]+ ){0,9}offer/u, 'offer'],
  ['the word behind letters of any script', /(?<![\p{L}\p{N}])(?:if|when)/u, { any: ['if', 'when'] }],
  ['the word at the start of a line', /(?:^|\n)[ \t]*role: /giu, 'role'],
  ['nothing of a word that may go on from another', /manager/u, undefined],
  ['nothing behind letters that may be missing', /\bs?core/u, undefined],
  ['nothing where one way needs nothing', /\bthis role|\d+/giu, undefined],
  ['what must follow', /\b(?:Ihr|Dein) (?=\p{Lu}[^\n]{0,40} Team\b)/u, { all: [{ any: ['ihr', 'dein'] }, 'team'] }],
  ['nothing of what must not follow, or stands before', /\b(?!Dear )(?<=our )\p{Lu}/u, undefined],
  ['nothing behind a small letter that counts as one only when small', /(?<![a-z])accept/u, undefined],
])('a match needs %s', (_name, pattern, need) => {
  expect(needOf(pattern)).toEqual(need);
});
