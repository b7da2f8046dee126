import { parseSync } from 'oxc-parser';
import { type LazyPattern, plainTwin } from '../../lib/reading/lazy-pattern.ts';
import { pattern } from '../../lib/reading/phrases/wording.ts';
import { filesIn, textOf } from '../house/sources.ts';

export type Found = { readonly pattern: RegExp; readonly file: string };

/** The regular expressions that stand in a program, by its syntax tree. */
export function literalsOf(file: string, source: string): readonly Found[] {
  const found: Found[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) look(each);
    else if (isRecord(node)) {
      const { regex } = node;
      if (isRecord(regex) && typeof regex.pattern === 'string' && typeof regex.flags === 'string')
        found.push({ pattern: new RegExp(regex.pattern, regex.flags), file });
      for (const [name, each] of Object.entries(node)) if (name !== 'value' || !(each instanceof RegExp)) look(each);
    }
  };
  look(parseSync(file, source).program.body);
  return found;
}

/** Everything that is written as one in the product. */
export function writtenRegexes(): readonly Found[] {
  return unique(
    ['lib', 'functions', 'local', 'cli'].flatMap((folder) => filesIn(folder).flatMap((file) => literalsOf(file, textOf(file)))),
  );
}

/** Those of the tables: patterns that are made when they are needed, and wordings that become one. */
export async function tableRegexes(): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const file of filesIn('lib')) {
    const exported: unknown = await import(`../../${file}`);
    collect(exported, file, found, new Set());
  }
  return unique(found);
}

export function unique(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((each) => [String(each.pattern), each])).values()];
}

function collect(value: unknown, file: string, found: Found[], seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const add = ({ source, flags }: Pick<RegExp, 'source' | 'flags'>) =>
    found.push({ pattern: new RegExp(source, flags), file }, { pattern: plainTwin(source, flags), file });
  if (value instanceof RegExp) found.push({ pattern: value, file });
  else if (isLazy(value)) add(value);
  else if (isWording(value)) add(pattern(value[2]));
  else for (const each of value instanceof Map || value instanceof Set ? value : Object.values(value)) collect(each, file, found, seen);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function isLazy(value: object): value is LazyPattern {
  return 'source' in value && typeof value.source === 'string' && 'flags' in value && typeof value.flags === 'string' && 'of' in value;
}

function isWording(value: object): value is readonly [string, number, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number' && typeof value[2] === 'string';
}
