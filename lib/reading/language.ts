import { rememberingTexts } from '../remembered.ts';
import { alphabet, plantLetters, smallA } from './patterns/letter-tree.ts';

/** Function words that only, or mostly, one language uses in letters; folded, without accents. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: 'the and you your we our for with this that have has are is to of will be from at on in thank thanks please'.split(' '),
  de: 'der die das und sie ihr ihre ihren wir uns fur mit ist nicht auf ein eine einen ihnen wurden haben bei zu im den dem vielen dank sehr geehrte geehrter geehrten grussen grusse freundlichen bewerbung leider ich nach guten als dich dein deine hallo liebe lieber'.split(
    ' ',
  ),
  fr: 'le les de des en vous votre vos nous notre pour avec est pas une dans sur que qui au aux du et bonjour merci cordialement madame monsieur candidature poste ne je salutations'.split(
    ' ',
  ),
  es: 'el los las de en todas todos nuevas nuevos usted su sus nos nuestra nuestro para con es una que por del y al hola gracias saludos estimado estimada solicitud puesto candidatura hemos tu ha lo'.split(
    ' ',
  ),
  pt: 'o os as de voce seu sua nos nossa nosso para com uma que por do da dos das e ao ola obrigado obrigada vaga processo seletivo candidatura nao em no na atenciosamente equipe temos'.split(
    ' ',
  ),
  it: 'il lo gli le la della dei delle nostro nostra per con una che di e del al ci non sua suo tua tuo gentile candidatura grazie saluti posizione cordiali abbiamo sono'.split(
    ' ',
  ),
  nl: 'de het een en van je jij jou jouw uw wij we ons onze voor met niet is op te dat hebben ben bedankt beste groet groeten sollicitatie vriendelijke functie hartelijk naar bij zijn'.split(
    ' ',
  ),
  pl: 'i w na z do sie nie za jest pani pana panstwa dziekujemy aplikacje stanowisko oraz ze przez rekrutacji'.split(' '),
  sv: 'och att det som for med ar inte pa av vi du din ditt er tack hej ansokan tjansten halsningar har till'.split(' '),
  da: 'og at det som for med er ikke pa af vi du din dit jer tak hej ansogning stillingen hilsen har til'.split(' '),
};

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
];

const names = Object.keys(words);
/** Each word once, with the languages that have it. */
const languagesOf = new Map<string, number[]>();
for (const [language, known] of Object.values(words).entries())
  for (const word of known) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
const languagesByNumber = [...languagesOf.values()];
const { ways, ends } = plantLetters([...languagesOf.keys()]);
/** How often each is said in the text that is looked at. */
const said = new Uint16Array(languagesByNumber.length);

/** Enough to tell languages apart; the rest of a long mail adds nothing. */
const readCharacters = 6000;
/** A word said more often than this says nothing more. */
const mostOfOne = 6;

const typographic = /[\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f]/;

/** The language a text is written in, BCP 47; English where there is too little to tell. */
export function languageOf(text: string): string {
  return guessed(text).language;
}

/** Whether a text is in one of the languages whose words the tables hold, by its small words: what is not understood is no proof of anything. */
export function isReadable(text: string): boolean {
  const { language, share } = guessed(text);
  return readable.has(language) && share >= leastShare;
}

const readable = new Set(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']);
/** Of all words of a text, the small ones of its language; a text in a language unknown here has some of another's by chance. */
const leastShare = 0.1;

type Guess = { readonly language: string; readonly share: number };

function guessed(text: string): Guess {
  const known = latest.find((one) => one.text === text);
  if (known) return known.guess;
  const one = { text, guess: guess(text) };
  latest = [one, ...latest].slice(0, mostLatest);
  return one.guess;
}

/** The readers of a mail ask for the language of the same text, with its subject and without. */
let latest: readonly { readonly text: string; readonly guess: Guess }[] = [];
const mostLatest = 3;

function guess(text: string): Guess {
  const sample = text.slice(0, readCharacters);
  const script = /[^\0-\x7f]/.test(sample) ? scriptOf(sample) : undefined;
  if (script !== undefined) return { language: script, share: 1 };
  const scores = names.map(() => 0);
  said.fill(0);
  let all = 0;
  let node = 0;
  let place: 'between' | 'on its way' | 'lost' = 'between';
  // Letter by letter: to cut a mail into words and look up each was a twentieth of reading it.
  const walk = (code: number): void => {
    const letter = code >= smallA && code < smallA + alphabet ? code - smallA : code >= 65 && code <= 90 ? code - 65 : -1;
    if (letter < 0) {
      if (place !== 'between') finish();
      return;
    }
    if (place === 'lost') return;
    node = ways[node * alphabet + letter] ?? 0;
    place = node === 0 ? 'lost' : 'on its way';
  };
  const finish = (): void => {
    all++;
    const number = (place === 'on its way' ? (ends[node] ?? 0) : 0) - 1;
    place = 'between';
    node = 0;
    if (number < 0) return;
    const count = (said[number] ?? 0) + 1;
    said[number] = count;
    if (count <= mostOfOne) for (const language of languagesByNumber[number] ?? []) scores[language] = (scores[language] ?? 0) + 1;
  };
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code < 128) {
      walk(code);
      continue;
    }
    const character = String.fromCodePoint(sample.codePointAt(index) ?? code);
    index += character.length - 1;
    const letters = lettersOf(character);
    for (let at = 0; at < letters.length; at++) {
      const letter = letters.charCodeAt(at);
      if (letter < 128) walk(letter);
      // A letter that is in none of the words.
      else place = 'lost';
    }
  }
  if (place !== 'between') finish();
  // English comes first: another language has to be clearly more likely, not just as likely.
  const most = Math.max(...scores);
  return { language: most === 0 ? 'en' : (names[scores.indexOf(most)] ?? 'en'), share: most / Math.max(1, all) };
}

/** What a character beyond ASCII is among letters: without its accent, nothing where it is only one, a blank where it parts words, as every mark of a typesetter does. */
const lettersOf = rememberingTexts((character) => {
  if (typographic.test(character)) return ' ';
  const letters = character.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/\P{L}/gu, ' ');
});

function scriptOf(sample: string): string | undefined {
  if (!/[\u0370-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? undefined : scripts.find(([, script]) => (sample.match(script)?.length ?? 0) > letters * 0.2)?.[0];
}
