import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, importsOf as readImports, textOf } from './sources.ts';

/** Libraries that decide nothing by themselves and touch nothing outside: the only ones `lib` may use. */
const purePackages = ['temporal-polyfill', 'ical.js', 'html-to-text', 'tldts'];

/** The adapters, one per AWS service, and the composition root that makes their clients. */
const awsAdapters = /^functions\/(aws\/[a-z-]+|services|deployment\/(rule-sets|receiving|enrol))\.ts$/;

const importsOf = (source: string) => readImports(source).map(({ to }) => to);

type Rule = (from: string, to: string) => boolean;

const within =
  (...folders: string[]): Rule =>
  (_, to) =>
    folders.some((folder) => to.startsWith(`${folder}/`));

/** Who may import whom: `ARCHITECTURE.md`, "Who may import whom". Nobody may import `local`, `cli`, `cdk` or `test` from outside, but for what stands here. */
const rules: Readonly<Record<string, { readonly own: Rule; readonly packages: Rule }>> = {
  lib: { own: within('lib'), packages: (_, to) => purePackages.includes(to) },
  functions: {
    own: within('functions', 'lib'),
    packages: (from, to) =>
      !/^(aws-cdk|constructs|smtp-server|dynalite)/.test(to) && (!to.startsWith('@aws-sdk/') || awsAdapters.test(from)),
  },
  cdk: {
    own: (_, to) => to.startsWith('cdk/') || to === 'functions/names.ts' || to === 'functions/build.ts',
    packages: (_, to) => /^(node:|aws-cdk-lib|cdk-nag$|constructs$|zod$)/.test(to),
  },
  local: { own: within('local', 'functions', 'lib'), packages: (_, to) => !/^(aws-cdk|constructs)/.test(to) },
  cli: {
    own: within('cli', 'local', 'functions', 'lib'),
    packages: (from, to) => !/^(aws-cdk|constructs)/.test(to) && (!to.startsWith('@aws-sdk/') || from === 'cli/doctor/aws.ts'),
  },
  test: { own: () => true, packages: () => true },
};

/** `lib/a/b.ts` + `../c.ts` → `lib/c.ts`; packages as they are, without what follows their name. */
const target = (from: string, to: string) => (to.startsWith('.') ? posix.join(posix.dirname(from), to) : to);
const packageOf = (to: string) =>
  to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.startsWith('node:') ? to : (to.split('/')[0] ?? to);

describe('the scanner that the rule rests on', () => {
  test.each([
    ["import { a } from './a.ts';", ['./a.ts']],
    ['import type { A } from "../a.ts";', ['../a.ts']],
    ["import {\n  a,\n  b,\n} from 'pkg';", ['pkg']],
    ["import 'effect';", ['effect']],
    ["export { a } from './a.ts';\nexport * from './b.ts';", ['./a.ts', './b.ts']],
    ["const x = await import('./late.ts');", ['./late.ts']],
    ["const x = await import(\n  './late.ts'\n);", ['./late.ts']],
    ["type A = import('./a.ts').A;", ['./a.ts']],
    ["// import { a } from './comment.ts'", []],
    ["/* import './comment.ts' */", []],
    ['const text = "import x from \'./string.ts\'";', []],
    ["const quote = /['\"]/; import { a } from './after-a-regex.ts';", ['./after-a-regex.ts']],
    ["const half = total / 2; // it's\nimport { a } from './after-a-comment.ts';", ['./after-a-comment.ts']],
    ["const text = `it's`;\nimport { a } from './after-a-template.ts';", ['./after-a-template.ts']],
    ["Array.from('abc')", []],
  ])('%s', (source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });

  test('tells types from what is there at run time', () => {
    const source =
      "import { b } from './b.ts';\nimport type { A } from './a.ts';\nexport type { C } from './c.ts';\nexport { type D, d } from './d.ts';";
    expect(readImports(source).filter(({ typeOnly }) => typeOnly)).toEqual([
      { to: './a.ts', typeOnly: true },
      { to: './c.ts', typeOnly: true },
    ]);
  });
});

describe.each(Object.entries(rules))('%s', (folder, { own, packages }) => {
  const files = filesIn(folder);

  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => importsOf(textOf(file))).length).toBeGreaterThan(0);
  });

  test('imports only what it may', () => {
    const wrong = files.flatMap((file) =>
      importsOf(textOf(file))
        .map((to) => target(file, to))
        .filter((to) => (/^(\.|[a-z]+\/.*\.ts$)/.test(to) ? !own(file, to) : !packages(file, packageOf(to))))
        .map((to) => `${file} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('names every module it imports by a literal', () => {
    const computed = files.filter(
      (file) => /\bimport\s*\(\s*(?!['"`/])/.test(textOf(file)) && folder !== 'test' && !loaders.includes(file),
    );
    expect(computed).toEqual([]);
  });
});

/** Load a bundle by the path they are given: that is their work. */
const loaders = ['local/functions/function-thread.ts'];

describe('nobody', () => {
  const all = ['lib', 'functions', 'cdk', 'local', 'cli'].flatMap((folder) => filesIn(folder));

  test('imports a test, or the command line', () => {
    const wrong = all.flatMap((file) =>
      importsOf(textOf(file))
        .map((to) => target(file, to))
        .filter((to) => to.startsWith('test/') || (to.startsWith('cli/') && !file.startsWith('cli/')))
        .map((to) => `${file} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  const graph = new Map(
    all.map((file) => [
      file,
      readImports(textOf(file))
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ to }) => target(file, to)),
    ]),
  );

  test('imports in a circle, but for types', () => {
    expect(circlesOf(graph)).toEqual([]);
  });

  test('has two folders lean on each other, but for a folder and what lies within it, and for types', () => {
    const folders = new Map<string, string[]>();
    for (const [file, imported] of graph) {
      const from = posix.dirname(file);
      const others = imported.filter((to) => graph.has(to)).map((to) => posix.dirname(to));
      folders.set(from, [...(folders.get(from) ?? []), ...others.filter((to) => !isWithin(from, to) && !isWithin(to, from))]);
    }
    expect([...folders.values()].flat().length).toBeGreaterThan(100);
    expect(circlesOf(folders)).toEqual([]);
  });
});

const isWithin = (folder: string, other: string): boolean => `${folder}/`.startsWith(`${other}/`);

/** Every way through the arrows that comes back to where it began, once. */
function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (place: string, path: readonly string[]): void => {
    if (path.includes(place)) circles.push([...path.slice(path.indexOf(place)), place].join(' → '));
    else if (!done.has(place)) {
      for (const next of arrows.get(place) ?? []) walk(next, [...path, place]);
      done.add(place);
    }
  };
  for (const place of arrows.keys()) walk(place, []);
  return circles;
}
