import { alphabet, type LetterTree, plantLetters } from './letter-tree.ts';
import { type Need, needOf } from './needs.ts';

/**
 * Tells which of many patterns a text may hold, by one walk over its words. The tables of wordings hold more than a thousand patterns, of which a sentence
 * matches one or two: to try them all, or only to make them, costs a hundred times more than to see which words they need and the text does not have.
 *
 * Returns places in the table, ascending. A pattern that is left out does not match the text; one that is returned may.
 */
export type Sieve = (text: string) => readonly number[];

/** What a sieve has to know of its patterns: words and numbers, so that it can be told before there is a text, or even a program. */
export type Prepared = {
  /** How many they are. */
  readonly patterns: number;
  /** Places of those that need no word. */
  readonly always: readonly number[];
  /** Beginnings of words, by their numbers. */
  readonly words: readonly string[];
  /** See {@link addCheck}. */
  readonly checks: readonly number[];
  /** By the number of a word: where the checks begin that it calls for. */
  readonly calls: readonly (readonly number[])[];
};

/** Done when the functions are bundled: what it returns is plain numbers and words, and shipped. */
export function prepareSieve(patterns: readonly Pick<RegExp, 'source' | 'flags'>[]): Prepared {
  const numbers = new Map<string, number>();
  const always: number[] = [];
  const checks: number[] = [];
  const calls: number[][] = [];
  for (const [place, pattern] of patterns.entries()) {
    const need = needOf(pattern);
    if (need === undefined) always.push(place);
    else
      for (const way of typeof need !== 'string' && 'any' in need ? need.any : [need])
        addCheck(place, choicesOf(way, numbers), { checks, calls });
  }
  const words = [...numbers.keys()];
  return { patterns: patterns.length, always, words, checks, calls: words.map((_, number) => calls[number] ?? none) };
}

/** Tells of a text which patterns may match it; none that does is ever left out. */
export function sieveOf({ patterns, always, words: starts, checks, calls }: Prepared): Sieve {
  const program = Int32Array.from(checks);
  const tree = plantLetters(starts);
  const wordSeen = new Uint8Array(starts.length);
  const placeSeen = new Uint8Array(patterns);
  return (text) => {
    const places = always.slice();
    const words = wordsIn(text, tree, wordSeen);
    for (const word of words) {
      for (const at of calls[word] ?? none) {
        const place = program[at] ?? 0;
        if (placeSeen[place] === 1 || !holds(program, at + 1, wordSeen)) continue;
        placeSeen[place] = 1;
        places.push(place);
      }
    }
    for (const word of words) wordSeen[word] = 0;
    for (const place of places) placeSeen[place] = 0;
    return places.length > 1 ? places.sort(ascending) : places;
  };
}

const none: readonly number[] = [];

function ascending(a: number, b: number): number {
  return a - b;
}

/** Words of which a text needs one; the more of them and the shorter, the more texts have one. */
type Choice = { readonly words: readonly number[]; readonly cost: number };

/** What a text needs one each of, the rarest first. Where a choice is between several words together, the rarest of them stands for all. */
function choicesOf(need: Need, numbers: Map<string, number>): readonly Choice[] {
  if (typeof need === 'string') {
    const number = numbers.get(need) ?? numbers.size;
    numbers.set(need, number);
    return [{ words: [number], cost: rarity ** Math.max(0, rareFrom - need.length) }];
  }
  if ('all' in need) return need.all.flatMap((each) => choicesOf(each, numbers)).sort((a, b) => a.cost - b.cost);
  const rarest = need.any.flatMap((each) => choicesOf(each, numbers)[0] ?? []);
  return [{ words: [...new Set(rarest.flatMap(({ words }) => words))], cost: rarest.reduce((sum, { cost }) => sum + cost, 0) }];
}

const rareFrom = 7;
const rarity = 6;

/**
 * Writes down what to check where a text has one of the words of the rarest choice: the place of the pattern, and how many and which words every further choice
 * has, up to a 0. One row of numbers, because a sentence calls for dozens of checks and most fail at the first word.
 */
function addCheck(
  place: number,
  [rarest, ...further]: readonly Choice[],
  { checks, calls }: { readonly checks: number[]; readonly calls: number[][] },
): void {
  for (const word of rarest?.words ?? []) {
    const known = calls[word];
    if (known === undefined) calls[word] = [checks.length];
    else known.push(checks.length);
  }
  checks.push(place);
  for (const { words } of further) checks.push(words.length, ...words);
  checks.push(0);
}

function holds(program: Int32Array, start: number, seen: Uint8Array): boolean {
  let at = start;
  for (;;) {
    const count = program[at] ?? 0;
    if (count === 0) return true;
    const end = at + 1 + count;
    at++;
    while (at < end && seen[program[at] ?? 0] === 0) at++;
    if (at === end) return false;
    at = end;
  }
}

/** Marks and returns the beginnings that stand in a text. */
function wordsIn(text: string, { ways, ends }: LetterTree, seen: Uint8Array): readonly number[] {
  const found: number[] = [];
  let node = 0;
  /** No beginning goes on like the word that is walked along. */
  let isLost = false;
  for (let index = 0; index < text.length; index++) {
    const letter = letterOf(text.charCodeAt(index));
    if (letter < 0) {
      node = 0;
      isLost = false;
    } else if (!isLost) {
      node = ways[node * alphabet + letter] ?? 0;
      isLost = node === 0;
      const number = (ends[node] ?? 0) - 1;
      if (number >= 0 && seen[number] === 0) {
        seen[number] = 1;
        found.push(number);
      }
    }
  }
  return found;
}

/** 0 to 25 for a letter `a-z`, also for a large one; less for anything else. */
function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  // Patterns that take large for small take these for letters, too: the long s, the sign of kelvins.
  return code === 0x17f ? 18 : code === 0x212a ? 10 : -1;
}
