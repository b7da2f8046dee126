import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../house/sources.ts';
import { tableUnder } from './doc-tables.ts';

const threats = tableUnder('## Threats, defences, tests');

test('every threat in docs/security.md has a defence, and tests that are there', () => {
  expect(threats.length).toBeGreaterThan(20);
  for (const { Threat: threat, Tests: tests = '', 'What stands in its way': defence } of threats) {
    expect([threat, defence]).not.toEqual([threat, '']);
    const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect([threat, files.length > 0, files.filter((file) => !existsSync(join(root, file)))]).toEqual([threat, true, []]);
  }
});
