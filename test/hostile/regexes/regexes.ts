import { parseSync } from 'oxc-parser';
import { filesIn, textOf } from '../../house/sources.ts';

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

export function unique(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((each) => [String(each.pattern), each] as const).reverse()).values()].reverse();
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
