/**
 * What a match of a pattern cannot do without, as its source says: the beginnings of words. All of several, any of several, or one, in small letters.
 * A word begins at a letter `a-z` that stands behind none.
 */
export type Need = string | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };

/** Longer beginnings tell no more words apart. */
const mostLetters = 8;

/**
 * Reads the need off a pattern; undefined where none can be told. In doubt it needs less: letters that may be missing, classes, and words that may go on from
 * what stands before them say nothing.
 */
export function needOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Need | undefined {
  return readWays({ source, at: 0, foldsCase: flags.includes('i') }, false).need;
}

type Reader = { readonly source: string; at: number; readonly foldsCase: boolean };

/** What a stretch of a pattern needs, and whether a letter right behind it begins a word. */
type Stretch = { readonly need: Need | undefined; readonly isFresh: boolean };

/** Alternatives, up to the bracket that closes them. */
function readWays(reader: Reader, isFresh: boolean): Stretch {
  const ways = [readWay(reader, isFresh)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    ways.push(readWay(reader, isFresh));
  }
  reader.at++;
  const needs = ways.flatMap(({ need }) => (need === undefined ? [] : [need]));
  const [first] = needs;
  return {
    need: needs.length < ways.length ? undefined : needs.length === 1 ? first : { any: needs },
    isFresh: ways.every((way) => way.isFresh),
  };
}

function readWay(reader: Reader, before: boolean): Stretch {
  const { source } = reader;
  const needs: Need[] = [];
  let isFresh = before;
  for (;;) {
    const next = source.charAt(reader.at);
    if (next === '' || next === '|' || next === ')') break;
    if (isLetter(next)) {
      const letters = readLetters(reader);
      if (isFresh && letters !== '') needs.push(letters);
      isFresh = false;
      continue;
    }
    const item = readItem(reader, isFresh);
    if (item === 'nothing') continue;
    const least = item === 'edge' ? 1 : readLeast(reader);
    if (typeof item !== 'string' && item.need !== undefined && least > 0) needs.push(item.need);
    isFresh = (typeof item === 'string' ? item !== 'other' : item.isFresh) && (least > 0 || isFresh);
  }
  const [first] = needs;
  return { need: needs.length > 1 ? { all: needs } : first, isFresh };
}

/** The letters that certainly stand there, of those that stand together. */
function readLetters(reader: Reader): string {
  const start = reader.at;
  while (isLetter(reader.source.charAt(reader.at))) reader.at++;
  const end = reader.at;
  return reader.source.slice(start, Math.min(start + mostLetters, readLeast(reader) > 0 ? end : end - 1)).toLowerCase();
}

/** `mark` is one character that is no letter `a-z`, `edge` a place behind which a letter begins a word, `other` anything that may be a letter. */
type Item = Stretch | 'mark' | 'edge' | 'other' | 'nothing';

function readItem(reader: Reader, isFresh: boolean): Item {
  const character = reader.source.charAt(reader.at);
  if (character === '(') return readGroup(reader, isFresh);
  if (character === '[') return readClass(reader) ? 'mark' : 'other';
  if (character === '\\') return readEscape(reader);
  reader.at++;
  if (character === '^') return 'edge';
  if (character === '$') return 'nothing';
  return character === '.' ? 'other' : 'mark';
}

function readGroup(reader: Reader, isFresh: boolean): Item {
  const opening =
    reader.source[reader.at + 1] !== '?'
      ? '('
      : (groupOpening.exec(reader.source.slice(reader.at, reader.at + longestOpening))?.[0] ?? '(');
  const start = reader.at + opening.length;
  reader.at = start;
  if (!lookaround.test(opening)) return readWays(reader, isFresh);
  if (opening === '(?=') return { need: readWays(reader, isFresh).need, isFresh };
  readWays(reader, false);
  // `(?<![\p{L}\p{N}])`: what comes begins a word.
  const looked = reader.source.slice(start, reader.at - 1);
  return opening === '(?<!' && excludesLetters(looked, reader.foldsCase) ? 'edge' : 'nothing';
}

const groupOpening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/;
const longestOpening = 40;
const lookaround = /[=!]$/;

function excludesLetters(looked: string, foldsCase: boolean): boolean {
  return (
    /^\\p\{L\}$|^\[(?!\^)(?:\\p\{\w+\}|\\w|[^\]\\])+\]$/.test(looked) &&
    (/\\p\{L\}|\\w/.test(looked) || (looked.includes('a-z') && (foldsCase || looked.includes('A-Z'))))
  );
}

/** Whether the class holds nothing but marks. */
function readClass(reader: Reader): boolean {
  const start = reader.at + 1;
  let end = start;
  while (end < reader.source.length && reader.source[end] !== ']') end += reader.source[end] === '\\' ? 2 : 1;
  reader.at = end + 1;
  const inner = reader.source.slice(start, end);
  return (
    !inner.startsWith('^') &&
    !/[a-z]/i.test(inner.replace(/\\[dsntrfv]/g, '').replace(/\\u[0-9a-f]{4}/gi, '')) &&
    !/[^\\]-/.test(inner.slice(0, -1))
  );
}

function readEscape(reader: Reader): Item {
  const escaped = reader.source.charAt(reader.at + 1);
  const braces = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w+>|\d+)/.exec(
    reader.source.slice(reader.at, reader.at + longestOpening),
  )?.[0];
  reader.at += braces?.length ?? 2;
  if (braces !== undefined) return 'other';
  if (escaped === 'b') return 'edge';
  if (escaped === 'B') return 'nothing';
  return /[wSD]/.test(escaped) ? 'other' : 'mark';
}

/** How often the item before it stands there at least. */
function readLeast(reader: Reader): number {
  const { source, at } = reader;
  const sign = source.charAt(at);
  if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return 1;
  reader.at = sign === '{' ? source.indexOf('}', at) + 1 : at + 1;
  if (source.charAt(reader.at) === '?') reader.at++;
  return sign === '+' ? 1 : sign === '{' ? Number.parseInt(source.slice(at + 1, at + 5), 10) : 0;
}

function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
