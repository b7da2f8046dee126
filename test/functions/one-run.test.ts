import { beforeEach, describe, expect, test } from 'vitest';
import type { Row, Table } from '../../functions/aws/table.ts';
import { areKnown, inOneRun, onceInRun, readAnew, remembering } from '../../functions/one-run.ts';
import { tableInMemory } from './aws/table-in-memory.ts';

const key = (sk: string) => ({ pk: 'P', sk });
const row = (sk: string, revision: number): Row => ({ ...key(sk), revision });

let asked: string[];
let behind: Table;
let table: Table;

beforeEach(() => {
  asked = [];
  behind = tableInMemory([row('A#1', 1), row('A#3', 1), row('B', 1)]);
  table = remembering({
    ...behind,
    get: (one) => {
      asked.push(`get ${one.sk}`);
      return behind.get(one);
    },
    getMany: (keys) => {
      asked.push(`get ${keys.map(({ sk }) => sk).join(' ')}`);
      return behind.getMany(keys);
    },
    query: (partition, prefix) => {
      asked.push(`query ${prefix}`);
      return behind.query(partition, prefix);
    },
  });
});

describe('within one run', () => {
  test('no row is read twice, nor that there is none', async () => {
    await inOneRun(async () => {
      expect(await table.get(key('B'))).toEqual(row('B', 1));
      expect(await table.get(key('C'))).toBeUndefined();
      expect(await table.getMany([key('C'), key('B'), key('A#1')])).toEqual([undefined, row('B', 1), row('A#1', 1)]);
      expect(await table.get(key('A#1'))).toEqual(row('A#1', 1));
    });
    expect(asked).toEqual(['get B', 'get C', 'get A#1']);
  });

  test('a query tells of its rows, and of those that are not there', async () => {
    await inOneRun(async () => {
      expect(await table.query('P', 'A#')).toEqual([row('A#1', 1), row('A#3', 1)]);
      expect(await table.get(key('A#3'))).toEqual(row('A#3', 1));
      expect(await table.get(key('A#2'))).toBeUndefined();
      expect(await table.query('P', 'A#')).toHaveLength(2);
    });
    expect(asked).toEqual(['query A#']);
  });

  test('a list of keys that does not change is looked through once, until a row of it is written or read anew', async () => {
    const list = Object.freeze([key('A#1'), key('A#3')]);
    await inOneRun(async () => {
      const rows = await table.getMany(list);
      expect(await table.getMany(list)).toBe(rows);
      expect(areKnown(list)).toBe(true);
      await table.put(row('A#3', 2), { revision: 1 });
      expect(await table.getMany(list)).toEqual([row('A#1', 1), row('A#3', 2)]);
      await behind.put(row('A#1', 2), { revision: 1 });
      await table.get(key('A#1'), 'anew');
      expect(await table.getMany(list)).toEqual([row('A#1', 2), row('A#3', 2)]);
      await table.remove(key('A#1'));
      expect(areKnown(list)).toBe(false);
      expect(await table.getMany(list)).toEqual([undefined, row('A#3', 2)]);
    });
    expect(asked).toEqual(['get A#1 A#3', 'get A#1', 'get A#1 A#3']);
  });

  test('what it wrote is known, in its place, and as the table would give it back', async () => {
    await inOneRun(async () => {
      await table.query('P', 'A#');
      await table.put({ ...row('A#2', 1), absent: undefined }, 'absent');
      await table.putMany([row('A#1', 2)]);
      expect(await table.query('P', 'A#')).toEqual([row('A#1', 2), row('A#2', 1), row('A#3', 1)]);
      expect(Object.keys((await table.get(key('A#2'))) ?? {})).not.toContain('absent');
    });
    expect(asked).toEqual(['query A#']);
  });

  test('all is read anew once a condition does not hold: somebody else is at work', async () => {
    await inOneRun(async () => {
      await table.get(key('A#1'));
      await table.get(key('B'));
      await behind.put(row('B', 2));
      await behind.put(row('A#1', 2));
      expect(await table.put(row('B', 2), { revision: 1 })).toBe(false);
      expect(await table.get(key('B'))).toEqual(row('B', 2));
      expect(await table.get(key('A#1'))).toEqual(row('A#1', 2));
    });
  });

  test('what has to be seen as it is at that moment is read anew', async () => {
    await inOneRun(async () => {
      await table.get(key('B'));
      await behind.put(row('B', 2));
      expect(await table.get(key('B'))).toEqual(row('B', 1));
      expect(await table.get(key('B'), 'anew')).toEqual(row('B', 2));
      await behind.put(row('B', 3));
      readAnew();
      expect(await table.get(key('B'))).toEqual(row('B', 3));
    });
  });

  test('a read that failed is not remembered', async () => {
    let fails = true;
    const failing = remembering({ ...behind, get: async (one) => (fails ? Promise.reject(new Error('throttled')) : behind.get(one)) });
    await inOneRun(async () => {
      await expect(failing.get(key('B'))).rejects.toThrow('throttled');
      fails = false;
      expect(await failing.get(key('B'))).toEqual(row('B', 1));
    });
  });

  test('what is the same however often it is done is done once, unless it failed', async () => {
    let times = 0;
    const work = async () => {
      times += 1;
      if (times === 1) throw new Error('not reached');
    };
    await inOneRun(async () => {
      await expect(onceInRun('wake', work)).rejects.toThrow('not reached');
      await onceInRun('wake', work);
      await onceInRun('wake', work);
    });
    expect(times).toBe(2);
  });
});

test('runs know nothing of each other, and outside of one every read is a read', async () => {
  await inOneRun(async () => void (await table.get(key('B'))));
  await inOneRun(async () => void (await table.get(key('B'))));
  await table.get(key('B'));
  await table.get(key('B'));
  expect(asked).toEqual(['get B', 'get B', 'get B', 'get B']);
});
