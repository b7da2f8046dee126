import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the files in a folder with that ending, of the TypeScript files where none is named, from the root, with `/`. */
export function filesIn(folder: string, ending = '.ts'): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The program without its comments and without the insides of its strings, so that a word found in it is code. */
export function codeOf(source: string): string {
  return tokensOf(source)
    .map(({ kind, text }) => (kind === 'code' ? text : kind === 'comment' ? ' ' : "''"))
    .join('');
}

export type Import = { readonly to: string /** Gone when the program runs. */; readonly typeOnly: boolean };

/** What a file imports: statically, dynamically, by `export … from`, as a type. Literal names only. */
export function importsOf(source: string): readonly Import[] {
  const tokens = tokensOf(source).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap(({ kind, text }, index) => {
    const before = tokens[index - 1];
    if (kind !== 'string' || before?.kind !== 'code' || !/(?:\bfrom|\bimport|\bimport\s*\()\s*$/.test(before.text)) return [];
    const [statement = ''] = before.text.match(/\b(?:import|export)\b(?!.*\b(?:import|export)\b)[\s\S]*$/) ?? [];
    return [{ to: text.slice(1, -1), typeOnly: /^(?:import|export)\s+type\b/.test(statement) }];
  });
}

/** Names of tests and of groups of tests, as they stand in the source, and the first cells of tables, which stand in the names of their rows. */
export function testNamesIn(source: string): readonly string[] {
  const tokens = tokensOf(source).filter(({ kind }) => kind !== 'comment');
  return tokens.flatMap(({ kind, text }, index) => {
    const before = tokens[index - 1];
    const isName = kind === 'string' && before?.kind === 'code' && /(?:\b(?:test|describe)(?:\.\w+)*\(|\)\(|\[)\s*$/.test(before.text);
    return isName ? [text.slice(1, -1)] : [];
  });
}

type Token = { readonly kind: 'code' | 'comment' | 'string'; readonly text: string };

/** Enough of a scanner to tell code from comment and string; what stands in a template's `${}` counts as string, a regular expression as code. */
function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  // A regular expression literal goes first where one may stand, for it may hold quotes and slashes.
  const literal =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`|(?<=[=(,:;!&|?{}[\n]\s*|return\s+)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;
  let from = 0;
  for (const { 0: text, index } of source.matchAll(literal)) {
    if (index > from) tokens.push({ kind: 'code', text: source.slice(from, index) });
    const kind = /^\/[/*]/.test(text) ? 'comment' : /^['"`]/.test(text) ? 'string' : 'code';
    tokens.push({ kind, text });
    from = index + text.length;
  }
  if (from < source.length) tokens.push({ kind: 'code', text: source.slice(from) });
  return tokens;
}
