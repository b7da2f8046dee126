import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, textOf } from './sources.ts';

type Locked = { readonly dev?: boolean; readonly devOptional?: boolean; readonly optional?: boolean };
type Manifest = { readonly license?: string | { readonly type: string } };

const { packages } = JSON.parse(textOf('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
/** What an installation without tests and deployment gets; packages for other platforms are not here to be asked. */
const running = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
  .map(([path]) => path)
  .filter((path) => existsSync(join(root, path, 'package.json')));

/** What may be passed on with a program under the MIT licence: permissive ones, and the one that keeps to its own files. */
const compatible = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];

describe('the licences of what runs', () => {
  test.each(running)('%s may be passed on', (path) => {
    const { license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
    // Of `(MIT OR EUPL-1.1+)` one may choose; an old way of writing it is an object.
    const written = typeof license === 'string' ? license : (license?.type ?? '');
    const offered = written.replace(/^\(|\)$/g, '').split(' OR ');
    expect(offered.filter((each) => compatible.includes(each))).not.toEqual([]);
  });

  test('are looked at, and all of them', () => expect(running.length).toBeGreaterThan(80));
});

test('every dependency has its line in docs/dependencies.md, and no other package has one', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const named = [...textOf('docs/dependencies.md').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => (name.startsWith('-') ? `@aws-sdk/client${name}` : name)),
  );
  const all = Object.keys({ ...dependencies, ...devDependencies }).map((name) => (name.startsWith('@types/') ? '@types/*' : name));
  expect([...named].sort()).toEqual([...new Set(all)].sort());
});
