import { Temporal } from 'temporal-polyfill';
import type { LocalDate, TimeZone } from '../../time.ts';
import { languageOf } from '../language.ts';
import { type DatePhrase, type PhraseOptions, readDatePhrases } from './phrases.ts';
import { readDateTokens } from './tokens.ts';
import { dateWords, dayFirstLanguages } from './words.ts';

export type DateOptions = {
  /** 3/5 is 3 May. Unset: by language, and where that says nothing the later of the two. */
  readonly dayFirst?: boolean | undefined;
  /** BCP 47; unset: guessed from the text. */
  readonly language?: string | undefined;
  /** Which end of a period counts; a day is both. Default `first`. */
  readonly edge?: 'first' | 'last' | undefined;
  /** Whether 10/26 alone is a date. */
  readonly bareNumbers?: boolean | undefined;
  readonly isBusinessDay?: ((day: LocalDate) => boolean) | undefined;
};

/** The first date that words like "2 days", "5 Oct", "next week" name, said on `on`; undefined where they name none. */
export function readDate(text: string, on: LocalDate, options: DateOptions = {}): LocalDate | undefined {
  const phrase = datePhrasesOf(text, on, { ...options, pastDays: 0 }).find((each) => each.days !== undefined);
  // "Two days" counts to its end; of "next week" the first day is the one to begin on.
  const edge = options.edge ?? (phrase?.kind === 'duration' ? 'last' : 'first');
  return phrase?.days?.[edge].toString();
}

/** Date phrases of a text in its language; where that finds none, in each of the others ("bis Freitag" is too short to tell). */
export function datePhrasesOf(text: string, on: LocalDate, options: DateOptions & { readonly pastDays: number }): DatePhrase[] {
  const day = plainDateOf(on);
  const guessed = options.language ?? languageOf(text);
  const languages =
    options.language === undefined && text.length < shortText
      ? [guessed, ...Object.keys(dateWords).filter((each) => each !== guessed)]
      : [guessed];
  for (const language of languages) {
    const phrases = readDatePhrases(readDateTokens(text, language), day, phraseOptions(options, language));
    if (phrases.length > 0) return phrases;
  }
  return [];
}

export function phraseOptions(options: DateOptions & { readonly pastDays: number }, language: string): PhraseOptions {
  const dayFirst = options.dayFirst ?? (dayFirstLanguages.has(language.slice(0, 2)) ? true : undefined);
  return { dayFirst, bareNumbers: options.bareNumbers, pastDays: options.pastDays, isBusinessDay: options.isBusinessDay };
}

/** Every phrase of a mail is counted from the same day. */
export function plainDateOf(day: LocalDate): Temporal.PlainDate {
  if (lastDate.day !== day) lastDate = { day, date: Temporal.PlainDate.from(day) };
  return lastDate.date;
}

let lastDate = { day: '2000-01-03', date: Temporal.PlainDate.from('2000-01-03') };

/** Shorter texts do not show their language. */
const shortText = 120;

/**
 * Whether 3/5 is 3 May for a sender in this zone who writes this language: always in the languages that put the day first, in
 * English everywhere but in North America; undefined where the zone says nothing.
 */
export function dayFirstIn(zone: TimeZone, language: string): boolean | undefined {
  if (dayFirstLanguages.has(language.slice(0, 2))) return true;
  if (/^(?:America|US)\//.test(zone) || zone === 'Pacific/Honolulu') return false;
  return /^(?:Europe|Africa|Australia|Asia\/(?:Kolkata|Calcutta|Singapore|Hong_Kong|Dubai|Karachi|Dhaka|Colombo|Jerusalem)|Pacific\/Auckland)/.test(
    zone,
  )
    ? true
    : undefined;
}
