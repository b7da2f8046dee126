import { hash } from '../hash.ts';
import { bodyOf, shinglesOf, wordsOf } from './words.ts';

/** What is kept of a delivered draft for twelve months: hashes to compare with, never its text (rubric 17). */
export type Fingerprint = {
  readonly kind: string;
  readonly person: string;
  readonly words: number;
  readonly opening: string;
  readonly sentences: ReadonlySet<string>;
  /** The lines of the wording tables and the stored proof points that it used. */
  readonly lines: ReadonlySet<string>;
  readonly shingles: ReadonlySet<string>;
};

const version = '1';

/** For comparing only: two texts with the same one are taken for equal. */
export function short(text: string): string {
  return hash(text).toString(36);
}

/**
 * Role and company stand in every draft as written. Where they are longer than this together, any two drafts would be alike by them alone: then only the
 * first words of each are compared.
 */
const mostWordsOfNames = 9;
const wordsOfAName = 3;

/**
 * @param lines templates and proof points, as {@link short} names them
 * @param names roles and companies, as they stand in the text
 */
export function fingerprintOf(
  draft: {
    readonly kind: string;
    readonly to: { readonly address: string };
    readonly text: string;
    readonly sentences: readonly { readonly text: string }[];
  },
  lines: readonly string[],
  names: readonly string[],
): Fingerprint {
  const body = bodyOf(draft.text);
  const words = wordsOf(body);
  const long = names.reduce((sum, name) => sum + wordsOf(name).length, 0) > mostWordsOfNames;
  const compared = (long ? names : []).reduce(
    (text, name) => (wordsOf(name).length > wordsOfAName ? text.split(name).join(wordsOf(name).slice(0, wordsOfAName).join(' ')) : text),
    body,
  );
  return {
    kind: draft.kind,
    person: short(draft.to.address.toLowerCase()),
    words: words.length,
    opening: short(words.slice(0, 5).join(' ').toLowerCase()),
    sentences: new Set(draft.sentences.map(({ text }) => short(text.toLowerCase()))),
    lines: new Set(lines),
    shingles: new Set([...shinglesOf(compared)].map(short)),
  };
}

/** One line of text a draft, as it is stored: under a kilobyte. */
export function write(fingerprint: Fingerprint): string {
  const { kind, person, words, opening, sentences, lines, shingles } = fingerprint;
  return [version, kind, person, words, opening, [...sentences].join(','), [...lines].join(','), [...shingles].join(',')].join('|');
}

/** @returns undefined for a line of another version: it is then not compared with */
export function parse(written: string): Fingerprint | undefined {
  const [found, kind, person, words, opening, sentences, lines, shingles] = written.split('|');
  if (found !== version || kind === undefined || person === undefined || opening === undefined) return undefined;
  const set = (text: string | undefined): ReadonlySet<string> => new Set(text ? text.split(',') : []);
  return { kind, person, words: Number(words) || 0, opening, sentences: set(sentences), lines: set(lines), shingles: set(shingles) };
}

/** Jaccard overlap of the five-word shingles, 0..1. */
export function overlap(one: Fingerprint, other: Fingerprint): number {
  let shared = 0;
  for (const shingle of one.shingles) if (other.shingles.has(shingle)) shared++;
  const all = one.shingles.size + other.shingles.size - shared;
  return all === 0 ? 0 : shared / all;
}
