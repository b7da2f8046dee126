import type { Owner } from '../../search/owner/owner.ts';
import { german } from './languages/de.ts';
import { germanAnswers } from './languages/de-answers.ts';
import { english } from './languages/en.ts';
import { englishAnswers } from './languages/en-answers.ts';
import { french } from './languages/fr.ts';
import { frenchAnswers } from './languages/fr-answers.ts';
import { englishWays, frenchWays, germanWays } from './ways.ts';

/** Languages of the mails to the owner. */
export type OwnerLanguage = Owner['language'];

export const ownerLanguages = ['en', 'de', 'fr'] as const satisfies readonly OwnerLanguage[];

/** The same wordings in another language: the compiler misses none. That they take the same slots, a test holds. */
export type Like<Table> = { readonly [Key in keyof Table]: Table[Key] extends string ? string : Like<Table[Key]> };

export type Wordings = Like<typeof english> & Like<typeof englishAnswers> & { readonly ways: Like<typeof englishWays> };

/** Every mail to the owner is worded here, a table each language; `{slots}` are filled from what is known. */
export const wordings: Readonly<Record<OwnerLanguage, Wordings>> = {
  en: { ...english, ...englishAnswers, ways: englishWays },
  de: { ...german, ...germanAnswers, ways: germanWays },
  fr: { ...french, ...frenchAnswers, ways: frenchWays },
};
