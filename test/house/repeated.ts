/** Two places that read the same, word for word; comments, blanks and imports do not count. */
export type Repetition = { readonly words: number; readonly at: readonly [string, string] };

/** Finds runs of at least `least` words and marks that stand in two places of the given files, each run once and as long as it goes. */
export function repetitionsIn(files: readonly { readonly file: string; readonly text: string }[], least: number): readonly Repetition[] {
  const words = files.flatMap(({ file, text }) => wordsOf(file, text));
  const firstAt = new Map<number, number>();
  const found: Repetition[] = [];
  const sums = sumsOf(words, least);
  for (let at = 0; at + least <= words.length; at++) {
    const sum = sums[at] ?? 0;
    const first = firstAt.get(sum);
    if (first === undefined) {
      firstAt.set(sum, at);
      continue;
    }
    let length = 0;
    while (isSame(words, first, at, length)) length++;
    if (length < least) continue;
    found.push({ words: length, at: [placeOf(words[first]), placeOf(words[at])] });
    at += length - 1;
  }
  return found.sort((one, other) => other.words - one.words);
}

type Word = { readonly word: string; readonly number: number; readonly file: string; readonly line: number };

/** One number for the words from each place on (Rabin and Karp), so that only equal ones need be held against each other. */
function sumsOf(words: readonly Word[], length: number): Int32Array {
  const sums = new Int32Array(words.length);
  const base = 1_000_003;
  let highest = 1;
  for (let power = 0; power < length; power++) highest = Math.imul(highest, base);
  let sum = 0;
  for (let end = 0; end < words.length; end++) {
    sum = (Math.imul(sum, base) + (words[end]?.number ?? 0)) | 0;
    if (end >= length) sum = (sum - Math.imul(highest, words[end - length]?.number ?? 0)) | 0;
    if (end >= length - 1) sums[end - length + 1] = sum;
  }
  return sums;
}

/** Whether the words `length` further on are the same, each in the file where its run began. A table whose rows are alike is one run that overlaps, and no repetition. */
function isSame(words: readonly Word[], first: number, second: number, length: number): boolean {
  const [one, other] = [words[first + length], words[second + length]];
  if (one === undefined || other === undefined || first + length >= second) return false;
  return one.word === other.word && one.file === words[first]?.file && other.file === words[second]?.file;
}

const placeOf = (word: Word | undefined) => `${word?.file}:${word?.line}`;

/** Strings are one word each; a template, an expression and a comment are told apart well enough for reading alike. */
function wordsOf(file: string, text: string): readonly Word[] {
  const words: Word[] = [];
  const body = text.replaceAll(/^import [\s\S]*?;$/gm, (statement) => statement.replaceAll(/[^\n]/g, ''));
  let line = 1;
  let from = 0;
  for (const { 0: word, index } of body.matchAll(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|[\w$]+|[^\s\w]/g,
  )) {
    line += body.slice(from, index).split('\n').length - 1;
    from = index;
    if (!word.startsWith('//') && !word.startsWith('/*')) words.push({ word, number: numberOf(word), file, line });
  }
  return words;
}

function numberOf(word: string): number {
  let sum = 7;
  for (let at = 0; at < word.length; at++) sum = (Math.imul(sum, 31) + word.charCodeAt(at)) | 0;
  return sum;
}
