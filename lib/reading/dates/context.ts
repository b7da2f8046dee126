import type { Temporal } from 'temporal-polyfill';
import type { DatePhrase, PhraseOptions } from './phrases.ts';
import type { DateToken } from './tokens.ts';

/** What the reader of one date phrase is given: its tokens, their kinds one letter each, its words, what follows, and the day it was said. */
export type PhraseContext = {
  readonly tokens: readonly DateToken[];
  readonly kinds: string;
  /** The text of the tokens, folded. */
  readonly words: string;
  /** The next three tokens behind them. */
  readonly next: readonly DateToken[];
  /** The text right behind them, folded. */
  readonly behind: string;
  readonly on: Temporal.PlainDate;
  readonly options: PhraseOptions;
};

/** Nothing: the tokens looked like a date, but name none. */
export type Found = Omit<DatePhrase, 'start' | 'end' | 'text'> | undefined;
