import type { Owner } from '../../search/owner/owner.ts';
import type { english } from './languages/en.ts';
import type { englishAnswers } from './languages/en-answers.ts';
import { englishWordings } from './languages/english-tables.ts';
import { frenchWordings } from './languages/french-tables.ts';
import { germanWordings } from './languages/german-tables.ts';
import type { englishWays } from './ways.ts';

/** Languages of the mails to the owner. */
export type OwnerLanguage = Owner['language'];

export const ownerLanguages = ['en', 'de', 'fr'] as const satisfies readonly OwnerLanguage[];

/** The same wordings in another language: the compiler misses none. That they take the same slots, a test holds. */
export type Like<Table> = { readonly [Key in keyof Table]: Table[Key] extends string ? string : Like<Table[Key]> };

/** The shape of English; a language that lacks a sentence does not compile. */
export type Wordings = Like<typeof english> & Like<typeof englishAnswers> & { readonly ways: Like<typeof englishWays> };

/** Every mail to the owner is worded here, a table each language; `{slots}` are filled from what is known. */
export const wordings: Readonly<Record<OwnerLanguage, () => Wordings>> = { en: englishWordings, de: germanWordings, fr: frenchWordings };
