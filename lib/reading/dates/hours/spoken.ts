/** A time of day that is said by halves and quarters, on a clock of twelve hours; `length` in characters. */
export type SpokenTime = { readonly hour: number; readonly minute: number; readonly length: number };

/**
 * "Half past two", "Viertel vor neun", "dix heures et demie" right at `at` of a folded text (lower case, no accents), in the language
 * given or in English. German and Dutch halves are those of the hour before.
 */
export function spokenTimeAt(folded: string, at: number, language: string): SpokenTime | undefined {
  const short = language.slice(0, 2).toLowerCase();
  return (
    inTongue(tongues[short], folded, at) ??
    plainAt(plain[short], folded, at) ??
    (short === 'en' ? undefined : inTongue(tongues.en, folded, at))
  );
}

/** `minute` behind the hour named, or, where it is below zero, before it. */
type Part = { readonly words: string; readonly minute: number };

type Tongue = {
  /** By its code: whether such a time can begin with a character. Asked at each word of a text. */
  readonly begins: Uint8Array;
  /** With the parts as groups, one each, and the hour as the last group (parts in front) or the first (parts behind). */
  readonly pattern: RegExp;
  readonly hourFirst: boolean;
  readonly minutes: readonly number[];
  readonly hours: ReadonlyMap<string, number>;
  /** What stands in front of an hour that is a time and not a length ("une heure et demie"). */
  readonly led: RegExp | undefined;
};

/** @param begins letters that the parts begin with */
function partsInFront(begins: string, hours: string, parts: readonly Part[], unit: string): Tongue {
  return {
    begins: codesOf([...begins]),
    pattern: new RegExp(`(?:${groups(parts)}) (${names(hours)}|\\d{1,2})(?: ${unit})?(?![a-z0-9:])`, 'y'),
    hourFirst: false,
    minutes: parts.map(({ minute }) => minute),
    hours: numbered(hours),
    led: undefined,
  };
}

function partsBehind(hours: string, parts: readonly Part[], unit: string, led: RegExp, noon = '(?!)'): Tongue {
  return {
    begins: codesOf([...'0123456789', noon, ...hours.split(' ')]),
    pattern: new RegExp(`(${names(hours)}|${noon}|\\d{1,2})${unit} (?:${groups(parts)})(?![a-z0-9])`, 'y'),
    hourFirst: true,
    minutes: parts.map(({ minute }) => minute),
    hours: numbered(hours),
    led,
  };
}

