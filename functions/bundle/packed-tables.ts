import { brotliCompressSync } from 'node:zlib';
import type { OnLoadResult, Plugin } from 'esbuild';
import { exportsOf, type Named } from './evaluated.ts';
import { placeBeside } from './place-beside.ts';

/**
 * Tables of wording are data, and of seven languages a mail needs one: they lie packed beside the code, a quarter of their size, and a language is unpacked when it is first asked for. A module of wording whose name
 * says `tables` exports functions without parameters that return tables, and nothing else.
 */
export const packingTables: Plugin = {
  name: 'packing-tables',
  setup(bundle) {
    placeBeside(scheme, bundle);
    bundle.onLoad({ filter: /[\\/]lib[\\/].*[\\/]wording[\\/].*tables\.ts$/ }, async ({ path }) =>
      packed(path, tablesOf(await exportsOf(path))),
    );
  },
};

function tablesOf(exported: Named): Named {
  return Object.fromEntries(
    Object.entries(exported).map(([name, table]) => {
      if (typeof table !== 'function') throw new Error(`${name} is no function that returns a table`);
      return [name, table()];
    }),
  );
}

const scheme = 'packed:';

/** A module whose exports are functions that return these tables. */
export function packed(path: string, tables: Named): OnLoadResult {
  const file = `${path.replace(/^.*[\\/]lib[\\/]|\.ts$/g, '').replace(/[\\/]/g, '-')}.br`;
  return {
    contents: `import { readFileSync } from 'node:fs';
      import { brotliDecompressSync } from 'node:zlib';
      import file from '${scheme}${file}';
      let tables;
      const unpacked = () => tables ??= JSON.parse(brotliDecompressSync(readFileSync(new URL(file, import.meta.url))).toString());
      ${Object.keys(tables)
        .map((name) => `export const ${name} = () => unpacked().${name};`)
        .join('\n')}`,
    loader: 'js',
    pluginData: compressed(JSON.stringify(tables, onlyData)),
  };
}

/** Several bundles hold the same, and to press it hard takes a while. */
function compressed(text: string): Uint8Array {
  const known = pressed.get(text) ?? brotliCompressSync(text);
  pressed.set(text, known);
  return known;
}

const pressed = new Map<string, Uint8Array>();

/** JSON would leave out or change anything else without a word. */
function onlyData(name: string, value: unknown): unknown {
  const isData =
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    /^\[object (?:Object|Array)\]$/.test(String(Object.prototype.toString.call(value)));
  if (!isData) throw new Error(`${name} is no data: ${String(value)}`);
  return value;
}
