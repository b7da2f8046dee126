import type { Row, Table } from '../../../functions/aws/table.ts';

/** As much of a table as a few rows need; what a real one does is held by `test/contracts/table.test.ts`. */
export function tableInMemory(rows: readonly Row[], kept = new Map<string, Row>()): Table {
  for (const row of rows) kept.set(`${row.pk} ${row.sk}`, row);
  return {
    get: async ({ pk, sk }) => kept.get(`${pk} ${sk}`),
    getMany: async (keys) => keys.map(({ pk, sk }) => kept.get(`${pk} ${sk}`)),
    putMany: async (more) => {
      for (const row of more) kept.set(`${row.pk} ${row.sk}`, row);
    },
    put: async (row, condition) => {
      const name = `${row.pk} ${row.sk}`;
      const there = kept.get(name);
      if (condition === 'absent' ? there : condition && there?.revision !== condition.revision) return false;
      kept.set(name, row);
      return true;
    },
    remove: async ({ pk, sk }, condition) => {
      const name = `${pk} ${sk}`;
      if (!condition || kept.get(name)?.revision === condition.revision) kept.delete(name);
    },
    query: async (partition, prefix) =>
      [...kept.values()]
        .filter(({ pk, sk }) => pk === partition && sk.startsWith(prefix))
        .sort((one, other) => (one.sk < other.sk ? -1 : 1)),
    due: async () => [],
  };
}
