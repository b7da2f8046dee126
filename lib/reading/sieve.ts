import { type Need, needOf } from './needs.ts';

/**
 * Tells which of many patterns a text may hold, by one walk over its words. The tables of wordings hold more than a thousand patterns, of which a sentence
 * matches one or two: to try them all, or only to make them, costs a hundred times more than to see which words they need and the text does not have.
 *
 * Returns places in the table, ascending. A pattern that is left out does not match the text; one that is returned may.
 */
export type Sieve = (text: string) => readonly number[];

export function sieveOf(patterns: readonly Pick<RegExp, 'source' | 'flags'>[]): Sieve {
  const numbers = new Map<string, number>();
  const always: number[] = [];
  const triggers: Trigger[][] = [];
  for (const [place, pattern] of patterns.entries()) {
    const need = needOf(pattern);
    if (need === undefined) always.push(place);
    else
      for (const way of typeof need !== 'string' && 'any' in need ? need.any : [need])
        addTriggers(triggers, place, numberedOf(way, numbers));
  }
  const tree = plant(numbers);
  // What the text of this round has; a round is a walk.
  const wordSeen = new Float64Array(numbers.size);
  const placeSeen = new Float64Array(patterns.length);
  let round = 0;
  return (text) => {
    round++;
    const places = always.slice();
    for (const number of wordsIn(text, tree, wordSeen, round)) {
      const tried = triggers[number];
      if (tried === undefined) continue;
      for (const { place, need } of tried) {
        if (placeSeen[place] === round || !holds(need, wordSeen, round)) continue;
        placeSeen[place] = round;
        places.push(place);
      }
    }
    return places.length > 1 ? places.sort(ascending) : places;
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** A way of a pattern, tried where the text has one of the rarest words that it needs. */
type Trigger = { readonly place: number; readonly need: Numbered };

/** A need whose words have numbers: one word, all of several needs, any of several. */
type Numbered = {
  readonly number: number;
  readonly all: readonly Numbered[] | undefined;
  readonly any: readonly Numbered[];
  readonly cost: number;
};

function numberedOf(need: Need, numbers: Map<string, number>): Numbered {
  if (typeof need === 'string') {
    const number = numbers.get(need) ?? numbers.size;
    numbers.set(need, number);
    return { number, all: undefined, any: [], cost: rarity ** Math.max(0, rareFrom - need.length) };
  }
  if ('all' in need) {
    const all = need.all.map((each) => numberedOf(each, numbers));
    return { number: -1, all, any: [], cost: Math.min(...all.map(({ cost }) => cost)) };
  }
  const any = need.any.map((each) => numberedOf(each, numbers));
  return { number: -1, all: undefined, any, cost: any.reduce((sum, { cost }) => sum + cost, 0) };
}

/** The fewer letters a beginning has, the more texts have it. */
const rareFrom = 7;
const rarity = 6;

/** By the words of which every text that holds the need has at least one; as few and as rare as can be. */
function addTriggers(triggers: Trigger[][], place: number, need: Numbered, part: Numbered = need): void {
  if (part.number >= 0) {
    const known = triggers[part.number];
    if (known === undefined) triggers[part.number] = [{ place, need }];
    else known.push({ place, need });
  } else if (part.all === undefined) for (const each of part.any) addTriggers(triggers, place, need, each);
  else {
    const rarest = part.all.find(({ cost }) => cost === part.cost);
    if (rarest !== undefined) addTriggers(triggers, place, need, rarest);
  }
}

function holds({ number, all, any }: Numbered, seen: Float64Array, round: number): boolean {
  if (number >= 0) return seen[number] === round;
  if (all === undefined) {
    for (const each of any) if (holds(each, seen, round)) return true;
    return false;
  }
  for (const each of all) if (!holds(each, seen, round)) return false;
  return true;
}

/** Beginnings of words as a tree of letters. Where there is no way on it leads to 0, the root; `ends` holds the number of the beginning that ends there, from 1. */
type Tree = { readonly ways: Int32Array; readonly ends: Int32Array };

const alphabet = 26;
const smallA = 97;

function plant(numbers: ReadonlyMap<string, number>): Tree {
  let most = 1;
  for (const word of numbers.keys()) most += word.length;
  const ways = new Int32Array(most * alphabet);
  const ends = new Int32Array(most);
  let count = 1;
  for (const [word, number] of numbers) {
    let node = 0;
    for (let index = 0; index < word.length; index++) {
      const way = node * alphabet + word.charCodeAt(index) - smallA;
      if (ways[way] === 0) ways[way] = count++;
      node = ways[way] ?? 0;
    }
    ends[node] = number + 1;
  }
  return { ways, ends };
}

/** Marks and returns the beginnings that stand in a text. */
function wordsIn(text: string, { ways, ends }: Tree, seen: Float64Array, round: number): readonly number[] {
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
      if (number >= 0 && seen[number] !== round) {
        seen[number] = round;
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
