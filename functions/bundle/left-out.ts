import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Parts of packages that no function can come to, by the files that hold them, and what stands there instead. */
const leftOut: readonly { readonly file: RegExp; readonly instead: string }[] = [
  // mailparser is told to find no links (`skipTextLinks`).
  {
    file: /node_modules[\\/]linkify-it[\\/]/,
    instead:
      'const none = { tlds: () => none, add: () => none, set: () => none, pretest: () => false, match: () => null }; module.exports = () => none;',
  },
  { file: /node_modules[\\/]tlds[\\/]index\.json$/, instead: 'module.exports = [];' },
  // All that mailparser makes into HTML of a text is put back by whoever reads that HTML: two thousand names of characters more say nothing.
  {
    file: /node_modules[\\/]he[\\/]he\.js$/,
    instead: "exports.encode = (text) => String(text).replace(/[\"&'<>`]/g, (each) => '&#' + each.charCodeAt(0) + ';');",
  },
  // html-to-text can leave an element as HTML: none of ours, and it brings two more tables of those names.
  {
    file: /node_modules[\\/]dom-serializer[\\/]/,
    instead: "export const render = () => { throw new Error('No element of a mail stays HTML in its text'); }; export default render;",
  },
  // Which file ending goes with which type matters to who writes mails with libmime.
  { file: /node_modules[\\/]libmime[\\/]lib[\\/]mimetypes\.js$/, instead: 'module.exports = { list: {}, extensions: {} };' },
];

/** For esbuild: takes out of our libraries what no mail needs. */
export const leavingOut: Plugin = {
  name: 'leaving-out',
  setup({ onLoad, onResolve, resolve }) {
    for (const { file, instead } of leftOut) onLoad({ filter: file }, () => ({ contents: instead, loader: 'js' }));
    // Ours are days, times and instants: what months and birthdays can do, and how they are all printed by a locale, is a seventh of the dates.
    onLoad({ filter: /temporal-polyfill[\\/]chunks[\\/]classApi-basic\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(/^ {2}(?:toPlainYearMonth|toPlainMonthDay|toLocaleString)\([\s\S]*?\n {2}\}\n/gm, '')
        .replace(/^ {4}(PlainYearMonth|PlainMonthDay|Now): \1,?\n/gm, ''),
      loader: 'js',
    }));
    // We import it and mailparser requires it: one of its two forms will do, with all that belongs to it.
    onResolve({ filter: /^html-to-text$/ }, ({ kind, path, resolveDir }) =>
      kind === 'require-call' ? resolve(path, { kind: 'import-statement', resolveDir }) : undefined,
    );
  },
};
