import { type LazyPattern, plainTwin } from '../../../lib/reading/patterns/lazy-pattern.ts';
import { pattern } from '../../../lib/reading/phrases/wording.ts';
import { filesIn } from '../../house/sources.ts';
import { type Found, unique } from './regexes.ts';

/** Those of the tables: patterns that are made when they are needed, and wordings that become one. */
export async function tableRegexes(): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const file of filesIn('lib')) {
    const exported: unknown = await import(`../../${file}`);
    collect(exported, file, found, new Set());
  }
  return unique(found);
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

function isLazy(value: object): value is LazyPattern {
  return 'source' in value && typeof value.source === 'string' && 'flags' in value && typeof value.flags === 'string' && 'of' in value;
}

function isWording(value: object): value is readonly [string, number, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number' && typeof value[2] === 'string';
}
