import { weekdaysOf } from '../wording/dates.ts';
import type { Language } from '../wording/voice.ts';
import type { Forbidden } from './forbidden.ts';
import { type Abroad, type ForbiddenWords, forbiddenWords } from './forbidden-tables.ts';

/** Whole words, in letters of any alphabet. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');
}

/** A weekday without its date (15). */
function bareWeekday(language: Language): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${weekdaysOf(language).join('|')})(?!\\p{L})(?!,? (?:den )?\\d)`, 'iu');
}

const dashes = /—|--/;

export function forbiddenAbroad(language: Abroad): Forbidden {
  const list = made[language] ?? listOf(language, forbiddenWords()[language]);
  made[language] = list;
  return list;
}

const made: { [Of in Abroad]?: Forbidden } = {};

function listOf(language: Abroad, points: ForbiddenWords): Forbidden {
  return [
    { point: 7, what: 'silence or delay', found: words(points[7]) },
    { point: 8, what: 'a demand', found: words(points[8]) },
    { point: 9, what: 'something negative', found: words(points[9]) },
    { point: 10, what: 'gush', found: words(points[10]) },
    { point: 11, what: 'a claim without a source', found: words(points[11]) },
    { point: 15, what: 'a time word that rots', found: words(points[15]) },
    { point: 15, what: 'a weekday without its date', found: bareWeekday(language) },
    { point: 22, what: 'a stock phrase', found: words(points[22]) },
    { point: 22, what: 'a dash', found: dashes },
  ];
}

type AddressWords = { readonly formal: RegExp; readonly familiar: RegExp };

/** Forms of address that do not go together (19): the words of the formal and of the familiar one. None where there is but one form. */
export function addressWordsIn(language: Language): AddressWords | undefined {
  addressWordsMade[language] ??= makeAddressWords[language]?.();
  return addressWordsMade[language];
}

const addressWordsMade: { [Of in Language]?: AddressWords | undefined } = {};

/** Patterns of letters are dear to make: whoever writes English needs none. */
const makeAddressWords: { readonly [Of in Language]?: () => AddressWords } = {
  de: () => ({
    formal: /(?<!\p{L})(?:Sie|Ihnen|Ihre?[nmrs]?)(?!\p{L})/u,
    familiar: words('du|dich|dir|dein|deine[nmrs]?|euch|euer|eure[nmrs]?'),
  }),
  fr: () => ({ formal: words('vous|votre|vos'), familiar: words('tu|te|toi|ton|tes|t’\\p{L}+') }),
  es: () => ({ formal: words('usted|ustedes|le|su|sus'), familiar: words('tú|tu|tus|te|ti|contigo') }),
  it: () => ({
    formal: /(?<!\p{L})(?:Lei|La|Le|Suo|Sua|Suoi|Sue)(?!\p{L})(?<=[\p{Ll},] \p{L}+)/u,
    familiar: words('tu|ti|te|tuo|tua|tuoi|tue'),
  }),
  nl: () => ({ formal: words('u|uw'), familiar: words('je|jij|jou|jouw') }),
};
