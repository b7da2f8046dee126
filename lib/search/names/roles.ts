import { rememberingTexts } from '../../remembered.ts';

/** Whether two names of a role are the same but for how it is written: case, marks, short forms (`Sr.`, `Mgr`), gender, plural, and how much or when one works. */
export function sameRole(one: string, other: string): boolean {
  const [words, others] = inFull(one, other);
  return words.length > 0 && words.length === others.length && words.every((word, index) => isAlike(word, others[index] ?? ''));
}

/** Whether two names can mean one role: they are the same, or one holds the other word for word. `RN` is `Registered Nurse`. */
export function nearRoles(one: string, other: string): boolean {
  const [words, others] = inFull(one, other);
  if (words.length === 0 || others.length === 0) return true;
  return words.length < others.length ? holds(others, words) : holds(words, others);
}

/** Whether two names of a role put it on two levels: `Data Analyst` and `Senior Data Analyst`. */
export function onOtherLevels(one: string, other: string): boolean {
  const levelsOf = (name: string) =>
    wordsOf(name)
      .filter((word) => levels.has(word))
      .join(' ');
  return levelsOf(one) !== levelsOf(other);
}

const levels: ReadonlySet<string> = new Set(
  'junior senior lead principal staff head chief assistant associate vice intern internship trainee werkstudent praktikum 1 2 3 4 5'.split(
    ' ',
  ),
);

function holds(words: readonly string[], others: readonly string[]): boolean {
  return words.some(
    (_, index) => index + others.length <= words.length && others.every((word, at) => isAlike(words[index + at] ?? '', word)),
  );
}

/** Both names in words, initials of one that the other writes out written out in both. */
function inFull(one: string, other: string): readonly [readonly string[], readonly string[]] {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return [writtenOut(words, others), writtenOut(others, words)];
}

function writtenOut(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (word.length < 2 || word.length > mostInitials || others.includes(word)) return [word];
    const at = others.findIndex((_, index) => initialsFrom(others, index, word.length) === word);
    return at < 0 ? [word] : others.slice(at, at + word.length);
  });
}

/** `CCRN`, `SDET`; longer words are words. */
const mostInitials = 5;

function initialsFrom(words: readonly string[], index: number, count: number): string {
  return words
    .slice(index, index + count)
    .map((word) => word[0])
    .join('');
}

/** `Engineers`, `Controllerin`, `chargée`, `directrice`: a noun and what it becomes of more than one, or of a woman. */
function isAlike(word: string, other: string): boolean {
  if (word === other) return true;
  let shared = 0;
  while (shared < word.length && word[shared] === other[shared]) shared++;
  if (shared < shortestStem) return false;
  const [end, otherEnd] = [word.slice(shared), other.slice(shared)];
  return endings.some((pair) => pair.includes(end) && pair.includes(otherEnd));
}

const shortestStem = 4;
const endings = [
  ['', 's'],
  ['', 'in', 'innen'],
  ['', 'e'],
  ['', 'a'],
  ['o', 'a'],
  ['e', 'a'],
  ['r', 'se'],
  ['eur', 'rice'],
  ['ore', 'rice'],
  ['', 'ne'],
  ['mann', 'frau'],
];

const longestRole = 200;

function wordsOf(name: string): readonly string[] {
  return foldedWords(name.slice(0, longestRole)).split(' ').filter(Boolean);
}

const foldedWords = rememberingTexts((name) => {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\(?\b[mwfdxh]\s*[/|]\s*[mwfdxh](?:\s*[/|]\s*[mwfdxh])?\b\)?/g, ' ')
    // `Mitarbeiter/in`, `Mitarbeiter:in`, `Mitarbeiter*innen`, `chargé(e)`.
    .replace(/(?<=\p{L})(?:[/:*_]-?in(?:nen)?|\((?:in|e|a|s)\))(?!\p{L})/gu, '')
    .replace(/(?<=\p{L})['’]s\b/gu, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(arrangements, ' ')
    .trim();
  return (
    folded
      .split(' ')
      .filter((word) => !small.has(word))
      // `Tech Lead` is technical, `Lab Tech` somebody.
      .map((word, index, all) => (word === 'tech' && index > 0 && index === all.length - 1 ? 'technician' : (shortForms.get(word) ?? word)))
      .join(' ')
  );
});

/** How much, when and on what terms one works is no other role. */
const arrangements =
  /\b(?:(?:full|part) time|per diem|(?:day|night|evening|weekend) shifts?|nights|evenings|weekends|remote|hybrid|on ?site|permanent|temporary|fixed term|casual|seasonal|vollzeit|teilzeit|unbefristet|befristet|temps plein|temps partiel|cdi|cdd|tiempo completo|media jornada|tempo pieno|part tijd|voltijd|deeltijd|all genders|gn)\b/g;

const small: ReadonlySet<string> = new Set('a an the of for and in at to m w d f x'.split(' '));

/** What titles shorten beside initials. */
const shortForms: ReadonlyMap<string, string> = new Map(
  (
    'sr senior|snr senior|jr junior|jnr junior|mgr manager|mngr manager|mgmt management|eng engineer|engr engineer|dev developer|devs developer|' +
    'asst assistant|assoc associate|dir director|coord coordinator|admin administrator|acct accountant|rep representative|spec specialist|' +
    'exec executive|prog program|programme program|ops operations|mktg marketing|tech technical|lab laboratory|labs laboratory|swe software engineer|ux user experience|' +
    'ui user interface|vp vice president|i 1|ii 2|iii 3|iv 4|v 5|one 1|two 2|three 3|level '
  )
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);
