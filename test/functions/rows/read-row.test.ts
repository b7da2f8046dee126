import { expect, test } from 'vitest';
import { frozen } from '../../../functions/aws/frozen.ts';
import { readRow, UnknownRow } from '../../../functions/rows/read-row.ts';
import { applicationRow, findRow, rowVersion } from '../../../functions/rows/rows.ts';

const key = { pk: 'OWNER#mina', sk: 'APPLICATION#arbor' };
const fact = { id: 'f1', saidAt: '2026-10-01T14:00:00Z', knownAt: '2026-10-01T14:00:00Z', source: 'owner', evidence: [], type: 'internal' };
/** As a table gives it. */
const row = frozen({ ...key, schema: rowVersion, revision: 1, facts: [fact] });

test('the same row gives the very same facts, which cannot be changed by who reads them', () => {
  const { facts } = readRow(applicationRow, row);
  expect(readRow(applicationRow, row).facts).toBe(facts);
  expect(Object.isFrozen(facts)).toBe(true);
});

test('a row that says the same under another revision is another row', () => {
  const { facts } = readRow(applicationRow, row);
  const next = readRow(applicationRow, { ...row, revision: 2 });
  expect(next).toEqual({ schema: rowVersion, revision: 2, facts });
});

test('what was read of a row as one kind is nothing that it is read as another kind by', () => {
  readRow(applicationRow, row);
  expect(() => readRow(findRow, row)).toThrow(UnknownRow);
});

test('a damaged row is refused each time', () => {
  const damaged = frozen({ ...row, facts: [fact, { ...fact, saidAt: 7 }] });
  for (const _ of [1, 2, 3]) expect(() => readRow(applicationRow, damaged)).toThrow(UnknownRow);
});

test('a fact that was checked is checked no more, by whichever row it is found in', () => {
  let looks = 0;
  const seen = new Proxy(frozen({ ...fact }), {
    ownKeys: (target) => {
      looks += 1;
      return Reflect.ownKeys(target);
    },
  });
  readRow(applicationRow, Object.freeze({ ...row, facts: [seen] }));
  expect(looks).toBeGreaterThan(0);
  looks = 0;
  const { facts } = readRow(applicationRow, Object.freeze({ ...row, revision: 3, facts: [seen] }));
  expect(looks).toBe(0);
  expect(facts).toEqual([fact]);
});
