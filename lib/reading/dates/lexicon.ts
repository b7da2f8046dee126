import { dateWords } from './words.ts';

/** By their first word: the phrases of a language, the longest first, with the class letter and value of the token that each becomes. */
export type Lexicon = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly kind: string; readonly value: number }[]>;

/** The date words of a language and, behind them, the English ones; of an unknown language the English ones alone. */
export function lexiconOf(language: string): Lexicon {
  const short = language.slice(0, 2).toLowerCase();
  const name = Object.hasOwn(dateWords, short) ? short : 'en';
  const known = lexicons.get(name) ?? buildLexicon(name);
  lexicons.set(name, known);
  return known;
}

/** Made when a text of their language is first read. */
const lexicons = new Map<string, Lexicon>();

/** English date words that mean something else in the other six languages. */
const foreignTraps = new Set([
  'a',
  'an',
  'on',
  'in',
  's',
  'or',
  'to',
  'the',
  'sat',
  'sun',
  'mar',
  'may',
  'dec',
  'end',
  'over',
  'by',
  'late',
  'once',
  'work',
  'start',
  'mon',
  'fin',
  'of',
  'set',
]);

function buildLexicon(language: string): Lexicon {
  const entries = new Map<string, { words: string[]; kind: string; value: number }[]>();
  for (const [rank, source] of (language === 'en' ? ['en'] : [language, 'en']).entries()) {
    for (const [kind, list] of Object.entries(dateWords[source] ?? {})) {
      for (const entry of list.split(' ').filter((word) => word !== '')) {
        const [phrase = '', value = '0'] = entry.split('=');
        const words = phrase.split('_');
        const first = words[0] ?? '';
        const known = entries.get(first) ?? [];
        // English is the second voice: its words hold only where the mail's own language has none of that spelling.
        if (rank === 1 && known.some((other) => other.words.length === words.length && other.words.join(' ') === words.join(' '))) continue;
        if (rank === 1 && foreignTraps.has(first)) continue;
        entries.set(first, [...known, { words, kind, value: Number(value) }]);
      }
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return entries;
}
