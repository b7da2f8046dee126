import { expect, test } from 'vitest';
import { filesIn, textOf } from './sources.ts';

/** Who knows a word from one room may trust it in another: `Reading`, `Plan`, `Outcome` mean one thing. Here a name may stand more than once, because it means the same each time. */
const same: readonly (readonly [why: string, file: RegExp])[] = [
  ['the lines of drafts, once in each language', /^lib\/drafts\/wording\/[a-z]{2}\//],
  ['the tables of a language: of phrases, of drafts, of mails', /^lib\/(?:reading\/phrases\/languages|mail\/wording\/languages)\//],
  ['the entry of a function, called by AWS by this name', /^functions\/(?:deployment\/)?[a-z]+\.ts$/],
  ['what a function is given, and the construct that gives it', /^cdk\/parts\//],
  ['a program that writes the table it names', /^bench\/train-voter\.ts$/],
];

const exportedBy = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/^export (?:async )?(?:abstract )?(?:function\*? ?|const |type |interface |class |let )(\w+)/gm)].map(
    ([, name = '']) => name,
  );

test('no exported name stands for two things', () => {
  const files = ['lib', 'functions', 'cdk', 'local', 'cli', 'bench'].flatMap((folder) => filesIn(folder));
  const places = new Map<string, string[]>();
  for (const file of files.filter((each) => !same.some(([, known]) => known.test(each))))
    for (const name of exportedBy(file)) places.set(name, [...(places.get(name) ?? []), file]);
  expect(places.size).toBeGreaterThan(500);
  expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});
