import { expect, test } from 'vitest';
import { fromAttributes, toItem } from '../../../functions/aws/attributes.ts';
import { madeOnce } from '../../../functions/aws/made-once.ts';

const row = (sk: string, revision: number, text: string) => ({ pk: 'OWNER#mina', sk, schema: 3, revision, text });
const long = 'The house by the river keeps its catalogue. '.repeat(60);

test.each(['short', long])('an item that stayed as it was to the byte is made only once', (text) => {
  const read = madeOnce(fromAttributes);
  const first = read(toItem(row('APPLICATION#a', 1, text)));
  expect(read(toItem(row('APPLICATION#a', 1, text)))).toBe(first);
  expect(first).toMatchObject({ revision: 1, text });
});

test.each([
  ['its words changed under the same revision', row('APPLICATION#a', 1, `${long} And more.`)],
  ['its revision changed under the same words', row('APPLICATION#a', 2, long)],
  ['it is another one', row('APPLICATION#b', 1, long)],
] as const)('it is made anew when %s', (_, other) => {
  const read = madeOnce(fromAttributes);
  const first = read(toItem(row('APPLICATION#a', 1, long)));
  const second = read(toItem(other));
  expect(second).not.toBe(first);
  expect(second).toMatchObject(other);
});

test('an item that was put back as it had been is what it had been, whatever came between', () => {
  const read = madeOnce(fromAttributes);
  read(toItem(row('APPLICATION#a', 1, long)));
  read(toItem(row('APPLICATION#a', 2, 'short')));
  expect(read(toItem(row('APPLICATION#a', 1, long)))).toMatchObject({ revision: 1, text: long });
});

test('what cannot be made is not remembered', () => {
  let calls = 0;
  const read = madeOnce(() => {
    calls++;
    throw new Error('damaged');
  });
  for (const _ of [1, 2]) expect(() => read(toItem(row('APPLICATION#a', 1, long)))).toThrow('damaged');
  expect(calls).toBe(2);
});

test('what was not asked for lately is let go of, so that memory stays bounded', () => {
  const read = madeOnce(fromAttributes);
  const first = read(toItem(row('APPLICATION#first', 1, 'a')));
  const kept = read(toItem(row('APPLICATION#kept', 1, 'b')));
  for (let number = 0; number < 1_999; number++) read(toItem(row(`APPLICATION#${number}`, 1, 'c')));
  expect(read(toItem(row('APPLICATION#kept', 1, 'b')))).toBe(kept);
  expect(read(toItem(row('APPLICATION#first', 1, 'a')))).not.toBe(first);
});
