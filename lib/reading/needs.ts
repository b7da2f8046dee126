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

/** A place in a source. */
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
  const needs: Need[] = [];
  let isFresh = before;
  let letters = '';
  const endWord = () => {
    if (letters !== '') needs.push(letters.slice(0, mostLetters));
    letters = '';
  };
  for (;;) {
    const next = reader.source[reader.at];
    if (next === undefined || next === '|' || next === ')') break;
    const item = readItem(reader, isFresh);
    if (item.is === 'nothing') continue;
    const { least, most } = item.is === 'edge' ? { least: 1, most: 1 } : readTimes(reader);
    if (item.is === 'letter' && least > 0 && (letters !== '' || isFresh)) {
      letters += item.letter;
      if (most > 1) endWord();
      isFresh = false;
      continue;
    }
    const isInside = letters !== '';
    endWord();
    if (item.is === 'group' && least > 0 && item.need !== undefined) needs.push(item.need);
    const isFreshBehind = item.is === 'group' ? item.isFresh : item.is === 'edge' || item.is === 'mark';
    isFresh = isFreshBehind && (least > 0 || (isFresh && !isInside));
  }
  endWord();
  const [first] = needs;
  return { need: needs.length > 1 ? { all: needs } : first, isFresh };
}

/** `mark` is one character that is no letter `a-z`, `edge` a place behind which a letter begins a word, `other` anything that may be a letter. */
type Item =
  | { readonly is: 'letter'; readonly letter: string }
  | ({ readonly is: 'group' } & Stretch)
  | { readonly is: 'mark' | 'edge' | 'other' | 'nothing' };

function readItem(reader: Reader, isFresh: boolean): Item {
  const { source, at } = reader;
  const character = source.charAt(at);
  if (character === '(') return readGroup(reader, isFresh);
  if (character === '[') return { is: readClass(reader) ? 'mark' : 'other' };
  if (character === '\\') return readEscape(reader);
  reader.at++;
  if (character === '^') return { is: 'edge' };
  if (character === '$') return { is: 'nothing' };
  if (character === '.') return { is: 'other' };
  return isLetter(character) ? { is: 'letter', letter: character.toLowerCase() } : { is: 'mark' };
}

function readGroup(reader: Reader, isFresh: boolean): Item {
  const opening = groupOpening.exec(reader.source.slice(reader.at, reader.at + longestOpening))?.[0] ?? '(';
  const start = reader.at + opening.length;
  reader.at = start;
  if (!lookaround.test(opening)) return { is: 'group', ...readWays(reader, isFresh && opening !== '') };
  readWays(reader, false);
  // `(?<![\p{L}\p{N}])`: what comes begins a word.
  const looked = reader.source.slice(start, reader.at - 1);
  return { is: opening === '(?<!' && excludesLetters(looked, reader.foldsCase) ? 'edge' : 'nothing' };
}

const groupOpening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/;
const longestOpening = 40;
const lookaround = /[=!]$/;

function excludesLetters(looked: string, foldsCase: boolean): boolean {
  return /^\\p\{L\}$|^\[(?:\\p\{\w+\}|\\w|a-z|A-Z|0-9|[^\]\\])+\]$/.test(looked) &&
    !looked.startsWith('[^') &&
    (/\\p\{L\}|\\w/.test(looked) || (looked.includes('a-z') && (foldsCase || looked.includes('A-Z'))))
    ? true
    : false;
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
  if (braces !== undefined) return { is: 'other' };
  if (escaped === 'b') return { is: 'edge' };
  if (escaped === 'B') return { is: 'nothing' };
  return { is: /[wSD]/.test(escaped) ? 'other' : 'mark' };
}

/** How often the item before it stands there. */
function readTimes(reader: Reader): { readonly least: number; readonly most: number } {
  const found = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at, reader.at + 12));
  if (found === null) return { least: 1, most: 1 };
  reader.at += found[0].length;
  const [written = '', count, comma, bound] = found;
  if (count === undefined) return { least: written.startsWith('+') ? 1 : 0, most: written.startsWith('?') ? 1 : Number.POSITIVE_INFINITY };
  return { least: Number(count), most: comma === '' ? Number(count) : bound === '' ? Number.POSITIVE_INFINITY : Number(bound) };
}

function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
