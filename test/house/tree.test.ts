import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, filesIn, root, textOf } from './sources.ts';

/** Everything git knows or would add; outside a checkout there is nothing to judge, and the test says so. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const readable = tracked.filter(
  (file) => /\.(ts|md|json|ya?ml|html|css|txt|mjs|js)$|^\.ci\/run$|^\.[a-z]+$/.test(file) && file !== 'package-lock.json',
);

const manifest = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Folders that are one long series, read by their names' order and not at a glance. */
const series: Readonly<Record<string, string>> = {
  'bench/mails/texts': 'one list of wordings for each language and kind; their order decides what the voter learns',
  'docs/decisions': 'records are numbered, and never moved',
  'test/corpus': 'a mail and what it says, named by client, language and case',
  'test/corpus/written': 'the same, written later',
  'test/follow-ups/scenarios': 'scenarios worked out by hand, one file for each part of the rules',
  'test/functions/rows/stored': 'rows as every version left them, in their order',
};

const lengthOf = (file: string) => textOf(file).trimEnd().split('\n').length;

/** The comment that comes first, of one line or several. */
const firstCommentOf = (text: string) => /\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*\n?)+/m.exec(text)?.[0] ?? '';

test('there is a tree to look at', () => {
  expect(tracked.length).toBeGreaterThan(30);
  expect(readable.length).toBeGreaterThan(30);
});

describe('lib', () => {
  const files = filesIn('lib');

  test('has files', () => expect(files.length).toBeGreaterThan(10));

  test.each([
    ['a clock', /\bDate\b|\bTemporal\.Now\b|\bperformance\./],
    ['chance', /\bMath\.random\b|\brandomUUID\b/],
    ['the machine’s zone or language', /\btoLocale(?:Date|Time)?String\(\s*\)|\bgetTimezoneOffset\b/],
    ['promises', /\basync\b|\bawait\b|\bnew Promise\b/],
  ])('knows nothing of %s', (_, found) => {
    expect(files.filter((file) => found.test(codeOf(textOf(file))))).toEqual([]);
  });
});

describe('the files', () => {
  // This file is where the names stand that stand nowhere else.
  const others = readable.filter((file) => file !== 'test/house/tree.test.ts');

  test('name no path of a machine', () => {
    const paths = /\/(?:home|Users|root)\/\w|\/work\/|\/tmp\/bash|[A-Z]:\\Users/;
    expect(others.filter((file) => paths.test(textOf(file)))).toEqual([]);
  });

  test('name no registry', () => {
    const hosts = ['registry.npmjs.org', 'registry.yarnpkg.com', 'npm.pkg.github.com'];
    expect([...others, 'package-lock.json'].filter((file) => hosts.some((host) => textOf(file).includes(host)))).toEqual([]);
  });

  test('of the lockfile leave open where packages come from', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved":/);
  });

  test('of the lockfile know every platform of every package: npm ci refuses a lockfile that was made where a registry lacked one', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
    const known = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
    const named = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('pin every package to one version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('of code hold one thought each: over three hundred lines the first comment says why, and none is over five hundred', () => {
    const long = tracked.filter((file) => file.endsWith('.ts') && lengthOf(file) > 300);
    expect(long.filter((file) => lengthOf(file) > 500 || !/\bLong because\b/.test(firstCommentOf(textOf(file))))).toEqual([]);
  });

  test('stand in folders of at most twelve, which one takes in at a glance; what is data says why it does not', () => {
    const counts = new Map<string, number>();
    for (const file of tracked.filter((each) => each.includes('/'))) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    const full = [...counts].filter(([, count]) => count > 12).map(([folder]) => folder);
    expect(full.filter((folder) => !(folder in series))).toEqual([]);
    expect(Object.keys(series).filter((folder) => !full.includes(folder))).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = tracked.filter((file) => file.endsWith('.md'));

  test('are there', () => {
    for (const name of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/runbook.md', 'docs/privacy.md'])
      expect(documents).toContain(name);
    expect(documents.filter((file) => file.startsWith('docs/decisions/')).length).toBeGreaterThan(5);
  });

  test.each(documents)('%s names only commands that exist', (file) => {
    const scripts = [...textOf(file).matchAll(/\bnpm (?:run (?:-s )?|run-script )?([a-z][a-z:-]*)/g)]
      .filter(([command, name]) => command.startsWith('npm run') || ['start', 'test'].includes(name ?? ''))
      .map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test.each(documents)('%s links only to what is there', (file) => {
    const links = [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const to = path === '' ? file : join(dirname(file), path);
      return !existsSync(join(root, to)) || (anchor !== undefined && !anchorsOf(textOf(to)).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('explain every alarm of the stack', () => {
    const asked = filesIn('cdk').flatMap((file) =>
      [...textOf(file).matchAll(/alarms\.on\w+\([^;]*?'([a-z-]+)',?\s*\);/g)].map(([, anchor = '']) => anchor),
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(anchorsOf(textOf('docs/runbook.md'))).toEqual(expect.arrayContaining(asked));
  });

  test('name only files that are there', () => {
    const named = documents.flatMap((file) =>
      [...textOf(file).matchAll(/`((?:lib|functions|cdk|local|cli|test|docs)\/[\w./-]+\.(?:ts|md|json))`/g)].map(
        ([, path = '']) => `${file}: ${path}`,
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((entry) => !existsSync(join(root, entry.split(': ')[1] ?? '')))).toEqual([]);
  });
});

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> };

/** As the usual renderers make them of headings. */
function anchorsOf(document: string): readonly string[] {
  return [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
