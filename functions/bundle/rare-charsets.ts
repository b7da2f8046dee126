import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { placeBeside } from './place-beside.ts';

/** Tables of charsets that one mail in thousands has lie beside the code, each in its own file, and are loaded by the first mail that needs them. */
export const settingRareCharsetsAside: Plugin = {
  name: 'setting-rare-charsets-aside',
  setup(bundler) {
    const { onLoad } = bundler;
    onLoad({ filter: /encoding-japanese[\\/]src[\\/]index\.js$/ }, async ({ path }) => ({
      contents: `const file = require('${scheme}encoding-japanese.cjs');
        exports.convert = (...given) => require(file).convert(...given);`,
      loader: 'js',
      pluginData: await bundled(path),
    }));
    // iconv-lite asks for each of them only when it is needed.
    onLoad({ filter: /iconv-lite[\\/]encodings[\\/]tables[\\/][\w-]+\.json$/ }, async ({ path }) => ({
      contents: `const file = require('${scheme}${path.replace(/^.*[\\/]|\.json$/g, '')}.br');
        module.exports = JSON.parse(require('node:zlib').brotliDecompressSync(require('node:fs').readFileSync(require.resolve(file))));`,
      loader: 'js',
      pluginData: brotliCompressSync(await readFile(path)),
    }));
    placeBeside(scheme, bundler);
  },
};

const scheme = 'aside:';

async function bundled(path: string): Promise<Uint8Array> {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, platform: 'node', format: 'cjs', write: false });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
