import { isPlainText } from '../patterns/lazy-pattern.ts';
import { matchesOf } from '../patterns/sift.ts';

/** Words made comparable, with the way back to the words as written. */
export type Folded = {
  /** Lower case, no accents, one blank between words, punctuation between words gone, English contractions spelt out. */
  readonly words: string;
  /** `at[i]`: where in the original the i-th character of `words` stands. */
  readonly at: readonly number[];
};

/**
 * Folds a sentence so that one wording covers its typographic quotes, hard blanks, accents and bold marks.
 * Only `original.slice(...)` of what was matched is ever shown as evidence.
 */
export function fold(original: string): Folded {
  if (!isPlainText(original)) return foldEach(original);
  let at: readonly number[] | undefined;
  return {
    words: spellOutWords(plainWords(original)),
    // Asked for where something was found: most sentences say nothing, and to count their letters is two thirds of folding them.
    get at() {
      at ??= foldEach(original).at;
      return at;
    },
  };
}

/** The words of {@link foldEach} for nothing but ASCII, a tenth of its cost. */
function plainWords(original: string): string {
  return original
    .toLowerCase()
    .replace(/[*_`]+/g, '')
    .replace(/[^a-z0-9'.@&/+%$-]+/g, ' ')
    .trim();
}

function foldEach(original: string): Folded {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const folded = foldCharacter(original.charAt(index));
    if (folded === ' ' && (characters.length === 0 || characters[characters.length - 1] === ' ')) continue;
    for (const character of folded) {
      characters.push(character);
      at.push(index);
    }
  }
  return spellOut({ words: characters.join('').trimEnd(), at });
}

/** The words as they stand in the original. */
export function asWritten(original: string, folded: Folded, start: number, end: number): string {
  const from = folded.at[start] ?? 0;
  const to = folded.at[end - 1] ?? original.length - 1;
  return original.slice(from, to + 1);
}

/** Each letter of a European language and each mark of a typesetter is folded once: a mail has thousands of characters, of which few differ. */
const foldedCharacters: (string | undefined)[] = Array.from({ length: 0x2100 });

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const known = foldedCharacters[code] ?? foldOne(character, code);
  if (code < foldedCharacters.length) foldedCharacters[code] = known;
  return known;
}

function foldOne(character: string, code: number): string {
  if (code < 128) {
    if (/[a-z0-9'.@&/+%$-]/.test(character)) return character;
    if (/[A-Z]/.test(character)) return character.toLowerCase();
    return /[*_`]/.test(character) ? '' : ' ';
  }
  if (/[\u2018\u2019\u02bc\u00b4\u201b]/.test(character)) return "'";
  if (/[\u2010-\u2015\u2212]/.test(character)) return '-';
  // Zero-width characters and soft hyphens stand inside words of newsletters and of Word.
  if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(character)) return '';
  if (character === 'ß') return 'ss';
  if (character === 'æ' || character === 'Æ') return 'ae';
  if (character === 'œ' || character === 'Œ') return 'oe';
  if (character === 'ø' || character === 'Ø') return 'o';
  if (character === 'ł' || character === 'Ł') return 'l';
  if (/[€£]/.test(character)) return character;
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : plain === '' ? '' : ' ';
}

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/\bshan't\b/g, 'shall not'],
  [/n't\b/g, ' not'],
  [/(?<=[a-z])'ve\b/g, ' have'],
  [/(?<=[a-z])'re\b/g, ' are'],
  [/(?<=[a-z])'ll\b/g, ' will'],
  [/(?<=\bi)'m\b/g, ' am'],
  [/(?<=\b(?:i|we|you))'d\b/g, ' would'],
  [/(?<=\blet)'s\b/g, ' us'],
];

function isShort(words: string): boolean {
  return words.includes("'") || words.includes('cannot');
}

function spellOutWords(words: string): string {
  return isShort(words) ? contractions.reduce((longer, [short, long]) => longer.replace(short, long), words) : words;
}

function spellOut(folded: Folded): Folded {
  if (!isShort(folded.words)) return folded;
  let { words } = folded;
  let at = [...folded.at];
  for (const [short, long] of contractions) {
    const parts: string[] = [];
    const places: number[] = [];
    let done = 0;
    for (const match of matchesOf(short, words)) {
      parts.push(words.slice(done, match.index), long);
      places.push(...at.slice(done, match.index));
      for (let index = 0; index < long.length; index++) {
        places.push(at[Math.min(match.index + index, match.index + match[0].length - 1)] ?? 0);
      }
      done = match.index + match[0].length;
    }
    if (done === 0) continue;
    parts.push(words.slice(done));
    places.push(...at.slice(done, words.length));
    words = parts.join('');
    at = places;
  }
  return { words, at };
}