const tongues: Readonly<Record<string, Tongue | undefined>> & { readonly en: Tongue } = {
  en: partsInFront(
    'ahq',
    'one two three four five six seven eight nine ten eleven twelve',
    [
      { words: 'half past', minute: 30 },
      { words: '(?:a )?quarter (?:past|after)', minute: 15 },
      { words: '(?:a )?quarter (?:to|of|before)', minute: -15 },
    ],
    "o'clock",
  ),
  de: partsInFront(
    'hevd',
    'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf',
    [
      { words: 'halb', minute: -30 },
      { words: '(?:ein )?viertel nach', minute: 15 },
      { words: '(?:(?:ein )?viertel vor|dreiviertel)', minute: -15 },
    ],
    'uhr',
  ),
  nl: partsInFront(
    'hek',
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
    [
      { words: 'half', minute: -30 },
      { words: '(?:een )?kwart(?:ier)? over', minute: 15 },
      { words: '(?:een )?kwart(?:ier)? voor', minute: -15 },
    ],
    'uur',
  ),
  fr: partsBehind(
    'une deux trois quatre cinq six sept huit neuf dix onze douze',
    [
      { words: 'et demie?', minute: 30 },
      { words: 'et quart', minute: 15 },
      { words: 'moins (?:le |un )?quart', minute: -15 },
    ],
    '(?: ?h(?:eures?)?)?',
    /(?:^|[^a-z])(?:a|vers|des|avant|apres|jusqu'a|partir de)\s$/,
    'midi',
  ),
  es: partsBehind(
    'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
    [
      { words: 'y media', minute: 30 },
      { words: 'y cuarto', minute: 15 },
      { words: 'menos cuarto', minute: -15 },
    ],
    '',
    /(?:^|[^a-z])las?\s$/,
  ),
  it: partsBehind(
    'una due tre quattro cinque sei sette otto nove dieci undici dodici',
    [
      { words: 'e mezz[ao]', minute: 30 },
      { words: 'e un quarto', minute: 15 },
      { words: 'meno un quarto', minute: -15 },
      { words: 'e tre quarti', minute: 45 },
    ],
    '',
    /(?:^|[^a-z])(?:(?:alle|dalle|le|ore|a)\s|(?:all|dall|l)')$/,
    'mezzogiorno',
  ),
  pt: partsBehind(
    'uma duas tres quatro cinco seis sete oito nove dez onze doze',
    [
      { words: 'e meia', minute: 30 },
      { words: 'e (?:um )?quarto', minute: 15 },
      { words: 'menos (?:um )?quarto', minute: -15 },
    ],
    '(?: horas?)?',
    /(?:^|[^a-z])(?:as|das|pelas|ao?)\s$/,
    'meio[- ]dia',
  ),
};

/** An hour said by a word, or counted in hours, without parts: "zehn Uhr", "à 14 heures 30". */
type PlainHours = { readonly pattern: RegExp; readonly led: RegExp; readonly hours: ReadonlyMap<string, number> };

function plainHours(hours: string, unit: string, led: RegExp): PlainHours {
  return { pattern: new RegExp(`(${names(hours)}|\\d{1,2})${unit}`, 'y'), led, hours: numbered(hours) };
}

const plain: Readonly<Record<string, PlainHours>> = {
  de: plainHours(
    'ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf',
    ' uhr(?![a-z0-9])(?! (?:[a-z]{0,14}(?:zig|sig|zehn)|\\d))',
    /(?:^|[^a-z0-9])$/,
  ),
  nl: plainHours(
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
    ' uur(?![a-z0-9])(?! \\d)',
    /(?:^|[^a-z])(?:om|tot|vanaf|rond)\s$/,
  ),
  fr: plainHours(
    'une deux trois quatre cinq six sept huit neuf dix onze douze',
    ' heures?(?: ([0-5]\\d))?(?![a-z0-9])(?! de (?!l))',
    /(?:^|[^a-z])(?:a|vers|des|partir de)\s$/,
  ),
  pt: plainHours(
    'uma duas tres quatro cinco seis sete oito nove dez onze doze',
    ' horas?(?![a-z0-9])(?! de )',
    /(?:^|[^a-z])(?:as|das)\s$/,
  ),
};

function plainAt(known: PlainHours | undefined, folded: string, at: number): SpokenTime | undefined {
  if (!known) return undefined;
  known.pattern.lastIndex = at;
  const found = known.pattern.exec(folded);
  if (!found || !known.led.test(folded.slice(Math.max(0, at - leadLength), at))) return undefined;
  const hour = known.hours.get(found[1] ?? '') ?? Number(found[1]);
  return hour > 23 ? undefined : { hour, minute: Number(found[2] ?? 0), length: found[0].length };
}

/** Longer than any word that leads an hour in. */
const leadLength = 14;

function inTongue(tongue: Tongue | undefined, folded: string, at: number): SpokenTime | undefined {
  if (tongue?.begins[folded.charCodeAt(at)] !== 1) return undefined;
  tongue.pattern.lastIndex = at;
  const found = tongue.pattern.exec(folded);
  if (!found) return undefined;
  if (tongue.led && !tongue.led.test(folded.slice(Math.max(0, at - leadLength), at))) return undefined;
  const groups = found.slice(1);
  const word = (tongue.hourFirst ? groups.shift() : groups.pop()) ?? '';
  const named = tongue.hours.get(word) ?? (/^\d/.test(word) ? Number(word) : 12);
  const minutes = tongue.minutes[groups.findIndex((group) => group !== undefined)] ?? 0;
  if (named < 1 || named > (tongue.hourFirst ? 23 : 12)) return undefined;
  // "Half an hour before one" is past noon, not past midnight.
  const hour = minutes >= 0 ? named : named === 1 ? 12 : named - 1;
  return { hour, minute: (minutes + 60) % 60, length: found[0].length };
}

/** Of the first characters, which are all ASCII. */
function codesOf(words: readonly string[]): Uint8Array {
  const codes = new Uint8Array(128);
  for (const word of words) codes[word.charCodeAt(0)] = 1;
  return codes;
}

function groups(parts: readonly Part[]): string {
  return parts.map(({ words }) => `(${words})`).join('|');
}

function names(hours: string): string {
  return hours.replaceAll(' ', '|');
}

function numbered(hours: string): ReadonlyMap<string, number> {
  return new Map(hours.split(' ').map((word, index) => [word, index + 1]));
}
