import { expect, test } from 'vitest';
import { generalRules } from '../../lib/follow-ups/general-rules.ts';
import { rules } from '../../lib/follow-ups/rules.ts';
import { filesIn, testNamesIn, textOf } from './sources.ts';

const names = filesIn('test')
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => testNamesIn(textOf(file)));

const ids = [...new Set<string>([...Object.values(rules).map(({ id }) => id), ...Object.keys(generalRules)])].sort();

test('there are kinds, general rules, and names of tests', () => {
  expect(ids.filter((id) => id.startsWith('K'))).toHaveLength(24);
  expect(ids.filter((id) => !id.startsWith('K'))).toHaveLength(29);
  expect(names.length).toBeGreaterThan(300);
});

test.each(ids)('%s has a test that carries its id', (id) => {
  expect(
    names.filter((name) => name === id || name.includes(`${id}:`) || name.includes(`(${id})`) || name.startsWith(`${id} `)).length,
  ).toBeGreaterThan(0);
});
