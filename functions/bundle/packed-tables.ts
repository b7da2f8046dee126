import type { OnLoadResult, Plugin } from 'esbuild';
import { exportsOf, type ModuleExports } from './evaluated.ts';
import { placeBeside } from './place-beside.ts';
import { pressed } from './pressed.ts';

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

function tablesOf(exported: ModuleExports): ModuleExports {
  return Object.fromEntries(
    Object.entries(exported).map(([name, table]) => {
      if (typeof table !== 'function') throw new Error(`${name} is no function that returns a table`);
      return [name, table()];
    }),
  );
}

const scheme = 'packed:';

/** A module whose exports are functions that return these tables. */
export async function packed(path: string, tables: ModuleExports): Promise<OnLoadResult> {
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
    pluginData: await pressed(JSON.stringify(tables, onlyData)),
  };
}

/** JSON would leave out or change anything else without a word. */
function onlyData(name: string, value: unknown): unknown {
  const isData =
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    /^\[object (?:Object|Array)\]$/.test(String(Object.prototype.toString.call(value)));
  if (!isData) throw new Error(`${name} is no data: ${String(value)}`);
  return value;
}
