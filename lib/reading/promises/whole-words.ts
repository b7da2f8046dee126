/** Any of these patterns as whole words, over folded text; not behind an apostrophe: "don't", "l'attente". */
export function wholeWords(...ways: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z'])(?:${ways.join('|')})(?![a-z])`);
}
