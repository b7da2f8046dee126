import { german } from './de/tables.ts';
import { english } from './en/tables.ts';
import { spanish } from './es/tables.ts';
import { french } from './fr/tables.ts';
import { italian } from './it/tables.ts';
import { dutch } from './nl/tables.ts';
import { portuguese } from './pt/tables.ts';
import { skeletons } from './skeletons.ts';
import type { DraftWording, Skeleton, Tables } from './table.ts';
import type { Language } from './voice.ts';

/** As functions: of the seven, a mail needs one. */
const tables: Readonly<Record<Language, () => Tables>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
};

/** Steps that may stay silent: what has no source falls out (V2, V3), terms and networks are said where they are known. */
const mayBeMissing = new Set(['anchor', 'fit', 'acceptTerms', 'connect']);

/** The wording of one kind in one language; undefined where that language lacks one of its tables. */
export function wordingFor(name: string, language: Language): DraftWording | undefined {
  const own = tables[language]();
  const whole = (skeleton: Skeleton): boolean =>
    skeleton.flat().every((step) => /[?+]$/.test(step) || mayBeMissing.has(step) || own[step] !== undefined);
  const usable = skeletons()[name]?.filter(whole) ?? [];
  return usable.length === 0 ? undefined : { tables: own, skeletons: usable };
}

/** All lines of a language, for tests that read them as a critic does. */
export function tablesOf(language: Language): Tables {
  return tables[language]();
}
