import { type Need, needOf } from './needs.ts';

/**
 * Tells which of many patterns a text may hold, by one walk over its words. The tables of wordings hold more than a thousand patterns, of which a sentence
 * matches one or two: to try them all, or only to make them, costs a hundred times more than to see which words they need and the text does not have.
 *
 * Returns places in the table, ascending. A pattern that is left out does not match the text; one that is returned may.
 */
export type Sieve = (text: string) => readonly number[];

export function sieveOf(patterns: readonly Pick<RegExp, 'source' | 'flags'>[]): Sieve {
  const words: Words = { root: letterOf(0), count: 0 };
  const always: number[] = [];
  const triggers: Trigger[][] = [];
  for (const [place, pattern] of patterns.entries()) {
    const need = needOf(pattern);
    if (need === undefined) {
      always.push(place);
      continue;
    }
    for (const way of typeof need !== 'string' && 'any' in need ? need.any : [need]) {
      const numbered = numberedOf(way, words);
      for (const { number } of rarest(numbered)) {
        const known = triggers[number];
        if (known === undefined) triggers[number] = [{ place, need: numbered }];
        else known.push({ place, need: numbered });
      }
    }
  }
  // Which words and which patterns the text of this round has; a round is a walk.
  const seenWords = new Int32Array(words.count);
  const seenPatterns = new Int32Array(patterns.length);
  let round = 0;
  return (text) => {
    round++;
    const found = wordsIn(text, words.root, seenWords, round);
    const places = [...always];
    for (const number of found) {
      for (const { place, need } of triggers[number] ?? []) {
        if (seenPatterns[place] === round || !holds(need, seenWords, round)) continue;
        seenPatterns[place] = round;
        places.push(place);
      }
    }
    return places.sort((a, b) => a - b);
  };
}

/** A way of a pattern, tried where the text has the rarest of the words that it needs. */
type Trigger = { readonly place: number; readonly need: Numbered };

/** A need whose words have numbers. */
type Numbered = Word | { readonly all: readonly Numbered[] } | { readonly any: readonly Numbered[] };
type Word = { readonly number: number; readonly cost: number };

function numberedOf(need: Need, words: Words): Numbered {
  if (typeof need === 'string') return { number: numberOf(need, words), cost: costliest ** Math.max(0, rareFrom - need.length) };
  return 'all' in need
    ? { all: need.all.map((each) => numberedOf(each, words)) }
    : { any: need.any.map((each) => numberedOf(each, words)) };
}

/** The fewer letters a beginning has, the more texts have it. */
const rareFrom = 7;
const costliest = 6;

/** Words of which every text that holds the need has at least one; as few and as rare as can be. */
function rarest(need: Numbered): readonly Word[] {
  if ('number' in need) return [need];
  if ('any' in need) return need.any.flatMap(rarest);
  let best: readonly Word[] = [];
  for (const words of need.all.map(rarest)) if (best.length === 0 || costOf(words) < costOf(best)) best = words;
  return best;
}

function costOf(words: readonly Word[]): number {
  return words.reduce((sum, { cost }) => sum + cost, 0);
}

function holds(need: Numbered, seen: Int32Array, round: number): boolean {
  if ('number' in need) return seen[need.number] === round;
  return 'all' in need ? need.all.every((each) => holds(each, seen, round)) : need.any.some((each) => holds(each, seen, round));
}

/** The beginnings of words as a tree of letters: `number` where one ends, the letters that follow it as a chain. */
type Letter = { readonly code: number; number: number; first: Letter | undefined; next: Letter | undefined };
type Words = { readonly root: Letter; count: number };

function letterOf(code: number): Letter {
  return { code, number: -1, first: undefined, next: undefined };
}

function numberOf(word: string, words: Words): number {
  let letter = words.root;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    let child = childOf(letter, code);
    if (child === undefined) {
      child = { ...letterOf(code), next: letter.first };
      letter.first = child;
    }
    letter = child;
  }
  if (letter.number < 0) letter.number = words.count++;
  return letter.number;
}

function childOf({ first }: Letter, code: number): Letter | undefined {
  let child = first;
  while (child !== undefined && child.code !== code) child = child.next;
  return child;
}

/** Marks and returns the beginnings that stand in a text. */
function wordsIn(text: string, root: Letter, seen: Int32Array, round: number): readonly number[] {
  const found: number[] = [];
  /** How far the word has been followed; nowhere once no beginning goes on like it. */
  let letter: Letter | undefined = root;
  for (let index = 0; index < text.length; index++) {
    const code = smallLetter(text.charCodeAt(index));
    if (code === 0) {
      letter = root;
      continue;
    }
    if (letter === undefined) continue;
    letter = childOf(letter, code);
    if (letter === undefined || letter.number < 0 || seen[letter.number] === round) continue;
    seen[letter.number] = round;
    found.push(letter.number);
  }
  return found;
}

/** The code of a letter `a-z`, also of a large one; 0 for anything else. */
function smallLetter(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  // Patterns that take large for small take these for letters, too: the long s, the sign of kelvins.
  if (code === 0x17f) return 115;
  return code === 0x212a ? 107 : 0;
}
