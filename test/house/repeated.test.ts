import { describe, expect, test } from 'vitest';
import { repetitionsIn } from './repeated.ts';
import { filesIn, textOf } from './sources.ts';

const textsIn = (...folders: readonly string[]) =>
  folders.flatMap((folder) => filesIn(folder)).map((file) => ({ file, text: textOf(file) }));

/** Words and marks. Below that, alike is often by chance: two tables, two calls with the same long list of names. */
const mostInProduct = 65;
/** Tests may say again what they start from, so that each can be read alone. */
const mostInTests = 80;

describe('nothing is written twice', () => {
  test.each([
    ['in what runs', ['lib', 'functions', 'cdk', 'local', 'cli'], mostInProduct],
    ['in tests and measurements', ['test', 'bench'], mostInTests],
  ] as const)('%s', (_, folders, most) => {
    const texts = textsIn(...folders);
    expect(texts.length).toBeGreaterThan(50);
    expect(repetitionsIn(texts, most)).toEqual([]);
  });

  test('and a copy would be found, under other blanks and comments, but not in imports', () => {
    const body = 'export const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);';
    const copy = body.replace(' => ', ' =>\n  // the total\n  ');
    expect(
      repetitionsIn(
        [
          { file: 'a.ts', text: body },
          { file: 'b.ts', text: `\n\n${copy}` },
        ],
        20,
      ),
    ).toEqual([{ words: expect.any(Number), at: ['a.ts:1', 'b.ts:3'] }]);
    const imports = "import { one, two, three, four, five, six, seven, eight, nine } from './numbers.ts';\n";
    expect(
      repetitionsIn(
        [
          { file: 'a.ts', text: imports },
          { file: 'b.ts', text: imports },
        ],
        10,
      ),
    ).toEqual([]);
  });
});
