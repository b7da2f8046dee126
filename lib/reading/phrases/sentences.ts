import { matchesOf } from '../patterns/sift.ts';
import { asWritten, type Folded, fold } from './fold.ts';

export type FoldedSentence = {
  readonly original: string;
  readonly folded: Folded;
};

/** The longest mail that was measured, a newsletter, has as much; a recruiting mail says what it says long before. Stops a mail of megabytes from costing minutes. */
const readCharacters = 16_000;
/** Longer runs without a full stop are lists or boilerplate; bounds what one pattern can look at. */
const sentenceCharacters = 700;
/** A line at least this long was wrapped by a mail client; a shorter one ended on purpose. */
const wrappedFrom = 45;

/** The sentences of a text: hard-wrapped lines are joined, list items and label lines stand alone. */
export function sentencesOf(text: string): readonly FoldedSentence[] {
  const sentences: FoldedSentence[] = [];
  for (const block of blocksOf(text.slice(0, readCharacters))) {
    for (const original of splitAtStops(block)) {
      const folded = fold(original);
      if (/[a-z0-9]/.test(folded.words) || /[\p{L}\p{N}]/u.test(folded.words)) sentences.push({ original, folded });
    }
  }
  return sentences;
}

export function saidIn(sentence: FoldedSentence, start: number, end: number): string {
  return asWritten(sentence.original, sentence.folded, start, end);
}

function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let block = '';
  let previous = '';
  for (const line of text.split('\n')) {
    const content = line.trim();
    if (content === '') {
      if (block !== '') blocks.push(block);
      block = '';
    } else if (block === '') {
      block = line;
    } else if (continues(previous, content)) {
      block += `\n${line}`;
    } else {
      blocks.push(block);
      block = line;
    }
    previous = content;
  }
  if (block !== '') blocks.push(block);
  return blocks;
}

function continues(previous: string, line: string): boolean {
  if (/^(?:[-*•·–▪►✓✔>#|]|\d{1,2}[.)])\s?/u.test(line)) return false;
  if (/[,:;]$/.test(previous)) return /^\p{Ll}/u.test(line);
  return previous.length >= wrappedFrom || /^\p{Ll}/u.test(line);
}

const abbreviations =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|inc|ltd|corp|co|no|nr|st|vs|approx|e\.g|i\.e|z\.b|d\.h|u\.a|bzw|ca|ggf|inkl|evtl|hr|fr|sr|sra|jr|mme|bv|dhr|mevr|a\.m|p\.m|\p{L})\.$/iu;

/** `am 29. Oktober`: the stop makes an ordinal. */
const monthBegins = /^(?:Jan|Jän|Feb|Mär|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

function splitAtStops(block: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of matchesOf(/[.!?…]["'”’)\]]?(?=\s|$|\p{Lu})/gu, block)) {
    const end = match.index + match[0].length;
    const before = block.slice(Math.max(start, end - 12), end);
    const next = block.slice(end, end + 12).trimStart();
    if (abbreviations.test(before) && !/^(?:$)/.test(next)) continue;
    if (match[0] === '.' && (/^\p{Ll}/u.test(next) || (/(?:^|\D)\d{1,2}\.$/.test(before) && monthBegins.test(next)))) continue;
    // `ASP.NET`, `Node.JS`: no blank and no word before that ends a sentence.
    if (!/^\s/.test(block.slice(end)) && /\p{Lu}$/u.test(block.slice(start, match.index)) && next !== '') continue;
    addCut(sentences, block.slice(start, end));
    start = end;
  }
  addCut(sentences, block.slice(start));
  return sentences;
}

function addCut(sentences: string[], sentence: string): void {
  for (let start = 0; start === 0 || start < sentence.length; start += sentenceCharacters)
    sentences.push(sentence.slice(start, start + sentenceCharacters));
}
