import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { exportsOf } from './evaluated.ts';
import { packed } from './packed-tables.ts';

/** What the tables' thousands of patterns need is told when the bundle is made, instead of by every first mail. */
export const preparingSieves: Plugin = {
  name: 'preparing-sieves',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lib[\\/]reading[\\/].*prepared-sieves\.ts$/ }, async ({ path }) => {
      const { sieves } = await exportsOf('sieves', [askingReader(dirname(path))]);
      return packed(path, { preparedSieves: sieves });
    });
  },
};

/** The reader, with tables that tell what their sieve has to know. */
function askingReader(folder: string): Plugin {
  return {
    name: 'asking-the-reader',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^sieves$/ }, ({ path }) => ({ path, namespace: 'asked' }));
      onLoad({ filter: /./, namespace: 'asked' }, () => ({
        contents: "export * as reader from '../read.ts'; export { sieves } from './sift.ts';",
        resolveDir: folder,
      }));
      onLoad({ filter: /[\\/]sift\.ts$/ }, ({ path }) => ({
        contents: `import { prepareSieve } from './sieve.ts';
          export const sieves = {};
          export const sifting = (name, table, patternOf) => { sieves[name] = prepareSieve(table.map(patternOf)); return () => []; };
          export const matchesOf = () => [];`,
        resolveDir: dirname(path),
      }));
    },
  };
}
