import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { analyse } from 'scslre';

/** A text that grows by its pump: what is before it leads to the repetition, what is behind it makes the match fail. */
export type Attack = { readonly prefix: string; readonly pump: string; readonly suffix: string };

/** Repetitions up to fewer than this cannot be pumped far. */
const pumped = 20;
const mostAttacks = 60;
/** Letters that patterns of mail ask for, one of each kind first. */
const letters = [
  'a',
  ' ',
  '1',
  'A',
  '-',
  '.',
  ',',
  '@',
  ':',
  '/',
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '\n',
  '\t',
  '_',
  '|',
  '*',
  ';',
  '=',
  '&',
  '#',
  '+',
  '?',
  '!',
  '–',
  'é',
  'É',
  'ß',
  '漢',
  '\r',
  '\u00a0',
  '\u0300',
];

/** Attacks on one pattern: at each of its repetitions by letters of its own, and where the tool sees two repetitions that share letters, by those. */
export function attacksOn(pattern: RegExp): readonly Attack[] {
  const attacks = new Map<string, Attack>();
  const add = (prefix: string, pump: string) => {
    if (pump === '') return;
    for (const suffix of ['\u0001', '']) attacks.set(JSON.stringify([prefix, pump, suffix]), { prefix, pump, suffix });
  };
  const seen = suspicions(pattern);
  for (const letter of seen) add('', letter);
  visitRegExpAST(parseRegExpLiteral(pattern), {
    onQuantifierEnter(quantifier) {
      if (quantifier.max < pumped) return;
      const prefix = before(quantifier, pattern.flags);
      for (const pump of [...pumpsOf(quantifier.element, pattern.flags), ...seen]) {
        add(prefix, pump);
        add('', pump);
        if (prefix !== '') add('', prefix + pump);
      }
    },
  });
  return [...attacks.values()].slice(0, mostAttacks);
}

/** Letters at which the tool sees more than linear time; empty: it sees none. */
export function suspicions(pattern: RegExp): readonly string[] {
  const { reports } = analyse(pattern, { reportTypes: { Move: true, Self: true, Trade: true } });
  return [...new Set(reports.map(({ character }) => character.pick))];
}

/** The shortest text that leads to a place in the pattern. */
function before(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (!parent) return '';
  if (parent.type !== 'Alternative') return before(parent, flags);
  const place = parent.elements.findIndex(({ start }) => start === node.start);
  return (
    before(parent, flags) +
    parent.elements
      .slice(0, place)
      .map((element) => exampleOf(element, flags))
      .join('')
  );
}

function pumpsOf(element: AST.QuantifiableElement, flags: string): readonly string[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return [
      ...element.alternatives.slice(0, 6).map((way) => exampleOf(way, flags)),
      ...element.alternatives.slice(0, 6).map((way) => exampleOf(way, flags, 1)),
    ];
  return 'raw' in element ? matching(element.raw, flags).slice(0, 3) : [];
}

/** @param least how often what may be left out stands there */
function exampleOf(node: AST.Node, flags: string, least = 0): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map((element) => exampleOf(element, flags, least)).join('');
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives[0] ? exampleOf(node.alternatives[0], flags, least) : '';
    case 'Quantifier':
      return exampleOf(node.element, flags, least).repeat(Math.max(node.min, Math.min(least, node.max)));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return matching(node.raw, flags)[0] ?? '';
    default:
      return '';
  }
}

const kept = new Map<string, readonly string[]>();

function matching(raw: string, flags: string): readonly string[] {
  const key = `${raw}/${flags}`;
  const known = kept.get(key);
  if (known) return known;
  const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
  const found = letters.filter((letter) => one.test(letter));
  kept.set(key, found);
  return found;
}
