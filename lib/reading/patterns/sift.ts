import { isPlainText, type LazyPattern } from './lazy-pattern.ts';
import { preparedSieves } from './prepared-sieves.ts';
import { prepareSieve, type Sieve, sieveOf } from './sieve.ts';

/** A match of one entry of a table. */
export type Sifted<Entry> = { readonly entry: Entry; readonly match: RegExpExecArray };

/**
 * Reads a text by a table: every match of every entry's pattern, by entry and then by place. Only patterns that the text has the words for are tried.
 * @param name of the table, unlike that of any other: by it the sieve is found that was prepared for it
 */
export function sifting<Entry>(
  name: string,
  table: readonly Entry[],
  patternOf: (entry: Entry) => LazyPattern,
): (text: string) => readonly Sifted<Entry>[] {
  let made: { readonly patterns: readonly LazyPattern[]; readonly sieve: Sieve } | undefined;
  return (text) => {
    made ??= makeSieve(name, table.map(patternOf));
    const isPlain = isPlainText(text);
    const found: Sifted<Entry>[] = [];
    for (const place of made.sieve(text)) {
      const entry = table[place];
      const pattern = made.patterns[place];
      if (entry === undefined || pattern === undefined) continue;
      for (const match of matchesOf(pattern.of(isPlain), text)) found.push({ entry, match });
    }
    return found;
  };
}

function makeSieve(name: string, patterns: readonly LazyPattern[]) {
  const prepared = preparedSieves()[name];
  return { patterns, sieve: sieveOf(prepared?.patterns === patterns.length ? prepared : prepareSieve(patterns)) };
}

/** As `text.matchAll(pattern)`, which makes the pattern anew for every text; of a pattern without the flag `g` the first match. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (!pattern.global) break;
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}
