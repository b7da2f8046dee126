import type { CompiledWording, Wording } from './wording.ts';

/** Wordings by how a word of theirs begins that no match can do without: a sentence tries only those it has the beginnings for. */
export type IndexedWordings = {
  readonly byStart: ReadonlyMap<string, readonly number[]>;
  readonly always: readonly number[];
  /** By wording: the beginnings of another word that it needs as well. */
  readonly besides: readonly (readonly string[] | undefined)[];
  readonly size: number;
};

const startLetters = 6;

export function indexWordings(table: readonly CompiledWording[]): IndexedWordings {
  const byStart = new Map<string, number[]>();
  const always: number[] = [];
  for (const [index, { starts }] of table.entries()) {
    if (starts === undefined) always.push(index);
    else for (const start of starts) byStart.set(start, [...(byStart.get(start) ?? []), index]);
  }
  return { byStart, always, besides: table.map(({ besides }) => besides), size: table.length };
}

/** Marks the wordings that may match folded words; all others cannot. */
export function mayMatch(index: IndexedWordings, words: string): Uint8Array {
  const marks = new Uint8Array(index.size);
  for (const place of index.always) marks[place] = 1;
  const seen = new Set<string>();
  const starts = new Set<string>();
  for (const word of words.split(/[^a-z0-9\u00c0-\uffff]+/)) {
    const start = word.slice(0, startLetters);
    if (seen.has(start)) continue;
    seen.add(start);
    for (let length = 1; length <= start.length; length++) starts.add(start.slice(0, length));
  }
  for (const start of starts) {
    for (const place of index.byStart.get(start) ?? []) {
      const besides = index.besides[place];
      if (besides === undefined || besides.some((other) => starts.has(other))) marks[place] = 1;
    }
  }
  return marks;
}

/**
 * The beginnings (one to six letters) of which every match of a wording needs one; undefined where that cannot be told.
 * Only words that stand alone between blanks count: no gap, nothing optional.
 */
export function startsOf(words: Wording[2]): readonly string[] | undefined {
  return neededOf(words, 0);
}

/** The same of the next rarest word of every way; undefined where a way has no second one. */
export function besidesOf(words: Wording[2]): readonly string[] | undefined {
  return neededOf(words, 1);
}

function neededOf(words: Wording[2], rank: number): readonly string[] | undefined {
  const all = new Set<string>();
  for (const way of splitAt(words, '|')) {
    const needed = splitAt(way, ' ')
      .map(startsOfWord)
      .filter((starts) => starts !== undefined)
      // Fewer and longer beginnings let fewer sentences through.
      .sort((a, b) => costOf(a) - costOf(b))[rank];
    if (needed === undefined) return undefined;
    for (const start of needed) all.add(start);
  }
  return [...all];
}

function costOf(starts: readonly string[]): number {
  return starts.reduce((sum, start) => sum + 8 ** (startLetters - start.length), 0);
}

function startsOfWord(word: string): readonly string[] | undefined {
  if (word === '' || word.startsWith('~')) return undefined;
  const isGroup = word.startsWith('(') && !word.startsWith('(?') && closes(word) === word.length - 1;
  const starts = (isGroup ? splitAt(word.slice(1, -1), '|') : [word]).map(startOf);
  if (!isGroup && /[()?[\]{}\\+|]/.test(word)) return undefined;
  return starts.every((start) => start !== '') ? starts : undefined;
}

/** The letters that a way certainly begins with. */
function startOf(way: string): string {
  const letters = /^[\p{L}\p{N}]+/u.exec(way)?.[0] ?? '';
  const next = way.charAt(letters.length);
  const certain = next === '?' || next === '{' ? letters.slice(0, -1) : letters;
  return certain.slice(0, startLetters);
}

/** Where the bracket that opens a word closes. */
function closes(word: string): number {
  let depth = 0;
  for (let index = 0; index < word.length; index++) {
    if (word[index] === '(') depth++;
    if (word[index] === ')') depth--;
    if (depth === 0) return index;
  }
  return -1;
}

function splitAt(words: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < words.length; index++) {
    if (words[index] === '(') depth++;
    if (words[index] === ')') depth--;
    if (depth === 0 && words[index] === separator) {
      parts.push(words.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(words.slice(start));
  return parts;
}
