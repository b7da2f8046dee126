/** Languages that drafts are written in. */
export const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

export type Language = (typeof languages)[number];

/** How a draft speaks: its language, the English of the reader's country, and the form of address that their last mail used (1.8, T-12). */
export type Voice = {
  readonly language: Language;
  /** English: dates and words of North America. */
  readonly american: boolean;
  /** Du, tu, tú, je; English: the first name. Never more familiar than the last human mail. */
  readonly familiar: boolean;
};

/** Where English dates put the month first. */
const american: ReadonlySet<string> = new Set(['US', 'CA', 'PH']);

/** @param country ISO 3166, with or without region */
export function isAmerican(country: string): boolean {
  return american.has(country.slice(0, 2).toUpperCase());
}

/** Of the languages above, those whose texts a native speaker has read; the others can be switched off (drafts.md 3.4). */
const readByNatives: ReadonlySet<Language> = new Set<Language>(['en']);

/** Whether somebody whose language it is has read our sentences; in another they are written only for owners who ask for that. */
export function isReadByNatives(language: Language): boolean {
  return readByNatives.has(language);
}

/** The language of texts for a BCP 47 tag, where there are any. */
export function languageFor(tag: string | undefined): Language | undefined {
  const base = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === base);
}
