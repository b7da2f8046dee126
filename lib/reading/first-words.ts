/**
 * What every match of a pattern begins with, as far as its source says so: a search for these words is many times cheaper than the pattern, and most texts hold
 * none of them. Understands what the tables of wordings are written in, `\b(?:this|that|others?) …`; undefined where it cannot tell.
 */
export function firstWordsOf({ source, flags }: RegExp): readonly string[] | undefined {
  const start = source.replace(/^(?:\\b|\(\?<![^()]*\))+/, '');
  if (start === source) return undefined;
  const group = start.startsWith('(?:') ? groupAt(start) : undefined;
  // A group that may be missing says nothing.
  if (group !== undefined && /^[?*{]/.test(start.slice(group.length))) return undefined;
  // A bar outside brackets parts whole patterns.
  if (splitAtBars(start).length > 1) return undefined;
  const ways = group === undefined ? [start] : splitAtBars(group.slice(3, -1));
  const words = ways.map(lettersOf).map((word) => (flags.includes('i') ? word.toLowerCase() : word));
  return words.some((word) => word.length < fewestLetters) ? undefined : words;
}

/** Shorter beginnings stand in every text. */
const fewestLetters = 2;

/** A pattern with what it needs, both as tables keep them. */
export type Quick = { readonly words: readonly string[] | undefined; readonly anyCase: boolean };

export function quickOf(pattern: RegExp): Quick {
  return { words: firstWordsOf(pattern), anyCase: pattern.flags.includes('i') };
}

/** Whether a text may hold a match; `lower` is the text in lower case. */
export function mayHold({ words, anyCase }: Quick, text: string, lower: string): boolean {
  return words === undefined || words.some((word) => (anyCase ? lower : text).includes(word));
}

/** The letters that a way certainly begins with: the last one may be optional. */
function lettersOf(way: string): string {
  const letters = /^[\p{L} ]+/u.exec(way)?.[0] ?? '';
  return /^[?*{]/.test(way.slice(letters.length)) ? letters.slice(0, -1) : letters;
}

function groupAt(source: string): string | undefined {
  let depth = 0;
  let isClass = false;
  for (let index = 0; index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '[') isClass = true;
    else if (character === ']') isClass = false;
    else if (!isClass && character === '(') depth++;
    else if (!isClass && character === ')' && --depth === 0) return source.slice(0, index + 1);
  }
  return undefined;
}

function splitAtBars(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isClass = false;
  let from = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '[') isClass = true;
    else if (character === ']') isClass = false;
    else if (!isClass && character === '(') depth++;
    else if (!isClass && character === ')') depth--;
    else if (!isClass && depth === 0 && character === '|') {
      parts.push(source.slice(from, index));
      from = index + 1;
    }
  }
  parts.push(source.slice(from));
  return parts;
}
