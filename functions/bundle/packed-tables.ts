import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { OnLoadResult, Plugin } from 'esbuild';
import { exportsOf, type ModuleExports } from './evaluated.ts';
import { placeBeside } from './place-beside.ts';
import { pressed } from './pressed.ts';

/**
 * Tables of wording are data, and of seven languages a mail needs one: they lie packed in one file beside the code, less than a quarter of their size, and each is read when it is first asked for. A module whose name
 * says `tables`, and the one of skeletons, exports functions without parameters that return tables, and nothing else.
 */
export const packingTables: Plugin = {
  name: 'packing-tables',
  setup(bundle) {
    placeBeside(scheme, bundle);
    bundle.onLoad({ filter: isOfTables }, async ({ path }) => {
      const { modules, file } = await archiveOf(path.slice(0, path.lastIndexOf(libFolder) + libFolder.length));
      const place = modules.findIndex((each) => each.path === path);
      const reading = `import { tablesAt } from '${archiveModule}'; let tables; const unpacked = () => tables ??= tablesAt(${place});`;
      return { contents: [reading, ...(modules[place]?.names.map(exporting) ?? [])].join('\n'), loader: 'js', pluginData: file };
    });
    bundle.onResolve({ filter: new RegExp(`^${archiveModule}$`) }, ({ path, pluginData }) => ({
      path,
      namespace: archiveModule,
      pluginData,
    }));
    bundle.onLoad({ filter: /./, namespace: archiveModule }, ({ pluginData }) => ({ contents: readingArchive, loader: 'js', pluginData }));
  },
};

const isOfTables = /[\\/]lib[\\/].*(?:tables|[\\/]skeletons)\.ts$/;
const libFolder = `${sep}lib${sep}`;

type Archive = { readonly modules: readonly { readonly path: string; readonly names: readonly string[] }[]; readonly file: Uint8Array };

/** All tables of a `lib`, a module a line: what they have in common is said once. */
function archiveOf(lib: string): Promise<Archive> {
  const known = archives.get(lib) ?? archived(lib);
  archives.set(lib, known);
  return known;
}

const archives = new Map<string, Promise<Archive>>();

async function archived(lib: string): Promise<Archive> {
  const files = (await readdir(lib, { recursive: true })).map((file) => join(lib, file)).filter((path) => isOfTables.test(path));
  const modules = await Promise.all(files.sort().map(async (path) => ({ path, tables: tablesOf(await exportsOf(path)) })));
  const lines = modules.map(({ tables }) => JSON.stringify(tables, onlyData));
  return { modules: modules.map(({ path, tables }) => ({ path, names: Object.keys(tables) })), file: await pressed(lines.join('\n')) };
}

const archiveModule = 'tables:all';

const exporting = (name: string): string => `export const ${name} = () => unpacked().${name};`;

function tablesOf(exported: ModuleExports): ModuleExports {
  return Object.fromEntries(
    Object.entries(exported).map(([name, table]) => {
      if (typeof table !== 'function') throw new Error(`${name} is no function that returns a table`);
      return [name, table()];
    }),
  );
}

const scheme = 'packed:';

const reader = `
  import { readFileSync } from 'node:fs';
  import { brotliDecompressSync } from 'node:zlib';
  const text = (file) => brotliDecompressSync(readFileSync(new URL(file, import.meta.url))).toString();`;

const readingArchive = `${reader}
  import file from '${scheme}tables.br';
  let lines;
  export const tablesAt = (place) => JSON.parse((lines ??= text(file).split('\\n'))[place]);`;

/** A module whose exports are functions that return these tables, from a file of their own. */
export async function packed(path: string, tables: ModuleExports): Promise<OnLoadResult> {
  const file = `${path.replace(/^.*[\\/]lib[\\/]|\.ts$/g, '').replace(/[\\/]/g, '-')}.br`;
  return {
    contents: [
      reader,
      `import file from '${scheme}${file}'; let tables; const unpacked = () => tables ??= JSON.parse(text(file));`,
      ...Object.keys(tables).map(exporting),
    ].join('\n'),
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
