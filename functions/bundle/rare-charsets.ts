import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { placeBeside } from './place-beside.ts';
import { pressed } from './pressed.ts';

/** Tables of charsets that one mail in thousands has lie beside the code, each in its own file, and are loaded by the first mail that needs them. */
export const settingRareCharsetsAside: Plugin = {
  name: 'setting-rare-charsets-aside',
  setup(bundler) {
    const { onLoad } = bundler;
    onLoad({ filter: /encoding-japanese[\\/]src[\\/]index\.js$/ }, async ({ path }) => ({
      contents: `const file = require('${scheme}encoding-japanese.cjs');
        exports.convert = (...given) => require(file).convert(...given);`,
      loader: 'js',
      pluginData: await bundledOnce(path),
    }));
    // iconv-lite asks for each of them only when it is needed.
    onLoad({ filter: /iconv-lite[\\/]encodings[\\/]tables[\\/][\w-]+\.json$/ }, async ({ path }) => ({
      contents: `const file = require('${scheme}${path.replace(/^.*[\\/]|\.json$/g, '')}.br');
        module.exports = JSON.parse(require('node:zlib').brotliDecompressSync(require('node:fs').readFileSync(require.resolve(file))));`,
      loader: 'js',
      pluginData: await pressed(await readFile(path, 'utf8')),
    }));
    placeBeside(scheme, bundler);
  },
};

const scheme = 'aside:';

/** Several bundles hold the same. */
function bundledOnce(path: string): Promise<Uint8Array> {
  const known = begun.get(path) ?? bundled(path);
  begun.set(path, known);
  return known;
}

const begun = new Map<string, Promise<Uint8Array>>();

async function bundled(path: string): Promise<Uint8Array> {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, platform: 'node', format: 'cjs', write: false });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
