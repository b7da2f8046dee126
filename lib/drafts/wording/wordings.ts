import type { Language } from './dates.ts';
import { wordingsInGerman } from './de/skeletons.ts';
import { wordings } from './en/skeletons.ts';
import { wordingsInFrench } from './fr/skeletons.ts';
import type { Wording } from './table.ts';

const byLanguage: Readonly<Record<Language, Readonly<Record<string, Wording>>>> = {
  en: wordings,
  de: wordingsInGerman,
  fr: wordingsInFrench,
};

/** The wording in the language of the employer's last human mail, where there is one, else in English (drafts.md 2.3). */
export function wordingFor(
  name: string,
  wanted: string | undefined,
): { readonly wording: Wording; readonly language: Language } | undefined {
  const base = wanted?.toLowerCase().split('-')[0];
  const language: Language = base === 'de' || base === 'fr' ? base : 'en';
  const own = byLanguage[language][name];
  if (own) return { wording: own, language };
  const english = byLanguage.en[name];
  return english && { wording: english, language: 'en' };
}
