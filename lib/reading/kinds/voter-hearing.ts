import { rememberingTexts } from '../../remembered.ts';
import { conceptCount, conceptsOf } from '../phrases/concepts.ts';
import { conditionAt } from '../phrases/conditional.ts';
import type { FoldedSentence } from '../phrases/sentences.ts';
import type { Weights } from './weigh.ts';

/** Places in the table of weights. A power of two. */
export const buckets = 32_768;

/** What the second voter is told of a mail. */
export type Heard = {
  readonly subject: readonly FoldedSentence[];
  readonly sentences: readonly FoldedSentence[];
  /** BCP 47. */
  readonly language: string;
  /** What the tables of wordings make of it: the voter has learned how far to believe them. */
  readonly said: Weights;
  readonly ownVoice: Weights;
};

/** A mail has said what it says long before; bounds the work on hostile text. */
const readSentences = 40;
const readWords = 400;
/** Longer words are no words; stops one that fills the mail. */
const wordCharacters = 40;
/** Three meanings that meet are heard only in sentences that have few; bounds the work on lists. */
const tripleConcepts = 9;
const pairConcepts = 18;

/** Signs that are no words of one language, numbered behind the concepts. */
const [hour, day, cash, asks, link] = [0, 1, 2, 3, 4].map((sign) => conceptCount + sign);
const hours = /\d[:.h]\d\d|\d ?(?:am|pm|uhr|uur|h)(?![\p{L}])/u;
const days =
  /(?<![\p{L}])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|morgen|heute|lundi|mardi|mercredi|jeudi|vendredi|demain|lunes|martes|miercoles|jueves|viernes|manana|segunda|terca|quarta|quinta|sexta|amanha|lunedi|martedi|mercoledi|giovedi|venerdi|domani|maandag|dinsdag|woensdag|donderdag|vrijdag)(?![\p{L}])/u;
const money = /[$£€]|(?<![\p{L}])euros?(?![\p{L}])/u;

/** Where in the table stands what one hears in a mail: its words, what they mean and with what they meet in a sentence, and what the wordings say. */
export function placesOf(heard: Heard): readonly number[] {
  const places: Places = { all: [], seen };
  let count = 0;
  for (const sentence of [...heard.subject, ...heard.sentences].slice(0, readSentences)) {
    const meant = new Set<number>();
    for (const word of sentence.folded.words.split(/[^\p{L}\p{N}']+/u)) {
      if (word === '' || word.length > wordCharacters) continue;
      const { place, beginning, concepts, isDay } = heardIn(word);
      for (const concept of concepts) meant.add(concept);
      if (isDay && day !== undefined) meant.add(day);
      count += 1;
      if (count > readWords) continue;
      add(places, place);
      if (beginning !== undefined) add(places, beginning);
    }
    addMeanings(places, sentence, meant, heard.language);
    if (count > readWords) break;
  }
  addWeights(places, 'r:', heard.said);
  addWeights(places, 'o:', heard.ownVoice);
  for (const place of places.all) seen[place] = 0;
  return places.all;
}

/** In the order in which they were first heard. */
type Places = { readonly all: number[]; readonly seen: Uint8Array };

/** All 0 between two mails: to make one for each costs as much as to hear it. */
const seen = new Uint8Array(buckets);

function add({ all, seen }: Places, place: number): void {
  if (seen[place] === 1) return;
  seen[place] = 1;
  all.push(place);
}

const heardIn = rememberingTexts((word) => ({
  // Every number is the same word.
  place: placeOf(/\d/.test(word) ? '0' : word),
  beginning: word.length > 6 ? placeOf(`^${word.slice(0, 5)}`) : undefined,
  concepts: conceptsOf(word),
  isDay: days.test(word),
}));

function addMeanings(places: Places, { original, folded }: FoldedSentence, meant: Set<number>, language: string): void {
  const signs = [
    [hours.test(folded.words), hour],
    [money.test(folded.words), cash],
    [original.includes('?'), asks],
    [/https?:/.test(original), link],
  ] as const;
  for (const [holds, sign] of signs) if (holds && sign !== undefined) meant.add(sign);
  // What hangs on a condition has not happened, and is another thing.
  const salt = conditionAt(folded.words, language) >= 0 ? 7919 : 0;
  const sorted = [...meant].sort((a, b) => a - b).slice(0, pairConcepts);
  const three = sorted.length <= tripleConcepts;
  for (const [index, a] of sorted.entries()) {
    add(places, mixed(a + 1 + salt, 0, 0));
    for (let next = index + 1; next < sorted.length; next++) {
      const b = sorted[next] ?? 0;
      add(places, mixed(a + 1 + salt, b + 1, 0));
      if (!three) continue;
      for (let last = next + 1; last < sorted.length; last++) add(places, mixed(a + 1 + salt, b + 1, (sorted[last] ?? 0) + 1));
    }
  }
}

const steps = [0.5, 2, 3.5, 5, 7];

function addWeights(places: Places, who: string, weights: Weights): void {
  for (const [says, { total }] of weights) for (const step of steps) if (total >= step) add(places, placeOf(`${who}${says}${step}`));
}

function mixed(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % buckets;
}

/** FNV-1a. */
function placeOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}
