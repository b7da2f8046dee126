import { type LazyPattern, lazyPattern } from '../patterns/lazy-pattern.ts';
import type { ReadingKind } from '../reading.ts';

/** What a wording can point to beside a kind of mail. */
export type Sign =
  | 'regret'
  | 'farewell'
  /** A process that had ended goes on: what a refusal says beside it is history. */
  | 'reopened'
  /** The place is gone, whoever asks for it. Says a rejection, too. */
  | 'gone'
  /** Somebody was refused: a rejection that is more than a place that is gone. Never in a table. */
  | 'refused'
  /** The owner's application is spoken of: nobody writes out of the blue. */
  | 'applied'
  /** Words of the job search: without any, the mail is hardly about it. */
  | 'job'
  /** Words of some other part of life that borrow its vocabulary: rent, insurance, orders, log-ins. */
  | 'life';

export type Saying = ReadingKind | Sign;

/**
 * One line of a table: what it says, its weight, the wording.
 * Weight 4 and more says it alone; 2 and 3 need company; 1 is a sign that never decides anything by itself.
 * `even_if`: also counts inside a conditional sentence. `as_name`: also counts where it is written as a name is.
 */
export type Wording = readonly [says: Saying, weight: number, words: string, when?: 'even_if' | 'as_name'];

export type CompiledWording = {
  readonly says: Saying;
  readonly weight: number;
  readonly words: LazyPattern;
  readonly evenIf: boolean;
  readonly asName: boolean;
};

/**
 * Wordings are written as folded words. `~` stands for up to four words, `~~` for up to nine, `*` for the rest of a word; brackets and bars as in regular expressions.
 * Every gap is bounded, so that matching stays linear on hostile text.
 */
export function compile(table: readonly Wording[]): readonly CompiledWording[] {
  return table.map(([says, weight, words, when]) => ({
    says,
    weight,
    words: pattern(words),
    evenIf: when === 'even_if',
    asName: when === 'as_name',
  }));
}

export function pattern(words: string): LazyPattern {
  const source = words
    .replaceAll('~~ ', '(?:[^ ]+ ){0,9}')
    .replaceAll('~ ', '(?:[^ ]+ ){0,4}')
    .replace(/(?<=\p{L})\*/gu, '\\p{L}*')
    .replaceAll('.', '\\.');
  // A wording that ends in a blank, before what must not follow, has its end.
  return lazyPattern(`(?<![\\p{L}\\p{N}])(?:${source})(?:(?<= )|(?![\\p{L}\\p{N}]))`, 'u');
}
